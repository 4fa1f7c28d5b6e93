import type { Act } from "../law/act.ts"
import { actsOf, type Rule } from "../law/rule.ts"
import { once } from "../memo.ts"
import type { Facts } from "../values/value.ts"
import { onDay } from "./answer-over-time.ts"
import { type Determination, determine } from "./determine.ts"
import { evaluate } from "./evaluate.ts"
import { factsOn } from "./history.ts"
import { type Missing, missing } from "./missing.ts"
import type { Outcome } from "./outcome.ts"
import type { Setting } from "./setting.ts"

/** A quantity that belongs to a decision: its value, or what is missing to know it. */
export interface RouteQuantity extends Determination {
  /** Whether it bounds what may be decided, so that the outcome is not said without it. */
  readonly limits: boolean
  /** What would settle the value; empty where it is known. */
  readonly missing: Missing
}

/** A decision that is not open yet is read on the first day on which it will be, over the facts of that day. */
const readingOf = (
  outcome: Outcome,
  facts: Facts,
  setting: Setting,
): { readonly facts: Facts; readonly setting: Setting } =>
  outcome.outcome === "notYet"
    ? { facts: factsOn(facts, setting, outcome.from), setting: onDay(setting, outcome.from) }
    : { facts, setting }

const quantityOf = (rule: Rule, limits: boolean, facts: Facts, setting: Setting): RouteQuantity => {
  const determination = determine(rule, facts, setting)
  const toSettle = once(() => missing(rule, facts, setting))
  return {
    rule,
    limits,
    today: determination.today,
    value: determination.value,
    proof: determination.proof,
    get receipt() {
      return determination.receipt
    },
    get missing() {
      return toSettle()
    },
  }
}

/** The quantities of a rule for a case: none where the rule is barred, or another authority decides. */
export const quantitiesOf = (
  rule: Rule<boolean>,
  outcome: Outcome,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<RouteQuantity> => {
  if (outcome.outcome === "barred" || outcome.outcome === "referred") return []
  const then = readingOf(outcome, facts, setting)
  return (setting.pack.quantities.get(rule.id) ?? []).flatMap(
    ({ id, limits, where, whereUnknown = true }) => {
      const quantity = setting.pack.rules.get(id)
      const belongs =
        where === undefined || (evaluate(where, then.facts, then.setting).value ?? whereUnknown) === true
      return quantity === undefined || !belongs
        ? []
        : [quantityOf(quantity, limits, then.facts, then.setting)]
    },
  )
}

/** The acts of the stage at which the case is; those of every stage that it may be at, where that is not known. */
export const actsFor = (
  rule: Rule<boolean>,
  outcome: Outcome,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<Act> => {
  const then = readingOf(outcome, facts, setting)
  return actsOf(rule).filter(
    ({ stage }) => stage === undefined || evaluate(stage.when, then.facts, then.setting).value !== false,
  )
}
