/** Values as people write them in a reform: `1/4`, `3y 4m`, `80,000,000`, `1404/07/01`. */

import type { FieldPath } from "@bazgasht/casework"
import { parseTerm } from "@bazgasht/core"
import {
  type Day,
  gregorian,
  isExact,
  type Kind,
  latinDigits,
  makeRatio,
  type Parameter,
  parseDay,
  type RulePack,
  type Value,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type DocumentReader, nearestNames } from "../documents/document-reader.ts"
import { isValueOf, isValueOfParameter, kindInWords, parameterInWords } from "./kinds.ts"
import type { ReformFlaw } from "./reform-error.ts"

const grouped = /^(\d+|\d{1,3}([,٬_]\d{3})+)$/

/** A whole number as people write it: `12`, `۱۲`, `80,000,000`. */
export const wholeNumber = (written: unknown): number | undefined => {
  if (typeof written === "number") return isExact(written) ? written : undefined
  if (typeof written !== "string") return undefined
  const digits = latinDigits(written).trim()
  const value = grouped.test(digits) ? Number(digits.replace(/[,٬_]/g, "")) : Number.NaN
  return isExact(value) ? value : undefined
}

const ratio = (written: unknown): Value | undefined => {
  const whole = wholeNumber(written)
  if (whole !== undefined) return makeRatio(whole, 1)
  const parts = typeof written === "string" ? /^(\d+)\s*\/\s*(\d+)$/.exec(latinDigits(written).trim()) : null
  return parts === null ? undefined : makeRatio(Number(parts[1]), Number(parts[2]))
}

const term = (written: unknown): Value | undefined =>
  typeof written === "string" ? Result.getOrUndefined(parseTerm(written)) : undefined

const code = (written: unknown): Value | undefined => (typeof written === "string" ? written : undefined)

/** The years from which on a day is one of the Gregorian calendar: those before are of the calendar of the pack. */
const firstGregorianYear = 1503

/** A day in the calendar of the pack, or a Gregorian one. */
export const readDay = (
  reader: DocumentReader<ReformFlaw>,
  pack: RulePack,
  written: unknown,
  path: FieldPath,
): Day | undefined => {
  const source = typeof written === "string" ? written : ""
  const calendar = Number(latinDigits(source).slice(0, 4)) >= firstGregorianYear ? gregorian : pack.calendar
  const day = parseDay(calendar, source)
  if (Result.isFailure(day))
    return reader.refuse(
      day.failure.code === "date.outsideCalendar" ? "outsideCalendar" : "notADay",
      path,
      written,
      kindInWords("day"),
    )
  return day.success
}

const readers: Record<Exclude<Kind, "day">, (written: unknown) => Value | undefined> = {
  truth: (written) => (typeof written === "boolean" ? written : undefined),
  count: wholeNumber,
  money: wholeNumber,
  term,
  ratio,
  code,
}

export const readValue = (
  reader: DocumentReader<ReformFlaw>,
  pack: RulePack,
  kind: Kind,
  written: unknown,
  path: FieldPath,
): Value | undefined => {
  if (kind === "day") return readDay(reader, pack, written, path)
  const value = readers[kind](written)
  if (value !== undefined && isValueOf(pack, kind, value)) return value
  const nearest =
    kind === "code" && typeof written === "string" ? nearestNames(written, pack.vocabulary.keys()) : []
  return reader.refuse(
    written === undefined ? "missing" : "wrongValue",
    path,
    written,
    kindInWords(kind),
    nearest,
  )
}

export const readValueOfParameter = (
  reader: DocumentReader<ReformFlaw>,
  pack: RulePack,
  parameter: Parameter,
  written: unknown,
  path: FieldPath,
): Value | undefined => {
  const value = readValue(reader, pack, parameter.kind, written, path)
  return value === undefined || isValueOfParameter(pack, parameter, value)
    ? value
    : reader.refuse("wrongValue", path, written, parameterInWords(parameter))
}
