import { daySchema } from "@bazgasht/casework"
import { digestOf } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { PlacementRecord } from "../../decisions/round/record.ts"

/** What is kept of a round: digests of its record, and whom it gives which seat. */
export type RecordedRound = ReturnType<typeof recordedRoundSchema>["Type"]

export const recordedRoundSchema = () =>
  Schema.Struct({
    /** The day of the round. */
    day: daySchema(),
    /** Digest of the round and of what was known of the people. */
    inputDigest: Schema.NonEmptyString,
    /** Digest of the whole record, with everybody who was left out and why: who computes it again gets the same. */
    recordDigest: Schema.NonEmptyString,
    /** Whom the round gives a seat, in the order of their ids; whom an officer placed against it is not among them. */
    seats: Schema.Array(
      Schema.Struct({
        /** Opaque id of the person. */
        prisoner: Schema.NonEmptyString,
        /** Id of the opening. */
        opening: Schema.NonEmptyString,
      }),
    ),
    /** How many people it placed nowhere. */
    unplaced: Schema.Natural,
  })

/**
 * What the command `record` of a placement run brings: the digests of the record of a round, and the seats that it gives. The id of the round is
 * that of the run.
 *
 * @example
 * const { recordDigest, seats, unplaced } = recordedRoundOf(record)
 * seats // => [{ prisoner: "p-1", opening: "O-1" }]
 * unplaced // => 1
 * recordDigest // => digestOf(record)
 */
export const recordedRoundOf = (record: PlacementRecord): RecordedRound => {
  const overridden = new Set(record.overrides.map(({ override }) => override.candidate))
  const placed = record.people.flatMap((person) => (person.outcome === "placed" ? [person] : []))
  return {
    day: record.day,
    inputDigest: record.inputDigest,
    recordDigest: digestOf(record),
    seats: placed
      .filter(({ id }) => !overridden.has(id))
      .map(({ id, opening }) => ({ prisoner: id, opening })),
    unplaced: record.people.length - placed.length,
  }
}
