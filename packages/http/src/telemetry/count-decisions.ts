import type { Decision } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
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

/** Counts decisions by their rule and their outcome. */
export const countDecisions = (decisions: ReadonlyArray<Decision>): void =>
  Effect.runSync(
    Effect.forEach(
      decisions,
      ({ outcome: { outcome }, rule: { id } }) =>
        Metric.update(Metric.withAttributes(httpMetrics.decisions, { rule: id, outcome }), 1),
      { discard: true },
    ),
  )
