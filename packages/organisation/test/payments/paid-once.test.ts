/** Entitlements, batches and a bank, over a store: whatever is tried, in whatever order, nothing is paid twice. */

import { accessBy, type CaseKind, type LifeCycleTypes } from "@bazgasht/casework"
import { type Day, type Money, totalOf } from "@bazgasht/casework/payments"
import { Storage } from "@bazgasht/casework/ports"
import {
  attemptsOf,
  confirmedOf,
  type EntitlementState,
  entitlement,
  entitlementCases,
} from "@bazgasht/core/support"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { chosen } from "../../../casework/test/life-cycle/laws.ts"
import { callerOf, everything, serve } from "../../../casework/test/services/requests.ts"
import { setting as entitlementSetting } from "../../../core/test/support/cases/entitlement/sequences.ts"
import { payeeAccountCases } from "../../src/payments/payee-account/payee-account-kind.ts"
import type { PayeeAccountState } from "../../src/payments/payee-account/payee-account-protocol.ts"
import { bankAnswerOf, batchFileOf } from "../../src/payments/payment-batch/batch-file.ts"
import { linesOf, orderStatusIn, paymentBatch } from "../../src/payments/payment-batch/payment-batch.ts"
import { paymentBatchCases } from "../../src/payments/payment-batch/payment-batch-kind.ts"
import type { PaymentBatchState } from "../../src/payments/payment-batch/payment-batch-protocol.ts"
import { isFinal, lineStatus } from "../../src/payments/payment-batch/payment-line.ts"
import { entitlementCommands, ordersOfEntitlements } from "../../src/payments/sources/entitlement-payments.ts"
import { answerFile, type Fate, format, makeBank } from "./bank.ts"
import { ibanAt } from "./ibans.ts"
import { payeeAccountSetting } from "./payee-account-sequences.ts"
import { paymentBatchSetting } from "./payment-batch-sequences.ts"

const day = 20_000 as Day
const mother = "mother"
const amount = 1_000 as Money

/** Every command is given by an officer of its own, in the first role that may give it. */
const officerFor = (type: string, role: string) => ({ id: `officer-of-${type}`, role })

/** A kind over a store, with every state that there is. */
const caseload = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  storage: Parameters<typeof serve>[1],
  setting: L["Setting"],
) => {
  const types = Object.keys(kind.lifeCycle.competences)
  const rolesOf = (state: L["State"], command: L["Command"]) =>
    Result.getOrElse(kind.lifeCycle.rolesOf(state, command, setting), () => [])
  const states = new Map<string, L["State"]>()
  const stateOf = (subject: string): L["State"] => states.get(subject) ?? kind.lifeCycle.none
  const everyRole = [
    "planner",
    "board",
    "treasurer",
    "accountant",
    "bankClerk",
    "clerk",
    "director",
    "socialWorker",
  ]
  const service = serve(kind, storage, accessBy(everything(kind.kind, everyRole, types)))
  const caller = (id: string, role: string) => callerOf(id, role)
  /** Gives a command; what is refused is refused. */
  const give = (
    subject: string,
    content: { readonly type: string; readonly id?: string; readonly [field: string]: unknown },
  ) =>
    Effect.gen(function* () {
      const before = stateOf(subject)
      const asked = {
        subject,
        at: day,
        expectedVersion: before.version,
        id: "",
        by: officerFor(content.type, ""),
      }
      const [role = "clerk"] = rolesOf(before, { ...asked, ...content } as unknown as L["Command"])
      const by = officerFor(content.type, role)
      const id = `${subject}-${before.version}-${content.type}`
      const command = { ...asked, id, ...content, by } as unknown as L["Command"]
      const answer = yield* Effect.result(service.handle({ caller: caller(by.id, role), command, setting }))
      const read = yield* Effect.result(service.read({ caller: caller("reader", "board"), subject }))
      if (Result.isSuccess(read)) states.set(subject, read.success.state as L["State"])
      return answer
    })
  return { give, stateOf, states }
}

const fates: ReadonlyArray<Fate> = ["settles", "settles", "rejects", "returns"]

const steps = [
  "prepare",
  "open",
  "collect",
  "approve",
  "export",
  "answer",
  "findOut",
  "close",
  "hold",
  "resume",
  "again",
  "finish",
] as const

const play = (
  moves: ReadonlyArray<readonly [step: (typeof steps)[number], one: number, other: number]>,
  luck: number,
) =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const bank = makeBank()
    const entitlements = caseload(entitlementCases, storage, entitlementSetting)
    const accounts = caseload(payeeAccountCases, storage, payeeAccountSetting)
    const written = { account: ibanAt(7), name: "زهرا نمونه" }
    yield* accounts.give("account-1", { type: "register", holder: mother, unit: "unit-1", ...written })
    yield* accounts.give("account-1", { type: "confirm", account: written.account })
    const accountOf = () => accounts.stateOf("account-1") as PayeeAccountState
    const batches = caseload(paymentBatchCases, storage, {
      ...paymentBatchSetting,
      terms: { ...paymentBatchSetting.terms, maxPayments: 100 },
    })
    const exported: Array<{ readonly batch: string; readonly file: Uint8Array; readonly sum: number }> = []

    const families = ["entitlement-0", "entitlement-1", "entitlement-2"]
    for (const subject of families) {
      yield* entitlements.give(subject, {
        type: "compute",
        ...{
          cycle: "cycle-1",
          recordDigest: "record-1",
          household: subject,
          kind: "cash",
          from: day,
          to: day + 30,
        },
        ...{ amount, recipients: { primary: mother }, members: [mother] },
      })
      yield* entitlements.give(subject, { type: "approve" })
      yield* entitlements.give(subject, { type: "release" })
    }
    const entitlementsNow = () => families.map((subject) => entitlements.stateOf(subject) as EntitlementState)
    const batchesNow = () => [...batches.states.values()] as ReadonlyArray<PaymentBatchState>
    const batchAt = (place: number): PaymentBatchState =>
      batches.states.size === 0
        ? paymentBatch.none
        : chosen(batchesNow(), place < 0 ? batches.states.size - 1 : place)

    /** Lets the entitlements of a batch record what it says; returns the keys of those that refuse. */
    const record = Effect.fnUntraced(function* (batch: PaymentBatchState, withheld: number) {
      const refused: Array<string> = []
      for (const [place, line] of linesOf(batch).entries()) {
        if (batch.stage === "none" || line.source.kind !== "entitlement" || (withheld + place) % 5 === 0)
          continue
        const state = entitlements.stateOf(line.source.subject) as EntitlementState
        const commands = entitlementCommands(state, line, {
          batch: batch.subject,
          at: day,
          by: () => ({ id: "", role: "" }),
        })
        for (const { at, by, expectedVersion, subject, ...content } of commands) {
          const answer = yield* entitlements.give(subject, content)
          if (Result.isFailure(answer)) refused.push(line.key)
        }
      }
      return refused
    })

    let keys = 0
    for (const [step, one, other] of moves) {
      const batch = batchAt(one)
      const subject = batch.stage === "none" ? "" : batch.subject
      const keysOf = linesOf(batch).map(({ key }) => key)
      switch (step) {
        case "prepare":
          yield* entitlements.give(chosen(families, one), {
            type: "prepareAttempt",
            key: `key-${keys++}`,
            payee: mother,
            amount: other % 2 === 0 ? amount : amount / 2,
          })
          break
        case "open":
          yield* batches.give(`batch-${batches.states.size}`, {
            type: "open",
            debtor: "fund",
            unit: "unit-1",
          })
          break
        case "collect": {
          const { orders } = ordersOfEntitlements(entitlementsNow(), { accountOf, purpose: "support" })
          const gift = {
            ...{
              key: `gift-${other % 2}`,
              source: { kind: "gift", subject: "gift-1" },
              payee: mother,
              account: 1,
            },
            ...{ amount: 50 as Money, purpose: "wage" },
          }
          for (const order of [...orders, ...(other % 3 === 0 ? [gift] : [])])
            yield* batches.give(subject, { type: "collect", orders: [order] })
          break
        }
        // Whoever does not look what was collected before tries to pay it again.
        case "again": {
          const before = batchesNow().flatMap(linesOf)
          if (before.length === 0) break
          const { freed, heard, ...order } = chosen(before, other)
          yield* batches.give(subject, { type: "collect", orders: [order] })
          break
        }
        case "approve":
          yield* batches.give(subject, {
            type: "approve",
            payments: linesOf(batch).length,
            total: totalOf(linesOf(batch)) ?? 0,
          })
          break
        case "export": {
          if (batch.stage !== "approved") break
          for (const key of yield* record(batch, 1))
            yield* batches.give(subject, { type: "withdraw", key, reason: "held" })
          const ready = batches.stateOf(subject) as PaymentBatchState
          // Who does not look takes what was not submitted into the file; the service refuses it.
          for (const line of other % 2 === 0 ? [] : linesOf(ready)) {
            if (line.source.kind !== "entitlement") continue
            const state = entitlements.stateOf(line.source.subject) as EntitlementState
            const attempt =
              "attempts" in state ? state.attempts.find(({ key }) => key === line.key) : undefined
            if (attempt?.status !== "submitted")
              yield* batches.give(subject, { type: "withdraw", key: line.key, reason: "not submitted" })
          }
          const options = {
            ...{ accountOf, currency: "IRR", madeOn: day, payOn: day },
            debtor: { name: "صندوق", account: ibanAt(1) },
          }
          const made = batchFileOf(format, batches.stateOf(subject) as PaymentBatchState, options)
          if (Result.isFailure(made)) break
          const { file, recorded } = made.success
          const answer = yield* batches.give(subject, { type: "export", ...recorded })
          if (Result.isFailure(answer)) break
          for (const line of linesOf(batches.stateOf(subject) as PaymentBatchState))
            if (line.source.kind === "entitlement")
              expect(
                attemptsOf(entitlements.stateOf(line.source.subject) as EntitlementState).find(
                  ({ key }) => key === line.key,
                )?.status,
              ).toBe("submitted")
          exported.push({ batch: subject, file: file.bytes, sum: recorded.total })
          bank.receive(file.bytes, (place) => chosen(fates, luck + place + 3 * exported.length))
          // A file that is sent again is the same batch to the bank.
          if (other % 4 === 0) bank.receive(file.bytes, () => "settles")
          break
        }
        case "answer": {
          if (keysOf.length === 0 || !["exported", "answered", "closed"].includes(batch.stage)) break
          if (other % 3 === 0) bank.sendBack(subject)
          const asked = keysOf.filter((_, place) => (other + place) % 3 > 0)
          const lines = [...asked, ...asked.slice(0, other % 3)].map((key, place) => ({
            key,
            outcome: bank.say(subject, key, other + place),
          }))
          if (lines.length === 0) break
          const bytes = answerFile(subject, other % 2 === 0 ? lines : lines.toReversed())
          for (const state of batchesNow()) {
            const answer = bankAnswerOf(format, state, { bytes, currency: "IRR" })
            if (state.stage === "none" || state.subject !== subject) {
              expect(Result.isFailure(answer)).toBe(true)
              continue
            }
            const content = { type: "answer", ...Result.getOrThrow(answer) }
            yield* batches.give(subject, content)
            if (other % 5 === 0) yield* batches.give(subject, content)
          }
          yield* record(batches.stateOf(subject) as PaymentBatchState, other)
          break
        }
        case "findOut": {
          const open = linesOf(batch).find((line) => batch.stage === "exported" && !isFinal(line))
          if (open === undefined) break
          const told = bank.tell(subject, open.key)
          const outcome = told.kind === "returned" ? { kind: "rejected", reason: told.reason } : told
          yield* batches.give(subject, { type: "findOut", key: open.key, outcome })
          yield* record(batches.stateOf(subject) as PaymentBatchState, 1)
          break
        }
        // The bank says all that it knows, and the books are closed.
        case "finish": {
          if (batch.stage !== "exported" && batch.stage !== "answered") break
          const lines = keysOf.map((key) => ({ key, outcome: bank.tell(subject, key) }))
          const answer = bankAnswerOf(format, batch, { bytes: answerFile(subject, lines), currency: "IRR" })
          yield* batches.give(subject, { type: "answer", ...Result.getOrThrow(answer) })
          yield* batches.give(subject, { type: "close" })
          yield* record(batches.stateOf(subject) as PaymentBatchState, 1)
          break
        }
        case "close":
          yield* batches.give(subject, { type: "close" })
          break
        case "hold":
          yield* entitlements.give(chosen(families, one), { type: "hold", reason: "address" })
          break
        case "resume":
          yield* entitlements.give(chosen(families, one), { type: "resume" })
          break
      }
      for (const key of new Set(bank.all().map((paid) => paid.key)))
        expect(bank.arrived(key).length).toBeLessThanOrEqual(1)
      for (const subjectOf of families) {
        const ofFamily = batchesNow()
          .flatMap(linesOf)
          .filter(({ source }) => source.subject === subjectOf)
        const arrived = [...new Set(ofFamily.map(({ key }) => key))].flatMap((key) => bank.arrived(key))
        expect(arrived.reduce((sum, paid) => sum + paid.amount, 0)).toBeLessThanOrEqual(amount)
      }
    }

    // In the end the bank says all that it knows, twice, and everybody records it.
    for (const { batch } of exported) {
      bank.sendBack(batch)
      const keysOf = linesOf(batches.stateOf(batch) as PaymentBatchState).map(({ key }) => key)
      const lines = keysOf.map((key) => ({ key, outcome: bank.tell(batch, key) }))
      const bytes = answerFile(batch, [...lines, ...lines])
      const answer = bankAnswerOf(format, batches.stateOf(batch) as PaymentBatchState, {
        bytes,
        currency: "IRR",
      })
      yield* batches.give(batch, { type: "answer", ...Result.getOrThrow(answer) })
      yield* record(batches.stateOf(batch) as PaymentBatchState, 1)
      yield* record(batches.stateOf(batch) as PaymentBatchState, 2)
      yield* record(batches.stateOf(batch) as PaymentBatchState, 1)
    }
    return { bank, batches: batchesNow(), entitlements: entitlementsNow(), exported }
  }).pipe(Effect.provide(memoryStorage()))

/** Moves that follow each other in a batch of its own, and what is tried at each place of it. */
const another = [
  ["prepare", 0, 0],
  ["prepare", 1, 0],
  ["open", 0, 0],
  ["collect", -1, 0],
  ["again", -1, 0],
  ["again", -1, 1],
  ["again", -1, 2],
  ["approve", -1, 0],
  ["export", -1, 1],
] as const

const move = fc.tuple(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        "collect" as const,
        "approve" as const,
        "export" as const,
        "answer" as const,
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom("prepare" as const, "open" as const, "finish" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...steps) },
  ),
  fc.nat({ max: 99 }),
  fc.nat({ max: 99 }),
)

/** Enough of a beginning that money moves in most plays. */
const beginning = [
  ["prepare", 0, 0],
  ["prepare", 1, 1],
  ["open", 0, 0],
  ["collect", 0, 0],
  ["approve", 0, 0],
  ["export", 0, 1],
] as const

it("pays nothing twice, whatever is tried, and says in the end of every order what the bank has done", async () => {
  const seen = new Map<string, number>()
  const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  await fc.assert(
    fc.asyncProperty(
      fc.array(move, { minLength: 5, maxLength: 20 }),
      fc.array(move, { maxLength: 10 }),
      fc.nat({ max: 99 }),
      async (moves, more, luck) => {
        const { bank, batches, entitlements, exported } = await Effect.runPromise(
          play([...beginning, ...moves, ...another, ...more, ...another, ...more], luck),
        )
        for (const key of new Set(batches.flatMap(linesOf).map((line) => line.key))) {
          const status = orderStatusIn(batches, key)
          see(status ?? "none")
          const sent = bank.all().some((paid) => paid.key === key)
          if (bank.arrived(key).length === 1) expect([key, status]).toEqual([key, "paid"])
          else expect(status === "paid").toBe(false)
          if (!sent) expect(status === "failed").toBe(false)
          const waits = batches.some(
            (batch) =>
              batch.stage !== "discarded" &&
              linesOf(batch).some((line) => line.key === key && !isFinal(line)),
          )
          expect(status === "open").toBe(waits && bank.arrived(key).length === 0)
        }
        for (const batch of batches) for (const line of linesOf(batch)) see(lineStatus(line))
        // Files say the sums of their lines, and an entitlement what has arrived.
        for (const { file, sum } of exported)
          expect(totalOf(Result.getOrThrow(format.parse(file)).payments)).toBe(sum)
        for (const state of entitlements) {
          if (state.stage === "none") continue
          const arrived = batches
            .flatMap(linesOf)
            .filter(
              (line, place, all) => line.source.subject === state.subject && all.indexOf(line) === place,
            )
            .flatMap(({ key }) => bank.arrived(key))
          expect(confirmedOf(state)).toBe(arrived.reduce((sum, paid) => sum + paid.amount, 0))
          expect(entitlement.isClosed(state.stage)).toBe(false)
        }
      },
    ),
    { numRuns: 60 },
  )
  for (const what of ["paid", "failed", "open", "settled", "rejected", "returned"])
    expect([what, seen.get(what) ?? 0]).toEqual([what, expect.toSatisfy((times: number) => times > 0)])
})
