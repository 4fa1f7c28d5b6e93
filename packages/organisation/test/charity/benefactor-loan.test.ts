import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import { petitionFundsOfLoan } from "../../src/charity/benefactor-loan/benefactor-loan.ts"
import type { BenefactorLoanLife } from "../../src/charity/benefactor-loan/benefactor-loan-protocol.ts"
import { arrearsOf, isPaidOut, repaidOf } from "../../src/charity/benefactor-loan/instalments.ts"
import { testedBenefactorLoan } from "./benefactor-loan-sequences.ts"

describeLifeCycle(testedBenefactorLoan)

const holds = (property: (run: Run<BenefactorLoanLife>) => void) =>
  holdsOf(testedBenefactorLoan, property, 400)

describe("every sequence of commands to a loan from a benefactors' fund", () => {
  it("is repaid no more than it was, and is repaid once all of it came back", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (!isPaidOut(after)) continue
        expect(repaidOf(after)).toBeLessThanOrEqual(after.amount)
        expect(after.stage === "repaid").toBe(repaidOf(after) === after.amount)
        expect(after.nextDue === undefined).toBe(after.stage === "repaid")
      }
    }))

  it("is in arrears from the day after which an instalment is missing, and never by more than is outstanding", () =>
    holds(({ state }) => {
      if (!isPaidOut(state) || state.stage === "writtenOff") return
      const outstanding = state.amount - repaidOf(state)
      let before = 0
      for (const { due } of state.plan) {
        const arrears = arrearsOf(state, due)
        expect(arrears).toBeGreaterThanOrEqual(before)
        expect(arrears).toBeLessThanOrEqual(outstanding)
        before = arrears
      }
      if (state.nextDue !== undefined) {
        expect(arrearsOf(state, state.nextDue)).toBeGreaterThan(0)
        expect(arrearsOf(state, (state.nextDue - 1) as Day)).toBe(0)
      }
    }))

  it("is paid out and written off by the word of two people, and is money for its petition to the last unit", () =>
    holds((run) => {
      const accepted = acceptedIn(run)
      const by = (type: string) => accepted.findLast(({ command }) => command.type === type)?.command.by.id
      for (const { after, command } of accepted) {
        if (command.type === "approve") expect(command.by.id).not.toBe(by("propose"))
        if (command.type === "writeOff") expect(command.by.id).not.toBe(by("doubt"))
        const funds = petitionFundsOfLoan(after)
        if (funds !== undefined && after.stage !== "none") expect(funds.amount).toBe(after.amount)
        expect(funds === undefined).toBe(["none", "proposed", "withdrawn"].includes(after.stage))
      }
    }))
})
