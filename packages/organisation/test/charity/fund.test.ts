import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import { isMeantFor } from "../../src/charity/earmarks.ts"
import { allotmentBalance, fundBalance, givenOutOf } from "../../src/charity/fund/fund-balance.ts"
import type { FundLife } from "../../src/charity/fund/fund-protocol.ts"
import { testedFund } from "./fund-sequences.ts"

describeLifeCycle(testedFund)

const holds = (property: (run: Run<FundLife>) => void) => holdsOf(testedFund, property, 400)

describe("every sequence of commands to a fund", () => {
  it("has every unit of money somewhere, entry by entry, and never less than nothing", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const { free, paid, received, refunded, reserved } = fundBalance(after)
        expect(received).toBe(refunded + free + reserved + paid)
        if (after.stage === "none") continue
        for (const entry of after.entries) {
          const taken = after.allotments.flatMap(({ parts }) =>
            parts.filter((part) => part.entry === entry.entry).map(({ amount }) => amount),
          )
          expect(entry.received).toBe(
            taken.reduce((sum, amount) => sum + amount, entry.refunded + entry.free),
          )
        }
        const accounts = [
          ...after.entries.flatMap((entry) => [entry.free, entry.refunded]),
          ...after.allotments.flatMap((one) => Object.values(allotmentBalance(one))),
        ]
        expect(accounts.filter((amount) => amount < 0)).toEqual([])
      }
    }))

  it("agrees with accounts kept from its events alone", () =>
    holds(({ events, state }) => {
      const sum = (type: FundLife["Event"]["type"]): number =>
        events.reduce(
          (all, event) => (event.type === type && "amount" in event ? all + event.amount : all),
          0,
        )
      const { paid, received, refunded } = fundBalance(state)
      expect([received, refunded, paid]).toEqual([
        sum("credited"),
        sum("refunded"),
        sum("paid") - sum("repaid"),
      ])
    }))

  it("pays only what another person approved, for what its donors meant, and each order once", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (before.stage === "none" || after.stage === "none") continue
        if (command.type === "pay") {
          const approval = acceptedIn(run).find(
            (turn) => turn.command.type === "approve" && turn.command.allotment === command.allotment,
          )
          const allotment = before.allotments.find((one) => one.allotment === command.allotment)
          expect(approval?.command.by.id).not.toBe(allotment?.allottedBy)
          expect(approval).toBeDefined()
        }
        const orders = after.allotments.flatMap(({ payments }) => payments.map(({ order }) => order))
        expect(new Set(orders).size).toBe(orders.length)
        for (const { attributes, parts } of after.allotments)
          for (const { entry } of parts)
            expect(
              after.entries.some((one) => one.entry === entry && isMeantFor(one.earmark, attributes)),
            ).toBe(true)
      }
    }))

  it("books only what a confirmed batch says, and pays nothing whose purpose may not be paid", () =>
    holds((run) => {
      for (const { command } of acceptedIn(run)) {
        if (command.type === "credit")
          expect(run.setting.bookable).toContainEqual({
            entry: command.entry,
            amount: command.amount,
            earmark: command.earmark,
          })
        if (command.type === "pay") expect(run.setting.payable).toBe(true)
      }
    }))

  it("gives back what an allotment does not need to the entry that paid last", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "giveUp" || before.stage === "none" || after.stage === "none") continue
        const of = (state: typeof after) =>
          state.allotments.find((one) => one.allotment === command.allotment)?.parts ?? []
        const [were, are] = [of(before), of(after)]
        expect(were.slice(0, are.length).map(({ entry }) => entry)).toEqual(are.map(({ entry }) => entry))
        expect(are.slice(0, -1)).toEqual(were.slice(0, Math.max(0, are.length - 1)))
      }
    }))

  it("refuses a refund of what is not free, and a second one by the same document", () =>
    holds((run) => {
      for (const { answer, before, command } of run.turns) {
        if (command.type !== "refund" || before.stage !== "open" || Result.isFailure(answer)) continue
        const entry = before.entries.find((one) => one.entry === command.entry)
        expect(command.amount).toBeLessThanOrEqual(entry?.free ?? (0 as Money))
        expect(before.refunds.map(({ document }) => document)).not.toContain(command.document)
      }
    }))

  it("was given out no more for an allotment than it took", () =>
    holds(({ state }) => {
      if (state.stage === "none") return
      for (const one of state.allotments)
        expect(allotmentBalance(one).paid).toBeLessThanOrEqual(givenOutOf(one))
    }))
})
