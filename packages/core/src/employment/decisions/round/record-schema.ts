import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import { roundKeys } from "../../model/placement-round.ts"
import { displacedSchema, overrideRecordSchema } from "../placement/override-schemas.ts"
import type { PlacementRecord } from "./record.ts"

const id = Schema.NonEmptyString
const count = Schema.Natural
const list = <A, I>(of: Schema.Codec<A, I>) => Schema.Array(of)

const behind = () =>
  Schema.Union([
    Schema.Struct({
      by: Schema.Literal("key"),
      key: Schema.String,
      value: Schema.Int,
      valueBefore: Schema.Int,
    }),
    Schema.Struct({ by: Schema.Literal("lottery") }),
  ])

const reason = <Code extends string, Fields extends Schema.Struct.Fields>(code: Code, fields: Fields) =>
  Schema.Struct({ code: Schema.Literal(code), opening: id, ...fields })

const openingReason = () =>
  Schema.Union([
    reason("opening.declined", {}),
    reason("opening.noSeats", {}),
    reason("opening.full", {
      seats: count,
      higher: count,
      equalBefore: count,
      equalBehind: count,
      lower: count,
      behind: Schema.optionalKey(behind()),
      overridden: Schema.optionalKey(count),
    }),
    reason("opening.seatFree", { free: count }),
    reason("opening.groupNotWished", { members: count, unable: count }),
    reason("opening.groupNoRoom", { members: count, free: count }),
    reason("opening.apart", { members: count, people: count }),
    reason("opening.dimensionFull", {
      members: count,
      dimension: Schema.String,
      capacity: count,
      used: count,
      needed: count,
    }),
    reason("opening.ceilingReached", {
      members: count,
      category: Schema.String,
      openings: count,
      atMost: count,
      placed: count,
      needed: count,
    }),
    reason("opening.seatsReserved", {
      members: count,
      category: Schema.String,
      openings: count,
      reserved: count,
      free: count,
      needed: count,
    }),
  ])

const leftOut = () =>
  Schema.Struct({
    candidate: id,
    reason: Schema.Literals([
      "noFeasibleOpening",
      "allDeclined",
      "allFull",
      "allClosed",
      "noGroupOpening",
      "seatUnused",
    ]),
    openings: list(openingReason()),
  })

const closedOut = (outcome: "undetermined" | "incompatible") =>
  Schema.Struct({
    outcome: Schema.Literal(outcome),
    id,
    constraints: list(Schema.Struct({ rule: id, no: count, undetermined: count })),
  })

const personOutcome = () =>
  Schema.Union([
    Schema.Struct({
      outcome: Schema.Literal("placed"),
      id,
      opening: id,
      fit: count,
      wish: Schema.optionalKey(count),
      override: Schema.optionalKey(Schema.Literal(true)),
    }),
    Schema.Struct({ outcome: Schema.Literal("leftOut"), id, why: leftOut() }),
    Schema.Struct({ outcome: Schema.Literal("unwilling"), id }),
    closedOut("undetermined"),
    closedOut("incompatible"),
    Schema.Struct({
      outcome: Schema.Literal("unranked"),
      id,
      keys: list(Schema.Literals(roundKeys)),
      group: Schema.optionalKey(id),
    }),
  ])

/** The place of an opening; JSON has `null` for somebody who has none. */
const assigned = () =>
  Schema.NullOr(count).pipe(
    Schema.decodeTo(Schema.UndefinedOr(count), {
      decode: SchemaGetter.transform((place: number | null) => place ?? undefined),
      encode: SchemaGetter.transform((place: number | undefined) => place ?? null),
    }),
  )

const figures = { people: count, fit: count }

const solution = () =>
  Schema.Union([
    Schema.Struct({
      mode: Schema.Literal("stable"),
      assignment: list(assigned()),
      ...figures,
      unsettled: list(Schema.Struct({ candidate: id, opening: id })),
    }),
    Schema.Struct({
      mode: Schema.Literals(["mostPeople", "bestFit"]),
      assignment: list(assigned()),
      ...figures,
      proven: Schema.Boolean,
      bound: Schema.Struct(figures),
      nodes: count,
    }),
  ])

/**
 * The schema of a {@link PlacementRecord}: an office keeps it as JSON, and reads the same record again.
 *
 * @example
 * const record = Result.getOrThrow(computeRound(round, [person], ruritania))
 * const codec = Schema.toCodecJson(placementRecordSchema())
 * const kept = JSON.stringify(Schema.encodeSync(codec)(record))
 * Schema.decodeUnknownSync(codec)(JSON.parse(kept)) // => record
 */
export const placementRecordSchema = (): Schema.Codec<PlacementRecord, unknown> =>
  Schema.Struct({
    round: id,
    day: daySchema(),
    mode: Schema.Literals(["stable", "mostPeople", "bestFit"]),
    seed: Schema.String,
    basis: Schema.Struct({
      pack: Schema.String,
      rulesDigest: Schema.String,
      parametersDigest: Schema.String,
      choices: Schema.Record(Schema.String, Schema.String),
      dayCount: Schema.String,
      calendar: Schema.String,
    }),
    inputDigest: Schema.String,
    people: list(personOutcome()),
    openings: list(Schema.Struct({ id, seats: count, placed: list(id) })),
    solution: solution(),
    displaced: list(displacedSchema()),
    overrides: list(overrideRecordSchema()),
    unknownWishes: list(Schema.Struct({ person: id, opening: id })),
  })
