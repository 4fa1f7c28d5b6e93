import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  fresh,
  holds as holdsOf,
  type Run,
  refusalOf,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { endOf } from "../../../../src/day-count/end-of-term.ts"
import { entitlement } from "../../../../src/support/cases/entitlement/entitlement.ts"
import type { EntitlementLife } from "../../../../src/support/cases/entitlement/entitlement-protocol.ts"
import {
  attemptInFlight,
  attemptsOf,
  confirmedOf,
  isExpiredOn,
  leftOf,
} from "../../../../src/support/cases/entitlement/entitlement-reading.ts"
import { type Model, mayBe, next, nothing, paid } from "./model.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<EntitlementLife>) => void) => holdsOf(tested, property, 400)

const open: ReadonlyArray<string> = ["prepared", "submitted", "unknown"]

/** The command to prepare one more attempt, by somebody who may, and who has no other part in it. */
const prepare = (state: EntitlementLife["State"], amount: Money): EntitlementLife["Command"] => ({
  ...fresh<EntitlementLife>({ type: "prepareAttempt" } as EntitlementLife["Command"], state),
  type: "prepareAttempt",
  at: state.stage === "none" ? (0 as Day) : state.day,
  by: { id: "nobody-else", role: "accountant" },
  key: "one-more",
  payee: "person-0",
  amount,
})

describe("every sequence of commands to an entitlement", () => {
  it("agrees with a list of attempts that is kept apart, after every command", () =>
    holds((run) => {
      let model: Model = nothing
      for (const { after, answer, before, command } of run.turns) {
        if (Result.isSuccess(answer)) {
          expect(mayBe(model, command, run.setting)).toBe(true)
          model = next(model, command)
        } else expect(after).toBe(before)
        expect(
          attemptsOf(after).map(({ amount, key, payee, status }) => ({ key, payee, amount, status })),
        ).toEqual(model.attempts)
        expect(confirmedOf(after)).toBe(paid(model))
        expect(leftOf(after)).toBe(model.amount - paid(model))
        // What is paid may be owed again: the money may come back.
        expect(after.stage === "paid" || entitlement.isClosed(after.stage)).toBe(model.over)
        expect(after.stage === "held").toBe(model.held && !model.over)
      }
    }))

  it("refuses on account of money only what that list refuses too", () =>
    holds((run) => {
      let model: Model = nothing
      const ofMoney = /^(attempt|payee)\.|^entitlement\.(deliverable|moneyConfirmed|notReleased)$/
      for (const { answer, command } of run.turns) {
        if (Result.isSuccess(answer)) model = next(model, command)
        else if (ofMoney.test(answer.failure.code)) expect(mayBe(model, command, run.setting)).toBe(false)
      }
    }))

  it("S7: confirmed payments never add up to more than the amount, and to the amount where it is paid", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage === "none") continue
        expect(confirmedOf(after)).toBeLessThanOrEqual(after.claim.amount)
        expect(after.stage === "paid").toBe(leftOf(after) === 0)
      }
    }))

  it("S8: at most one attempt is submitted or unknown at any time", () =>
    holds(({ turns }) => {
      for (const { after } of turns)
        expect(
          attemptsOf(after).filter(({ status }) => status === "submitted" || status === "unknown").length,
        ).toBeLessThanOrEqual(1)
    }))

  it("S7: more than is left is never sent, by however little", () =>
    holds(({ setting, turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "approved") continue
        const asked = prepare(after, (leftOf(after) + 1) as Money)
        const answer = entitlement.handle(after, asked, setting)
        expect(refusalOf(answer)).toBeDefined()
        const isOpen = attemptsOf(after).some(({ status }) => open.includes(status))
        if (isOpen || after.release === undefined || isExpiredOn(after, after.day)) continue
        if (
          attemptsOf(after).filter(({ status }) => status === "refused").length >= setting.terms.maxAttempts
        )
          continue
        expect(refusalOf(answer)).toEqual({
          code: "attempt.overAmount",
          path: "amount",
          params: { left: leftOf(after) },
        })
      }
    }))

  it("S8: while an attempt is open no other is prepared, whatever its amount", () =>
    holds(({ setting, turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "approved" || after.release === undefined || isExpiredOn(after, after.day))
          continue
        const status = attemptsOf(after).find((attempt) => open.includes(attempt.status))?.status
        if (status === undefined) continue
        expect(refusalOf(entitlement.handle(after, prepare(after, 1 as Money), setting))).toEqual({
          code: "attempt.stillOpen",
          path: "type",
          params: { status },
        })
      }
    }))

  it("S8: from unknown an attempt goes on only by reconciling", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run))
        for (const attempt of attemptsOf(before)) {
          if (attempt.status !== "unknown") continue
          const now = attemptsOf(after).find(({ key }) => key === attempt.key)
          if (command.type === "reconcileAttempt") expect(["confirmed", "refused"]).toContain(now?.status)
          else expect(now).toEqual(attempt)
        }
    }))

  it("owes what came back again, for as long as if it were released on that day", () =>
    holds((run) => {
      const { calendar, terms } = run.setting
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "returnAttempt" || before.stage === "none") continue
        const back = attemptsOf(before).find(({ key }) => key === command.key)
        expect(back?.status).toBe("confirmed")
        expect(leftOf(after)).toBe(leftOf(before) + (back?.amount ?? 0))
        if (after.stage === "approved")
          expect(after.release?.expiresOn).toBe(endOf(calendar, command.at, terms.expiry))
        else {
          // A hold that nobody has lifted is in force again, for its own reason.
          expect(["held", "paid"]).toContain(before.stage)
          const { reason } = before as { readonly reason?: string }
          expect(reason).toBeDefined()
          expect(after).toMatchObject({ stage: "held", reason })
        }
      }
    }))

  it("ends nothing while an attempt is with the bank, and closes with none there", () =>
    holds(({ turns }) => {
      for (const { after } of turns)
        if (after.stage === "paid" || entitlement.isClosed(after.stage))
          expect(attemptInFlight(after)).toBeUndefined()
    }))

  it("S6: what was computed never changes", () =>
    holds((run) => {
      for (const { after, before } of acceptedIn(run))
        if (before.stage !== "none" && after.stage !== "none") expect(after.claim).toEqual(before.claim)
    }))

  it("X6: two people approve, two send, another one reconciles, and no recipient has a hand in it", () =>
    holds(({ events, state }) => {
      const of = (type: string) => events.filter((event) => event.type === type).map(({ by }) => by.id)
      const [preparers, submitters] = [of("attemptPrepared"), of("attemptSubmitted")]
      for (const id of of("approved")) expect(of("computed")).not.toContain(id)
      events.forEach(({ by, type }, index) => {
        const earlier = events.slice(0, index)
        const before = (kind: string) =>
          earlier.filter((event) => event.type === kind).map((event) => event.by.id)
        if (type === "attemptSubmitted") expect(before("attemptPrepared")).not.toContain(by.id)
        if (type === "attemptReconciled") expect(before("attemptSubmitted")).not.toContain(by.id)
      })
      for (const { payee } of attemptsOf(state)) expect([...preparers, ...submitters]).not.toContain(payee)
      if (state.stage !== "none")
        for (const { by } of events) expect(state.claim.members).not.toContain(by.id)
    }))

  it("expires no day before its term has passed since the release, whatever has been recorded", () =>
    holds((run) => {
      const { calendar, terms } = run.setting
      for (const { before, command } of acceptedIn(run)) {
        if (command.type !== "expire" || !("release" in before) || before.release === undefined) continue
        const end = endOf(calendar, before.release.on, terms.expiry)
        expect(command.at).toBeGreaterThanOrEqual(end ?? Number.POSITIVE_INFINITY)
      }
    }))

  it("isExpiredOn says on every day whether it could be recorded as expired, and whether money could still go out", () =>
    holds((run) => {
      for (const { after } of run.turns) {
        if (after.stage !== "approved") continue
        const limit = after.release?.expiresOn ?? after.day
        for (const at of [after.day, limit - 1, limit, limit + 400].map((day) => day as Day)) {
          if (at < after.day) continue
          const by = { id: "person-7", role: "accountant" }
          const expire = fresh<EntitlementLife>(
            { type: "expire", id: "x", subject: "x", at, by, expectedVersion: 0 },
            after,
          )
          const answer = entitlement.handle(after, { ...expire, at }, run.setting)
          expect(Result.isSuccess(answer)).toBe(isExpiredOn(after, at))
          const attempt = attemptsOf(after).find(({ status }) => status === "prepared")
          if (attempt === undefined || !isExpiredOn(after, at)) continue
          const submit = fresh<EntitlementLife>(
            {
              type: "submitAttempt",
              id: "x",
              subject: "x",
              at,
              by: { id: "somebody", role: "treasurer" },
              expectedVersion: 0,
              key: attempt.key,
            },
            after,
          )
          expect(refusalOf(entitlement.handle(after, { ...submit, at }, run.setting))?.code).toBe(
            "entitlement.expired",
          )
        }
      }
    }))
})
