import type { EnrolmentRegistry } from "@bazgasht/casework/registry"
import { exchange, type HttpLimits } from "@bazgasht/notify-http"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { requestOf } from "./message.ts"
import type { DciOptions } from "./options.ts"
import { readAnswer } from "./read-answer.ts"

/**
 * A registry that is asked in the form of the DCI interoperability interface: a search by identifier that is answered at once.
 *
 * - yes: an entry of the person is active, in the programme that is asked for
 * - no: the search succeeded, and there is no entry of the person, or none that is active
 * - unknown: everything else, with a code: no answer, a refusal, an entry whose status or programme is not said, a part of the answer
 *
 * @example
 * const registry = dciRegistry({
 *   url: "https://relief.example/ibr", source: "reliefCommittee", sender: "prisons", receiver: "relief", token: Redacted.make(token),
 * })
 */
export const dciRegistry = (options: DciOptions): EnrolmentRegistry => {
  const limits: HttpLimits = { ...options, timeout: options.timeout ?? "15 seconds" }
  return {
    source: options.source,
    ask: Effect.fn("registry.ask", { attributes: { source: options.source } })(function* (question) {
      const now = yield* Clock.currentTimeMillis
      const outcome = yield* exchange(requestOf(options, question, now, { path: "sync/search" }), limits)
      return readAnswer(outcome, question, options.source)
    }),
  }
}
