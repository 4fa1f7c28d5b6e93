/**
 * A quantity for programs.
 *
 * @module
 */

import {
  type Calendar,
  type Determination,
  type Facts,
  missing,
  type Setting,
  type Text,
} from "@bazgasht/rules"
import { valueJson } from "./json.ts"
import { type MissingJson, missingJson } from "./route-json.ts"

/** A quantity: its value, or what would settle it. */
export interface QuantityJson {
  readonly rule: string
  readonly title: Text
  readonly value?: unknown
  readonly missing?: MissingJson
}

/** A quantity for programs. */
export const quantityJson = (
  calendar: Calendar,
  { rule, value }: Determination,
  facts: Facts,
  setting: Setting,
): QuantityJson => ({
  rule: rule.id,
  title: rule.title,
  ...(value === undefined
    ? { missing: missingJson(missing(rule, facts, setting)) }
    : { value: valueJson(calendar, rule.valueKind, value) }),
})
