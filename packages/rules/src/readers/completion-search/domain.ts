import { measureOfTerm, type Term, termOfMeasure } from "../../values/term.ts"
import type { Kind, Value } from "../../values/value.ts"
import type { Remainder } from "./residual.ts"

/**
 * Amounts and counts that declare no limits are taken to lie between this and its negative. The debts of all prisoners of a
 * country together are a fifth of it; beyond, sums leave the safe range and are refused.
 */
export const greatestAmount = 1_000_000_000_000_000

/** Terms are taken to be at most this long: a thousand years, in days. None is shorter than nothing. */
export const longestTermDays = 360_000

/** Values in a row, by a whole number: the value itself, or the measure of a term. Ends included. */
export interface Line {
  readonly of: "line"
  readonly kind: "count" | "money" | "day" | "term"
  readonly from: number
  readonly to: number
}

/** What an unknown could turn out to be. */
export type Domain =
  | { readonly of: "truth" }
  | { readonly of: "codes"; readonly codes: ReadonlyArray<string> | undefined }
  | Line
  | { readonly of: "ratio" }
  | { readonly of: "list" }
  /** No value lies within the declared limits. */
  | { readonly of: "nothing" }

/** The value at a place of a line. */
export const valueAt = (line: Line, place: number): Value =>
  line.kind === "term" ? termOfMeasure(place) : place

/** The place of a value on its line. */
export const placeOf = (value: Value): number =>
  typeof value === "number" ? value : measureOfTerm(value as Term)

/** How many values a line has. */
export const lengthOf = ({ from, to }: Line): number => to - from + 1

const limitsOf = (
  kind: Line["kind"],
  remainder: Remainder,
): { readonly from: number; readonly to: number } => {
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

interface Declared {
  readonly kind: Kind
  readonly codes?: ReadonlyArray<string>
  readonly minimum?: number
  readonly maximum?: number
}

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

/** What the unknown at a position could turn out to be. */
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
