import type { Value } from "../../values/value.ts"
import { type Line, valueAt } from "./domain.ts"
import { type Interval, varied } from "./interval.ts"

/** A stretch of a line with one outcome. Ends included. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly outcome: string
}

/** The stretches of a line, in order and without gaps. */
export interface Sweep {
  readonly stretches: ReadonlyArray<Stretch>
  /** False when the limit of readings was reached; the last stretches are then not of one outcome. */
  readonly complete: boolean
  readonly readings: number
}

const rangeOf = (line: Line, from: number, to: number): Value | Interval =>
  from === to ? valueAt(line, from) : { low: valueAt(line, from), high: valueAt(line, to) }

const middle = (from: number, to: number): number => from + Math.floor((to - from) / 2) + 1

/** Bisects a line until no stretch has a varying outcome, at the likely changes first. Other changes take about 100 readings. */
export const sweep = (
  line: Line,
  likely: ReadonlyArray<number>,
  maxReadings: number,
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
  const waiting = [{ from: line.from, to: line.to, cuts }]
  let readings = 0
  let complete = true
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to } = next
    if (readings >= maxReadings) {
      complete = false
      stretches.push({ from, to, outcome: "unread" })
      continue
    }
    readings++
    const result = outcome(rangeOf(line, from, to))
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
