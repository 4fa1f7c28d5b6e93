import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
  refusedIn,
} from "../../../../casework/test/life-cycle/laws.ts"
import { loan } from "../../../src/employment/cases/loan/loan.ts"
import type { LoanLife } from "../../../src/employment/cases/loan/loan-protocol.ts"
import {
  accountOf,
  disbursedOf,
  isInArrears,
  outstandingOf,
} from "../../../src/employment/cases/loan/loan-reading.ts"
import { dueOf, empty, type Ledger, mayBe, next, outstanding, sumOf, surplus } from "./ledger.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<LoanLife>) => void) => holdsOf(tested, property, 400)

describe("every sequence of commands to a loan", () => {
  it("agrees with a list of movements that is kept apart, after every command", () =>
    holds((run) => {
      let ledger: Ledger = empty
      for (const { after, answer, before, command } of run.turns) {
        if (Result.isSuccess(answer)) {
          const repeated = answer.success.newEvents.length === 0
          if (!repeated) {
            expect(mayBe(ledger, command, run.setting)).toBe(true)
            ledger = next(ledger, command)
          }
        } else expect(after).toBe(before)
        const account = accountOf(after)
        expect(account?.due ?? 0).toBe(dueOf(ledger))
        expect(outstandingOf(after)).toBe(outstanding(ledger))
        expect(disbursedOf(after)).toBe("disbursements" in after ? sumOf(ledger, "lent") : 0)
        expect(account?.surplus ?? 0).toBe(surplus(ledger))
        expect(account?.refunded ?? 0).toBe(sumOf(ledger, "refunded"))
      }
    }))

  it("refuses on account of money only what that list refuses too", () =>
    holds((run) => {
      let ledger: Ledger = empty
      const ofMoney =
        /^(payee|enforcement|disbursement|repayment|forgiveness|refund)\.|^loan\.moneyDisbursed$/
      for (const { answer, command } of run.turns)
        if (Result.isSuccess(answer)) ledger = next(ledger, command)
        else if (ofMoney.test(answer.failure.code)) expect(mayBe(ledger, command, run.setting)).toBe(false)
    }))

  it("never refuses as not allowed what the table lists in the stage", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code !== "transition.notAllowed") continue
        const rows = loan.transitions.filter(({ from }) => from === before.stage)
        expect(rows.map((row): string => row.command)).not.toContain(command.type)
      }
    }))

  it("L1: the amount due is what is repaid, forgiven, written off and outstanding, and surplus is kept apart", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const account = accountOf(after)
        if (account === undefined) continue
        const { due, forgiven, refunded, repaid, writtenOff } = account
        expect(repaid + forgiven + writtenOff + outstandingOf(after)).toBe(due)
        for (const amount of [repaid, forgiven, writtenOff, outstandingOf(after), account.surplus, refunded])
          expect(amount).toBeGreaterThanOrEqual(0)
      }
    }))

  it("L2: instalments add up to what was outstanding when they were agreed, on increasing days", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        const account = accountOf(after)
        if (account === undefined) continue
        const total = account.instalments.reduce((sum, { amount }) => sum + amount, 0)
        expect(total).toBe(account.due - account.before)
        if (command.type === "reschedule") expect(total).toBe(outstandingOf(before))
        account.instalments.forEach(({ on }, index) => {
          expect(on).toBeGreaterThan(account.instalments[index - 1]?.on ?? Number.NEGATIVE_INFINITY)
        })
      }
    }))

  it("L3: nothing is paid out before approval and enough security, nor more than what was approved", () =>
    holds((run) => {
      const happened: Array<string> = []
      for (const { after, handled } of acceptedIn(run))
        for (const { type } of handled.newEvents) {
          happened.push(type)
          if (!type.startsWith("disbursed")) continue
          expect(happened).toEqual(expect.arrayContaining(["approved", "secured"]))
          if (!("securities" in after)) continue
          expect(disbursedOf(after)).toBeLessThanOrEqual(after.agreement.plan.principal)
          const worth = after.securities.reduce((sum, { value }) => sum + value, 0)
          expect(worth).toBeGreaterThanOrEqual(after.agreement.requiredSecurity)
        }
    }))

  it("L4: a loan for release is paid to creditors through enforcement, never to the prisoner or a relative", () =>
    holds(({ state }) => {
      if (!("disbursements" in state)) return
      const { borrower, purpose, relatives } = state.application
      if (purpose.kind === "enterprise") return
      for (const { enforcement, payee } of state.disbursements) {
        expect(purpose.creditors).toContain(payee)
        expect([borrower, ...relatives]).not.toContain(payee)
        expect(enforcement).toBeDefined()
      }
    }))

  it("L5: what is due never changes, and what is forgiven only by forgiving", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        const [earlier, later] = [accountOf(before), accountOf(after)]
        if (earlier === undefined || later === undefined) continue
        expect(later.due).toBe(earlier.due)
        if (command.type !== "forgive") expect(later.forgiven).toBe(earlier.forgiven)
        if (command.type === "reschedule") expect(outstandingOf(after)).toBe(outstandingOf(before))
      }
    }))

  it("L6: it is settled exactly where nothing is outstanding and no surplus kept, unless it was written off", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const account = accountOf(after)
        if (account === undefined || after.stage === "writtenOff") continue
        expect(after.stage === "settled").toBe(outstandingOf(after) === 0 && account.surplus === 0)
        expect(after.stage === "overpaid").toBe(account.surplus > 0)
      }
    }))

  it("becomes overdue only in arrears, and a repayment ends that exactly where it ends the arrears", () =>
    holds((run) => {
      const { calendar, terms } = run.setting
      for (const { after, before, command } of acceptedIn(run)) {
        const account = accountOf(after)
        if (account === undefined) continue
        const behind = isInArrears(account, terms.grace, calendar, command.at)
        if (command.type === "markOverdue") expect(behind).toBe(true)
        if (before.stage !== "overdue" || (command.type !== "repay" && command.type !== "forgive")) continue
        expect(after.stage === "overdue").toBe(behind)
      }
    }))

  it("X6: nobody approves what he reviewed, two people write off, and no borrower or relative has a hand in it", () =>
    holds(({ events, state }) => {
      const of = (type: string) => events.filter((event) => event.type === type).map(({ by }) => by.id)
      for (const id of of("approved")) expect(of("recommended")).not.toContain(id)
      for (const id of of("writtenOff")) expect(of("writeOffProposed").at(-1)).not.toBe(id)
      if (of("writtenOff").length > 0) expect(of("writeOffProposed").length).toBeGreaterThan(0)
      if (state.stage !== "none")
        for (const { by } of events)
          expect([state.application.borrower, ...state.application.relatives]).not.toContain(by.id)
    }))
})
