/** The seat that is kept for him, and his placement, fed from the record of the round. */

import {
  basisInRound,
  custodyDigestOf,
  expectedReleaseOf,
  findingOf,
  opening,
  type PlacementLife,
  placement,
  seatOf,
  wageTermsOn,
  workplaceOf,
} from "@bazgasht/core/employment"
import { decideConstraints, openingCase } from "@bazgasht/core/placement"
import * as Result from "effect/Result"
import { expect } from "vitest"
import { employmentProgramme, iran, jalali, wageTerms } from "../../../src/index.ts"
import { day } from "../../prisoner.ts"
import { playing, type WrittenFor } from "../terms/play.ts"
import { himself, terms } from "./file.ts"
import { outcome, person, roundDay, tailoring } from "./round.ts"
import { done, known, rials } from "./telling.ts"

export const paper = (document: string, issuer: string, at: string) => ({
  document,
  paper: `${document}-1`,
  issuer,
  on: day(at),
})

export const playOpening = playing(opening, tailoring.id, { terms: terms.opening })
export const seatKept = done(
  playOpening([
    {
      type: "prepare",
      on: "1403/05/01",
      as: "cooperativeFoundation",
      unit: "workshop-1",
      ...known(workplaceOf(tailoring)),
      seats: tailoring.seats,
      capacities: {},
    },
    {
      type: "clear",
      on: "1403/05/10",
      as: "provincialDirectorate",
      documents: [
        paper("workplaceSecurity", "headOfPrison", "1403/05/05"),
        paper("workplaceHealth", "prisonDoctor", "1403/05/05"),
      ],
    },
    { type: "begin", on: "1403/05/11", as: "headOfPrison" },
    { type: "reserve", on: "1403/06/02", as: "socialWorker", placement: "placement-1", takes: {} },
  ]),
).state

const custodyDigest = custodyDigestOf(person.facts, iran)
const seat = known(seatOf(seatKept, "placement-1", terms.opening))
export const release = expectedReleaseOf(person.facts)
export const releaseDay = release.kind === "on" ? release.day : expect.fail("the end of the term is known")

export const playPlacement = playing(placement, "placement-1", {
  terms: known(terms.placement),
  calendar: jalali,
  placementRuns: [outcome.round],
})
const decided = {
  ...paper("councilDecision", "classificationCouncil", "1403/05/20"),
  confirmation: { issuer: "enforcementJudge", on: day("1403/05/25") },
}
export const proposal: WrittenFor<PlacementLife> = {
  type: "propose",
  on: "1403/06/02",
  as: "socialWorker",
  prisoner: person.id,
  seat,
  period: { from: day("1403/07/01"), to: releaseDay },
  findings: decideConstraints(
    employmentProgramme.constraints,
    person,
    openingCase(tailoring, iran, roundDay.today),
    roundDay,
  ).map(findingOf),
  basis: known(basisInRound(outcome, person.id)),
}
export const cleared: ReadonlyArray<WrittenFor<PlacementLife>> = [
  proposal,
  {
    type: "offer",
    on: "1403/06/03",
    as: "headOfPrison",
    conditions: {
      wage: { amount: rials(3_600_000), per: "day" },
      weeklyHours: 44,
      deductions: Result.getOrThrow(wageTermsOn(wageTerms, day("1403/06/03"))).deductions,
    },
    informedOn: day("1403/06/03"),
  },
  { type: "accept", on: "1403/06/05", ...himself },
  {
    type: "clear",
    on: "1403/06/20",
    as: "headOfPrison",
    documents: [decided, { ...paper("medicalFitness", "prisonDoctor", "1403/06/10"), to: day("1403/12/10") }],
    custodyDigest,
  },
]
export const startOn = (digest: string): WrittenFor<PlacementLife> => ({
  type: "start",
  on: "1403/07/01",
  as: "socialWorker",
  seat,
  custodyDigest: digest,
})
export const working = done(playPlacement([...cleared, startOn(custodyDigest)]))

/** The doctor's word has ended: he pauses until the doctor has looked again. */
export const paused: WrittenFor<PlacementLife> = {
  type: "pause",
  on: "1403/12/10",
  as: "socialWorker",
  reason: "the doctor's certificate has ended",
  until: day("1403/12/15"),
}
export const goingOn: WrittenFor<PlacementLife> = { type: "resume", on: "1403/12/15", as: "socialWorker" }
export const renewed = done(
  playPlacement(
    [
      paused,
      {
        type: "clear",
        on: "1403/12/14",
        as: "headOfPrison",
        documents: [decided, paper("medicalFitness", "prisonDoctor", "1403/12/14")],
        custodyDigest,
      },
      goingOn,
    ],
    working.state,
  ),
)
