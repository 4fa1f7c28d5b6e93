import { type Day, gregorian, type Money, makeTerm, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { placement } from "../../../../src/employment/cases/placement/placement.ts"
import type { PlacementLife } from "../../../../src/employment/cases/placement/placement-protocol.ts"
import { followedOf, seatChangeOf } from "../../../../src/employment/cases/placement/placement-reading.ts"
import { playing, type WrittenFor } from "../../../support/cases/play.ts"
import { allYes, assumedUntil, finding, papersFor, reserved, setting } from "./sequences.ts"

type Written = WrittenFor<PlacementLife>
type Ending = Extract<PlacementLife["Command"], { readonly type: "end" }>["ending"]

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const play = playing(placement, "placement-1", setting)

const { terms } = setting
const seat = { ...reserved, custody: "outside" } as const
const period = { from: day("2026-02-01"), to: day("2026-08-01") }
const prisoner = { as: "prisoner", who: "prisoner-1" }

const propose = {
  type: "propose",
  on: "2026-01-01",
  as: "officer",
  prisoner: "prisoner-1",
  seat,
  period,
  findings: allYes(terms, day("2026-01-01")),
  basis: { kind: "run", run: "run-1" },
} as const satisfies Written
const override = {
  ...propose,
  as: "head",
  basis: { kind: "override", reason: "the only nurse", displaced: ["prisoner-2"] },
} as const satisfies Written
const offer = {
  type: "offer",
  on: "2026-01-02",
  as: "officer",
  conditions: {
    wage: { amount: 90_000_000 as Money, per: "month" },
    weeklyHours: 44,
    deductions: [{ kind: "tools", cap: { numerator: 1, denominator: 20 } }],
  },
  informedOn: day("2026-01-02"),
} as const satisfies Written
const accept: Written = { type: "accept", on: "2026-01-03", ...prisoner }
const decline: Written = { type: "decline", on: "2026-01-03", ...prisoner }
const papers = papersFor(terms, "outside", day("2026-01-04"), day("2026-08-01"))
const clear = {
  type: "clear",
  on: "2026-01-04",
  as: "council",
  documents: papers,
  custodyDigest: "custody-1",
} as const satisfies Written
const start = {
  type: "start",
  on: "2026-02-01",
  as: "officer",
  seat,
  custodyDigest: "custody-1",
} as const satisfies Written
const pause = {
  type: "pause",
  on: "2026-03-01",
  as: "officer",
  reason: "illness",
  until: day("2026-03-20"),
} as const satisfies Written
const dismissed = {
  kind: "dismissed",
  heardOn: day("2026-04-01"),
  decider: "council",
  decidedOn: day("2026-04-02"),
  paper: "paper-9",
  grounds: ["absence"],
} as const satisfies Ending
const end = (ending: Ending, on = "2026-04-03"): Written => ({ type: "end", on, as: "officer", ending })
const outcome = (after: number, on: string): Written => ({
  type: "recordOutcome",
  on,
  as: "afterCare",
  after,
  outcome: "employed",
})

const offered = [propose, offer]
const accepted = [...offered, accept]
const cleared = [...accepted, clear]
const active: ReadonlyArray<Written> = [...cleared, start]
const ended: ReadonlyArray<Written> = [...active, end({ kind: "completed" })]

const pathsOut: ReadonlyArray<readonly [string, ReadonlyArray<Written>, string]> = [
  ["declined", [...offered, decline], "declined"],
  ["declined after accepting", [...cleared, { ...decline, on: "2026-01-05" }], "declined"],
  ["expired", [...offered, { type: "expire", on: "2026-03-02", as: "officer" }], "expired"],
  [
    "refused",
    [...accepted, { type: "refuseClearance", on: "2026-01-04", as: "council", reason: "danger" }],
    "refused",
  ],
  [
    "withdrawn",
    [
      ...cleared,
      {
        type: "withdraw",
        on: "2026-01-05",
        as: "officer",
        ground: { kind: "constraintBroken", finding: finding("W-2", "undetermined", day("2026-01-05")) },
      },
    ],
    "withdrawn",
  ],
  ["dismissed", [...active, end(dismissed)], "ended"],
  ["resigned", [...active, pause, { type: "resign", on: "2026-03-02", ...prisoner }], "ended"],
  ["transferred", [...active, pause, end({ kind: "transferred" })], "ended"],
]

describe("the life of a placement", () => {
  it("is proposed, offered, accepted, cleared, begun, paused, resumed and ended", () => {
    const { state } = play([
      ...active,
      pause,
      { type: "resume", on: "2026-03-20", as: "officer" },
      end({ kind: "completed" }, "2026-08-01"),
    ])
    expect(state).toMatchObject({ stage: "ended", endedOn: day("2026-08-01"), ending: { kind: "completed" } })
  })

  it.each(pathsOut)("gives its seat back by one event: %s", (_, sequence, stage) => {
    const { events, refusal, state } = play(sequence)
    expect([refusal, state.stage]).toEqual([undefined, stage])
    const freed = events.flatMap((event) => {
      const change = seatChangeOf(event)
      return change?.command === "free" ? [change] : []
    })
    expect(freed).toEqual([{ command: "free", opening: "opening-1", placement: "placement-1" }])
  })

  it("P14: is declined without a word, and nothing keeps the person from the next proposal", () => {
    const { events, state } = play([...offered, decline])
    expect(events.at(-1)).toEqual({
      type: "declined",
      subject: "placement-1",
      version: 3,
      command: "command-3",
      at: day("2026-01-03"),
      by: { id: "prisoner-1", role: "prisoner" },
      policyDigest: "policy-1",
      stage: "declined",
      frees: "opening-1",
    })
    expect(Object.keys(state)).not.toContain("offer")
    const again = playing(placement, "placement-2", setting)
    expect(again([{ ...propose, seat: { ...seat, placement: "placement-2" } }]).refusal).toBeUndefined()
  })

  it("P10: an override keeps its reason and whom it displaced", () =>
    expect(play([override]).state).toMatchObject({ proposal: { basis: override.basis } }))

  it("P2: names the constraints that stand against it, and those of which nothing is known", () => {
    const findings = [
      finding("W-3", "no", day("2026-01-01")),
      finding("W-2", "undetermined", day("2026-01-01")),
      finding("W-1", "no", day("2026-01-01")),
    ]
    expect(play([{ ...propose, findings }]).refusal).toEqual({
      code: "constraint.broken",
      path: "findings",
      params: { constraints: ["W-1", "W-3"] },
    })
    const [, unknown] = findings
    const [first, , third] = propose.findings
    const open = [first, unknown, third].filter((one) => one !== undefined)
    expect(play([{ ...propose, findings: open }]).refusal).toEqual({
      code: "constraint.undetermined",
      path: "findings",
      params: { constraints: ["W-2"] },
    })
  })

  it("is cleared anew where the facts of custody have changed", () => {
    const changed = { ...start, custodyDigest: "custody-2" }
    expect(play([...cleared, changed]).refusal?.code).toBe("custody.changed")
    const again = { ...clear, on: "2026-01-20", custodyDigest: "custody-2" }
    expect(play([...cleared, again, changed]).state.stage).toBe("active")
  })

  it("is followed up 30, 90 and 180 days after its end, each once", () => {
    expect(play([...ended, outcome(30, "2026-05-02")]).refusal).toEqual({
      code: "followUp.tooEarly",
      path: "at",
      params: { from: day("2026-05-03") },
    })
    const { state } = play([...ended, outcome(30, "2026-05-03"), outcome(180, "2026-09-30")])
    expect(followedOf(state)).toEqual({
      placement: "placement-1",
      endedOn: day("2026-04-03"),
      outcomes: [
        { after: 30, outcome: "employed", on: day("2026-05-03") },
        { after: 180, outcome: "employed", on: day("2026-09-30") },
      ],
    })
    expect(play([outcome(30, "2026-10-01")], state).refusal?.code).toBe("followUp.recorded")
    expect(play([outcome(45, "2026-10-01")], state).refusal?.code).toBe("followUp.notAsked")
  })

  it("refuses what would lead beyond the calendar", () => {
    const ages = makeTerm({ months: 12 * 20_000 })
    const longer = { ...terms, answerTime: ages, longestPause: ages, followUpDays: [10_000_000] }
    const beyond = playing(placement, "placement-1", { ...setting, terms: longer })
    for (const [sequence, last] of [
      [[propose], offer],
      [active, pause],
      [ended, outcome(10_000_000, "2026-12-01")],
    ] as const)
      expect(beyond([last], play(sequence).state).refusal?.code).toBe("day.outsideCalendar")
  })

  it.each<readonly [string, ReadonlyArray<Written>, string]>([
    [
      "an override without a reason",
      [{ ...override, basis: { ...override.basis, reason: "" } }],
      "override.reasonMissing",
    ],
    ["an override by whoever may only follow a run", [{ ...override, as: "officer" }], "actor.notAuthorised"],
    [
      "a run that is not committed",
      [{ ...propose, basis: { kind: "run", run: "run-9" } }],
      "run.notCommitted",
    ],
    ["a proposal of oneself", [{ ...propose, who: "prisoner-1" }], "actor.notHimself"],
    ["the seat of another", [{ ...propose, seat: { ...seat, placement: "placement-2" } }], "seat.ofOther"],
    ["a seat that is occupied", [{ ...propose, seat: { ...seat, hold: "occupied" } }], "seat.notReserved"],
    ["a unit that stands still", [{ ...propose, seat: { ...seat, suspended: true } }], "opening.suspended"],
    ["a placement without days", [{ ...propose, period: { ...period, to: period.from } }], "period.none"],
    [
      "a constraint not looked at",
      [{ ...propose, findings: propose.findings.slice(1) }],
      "constraint.missing",
    ],
    [
      "a constraint looked at twice",
      [{ ...propose, findings: [...propose.findings, ...propose.findings.slice(0, 1)] }],
      "constraint.repeated",
    ],
    [
      "a rule that is no constraint",
      [{ ...propose, findings: [...propose.findings, finding("W-9", "yes", day("2026-01-01"))] }],
      "constraint.unknown",
    ],
    [
      "findings of the day after",
      [{ ...propose, findings: allYes(terms, day("2026-01-02")) }],
      "receipt.laterThanDecision",
    ],
    [
      "a finding on an assumption that has ended",
      [
        {
          ...propose,
          findings: propose.findings.map((one) => ({
            ...one,
            assumedRelease: assumedUntil(day("2026-01-01")),
          })),
        },
      ],
      "constraint.assumptionOver",
    ],
    [
      "an offer without hours",
      [propose, { ...offer, conditions: { ...offer.conditions, weeklyHours: 0 } }],
      "offer.noHours",
    ],
    [
      "a deduction listed twice",
      [
        propose,
        {
          ...offer,
          conditions: {
            ...offer.conditions,
            deductions: [...offer.conditions.deductions, ...offer.conditions.deductions],
          },
        },
      ],
      "deduction.repeated",
    ],
    [
      "an offer of which he is told later",
      [propose, { ...offer, informedOn: day("2026-01-03") }],
      "offer.informedLater",
    ],
    [
      "an acceptance by an officer",
      [...offered, { type: "accept", on: "2026-01-03", as: "officer" }],
      "actor.notAuthorised",
    ],
    [
      "an acceptance in the role of the prisoner by another",
      [...offered, { type: "accept", on: "2026-01-03", as: "prisoner", who: "prisoner-2" }],
      "actor.notHimself",
    ],
    ["an acceptance too late", [...offered, { ...accept, on: "2026-03-02" }], "offer.expired"],
    [
      "an expiry too early",
      [...offered, { type: "expire", on: "2026-03-01", as: "officer" }],
      "offer.notExpired",
    ],
    ["a clearance by the proposer", [...accepted, { ...clear, who: "holder-of-officer" }], "actor.conflict"],
    [
      "a clearance without the decision of the council",
      [...accepted, { ...clear, documents: papers.filter(({ document }) => document !== "councilDecision") }],
      "document.missing",
    ],
    [
      "a decision of the council that no judge confirmed",
      [...accepted, { ...clear, documents: papers.map(({ confirmation: _, ...paper }) => paper) }],
      "document.notConfirmed",
    ],
    [
      "work outside without the permission of the judge",
      [
        ...accepted,
        { ...clear, documents: papers.filter(({ document }) => document !== "outsidePermission") },
      ],
      "document.missing",
    ],
    [
      "a permission for outside that ends before the work",
      [
        ...accepted,
        { ...clear, documents: papersFor(terms, "outside", day("2026-01-04"), day("2026-07-31")) },
      ],
      "document.endsEarly",
    ],
    [
      "a refusal without a reason",
      [...accepted, { type: "refuseClearance", on: "2026-01-04", as: "council", reason: " " }],
      "reason.missing",
    ],
    ["a start before its day", [...cleared, { ...start, on: "2026-01-31" }], "start.tooEarly"],
    ["a start after its period", [...cleared, { ...start, on: "2026-08-01" }], "period.over"],
    [
      "a start in another opening",
      [...cleared, { ...start, seat: { ...seat, opening: "opening-2" } }],
      "seat.ofOther",
    ],
    [
      "a start on papers that have ended",
      [
        ...accepted,
        {
          ...clear,
          documents: papers.map((paper) =>
            paper.document === "medical" ? { ...paper, to: day("2026-02-01") } : paper,
          ),
        },
        start,
      ],
      "document.expired",
    ],
    ["a pause without days", [...active, { ...pause, until: day("2026-03-01") }], "pause.noDays"],
    ["a pause that is too long", [...active, { ...pause, until: day("2026-05-31") }], "pause.tooLong"],
    [
      "going on after the period",
      [...active, pause, { type: "resume", on: "2026-08-01", as: "officer" }],
      "period.over",
    ],
    ["a dismissal without grounds", [...active, end({ ...dismissed, grounds: [] })], "grounds.missing"],
    [
      "a dismissal by another office",
      [...active, end({ ...dismissed, decider: "officer" })],
      "dismissal.otherDecider",
    ],
    [
      "a dismissal heard after it was decided",
      [...active, end({ ...dismissed, heardOn: day("2026-04-03") })],
      "dismissal.notHeard",
    ],
    [
      "a dismissal of something heard before the work",
      [...active, end({ ...dismissed, heardOn: day("2026-01-31") })],
      "dismissal.notHeard",
    ],
    [
      "a dismissal before its decision",
      [...active, end({ ...dismissed, decidedOn: day("2026-04-04") })],
      "dismissal.decidedLater",
    ],
    [
      "an end because of a constraint that holds",
      [...active, end({ kind: "constraintBroken", finding: finding("W-1", "yes", day("2026-04-03")) })],
      "constraint.holds",
    ],
    ["an end before the beginning", [...cleared, end({ kind: "completed" })], "transition.notAllowed"],
    ["an outcome before the end", [...active, outcome(30, "2026-12-01")], "transition.notAllowed"],
  ])("refuses %s", (_, sequence, code) => expect(play(sequence).refusal?.code).toBe(code))
})
