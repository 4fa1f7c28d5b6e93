import type { FactNode } from "../../expression.ts"
import { measureOfTerm, type Term, termOfMeasure } from "../../values/term.ts"
import type { Value } from "../../values/value.ts"
import type { Remainder } from "./residual.ts"

/** The assumed limit, either way, of amounts and counts without limits: five times the debts of all prisoners of a country. */
export const greatestAmount = 1_000_000_000_000_000

/** The assumed limit of terms: a thousand years, in days. */
export const longestTermDays = 360_000

/** A range of values, each with a place: the value itself, or the measure of a term. Ends included. */
export interface Line {
  readonly of: "line"
  readonly kind: "count" | "money" | "day" | "term"
  readonly from: number
  readonly to: number
}

/** The possible values of an unknown. */
export type Domain =
  | { readonly of: "truth" }
  | { readonly of: "codes"; readonly codes: ReadonlyArray<string> | undefined }
  | Line
  | { readonly of: "ratio" }
  | { readonly of: "list" }
  /** No value lies within the declared limits. */
  | { readonly of: "nothing" }

export const valueAt = (line: Line, place: number): Value =>
  line.kind === "term" ? termOfMeasure(place) : place

export const placeOf = (value: Value): number =>
  typeof value === "number" ? value : measureOfTerm(value as Term)

/** The number of values of a line. */
export const lengthOf = ({ from, to }: Line): number => to - from + 1

const limitsOf = (kind: Line["kind"], remainder: Remainder): Pick<Line, "from" | "to"> => {
  switch (kind) {
    case "term":
      return { from: 0, to: longestTermDays }
    case "day": {
      const { firstDay, lastDay } = remainder.setting.pack.calendar
      return { from: firstDay, to: lastDay }
    }
    default:
      return { from: -greatestAmount, to: greatestAmount }
  }
}

type Declared = Pick<FactNode, "kind" | "codes" | "minimum" | "maximum">

const ofDeclared = ({ codes, kind, maximum, minimum }: Declared, remainder: Remainder): Domain => {
  switch (kind) {
    case "truth":
      return { of: "truth" }
    case "ratio":
      return { of: "ratio" }
    case "code":
      return { of: "codes", codes }
    default: {
      const limits = limitsOf(kind, remainder)
      const from = minimum ?? Math.min(limits.from, maximum ?? limits.from)
      const to = maximum ?? Math.max(limits.to, from)
      return from > to ? { of: "nothing" } : { of: "line", kind, from, to }
    }
  }
}

/** The domain of the unknown at a position. */
export const domainOf = (remainder: Remainder, position: number): Domain => {
  const unknown = remainder.unknowns[position]
  switch (unknown?.of) {
    case "fact":
      return ofDeclared(unknown.fact, remainder)
    case "field":
      return ofDeclared(unknown.field, remainder)
    case "list":
      return { of: "list" }
    default:
      return { of: "nothing" }
  }
}
