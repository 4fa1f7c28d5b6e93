import type { Day, Receipt } from "@bazgasht/rules"
import type {
  ConstrainedPlacement,
  Displaced,
  LeftOut,
  OverrideRecord,
  PlacementMode,
} from "@bazgasht/solvers/placement"
import type { RoundKey } from "../../model/placement-round.ts"

/** In how many openings a hard constraint stands against somebody, and in how many it cannot be told. */
export interface ConstraintCount {
  /** The id of the rule. */
  readonly rule: string
  readonly no: number
  readonly undetermined: number
}

/**
 * What became of somebody.
 *
 * - `placed`: in an opening; `wish` is its place among the wishes, counted from one
 * - `leftOut`: there are compatible openings, and none of them has a seat
 * - `unwilling`: the person wishes neither to work nor to learn a trade where the round has openings; nothing follows from it
 * - `undetermined`: no opening is known to be compatible, and of at least one it cannot be told
 * - `incompatible`: in every opening a hard constraint says no
 * - `unranked`: values by which the round ranks are not known, or somebody of the same `group` cannot be ranked or is not there
 */
export type PersonOutcome =
  | {
      readonly outcome: "placed"
      readonly id: string
      readonly opening: string
      readonly fit: number
      readonly wish?: number
      readonly override?: true
    }
  | { readonly outcome: "leftOut"; readonly id: string; readonly why: LeftOut }
  | { readonly outcome: "unwilling"; readonly id: string }
  | {
      readonly outcome: "undetermined" | "incompatible"
      readonly id: string
      readonly constraints: ReadonlyArray<ConstraintCount>
    }
  | {
      readonly outcome: "unranked"
      readonly id: string
      readonly keys: ReadonlyArray<RoundKey>
      readonly group?: string
    }

/** What became of somebody, in one word. */
export type PersonOutcomeName = PersonOutcome["outcome"]

/** An opening after a round. */
export interface OpeningOutcome {
  readonly id: string
  readonly seats: number
  /** Ids of the people who are placed there, in their order. */
  readonly placed: ReadonlyArray<string>
}

/** A wish for an opening that the round does not have: it is not taken into account, and said. */
export interface UnknownWish {
  readonly person: string
  readonly opening: string
}

/** The record of a placement round. Everything stands in the order of ids. */
export interface PlacementRecord {
  readonly round: string
  readonly day: Day
  readonly mode: PlacementMode
  readonly seed: string
  /** What the record rests on besides the round and the people; see `Receipt` of the rule language. */
  readonly basis: Pick<
    Receipt,
    "pack" | "rulesDigest" | "parametersDigest" | "choices" | "dayCount" | "calendar"
  >
  /** SHA-256 of the round and of what is known of the people. */
  readonly inputDigest: string
  readonly people: ReadonlyArray<PersonOutcome>
  readonly openings: ReadonlyArray<OpeningOutcome>
  /** How the optimum was proven, or what of the promises of the stable mode is open. */
  readonly solution: ConstrainedPlacement
  /** Who is worse off by the overrides of officers. */
  readonly displaced: ReadonlyArray<Displaced>
  /** Each override with its reason and whom it alone displaces. */
  readonly overrides: ReadonlyArray<OverrideRecord>
  readonly unknownWishes: ReadonlyArray<UnknownWish>
}
