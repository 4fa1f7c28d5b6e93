import type { Bound, Cell, Node, Scale } from "../expression.ts"
import type { RulePack } from "../law/pack.ts"
import type { Rule } from "../law/rule.ts"
import type { CodeTitles } from "../values/code-titles.ts"
import type { Calendar, Day } from "../values/day.ts"
import { formatDay } from "../values/day.ts"
import type { Ratio } from "../values/ratio.ts"
import { fillPlaces } from "../values/sentences.ts"
import type { Term } from "../values/term.ts"
import { type Language, type Text, wordsIn } from "../values/text.ts"
import type { Kind, Value } from "../values/value.ts"
import { english } from "./english.ts"
import { persian } from "./persian.ts"
import type { Words } from "./words.ts"
import type { Writing } from "./writing.ts"

/** The language, the calendar and the pack for words. */
export interface Style {
  readonly language: Language
  /** It need not be the pack's. */
  readonly calendar: Calendar
  /** Has the titles of parameters, policies, codes and actors. */
  readonly pack: RulePack
  /** Names of parts of an expression that are said apart, under the line that names them. */
  readonly names?: ReadonlyMap<Node, string>
  /** How many letters the lines above have given to their parts. */
  readonly lettered?: number
  /** The scale of the numbers that a rule gives. */
  readonly scale?: Scale
  /** What the codes are called that a rule gives. */
  readonly codeTitles?: CodeTitles
  /** Whether articles are left out, because they stand above what is said. */
  readonly uncited?: true
  /** What the explanation that is being written has said so far. */
  readonly writing?: Writing
  /** Whether only the first line of each part is read. */
  readonly headOnly?: true
}

/**
 * The wording of the language of a style: the pack's, or the library's; English for a language that neither has.
 *
 * @example
 * wordsOf(style).number(12_000) // => "12,000"
 */
export const wordsOf = ({ language, pack }: Style): Words =>
  pack.languages.get(language)?.words ?? (language === "fa" ? persian : english)

/**
 * A {@link Text} in the language of a style, or in its fallback.
 *
 * @example
 * inLanguage(style, text("زندانی", "prisoner")) // => "prisoner"
 */
export const inLanguage = ({ language, pack }: Style, text: Text): string =>
  text[language] ?? wordsIn(pack.languages.get(language)?.fallback ?? "en", text)

/**
 * The languages of a pack and their directions.
 *
 * @example
 * languagesOf(iranPack).get("fa") // => "rtl"
 */
export const languagesOf = ({ languages }: RulePack): ReadonlyMap<Language, Words["direction"]> =>
  new Map(
    [persian, english, ...[...languages.values()].map(({ words }) => words)].map(
      ({ direction, language }) => [language, direction],
    ),
  )

/**
 * A day in the calendar and the digits of a style.
 *
 * @example
 * dayInWords(style, setting.today) // => "1404/02/10"
 */
export const dayInWords = (style: Style, day: Day): string =>
  wordsOf(style).digits(formatDay(style.calendar, day))

/** A number by its scale. */
const countInWords = (style: Style, value: number, scale: Scale): string => {
  const words = wordsOf(style)
  if (scale === "degree") return words.degree(value)
  const number = words.number(value)
  return fillPlaces(inLanguage(style, value === 1 ? scale.one : scale.several), () => number)
}

/**
 * A value in words; `undefined` is unknown. Numbers of a scale are said by it.
 *
 * @example
 * valueInWords(style, "term", { months: 40, days: 0 }) // => "3 years 4 months"
 */
export const valueInWords = (style: Style, kind: Kind, value: Value | undefined, scale?: Scale): string => {
  const words = wordsOf(style)
  if (value === undefined) return words.unknown
  if (scale !== undefined && kind === "count") return countInWords(style, value as number, scale)
  switch (kind) {
    case "truth":
      return words.truth(value as boolean)
    case "count":
      return words.number(value as number)
    case "money":
      return words.money(value as number, style.pack.currency)
    case "day":
      return dayInWords(style, value as Day)
    case "term":
      return words.term(value as Term)
    case "ratio":
      return words.ratio(value as Ratio)
    case "code": {
      const title = style.codeTitles?.[value as string] ?? style.pack.vocabulary.get(value as string)
      return title === undefined ? (value as string) : inLanguage(style, title)
    }
  }
}

/** A style for what a rule gives: its numbers by its scale, its codes by the titles that it has for them. */
export const saying = (
  { codeTitles: _codes, scale: _scale, ...style }: Style,
  { codeTitles, scale }: { readonly codeTitles?: CodeTitles; readonly scale?: Scale },
): Style => ({
  ...style,
  ...(scale === undefined ? {} : { scale }),
  ...(codeTitles === undefined ? {} : { codeTitles }),
})

/**
 * The value of a rule in words.
 *
 * @example
 * valueOfRuleInWords(style, degreeOfImprisonment, 5) // => "5"
 */
export const valueOfRuleInWords = (
  style: Style,
  rule: Pick<Rule, "codeTitles" | "scale" | "valueKind">,
  value: Value | undefined,
): string => valueInWords(saying(style, rule), rule.valueKind, value, rule.scale)

/**
 * A cell of a table in words.
 *
 * @example
 * cellInWords(style, "count", from(count(3))) // => "from 3"
 */
export const cellInWords = (style: Style, kind: Kind, cell: Cell, scale?: Scale): string => {
  const words = wordsOf(style)
  switch (cell.cell) {
    case "any":
      return words.cellAny
    case "oneOf":
      return words.alternatives(cell.values.map((value) => valueInWords(style, kind, value, scale)))
    case "band": {
      const bound = (of: Bound | undefined) =>
        of === undefined
          ? undefined
          : { value: valueInWords(style, kind, of.value, scale), inclusive: of.inclusive }
      return words.cellBand(bound(cell.low), bound(cell.high))
    }
  }
}
