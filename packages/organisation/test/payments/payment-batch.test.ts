import type { PaymentOutcome } from "@bazgasht/casework/payments"
import { totalOf } from "@bazgasht/casework/payments"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import {
  claimsOfPaymentBatch,
  linesOf,
  orderStatusIn,
} from "../../src/payments/payment-batch/payment-batch.ts"
import type { PaymentBatchLife } from "../../src/payments/payment-batch/payment-batch-protocol.ts"
import {
  isFailed,
  isFinal,
  lineStatus,
  type PaymentLine,
} from "../../src/payments/payment-batch/payment-line.ts"
import { withAnswers } from "../../src/payments/payment-batch/with-answers.ts"
import { testedPaymentBatch } from "./payment-batch-sequences.ts"

describeLifeCycle(testedPaymentBatch)

const holds = (property: (run: Run<PaymentBatchLife>) => void) => holdsOf(testedPaymentBatch, property, 400)

describe("every sequence of commands to a payment batch", () => {
  it("approves and exports the sums of its lines, and no line changes its order afterwards", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type === "approve" || command.type === "export") {
          expect(command.payments).toBe(linesOf(after).length)
          expect(command.total).toBe(totalOf(linesOf(after)))
          expect(command.payments).toBeGreaterThan(0)
        }
        if (command.type === "export") expect(run.setting.hindrances).toEqual([])
        if (before.stage === "none" || before.stage === "draft") continue
        const orders = linesOf(before).map(({ freed, heard, ...order }) => order)
        const kept = linesOf(after).map(({ freed, heard, ...order }) => order)
        expect(kept).toEqual(
          command.type === "withdraw" ? orders.filter(({ key }) => key !== command.key) : orders,
        )
      }
    }))

  it("is answered when it is known of every payment where its money is, and closed only then", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage === "answered" || after.stage === "closed")
          expect(linesOf(after).every(isFinal)).toBe(true)
        if (after.stage === "exported") expect(linesOf(after).every(isFinal)).toBe(false)
      }
    }))

  it("claims every order until its books are closed, and then those that were paid", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const claimed = claimsOfPaymentBatch(after).flatMap(({ by }) => by)
        for (const line of linesOf(after)) {
          const hasFailed = line.heard.some(
            ({ outcome: { kind } }) => kind === "rejected" || kind === "returned",
          )
          const isClaimed = claimed.includes(line.key)
          if (after.stage === "discarded" || (after.stage === "closed" && isFailed(line)))
            expect(isClaimed).toBe(false)
          // No order is free that has not failed: an order that was paid is claimed for ever.
          else if (!hasFailed || line.freed !== true) expect(isClaimed).toBe(true)
        }
        // What is free failed once; nothing takes it back.
        for (const { freed, heard } of linesOf(after))
          if (freed === true)
            expect(heard.some(({ outcome: { kind } }) => kind === "rejected" || kind === "returned")).toBe(
              true,
            )
      }
    }))

  it("says of every order one thing: open, paid or failed", () =>
    holds(({ state }) => {
      for (const line of linesOf(state)) {
        const status = orderStatusIn([state], line.key)
        if (state.stage === "discarded") expect(status).toBeUndefined()
        else if (!isFinal(line)) expect(status).toBe("open")
        else expect(status).toBe(isFailed(line) ? "failed" : "paid")
      }
    }))

  it("hears everything once; who collects does not approve, and who exports finds nothing out", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        for (const { heard } of linesOf(after)) {
          const bank = heard
            .filter(({ found }) => found !== true)
            .map(({ outcome }) => JSON.stringify(outcome))
          expect(bank).toEqual([...new Set(bank)])
        }
        if (command.type === "approve")
          expect(
            before.participants.some(({ by, part }) => part === "collector" && by.id === command.by.id),
          ).toBe(false)
        if (command.type === "findOut")
          expect(
            before.participants.some(({ by, part }) => part === "exporter" && by.id === command.by.id),
          ).toBe(false)
      }
    }))
})

const outcome: fc.Arbitrary<PaymentOutcome> = fc.oneof(
  fc.constantFrom<PaymentOutcome>({ kind: "accepted" }, { kind: "unknown" }),
  fc.constantFrom("bank-1", "bank-2").map((reference) => ({ kind: "settled" as const, reference })),
  fc
    .tuple(fc.constantFrom("rejected" as const, "returned" as const), fc.constantFrom("AC04", "AC06"))
    .map(([kind, reason]) => ({ kind, reason })),
)

const day = 20_000 as Day
const line: PaymentLine = {
  key: "order-1",
  source: { kind: "entitlement", subject: "entitlement-1" },
  payee: "mother",
  account: 1,
  amount: 5 as PaymentLine["amount"],
  purpose: "support",
  heard: [],
}

const after = (outcomes: ReadonlyArray<PaymentOutcome>): PaymentLine => {
  const [heard = line] = withAnswers(
    [line],
    outcomes.map((one) => ({ key: line.key, outcome: one })),
    day,
  )
  return heard
}

describe("what a bank answers", () => {
  it("comes to the same in any order, however often it is said, and in however many files", () =>
    fc.assert(
      fc.property(
        fc
          .array(outcome, { maxLength: 6 })
          .chain((said) =>
            fc.tuple(
              fc.constant(said),
              fc.shuffledSubarray([...said, ...said], { minLength: said.length * 2 }),
              fc.nat({ max: said.length * 2 }),
            ),
          ),
        ([said, shuffled, cut]) => {
          const at = lineStatus(after(said))
          expect(lineStatus(after(shuffled))).toBe(at)
          const [twice = line] = withAnswers(
            [after(shuffled.slice(0, cut))],
            shuffled.slice(cut).map((one) => ({ key: line.key, outcome: one })),
            day,
          )
          expect(lineStatus(twice)).toBe(at)
          expect(after([...said, ...said]).heard).toEqual(after(said).heard)
        },
      ),
    ))

  it("never makes money known that the bank contradicts itself about, and never loses what came back", () =>
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 6 }), (said) => {
        const kinds = new Set(said.map(({ kind }) => kind))
        const status = lineStatus(after(said))
        if (kinds.has("returned")) expect(status).toBe("returned")
        else if (kinds.has("settled") && kinds.has("rejected")) expect(status).toBe("disputed")
        expect(isFinal(after(said))).toBe(
          kinds.has("returned") || kinds.has("settled") !== kinds.has("rejected"),
        )
      }),
    ))
})
