/** A bank that answers a batch of payments, and a program that carries out what follows from it and dies in between. */

import { type AnySetting, makeCasework } from "@bazgasht/casework"
import type { Consequence } from "@bazgasht/casework/consequences"
import { type Json, Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import type { Day } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import * as fc from "fast-check"
import { withoutReading } from "../../../core/test/cases/every-kind.ts"
import { paymentBatchCases } from "../../src/payments/payment-batch/payment-batch-kind.ts"
import type { PaymentLine } from "../../src/payments/payment-batch/payment-line.ts"
import { paymentBatchSetting } from "../payments/payment-batch-sequences.ts"

/** The day of every command. */
export const at = 20_100 as Day

const callerOf = (person: string, role: string) => ({
  person,
  linked: [],
  offices: [{ role, unit: "unit-1" }],
})

/** A program that is killed: whatever it had begun is as far as it came. */
class Killed extends Error {
  override readonly name = "Killed"
}

/** A store whose program dies before or behind some of its operations. */
const dying = (storage: StorageAdapter, deaths: ReadonlySet<number>): StorageAdapter => {
  let operations = 0
  const around =
    <Request extends ReadonlyArray<unknown>, Answer, Failure>(
      operation: (...request: Request) => Effect.Effect<Answer, Failure>,
    ) =>
    (...request: Request): Effect.Effect<Answer, Failure> =>
      Effect.suspend(() => {
        const [before, behind] = [operations++, operations++]
        if (deaths.has(before)) return Effect.die(new Killed())
        return deaths.has(behind)
          ? Effect.andThen(operation(...request), Effect.die(new Killed()))
          : operation(...request)
      })
  return {
    ...storage,
    commit: around(storage.commit),
    load: around(storage.load),
    claim: around(storage.claim),
    settle: around(storage.settle),
  }
}

const settled = { kind: "settled", reference: "bank-1" } as const
const outcomes = [
  settled,
  { kind: "accepted" },
  { kind: "rejected", reason: "AC04" },
  { kind: "returned", reason: "AC06" },
  { kind: "unknown" },
] as const
/** Money arrives more often than anything else happens to it. */
const outcome = fc.constantFrom(settled, ...outcomes)

/** What the bank answers at once, and whether what follows is carried out before it answers again. */
export interface BankTurn {
  readonly answers: ReadonlyArray<object>
  readonly isCarriedOut: boolean
}

/** Answers of the bank on payments of these keys. */
export const bankTurns = (keys: ReadonlyArray<string>): fc.Arbitrary<ReadonlyArray<BankTurn>> =>
  fc.array(
    fc.record({
      answers: fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), outcome }), {
        minLength: 1,
        selector: ({ key }) => key,
      }),
      isCarriedOut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )

/** Each outcome alone, for all payments at once: what random answers may miss, one in some hundred times. */
export const oneOutcomeForAll = (keys: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<BankTurn>> =>
  outcomes.map((one) => [{ answers: keys.map((key) => ({ key, outcome: one })), isCarriedOut: true }])

/** Between which operations of the store the program dies. */
export const deathsOf = fc.uniqueArray(fc.nat(60), { maxLength: 6 }).map((deaths) => new Set(deaths))

/** A command that a case is given before its money is on its way. */
export interface Preparing {
  readonly subject: string
  readonly role: string
  readonly content: { readonly type: string; readonly [field: string]: unknown }
}

/** Cases that ask for money, and how they come so far. */
export interface PaidCases {
  // biome-ignore lint/suspicious/noExplicitAny: the kind of any life cycle.
  readonly cases: any
  readonly setting: AnySetting
  readonly declared: ReadonlyArray<Consequence>
  readonly subjects: ReadonlyArray<string>
  readonly preparing: ReadonlyArray<Preparing>
  readonly orders: ReadonlyArray<{
    readonly key: string
    readonly subject: string
    readonly payee: string
    readonly amount: number
  }>
  /** What is done between the approval of the batch and its file. */
  readonly submitting?: ReadonlyArray<Preparing>
}

/** What came of it all. */
export interface Paid {
  readonly lines: ReadonlyArray<PaymentLine>
  /** The cases, in the order of their ids. */
  readonly states: ReadonlyArray<Json | undefined>
  /** Of each case the events that a consequence caused, with the version of the answer from which they follow. */
  readonly caused: ReadonlyArray<ReadonlyArray<string>>
}

/** Lets a bank answer, and a program that dies carry out what follows, until nothing is left. */
export const liveThroughAnswers = (
  { cases: paidCases, declared, orders, preparing, setting, subjects, submitting = [] }: PaidCases,
  turns: ReadonlyArray<BankTurn>,
  deaths: ReadonlySet<number>,
): Promise<Paid> => {
  const kind: string = paidCases.kind
  const kinds = { [kind]: withoutReading(paidCases), paymentBatch: withoutReading(paymentBatchCases) }
  const settings: { readonly [kind: string]: AnySetting } = {
    [kind]: setting,
    paymentBatch: paymentBatchSetting,
  }
  return Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openMemory()
        const open = (over: StorageAdapter) =>
          makeCasework({
            storage: Layer.succeed(Storage, over),
            kinds: kinds as never,
            access: {
              authorize: () => Effect.succeed({ allowed: true }),
              canRead: () => Effect.succeed("whole"),
            },
            consequences: {
              declared,
              officers: { find: ({ role }) => Effect.succeed(callerOf("officer-on-duty", role)) },
              settingOf: ({ kind }) => settings[kind],
            },
          })
        const { cases } = yield* open(storage)
        const services = cases as unknown as {
          readonly [kind: string]: {
            readonly handleUnknown: (request: object) => Effect.Effect<unknown, { readonly code: string }>
          }
        }
        const give = Effect.fnUntraced(function* (of: string, { content, role, subject }: Preparing) {
          const { version = 0 } = (yield* storage.load({ kind: of, subject })) ?? {}
          const by = { id: `${role}-${content.type}`, role }
          const id = `${subject}-${content.type}-${version}`
          const command = { ...content, id, subject, at, by, expectedVersion: version }
          const request = { caller: callerOf(by.id, role), command, setting: settings[of] }
          yield* services[of]?.handleUnknown(request) ?? Effect.die(`no service of ${of}`)
        })
        const inBatch = (role: string, content: Preparing["content"]) =>
          give("paymentBatch", { subject: "batch-1", role, content })
        for (const one of preparing) yield* give(kind, one)
        const sums = { payments: orders.length, total: orders.reduce((sum, { amount }) => sum + amount, 0) }
        yield* inBatch("clerk", { type: "open", debtor: "fund", unit: "unit-1" })
        yield* inBatch("clerk", {
          type: "collect",
          orders: orders.map(({ amount, key, payee, subject }) => ({
            ...{ key, source: { kind, subject }, payee, account: 1, amount, purpose: "support" },
          })),
        })
        yield* inBatch("director", { type: "approve", ...sums })
        for (const one of submitting) yield* give(kind, one)
        const file = { name: "batch-1.csv", mediaType: "text/csv", digest: "digest-1" }
        yield* inBatch("accountant", { type: "export", payOn: at, file, ...sums })

        const mortal = dying(storage, deaths)
        let lifes = 0
        /** Lives on until nothing is left to carry out; whatever dies is begun anew. */
        const carryOut = Effect.gen(function* () {
          for (;;) {
            const { dispatcher } = yield* open(mortal)
            const turn = Effect.flatMap(
              dispatcher({
                owner: `life-${lifes++}`,
                backOff: { first: "0 millis", max: "0 millis" },
                attempts: 1_000,
              }),
              ({ once }) => once,
            )
            const ended = yield* Effect.exit(turn)
            if (Exit.isFailure(ended) && !String(Cause.squash(ended.cause)).includes("Killed"))
              return yield* Effect.failCause(ended.cause)
            // What a dead one had claimed is free again.
            yield* TestClock.adjust("2 minutes")
            const waiting = yield* Effect.forEach(["waiting", "unknown"] as const, (status) =>
              storage.messages({ status, limit: 100 }),
            )
            if (waiting.flat().length === 0) return
            if (lifes > 500) return yield* Effect.die("the consequences come to no end")
          }
        })
        for (const [place, { answers, isCarriedOut }] of turns.entries()) {
          yield* inBatch("accountant", { type: "answer", digest: `answer-${place}`, answers })
          if (isCarriedOut) yield* carryOut
        }
        yield* carryOut
        const batch = (yield* storage.load({ kind: "paymentBatch", subject: "batch-1" }))
          ?.document as unknown as { readonly lines: ReadonlyArray<PaymentLine> }
        const states = yield* Effect.forEach(subjects, (subject) => storage.load({ kind, subject }))
        const histories = yield* Effect.forEach(subjects, (subject) => storage.history({ kind, subject }))
        return {
          lines: batch.lines,
          states: states.map((stored) => stored?.document),
          caused: histories.map((history) =>
            history.flatMap(({ body }) => {
              const { causedBy, type, ...event } = body as {
                readonly causedBy?: { readonly version: number }
                readonly type: string
                readonly obligation?: string
                readonly order?: string
              }
              const of = event.obligation ?? event.order ?? ""
              return causedBy === undefined ? [] : [`${type} ${of} by ${causedBy.version}`]
            }),
          ),
        }
      }).pipe(Effect.provide(TestClock.layer())),
    ),
  )
}
