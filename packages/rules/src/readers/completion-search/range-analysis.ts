/** Interval analysis: the values of an expression while its unknowns lie within limits. */

import type { Node } from "../../expression.ts"
import type { Ratio } from "../../values/ratio.ts"
import type { Term } from "../../values/term.ts"
import type { Value } from "../../values/value.ts"
import { apply, compareValues, holdsRelation, quiet } from "../apply.ts"
import { evaluate } from "../evaluate.ts"
import { between, highOf, type Interval, isInterval, lowOf, type ValueRange, varied } from "./interval.ts"
import {
  type Answered,
  type Answering,
  completed,
  type Remainder,
  type Residual,
  scopeWith,
} from "./residual.ts"
import { columnSelector, daySelector, versionSelector } from "./selectors.ts"

/** The suppositions about the unknowns, by position: a value, an interval, or none. */
export type Box = ReadonlyArray<Answering | Interval | undefined>

/** The ranges of parts within one box. */
export type ValueRanges = Map<Residual, ValueRange>

export interface RangeAnalysis {
  /** The range of a part within a box; `ranges` is a cache of that box. */
  readonly of: (residual: Residual, box: Box, ranges?: ValueRanges) => ValueRange
  /** The range of a part by those of its parts. */
  readonly step: (residual: Residual, box: Box, rangeOf: (part: Residual) => ValueRange) => ValueRange
  /** False once a result rested on monotonicity that is usual but not certain. */
  readonly isProven: () => boolean
}

/** Whether to rely on monotonicity that is usual but not certain, as of a day in the length of a term of months and days. */
export type Trust = "certain" | "usual"

const known = (range: Value | undefined | typeof varied): Value | undefined =>
  range === varied ? undefined : range

// An interval cannot go through `apply`; a token that no code equals goes in its place.
const token = (index: number): string => `\u0000part ${index}`

const compared = (
  node: Node & { readonly op: "compare" },
  left: Value | Interval,
  right: Value | Interval,
): ValueRange => {
  const least = Math.sign(compareValues(lowOf(left), highOf(right)))
  const greatest = Math.sign(compareValues(highOf(left), lowOf(right)))
  const holds = holdsRelation(node.relation, least)
  if (least === greatest) return holds
  if (node.relation === "equal" || node.relation === "notEqual") return varied
  return holdsRelation(node.relation, greatest) === holds ? holds : varied
}

/** Whether no two parts can have the same value; conditions do not count. */
const areApart = (parts: ReadonlyArray<ValueRange>): boolean => {
  const ranges = parts.flatMap((part) =>
    part === undefined || part === varied || typeof part === "boolean" ? [] : [part],
  )
  return ranges.every(
    (one, index) =>
      !isInterval(one) ||
      ranges.every(
        (other, position) =>
          index === position ||
          compareValues(one.high, lowOf(other)) < 0 ||
          compareValues(highOf(other), one.low) < 0,
      ),
  )
}

const ratioZero: Ratio = { numerator: 0, denominator: 1 }
const ratioOne: Ratio = { numerator: 1, denominator: 1 }

/** Whether a fraction lies between 0 and 1. */
const isShare = (range: ValueRange): boolean =>
  typeof range === "object" &&
  "numerator" in range &&
  compareValues(range, ratioZero) >= 0 &&
  compareValues(range, ratioOne) <= 0

/**
 * Whether the results at the corners certainly bound the results inside. They do for `termBetween` too: the rest of a month is
 * at most thirty days, so one more whole month never makes a term shorter.
 */
const isMonotone = (node: Node, parts: ReadonlyArray<ValueRange>): boolean => {
  switch (node.op) {
    case "addTerm":
      return !isInterval(parts[1])
    case "completionDay":
      return !isInterval(parts[1]) && isShare(parts[2])
    default:
      return true
  }
}

/** Whether a missing value can only mean that the calendar has ended. */
const onlyGoesOn = (node: Node, parts: ReadonlyArray<ValueRange>): boolean => {
  if (node.op !== "addTerm" && node.op !== "completionDay") return false
  const [, term, share] = parts
  if (typeof term !== "object") return false
  const { days, months } = lowOf(term) as Term
  if (days < 0 || months < 0) return false
  return share === undefined || (share !== varied && compareValues(lowOf(share), ratioZero) >= 0)
}

const spansZero = (range: ValueRange): boolean =>
  isInterval(range) && (range.low as number) <= 0 && (range.high as number) >= 0

export const rangeAnalysis = (
  { budget, facts, setting, unknowns }: Remainder,
  trust: Trust,
): RangeAnalysis => {
  let proven = true

  const corners = (node: Node, parts: ReadonlyArray<ValueRange>): ValueRange => {
    if ((node.op === "divide" || node.op === "ratio") && spansZero(parts[1])) return varied
    if (!isMonotone(node, parts)) {
      if (trust === "certain") return varied
      proven = false
    }
    const intervals = parts.flatMap((part, index) => (isInterval(part) ? [index] : []))
    let low: Value | undefined
    let high: Value | undefined
    for (let corner = 0; corner < 2 ** intervals.length; corner++) {
      const values = [...parts] as Array<Value | undefined>
      intervals.forEach((index, bit) => {
        const part = parts[index] as Interval
        values[index] = (corner & (1 << (intervals.length - 1 - bit))) === 0 ? part.low : part.high
      })
      const value = apply(node, values, setting, quiet)
      // The first corner is the earliest: where the calendar has ended there, it has ended everywhere.
      if (value === undefined) return low === undefined && onlyGoesOn(node, parts) ? undefined : varied
      if (low === undefined || compareValues(value, low) < 0) low = value
      if (high === undefined || compareValues(value, high) > 0) high = value
    }
    return low === undefined || high === undefined ? varied : between(low, high)
  }

  /** Sums and extremes are increasing in each part, so that two corners are enough. */
  const rising = (node: Node, parts: ReadonlyArray<ValueRange>): ValueRange => {
    const ends = [lowOf, highOf].map((end) =>
      apply(
        node,
        parts.map((part) => (isInterval(part) ? end(part) : (part as Value | undefined))),
        setting,
        quiet,
      ),
    )
    const [low, high] = ends
    return low === undefined || high === undefined ? varied : between(low, high)
  }

  /** The sum or an extreme of the entries whose conditions, the even parts, hold. */
  const ofEntries = (node: Node, parts: ReadonlyArray<ValueRange>): ValueRange => {
    const conditions = parts.filter((_, index) => index % 2 === 0)
    if (conditions.includes(undefined)) return undefined
    if (conditions.includes(varied)) return varied
    const counted = parts.filter((_, index) => index % 2 === 1 && parts[index - 1] === true)
    if (counted.includes(undefined)) return undefined
    return counted.includes(varied) ? varied : rising(node, parts)
  }

  const applied = (node: Node, values: ReadonlyArray<Value | undefined>): ValueRange =>
    apply(node, values, setting, quiet) ?? varied

  /** A choice among the parts from `first` on, some of which are intervals. */
  const chosen = (node: Node, parts: ReadonlyArray<ValueRange>, first: number): ValueRange => {
    const result = apply(
      node,
      parts.map((part, index) => (isInterval(part) ? token(index) : known(part))),
      setting,
      quiet,
    )
    if (result === undefined) {
      // Tokens differ from everything; where the values do too, their disagreement is certain.
      return parts.includes(varied) || !areApart(parts.slice(first)) ? varied : undefined
    }
    const index = parts.findIndex((part, position) => isInterval(part) && result === token(position))
    return index < 0 ? result : parts[index]
  }

  const combined = (node: Node, parts: ReadonlyArray<ValueRange>): ValueRange => {
    switch (node.op) {
      case "clause":
      case "operator":
      case "rule":
        return parts[0]
      case "all":
      case "any":
      case "not":
      case "atLeast":
      case "exists":
      case "every":
        return applied(
          node,
          parts.map((part) => (isInterval(part) ? undefined : known(part))),
        )
      case "when": {
        const [condition, gives, otherwise] = parts
        if (typeof condition === "boolean") return condition ? gives : otherwise
        return chosen(node, parts, 1)
      }
      case "unless":
        return chosen(node, parts, 0)
      case "versions": {
        const at = versionSelector(node, parts[0])
        if (at === undefined) return undefined
        return at === varied ? varied : chosen(node, [at, ...parts.slice(1)], 1)
      }
      case "table": {
        const width = node.inputs.length
        const selected = parts.map((part, index) =>
          index < width ? columnSelector(node, index, part) : part,
        )
        if (node.hitPolicy !== "sum") return chosen(node, selected, width)
        return selected.slice(0, width).some((part) => part === varied || part === undefined) ||
          selected.some((part) => part === varied)
          ? varied
          : rising(node, selected)
      }
      case "parameter": {
        const bounds = setting.pack.parameters.get(node.id)?.values.map(({ from }) => from) ?? []
        const at = daySelector(parts[0], bounds)
        return at === varied ? varied : apply(node, [at], setting, quiet)
      }
      case "sumOf":
      case "smallestOf":
      case "greatestOf":
        return ofEntries(node, parts)
    }
    // The other forms are unknown as soon as one of their parts is.
    if (parts.some((part) => part === undefined)) return undefined
    if (parts.some((part) => part === varied)) return varied
    switch (node.op) {
      case "compare":
        return compared(node, parts[0] as Value | Interval, parts[1] as Value | Interval)
      case "add":
      case "addTerms":
      case "smallest":
      case "greatest":
        return rising(node, parts)
      default:
        return corners(node, parts)
    }
  }

  /** An aggregate over an unknown or supposed list. */
  const overUnknownList = (residual: Residual, position: number, box: Box): ValueRange => {
    if (!Array.isArray(box[position])) return undefined
    let open = false
    const answers: Array<Answered> = []
    unknowns.forEach((unknown, index) => {
      const value = box[index]
      if (isInterval(value)) open = true
      else if (value !== undefined) answers.push({ unknown, value })
    })
    const scope = scopeWith(residual.scope, answers)
    const { value } = evaluate(
      residual.node,
      completed(facts, answers),
      setting,
      scope === undefined ? {} : { scope },
    )
    return value === undefined && open ? varied : value
  }

  /** The ranges of parts in the reading at hand, by their numbers, and in which reading each was read. */
  const rangesRead: Array<ValueRange> = []
  const readings: Array<number> = []
  let reading = 0

  /** Reads a part within one box, and each part inside it once. */
  const readOnce = (root: Residual, box: Box): ValueRange => {
    const current = ++reading
    const of = (part: Residual): ValueRange => {
      const { number } = part
      if (number < 0) return part.value
      if (readings[number] === current) return rangesRead[number]
      const range = readOpen(part, box, of)
      readings[number] = current
      rangesRead[number] = range
      return range
    }
    return of(root)
  }

  const readKept = (residual: Residual, box: Box, ranges: ValueRanges): ValueRange => {
    if (residual.open === 0n) return residual.value
    if (ranges.has(residual)) return ranges.get(residual)
    const range = readOpen(residual, box, (part) => readKept(part, box, ranges))
    ranges.set(residual, range)
    return range
  }

  const read = (residual: Residual, box: Box, ranges?: ValueRanges): ValueRange =>
    ranges === undefined ? readOnce(residual, box) : readKept(residual, box, ranges)

  const readOpen = (residual: Residual, box: Box, partOf: (part: Residual) => ValueRange): ValueRange => {
    const { node, parts, unknown } = residual
    budget.spend()
    if (unknown !== undefined)
      return node.op === "fact" || node.op === "field"
        ? (box[unknown] as Value | Interval | undefined)
        : overUnknownList(residual, unknown, box)
    const ranges = new Array<ValueRange>(parts.length)
    let plain = true
    for (let index = 0; index < parts.length; index++) {
      const range = partOf(parts[index] as Residual)
      ranges[index] = range
      if (range === varied || isInterval(range)) plain = false
    }
    return plain
      ? apply(node, ranges as ReadonlyArray<Value | undefined>, setting, quiet)
      : combined(node, ranges)
  }

  return { of: read, step: readOpen, isProven: () => proven }
}
