import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  holds as holdsOf,
  type Run,
  refusedIn,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { endOf } from "../../../../src/day-count/end-of-term.ts"
import { concernedBy } from "../../../../src/support/cases/grievance/complaint.ts"
import type { GrievanceLife } from "../../../../src/support/cases/grievance/grievance-protocol.ts"
import {
  isStayed,
  overdueOn,
  reversingRulingOf,
  rulingOf,
} from "../../../../src/support/cases/grievance/grievance-reading.ts"
import { describeReopenable } from "../reopenable.ts"
import { setting, terms, tested } from "./sequences.ts"

describeReopenable(tested)

const holds = (property: (run: Run<GrievanceLife>) => void) => holdsOf(tested, property, 400)

const last = <Item>(items: ReadonlyArray<Item>): Item | undefined => items.at(-1)

describe("every sequence of commands to a grievance", () => {
  it("X6: nobody whom it concerns handles it, rules on it, stays or closes it", () =>
    holds(({ events, state }) => {
      if (state.stage === "none") return
      const concerned = concernedBy(state.complaint)
      for (const event of events) {
        if (event.type === "assigned") expect(concerned).not.toContain(event.handler)
        if (event.type !== "received" && event.type !== "reopened")
          expect(concerned).not.toContain(event.by.id)
      }
    }))

  it("X6: two people answer for every ruling, and it is approved as it was proposed", () =>
    holds(({ events }) => {
      events.forEach((event, index) => {
        if (event.type !== "ruled") return
        const earlier = events.slice(0, index)
        const proposed = last(earlier.filter(({ type }) => type === "rulingProposed"))
        expect(proposed).toMatchObject({
          outcome: event.outcome,
          grounds: event.grounds,
          ...(event.remedy === undefined ? {} : { remedy: event.remedy }),
        })
        const handlers = earlier.filter(({ type }) => type === "begun" || type === "rulingProposed")
        expect(handlers.map(({ by }) => by.id)).not.toContain(event.by.id)
      })
    }))

  it("is handled by nobody but the handler, and never by one who has approved a ruling on it", () =>
    holds(({ events }) => {
      let handler: string | undefined
      const approvers = new Set<string>()
      for (const event of events) {
        if (event.type === "assigned") {
          expect(approvers).not.toContain(event.handler)
          handler = event.handler
        }
        if (event.type === "ruled") approvers.add(event.by.id)
        if (["begun", "putOnHold", "resumed", "rulingProposed"].includes(event.type))
          expect(event.by.id).toBe(handler)
      }
    }))

  it("gives grounds for every ruling, and a remedy exactly where it is upheld", () =>
    holds(({ events }) => {
      for (const event of events) {
        if (event.type !== "ruled") continue
        expect(event.stage).toBe(event.outcome)
        expect(event.grounds.length).toBeGreaterThan(0)
        expect(event.remedy === undefined).toBe(event.outcome === "rejected")
      }
    }))

  it("stays what may be stayed, from the stay until it is lifted, ruled on, or taken anew", () =>
    holds((run) => {
      let stayed = false
      for (const { after, handled } of acceptedIn(run)) {
        for (const event of handled.newEvents) {
          if (event.type === "stayed") {
            expect(stayed).toBe(false)
            expect(after.stage !== "none" && terms.stayable.includes(after.complaint.about)).toBe(true)
            expect(after.stage !== "none" && after.complaint.decision).toBeDefined()
            stayed = true
          }
          if (event.type === "stayLifted") stayed = false
          if (event.type === "ruled") stayed &&= event.remedy?.kind === "reassess"
        }
        expect(isStayed(after)).toBe(stayed)
        if (after.stage === "closed") expect(stayed).toBe(false)
      }
    }))

  it("is overdue exactly after the days of the terms, and never once it is ruled on", () =>
    holds(({ events, turns }) => {
      for (const { after, count } of turns) {
        const begun = last(
          events.slice(0, count).filter(({ type }) => type === "received" || type === "reopened"),
        )
        if (begun === undefined || after.stage === "none") continue
        const due = endOf(setting.calendar, begun.at, terms.ruleWithin) as Day
        const answered = endOf(setting.calendar, begun.at, terms.acknowledgeWithin) as Day
        const ruled = ["upheld", "partlyUpheld", "rejected", "closed"].includes(after.stage)
        for (const day of [due, answered].flatMap((day) => [day, (day + 1) as Day])) {
          expect(overdueOn(after, day).includes("ruling")).toBe(!ruled && day > due)
          expect(overdueOn(after, day).includes("acknowledgement")).toBe(
            after.stage === "received" && day > answered,
          )
        }
      }
    }))

  it("is opened again only in time, by the complainant or by somebody whom it does not concern", () =>
    holds(({ events, state }) => {
      if (state.stage === "none") return
      events.forEach((event, index) => {
        if (event.type !== "reopened") return
        const closed = events[index - 1]
        const end = closed && endOf(setting.calendar, closed.at, terms.reopenLimit)
        expect(event.at).toBeLessThan(end ?? 0)
        if (event.by.role === terms.complainantRole) expect(event.by.id).toBe(state.complaint.complainant)
        else expect(concernedBy(state.complaint)).not.toContain(event.by.id)
      })
    }))

  it("S18: names the decision that is undone, and the days, only while that ruling stands", () =>
    holds((run) => {
      for (const { after, count } of run.turns) {
        const ruled = last(run.events.slice(0, count).filter(({ type }) => type === "ruled"))
        const stands = rulingOf(after)
        const reversing = reversingRulingOf(after)
        if (stands === undefined) expect(reversing).toBeUndefined()
        else expect(stands).toMatchObject({ version: ruled?.version, on: ruled?.at })
        if (reversing === undefined || ruled === undefined) continue
        expect(reversing.ruling).toBe(`grievance-1#${ruled.version}`)
        expect(after.stage !== "none" && after.complaint.decision?.event).toBe(reversing.decision)
        if (reversing.to !== undefined) expect(reversing.to).toBeGreaterThan(reversing.from)
      }
    }))

  it("refuses to make anybody handle it whom it concerns, and says in what way", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code !== "handler.concerned" || command.type !== "assign") continue
        if (before.stage === "none") continue
        const { complainant, complainedOf, decision } = before.complaint
        const { concern } = refusal.params
        const of = {
          complainant: [complainant],
          complainedOf,
          decider: decision?.deciders ?? [],
          approver: before.participants.map(({ by }) => by.id),
        }[concern]
        expect(of).toContain(command.handler)
      }
    }))
})
