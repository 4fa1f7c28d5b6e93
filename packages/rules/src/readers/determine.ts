import { nodeOfRule, type Rule } from "../law/rule.ts"
import { once } from "../memo.ts"
import type { Day } from "../values/day.ts"
import type { Facts, Value } from "../values/value.ts"
import type { SearchOptions } from "./completion-search/budget.ts"
import { evaluate } from "./evaluate.ts"
import type { Proof } from "./proof.ts"
import { type Receipt, receiptOf } from "./receipt.ts"
import type { Setting } from "./setting.ts"

/** The value of a quantity rule for a case on a day. */
export interface Determination {
  readonly rule: Rule
  readonly today: Day
  /** `undefined` is unknown. */
  readonly value: Value | undefined
  readonly proof: Proof
  readonly receipt: Receipt
  /** Present where the reading stopped because its budget was spent. */
  readonly stopped?: "budget"
}

/**
 * Determines a quantity for a case on the day of the setting.
 *
 * @example
 * determine(degreeOfImprisonment, facts, setting).value // => 5
 * determine(degreeOfImprisonment, facts, setting, { budget: 1 }).stopped // => "budget"
 */
export const determine = (
  rule: Rule,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Determination => {
  const proof = evaluate(nodeOfRule(rule), facts, setting, options)
  const receipt = once(() => receiptOf(rule, facts, setting))
  return {
    rule,
    today: setting.today,
    value: proof.value,
    proof,
    get receipt() {
      return receipt()
    },
    ...(proof.stopped === undefined ? {} : { stopped: proof.stopped }),
  }
}
