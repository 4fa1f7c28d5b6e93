/**
 * A placement round for programs: the shape `bazgasht.placement/1`.
 *
 * @module
 */

import type { ConstraintCount, LeftOut, PlacementMode, PlacementRecord, UnknownWish } from "@bazgasht/core"
import type { Calendar } from "@bazgasht/rules"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { writtenDay } from "../rendering/json.ts"
import { type MissingJson, missingJson } from "../rendering/missing-json.ts"
import { figuresOf, type PlacedRow, type PlacementRows, type UncompatibleRow } from "./reading.ts"
import type { PlacementRun } from "./run-placement.ts"

/** Somebody who is placed. */
export interface PlacedPersonJson {
  readonly id: string
  readonly opening: string
  /** How well the two fit, in points. */
  readonly fit: number
  /** Which of the wishes it is, counted from one. */
  readonly wish?: number
  readonly override?: true
}

/** Somebody for whom no opening is known to be compatible. */
export interface UncompatiblePersonJson {
  readonly id: string
  readonly constraints: ReadonlyArray<ConstraintCount>
  readonly missing: ReadonlyArray<MissingJson>
}

/** What `bazgasht place --json` prints. */
export interface PlacementJson {
  readonly format: "bazgasht.placement/1"
  readonly calendar: string
  readonly round: {
    readonly id: string
    readonly day: string
    readonly mode: PlacementMode
    readonly seed: string
  }
  readonly inputDigest: string
  readonly basis: PlacementRecord["basis"]
  readonly figures: {
    readonly people: number
    readonly placed: number
    readonly seats: number
    readonly fit: number
    /** Whether it is known that no placement is better; absent in the stable mode, as is the bound. */
    readonly proven?: boolean
    readonly bound?: { readonly people: number; readonly fit: number }
  }
  readonly openings: ReadonlyArray<{
    readonly id: string
    readonly title?: string
    readonly seats: number
    readonly placed: ReadonlyArray<string>
  }>
  readonly placed: ReadonlyArray<PlacedPersonJson>
  readonly leftOut: ReadonlyArray<Omit<LeftOut, "candidate"> & { readonly id: string }>
  readonly undetermined: ReadonlyArray<UncompatiblePersonJson>
  readonly incompatible: ReadonlyArray<UncompatiblePersonJson>
  readonly unranked: ReadonlyArray<{
    readonly id: string
    readonly keys: ReadonlyArray<string>
    readonly group?: string
  }>
  /** Ids of those who wish neither to work nor to learn. */
  readonly unwilling: ReadonlyArray<string>
  readonly displaced: PlacementRecord["displaced"]
  readonly overrides: ReadonlyArray<{
    readonly candidate: string
    readonly opening: string
    readonly officer: string
    readonly reason: string
    readonly day?: string
    /** The opening that the person would have had without any override. */
    readonly from?: string
    readonly displaced: PlacementRecord["displaced"]
  }>
  /** Overrides that were decided after the day of the round and are not counted; absent where there are none. */
  readonly later?: ReadonlyArray<{
    readonly candidate: string
    readonly opening: string
    readonly day: string
  }>
  /** Of the stable mode: openings that somebody wishes more than what he has and that priority does not keep from him. */
  readonly unsettled: ReadonlyArray<{ readonly candidate: string; readonly opening: string }>
  readonly unknownWishes: ReadonlyArray<UnknownWish>
  readonly refused: ReadonlyArray<ReturnType<typeof refusalJson>>
}

const placedJson = ({ fit, id, opening, override, wish }: PlacedRow): PlacedPersonJson => ({
  id,
  opening,
  fit,
  ...(wish === undefined ? {} : { wish }),
  ...(override === undefined ? {} : { override }),
})

const uncompatibleJson = (
  { uncompatible }: PlacementRows,
  outcome: UncompatibleRow["outcome"],
): ReadonlyArray<UncompatiblePersonJson> =>
  uncompatible
    .filter((row) => row.outcome === outcome)
    .map(({ constraints, id, missing }) => ({
      id,
      constraints,
      missing: missing.map(({ fields, missing: toKnow }) => missingJson(toKnow, fields)),
    }))

/** A placement round for programs. */
export const placementJson = (
  calendar: Calendar,
  run: PlacementRun,
  rows: PlacementRows,
  refused: ReadonlyArray<Refusal>,
): PlacementJson => {
  const {
    basis,
    day,
    displaced,
    inputDigest,
    mode,
    openings,
    overrides,
    round,
    seed,
    solution,
    unknownWishes,
  } = run.record
  return {
    format: "bazgasht.placement/1",
    calendar: calendar.id,
    round: { id: round, day: writtenDay(calendar, day), mode, seed },
    inputDigest,
    basis,
    figures: figuresOf(run),
    openings: openings.map(({ id, placed, seats }, place) => {
      const title = run.openings[place]?.opening.title
      return { id, ...(title === undefined ? {} : { title }), seats, placed }
    }),
    placed: rows.placed.map(placedJson),
    leftOut: rows.leftOut.map(({ id, why: { openings: of, reason } }) => ({ id, reason, openings: of })),
    undetermined: uncompatibleJson(rows, "undetermined"),
    incompatible: uncompatibleJson(rows, "incompatible"),
    unranked: rows.unranked.map(({ group, id, keys }) => ({
      id,
      keys,
      ...(group === undefined ? {} : { group }),
    })),
    unwilling: rows.unwilling.map(({ id }) => id),
    displaced,
    overrides: overrides.map(({ displaced: by, from, override: { day: on, ...override } }) => ({
      ...override,
      ...(on === undefined ? {} : { day: writtenDay(calendar, on) }),
      ...(from === undefined ? {} : { from }),
      displaced: by,
    })),
    ...(run.later.length === 0
      ? {}
      : {
          later: run.later.map(({ candidate, day: on = day, opening }) => ({
            candidate,
            opening,
            day: writtenDay(calendar, on),
          })),
        }),
    unsettled: solution.mode === "stable" ? solution.unsettled : [],
    unknownWishes,
    refused: refused.map(refusalJson),
  }
}
