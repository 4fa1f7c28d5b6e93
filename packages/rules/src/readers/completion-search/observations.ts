import type { Cell, CodeSet } from "../../expression.ts"
import { versionOn } from "../../law/version.ts"
import { getOrInsertComputed } from "../../memo.ts"
import type { Value } from "../../values/value.ts"
import { cellHolds } from "../apply.ts"
import { domainOf } from "./domain.ts"
import { isInterval, varied } from "./interval.ts"
import type { Box, RangeAnalysis, ValueRanges } from "./range-analysis.ts"
import { holdsPosition, type Mask, maskOf, noUnknowns, type Remainder, type Residual } from "./residual.ts"
import { columnSelector, versionSelector } from "./selectors.ts"

/** A comparison, set, column, parameter or version that turns unknown values into one of a few outcomes. */
export interface Observation {
  readonly residual: Residual
  /** For a table. */
  readonly column?: number
  /** The unknowns whose values arrive here unobserved. */
  readonly watched: Mask
  /** All unknowns on which the outcome depends. */
  readonly open: Mask
}

/** The observations of an expression, inner ones first, and the unknowns that they do not cover. */
export interface Observations {
  readonly all: ReadonlyArray<Observation>
  /** Terms of which not only the measure matters: they are added to a calendar day. */
  readonly shaped: Mask
  /** Fractions in arithmetic. */
  readonly computedWith: Mask
  /** Unknowns in the conditions of aggregates over unknown lists. */
  readonly insideLists: Mask
  /** Unknowns whose value may be the value of the whole expression. */
  readonly whole: Mask
}

class Tracing {
  readonly all: Array<Observation> = []
  shaped = noUnknowns
  computedWith = noUnknowns
  insideLists = noUnknowns
  readonly #truths: Mask
  readonly #known = new Map<Residual, Mask>()

  constructor(remainder: Remainder) {
    this.#truths = remainder.unknowns.reduce(
      (mask, _, position) => (domainOf(remainder, position).of === "truth" ? mask | maskOf(position) : mask),
      noUnknowns,
    )
  }

  /** The unknowns whose values pass through a part unobserved. */
  through(residual: Residual): Mask {
    if (residual.open === noUnknowns) return noUnknowns
    return getOrInsertComputed(this.#known, residual, () => this.#trace(residual) & ~this.#truths)
  }

  #observe(residual: Residual, watched: Mask, open: Mask, column?: number): void {
    if (watched === noUnknowns) return
    this.all.push(column === undefined ? { residual, watched, open } : { residual, watched, open, column })
  }

  #trace(residual: Residual): Mask {
    const { node, parts, open, unknown } = residual
    if (unknown !== undefined) {
      if (node.op === "fact" || node.op === "field") return open
      this.insideLists |= open & ~maskOf(unknown)
      return noUnknowns
    }
    const masks = parts.map((part) => this.through(part))
    const at = (index: number): Mask => masks[index] ?? noUnknowns
    const everything = masks.reduce((mask, part) => mask | part, noUnknowns)
    switch (node.op) {
      case "compare":
      case "memberOf":
      case "parameter":
        this.#observe(residual, everything, open)
        return noUnknowns
      case "table": {
        node.inputs.forEach((_, column) => {
          this.#observe(residual, at(column), parts[column]?.open ?? noUnknowns, column)
        })
        return this.#alternatives(node.rows.map((_, row) => at(node.inputs.length + row)))
      }
      case "versions":
        this.#observe(residual, at(0), parts[0]?.open ?? noUnknowns)
        return this.#alternatives(masks.slice(1))
      case "when":
        return this.#alternatives(masks.slice(1))
      case "unless":
        return this.#alternatives(masks.filter((_, index) => index === 0 || index % 2 === 0))
      case "addTerm":
        this.shaped |= at(1)
        return everything
      case "completionDay":
        this.shaped |= at(1)
        this.computedWith |= at(2)
        return everything
      case "scale":
      case "scaleTerm":
        this.computedWith |= at(1)
        return everything
      case "all":
      case "any":
      case "not":
      case "atLeast":
      case "exists":
      case "every":
      case "countOf":
        return noUnknowns
      default:
        return everything
    }
  }

  /** Alternatives are compared by their whole values, so the shape of terms matters. */
  #alternatives(masks: ReadonlyArray<Mask>): Mask {
    const union = masks.reduce((mask, part) => mask | part, noUnknowns)
    this.shaped |= union
    return union
  }
}

export const observationsOf = (remainder: Remainder): Observations => {
  const tracing = new Tracing(remainder)
  const whole = tracing.through(remainder.root)
  const { all, computedWith, insideLists, shaped } = tracing
  return { all, computedWith, insideLists, shaped, whole }
}

/**
 * The outcome of an observation as text; {@link varied} where it is not the same throughout a box. `ranges` is a cache of that
 * box, for all of its observations.
 */
export const outcomeOf = (
  { column, residual }: Observation,
  box: Box,
  reader: RangeAnalysis,
  ranges?: ValueRanges,
): string | typeof varied => {
  const { node, parts } = residual
  if (node.op === "table" && column !== undefined) {
    const selector = columnSelector(node, column, reader.of(parts[column] as Residual, box, ranges))
    if (selector === varied) return varied
    return selector === undefined
      ? "unknown"
      : node.rows.map(({ cells }) => cellHolds(cells[column] as Cell, selector)).join()
  }
  if (node.op === "versions") {
    const selector = versionSelector(node, reader.of(parts[0] as Residual, box, ranges))
    if (selector === varied || selector === undefined) return selector ?? "unknown"
    return String(versionOn(node.versions, selector as number))
  }
  const range = reader.of(residual, box, ranges)
  if (range === varied || isInterval(range)) return varied
  return range === undefined ? "unknown" : JSON.stringify(range)
}

type Mentioned = ReadonlyArray<Value | undefined>

const inCell = (cell: Cell | undefined): Mentioned =>
  cell?.cell === "oneOf" ? cell.values : cell?.cell === "band" ? [cell.low?.value, cell.high?.value] : []

const inSet = ({ except, members }: CodeSet): Mentioned => [...members, ...except.flatMap(inSet)]

/** The values in the observations of an expression: constants, bounds, members of sets. */
export class MentionedValues {
  readonly #remainder: Remainder
  readonly #known = new Map<Residual, ReadonlySet<Value>>()

  constructor(remainder: Remainder) {
    this.#remainder = remainder
  }

  in({ column, residual }: Observation): ReadonlyArray<Value> {
    if (column === undefined) return [...this.#inside(residual)]
    return [...this.#collected(residual, column, [residual.parts[column] as Residual])]
  }

  #inside(residual: Residual): ReadonlySet<Value> {
    return getOrInsertComputed(this.#known, residual, () =>
      this.#collected(residual, undefined, residual.parts),
    )
  }

  #collected(
    residual: Residual,
    column: number | undefined,
    parts: ReadonlyArray<Residual>,
  ): ReadonlySet<Value> {
    const values = new Set<Value>()
    for (const value of [residual.value, ...this.#inNode(residual, column)])
      if (value !== undefined) values.add(value)
    for (const part of parts) for (const value of this.#inside(part)) values.add(value)
    return values
  }

  #inNode({ node }: Residual, column: number | undefined): Mentioned {
    switch (node.op) {
      case "memberOf":
        return inSet(node.set)
      case "parameter":
        return (this.#remainder.setting.pack.parameters.get(node.id)?.values ?? []).flatMap(
          ({ from, value }) => [from, value],
        )
      case "versions":
        return node.versions.flatMap(({ from, to }) => [from, to])
      case "table":
        return node.rows.flatMap(({ cells }) =>
          (column === undefined ? cells : [cells[column]]).flatMap(inCell),
        )
      default:
        return []
    }
  }
}

/** Whether an observation depends on an unknown and on nothing else that is unknown. */
export const looksOnlyAt = (observation: Observation, position: number): boolean =>
  observation.open === maskOf(position)

/** Whether an observation watches an unknown. */
export const watches = (observation: Observation, position: number): boolean =>
  holdsPosition(observation.watched, position)
