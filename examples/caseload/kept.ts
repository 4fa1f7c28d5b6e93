/**
 * What an application keeps of whatever has a life, and how it gives a command. A storage adapter would keep the events; here
 * they stay in memory.
 *
 * @module
 */

import type { CommonRefusal, LifeCycle, LifeCycleTypes } from "@bazgasht/casework"
import * as Result from "effect/Result"

/** All events of one subject, and the state that they add up to. */
export interface Kept<L extends LifeCycleTypes> {
  readonly state: L["State"]
  readonly events: ReadonlyArray<L["Event"]>
}

/** A command without what follows from the subject and its version. */
export type Asked<Command> = Command extends unknown
  ? Omit<Command, "id" | "subject" | "expectedVersion">
  : never

/** Why a command was not carried out. */
export type RefusalIn<L extends LifeCycleTypes> = L["Refusal"] | CommonRefusal

/** Before anything has happened. */
export const nothingKept = <L extends LifeCycleTypes>({ none }: LifeCycle<L>): Kept<L> => ({
  state: none,
  events: [],
})

/**
 * Giving commands to one subject. What is refused changes nothing. The id of a command follows from the version on which it was
 * formed, so that one that is sent again is carried out once.
 *
 * @example
 * const give = giving(supportCycle, "1404-07", setting)
 * give(nothingKept(supportCycle), { type: "plan", from, to, budget, at, by })
 */
export const giving =
  <L extends LifeCycleTypes>(life: LifeCycle<L>, subject: string, setting: L["Setting"]) =>
  (kept: Kept<L>, asked: Asked<L["Command"]>): Result.Result<Kept<L>, RefusalIn<L>> => {
    const { state, events } = kept
    const command = {
      ...asked,
      id: `${subject}#${state.version + 1}`,
      subject,
      expectedVersion: state.version,
    } as unknown as L["Command"]
    return Result.map(life.handle(state, command, setting, events), (handled) => ({
      state: handled.state,
      events: [...events, ...handled.newEvents],
    }))
  }
