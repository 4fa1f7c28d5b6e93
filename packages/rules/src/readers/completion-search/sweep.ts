import type { Value } from "../../values/value.ts"
import { type Line, valueAt } from "./domain.ts"
import { type Interval, varied } from "./interval.ts"

/** A stretch of a line on which an outcome stays the same. Ends included. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly outcome: string
}

/** The stretches of a line, in order and without gaps. */
export interface Sweep {
  readonly stretches: ReadonlyArray<Stretch>
  /** False when the line was too long to find every turn; the last stretches are then not of one outcome. */
  readonly complete: boolean
  /** How often the outcome was read. A turn that is not among the likely ones takes about a hundred readings. */
  readonly readings: number
}

const extentOfPlaces = (line: Line, from: number, to: number): Value | Interval =>
  from === to ? valueAt(line, from) : { low: valueAt(line, from), high: valueAt(line, to) }

const middle = (from: number, to: number): number => from + Math.floor((to - from) / 2) + 1

/**
 * Sweeps a line: a stretch whose outcome varies is cut in two, until none does. Cuts are made first where turns are likely.
 */
export const sweep = (
  line: Line,
  likely: ReadonlyArray<number>,
  mostReadings: number,
  outcome: (range: Value | Interval) => string | typeof varied,
): Sweep => {
  const stretches: Array<Stretch> = []
  const add = (next: Stretch): void => {
    const last = stretches.at(-1)
    if (last?.outcome === next.outcome) stretches[stretches.length - 1] = { ...last, to: next.to }
    else stretches.push(next)
  }
  const cuts = [...new Set(likely)]
    .filter((place) => place > line.from && place <= line.to)
    .sort((a, b) => a - b)
  const waiting: Array<{
    readonly from: number
    readonly to: number
    readonly cuts: ReadonlyArray<number>
  }> = [{ from: line.from, to: line.to, cuts }]
  let readings = 0
  let complete = true
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to } = next
    if (readings >= mostReadings) {
      complete = false
      stretches.push({ from, to, outcome: "unread" })
      continue
    }
    readings++
    const result = outcome(extentOfPlaces(line, from, to))
    if (result !== varied || from === to) {
      add({ from, to, outcome: result === varied ? "unread" : result })
      continue
    }
    const half = next.cuts[Math.floor(next.cuts.length / 2)] ?? middle(from, to)
    waiting.push({ from: half, to, cuts: next.cuts.filter((place) => place > half) })
    waiting.push({ from, to: half - 1, cuts: next.cuts.filter((place) => place < half) })
  }
  return { stretches, complete, readings }
}
