/** Plays written sequences of commands, filling in what every command has. */

import type { AnyCommand, CommonRefusal, LifeCycle, LifeCycleTypes } from "@bazgasht/casework"
import { gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"

type Asked<Command> = Command extends unknown ? Omit<Command, Exclude<keyof AnyCommand, "type">> : never

/** A command as a sequence writes it: the day, the role and, where it is not the holder of the role, the person. */
export type WrittenFor<L extends LifeCycleTypes> = Asked<L["Command"]> & {
  readonly on: string
  readonly as: string
  readonly who?: string
}

export interface Played<L extends LifeCycleTypes> {
  readonly state: L["State"]
  readonly events: ReadonlyArray<L["Event"]>
  /** The refusal that stopped the sequence. */
  readonly refusal: L["Refusal"] | CommonRefusal | undefined
}

/** Plays sequences on one subject from the beginning, or on a state; each stops at its first refusal. */
export const playing =
  <L extends LifeCycleTypes>(lifeCycle: LifeCycle<L>, subject: string, setting: L["Setting"]) =>
  (sequence: ReadonlyArray<WrittenFor<L>>, from: L["State"] = lifeCycle.none): Played<L> => {
    let state = from
    const events: Array<L["Event"]> = []
    for (const { as, on, who, ...asked } of sequence) {
      const command = {
        ...asked,
        id: `command-${state.version + 1}`,
        subject,
        at: Result.getOrThrow(parseDay(gregorian, on)),
        by: { id: who ?? `holder-of-${as}`, role: as },
        expectedVersion: state.version,
      } as unknown as L["Command"]
      const handled = lifeCycle.handle(state, command, setting)
      if (Result.isFailure(handled)) return { state, events, refusal: handled.failure }
      state = handled.success.state
      events.push(...handled.success.newEvents)
    }
    return { state, events, refusal: undefined }
  }
