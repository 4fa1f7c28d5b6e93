import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"

/**
 * What is counted and timed. Attributes are names that programs declare (kinds, commands, codes, adapters, channels) and never a value of a
 * case.
 */
export const caseworkMetrics = {
  /** Changes that were stored, by `kind`. */
  commits: Metric.counter("casework_commits_total", { incremental: true }),
  /** Changes that another one had overtaken, or whose claim another case holds: by `kind` and `code`. */
  conflicts: Metric.counter("casework_conflicts_total", { incremental: true }),
  /** Commands by `kind`, `command` and `outcome`: `done`, or the code of the error. */
  commands: Metric.counter("casework_commands_total", { incremental: true }),
  /** How long commands took, by `kind` and `outcome`. */
  commandDuration: Metric.timer("casework_command_duration"),
  /** How long a store took, by `operation` and `adapter`. */
  storageDuration: Metric.timer("casework_storage_duration"),
  /** Messages by `channel`, `type` and `outcome`, the status that was stored. */
  messages: Metric.counter("casework_messages_total", { incremental: true }),
  /** How long messages had waited when they were first claimed, by `channel`. */
  queueAge: Metric.timer("casework_message_queue_age"),
} as const

type Counted = "commits" | "conflicts" | "commands" | "messages"
type Timed = "commandDuration" | "storageDuration" | "queueAge"

/** Counts one more. */
export const count = (name: Counted, attributes: Metric.Metric.AttributeSet): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(caseworkMetrics[name], attributes), 1)

/** Records a time. */
export const record = (
  name: Timed,
  milliseconds: number,
  attributes: Metric.Metric.AttributeSet,
): Effect.Effect<void> =>
  Metric.update(
    Metric.withAttributes(caseworkMetrics[name], attributes),
    Duration.millis(Math.max(0, milliseconds)),
  )

/** Runs an effect and gives its time in milliseconds to another, whatever becomes of it. */
export const timed = <Value, Failure, Needs>(
  effect: Effect.Effect<Value, Failure, Needs>,
  then: (milliseconds: number) => Effect.Effect<void>,
): Effect.Effect<Value, Failure, Needs> =>
  Effect.flatMap(Clock.currentTimeMillis, (begun) =>
    Effect.ensuring(
      effect,
      Effect.flatMap(Clock.currentTimeMillis, (now) => then(now - begun)),
    ),
  )
