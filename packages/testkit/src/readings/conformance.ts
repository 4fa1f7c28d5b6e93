import type { KeptReading, Reading, ReadingQuery, ReadingRegister } from "@bazgasht/casework/readings"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { equal, holds } from "../storage/expect.ts"
import { suiteOf, type TestFunction, testsOf } from "../suite.ts"

/** A register of readings that is empty and used by one test alone. */
export interface FreshReadingRegister {
  /** Opens the register; anew, and meanwhile too, where it lasts. */
  readonly open: Effect.Effect<ReadingRegister, unknown, Scope.Scope>
  /** Whether what was added is there when it is opened again. */
  readonly lasts: boolean
}

/** Makes a register for one test. */
export type ReadingRegisterFactory = Effect.Effect<FreshReadingRegister, unknown, Scope.Scope>

interface ReadingRegisterBench extends FreshReadingRegister {
  readonly register: ReadingRegister
}

const reading = (id: string, part: Partial<Reading> = {}): Reading => ({
  id,
  at: 1_000,
  person: "person-1",
  roles: ["judge"],
  kind: "loan",
  subject: "loan-1",
  way: "read",
  ...part,
})

/** Entries in which every condition is met by some and not by others. */
const entries: ReadonlyArray<Reading> = Array.from({ length: 40 }, (_, number) =>
  reading(`r-${number}`, {
    at: 1_000 + ((number * 7) % 5),
    person: `person-${number % 3}`,
    kind: number % 4 === 0 ? "course" : "loan",
    subject: `case-${(number * 3) % 5}`,
  }),
)

const conditions = {
  person: "person-1",
  kind: "loan",
  subject: "case-3",
  from: 1_001,
  to: 1_004,
} as const

const meets = (one: Reading, { from = 0, kind, person, subject, to = Infinity }: Partial<ReadingQuery>) =>
  (person === undefined || one.person === person) &&
  (kind === undefined || one.kind === kind) &&
  (subject === undefined || one.subject === subject) &&
  one.at >= from &&
  one.at < to

/** Every choice among the conditions. */
const choices = Array.from({ length: 2 ** Object.keys(conditions).length }, (_, bits) =>
  Object.fromEntries(Object.entries(conditions).filter((_, place) => (bits >> place) % 2 === 1)),
)

const idsOf = (found: ReadonlyArray<Reading>): ReadonlyArray<string> => found.map(({ id }) => id)
const withoutPlace = ({ place: _, ...one }: KeptReading): Reading => one

const tests = testsOf<ReadingRegisterBench, never>({
  *"an entry comes back as it was added, with its roles in their order and a purpose only where it has one"({
    register,
  }) {
    const added = [
      reading("r-1", { roles: ["judge", "auditor"], purpose: "review.yearly" }),
      reading("r-2", { roles: [], way: "history", at: 1_789_000_000_123 }),
    ]
    yield* register.append(added)
    equal((yield* register.find({ limit: 10 })).map(withoutPlace), added, "the entries")
  },
  *"an entry that is added twice is kept once, as it was first"({ register }) {
    yield* register.append([reading("r-1"), reading("r-2"), reading("r-1", { person: "other" })])
    yield* register.append([reading("r-2", { subject: "other" }), reading("r-3")])
    yield* register.append([])
    const found = yield* register.find({ limit: 10 })
    equal(found.map(withoutPlace), [reading("r-1"), reading("r-2"), reading("r-3")], "the entries")
  },
  *"the conditions hold together, the first instant among them and the last not"({ register }) {
    yield* register.append(entries)
    for (const choice of choices)
      equal(
        idsOf(yield* register.find({ ...choice, limit: 1_000 })),
        idsOf(entries.filter((one) => meets(one, choice))),
        `by ${Object.keys(choice).join(", ") || "nothing"}`,
      )
  },
  *"pages follow each other without a gap, in the order in which entries were added"({ register }) {
    for (const one of entries) yield* register.append([one])
    for (const choice of choices.slice(0, 8)) {
      const found: Array<KeptReading> = []
      // A register that repeats itself comes to no end.
      while (found.length <= entries.length) {
        const page = yield* register.find({ ...choice, after: found.at(-1)?.place ?? 0, limit: 7 })
        holds(page.length <= 7, "a page holds no more than was asked for")
        if (page.length === 0) break
        found.push(...page)
      }
      equal(idsOf(found), idsOf(entries.filter((one) => meets(one, choice))), "all pages")
      holds(
        found.every(({ place }, index) => index === 0 || place > (found[index - 1]?.place ?? 0)),
        "places rise",
      )
    }
  },
  *"entries that are added at the same time are all kept, and none comes in before a place that was read"({
    register,
  }) {
    const seen: Array<string> = []
    let after = 0
    const look = Effect.gen(function* () {
      for (const { id, place } of yield* register.find({ after, limit: 1_000 })) {
        seen.push(id)
        after = place
      }
    })
    const batches = Array.from({ length: 20 }, (_, batch) =>
      Array.from({ length: 5 }, (_, number) => reading(`r-${batch}-${number}`)),
    )
    yield* Effect.forEach(batches, (batch) => Effect.andThen(register.append(batch), look), {
      concurrency: "unbounded",
      discard: true,
    })
    yield* look
    equal([...new Set(seen)].sort(), idsOf(batches.flat()).toSorted(), "the entries that a reader saw")
  },
  *"what was added is there when the register is opened again, where it lasts"({ lasts, open }) {
    yield* Effect.scoped(Effect.flatMap(open, ({ append }) => append([reading("r-1")])))
    const again = yield* open
    equal(idsOf(yield* again.find({ limit: 10 })), lasts ? ["r-1"] : [], "the entries")
    yield* again.append([reading("r-1"), reading("r-2")])
    equal(idsOf(yield* again.find({ limit: 10 })), ["r-1", "r-2"], "the entries then")
  },
})

const suite = (fresh: ReadingRegisterFactory) =>
  suiteOf({
    tests,
    outcomes: { passed: [] },
    run: Effect.fnUntraced(function* ({ run }) {
      const made = yield* fresh
      yield* run({ ...made, register: yield* made.open })
      return "passed" as const
    }, Effect.scoped),
    report: (failed): ReadonlyArray<string> => failed.map(({ name }) => name),
  })

/**
 * Declares the suite of registers of readings with the test function of any runner.
 *
 * @example
 * readingRegisterConformance(test, Effect.succeed({ open: Effect.sync(() => memoryReadings()), lasts: false }))
 */
export const readingRegisterConformance = (test: TestFunction, fresh: ReadingRegisterFactory): void => {
  suite(fresh).declare(test)
}

/** Runs the suite without a runner, and gives the names of the tests that failed. */
export const checkReadingRegister = (fresh: ReadingRegisterFactory): Promise<ReadonlyArray<string>> =>
  suite(fresh).check()
