import type { StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { defineJobKind, type JobKind } from "./job-kind.ts"

/** How many dispatchers work side by side. */
export interface DispatchJobInput {
  readonly dispatchers: number
}

/** How many messages were taken, as far as it was kept: a dispatcher that was killed had sent some that it does not count. */
export interface DispatchJobResult {
  readonly taken: number
}

/**
 * A job that sends what is due in the outbox. Each step is the round of a dispatcher: the claims of the outbox and the idempotency keys of messages see to it
 * that none is sent twice, whoever runs the step and however often.
 *
 * @param due - what one dispatcher does until nothing is due: `dispatcher.due` of `makeDispatcher`
 *
 * @example
 * const messages = dispatchJob("messages", Effect.succeed(3))
 * messages.kind // => "messages"
 */
export const dispatchJob = (
  kind: string,
  due: Effect.Effect<number, StorageError>,
): JobKind<DispatchJobInput, DispatchJobResult> =>
  defineJobKind({
    kind,
    input: Schema.Struct({ dispatchers: Schema.Natural }),
    step: Schema.Natural,
    part: Schema.Natural,
    result: Schema.Struct({ taken: Schema.Natural }),
    plan: ({ dispatchers }) => Effect.succeed(Array.from({ length: dispatchers }, (_, place) => place)),
    run: () => due,
    combine: (parts) => Effect.succeed({ taken: parts.reduce((sum, one) => sum + one, 0) }),
  })
