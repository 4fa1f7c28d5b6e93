import type { Cell, CodeSet } from "../../expression.ts"
import type { Value } from "../../values/value.ts"
import { cellHolds } from "../apply.ts"
import { domainOf } from "./domain.ts"
import { isInterval, varied } from "./interval.ts"
import type { Box, RangeAnalysis } from "./range-analysis.ts"
import { holdsPosition, type Mask, maskOf, noUnknowns, type Remainder, type Residual } from "./residual.ts"
import { columnSelector, versionSelector } from "./selectors.ts"

/** A place at which unknown values are looked at. */
export interface Observation {
  readonly residual: Residual
  /** The column that is looked at, for a table. */
  readonly column?: number
  /** The unknowns whose values come here without having been looked at before. */
  readonly watched: Mask
  /** All unknowns on which the outcome depends. */
  readonly open: Mask
}

/** All places at which an expression looks at its unknowns, inner ones first, and what limits their use. */
export interface Observations {
  readonly all: ReadonlyArray<Observation>
  /** Terms of which not only the measure matters: months and days are added to a calendar day. */
  readonly shaped: Mask
  /** Fractions that are computed with, not only compared. */
  readonly computedWith: Mask
  /** Unknowns on which the entries of an unknown list are looked at. */
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

  /** The unknowns whose values come through a part to whoever asks for it. */
  through(residual: Residual): Mask {
    if (residual.open === noUnknowns) return noUnknowns
    let known = this.#known.get(residual)
    if (known === undefined) {
      known = this.#trace(residual) & ~this.#truths
      this.#known.set(residual, known)
    }
    return known
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

  /** Whether alternatives are the same is asked of their whole values, so the shape of terms matters. */
  #alternatives(masks: ReadonlyArray<Mask>): Mask {
    const union = masks.reduce((mask, part) => mask | part, noUnknowns)
    this.shaped |= union
    return union
  }
}

/** Finds where an expression looks at its unknowns. */
export const observationsOf = (remainder: Remainder): Observations => {
  const tracing = new Tracing(remainder)
  const whole = tracing.through(remainder.root)
  const { all, computedWith, insideLists, shaped } = tracing
  return { all, computedWith, insideLists, shaped, whole }
}

/** The outcome of an observation as text, equal for equal outcomes; {@link varied} while it is not the same for a whole box. */
export const outcomeOf = (
  { column, residual }: Observation,
  box: Box,
  reader: RangeAnalysis,
): string | typeof varied => {
  const { node, parts } = residual
  if (node.op === "table" && column !== undefined) {
    const selector = columnSelector(node, column, reader.of(parts[column] as Residual, box))
    if (selector === varied) return varied
    return selector === undefined
      ? "unknown"
      : node.rows.map(({ cells }) => cellHolds(cells[column] as Cell, selector)).join()
  }
  if (node.op === "versions") {
    const selector = versionSelector(node, reader.of(parts[0] as Residual, box))
    if (selector === varied || selector === undefined) return selector ?? "unknown"
    const day = selector as number
    return String(
      node.versions.findIndex(
        ({ from, to }) => (from === undefined || day >= from) && (to === undefined || day < to),
      ),
    )
  }
  const range = reader.of(residual, box)
  if (range === varied || isInterval(range)) return varied
  return range === undefined ? "unknown" : JSON.stringify(range)
}

/** The values that stand in an observation: constants, bounds, members of sets. */
export const mentionedIn = (observation: Observation, remainder: Remainder): ReadonlyArray<Value> => {
  const values: Array<Value> = []
  const mention = (value: Value | undefined): void => {
    if (value !== undefined) values.push(value)
  }
  const ofCells = (cells: ReadonlyArray<Cell | undefined>): void => {
    for (const cell of cells) {
      if (cell?.cell === "oneOf") cell.values.forEach(mention)
      if (cell?.cell === "band") {
        mention(cell.low?.value)
        mention(cell.high?.value)
      }
    }
  }
  const ofSet = (set: CodeSet): void => {
    set.members.forEach(mention)
    set.except.forEach(ofSet)
  }
  const visit = (residual: Residual, column?: number): void => {
    mention(residual.value)
    const { node, parts } = residual
    switch (node.op) {
      case "memberOf":
        ofSet(node.set)
        break
      case "parameter":
        for (const { from, value } of remainder.setting.pack.parameters.get(node.id)?.values ?? []) {
          mention(from)
          mention(value)
        }
        break
      case "versions":
        for (const { from, to } of node.versions) {
          mention(from)
          mention(to)
        }
        break
      case "table":
        ofCells(
          column === undefined
            ? node.rows.flatMap(({ cells }) => cells)
            : node.rows.map(({ cells }) => cells[column]),
        )
    }
    if (column !== undefined) visit(parts[column] as Residual)
    else for (const part of parts) visit(part)
  }
  visit(observation.residual, observation.column)
  return values
}

/** Whether an observation depends on an unknown and on nothing else that is unknown. */
export const looksOnlyAt = (observation: Observation, position: number): boolean =>
  observation.open === maskOf(position)

/** Whether an observation watches an unknown. */
export const watches = (observation: Observation, position: number): boolean =>
  holdsPosition(observation.watched, position)
