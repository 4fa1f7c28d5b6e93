/**
 * A quantity for programs.
 *
 * @module
 */

import {
  type Calendar,
  type Day,
  type Determination,
  type Facts,
  type Kind,
  missing,
  type RouteQuantity,
  type Rule,
  type Setting,
  type Text,
} from "@bazgasht/rules"
import { type CitationJson, citationJson, valueJson, writtenDay } from "./json.ts"
import { type MissingJson, missingJson } from "./missing-json.ts"
import { type Detail, fieldsOfQuantity } from "./routes.ts"

/** A quantity: its value, or what would settle it. */
export interface QuantityJson {
  readonly rule: string
  readonly title: Text
  /** The kind of the value: an amount, a term, a day. */
  readonly kind: Kind
  /** The day for which it is worked out, where that is later than the day of the decision. */
  readonly day?: string
  readonly value?: unknown
  readonly missing?: MissingJson
  readonly citations: ReadonlyArray<CitationJson>
}

/** A quantity that belongs to a decision, for programs. */
export const routeQuantityJson = (
  calendar: Calendar,
  quantity: RouteQuantity,
  decided: Day,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): QuantityJson => {
  const { missing: toSettle, rule, today, value } = quantity
  return {
    rule: rule.id,
    title: rule.title,
    kind: rule.valueKind,
    ...(today === decided ? {} : { day: writtenDay(calendar, today) }),
    ...(value === undefined
      ? { missing: missingJson(toSettle, fieldsOfQuantity(quantity, detail, facts, setting)) }
      : { value: valueJson(calendar, rule.valueKind, value) }),
    citations: rule.citations.map(citationJson),
  }
}

/** What is missing to know the value of a rule, for programs. */
export const missingOfRule = (rule: Rule, detail: Detail, facts: Facts, setting: Setting): MissingJson => {
  const toSettle = missing(rule, facts, setting)
  return missingJson(
    toSettle,
    fieldsOfQuantity({ rule, missing: toSettle, today: setting.today }, detail, facts, setting),
  )
}

/** A quantity for programs. */
export const quantityJson = (
  calendar: Calendar,
  { rule, value }: Determination,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): QuantityJson => ({
  rule: rule.id,
  title: rule.title,
  kind: rule.valueKind,
  ...(value === undefined
    ? { missing: missingOfRule(rule, detail, facts, setting) }
    : { value: valueJson(calendar, rule.valueKind, value) }),
  citations: rule.citations.map(citationJson),
})
