import type { Bound, Cell, Node } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { partsOf } from "../language/parts.ts"
import type { RulePack } from "../law/pack.ts"
import type { Proof } from "../readers/proof.ts"
import type { Calendar, Day } from "../values/day.ts"
import { formatDay } from "../values/day.ts"
import type { Ratio } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import { type Language, type Text, wordsIn } from "../values/text.ts"
import type { Kind, Value } from "../values/value.ts"
import { english } from "./english.ts"
import { persian } from "./persian.ts"
import type { Words } from "./words.ts"

/** The language, the calendar and the pack for words. */
export interface Style {
  readonly language: Language
  /** It need not be the pack's. */
  readonly calendar: Calendar
  /** Has the titles of parameters, policies, codes and actors. */
  readonly pack: RulePack
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

/**
 * A value in words; `undefined` is unknown.
 *
 * @example
 * valueInWords(style, "term", { months: 40, days: 0 }) // => "3 years 4 months"
 */
export const valueInWords = (style: Style, kind: Kind, value: Value | undefined): string => {
  const words = wordsOf(style)
  if (value === undefined) return words.unknown
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
      const title = style.pack.vocabulary.get(value as string)
      return title === undefined ? (value as string) : inLanguage(style, title)
    }
  }
}

/**
 * A cell of a table in words.
 *
 * @example
 * cellInWords(style, "count", from(count(3))) // => "from 3"
 */
export const cellInWords = (style: Style, kind: Kind, cell: Cell): string => {
  const words = wordsOf(style)
  switch (cell.cell) {
    case "any":
      return words.cellAny
    case "oneOf":
      return words.cellOneOf(cell.values.map((value) => valueInWords(style, kind, value)))
    case "band": {
      const bound = (of: Bound | undefined) =>
        of === undefined ? undefined : { value: valueInWords(style, kind, of.value), inclusive: of.inclusive }
      return words.cellBand(bound(cell.low), bound(cell.high))
    }
  }
}

/** A comparison of a policy with one of its options, as the chosen reading. */
const readingInWords = (style: Style, node: Node & { readonly op: "compare" }): string | undefined => {
  const [policyNode, optionNode] =
    node.left.op === "policy" ? [node.left, node.right] : [node.right, node.left]
  if (policyNode.op !== "policy" || optionNode.op !== "literal") return undefined
  const policy = style.pack.policies.get(policyNode.id)
  const option = policy?.options.find(({ id }) => id === optionNode.value)
  if (policy === undefined || option === undefined) return undefined
  const words = wordsOf(style)
  const quoted = (text: Text): string => words.quoted(inLanguage(style, text))
  return words.reading(quoted(policy.title), quoted(option.title), node.relation === "equal")
}

const isToday = (node: Node): boolean => node.op === "today" || node.op === "lawDay"

/** An expression as a phrase within a sentence. With a proof, parts carry their values. */
export const phraseOf = (style: Style, node: Node, proof?: Proof): string => {
  const words = wordsOf(style)
  const phrase = (part: Node, index: number): string => phraseOf(style, part, proof?.parts[index])
  const plain = (part: Node): string => phraseOf(style, part)
  const withValue = (text: string): string =>
    proof === undefined ? text : words.withValue(text, valueInWords(style, kindOf(node), proof.value))
  const textOf = (text: Text): string => inLanguage(style, text)

  switch (node.op) {
    case "literal":
      return valueInWords(style, node.kind, node.value)
    case "fact":
    case "field":
      return node.kind === "truth" ? textOf(node.label) : withValue(words.quoted(textOf(node.label)))
    case "today":
      return withValue(words.today)
    case "lawDay":
      return withValue(words.lawDay)
    case "parameter": {
      const title = style.pack.parameters.get(node.id)?.title
      const name = title === undefined ? node.id : words.quoted(textOf(title))
      return withValue(words.parameterAt(name, isToday(node.at) ? undefined : plain(node.at)))
    }
    case "policy": {
      const title = style.pack.policies.get(node.id)?.title
      return withValue(title === undefined ? node.id : words.quoted(textOf(title)))
    }
    case "rule":
      return withValue(words.quoted(textOf(node.title)))
    case "not":
      return words.holdsNot(phrase(node.of, 0))
    case "clause":
      return node.of.op === "fact" ? phrase(node.of, 0) : textOf(node.title)
    case "all":
      return words.list(node.of.map(phrase))
    case "any":
      return words.cellOneOf(node.of.map(phrase))
    case "compare":
      return (
        readingInWords(style, node) ??
        words.relation(kindOf(node.left), node.relation, phrase(node.left, 0), phrase(node.right, 1))
      )
    case "memberOf":
      return words.memberOf(phrase(node.of, 0), words.quoted(textOf(node.set.title)))
    case "when":
      return withValue(words.choiceBetween(plain(node.gives), plain(node.condition), plain(node.otherwise)))
    case "scale":
      return withValue(words.scaled(plain(node.of), plain(node.by), node.rounding))
    case "scaleTerm":
      return withValue(words.scaled(plain(node.term), plain(node.by), node.rounding))
    case "startOf":
      return withValue(words.startOf(node.unit, plain(node.day)))
    case "completionDay":
      return withValue(
        words.completionDay(phrase(node.start, 0), phrase(node.term, 1), phrase(node.share, 2)),
      )
    case "add":
    case "addTerms":
    case "smallest":
    case "greatest":
    case "subtract":
    case "divide":
    case "ratio":
    case "subtractTerms":
    case "multiply":
    case "addDays":
    case "addTerm":
    case "daysBetween":
    case "termBetween":
      return withValue(words.combine(node.op, partsOf(node).map(phrase)))
    case "exists":
    case "every": {
      const heading = node.op === "every" ? words.everyEntry : words.someEntry
      return `${heading(words.quoted(textOf(node.list.label)))}: ${plain(node.where)}`
    }
    case "countOf":
    case "sumOf":
    case "smallestOf":
    case "greatestOf": {
      const where = node.where.op === "literal" ? "" : ` ${words.where(plain(node.where))}`
      const list = `${words.quoted(textOf(node.list.label))}${where}`
      if (node.op === "countOf") return withValue(words.countOf(list))
      if (node.op === "sumOf") return withValue(words.sumOf(plain(node.of), list))
      return withValue(
        words.extremeOf(node.op === "smallestOf" ? "smallest" : "greatest", plain(node.of), list),
      )
    }
    case "unless":
      return phrase(node.general, 0)
    case "versions":
      return withValue(words.cellOneOf(node.versions.map(({ of }) => plain(of))))
    case "table":
      return withValue(words.cellOneOf(node.rows.map(({ gives }) => plain(gives))))
    case "atLeast":
      return withValue(words.cellOneOf(node.of.map(plain)))
  }
}
