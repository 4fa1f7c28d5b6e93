import { nearestWords } from "@bazgasht/casework"
import { exactDays, type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import {
  type Calendar,
  type Day,
  type DayCount,
  formatDay,
  gregorian,
  isExact,
  type Language,
  languagesOf,
  latinDigits,
  type Money,
  parseDay,
  type Rule,
  type RulePack,
  type Style,
  type Text,
  text,
} from "@bazgasht/rules"
import type { PlacementMode } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import type { Detail } from "../decisions/quantity-report.ts"
import { type Options, refuseValue, type UsageError, usageError } from "./parse.ts"

/** The names that may stand there, and those that were probably meant. */
export const oneOfNames = (names: ReadonlyArray<string>, given: string): Text => {
  const meant = nearestWords(given, names)
  const [fa, en] =
    meant.length === 0 ? ["", ""] : [` (شاید ${meant.join("، ")})`, ` (perhaps ${meant.join(", ")})`]
  return text(`یکی از: ${names.join("، ")}${fa}`, `it is one of ${names.join(", ")}${en}`)
}

export const lastValue = (options: Options, name: string): string | undefined => options.get(name)?.at(-1)

/** The value of an option, one of a table of values. */
export const choiceOf = <T>(
  options: Options,
  name: string,
  table: { readonly [value: string]: T },
  otherwise: T,
): Result.Result<T, UsageError> => {
  const value = lastValue(options, name)
  if (value === undefined) return Result.succeed(otherwise)
  const found = Object.hasOwn(table, value) ? table[value] : undefined
  return found === undefined
    ? refuseValue(`--${name} ${value}`, oneOfNames(Object.keys(table), value))
    : Result.succeed(found)
}

/** The language asked for, of those in which the pack can be spoken, or that of the environment. */
const languageOf = (
  options: Options,
  environment: Language,
  { pack }: Jurisdiction,
): Result.Result<Language, UsageError> => {
  const languages = Object.fromEntries([...languagesOf(pack).keys()].map((language) => [language, language]))
  return choiceOf<Language>(options, "lang", languages, environment)
}

/** The calendar in which days are printed: that of the jurisdiction unless another is asked for. */
export const calendarOf = (options: Options, { pack }: Jurisdiction): Result.Result<Calendar, UsageError> =>
  choiceOf<Calendar>(options, "calendar", { [pack.calendar.id]: pack.calendar, gregorian }, pack.calendar)

/** How a command speaks: in which language, in which calendar, and with the words of which pack. */
export const styleOf = (
  options: Options,
  environment: Language,
  jurisdiction: Jurisdiction,
): Result.Result<Style, UsageError> =>
  Result.gen(function* () {
    const language = yield* languageOf(options, environment, jurisdiction)
    const calendar = yield* calendarOf(options, jurisdiction)
    return { language, calendar, pack: jurisdiction.pack }
  })

/** The first of some options that is given, as it is written. */
export const optionAmong = (options: Options, names: ReadonlyArray<string>): string | undefined => {
  const given = names.find((name) => options.has(name))
  return given === undefined ? undefined : `--${given}`
}

export const dayCountOf = (options: Options): Result.Result<DayCount, UsageError> =>
  choiceOf<DayCount>(options, "convention", { C1: thirtyDayMonths, C2: exactDays }, thirtyDayMonths)

/** The calendar in which a day is written, by its year. */
export const calendarOfDay = (value: string, { pack }: Jurisdiction): Calendar => {
  const last = Number(formatDay(pack.calendar, pack.calendar.lastDay).slice(0, 4))
  return Number(latinDigits(value).slice(0, 4)) > last ? gregorian : pack.calendar
}

/**
 * A day written in the calendar of the jurisdiction, or in the Gregorian one where that has the year and the other has not. No year is a
 * year of both calendars of Iran: the Jalali one ends before the first year that the Gregorian one is asked for.
 */
export const parseEitherDay = (value: string, jurisdiction: Jurisdiction): Result.Result<Day, UsageError> =>
  Result.mapError(parseDay(calendarOfDay(value, jurisdiction), value), (error) =>
    usageError({
      code: "usage.value",
      value,
      expected: text(
        "انتظار می‌رفت: روزی هجری شمسی یا میلادی، به شکل سال/ماه/روز",
        `expected ${error.expected}`,
      ),
    }),
  )

/** The day that an option names, where it is given. */
export const dayNamed = (
  options: Options,
  name: string,
  jurisdiction: Jurisdiction,
): Result.Result<Day | undefined, UsageError> => {
  const value = lastValue(options, name)
  return value === undefined ? Result.succeed(undefined) : parseEitherDay(value, jurisdiction)
}

export const dayOf = (
  options: Options,
  jurisdiction: Jurisdiction,
): Result.Result<Day | undefined, UsageError> => dayNamed(options, "day", jurisdiction)

export const detailExplained = (options: Options): Detail => ({
  proof: options.has("why") ? "whole" : "essentials",
  remedies: false,
})

export const modeOf = (options: Options): Result.Result<PlacementMode | undefined, UsageError> =>
  choiceOf<PlacementMode | undefined>(
    options,
    "mode",
    { stable: "stable", "most-people": "mostPeople", "best-fit": "bestFit" },
    undefined,
  )

const grouped = /^(\d+|\d{1,3}([,٬]\d{3})+)$/

/** The amount of money asked for, where one was: `80000000`, or `۸۰٬۰۰۰٬۰۰۰`. */
export const amountOf = (options: Options, name: string): Result.Result<Money | undefined, UsageError> => {
  const value = lastValue(options, name)
  if (value === undefined) return Result.succeed(undefined)
  const digits = latinDigits(value)
  const amount = grouped.test(digits) ? Number(digits.replace(/[,٬]/g, "")) : Number.NaN
  return isExact(amount)
    ? Result.succeed(amount as Money)
    : refuseValue(
        `--${name} ${value}`,
        text("مبلغی صحیح به ریال، صفر یا بیشتر", "a whole amount in rials, zero or more"),
      )
}

export const wholeOf = (options: Options, name: string): Result.Result<number | undefined, UsageError> => {
  const value = lastValue(options, name)
  if (value === undefined) return Result.succeed(undefined)
  const digits = latinDigits(value)
  return /^\d{1,4}$/.test(digits)
    ? Result.succeed(Number(digits))
    : refuseValue(`--${name} ${value}`, text("عددی صحیح، صفر یا بیشتر", "a whole number, zero or more"))
}

/** Answers to disputed questions, checked against those that the pack asks. */
export const choicesOf = (
  options: Options,
  pack: RulePack,
): Result.Result<{ readonly [policy: string]: string }, UsageError> => {
  const choices: Record<string, string> = {}
  for (const given of options.get("choose") ?? []) {
    const [id = "", option = ""] = given.split("=", 2)
    const policy = pack.policies.get(id)
    if (policy === undefined)
      return refuseValue(`--choose ${given}`, named("policy", id, pack.policies.keys()))
    const known = policy.options.map((candidate) => candidate.id)
    if (!known.includes(option))
      return refuseValue(
        `--choose ${given}`,
        oneOfNames(
          known.map((name) => `${id}=${name}`),
          given,
        ),
      )
    choices[id] = option
  }
  return Result.succeed(choices)
}

const kinds = {
  rule: text("قاعده‌ای با این شناسه نیست", "there is no rule with this id"),
  policy: text("پرسش اختلافی با این شناسه نیست", "there is no disputed question with this id"),
}

/** The word that was probably meant, and the others that come near; nothing where none does. */
export const nearestInWords = ([first, ...others]: ReadonlyArray<string>): Text | undefined => {
  if (first === undefined) return undefined
  const [fa, en] =
    others.length === 0 ? ["", ""] : [` نزدیک: ${others.join("، ")}`, ` Near: ${others.join(", ")}`]
  return text(`آیا منظور ${first} بود؟${fa}`, `did you mean ${first}?${en}`)
}

/** What would have been an id, and perhaps the one that was meant. */
const named = (kind: keyof typeof kinds, id: string, known: Iterable<string>): Text => {
  const meant = nearestInWords(nearestWords(id, known))
  const { fa, en } = kinds[kind]
  return meant === undefined
    ? text(`${fa}؛ فهرست: bazgasht rules`, `${en}; \`bazgasht rules\` lists them`)
    : text(`${fa}؛ ${meant.fa}`, `${en}; ${meant.en}`)
}

export const rulesNamed = (
  ids: ReadonlyArray<string>,
  { rules }: RulePack,
  flag = "",
): Result.Result<ReadonlyArray<Rule>, UsageError> =>
  Result.all(
    ids.map((id) => {
      const rule = rules.get(id)
      return rule === undefined
        ? refuseValue(`${flag}${id}`, named("rule", id, rules.keys()))
        : Result.succeed(rule)
    }),
  )

/** The whole number asked for, where one was: `200000`, or `۲۰۰٬۰۰۰`. */
export const numberOf = (options: Options, name: string): Result.Result<number | undefined, UsageError> =>
  Result.mapError(amountOf(options, name), () =>
    usageError({
      code: "usage.value",
      value: `--${name} ${lastValue(options, name)}`,
      expected: text("عددی صحیح، دست‌کم صفر", "expected a whole number of at least 0"),
    }),
  )

/** The hours of a full week of work, where they are given. */
export const weekOf = (options: Options): Result.Result<number | undefined, UsageError> =>
  Result.flatMap(wholeOf(options, "week"), (week) =>
    week === undefined || (week >= 1 && week <= 168)
      ? Result.succeed(week)
      : refuseValue(`--week ${week}`, text("ساعاتی از ۱ تا ۱۶۸", "hours from 1 to 168")),
  )

/** How a population is written: files with a mapping, or a database that a comparison reads. */
export type PopulationFormat = "csv" | "parquet" | "duckdb"

export const formatOf = (options: Options): Result.Result<PopulationFormat, UsageError> =>
  choiceOf<PopulationFormat>(options, "format", { csv: "csv", parquet: "parquet", duckdb: "duckdb" }, "csv")
