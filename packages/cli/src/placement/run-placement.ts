/**
 * Runs a placement round over people: who is placed where, and why the others are not.
 *
 * @module
 */

import {
  computeRound,
  type OpeningCase,
  openingsOfRound,
  type PlacementRecord,
  type PlacementRound,
  placementRoundOnItsDay,
  type RoundError,
  type RoundInputError,
  roundInOneWriting,
  type WorkCase,
} from "@bazgasht/core"
import { iran, iranPack } from "@bazgasht/iran"
import type { Setting } from "@bazgasht/rules"
import * as Result from "effect/Result"

/** A placement round that was run. */
export interface PlacementRun {
  readonly round: PlacementRound
  readonly people: ReadonlyMap<string, WorkCase>
  /** In the order of their ids. */
  readonly openings: ReadonlyArray<OpeningCase>
  readonly setting: Setting
  readonly record: PlacementRecord
  /** Overrides of the file that were decided after the day of the round, and do not count on it. */
  readonly later: NonNullable<PlacementRound["overrides"]>
}

/**
 * Runs a placement round.
 *
 * @example
 * runPlacement(round, people) // => success: the record, with an outcome for everybody
 */
export const runPlacement = (
  givenRound: PlacementRound,
  givenPeople: ReadonlyArray<WorkCase>,
): Result.Result<PlacementRun, ReadonlyArray<RoundError | RoundInputError>> => {
  const { people, round } = roundInOneWriting(placementRoundOnItsDay(givenRound), givenPeople)
  return Result.map(computeRound(round, people, iran), (record) => {
    const byId = new Map(openingsOfRound(round, people, iran).map((one) => [one.opening.id, one]))
    return {
      round,
      people: new Map(people.map((person) => [person.id, person])),
      openings: record.openings.flatMap(({ id }) => byId.get(id) ?? []),
      setting: { pack: iranPack, today: round.day },
      record,
      later: (givenRound.overrides ?? []).filter(({ day = round.day }) => day > round.day),
    }
  })
}
