/**
 * The small world that random rules speak of: a few facts and lists of every kind, each with so few possible values that every
 * completion of what is unknown can be tried.
 *
 * Expressions name the parameters, policies and rules of this world; `anyPack` gives them random content.
 */

import {
  type Actor,
  type Calendar,
  codeFact,
  countFact,
  type Day,
  type DayCount,
  dayFact,
  type Expression,
  entryOf,
  type Fact,
  type FactNode,
  fields,
  gregorian,
  type Kind,
  type ListFact,
  listFact,
  measureOfTerm,
  moneyFact,
  ratioFact,
  scale,
  type Text,
  termFact,
  termOfMeasure,
  text,
  truthFact,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as Result from "effect/Result"

const gregorianDay = (year: number, month: number, day: number): Day =>
  Result.getOrThrow(gregorian.fromDate({ year, month, day }))

/** The days that facts, literals and settings of the small world are drawn from: three weeks around a leap day. */
export const worldDays: { readonly from: Day; readonly to: Day } = {
  from: gregorianDay(2024, 2, 20),
  to: gregorianDay(2024, 3, 11),
}

/** The one vocabulary of codes. */
export const worldCodes = ["red", "green", "blue"] as const

/** Words for the codes. */
export const worldVocabulary: ReadonlyMap<string, Text> = new Map(
  worldCodes.map((code, index) => [code, text(["سرخ", "سبز", "آبی"][index] ?? "", code)]),
)

/** A code of {@link worldCodes}. */
export type WorldCode = (typeof worldCodes)[number]

const label = (name: string) => text(`امر ${name}`, `fact ${name}`)
const labelled = (id: string) => ({ id, label: label(id) })
const leapDay = gregorianDay(2024, 2, 29)
const aroundLeapDay = { minimum: leapDay - 1, maximum: leapDay + 1 }

/** The facts of each kind. Some are of open domain: terms and fractions have no limits to declare. */
export const worldFacts: { readonly [K in Kind]: ReadonlyArray<Fact<ValueOfKind[K]>> } = {
  truth: [
    truthFact({ ...labelled("truth.first"), issuer: "court", change: "toYes" }),
    truthFact({ ...labelled("truth.second"), change: "toNo" }),
    truthFact({ ...labelled("truth.third"), evidence: text("گواهی", "certificate") }),
  ],
  count: [
    countFact({ ...labelled("count.first"), maximum: 2, change: "increase" }),
    countFact({ ...labelled("count.second"), minimum: -1, maximum: 1 }),
  ],
  money: [moneyFact({ ...labelled("money.first"), maximum: 2, change: "decrease", issuer: "court" })],
  day: [
    dayFact({ ...labelled("day.first"), ...aroundLeapDay }),
    dayFact({ ...labelled("day.second"), ...aroundLeapDay }),
  ],
  term: [termFact(labelled("term.first"))],
  ratio: [ratioFact(labelled("ratio.first"))],
  code: [
    codeFact({ ...labelled("code.first"), codes: worldCodes, change: "any" }),
    codeFact({ ...labelled("code.second"), codes: worldCodes }),
  ],
}

/** Every fact of the small world. */
export const allWorldFacts = Object.values(worldFacts).flat() as ReadonlyArray<FactNode>

const everyKind = {
  truth: fields.truth(label("truth")),
  count: fields.count(label("count")),
  money: fields.money(label("money")),
  day: fields.day(label("day")),
  term: fields.term(label("term")),
  code: fields.code(label("code"), worldCodes),
}

/** The lists of the small world; each has a field of every kind that fields can have, named after the kind. */
export const worldLists = [
  listFact({ ...labelled("list.first"), issuer: "registry", fields: everyKind }),
  listFact({ ...labelled("list.second"), fields: everyKind }),
] as const

/** The fields of a kind that an aggregate over the given lists may look at. */
export const fieldsWithin = <K extends Kind>(
  lists: ReadonlyArray<ListFact>,
  kind: K,
): ReadonlyArray<Expression<ValueOfKind[K]>> =>
  lists.flatMap((list) =>
    Object.values(entryOf(list))
      .filter((field) => (field as Expression & { readonly kind: Kind }).kind === kind)
      .map((field) => field as Expression<ValueOfKind[K]>),
  )

/** Everybody who issues, proposes, reports or decides in the small world. */
export const worldActors: ReadonlyArray<Actor> = [
  { id: "court", title: text("دادگاه", "court") },
  { id: "prosecutor", title: text("دادستان", "prosecutor") },
  { id: "registry", title: text("دفتر ثبت", "registry") },
]

/** The parameter of a kind. */
export const parameterIdOf = (kind: Kind): string => `parameter.${kind}`

/** The policies; the options of each are {@link worldCodes}. */
export const worldPolicies = ["policy.first", "policy.second"] as const

/** A rule of the small world as an expression refers to it. A rule refers to rules of lower levels only. */
export interface RuleReference<K extends Kind = Kind> {
  readonly id: string
  readonly kind: K
  readonly level: number
}

/** Two rules of every kind; those of level 1 refer to those of level 0. */
export const worldRules: ReadonlyArray<RuleReference> = (
  ["truth", "count", "money", "day", "term", "ratio", "code"] as const
).flatMap((kind) => [0, 1].map((level) => ({ id: `rule.${kind}.${level}`, kind, level })))

/** The title of a rule of the small world; it stands in every reference to the rule. */
export const titleOfRule = (id: string) => text(`قاعدهٔ ${id}`, `rule ${id}`)

const within = (calendar: Calendar, day: number | undefined): Day | undefined =>
  day !== undefined && day >= calendar.firstDay && day <= calendar.lastDay ? (day as Day) : undefined

/** Counts every month of a term as thirty days, rounds the fraction up and adds the days. */
export const thirtyDaysAMonth: DayCount = {
  id: "thirtyDayMonths",
  title: text("ماه سی‌روزه", "months of thirty days"),
  convention: { shareOf: "thirtyDayMonths", adds: "days", capped: false },
  completionDay: (calendar, start, term, share) => {
    const days = scale(measureOfTerm(term), share, "up")
    return days === undefined ? undefined : within(calendar, start + days)
  },
}

/** Takes the fraction in months of thirty days, then adds its months on the calendar and the days that remain. */
export const calendarMonths: DayCount = {
  id: "calendarMonths",
  title: text("ماه تقویمی", "months of the calendar"),
  convention: { shareOf: "thirtyDayMonths", adds: "monthsAndDays", capped: false },
  completionDay: (calendar, start, term, share) => {
    const measure = scale(measureOfTerm(term), share, "up")
    if (measure === undefined) return undefined
    const { months, days } = termOfMeasure(measure)
    const moved = calendar.addMonths(start, months)
    return moved === undefined ? undefined : within(calendar, moved + days)
  },
}
