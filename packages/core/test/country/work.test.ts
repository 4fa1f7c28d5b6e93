import { refusalInWords } from "@bazgasht/casework"
import { askAboutPair, missingFields } from "@bazgasht/core"
import {
  basisInRound,
  custodyDigestOf,
  decodeOpening,
  employmentOutlook,
  findingOf,
  type OpeningLife,
  opening,
  openingWording,
  type PlacementLife,
  placement,
  placementWording,
  seatOf,
  workFacts,
  workplaceOf,
} from "@bazgasht/core/employment"
import {
  computeRound,
  decideConstraints,
  decodePlacementRound,
  leftOutInWords,
  openingCase,
  roundKeyWords,
  workCase,
} from "@bazgasht/core/placement"
import { type CaseFile, decodeCaseFile } from "@bazgasht/core/release"
import type { Money } from "@bazgasht/rules"
import { outcomeInWords } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { playing, type WrittenFor } from "../support/cases/play.ts"
import { day, ruritania } from "./ruritania.ts"
import { constraints, employment, openingTerms, placementTerms } from "./ruritania-work.ts"

const today = day("2025/03/01")
const setting = { pack: ruritania.pack, today }

const willing = {
  consentToWork: true,
  trust: 2,
  fitForWork: true,
  expectedReleaseDay: "2027/01/01",
  institution: "castle",
  medicalRestrictions: [],
  keptApartFrom: [],
  allotments: [{ workplace: "harbour" }],
  waitingSince: "2025/01/01",
}

const { trust: _, ...trustless } = willing

const fileOf = (id: string, work: object): CaseFile =>
  Result.getOrThrow(
    decodeCaseFile({ kind: "prisoner", id, sentences: [{ offence: "smuggling" }], work }, ruritania),
  )

const nets = {
  kind: "course",
  id: "nets",
  seats: 1,
  workplace: "harbour",
  afterRelease: false,
  lastDay: "2025/09/01",
  leastTrust: 3,
  institutions: ["castle"],
  excludedOffences: ["group.property"],
  demands: ["heavyLoads"],
  occupants: [],
  keptApartFrom: [],
}

const round = Result.getOrThrow(
  decodePlacementRound(
    {
      id: "spring",
      kind: "placement",
      day: "2025/03/01",
      mode: "stable",
      openings: [nets],
      priority: {
        keys: [{ key: "waitingDays", order: "highestFirst" }],
        tieBreaker: { kind: "lottery", seed: "spring" },
      },
    },
    ruritania,
  ),
)

const files = [
  fileOf("anna", willing),
  fileOf("boris", { ...willing, waitingSince: "2025/02/01" }),
  fileOf("carl", { ...willing, allotments: [{ workplace: "quarry" }] }),
  fileOf("dora", { ...trustless }),
].map((file) => ({ file, person: workCase(file, ruritania, today) }))
const people = files.map(({ person }) => person)
const record = Result.getOrThrow(computeRound(round, people, ruritania))

const offered = openingCase(Result.getOrThrow(decodeOpening(nets, ruritania)), ruritania, today)
const [anna] = people
if (anna === undefined) throw new Error("nobody")
const findings = decideConstraints(constraints, anna, offered, setting).map(findingOf)

const playOpening = playing(opening, "nets", { policyDigest: "policy-1", terms: openingTerms })
const seats = playOpening([
  {
    type: "prepare",
    on: "2025-02-01",
    as: "guild",
    unit: "boats",
    ...(workplaceOf(offered.opening) ?? { workplace: "", afterRelease: false }),
    seats: 1,
    capacities: {},
  },
  {
    type: "clear",
    on: "2025-02-03",
    as: "governor",
    documents: [
      {
        document: "lampCheck",
        paper: "lamp-1",
        issuer: "harbourMaster",
        on: day("2025/02/02"),
        confirmation: { issuer: "governor", on: day("2025/02/03") },
      },
    ],
  },
  { type: "begin", on: "2025-02-04", as: "governor" },
  { type: "reserve", on: "2025-03-01", as: "wardBoard", placement: "job", takes: {} },
] satisfies ReadonlyArray<WrittenFor<OpeningLife>>)
const seat = seatOf(seats.state, "job", openingTerms)
const basis = basisInRound(record, "anna")
if (seat === undefined || basis === undefined) throw new Error("no seat")

const playPlacement = playing(placement, "job", {
  policyDigest: "policy-1",
  calendar: ruritania.pack.calendar,
  terms: placementTerms,
  placementRuns: ["spring"],
})
const custodyDigest = custodyDigestOf(anna.facts, ruritania)
const slip = (document: string, issuer: string) => ({
  document,
  paper: document,
  issuer,
  on: day("2025/03/04"),
})
const job: ReadonlyArray<WrittenFor<PlacementLife>> = [
  {
    type: "propose",
    on: "2025-03-01",
    as: "wardBoard",
    prisoner: "anna",
    seat,
    period: { from: day("2025/03/10"), to: day("2025/09/01") },
    findings,
    basis,
  },
  {
    type: "offer",
    on: "2025-03-02",
    as: "wardBoard",
    conditions: { wage: { amount: 40 as Money, per: "month" }, weeklyHours: 30, deductions: [] },
    informedOn: day("2025/03/02"),
  },
  { type: "accept", on: "2025-03-03", as: "captive", who: "anna" },
  {
    type: "clear",
    on: "2025-03-05",
    as: "governor",
    documents: [slip("allotmentSlip", "wardBoard"), slip("physicianSlip", "physician")],
    custodyDigest,
  },
  { type: "start", on: "2025-03-10", as: "wardBoard", seat, custodyDigest },
  { type: "end", on: "2025-08-01", as: "wardBoard", ending: { kind: "completed" } },
  { type: "recordOutcome", on: "2025-08-31", as: "guild", after: 30, outcome: "employed" },
]

describe("work in a country of which the library knows nothing", () => {
  it("is decided by its own kinds of workplaces, boards and degrees of trust", () => {
    expect(record.people.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["anna", "placed"],
      ["boris", "leftOut"],
      ["carl", "incompatible"],
      ["dora", "undetermined"],
    ])
    const { loans, publicPosts, workplaces } = employmentOutlook(anna.facts, employment, setting)
    expect(Object.fromEntries(workplaces.map(({ decision, kind }) => [kind, decision.answer]))).toEqual({
      harbour: "yes",
      garden: "no",
      quarry: "no",
    })
    expect(loans[0]?.ceiling.value).toBe(5_000)
    expect(publicPosts).toBeUndefined()
  })

  it("refuses what only another country writes, with its own nearest words", () => {
    for (const work of [{ securityClass: 1 }, { councilPlacements: [] }, { creditGrade: 1 }])
      expect(
        Result.isFailure(decodeCaseFile({ kind: "prisoner", id: "A", work }, ruritania)),
        JSON.stringify(work),
      ).toBe(true)
    const wrong = decodeOpening({ ...nets, workplace: "harbor", labourLawPay: true }, ruritania)
    expect(Result.isFailure(wrong) && wrong.failure.map(({ code, nearest }) => [code, nearest])).toEqual(
      expect.arrayContaining([
        ["code.unknown", ["harbour"]],
        ["field.unexpected", undefined],
      ]),
    )
  })

  it("is lived through by its own offices and papers", () => {
    expect([seats.refusal, seats.state.stage]).toEqual([undefined, "filled"])
    const lived = playPlacement(job)
    expect([lived.refusal, lived.state.stage]).toEqual([undefined, "ended"])
    const trusted = custodyDigestOf(
      workFacts(fileOf("anna", { ...willing, trust: 3 }), ruritania, today),
      ruritania,
    )
    const changed = job.map((told) => (told.type === "start" ? { ...told, custodyDigest: trusted } : told))
    expect(playPlacement(changed).refusal?.code).toBe("custody.changed")
  })

  it("says nothing in Persian, and nothing of another country", () => {
    const style = { language: "en", calendar: ruritania.pack.calendar, pack: ruritania.pack } as const
    const outlook = employmentOutlook(anna.facts, employment, setting)
    const asked = files.flatMap(({ file, person }) =>
      decideConstraints(constraints, person, offered, setting).map((decision) => [
        outcomeInWords(style, decision),
        missingFields(decision, askAboutPair(file, offered, ruritania, today), setting),
      ]),
    )
    const refused = [
      playOpening([{ type: "begin", on: "2025-02-04", as: "convict" }]).refusal,
      playOpening([
        {
          ...{ type: "prepare", on: "2025-02-01", as: "guild", unit: "boats", workplace: "moon" },
          ...{ afterRelease: false, seats: 1, capacities: {} },
        },
      ]).refusal,
    ].map((refusal) => refusal && refusalInWords(openingWording, refusal, style))
    const early = playPlacement([
      ...job.slice(0, 3),
      { type: "start", on: "2025-03-10", as: "wardBoard", seat },
    ])
    const output = JSON.stringify([
      record,
      record.people.map((one) =>
        one.outcome === "leftOut"
          ? leftOutInWords(one.why, {
              style,
              openings: new Map(),
              keys: new Map(Object.entries(roundKeyWords)),
            })
          : [],
      ),
      outlook.workplaces.map(({ decision }) => [outcomeInWords(style, decision), decision.proof]),
      outlook.loans.map(({ ceiling, decision }) => [outcomeInWords(style, decision), ceiling.proof]),
      asked,
      refused,
      early.refusal && refusalInWords(placementWording, early.refusal, style),
      playPlacement(job),
      seats,
    ])
    expect(output).not.toMatch(/\p{Script=Arabic}/u)
    expect(output).not.toMatch(
      /iran|jalali|rial|toman|council|enforcement|classification|hadd|tazir|qisas|diyah/iu,
    )
    expect(output).toContain("harbour")
  })
})
