import type { Calendar, Day, Determination } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { citationJson, citationSchema } from "./citation-json.ts"
import { type MissingJson, missingSchema } from "./missing-json.ts"
import { dayJson, daySchema, kindSchema, textSchema, valueJson, valueSchema } from "./value-json.ts"

export const quantitySchema = /* @__PURE__ */ Schema.Struct({
  rule: Schema.String,
  title: textSchema,
  /** The kind of the value: an amount, a term, a day. */
  kind: kindSchema,
  /** The day for which it is worked out, where that is later than the day of the decision. */
  day: Schema.optionalKey(daySchema),
  value: Schema.optionalKey(valueSchema),
  missing: Schema.optionalKey(missingSchema),
  citations: Schema.Array(citationSchema),
})

/** A quantity: its value, or what would settle it. */
export type QuantityJson = typeof quantitySchema.Type

/** What of a quantity is said beside its value. */
export interface QuantityJsonOptions {
  readonly calendar: Calendar
  /** What would settle it; asked for only where it has no value. */
  readonly missing?: (() => MissingJson) | undefined
  /** The day for which it is worked out, where that is not the day of the decision. */
  readonly day?: Day | undefined
}

/**
 * A quantity for programs.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const [quantity] = ruritania.pack.rules.values()
 * if (quantity === undefined) throw new Error("The pack has rules.")
 * quantityJson(determine(quantity, {}, setting), { calendar: gregorian }).rule === quantity.id // => true
 */
export const quantityJson = (
  { rule, value }: Pick<Determination, "rule" | "value">,
  { calendar, day, missing }: QuantityJsonOptions,
): QuantityJson => ({
  rule: rule.id,
  title: rule.title,
  kind: rule.valueKind,
  ...(day === undefined ? {} : { day: dayJson(calendar, day) }),
  ...(value === undefined
    ? missing === undefined
      ? {}
      : { missing: missing() }
    : { value: valueJson(calendar, rule.valueKind, value) }),
  citations: rule.citations.map(citationJson),
})
