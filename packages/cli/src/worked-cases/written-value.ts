/** Values as an analyst writes them, held against values as a decision has them. */

import { formatTerm, parseTerm } from "@bazgasht/core"
import {
  type Calendar,
  type Day,
  formatDay,
  measureOfTerm,
  parseDay,
  type Ratio,
  type Term,
} from "@bazgasht/rules"
import * as Result from "effect/Result"

export const unknownAsWritten = "unknown"

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isTerm = (value: unknown): value is Term =>
  isObject(value) && typeof value["months"] === "number" && typeof value["days"] === "number"

const isRatio = (value: unknown): value is Ratio =>
  isObject(value) && typeof value["numerator"] === "number" && typeof value["denominator"] === "number"

const dayOf = (calendar: Calendar, written: string): Day | undefined =>
  Result.getOrUndefined(parseDay(calendar, written))

export const dayAsWritten = (calendar: Calendar, written: string): Day =>
  Result.getOrThrow(parseDay(calendar, written))

const isSameTerm = (written: string, term: Term): boolean => {
  const parsed = Result.getOrUndefined(parseTerm(written, { zero: true }))
  return parsed !== undefined && measureOfTerm(parsed) === measureOfTerm(term)
}

const isSameRatio = (written: string, { denominator, numerator }: Ratio): boolean => {
  const parts = /^(\d+)(?:\/(\d+))?$/.exec(written)
  return parts !== null && Number(parts[1]) * denominator === Number(parts[2] ?? 1) * numerator
}

/** Whether a value is as written: `1403/07/10`, `2y 8m`, `3/4`, or `unknown`. Of an object only the written fields count. */
export const isAsWritten = (calendar: Calendar, written: unknown, value: unknown): boolean => {
  if (value === undefined) return written === unknownAsWritten
  if (typeof written === "string") {
    if (typeof value === "number") return dayOf(calendar, written) === value
    if (isTerm(value)) return isSameTerm(written, value)
    if (isRatio(value)) return isSameRatio(written, value)
  }
  if (Array.isArray(written))
    return (
      Array.isArray(value) &&
      value.length === written.length &&
      written.every((entry, index) => isAsWritten(calendar, entry, value[index]))
    )
  if (isObject(written))
    return (
      isObject(value) &&
      Object.entries(written).every(([name, entry]) => isAsWritten(calendar, entry, value[name]))
    )
  return written === value
}

/** A value as an analyst would write it where `written` was expected. */
export const asWritten = (calendar: Calendar, written: unknown, value: unknown): unknown => {
  if (value === undefined) return unknownAsWritten
  if (typeof value === "number" && typeof written === "string" && dayOf(calendar, written) !== undefined)
    return formatDay(calendar, value as Day)
  if (isTerm(value)) return formatTerm(value)
  if (isRatio(value)) return `${value.numerator}/${value.denominator}`
  if (Array.isArray(value))
    return value.map((entry, index) =>
      asWritten(calendar, Array.isArray(written) ? written[index] : undefined, entry),
    )
  if (isObject(value) && isObject(written))
    return Object.fromEntries(
      Object.keys(written).map((name) => [name, asWritten(calendar, written[name], value[name])]),
    )
  return value
}

/** What was written, as a program takes it: days as numbers, lengths of time as months and days. */
export const fromWritten = (calendar: Calendar, written: unknown): unknown => {
  if (typeof written === "string")
    return dayOf(calendar, written) ?? Result.getOrElse(parseTerm(written, { zero: true }), () => written)
  if (Array.isArray(written)) return written.map((entry) => fromWritten(calendar, entry))
  if (isObject(written))
    return Object.fromEntries(
      Object.entries(written).map(([name, entry]) => [name, fromWritten(calendar, entry)]),
    )
  return written
}
