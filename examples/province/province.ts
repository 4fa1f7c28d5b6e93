/**
 * From documents to a placed province: the calls that an application makes. Files and the round are read, and everybody is placed
 * in each of the three modes.
 *
 * @module
 */

import {
  computeRound,
  decodePlacementRound,
  type PlacementRecord,
  type PlacementRound,
  type WorkCase,
  workCase,
} from "@bazgasht/core/placement"
import { decodeCaseFile } from "@bazgasht/core/release"
import { iran } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import type { PlacementMode } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { openingDocuments, roundDay, roundDocument } from "./population/openings.ts"
import { peopleDocuments } from "./population/people.ts"

/** The modes of a round, in the order in which the report compares them. */
export const modes: ReadonlyArray<PlacementMode> = ["stable", "mostPeople", "bestFit"]

/** A province whose people are placed. */
export interface Province {
  readonly seed: number
  readonly people: ReadonlyArray<WorkCase>
  /** The round, in the mode by which the office places. */
  readonly round: PlacementRound
  readonly records: Readonly<Record<PlacementMode, PlacementRecord>>
}

/** Reads case files. Those of this example are sound; what an application would show to its users is thrown here. */
export const readPeople = (documents: ReadonlyArray<unknown>, day: Day = roundDay): ReadonlyArray<WorkCase> =>
  documents.map((document) => workCase(Result.getOrThrow(decodeCaseFile(document, iran)), iran, day))

/** Reads the round over the openings of a province of so many people, in the mode by which the office places. */
export const readRound = (size: number, seed: number): PlacementRound =>
  Result.getOrThrow(decodePlacementRound(roundDocument(openingDocuments(size, seed), seed, "stable"), iran))

/** A step of placing: the people are read, then the round, then everybody is placed in each mode. */
export type PlacingStep = "people" | "round" | PlacementMode

/** Runs a step, and may say how long it took. */
export type Timer = <A>(step: PlacingStep, run: () => A) => A

/** Places so many people of a province that follows from a seed. */
export const placeProvince = (size: number, seed: number, timed: Timer): Province => {
  const documents = peopleDocuments(size, seed, openingDocuments(size, seed))
  const people = timed("people", () => readPeople(documents))
  const round = timed("round", () => readRound(size, seed))
  const placed = (mode: PlacementMode): PlacementRecord =>
    timed(mode, () => Result.getOrThrow(computeRound({ ...round, mode }, people, iran)))
  return {
    seed,
    people,
    round,
    records: {
      stable: placed("stable"),
      mostPeople: placed("mostPeople"),
      bestFit: placed("bestFit"),
    },
  }
}
