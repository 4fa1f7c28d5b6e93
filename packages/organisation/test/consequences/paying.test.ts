/** What a bank answers reaches the entitlements that asked for the money: each of them once, however often the program dies in between. */

import { makeCasework } from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import { attemptsOf, type EntitlementState, entitlementCases } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { withoutReading } from "../../../core/test/cases/every-kind.ts"
import { setting as entitlementSetting } from "../../../core/test/support/cases/entitlement/sequences.ts"
import { consequencesOfPayments } from "../../src/consequences/payments.ts"
import { paymentBatchCases } from "../../src/payments/payment-batch/payment-batch-kind.ts"
import { lineStatus, type PaymentLine } from "../../src/payments/payment-batch/payment-line.ts"
import { paymentBatchSetting } from "../payments/payment-batch-sequences.ts"
import { consequenceTerms } from "./world.ts"

const at = 20_000 as Day
const amount = 1_000 as Money
const families = ["family-0", "family-1", "family-2"]
const settings = { entitlement: entitlementSetting, paymentBatch: paymentBatchSetting }
const kinds = {
  entitlement: withoutReading(entitlementCases),
  paymentBatch: withoutReading(paymentBatchCases),
}
const declared = consequencesOfPayments(consequenceTerms).filter(({ gives }) => gives.kind === "entitlement")
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

const outcome = fc.constantFrom(
  { kind: "accepted" } as const,
  { kind: "settled", reference: "bank-1" } as const,
  { kind: "settled", reference: "bank-1" } as const,
  { kind: "rejected", reason: "AC04" } as const,
  { kind: "returned", reason: "AC06" } as const,
  { kind: "unknown" } as const,
)

/** Answers of the bank: some of the payments each, and how many messages are carried out before the next. */
const answers = fc.array(
  fc.record({
    answers: fc.uniqueArray(fc.record({ key: fc.constantFrom(...families), outcome }), {
      minLength: 1,
      selector: ({ key }) => key,
    }),
    isCarriedOut: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

/** Where the attempt of an entitlement stands by what its line says, once all is carried out. */
const expected = (line: PaymentLine): ReadonlyArray<string> => {
  switch (lineStatus(line)) {
    case "settled":
      return ["confirmed", "unknown"]
    case "rejected":
      return ["refused", "unknown"]
    case "returned":
      return ["refused", "returned", "unknown"]
    case "unknown":
    case "disputed":
      return ["unknown", "confirmed", "refused"]
    default:
      return ["submitted", "unknown"]
  }
}

interface Turn {
  readonly answers: ReadonlyArray<object>
  readonly isCarriedOut: boolean
}

const live = (turns: ReadonlyArray<Turn>, deaths: ReadonlySet<number>) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openMemory()
        const open = (over: StorageAdapter) =>
          makeCasework({
            storage: Layer.succeed(Storage, over),
            kinds,
            access: {
              authorize: () => Effect.succeed({ allowed: true }),
              canRead: () => Effect.succeed("whole"),
            },
            consequences: {
              declared,
              officers: { find: ({ role }) => Effect.succeed(callerOf("officer-on-duty", role)) },
              settingOf: ({ kind }) => settings[kind as keyof typeof settings],
            },
          })
        const { cases } = yield* open(storage)
        const give = Effect.fnUntraced(function* (
          kind: keyof typeof kinds,
          subject: string,
          role: string,
          content: { readonly type: string; readonly [field: string]: unknown },
        ) {
          const { version = 0 } = (yield* storage.load({ kind, subject })) ?? {}
          const by = { id: `${role}-${content.type}`, role }
          const id = `${subject}-${content.type}-${version}`
          const command = { ...content, id, subject, at, by, expectedVersion: version }
          yield* cases[kind].handleUnknown({
            caller: callerOf(by.id, role),
            command,
            setting: settings[kind] as never,
          })
        })
        for (const family of families) {
          const claim = { cycle: "cycle-1", recordDigest: "record-1", household: family, kind: "cash" }
          yield* give("entitlement", family, "planner", {
            ...{ type: "compute", ...claim, from: at, to: at + 30, amount },
            ...{ recipients: { primary: "mother" }, members: ["mother"] },
          })
          yield* give("entitlement", family, "board", { type: "approve" })
          yield* give("entitlement", family, "treasurer", { type: "release" })
          yield* give("entitlement", family, "accountant", {
            ...{ type: "prepareAttempt", key: family, payee: "mother", amount },
          })
        }
        const orders = families.map((family) => ({
          ...{ key: family, source: { kind: "entitlement", subject: family }, payee: "mother" },
          ...{ account: 1, amount, purpose: "support" },
        }))
        const sums = { payments: families.length, total: families.length * amount }
        yield* give("paymentBatch", "batch-1", "clerk", { type: "open", debtor: "fund", unit: "unit-1" })
        yield* give("paymentBatch", "batch-1", "clerk", { type: "collect", orders })
        yield* give("paymentBatch", "batch-1", "director", { type: "approve", ...sums })
        for (const family of families)
          yield* give("entitlement", family, "treasurer", { type: "submitAttempt", key: family })
        const file = { name: "batch-1.csv", mediaType: "text/csv", digest: "digest-1" }
        yield* give("paymentBatch", "batch-1", "accountant", { type: "export", payOn: at, file, ...sums })

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
          yield* give("paymentBatch", "batch-1", "accountant", {
            ...{ type: "answer", digest: `answer-${place}`, answers },
          })
          if (isCarriedOut) yield* carryOut
        }
        yield* carryOut
        const batch = (yield* storage.load({ kind: "paymentBatch", subject: "batch-1" }))
          ?.document as unknown as {
          readonly lines: ReadonlyArray<PaymentLine>
        }
        const histories = yield* Effect.forEach(families, (subject) =>
          storage.history({ kind: "entitlement", subject }),
        )
        const states = yield* Effect.forEach(families, (subject) =>
          storage.load({ kind: "entitlement", subject }),
        )
        return {
          lines: batch.lines,
          attempts: states.map((stored) => attemptsOf(stored?.document as unknown as EntitlementState)[0]),
          caused: histories.map((history) =>
            history.flatMap(({ body }) => {
              const { causedBy, type } = body as {
                readonly causedBy?: { readonly version: number }
                readonly type: string
              }
              return causedBy === undefined ? [] : [`${type} by ${causedBy.version}`]
            }),
          ),
        }
      }).pipe(Effect.provide(TestClock.layer())),
    ),
  )

describe("what a bank answers", () => {
  it("reaches every entitlement of which it speaks, once, though the program dies before and behind any of its steps", async () => {
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(answers, fc.uniqueArray(fc.nat(60), { maxLength: 6 }), async (turns, deaths) => {
        const { attempts, caused, lines } = await live(turns, new Set(deaths))
        for (const [place, line] of lines.entries()) {
          const standing = String(attempts[place]?.standing)
          reached.add(standing)
          expect(expected(line), `${lineStatus(line)}: ${caused[place]?.join(", ")}`).toContain(standing)
          // No answer has anything follow twice.
          expect(new Set(caused[place]).size).toBe(caused[place]?.length)
        }
        expect(await live(turns, new Set())).toEqual({ attempts, caused, lines })
      }),
      { numRuns: runs(60, { least: 12 }) },
    )
    expect([...reached].sort()).toEqual(
      expect.arrayContaining(["confirmed", "refused", "submitted", "unknown"]),
    )
  }, 60_000)
})
