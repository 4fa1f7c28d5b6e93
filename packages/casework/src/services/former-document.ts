/**
 * Documents of before commands were found by their events: they list every command that was handled, and every participation. They are
 * read as documents of today, and an audit holds them against the events as they were written.
 */

import type { UnitChanged } from "../life-cycle/change-unit.ts"
import type { LifeCycle } from "../life-cycle/life-cycle.ts"
import { rowOf } from "../life-cycle/order.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { Json } from "../ports/storage/json.ts"

/** What is stored of a state, without what is not written any more. */
export const currentDocument = (document: unknown): unknown => {
  if (typeof document !== "object" || document === null || !("handled" in document)) return document
  const { handled: _, ...current } = document
  return current
}

/** The document that was written of the same events before. */
export const formerDocument = <L extends LifeCycleTypes>(
  { competences, none, transitions }: LifeCycle<L>,
  events: ReadonlyArray<L["Event"] | UnitChanged>,
  document: Json,
): Json => {
  const handled: Array<Json> = []
  const participants: Array<Json> = []
  let before: string = none.stage
  for (const event of events) {
    const { at, by, command, stage, version } = event
    const type: L["Command"]["type"] | undefined = rowOf(transitions, before, event)?.command
    if (type === undefined) return document
    handled.push({ id: command, type, by: by.id, version, stage })
    const { participation } = competences[type]
    if (participation !== undefined) participants.push({ part: participation, by: { ...by }, on: at })
    before = stage
  }
  return { ...(document as { readonly [field: string]: Json }), handled, participants }
}
