import type { ReceiptBook } from "@bazgasht/casework"
import type { DeliveryReceipt } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { equal } from "../storage/expect.ts"
import { suiteOf, type TestFunction, testsOf } from "../suite.ts"

/** A book that is empty and used by one test alone. */
export interface FreshReceiptBook {
  /** Opens the book; anew, and meanwhile too, where it lasts. */
  readonly open: Effect.Effect<ReceiptBook, unknown, Scope.Scope>
  /** Whether what was entered is there when it is opened again. */
  readonly lasts: boolean
  /** How many receipts it keeps that nobody waits for yet. */
  readonly maxUnmatched: number
}

/** Makes a book for one test. */
export type ReceiptBookFactory = Effect.Effect<FreshReceiptBook, unknown, Scope.Scope>

interface ReceiptBookBench extends FreshReceiptBook {
  readonly book: ReceiptBook
}

const delivered = (reference: string): DeliveryReceipt => ({ reference, outcome: "delivered" })
const undelivered = (reference: string): DeliveryReceipt => ({
  reference,
  outcome: "undelivered",
  code: "gone",
})

const tests = testsOf<ReceiptBookBench, never>({
  *"a receipt is found by the key of its message, and by the reference of its gateway"({ book }) {
    yield* book.expect("sms", "m1")
    yield* book.expect("sms", "m2", "ref-2")
    equal(yield* book.of("m1"), undefined, "before any receipt")
    equal(yield* book.receive("sms", undelivered("m1")), "first", "by the key")
    equal(yield* book.receive("sms", delivered("ref-2")), "first", "by the reference")
    equal(yield* book.of("m1"), undelivered("m1"), "the receipt of the first message")
    equal(yield* book.of("m2"), delivered("ref-2"), "the receipt of the second message")
  },
  *"the first receipt counts, and later ones change nothing"({ book }) {
    yield* book.expect("sms", "m1", "ref-1")
    equal(yield* book.receive("sms", delivered("ref-1")), "first", "first")
    equal(yield* book.receive("sms", undelivered("ref-1")), "later", "by the same reference")
    equal(yield* book.receive("sms", undelivered("m1")), "later", "by the key")
    yield* book.expect("sms", "m1", "ref-1")
    equal(yield* book.of("m1"), delivered("ref-1"), "the receipt")
  },
  *"a receipt that comes before anybody waits for it is found, and the first of two counts"({ book }) {
    equal(yield* book.receive("sms", undelivered("ref-1")), "unknown", "early")
    equal(yield* book.receive("sms", delivered("ref-1")), "unknown", "early again")
    yield* book.expect("sms", "m1", "ref-1")
    equal(yield* book.of("m1"), undelivered("ref-1"), "the receipt")
    equal(yield* book.receive("sms", delivered("ref-1")), "later", "after it was found")
  },
  *"references of one gateway are not those of another"({ book }) {
    yield* book.expect("sms", "m1", "17")
    yield* book.expect("mail", "m2", "17")
    equal(yield* book.receive("mail", delivered("17")), "first", "of the other gateway")
    equal(yield* book.of("m1"), undefined, "the message of the one")
    equal(yield* book.receive("push", delivered("17")), "unknown", "of a third")
  },
  *"of receipts that nobody waits for, so many are kept and the oldest go first"({ book, maxUnmatched }) {
    for (let place = 0; place <= maxUnmatched; place++) yield* book.receive("sms", delivered(`ref-${place}`))
    for (const place of [0, 1, maxUnmatched]) yield* book.expect("sms", `m-${place}`, `ref-${place}`)
    equal(yield* book.of("m-0"), undefined, "the oldest")
    equal(yield* book.of("m-1"), delivered("ref-1"), "the second")
    equal(yield* book.of(`m-${maxUnmatched}`), delivered(`ref-${maxUnmatched}`), "the last")
  },
  *"what was entered is there when the book is opened again, where it lasts"({ lasts, open }) {
    yield* Effect.scoped(
      Effect.flatMap(
        open,
        Effect.fnUntraced(function* (book) {
          yield* book.expect("sms", "m1", "ref-1")
          yield* book.receive("sms", delivered("ref-1"))
          yield* book.expect("sms", "m2", "ref-2")
          yield* book.receive("sms", delivered("ref-3"))
        }),
      ),
    )
    const again = yield* open
    equal(yield* again.of("m1"), lasts ? delivered("ref-1") : undefined, "a receipt")
    equal(
      yield* again.receive("sms", delivered("ref-2")),
      lasts ? "first" : "unknown",
      "one that is waited for",
    )
    yield* again.expect("sms", "m3", "ref-3")
    equal(yield* again.of("m3"), lasts ? delivered("ref-3") : undefined, "one that came early")
  },
})

const suite = (fresh: ReceiptBookFactory) =>
  suiteOf({
    tests,
    outcomes: { passed: [] },
    run: Effect.fnUntraced(function* ({ run }) {
      const made = yield* fresh
      yield* run({ ...made, book: yield* made.open })
      return "passed" as const
    }, Effect.scoped),
    report: (failed): ReadonlyArray<string> => failed.map(({ name }) => name),
  })

/**
 * Declares the suite with the test function of any runner.
 *
 * @example
 * receiptBookConformance(test, Effect.succeed({ open: Effect.sync(() => memoryReceiptBook()), lasts: false, maxUnmatched: 1000 }))
 */
export const receiptBookConformance = (test: TestFunction, fresh: ReceiptBookFactory): void => {
  suite(fresh).declare(test)
}

/** Runs the suite without a runner, and gives the names of the tests that failed. */
export const checkReceiptBook = (fresh: ReceiptBookFactory): Promise<ReadonlyArray<string>> =>
  suite(fresh).check()
