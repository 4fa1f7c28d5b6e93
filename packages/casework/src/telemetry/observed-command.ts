import * as Effect from "effect/Effect"
import type { Failure } from "../failure/failure.ts"
import { changeUnit } from "../life-cycle/change-unit.ts"
import { count, record, timed } from "./metrics.ts"

/** The type of a command where the kind has such a command: what else was given may be anything. */
const commandIn = (commands: object, given: unknown): string => {
  const type: unknown = typeof given === "object" && given !== null ? Reflect.get(given, "type") : undefined
  return typeof type === "string" && (Object.hasOwn(commands, type) || type === changeUnit) ? type : "unknown"
}

/** What is recorded of a command beside its outcome. */
interface ObservedKind {
  readonly kind: string
  readonly lifeCycle: { readonly competences: object }
}

/** A command that is counted, timed, and recorded in the current span and the debug log: by names alone, nothing of the case. */
export const observedCommand = <
  Answer extends { readonly version: number; readonly stage: string },
  Refused extends Failure,
>(
  { kind, lifeCycle }: ObservedKind,
  given: unknown,
  handled: Effect.Effect<Answer, Refused>,
): Effect.Effect<Answer, Refused> => {
  const command = commandIn(lifeCycle.competences, given)
  let outcome = "defect"
  const tell = (found: string, more: { readonly stage?: string; readonly version?: number } = {}) => {
    outcome = found
    const record = { kind, command, outcome, ...more }
    return Effect.andThen(Effect.annotateCurrentSpan(record), Effect.logDebug("casework.command", record))
  }
  const recorded = handled.pipe(
    Effect.tap(({ stage, version }) => tell("done", { stage, version })),
    Effect.tapError(({ code }) => tell(code)),
  )
  return timed(recorded, (milliseconds) =>
    Effect.andThen(
      count("commands", { kind, command, outcome }),
      record("commandDuration", milliseconds, { kind, outcome }),
    ),
  )
}
