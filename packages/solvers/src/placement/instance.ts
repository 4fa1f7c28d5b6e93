/** Somebody who may be placed. */
export interface PlacementCandidate {
  /** Opaque id of the person. */
  readonly id: string
}

/** A workplace or a course with seats. */
export interface PlacementOpening {
  readonly id: string
  /** How many people it takes; zero is allowed. */
  readonly seats: number
}

/** A candidate who may work in an opening: no hard constraint stands against it, and none is undetermined. */
export interface FeasiblePair {
  /** Place of the candidate in the list of candidates. */
  readonly candidate: number
  /** Place of the opening in the list of openings. */
  readonly opening: number
  /** How well the two fit: a whole number, zero or more. */
  readonly fit: number
}

/** A placement problem. No result may depend on the order in which anything is listed: ids decide between equals. */
export interface PlacementInstance {
  readonly candidates: ReadonlyArray<PlacementCandidate>
  readonly openings: ReadonlyArray<PlacementOpening>
  readonly pairs: ReadonlyArray<FeasiblePair>
}

/** Who is placed where: the place of the opening for each candidate, or `null` for one who is left out. */
export type Assignment = ReadonlyArray<number | null>
