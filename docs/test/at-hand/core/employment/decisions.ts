import { decodeOpening, makeWageRegister, wageScheduleSchema } from "@bazgasht/core/employment"
import { decodePlacementRound, openingCase, workCase } from "@bazgasht/core/placement"
import { decodeCaseFile } from "@bazgasht/core/release"
import { gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { gregorianDay, ruritania } from "../../core.ts"

const day = gregorianDay(2025, 3, 1)
const quarry = { kind: "work", id: "O-1", seats: 2, workplace: "quarry" }

/** Two seats in a quarry; how much trust they ask is not stated. */
export const opening = openingCase(Result.getOrThrow(decodeOpening(quarry, ruritania)), ruritania, day)

const wishingToWork = {
  kind: "prisoner",
  id: "A-1",
  work: { consentToWork: true, waitingSince: "2025/02/01" },
}

/** Somebody who wants to work; how far they are trusted is not known. */
export const person = workCase(Result.getOrThrow(decodeCaseFile(wishingToWork, ruritania)), ruritania, day)

const writtenRound = {
  id: "round-1",
  kind: "placement",
  day: "2025/03/01",
  mode: "stable",
  openings: [quarry],
  priority: {
    keys: [{ key: "waitingDays", order: "highestFirst" }],
    tieBreaker: { kind: "lottery", seed: "2025-03" },
  },
}

/** A round with the quarry alone. */
export const round = Result.getOrThrow(decodePlacementRound(writtenRound, ruritania))

/** What is paid from 2025 on: 2,500,000 for a day of sewing. */
export const schedule = Result.getOrThrow(
  Schema.decodeUnknownResult(wageScheduleSchema(gregorian))({
    id: "wages-2025",
    from: "2025/01/01",
    approval: { by: "governor", on: "2024/12/20", document: "42" },
    creditGrades: [1],
    skillLevels: ["plain"],
    kinds: [{ kind: "sewing", paidBy: "day" }],
    rows: [{ creditGrade: 1, skillLevel: "plain", kind: "sewing", after: 0, rate: 2_500_000 }],
    incentives: [],
  }),
)

export const register = Result.getOrThrow(makeWageRegister([schedule]))
