import { getOrInsertComputed } from "../../memo.ts"
import type { Budget } from "./budget.ts"
import { Families, sizeOf, type Target } from "./families.ts"
import { isPoint } from "./interval.ts"
import type { Box, RangeAnalysis, ValueRanges } from "./range-analysis.ts"
import {
  firstUnknown,
  holdsPosition,
  type Mask,
  maskOf,
  noUnknowns,
  positionsIn,
  type Residual,
} from "./residual.ts"

/** A box in which an answer stayed open, and the unknowns that it supposes. */
export interface OpenBox {
  readonly box: Box
  readonly moved: Mask
}

/** The result of trying a set: the answer was reached, or it stayed open in these boxes. */
export type Trial<Reached> = { readonly reached: Reached } | { readonly open: ReadonlyArray<OpenBox> }

/** A search for minimal sets. */
export interface Search<Reached> {
  readonly root: Residual
  readonly target: Target
  readonly reader: RangeAnalysis
  readonly budget: Budget
  /** The case as it is. */
  readonly box: Box
  /** The unknowns that may be supposed. */
  readonly free: Mask
  /** Whether known values stay known, whatever is supposed. */
  readonly isMonotone: boolean
  readonly tryOut: (set: Mask) => Trial<Reached>
  /** Whether a trial of a set covers all values of its unknowns. */
  readonly isExhaustive: (set: Mask) => boolean
  readonly mayGoOn: () => boolean
}

/** A minimal set that reaches the answer. */
export interface FoundSet<Reached> {
  readonly set: Mask
  readonly reached: Reached
}

/** The smallest sets, in order of their size and then of the expression. */
export interface Found<Reached> {
  readonly sets: ReadonlyArray<FoundSet<Reached>>
  /** Whether these are certainly all and the smallest. */
  readonly complete: boolean
}

/** The set with the first unknown in which the two differ comes first. */
const inOrder = (left: Mask, right: Mask): number => {
  const difference = left ^ right
  return difference === 0n ? 0 : (left & difference & -difference) === 0n ? 1 : -1
}

const contains = (set: Mask, part: Mask): boolean => (set & part) === part

/** Sets that wait to be tried, the smallest first. */
class Queue {
  readonly #bySize = new Map<number, Set<Mask>>()
  readonly #seen = new Set<Mask>()

  add(set: Mask): void {
    if (this.#seen.has(set)) return
    this.#seen.add(set)
    getOrInsertComputed(this.#bySize, sizeOf(set), () => new Set()).add(set)
  }

  /** All sets of the smallest size, in order. */
  take(): ReadonlyArray<Mask> {
    if (this.#bySize.size === 0) return []
    const size = Math.min(...this.#bySize.keys())
    const sets = [...(this.#bySize.get(size) ?? [])]
    this.#bySize.delete(size)
    return sets.sort(inOrder)
  }
}

/** Removes the unknowns that a set can spare. */
const minimised = <Reached>(found: FoundSet<Reached>, search: Search<Reached>): FoundSet<Reached> => {
  let kept = found
  for (const position of positionsIn(found.set)) {
    const set = kept.set & ~maskOf(position)
    const trial = set === 0n ? undefined : search.tryOut(set)
    if (trial !== undefined && "reached" in trial) kept = { set, reached: trial.reached }
  }
  return kept
}

/** Tries sets in order of their size, from the lower bounds of the structure; a failed set yields new lower bounds. */
export const smallestSets = <Reached>(search: Search<Reached>): Found<Reached> => {
  const { box, budget, free, isMonotone, reader, root, target } = search
  const sets: Array<FoundSet<Reached>> = []
  const queue = new Queue()
  let complete = true
  const lowerBounds = (open: OpenBox, tried: Mask): void => {
    const families = new Families({ reader, budget, box: open.box, free: free & ~open.moved, isMonotone })
    for (const set of families.of(root, target)) queue.add(set | tried)
    if (families.cut) complete = false
  }
  lowerBounds({ box, moved: noUnknowns }, noUnknowns)
  for (let waiting = queue.take(); waiting.length > 0; waiting = queue.take())
    for (const set of waiting) {
      if (sets.some((found) => contains(set, found.set))) continue
      if (!search.mayGoOn()) return { sets, complete: false }
      const trial = search.tryOut(set)
      if ("reached" in trial) {
        const found = { set, reached: trial.reached }
        // While the search is complete, all smaller sets were tried before.
        sets.push(complete ? found : minimised(found, search))
      } else {
        if (!search.isExhaustive(set)) complete = false
        for (const open of trial.open) {
          if (!search.mayGoOn()) return { sets, complete: false }
          lowerBounds(open, set)
        }
      }
    }
  return { sets, complete }
}

/** The minimal ones of some sets. */
export const smallestOf = <Reached>(
  sets: ReadonlyArray<FoundSet<Reached>>,
): ReadonlyArray<FoundSet<Reached>> => {
  const kept: Array<FoundSet<Reached>> = []
  const ordered = [...sets].sort(
    (left, right) => sizeOf(left.set) - sizeOf(right.set) || inOrder(left.set, right.set),
  )
  for (const found of ordered) {
    const covered = kept.some(({ set }) => set !== found.set && contains(found.set, set))
    if (!covered) kept.push(found)
  }
  return kept
}

/** The candidate values of unknowns, and the unknown to be supposed next; default: the first. */
export interface Suppositions {
  readonly valuesOf: (position: number) => ReadonlyArray<Box[number]>
  readonly next?: (box: Box, left: Mask) => number | undefined
}

/** Supposes the values of the unknowns of a set in every combination. `visit` sees each box with the unknowns left. */
export const suppose = (
  set: Mask,
  box: Box,
  { next, valuesOf }: Suppositions,
  visit: (box: Box, left: Mask) => "deeper" | "back" | "stop",
): void => {
  const supposed = [...box]
  const descend = (left: Mask): boolean => {
    const step = visit(supposed, left)
    if (step !== "deeper" || left === noUnknowns) return step !== "stop"
    const position = next?.(supposed, left) ?? positionsIn(left)[0]
    if (position === undefined) return true
    const before = supposed[position]
    for (const value of valuesOf(position)) {
      supposed[position] = value
      if (!descend(left & ~maskOf(position))) return false
    }
    supposed[position] = before
    return true
  }
  descend(set)
}

/** Supposes the unknowns of the first open part first, so that wrong suppositions are noticed early. */
export const partByPart =
  (root: Residual, reader: RangeAnalysis): NonNullable<Suppositions["next"]> =>
  (box, left) => {
    const ranges: ValueRanges = new Map()
    return firstUnknown(
      root,
      (part) => !isPoint(reader.of(part, box, ranges)),
      (position) => holdsPosition(left, position),
    )
  }
