import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { ReversingRuling } from "../../../../src/support/cases/grievance/grievance-reading.ts"
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
import { playing, type WrittenFor } from "../play.ts"
import { association, bridgingRule, coverRule, receiptFor, setting, terms } from "./terms.ts"

type Written = WrittenFor<SupportCaseLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const settled = { ...setting, settledTo: day("2035-01-01") }
const play = playing(supportCase, "case-1", settled)

/** The state that a sequence reaches; one that is refused on the way is a mistake of the test. */
const reached = (sequence: ReadonlyArray<Written>, from?: SupportCase): SupportCase => {
  const { refusal, state } = play(sequence, from)
  expect(refusal).toBeUndefined()
  return state
}

const refusal = (written: Written, from: SupportCase) => play([written], from).refusal

const receipt = (on: string, rule = coverRule) => receiptFor(rule, day(on))

const open = (on: string): Written => ({
  type: "open",
  on,
  as: "intakeOfficer",
  household: "household-1",
  association,
  members: ["spouse", "child-1", "child-2"],
  basis: { kind: "consent", document: "document-1" },
  custody: { episode: "episode-1", from: day("2025-07-03") },
})
const screenIn = (on: string): Written => ({
  type: "screen",
  on,
  as: "intakeOfficer",
  outcome: { kind: "yes" },
  receipt: receipt(on),
})
const assess = (on: string): Written => ({
  type: "recordAssessment",
  on,
  as: "socialWorker",
  visit: { kind: "visited", on: day(on) },
  score: 55,
  breakdown: [
    { indicator: "FAM-7-size", points: 15 },
    { indicator: "FAM-7-income", points: 40 },
  ],
})
const approve = (on: string): Written => ({ type: "approve", on, as: "board" })
const bridge = (on: string, from = on): Written => ({
  type: "admit",
  on,
  as: "caseOfficer",
  from: day(from),
  basis: { kind: "bridging", receipt: receipt(on, bridgingRule) },
})
const screenOut = (on: string): Written => ({
  type: "screen",
  on,
  as: "intakeOfficer",
  outcome: { kind: "no", grounds: ["incomeReachesFamily"] },
  receipt: receipt(on),
})
const recertify = (on: string): Written => ({
  type: "recertify",
  on,
  as: "reviewer",
  outcome: { kind: "yes" },
  receipt: receipt(on),
})

/** Arrested on 3 July, supported from 20 July. */
const active: ReadonlyArray<Written> = [
  open("2025-07-10"),
  screenIn("2025-07-12"),
  assess("2025-07-15"),
  approve("2025-07-18"),
  bridge("2025-07-20"),
]

describe("a family from arrest to hand-over after four and a half months", () => {
  const handedOver: Written = {
    type: "handOver",
    on: "2025-11-05",
    as: "caseOfficer",
    payer: "reliefCommittee",
    from: day("2025-11-18"),
    document: "document-9",
  }
  const close: Written = { type: "close", on: "2025-11-18", as: "caseOfficer", outcome: "handedOver" }

  it("is carried by the association until the day before, and by the Relief Committee from the day on", () => {
    const state = reached([...active, handedOver, close])
    expect(state.stage).toBe("closed")
    expect(coverageOf(state)).toEqual([
      { payer: association, from: day("2025-07-20"), to: day("2025-11-18") },
      { payer: "reliefCommittee", from: day("2025-11-18") },
    ])
  })

  it("is not closed before that day, nor before the last cycle is settled", () => {
    const state = reached([...active, handedOver])
    const to = day("2025-11-18")
    expect(refusal({ ...close, on: "2025-11-17" }, state)).toEqual({
      code: "ending.notReached",
      path: "at",
      params: { to },
    })
    const unsettled = playing(supportCase, "case-1", { ...setting, settledTo: day("2025-11-17") })
    expect(unsettled([close], state).refusal).toEqual({
      code: "cycle.notSettled",
      path: "at",
      params: { to },
    })
  })

  it("is handed over on no day that lies back, before support began, or to a payer that nobody knows", () => {
    const state = reached(active)
    expect(refusal({ ...handedOver, from: day("2025-11-04") }, state)?.code).toBe("handOver.inPast")
    expect(refusal({ ...handedOver, payer: "neighbour" }, state)?.code).toBe("payer.notInTerms")
    const ahead = reached([...active.slice(0, -1), bridge("2025-07-20", "2025-08-01")])
    const early = { ...handedOver, on: "2025-07-21", from: day("2025-07-31") }
    expect(refusal(early, ahead)).toEqual({
      code: "handOver.beforeStart",
      path: "from",
      params: { start: day("2025-08-01") },
    })
  })

  it("is carried until that day although the prisoner dies meanwhile", () => {
    const state = reached([
      ...active,
      handedOver,
      {
        type: "recordDeath",
        on: "2025-11-10",
        as: "caseOfficer",
        of: "prisoner",
        diedOn: day("2025-08-10"),
        document: "document-8",
      },
    ])
    expect(coverageOf(state).map(({ from }) => from)).toEqual([day("2025-07-20"), day("2025-11-18")])
  })
})

describe("support that is looked at too late", () => {
  const mark = (on: string): Written => ({ type: "markOverdue", on, as: "caseOfficer" })

  it("is suspended on the first day after the grace, and runs again when somebody has looked", () => {
    const state = reached(active)
    // Twelve months from 20 July 2025, then a month and fifteen days: 4 September 2026 is the last day of the grace.
    expect(refusal(mark("2026-09-04"), state)).toEqual({
      code: "review.notOverdue",
      path: "at",
      params: { firstDay: day("2026-09-05") },
    })
    const overdue = reached([mark("2026-09-05")], state)
    expect(overdue).toMatchObject({ stage: "suspended", reason: "recertificationMissed" })
    const resume: Written = {
      type: "resume",
      on: "2026-09-06",
      as: "caseOfficer",
      reason: "recertificationMissed",
      document: "document-2",
    }
    expect(refusal(resume, overdue)).toEqual({
      code: "review.overdue",
      path: "at",
      params: { firstDay: day("2026-09-05") },
    })
    const again = reached([recertify("2026-09-20")], overdue)
    expect(again).toMatchObject({ stage: "active", support: { reviewDue: day("2027-09-20") } })
    expect(suspensionsOf(again)).toEqual([
      { reason: "recertificationMissed", from: day("2026-09-05"), to: day("2026-09-20") },
    ])
    expect(coverageOf(again)).toEqual([{ payer: association, from: day("2025-07-20") }])
  })

  it("is resumed for the reason for which it was suspended, and for no other", () => {
    const suspended = reached([
      ...active,
      {
        type: "suspend",
        on: "2025-09-01",
        as: "caseOfficer",
        reason: "unreachable",
        notice: { kind: "sent", on: day("2025-08-20") },
      },
    ])
    const resume: Written = {
      type: "resume",
      on: "2025-09-10",
      as: "caseOfficer",
      reason: "unreachable",
      document: "document-2",
    }
    expect(refusal({ ...resume, reason: "papersMissing" }, suspended)?.code).toBe("suspension.otherReason")
    expect(suspensionsOf(reached([resume], suspended))).toEqual([
      { reason: "unreachable", from: day("2025-09-01"), to: day("2025-09-10") },
    ])
  })

  it("leaves no suspension where it is resumed on the same day", () => {
    const state = reached([
      ...active,
      {
        type: "suspend",
        on: "2025-09-01",
        as: "caseOfficer",
        reason: "unreachable",
        notice: { kind: "urgent" },
      },
      { type: "resume", on: "2025-09-01", as: "caseOfficer", reason: "unreachable", document: "document-2" },
    ])
    expect(suspensionsOf(state)).toEqual([])
  })
})

describe("a family that carries itself, and relapses", () => {
  const graduate = (answers: Extract<Written, { type: "graduate" }>["criteria"]): Written => ({
    type: "graduate",
    on: "2026-03-01",
    as: "board",
    criteria: answers,
  })
  const both = [
    { criterion: "income", answer: "met" },
    { criterion: "housing", answer: "met" },
  ] as const

  it("is watched for half a year, is helped again, and no day is counted twice", () => {
    const graduated = reached([...active, graduate(both)])
    expect(graduated).toMatchObject({ stage: "graduated", monitorUntil: day("2026-09-01") })
    const end: Written = { type: "endMonitoring", on: "2026-08-31", as: "caseOfficer" }
    expect(refusal(end, graduated)).toEqual({
      code: "monitoring.notOver",
      path: "at",
      params: { until: day("2026-09-01") },
    })
    const relapsed = reached(
      [
        {
          type: "reopen",
          on: "2026-06-01",
          as: "intakeOfficer",
          basis: { kind: "relapse", grounds: ["lostWork"] },
        },
        screenIn("2026-06-02"),
        assess("2026-06-03"),
        approve("2026-06-04"),
      ],
      graduated,
    )
    const admit: Written = {
      type: "admit",
      on: "2026-06-10",
      as: "caseOfficer",
      from: day("2026-02-28"),
      basis: { kind: "run", run: "run-1" },
    }
    expect(refusal(admit, relapsed)).toEqual({
      code: "start.duringEarlierSupport",
      path: "from",
      params: { firstDay: day("2026-03-01") },
    })
    expect(coverageOf(reached([{ ...admit, from: day("2026-06-10") }], relapsed))).toEqual([
      { payer: association, from: day("2025-07-20"), to: day("2026-03-01") },
      { payer: association, from: day("2026-06-10") },
    ])
  })

  it("does not graduate while a criterion is open or not met, and says which", () => {
    const state = reached(active)
    expect(refusal(graduate([{ criterion: "income", answer: "notMet" }]), state)).toEqual({
      code: "criteria.notMet",
      path: "criteria",
      params: { unanswered: ["housing"], notMet: ["income"] },
    })
  })

  it("does not graduate by the word of who assessed its need", () => {
    expect(refusal({ ...graduate(both), who: "holder-of-socialWorker" }, reached(active))?.code).toBe(
      "actor.conflict",
    )
  })
})

describe("a family that is declined, and whose grievance is upheld", () => {
  const reopen = (ruling: string): Written => ({
    type: "reopen",
    on: "2025-09-12",
    as: "intakeOfficer",
    basis: { kind: "ruling", ruling },
  })
  const declined = [open("2025-07-10"), screenOut("2025-07-12")]

  it("knows the grounds, the last day to contest them, and where", () => {
    expect(reached(declined)).toMatchObject({
      stage: "declined",
      grounds: ["incomeReachesFamily"],
      appeal: { deadline: day("2025-08-01"), to: "grievanceBoard" },
    })
  })

  it("is supported from the reversal on, and paid back for the days between", () => {
    const state = reached([...declined, reopen("active-2")])
    expect(state).toMatchObject({ stage: "active", support: { from: day("2025-09-12") } })
    expect(coverageOf(state)).toEqual([{ payer: association, from: day("2025-09-12") }])
    expect(restoredOf(state)).toEqual([
      { ruling: "active-2", from: day("2025-07-12"), to: day("2025-09-12") },
    ])
  })

  it("is paid back from an earlier day where the ruling names one, and from no later day", () => {
    const restoredFrom = (from: string) =>
      playing(supportCase, "case-1", {
        ...settled,
        rulings: [{ ruling: "ruling-1", decision: "case-1#2", stage: "active", from: day(from) }],
      })([...declined, reopen("ruling-1")]).state
    expect(restoredOf(restoredFrom("2025-07-05"))[0]?.from).toBe(day("2025-07-05"))
    expect(restoredOf(restoredFrom("2025-08-01"))[0]?.from).toBe(day("2025-07-12"))
  })

  it("goes back to where the ruling says, as far as the case had come", () => {
    expect(reached([...declined, reopen("assessment-2")]).stage).toBe("assessment")
    expect(refusal(reopen("waitlisted-2"), reached(declined))?.code).toBe("ruling.otherStage")
    const assessed: Written = { type: "decline", on: "2025-07-18", as: "board", grounds: ["needTooLow"] }
    expect(reached([...active.slice(0, 3), assessed, reopen("waitlisted-4")])).toMatchObject({
      stage: "waitlisted",
      assessment: { score: 55 },
      since: day("2025-07-18"),
    })
  })

  it("is given no day twice: neither by support that begins on a day that was restored, nor by another ruling", () => {
    const tooPoor: Written = { type: "decline", on: "2025-07-18", as: "board", grounds: ["needTooLow"] }
    const waiting = reached([...active.slice(0, 3), tooPoor, reopen("waitlisted-4")])
    expect(refusal(bridge("2025-09-20", "2025-09-11"), waiting)).toEqual({
      code: "start.duringEarlierSupport",
      path: "from",
      params: { firstDay: day("2025-09-12") },
    })
    const supported = reached([bridge("2025-09-20", "2025-09-12")], waiting)
    expect(coverageOf(supported)).toEqual([{ payer: association, from: day("2025-09-12") }])

    const again = [...declined, reopen("intake-2"), screenOut("2025-10-01")]
    const { state } = playing(supportCase, "case-1", {
      ...settled,
      rulings: [
        ...settled.rulings,
        { ruling: "ruling-2", decision: "case-1#4", stage: "intake", from: day("2025-08-01") },
      ],
    })([...again, { ...reopen("ruling-2"), on: "2025-10-20" }])
    expect(restoredOf(state)).toEqual([
      { ruling: "intake-2", from: day("2025-07-12"), to: day("2025-09-12") },
      { ruling: "ruling-2", from: day("2025-09-12"), to: day("2025-10-20") },
    ])
  })

  it("is paid back for the one day where the decision is reversed on the next, and for none on the same", () => {
    const reversed = (on: string) => restoredOf(reached([...declined, { ...reopen("active-2"), on }]))
    expect(reversed("2025-07-12")).toEqual([])
    expect(reversed("2025-07-13")).toEqual([
      { ruling: "active-2", from: day("2025-07-12"), to: day("2025-07-13") },
    ])
  })

  it("takes a ruling as the grievance says it", () => {
    const ruling: ReversingRuling = {
      ruling: "grievance-1#9",
      decision: "case-1#2",
      stage: "active",
      from: day("2025-07-12"),
    }
    const { state } = playing(supportCase, "case-1", { ...settled, rulings: [ruling] })([
      ...declined,
      reopen("grievance-1#9"),
    ])
    expect(restoredOf(state)).toEqual([
      { ruling: "grievance-1#9", from: day("2025-07-12"), to: day("2025-09-12") },
    ])
  })

  it("is not reopened without a ruling, by one that nobody knows or that is on another decision, or twice by the same", () => {
    const state = reached(declined)
    const newFact: Written = {
      ...reopen(""),
      type: "reopen",
      basis: { kind: "newFact", grounds: ["lostWork"] },
    }
    expect(refusal(newFact, state)?.code).toBe("reopening.needsRuling")
    expect(refusal(reopen("unheardOf"), state)?.code).toBe("ruling.unknown")
    expect(refusal(reopen("intake-1"), state)).toEqual({
      code: "ruling.otherDecision",
      path: "basis.ruling",
      params: { ruling: "intake-1" },
    })
    const again = reached([...declined, reopen("intake-2"), screenOut("2025-09-13")])
    expect(refusal({ ...reopen("intake-2"), on: "2025-09-14" }, again)?.code).toBe("ruling.alreadyFollowed")
  })

  it("has a refused recertification reversed too, with the days after the last cycle", () => {
    const refused: Written = {
      type: "recertify",
      on: "2026-07-01",
      as: "reviewer",
      outcome: {
        kind: "no",
        grounds: ["incomeReachesFamily"],
        lastCycle: { cycle: "cycle-12", to: day("2026-07-23") },
      },
      receipt: receipt("2026-07-01"),
    }
    const ending = reached([...active, refused])
    const late = reached([{ ...reopen("active-6"), on: "2026-08-10" }], ending)
    expect(restoredOf(late)).toEqual([{ ruling: "active-6", from: day("2026-07-23"), to: day("2026-08-10") }])
    expect(coverageOf(late)).toEqual([
      { payer: association, from: day("2025-07-20"), to: day("2026-07-23") },
      { payer: association, from: day("2026-08-10") },
    ])
    const intime = reached([{ ...reopen("active-6"), on: "2026-07-20" }], ending)
    expect(restoredOf(intime)).toEqual([])
    expect(coverageOf(intime)).toEqual([{ payer: association, from: day("2025-07-20") }])
  })
})

describe("other ends and refusals", () => {
  it("supports a family for two months after the release", () => {
    const released: Written = {
      type: "reportRelease",
      on: "2025-12-01",
      as: "caseOfficer",
      releasedOn: day("2025-11-25"),
    }
    const state = reached([...active, released])
    expect(coverageOf(state)).toEqual([
      { payer: association, from: day("2025-07-20"), to: day("2026-01-25") },
    ])
    expect(refusal({ ...released, releasedOn: day("2025-12-02") }, reached(active))?.code).toBe(
      "release.inFuture",
    )
    expect(refusal({ ...released, releasedOn: day("2025-07-02") }, reached(active))?.code).toBe(
      "release.beforeCustody",
    )
  })

  it("goes over to another association without a day between", () => {
    const state = reached([
      ...active,
      {
        type: "moveAway",
        on: "2025-10-05",
        as: "caseOfficer",
        association: "associationOfTheNorth",
        movedOn: day("2025-09-28"),
        document: "document-5",
      },
    ])
    expect(coverageOf(state)).toEqual([
      { payer: association, from: day("2025-07-20"), to: day("2025-10-05") },
      { payer: "associationOfTheNorth", from: day("2025-10-05") },
    ])
  })

  it("waits for facts until the last day for them, and not longer than the family wants", () => {
    const waiting = reached([
      open("2025-07-10"),
      {
        type: "screen",
        on: "2025-07-12",
        as: "intakeOfficer",
        outcome: { kind: "undetermined", missing: ["prisonerMarried"] },
        receipt: receipt("2025-07-12"),
      },
    ])
    const lapse: Written = { type: "lapse", on: "2025-08-12", as: "caseOfficer" }
    expect(refusal(lapse, waiting)).toEqual({
      code: "information.stillDue",
      path: "at",
      params: { due: day("2025-08-12") },
    })
    expect(reached([{ ...lapse, on: "2025-08-13" }], waiting).stage).toBe("lapsed")
    const supplied = play(
      [{ type: "supplyFact", on: "2025-07-20", as: "family", facts: ["prisonerMarried", "housing"] }],
      waiting,
    )
    expect(supplied.events.at(-1)).toMatchObject({
      facts: [
        { fact: "prisonerMarried", asked: true },
        { fact: "housing", asked: false },
      ],
    })
  })

  it("is approved by a third person, on an assessment that is not too old", () => {
    const assessed = reached(active.slice(0, 3))
    for (const who of ["holder-of-intakeOfficer", "holder-of-socialWorker", "spouse"])
      expect(refusal({ ...approve("2025-07-18"), who }, assessed)?.code).toBe("actor.conflict")
    expect(refusal(approve("2025-10-15"), assessed)).toEqual({
      code: "assessment.tooOld",
      path: "at",
      params: { to: day("2025-10-15") },
    })
    const reassess: Written = { type: "reassess", on: "2025-10-15", as: "caseOfficer" }
    expect(reached([reassess, assess("2025-10-16"), approve("2025-10-17")], assessed).stage).toBe(
      "waitlisted",
    )
  })

  it("begins and goes on by a decision that is eligible alone", () => {
    const opened = reached([open("2025-07-10")])
    for (const outcome of ["notYet", "barred", "undetermined", "referred"] as const) {
      const barred = { ...screenIn("2025-07-12"), receipt: { ...receipt("2025-07-12"), outcome } } as Written
      expect(refusal(barred, opened)).toEqual({
        code: "receipt.notEligible",
        path: "receipt.outcome",
        params: { outcome },
      })
    }
    const { outcome: _, ...silent } = receipt("2025-07-12")
    expect(refusal({ ...screenIn("2025-07-12"), receipt: silent } as Written, opened)?.code).toBe(
      "receipt.outcomeMissing",
    )
  })

  it("is screened by the receipt of the rule of cover, of the day or before", () => {
    const opened = reached([open("2025-07-10")])
    const other = { ...screenIn("2025-07-12"), receipt: receipt("2025-07-12", "FAM-4") } as Written
    expect(refusal(other, opened)).toEqual({
      code: "receipt.otherRule",
      path: "receipt.rule",
      params: { rule: "FAM-4", expected: coverRule },
    })
    const later = { ...screenIn("2025-07-12"), receipt: receipt("2025-07-13") } as Written
    expect(refusal(later, opened)?.code).toBe("receipt.laterThanDecision")
  })

  it("has points that are the sum of what each indicator gave", () => {
    expect(refusal({ ...assess("2025-07-15"), score: 56 } as Written, reached(active.slice(0, 2)))).toEqual({
      code: "score.notSum",
      path: "score",
      params: { score: 56, sum: 55 },
    })
  })

  it("is opened once for a household with an association", () => {
    const second = playing(supportCase, "case-2", { ...setting, openCases: () => ["case-1"] })
    expect(second([open("2025-07-10")]).refusal).toEqual({
      code: "case.alreadyOpen",
      path: "household",
      params: { cases: ["case-1"] },
    })
  })

  it("gives no family up where the terms leave no time to contest that", () => {
    const harsh = playing(supportCase, "case-1", {
      ...setting,
      terms: { ...terms, appealTime: { months: 0, days: 0 } },
    })
    expect(harsh([open("2025-07-10"), screenOut("2025-07-12")]).refusal?.code).toBe("appeal.notLater")
  })
})
