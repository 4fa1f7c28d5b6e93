import { expectationIssue, expectationNote } from "@bazgasht/casework"
import { isExact, latinDigits, makeTerm, measureOfTerm, type Term, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import { lengthOf } from "../day-count/length-of-term.ts"
import type { FileExpectation } from "./expectation.ts"

interface Parts {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

const units: { readonly [unit: string]: keyof Parts } = {
  y: "years",
  m: "months",
  d: "days",
  سال: "years",
  ماه: "months",
  روز: "days",
}

const longestYears = 100

const notATerm: FileExpectation = {
  code: "term.notATerm",
  expected: text(
    "مدتی مانند «3y 4m» یا «۳ سال و ۴ ماه»، یا {years, months, days}",
    "a length such as 3y 4m or 13m 10d, or an object of years, months and days",
  ),
}

const impossible: FileExpectation = {
  code: "term.impossible",
  expected: text(
    "مدتی بیش از صفر و حداکثر صد سال، بدون عدد منفی؛ در کنار سال کمتر از ۱۲ ماه و در کنار ماه یا سال کمتر از ۳۱ روز",
    "a length above zero and up to 100 years, without negative parts; beside years under 12 months, beside months or years under 31 days",
  ),
}

/** The parts of a text, each unit at most once, from the greater to the smaller. */
const partsOf = (written: string): Parts | undefined => {
  const parts: { years?: number; months?: number; days?: number } = {}
  const order: ReadonlyArray<keyof Parts> = ["years", "months", "days"]
  let reached = -1
  let rest = latinDigits(written).trim()
  if (rest === "") return undefined
  while (rest !== "") {
    const found = /^(-?\d{1,9})\s*(y|m|d|سال|ماه|روز)(?:\s+و\s+|\s+|$)/.exec(rest)
    const unit = units[found?.[2] ?? ""]
    if (found === null || unit === undefined || order.indexOf(unit) <= reached) return undefined
    parts[unit] = Number(found[1])
    reached = order.indexOf(unit)
    rest = rest.slice(found[0].length)
  }
  return parts
}

/** How a term is read. */
interface TermOptions {
  /** Whether nothing at all is a length: no sentence has it, but what is left of one may. */
  readonly zero?: boolean
}

/**
 * The term of years, months and days; refused where no sentence can have it.
 *
 * A term in days only may have any number of them (the codes speak of 91 days), one in months only any number of months.
 */
const termOf = (parts: Parts, { zero = false }: TermOptions = {}): Result.Result<Term, FileExpectation> => {
  const { days = 0, months = 0, years = 0 } = parts
  const whole = [years, months, days].every((part) => isExact(part) && part >= 0)
  const term = makeTerm({ years, months, days })
  const fits =
    whole &&
    (years === 0 || months < 12) &&
    (term.months === 0 || days < 31) &&
    (zero || measureOfTerm(term) > 0) &&
    lengthOf(term) <= measureOfTerm(makeTerm({ years: longestYears }))
  return fits ? Result.succeed(term) : Result.fail(impossible)
}

/**
 * The term that a text writes.
 *
 * @example
 * Result.getOrThrow(parseTerm("3y 4m")) // => { months: 40, days: 0 }
 * parseTerm("0d") // => the expectation of a length above zero
 * Result.getOrThrow(parseTerm("0d", { zero: true })) // => { months: 0, days: 0 }
 */
export const parseTerm = (
  written: string,
  options: TermOptions = {},
): Result.Result<Term, FileExpectation> => {
  const parts = partsOf(written)
  return parts === undefined ? Result.fail(notATerm) : termOf(parts, options)
}

/**
 * A term as {@link parseTerm} reads it.
 *
 * @example
 * formatTerm({ months: 13, days: 10 }) // => "1y 1m 10d"
 */
export const formatTerm = ({ days, months }: Term): string => {
  const years = Math.floor(months / 12)
  const parts = [
    [years, "y"],
    [months - years * 12, "m"],
    [days, "d"],
  ] as const
  const written = parts.filter(([amount]) => amount !== 0).map(([amount, unit]) => `${amount}${unit}`)
  return written.length === 0 ? "0d" : written.join(" ")
}

const TermValue = /* @__PURE__ */ Schema.Struct({ months: Schema.Number, days: Schema.Number })

const WholePart = /* @__PURE__ */ Schema.optionalKey(
  Schema.Number.annotate(expectationNote({ ...impossible, code: "field.wrongKind" })),
)

// Decoding refuses nothing here: without any part the length is zero, which no sentence has.
const TermParts = /* @__PURE__ */ Schema.Struct({
  years: WholePart,
  months: WholePart,
  days: WholePart,
}).check(
  /* @__PURE__ */ Schema.makeFilter(() => undefined, { toJsonSchema: () => [{ minProperties: 1 }, true] }),
)

/** A length of time, as a text or as an object. */
export const writtenTerm = /* @__PURE__ */ Schema.Union([Schema.String, TermParts])
  .annotate(expectationNote({ ...notATerm, code: "field.wrongKind" }))
  .pipe(
    Schema.decodeTo(TermValue, {
      decode: SchemaGetter.transformEffect((written: string | typeof TermParts.Type) =>
        Effect.fromResult(
          Result.mapError(
            typeof written === "string" ? parseTerm(written) : termOf(written),
            expectationIssue,
          ),
        ),
      ),
      encode: SchemaGetter.transform(formatTerm),
    }),
  )
