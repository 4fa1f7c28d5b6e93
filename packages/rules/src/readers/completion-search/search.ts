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

/** A box in which an answer stayed open, and the unknowns of the tried set that it supposes. */
export interface OpenBox {
  readonly box: Box
  readonly moved: Mask
}

/** What came of trying a set: the answer was reached, or it stayed open in these boxes. */
export type Trial<Reached> = { readonly reached: Reached } | { readonly open: ReadonlyArray<OpenBox> }

/** What is searched for, and how a set is tried. */
export interface Search<Reached> {
  readonly root: Residual
  readonly target: Target
  readonly reader: RangeAnalysis
  /** The case as it is. */
  readonly box: Box
  /** The unknowns that may be moved. */
  readonly free: Mask
  /** Whether what is known stays so, whatever is moved. */
  readonly isMonotone: boolean
  readonly tryOut: (set: Mask) => Trial<Reached>
  /** Whether a set that was tried and failed has failed for all values its unknowns could take. */
  readonly isExhaustive: (set: Mask) => boolean
  readonly mayGoOn: () => boolean
}

/** A set that reaches the answer while none of its parts does. */
export interface FoundSet<Reached> {
  readonly set: Mask
  readonly reached: Reached
}

/** The smallest sets, in order of their size and then of the expression. */
export interface Found<Reached> {
  readonly sets: ReadonlyArray<FoundSet<Reached>>
  /** Whether these are certainly all, and certainly the smallest. */
  readonly complete: boolean
}

/** The set that holds the first unknown in which the two differ comes first. */
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
    const size = sizeOf(set)
    const sets = this.#bySize.get(size)
    if (sets === undefined) this.#bySize.set(size, new Set([set]))
    else sets.add(set)
  }

  /** All sets of the smallest size that waits, in order. */
  take(): ReadonlyArray<Mask> {
    if (this.#bySize.size === 0) return []
    const size = Math.min(...this.#bySize.keys())
    const sets = [...(this.#bySize.get(size) ?? [])]
    this.#bySize.delete(size)
    return sets.sort(inOrder)
  }
}

/** A set less the unknowns that it can spare. */
const withoutSpare = <Reached>(found: FoundSet<Reached>, search: Search<Reached>): FoundSet<Reached> => {
  let kept = found
  for (const position of positionsIn(found.set)) {
    const set = kept.set & ~maskOf(position)
    const trial = set === 0n ? undefined : search.tryOut(set)
    if (trial !== undefined && "reached" in trial) kept = { set, reached: trial.reached }
  }
  return kept
}

/**
 * Tries sets in order of their size, beginning with the lower bounds that the structure gives. Where a set fails, the
 * structure is asked again, with what was tried filled in, what else it takes.
 */
export const smallestSets = <Reached>(search: Search<Reached>): Found<Reached> => {
  const { box, free, isMonotone, reader, root, target } = search
  const sets: Array<FoundSet<Reached>> = []
  const queue = new Queue()
  let complete = true
  const lowerBounds = (open: OpenBox, tried: Mask): void => {
    const families = new Families({ reader, box: open.box, free: free & ~open.moved, isMonotone })
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
        // While nothing was left out, all smaller sets were tried before.
        sets.push(complete ? found : withoutSpare(found, search))
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

/** The union of two ways of reaching an answer, of which none contains another. */
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

/** How suppositions are made about the unknowns of a set. */
export interface Suppositions {
  readonly valuesOf: (position: number) => ReadonlyArray<Box[number]>
  /** Which of the unknowns that are left is supposed next; the first in order unless it says otherwise. */
  readonly next?: (box: Box, left: Mask) => number | undefined
}

/**
 * Supposes values for the unknowns of a set, one unknown after the other, in every combination. `visit` sees each box and
 * what of the set is left to be supposed, and says whether to go deeper.
 */
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

/**
 * Supposes first what the first undecided part hangs on, so that one part after the other is decided, and a supposition that
 * was wrong is noticed before others are made.
 */
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
