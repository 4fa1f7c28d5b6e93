import { runs } from "@bazgasht/properties"
import { type Day, gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  choices,
  commandBy,
  fresh,
  holds as holdsOf,
  type Run,
  refusalOf,
  runsOf,
} from "../../../../../casework/test/life-cycle/laws.ts"
import {
  coverageOf,
  restoredOf,
  supportCase,
  suspensionsOf,
} from "../../../../src/support/cases/support-case/support-case.ts"
import type {
  SupportCase,
  SupportCaseLife,
} from "../../../../src/support/cases/support-case/support-case-protocol.ts"
import { isOpenSupportCase } from "../../../../src/support/cases/support-case/support-case-stages.ts"
import { earnedDays } from "../../../../src/support/decisions/payment/earned-days.ts"
import { covers, isSuspendedByEvents, payerByEvents, payersOn, turningDays } from "./oracle.ts"
import { commanding, tested } from "./sequences.ts"
import { association, setting, terms } from "./terms.ts"

const holds = (property: (run: Run<SupportCaseLife>) => void) => holdsOf(tested, property, 250)

type EventType = SupportCaseLife["Event"]["type"]
type EventOf<Type extends EventType> = Extract<SupportCaseLife["Event"], { readonly type: Type }>

const ofType = <Type extends EventType>(events: ReadonlyArray<SupportCaseLife["Event"]>, type: Type) =>
  events.filter((event): event is EventOf<Type> => event.type === type)

const earnsOn = (state: SupportCase, day: Day): boolean =>
  payersOn(coverageOf(state), day).includes(association) &&
  !suspensionsOf(state).some((stretch) => covers(stretch, day))

/** The first day after the grace, by the calendar alone. */
const firstOverdueDay = (reviewDue: Day, grace: { readonly months: number; readonly days: number }) =>
  (gregorian.addMonths(reviewDue, grace.months) ?? Number.NaN) + grace.days + 1

describe("every sequence of commands to a support case", { timeout: 60_000 }, () => {
  it("S5: every day has at most one payer, the one that the events say", () =>
    holds((run) => {
      for (const { after, count } of acceptedIn(run)) {
        const events = run.events.slice(0, count)
        const days = turningDays(events)
        const said = days.map((day) => payerByEvents(events, association, day))
        expect(days.map((day) => payersOn(coverageOf(after), day))).toEqual(
          said.map((payer) => (payer === undefined ? [] : [payer])),
        )
      }
    }))

  it("S5: from the start of support, over a hand-over, to the close, every day has exactly one payer", () =>
    holds((run) => {
      let start: Day | undefined
      let handedOver = false
      for (const { before, after } of acceptedIn(run)) {
        if (after.stage === "active") start = after.support.from
        if (before.stage !== "phasingOut")
          handedOver = after.stage === "phasingOut" && after.ending.cause === "handOver"
        if (!handedOver || start === undefined || after.stage === "none") continue
        const first = start
        const days = Array.from({ length: after.day - first + 200 }, (_, index) => (first + index) as Day)
        expect(days.filter((day) => payersOn(coverageOf(after), day).length !== 1)).toEqual([])
      }
    }))

  it("S9: a suspended case earns nothing from the day of the suspension on, and keeps what it had earned", () =>
    holds((run) => {
      for (const { before, after, command, count } of acceptedIn(run)) {
        const events = run.events.slice(0, count)
        const days = turningDays(events)
        expect(days.filter((day) => suspensionsOf(after).some((stretch) => covers(stretch, day)))).toEqual(
          days.filter((day) => isSuspendedByEvents(events, day)),
        )
        if (before.stage !== "active" || after.stage !== "suspended") continue
        expect(days.filter((day) => earnsOn(after, day))).toEqual(
          days.filter((day) => day < command.at && earnsOn(before, day)),
        )
      }
    }))

  it("S9: gives earned days to a cycle that are those of the association without suspensions", () =>
    holds(({ events, state }) => {
      const from = 20_000 as Day
      const cycle = { from, to: 24_000 as Day }
      const suspensions = suspensionsOf(state)
      const stretches = coverageOf(state)
        .filter(({ payer }) => payer === association)
        .flatMap((support) => earnedDays(cycle, { support, suspensions, covers: [] }))
      const days = turningDays(events).filter((day) => day >= from && day < cycle.to)
      expect(days.filter((day) => stretches.some((stretch) => covers(stretch, day)))).toEqual(
        days.filter(
          (day) =>
            payerByEvents(events, association, day) === association && !isSuspendedByEvents(events, day),
        ),
      )
    }))

  it("keeps what was earned before, whatever comes, save days that a release or a death takes back", () =>
    holds((run) => {
      for (const { before, after, command, count } of acceptedIn(run)) {
        if (["reportRelease", "recordDeath", "admit"].includes(command.type)) continue
        const earned = turningDays(run.events.slice(0, count)).filter(
          (day) => day < command.at && earnsOn(before, day),
        )
        expect(earned.filter((day) => !earnsOn(after, day))).toEqual([])
      }
    }))

  it("S10: marks as overdue on every day after the grace and on no other, and says the first day however often it is asked", () =>
    fc.assert(
      fc.property(runsOf(tested), fc.integer({ min: -3, max: 3 }), (run, shift) => {
        for (const { after } of acceptedIn(run)) {
          if (after.stage !== "active") continue
          const firstDay = firstOverdueDay(after.support.reviewDue, run.setting.terms.grace)
          const at = Math.max(after.day, firstDay + shift) as Day
          const mark: SupportCaseLife["Command"] = {
            ...fresh<SupportCaseLife>({ type: "markOverdue" } as SupportCaseLife["Command"], after),
            type: "markOverdue",
            at,
            by: { id: "nobody-else", role: "caseOfficer" },
          }
          const answer = supportCase.handle(after, mark, run.setting)
          if (at < firstDay) {
            const refusal = { code: "review.notOverdue", path: "at", params: { firstDay } }
            expect(refusalOf(answer)).toEqual(refusal)
            expect(refusalOf(supportCase.handle(after, { ...mark, id: "again" }, run.setting))).toEqual(
              refusal,
            )
          } else {
            const { newEvents, state } = Result.getOrThrow(answer)
            expect(state.stage).toBe("suspended")
            expect(
              Result.getOrThrow(supportCase.handle(state, mark, run.setting, newEvents)).newEvents,
            ).toEqual([])
            const another = { ...fresh<SupportCaseLife>(mark, state), id: "again" }
            expect(refusalOf(supportCase.handle(state, another, run.setting))?.code).toBe(
              "transition.notAllowed",
            )
          }
        }
      }),
      { numRuns: runs(300) },
    ))

  it("S11: graduates if and only if every required criterion is answered and met, and never where there is none", () =>
    holds((run) => {
      const required = run.setting.terms.graduationCriteria
      for (const { before, command, answer } of run.turns) {
        if (command.type !== "graduate" || before.stage !== "active") continue
        const met = required.filter((criterion) => {
          const answers = command.criteria.filter((answered) => answered.criterion === criterion)
          return answers.length > 0 && answers.every((answered) => answered.answer === "met")
        })
        const may = required.length > 0 && met.length === required.length
        if (Result.isSuccess(answer)) expect(may).toBe(true)
        else if (answer.failure.code.startsWith("criteria.")) expect(may).toBe(false)
        else expect(answer.failure.code).toMatch(/^(actor|version|day|subject)\./)
      }
    }))

  it("S17: a decision against the family has grounds, a last day after it to contest it, and an office for that", () =>
    holds((run) => {
      const against = [...ofType(run.events, "declined"), ...ofType(run.events, "recertificationRefused")]
      for (const { appeal, at, grounds } of against) {
        expect(grounds.length).toBeGreaterThan(0)
        expect(appeal.deadline).toBeGreaterThan(at)
        expect(appeal.to).toBe("grievanceBoard")
      }
      if (run.setting.terms.appealTime.days === 0) expect(against).toEqual([])
    }))

  it("S18: a reversed decision restores every day between its effect and its reversal, by a ruling that is followed once", () =>
    holds((run) => {
      for (const { before, after, handled } of acceptedIn(run)) {
        const [event] = handled.newEvents
        if (event?.type !== "decisionReversed") continue
        const lost =
          before.stage === "declined"
            ? before.on
            : before.stage === "phasingOut"
              ? before.ending.to
              : undefined
        if (lost === undefined) throw new Error(`reversed from ${before.stage}`)
        const decision = run.events.find(({ version }) => version === before.version)?.type
        expect(["declined", "recertificationRefused"]).toContain(decision)
        expect(event.ruling).toBe(`${event.stage}-${before.version}`)
        expect(event.restored).toEqual(lost < event.at ? { from: lost, to: event.at } : undefined)
        expect(restoredOf(after)).toEqual([
          ...restoredOf(before),
          ...(event.restored === undefined ? [] : [{ ruling: event.ruling, ...event.restored }]),
        ])
      }
      const rulings = ofType(run.events, "decisionReversed").map(({ ruling }) => ruling)
      expect(new Set(rulings).size).toBe(rulings.length)
    }))

  it("S18: no restored day is one that the association carried, or that another ruling restored", () =>
    holds(({ events, state }) => {
      for (const day of turningDays(events)) {
        const rulings = restoredOf(state).filter((restored) => covers(restored, day))
        expect(rulings.length).toBeLessThanOrEqual(1)
        if (rulings.length === 1) expect(payersOn(coverageOf(state), day)).not.toContain(association)
      }
    }))

  it("starts support only by a committed run or to bridge, and closes only what is settled", () =>
    holds((run) => {
      for (const { run: by, receipt } of ofType(run.events, "supportStarted"))
        expect(by ?? receipt?.rule).toBe(by === undefined ? terms.bridgingRule : "run-1")
      for (const { before, command } of acceptedIn(run))
        if (command.type === "close" && before.stage === "phasingOut" && before.ending.to !== undefined) {
          expect(command.at).toBeGreaterThanOrEqual(before.ending.to)
          expect(run.setting.settledTo).toBeGreaterThanOrEqual(before.ending.to)
        }
    }))

  it("lets nobody review twice in a row where the terms forbid it", () =>
    holds((run) => {
      if (!run.setting.terms.freshReviewer) return
      const reviews = run.events.filter(
        ({ type }) => type === "recertified" || type === "recertificationRefused",
      )
      reviews.forEach(({ by }, index) => {
        expect(by.id).not.toBe(reviews[index - 1]?.by.id)
      })
    }))

  it("names nobody in a refusal", () =>
    holds((run) => {
      for (const { answer } of run.turns)
        expect(JSON.stringify(refusalOf(answer) ?? "")).not.toMatch(/person-\d/)
    }))
})

describe("several cases at once", { timeout: 60_000 }, () => {
  it("S4: a household has at most one open case with an association, whatever is opened and reopened", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 5 }), choices), { minLength: 10, maxLength: 80, size: "max" }),
        (steps) => {
          const states = new Map<string, SupportCase>()
          const matterOf = (index: number) => ({
            household: `household-${index % 2}`,
            association: index === 5 ? "otherAssociation" : association,
          })
          const openCases = (household: string, by: string) =>
            [...states]
              .filter(([, state]) => state.stage !== "none" && isOpenSupportCase(state.stage))
              .filter(
                ([, state]) =>
                  state.stage !== "none" &&
                  state.file.household === household &&
                  state.file.association === by,
              )
              .map(([id]) => id)
          steps.forEach(([index, choice], place) => {
            const subject = `case-${index}`
            const state = states.get(subject) ?? supportCase.none
            const rulings = setting.rulings.map((ruling) => ({
              ...ruling,
              decision: ruling.decision.replace("case-1", subject),
            }))
            const registry = { ...setting, rulings, openCases, settledTo: 40_000 as Day }
            const made = commandBy({ ...commanding, seldom: [], subject })(choice, state, place, registry)
            const command = made.type === "open" ? { ...made, ...matterOf(index) } : made
            const answer = supportCase.handle(state, command, registry)
            if (Result.isSuccess(answer)) states.set(subject, answer.success.state)
            for (const household of ["household-0", "household-1"])
              for (const by of [association, "otherAssociation"])
                expect(openCases(household, by).length).toBeLessThanOrEqual(1)
          })
        },
      ),
      { numRuns: runs(300) },
    ))
})
