/** A rule as the page shows it: in words, as data, and with the numbers that it reads. */

import { formatTerm } from "@bazgasht/core"
import {
  type Day,
  dayInWords,
  entryOn,
  formatDay,
  inLanguage,
  type Parameter,
  type Rule,
  type RulePack,
  type Style,
  type Term,
  valueInWords,
  walk,
} from "@bazgasht/rules"
import { encodeRule } from "@bazgasht/rules/data"
import { citationInWords, describe } from "@bazgasht/rules/wording"
import type { LawEdit, ParameterView, RuleView } from "../protocol.ts"
import { lineOf } from "./decision-view.ts"

/** The parameters that a rule reads, itself and through the rules that it refers to, in the order of its text. */
export const parametersRead = (rule: Rule, pack: RulePack): ReadonlyArray<Parameter> => {
  const found = new Map<string, Parameter>()
  const seen = new Set<string>()
  const read = ({ expression, id }: Rule): void => {
    if (seen.has(id)) return
    seen.add(id)
    walk(expression, (node) => {
      if (node.op === "parameter") {
        const parameter = pack.parameters.get(node.id)
        if (parameter !== undefined) found.set(node.id, parameter)
      }
      if (node.op === "rule") {
        const inner = pack.rules.get(node.id)
        if (inner !== undefined) read(inner)
      }
    })
  }
  read(rule)
  return [...found.values()]
}

/** A value as a person writes it into a field: `1/3`, `3y 4m`, `1403/07/10`. */
const writtenValue = (style: Style, kind: Parameter["kind"], value: unknown): string => {
  if (value === undefined) return ""
  if (kind === "term")
    return style.language === "fa" ? valueInWords(style, kind, value as Term) : formatTerm(value as Term)
  if (kind === "day") return formatDay(style.calendar, value as Day)
  if (kind === "ratio") {
    const { denominator, numerator } = value as { readonly numerator: number; readonly denominator: number }
    return `${numerator}/${denominator}`
  }
  return String(value)
}

const parameterView = (
  style: Style,
  parameter: Parameter,
  today: Day,
  edits: ReadonlyArray<LawEdit>,
): ParameterView => {
  const entry = entryOn(parameter, today)
  return {
    id: parameter.id,
    title: inLanguage(style, parameter.title),
    kind: parameter.kind,
    written: writtenValue(style, parameter.kind, entry?.value),
    words: valueInWords(style, parameter.kind, entry?.value, parameter.scale),
    ...(entry === undefined ? {} : { since: dayInWords(style, entry.from) }),
    sources: (entry?.citations ?? []).map((citation) => citationInWords(style, citation)),
    edited: edits.some((edit) => edit.of === "parameter" && edit.id === parameter.id),
  }
}

/** A rule of a pack on a day. */
export const ruleView = (style: Style, rule: Rule, today: Day, edits: ReadonlyArray<LawEdit>): RuleView => {
  const edit = edits.find((one) => one.of === "rule" && one.id === rule.id)
  return {
    id: rule.id,
    title: inLanguage(style, rule.title),
    words: lineOf(describe(rule, style)),
    // What the reader writes stays as it is written, even where it holds from a later day on.
    data: JSON.stringify(edit?.of === "rule" ? edit.data : encodeRule(rule), null, 2),
    edited: edit !== undefined,
    parameters: parametersRead(rule, style.pack).map((parameter) =>
      parameterView(style, parameter, today, edits),
    ),
  }
}
