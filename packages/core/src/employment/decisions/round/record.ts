import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { basisSchema } from "../../../decision-basis.ts"
import { roundKeys } from "../../model/placement-round.ts"
import { displacedSchema, overrideRecordSchema } from "../placement/override-schemas.ts"

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

const constraintCount = () =>
  Schema.Struct({
    /** The id of the rule. */
    rule: Schema.NonEmptyString,
    no: count,
    undetermined: count,
  })

/** In how many openings a hard constraint stands against somebody, and in how many it is not known. */
export type ConstraintCount = ReturnType<typeof constraintCount>["Type"]

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
    Schema.Struct({
      outcome: Schema.Literals(["undetermined", "incompatible"]),
      id,
      constraints: list(constraintCount()),
    }),
    Schema.Struct({
      outcome: Schema.Literal("unranked"),
      id,
      keys: list(Schema.Literals(roundKeys)),
      group: Schema.optionalKey(id),
    }),
  ])

/**
 * What became of somebody.
 *
 * - `placed`: in an opening; `wish` is its place among the wishes, counted from one
 * - `leftOut`: there are compatible openings, and none of them has a seat
 * - `unwilling`: the person wishes neither to work nor to learn a trade where the round has openings; nothing follows from it
 * - `undetermined`: no opening is known to be compatible, and of at least one it is not known
 * - `incompatible`: in every opening a hard constraint says no
 * - `unranked`: values by which the round ranks are not known, or somebody of the same `group` cannot be ranked or is not there
 */
export type PersonOutcome = ReturnType<typeof personOutcome>["Type"]

/** What became of somebody, in one word. */
export type PersonOutcomeName = PersonOutcome["outcome"]

const openingOutcome = () =>
  Schema.Struct({
    id,
    seats: count,
    /** Ids of the people who are placed there, in their order. */
    placed: list(id),
  })

/** An opening after a round. */
export type OpeningOutcome = ReturnType<typeof openingOutcome>["Type"]

const unknownWish = () => Schema.Struct({ person: id, opening: id })

/** A wish for an opening that the round does not have: it is not taken into account, and said. */
export type UnknownWish = ReturnType<typeof unknownWish>["Type"]

/** The place of an opening; `null` for somebody who has none. */
const assigned = () => Schema.NullOr(count)

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
export const placementRecordSchema = () =>
  Schema.Struct({
    round: id,
    day: daySchema(),
    mode: Schema.Literals(["stable", "mostPeople", "bestFit"]),
    seed: Schema.String,
    /** What the record rests on besides the round and the people; see `Receipt` of the rule language. */
    basis: basisSchema(),
    /** SHA-256 of the round and of what is known of the people. */
    inputDigest: Schema.String,
    people: list(personOutcome()),
    openings: list(openingOutcome()),
    /** How the optimum was proven, or what of the promises of the stable mode is open. */
    solution: solution(),
    /** Who is worse off by the overrides of officers. */
    displaced: list(displacedSchema()),
    /** Each override with its reason and whom it alone displaces. */
    overrides: list(overrideRecordSchema()),
    unknownWishes: list(unknownWish()),
  })

/** The record of a placement round. Everything stands in the order of ids. */
export type PlacementRecord = ReturnType<typeof placementRecordSchema>["Type"]
