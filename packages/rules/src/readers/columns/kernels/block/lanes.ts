/** Lanes: what a step yields for a block. A truth is 0 no, 1 unknown, 3 yes, so that "and" and "or" are bitwise. */

import type { Sort } from "../../../compiled/plan.ts"

/** The number of cases of a block. */
export const blockSize = 1024

export interface TruthLane {
  readonly sort: "truth"
  cells: Uint8Array
}

/** Numbers, NaN where unknown. */
export interface NumberLane {
  readonly sort: "number"
  cells: Float64Array
}

/** Numbers of codes, 0 where unknown. */
export interface CodeLane {
  readonly sort: "code"
  cells: Int32Array
}

export type Lane = TruthLane | NumberLane | CodeLane

/** The lane of a sort. */
export type LaneOf<S extends Sort> = Extract<Lane, { readonly sort: S }>

const makeLane = (sort: Sort): Lane => {
  switch (sort) {
    case "truth":
      return { sort, cells: new Uint8Array(blockSize) }
    case "number":
      return { sort, cells: new Float64Array(blockSize) }
    case "code":
      return { sort, cells: new Int32Array(blockSize) }
  }
}

/** A lane with memory of its own, for results that are the same in every block. */
export const laneOf = <S extends Sort>(sort: S): LaneOf<S> => makeLane(sort) as LaneOf<S>

/** The reused lanes, by their sort. */
const reused: { readonly [S in Sort]: Array<LaneOf<S>> } = {
  truth: [],
  number: [],
  code: [],
}

/** The lanes of one program that are filled for every block. Programs share them: none runs within a block of another. */
export class ReusedLanes {
  readonly #taken: { [S in Sort]: number } = { truth: 0, number: 0, code: 0 }

  take<S extends Sort>(sort: S): LaneOf<S> {
    const lanes = reused[sort] as Array<LaneOf<S>>
    const place = this.#taken[sort]++
    const lane = lanes[place] ?? laneOf(sort)
    lanes[place] = lane
    return lane
  }
}

/** A truth of a lane from a stored one. */
export const bitsOf = (truth: number): number => truth + (truth >> 1)

/** The negation of a truth of a lane. */
export const negatedBits = (bits: number): number => (7 >> (bits << 1)) & 3
