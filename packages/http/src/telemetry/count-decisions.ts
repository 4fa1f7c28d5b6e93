import type { Decision, Rule } from "@bazgasht/rules"
import * as Context from "effect/Context"
import { memoize } from "effect/Function"
import * as Metric from "effect/Metric"

/**
 * What a service counts, in the registry of metrics of effect. Attributes are ids of rules and names of outcomes, and never a value of a file.
 *
 * @example
 * httpMetrics.decisions.id // => "http_decisions_total"
 */
export const httpMetrics = {
  /** Decisions that were answered, by `rule` and `outcome`: `eligible`, `notYet`, `barred`, `undetermined` or `referred`. */
  decisions: Metric.counter("http_decisions_total", { incremental: true }),
} as const

/** The series of a rule, by their outcomes. */
const seriesOf = memoize((_: Rule) => new Map<string, Metric.Metric<number, Metric.CounterState<number>>>())

/** Counts decisions by their rule and their outcome. */
export const countDecisions = (decisions: ReadonlyArray<Decision>): void => {
  for (const { outcome, rule } of decisions) {
    const known = seriesOf(rule)
    let series = known.get(outcome.outcome)
    if (series === undefined) {
      series = Metric.withAttributes(httpMetrics.decisions, { rule: rule.id, outcome: outcome.outcome })
      known.set(outcome.outcome, series)
    }
    // Not by an effect: to run one for each decision takes as long as to decide it.
    series.updateUnsafe(1, Context.empty())
  }
}
