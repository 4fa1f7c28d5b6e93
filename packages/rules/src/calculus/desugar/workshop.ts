import type { Node } from "../../expression.ts"
import type { Setting } from "../../readers/setting.ts"
import { isExact } from "../../values/ratio.ts"
import type { Kind, Value } from "../../values/value.ts"
import type { At, Output, ScalarSort } from "../forms.ts"
import type { GraphBuilder } from "../graph-builder.ts"

/** A setting without the day, which a graph takes as it takes the facts. */
export type DesugarSetting = Omit<Setting, "today" | "history">

/** The steps of an expression, as {@link Output} has them. */
export type Desugared = Output["at"]

/** The lists of the surrounding aggregates, innermost first, and the slots of their entries. */
export interface Scope {
  readonly list: string
  readonly slot: number
  readonly outer: Scope | undefined
}

/** What desugaring a form needs. */
export interface Workshop {
  readonly graph: GraphBuilder
  readonly setting: DesugarSetting
  readonly desugar: (node: Node, scope: Scope | undefined) => Desugared
}

/** The slot of the innermost entry of a list. */
export const slotOf = (scope: Scope | undefined, list: string): number | undefined => {
  for (let inner = scope; inner !== undefined; inner = inner.outer) if (inner.list === list) return inner.slot
  return undefined
}

export const sortOfKind = (kind: Kind): ScalarSort => {
  switch (kind) {
    case "truth":
      return "truth"
    case "code":
      return "code"
    default:
      return "number"
  }
}

/** A value that does not depend on the case. */
export const literalOf = (graph: GraphBuilder, kind: Kind, value: Value | undefined): Desugared => {
  switch (kind) {
    case "term":
    case "ratio": {
      if (value === undefined || typeof value !== "object")
        return [graph.unknown("number"), graph.unknown("number")]
      return "months" in value
        ? [graph.number(value.months), graph.number(value.days)]
        : [graph.number(value.numerator), graph.number(value.denominator)]
    }
    default:
      if (value === undefined || typeof value === "object" || (typeof value === "number" && !isExact(value)))
        return [graph.unknown(sortOfKind(kind))]
      return [graph.constant(value, sortOfKind(kind))]
  }
}

/** Each part of a value by itself. */
export const partwise = (like: Desugared, make: (part: 0 | 1) => At): Desugared =>
  like.length === 1 ? [make(0)] : [make(0), make(1)]

/** One part of a value. */
export const partAt = (of: Desugared | undefined, part: 0 | 1): At => of?.[part] as At

/** The days of a term with thirty days to the month. */
export const measureOf = (graph: GraphBuilder, [months, days]: Desugared): At =>
  graph.linear([
    [30, months],
    [1, days as At],
  ])
