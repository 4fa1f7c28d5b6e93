/** Lives of cases, given by their commands: what examples take for granted of a case at hand. */

import type { LifeCycle, LifeCycleTypes } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"

type Given<Command> = Command extends unknown
  ? Omit<Command, "at" | "by" | "expectedVersion" | "id" | "subject">
  : never

/** A command as a life tells it: the day, what is asked, and who asks; where nobody is named, an officer whom the law names. */
export type GivenCommand<L extends LifeCycleTypes> = readonly [
  day: Day,
  asked: Given<L["Command"]>,
  who?: string,
]

/** The state that a life comes to, from its beginning or from a state. Each command is another officer's; a command that is refused is a mistake of the life. */
export const lived = <L extends LifeCycleTypes>(
  lifeCycle: LifeCycle<L>,
  subject: string,
  setting: L["Setting"],
  life: ReadonlyArray<GivenCommand<L>>,
  from: L["State"] = lifeCycle.none,
): L["State"] =>
  life.reduce((state: L["State"], [at, asked, who]) => {
    const id = who ?? `officer-${state.version + 1}`
    const given = {
      ...asked,
      id: `command-${state.version + 1}`,
      subject,
      at,
      expectedVersion: state.version,
    }
    const anybody = { ...given, by: { id, role: "" } } as unknown as L["Command"]
    const [role = ""] = Result.getOrThrow(lifeCycle.rolesOf(state, anybody, setting))
    return Result.getOrThrow(lifeCycle.handle(state, { ...anybody, by: { id, role } }, setting)).state
  }, from)
