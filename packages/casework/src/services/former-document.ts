/**
 * Documents of before commands were found by their events: they list every command that was handled, and every participation. They are
 * read as documents of today, and an audit holds them against the events as they were written.
 */

import * as Schema from "effect/Schema"
import type { LifeCycle } from "../life-cycle/life-cycle.ts"
import { rowOf } from "../life-cycle/order.ts"
import { withParticipant } from "../life-cycle/participants.ts"
import { participantsSchema } from "../life-cycle/shapes.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { Json } from "../ports/storage/json.ts"

/** Reads what is stored of a state, as it is written today. */
export const currentDocument = (): ((document: unknown) => unknown) => {
  const isFormer = Schema.is(
    Schema.Struct({ handled: Schema.Array(Schema.Unknown), participants: participantsSchema() }),
  )
  return (document) => {
    if (!isFormer(document)) return document
    const { handled: _, participants, ...rest } = document
    return { ...rest, participants: participants.reduce(withParticipant, []) }
  }
}

/** The document that was written of the same events before. */
export const formerDocument = <L extends LifeCycleTypes>(
  { competences, none, transitions }: LifeCycle<L>,
  events: ReadonlyArray<L["Event"]>,
  document: Json,
): Json => {
  const handled: Array<Json> = []
  const participants: Array<Json> = []
  let before: string = none.stage
  for (const event of events) {
    const {
      at: on,
      by: { id, role },
      command,
      stage,
      version,
    } = event
    const type: L["Command"]["type"] | undefined = rowOf(transitions, before, event)?.command
    if (type === undefined) return document
    handled.push({ id: command, type, by: id, version, stage })
    const { participation: part } = competences[type]
    if (part !== undefined) participants.push({ part, by: { id, role }, on })
    before = stage
  }
  return { ...(document as { readonly [field: string]: Json }), handled, participants }
}
