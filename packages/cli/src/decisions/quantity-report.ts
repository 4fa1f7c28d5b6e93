import { type AskedFile, type FieldQuestion, type MissingFields, missingFields } from "@bazgasht/core"
import type { ReleaseAssumption } from "@bazgasht/core/employment"
import {
  type MissingJson,
  missingJson,
  type QuantityJson,
  quantityJson,
  writtenAt,
} from "@bazgasht/core/json"
import {
  type Determination,
  type Facts,
  inLanguage,
  missing,
  type Proof,
  type RouteQuantity,
  type Rule,
  type Setting,
  type Style,
} from "@bazgasht/rules"
import { valueOfRuleInWords } from "@bazgasht/rules/wording"
import { Indented, Item } from "../report/report.ts"
import { type AskedInWords, askedLine, fieldAsked, problemsBesideFacts } from "./missing-report.ts"
import type { QuestionList } from "./question-list.ts"

export interface Detail {
  readonly proof: "essentials" | "whole"
  /** Whether to say which changes would change an answer that is not yes. */
  readonly remedies: boolean
  /** The file behind the facts on which something was decided, where what is missing is to be said as its fields. */
  readonly asked?: (facts: Facts) => AskedFile | undefined
  /** What all decisions of the case ask, where several are reported together. */
  readonly questions?: QuestionList
}

/** The lines of what is asked. */
export const askingLines = (
  style: Style,
  { questions }: Detail,
  asked: ReadonlyArray<AskedInWords>,
): ReadonlyArray<string> =>
  questions === undefined ? asked.map((one) => askedLine(style, one)) : questions.linesOf(style, asked)

/** The facts and the setting of a decision, and the detail of its report. */
export interface Basis {
  readonly facts: Facts
  readonly setting: Setting
  readonly detail: Detail
  /** The day of release that the file assumes, where it sets none. */
  readonly assumedRelease?: ReleaseAssumption | undefined
}

/** The fields of the file that are missing to know a quantity. */
export const fieldsOfQuantity = (
  { missing: toSettle, rule, today }: Pick<RouteQuantity, "rule" | "missing" | "today">,
  { detail: { asked }, facts, setting }: Basis,
): MissingFields | undefined => {
  const file = toSettle.questions.length === 0 ? undefined : asked?.(facts)
  return file === undefined
    ? undefined
    : missingFields({ rule, missing: toSettle }, file, { ...setting, today })
}

/** What is missing to know the value of a rule: as facts, and as fields of the file. */
const lackingOf = (rule: Rule, basis: Basis) => {
  const toSettle = missing(rule, basis.facts, basis.setting)
  const quantity = { rule, missing: toSettle, today: basis.setting.today }
  return { missing: toSettle, fields: fieldsOfQuantity(quantity, basis) }
}

/** What is missing to know the value of a rule, for programs. */
export const missingOfRule = (rule: Rule, basis: Basis): MissingJson => {
  const { fields, missing: toSettle } = lackingOf(rule, basis)
  return missingJson(toSettle, fields)
}

/** The questions of the smallest set that settles a value; all where no set is known to. */
const smallestOf = (fields: MissingFields | undefined): ReadonlyArray<FieldQuestion> => {
  if (fields === undefined) return []
  const [smallest] = fields.sets
  if (smallest === undefined) return fields.questions
  const paths = smallest.map(writtenAt)
  return fields.questions.filter(({ field }) => paths.includes(writtenAt(field)))
}

/** Why a rule has no value: the fields of the file to ask for, and the gaps that no person can fill. */
export const openLines = (
  style: Style,
  { proof, rule }: { readonly rule: Rule; readonly proof: Proof },
  basis: Basis,
): ReadonlyArray<string> => [
  ...askingLines(
    style,
    basis.detail,
    smallestOf(lackingOf(rule, basis).fields).map((question) => fieldAsked(style, question)),
  ),
  ...problemsBesideFacts(style, proof, basis.detail.asked?.(basis.facts) !== undefined),
]

/** A quantity with its value, or why it has none. */
export const quantityReport = (style: Style, determined: Determination, basis: Basis): Item<QuantityJson> => {
  const { rule, value } = determined
  return new Item<QuantityJson>(
    () => quantityJson(determined, { calendar: style.calendar, missing: () => missingOfRule(rule, basis) }),
    () => [
      `${inLanguage(style, rule.title)} (${rule.id}): ${valueOfRuleInWords(style, rule, value)}`,
      ...(value === undefined ? [new Indented(openLines(style, determined, basis))] : []),
    ],
  )
}
