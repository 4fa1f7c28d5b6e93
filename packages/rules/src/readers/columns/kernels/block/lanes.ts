/** Lanes: what a step yields for a block. A truth is 0 no, 1 unknown, 3 yes, so that "and" and "or" are bitwise. */

import type { LaneSort } from "../kernel.ts"

/** How many cases a block holds. */
export const blockSize = 1024

/** Truths of a block. */
export interface TruthLane {
  readonly sort: "truth"
  cells: Uint8Array
}

/** Numbers of a block. */
export interface NumberLane {
  readonly sort: "number"
  cells: Float64Array
}

/** Numbers of codes of a block; 0 where unknown. */
export interface CodeLane {
  readonly sort: "code"
  cells: Int32Array
}

/** Months and days of terms, or numerators and denominators of fractions; the first NaN where unknown. */
export interface PairLane {
  readonly sort: "term" | "ratio"
  first: Float64Array
  second: Float64Array
}

/** What a step yields for a block. */
export type Lane = TruthLane | NumberLane | CodeLane | PairLane

/** The lane of a sort. */
export type LaneOf<S extends LaneSort> = S extends "truth"
  ? TruthLane
  : S extends "number"
    ? NumberLane
    : S extends "code"
      ? CodeLane
      : PairLane

/** A lane of its own memory, for what is the same in every block. */
export const laneOf = <S extends LaneSort>(sort: S): LaneOf<S> => {
  const make = (): Lane => {
    switch (sort as LaneSort) {
      case "truth":
        return { sort: "truth", cells: new Uint8Array(blockSize) }
      case "number":
        return { sort: "number", cells: new Float64Array(blockSize) }
      case "code":
        return { sort: "code", cells: new Int32Array(blockSize) }
      case "term":
        return { sort: "term", first: new Float64Array(blockSize), second: new Float64Array(blockSize) }
      case "ratio":
        return { sort: "ratio", first: new Float64Array(blockSize), second: new Float64Array(blockSize) }
    }
  }
  return make() as LaneOf<S>
}

/** Lanes that have been made, by their sort. */
const reused: { readonly [S in LaneSort]: Array<LaneOf<S>> } = {
  truth: [],
  number: [],
  code: [],
  term: [],
  ratio: [],
}

/**
 * Lanes of one program that are filled anew for every block. All programs have the same memory for them: no program runs within
 * a block of another.
 */
export class ReusedLanes {
  readonly #taken: { [S in LaneSort]: number } = { truth: 0, number: 0, code: 0, term: 0, ratio: 0 }

  /** A lane that holds anything. */
  take<S extends LaneSort>(sort: S): LaneOf<S> {
    const lanes = reused[sort] as Array<LaneOf<S>>
    const place = this.#taken[sort]++
    const lane = lanes[place] ?? laneOf(sort)
    lanes[place] = lane
    return lane
  }
}

/** Truth as lanes carry it, from truth as it is stored. */
export const bitsOf = (truth: number): number => truth + (truth >> 1)

/** The negation of a truth in a lane. */
export const negatedBits = (bits: number): number => (7 >> (bits << 1)) & 3
