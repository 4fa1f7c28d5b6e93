/** Candidates who are placed in one opening, all of them, or nowhere. */
export interface KeptTogether {
  readonly id: string
  /** Ids of candidates, each in no other group. */
  readonly members: ReadonlyArray<string>
}

/** Ids of two candidates who are never placed in the same opening. */
export type KeptApart = readonly [string, string]

/**
 * What happens to reserved seats that the category leaves free.
 *
 * - `kept`: they stay empty
 * - `released`: others may take them once no candidate of the category who wishes one of the openings is left out
 */
export type UnusedSeats = "kept" | "released"

/** How many of a category one opening, or several openings together, take. */
export interface Quota {
  readonly id: string
  /** A code that candidates may have, such as `women`, `disabled` or `headsOfHousehold`. */
  readonly category: string
  /** Ids of the openings that are counted together. */
  readonly openings: ReadonlyArray<string>
  /** The most of the category who are placed in these openings. */
  readonly atMost?: number
  /**
   * So many of the seats of these openings are for the category alone. A candidate of several categories counts in each;
   * whether a seat is a reserved one is not said of single seats: others take no more than the seats that are not reserved.
   */
  readonly reserved?: { readonly seats: number; readonly unusedSeats: UnusedSeats }
}

/** The traits of a candidate that constraints read. A candidate without traits has no category and uses nothing. */
export interface CandidateTraits {
  /** The id of the candidate. */
  readonly candidate: string
  readonly categories?: ReadonlyArray<string>
  /** How much of each dimension the candidate uses besides a seat: whole numbers by code, such as `escortOfficers`. */
  readonly uses?: { readonly [dimension: string]: number }
}

/** What an opening has besides seats. It has nothing of a dimension that is not stated. */
export interface OpeningCapacities {
  /** The id of the opening. */
  readonly opening: string
  /** Whole numbers by code, such as `wheelchairPlaces` or `tools`. */
  readonly capacities: { readonly [dimension: string]: number }
}

/** All side constraints of a placement, by the ids of its candidates and openings. No result depends on the order of a list. */
export interface SideConstraints {
  readonly groups?: ReadonlyArray<KeptTogether>
  readonly apart?: ReadonlyArray<KeptApart>
  readonly quotas?: ReadonlyArray<Quota>
  readonly candidates?: ReadonlyArray<CandidateTraits>
  readonly openings?: ReadonlyArray<OpeningCapacities>
}
