import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../../casework/test/life-cycle/laws.ts"
import type { DebtPetitionLife } from "../../../src/release/cases/debt-petition/debt-petition-protocol.ts"
import {
  fundingStackOf,
  leftOf,
  leftOfAll,
} from "../../../src/release/cases/debt-petition/debt-petition-reading.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<DebtPetitionLife>) => void) => holdsOf(tested, property, 400)

const total = (entries: ReadonlyArray<{ readonly amount: number }>): number =>
  entries.reduce((sum, { amount }) => sum + amount, 0)

/** What is reserved, counted from the events without the machine. */
const reservedIn = (events: ReadonlyArray<DebtPetitionLife["Event"]>): number => {
  let reserved = 0
  for (const event of events)
    if (event.type === "fundsReserved") reserved += event.amount
    else if (event.type === "residualExpired" || event.type === "withdrawn") {
      expect(total(event.freed)).toBe(reserved)
      reserved = 0
    } else if (event.type === "paymentReversed") reserved -= total(event.freed)
  return reserved
}

describe("every sequence of commands to a debt petition", () => {
  it("C1: the parts of the funding stack add up to the obligations, and none is negative", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const { obligation, ...parts } = fundingStackOf(after)
        expect(Object.values(parts).reduce((sum: number, part) => sum + part, 0)).toBe(obligation)
        for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0)
      }
    }))

  it("books what events say was received, and no more than the residual", () =>
    holds(({ events, turns }) => {
      for (const { after, count } of turns) {
        if (!("funds" in after)) continue
        expect(total(after.funds)).toBe(reservedIn(events.slice(0, count)))
        expect(total(after.funds)).toBeLessThanOrEqual(after.residual.amount)
        expect(after.residual.amount).toBe(leftOfAll(after))
        expect(after.stage === "fundable").toBe(total(after.funds) < after.residual.amount)
      }
    }))

  it("C13: expiry frees every reservation in the same event, and never before the residual has run out", () =>
    holds(({ events }) => {
      let validUntil = Number.POSITIVE_INFINITY
      const paid = new Set<string>()
      for (const event of events) {
        if (event.type === "residualFixed") ({ validUntil } = event.residual)
        if (event.type === "paymentConfirmed") paid.add(event.obligation)
        if (event.type === "paymentReversed") paid.delete(event.obligation)
        if (event.type === "residualExpired") expect(event.at).toBeGreaterThan(validUntil)
        // What has begun to be paid goes on whatever the day.
        if (event.type === "fundsReserved" && paid.size === 0)
          expect(event.at).toBeLessThanOrEqual(validUntil)
      }
      reservedIn(events)
    }))

  it("fixes no residual while a creditor may still answer, and none that outlasts what a creditor gave up", () =>
    holds(({ events, turns }) => {
      for (const { after, count } of turns) {
        const event = events[count - 1]
        if (event?.type !== "residualFixed" || !("residual" in after)) continue
        for (const { answer, answerBy } of after.rounds)
          expect(answer !== undefined || answerBy < event.at).toBe(true)
        for (const { until } of after.concessions)
          if (until !== undefined) expect(event.residual.validUntil).toBeLessThanOrEqual(until)
        expect(event.residual.validUntil).toBeGreaterThanOrEqual(event.at)
      }
    }))

  it("books a concession only by a statement, an acceptance or a counter-offer that was taken, to the rial", () =>
    holds(({ events, turns }) => {
      for (const { after, count } of turns) {
        if (after.stage === "none") continue
        const booked = events.slice(0, count).flatMap((event) => {
          switch (event.type) {
            case "concessionRecorded":
            case "offerAccepted":
            case "counterTaken":
              return [event.amount]
            case "concessionsLapsed":
              return [-total(event.lapsed)]
            default:
              return []
          }
        })
        expect(total(after.concessions)).toBe(booked.reduce((sum, amount) => sum + amount, 0))
      }
    }))

  it("keeps every round, numbered for each obligation, and asks one question at a time", () =>
    holds(({ events, turns }) => {
      const offers = events.flatMap((event) => (event.type === "offerMade" ? [event.round] : []))
      const last = turns.at(-1)?.after
      if (last === undefined || last.stage === "none") return
      expect(last.rounds.map(({ answer: _, ...round }) => round)).toEqual(offers)
      for (const { obligation } of offers) {
        const numbers = offers.filter((round) => round.obligation === obligation).map(({ number }) => number)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      }
      const open = new Map<string, number>()
      for (const event of events)
        switch (event.type) {
          case "offerMade":
            expect(open.get(event.round.obligation) ?? Number.NEGATIVE_INFINITY).toBeLessThan(event.at)
            open.set(event.round.obligation, event.round.answerBy)
            break
          case "offerAccepted":
          case "offerRefused":
          case "offerCountered":
            expect(open.get(event.obligation)).toBeGreaterThanOrEqual(event.at)
            open.delete(event.obligation)
        }
    }))

  it("C12: pays each creditor exactly what is left, and nobody else; a failed payment comes back whole", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (!("confirmed" in after)) continue
        const under = after.stage === "paying" ? after.payments : []
        for (const { amount, obligation, payee } of [...under, ...after.confirmed]) {
          expect(amount).toBe(leftOf(after, obligation))
          expect(payee).toBe(after.obligations.find(({ id }) => id === obligation)?.creditor)
          expect(["person-0", "relative-1"]).not.toContain(payee)
        }
        if (after.stage === "paying" || after.stage === "funded")
          expect(total(under) + total(after.confirmed)).toBeLessThanOrEqual(after.residual.amount)
        if (["settled", "orderRequested", "ordered", "released"].includes(after.stage))
          expect(total(after.confirmed)).toBe(after.residual.amount)
      }
    }))

  it("C14: money is never sent, nor the order asked for, while another hold stands or is unknown", () =>
    holds(({ events }) => {
      const status = new Map<string, string>()
      for (const event of events) {
        if (event.type === "holdRecorded") status.set(event.hold.id, event.hold.status)
        if (["accepted", "paymentOrdered", "nothingToPay", "orderRequested"].includes(event.type))
          expect([...status.values()].every((one) => one === "lifted")).toBe(true)
      }
    }))

  it("C12: a payment that came back is owed again, and only what went back to its source is no longer reserved", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "reversePayment" || !("confirmed" in before) || !("confirmed" in after)) continue
        const came = before.confirmed.filter(({ obligation }) => obligation === command.obligation)
        expect(came).toHaveLength(1)
        expect(total(before.confirmed) - total(after.confirmed)).toBe(total(came))
        const gone = total(before.funds) - total(after.funds)
        expect(gone).toBe(total(before.funds.filter(({ receipt }) => command.gone.includes(receipt))))
        expect(gone).toBeLessThanOrEqual(total(came))
        expect(total(after.funds)).toBeGreaterThanOrEqual(total(after.confirmed))
        expect(fundingStackOf(after).residual - fundingStackOf(before).residual).toBe(gone)
      }
    }))

  it("X6: whoever pays neither fixed the residual nor booked the money", () =>
    holds(({ events }) => {
      const proposers = new Set<string>()
      for (const event of events) {
        if (event.type === "residualFixed" || event.type === "fundsReserved") proposers.add(event.by.id)
        if (event.type === "paymentOrdered") expect(proposers.has(event.by.id)).toBe(false)
      }
    }))
})
