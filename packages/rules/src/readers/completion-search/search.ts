import { getOrInsertComputed } from "../../memo.ts"
import type { Budget } from "./budget.ts"
import { Families, sizeOf } from "./families.ts"
import { isPoint } from "./interval.ts"
import type { MovingBox } from "./moving-box.ts"
import type { Box } from "./range-analysis.ts"
import {
  firstUnknown,
  holdsPosition,
  type Mask,
  maskOf,
  noUnknowns,
  positionsIn,
  type Residual,
} from "./residual.ts"
import { type Target, WaysTo } from "./ways.ts"

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
  readonly budget: Budget
  /** The case as it is; a trial leaves it so. */
  readonly moving: MovingBox
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
  const { budget, free, isMonotone, moving, root, target } = search
  const sets: Array<FoundSet<Reached>> = []
  const queue = new Queue()
  let complete = true
  const lowerBounds = (moved: Mask, tried: Mask): void => {
    const { box, rangeOf } = moving
    const families = new Families(budget)
    const situation = { box, rangeOf, budget, free: free & ~moved, isMonotone }
    for (const set of new WaysTo(situation, families).of(root, target)) queue.add(set | tried)
    if (families.cut) complete = false
  }
  lowerBounds(noUnknowns, noUnknowns)
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
        const asItIs = moving.moment
        for (const { box, moved } of trial.open) {
          if (!search.mayGoOn()) break
          moving.moveTo(box)
          lowerBounds(moved, set)
        }
        moving.returnTo(asItIs)
        if (!search.mayGoOn()) return { sets, complete: false }
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
  /** Whether of several values with the same future all are supposed; by default the first. */
  readonly isEveryValueTried?: boolean
  readonly next?: (left: Mask) => number | undefined
}

/** Supposes the values of the unknowns of a set in every combination. `visit` sees the box at each, with the unknowns left. */
export const suppose = (
  set: Mask,
  moving: MovingBox,
  { isEveryValueTried = false, next, valuesOf }: Suppositions,
  visit: (left: Mask) => "deeper" | "back" | "stop",
): void => {
  const descend = (left: Mask): boolean => {
    const step = visit(left)
    if (step !== "deeper" || left === noUnknowns) return step !== "stop"
    const position = next?.(left) ?? positionsIn(left)[0]
    if (position === undefined) return true
    const before = moving.moment
    const values = valuesOf(position)
    const traces = isEveryValueTried || values.length <= 2 ? undefined : new Set<string>()
    let goesOn = true
    for (const value of values) {
      moving.suppose(position, value)
      if (traces !== undefined) {
        const trace = moving.trace(position)
        if (traces.has(trace)) continue
        traces.add(trace)
      }
      goesOn = descend(left ^ maskOf(position))
      if (!goesOn) break
    }
    moving.returnTo(before)
    return goesOn
  }
  descend(set)
}

/** Supposes the unknowns of the first open part first, so that wrong suppositions are noticed early. */
export const partByPart =
  (root: Residual, { rangeOf }: MovingBox): NonNullable<Suppositions["next"]> =>
  (left) =>
    firstUnknown(
      root,
      (part) => !isPoint(rangeOf(part)),
      (position) => holdsPosition(left, position),
    )
