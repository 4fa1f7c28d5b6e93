import type { Act } from "../law/act.ts"
import { actsOf, type Rule } from "../law/rule.ts"
import { once } from "../memo.ts"
import type { Facts } from "../values/value.ts"
import { onDay } from "./answer-over-time.ts"
import type { SearchOptions } from "./completion-search/budget.ts"
import { type Determination, determine } from "./determine.ts"
import { evaluate } from "./evaluate.ts"
import { factsOn } from "./history.ts"
import { type Missing, missing } from "./missing.ts"
import type { Outcome } from "./outcome.ts"
import type { Setting } from "./setting.ts"

/** A quantity of a decision: its value, or its missing facts. */
export interface RouteQuantity extends Determination {
  /** Whether it bounds the decision and is said with every outcome. */
  readonly limits: boolean
  /** Empty where the value is known. */
  readonly missing: Missing
}

/** The facts and the setting of the day, or of the day on which a `notYet` opens. */
export const readingOf = (
  outcome: Outcome,
  facts: Facts,
  setting: Setting,
): { readonly facts: Facts; readonly setting: Setting } =>
  outcome.outcome === "notYet"
    ? { facts: factsOn(facts, setting, outcome.from), setting: onDay(setting, outcome.from) }
    : { facts, setting }

const quantityOf = (
  rule: Rule,
  limits: boolean,
  facts: Facts,
  setting: Setting,
  options: SearchOptions,
): RouteQuantity => {
  const determination = determine(rule, facts, setting, options)
  const toSettle = once(() => missing(rule, facts, setting, options))
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
    ...(determination.stopped === undefined ? {} : { stopped: determination.stopped }),
  }
}

/** The quantities of a rule for a case; none where it is barred or referred. */
export const quantitiesOf = (
  rule: Rule<boolean>,
  outcome: Outcome,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
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
        : [quantityOf(quantity, limits, then.facts, then.setting, options)]
    },
  )
}

/** The acts of the stages at which the case may be. */
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
