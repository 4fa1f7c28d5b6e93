/** A year of the country, as phases one after the other; the tasks of a phase touch different cases, and go side by side. */

import type { Day, Text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Systems } from "./systems.ts"

/** A piece of an office's work. Done again it changes nothing. */
export type Task = (systems: Systems) => Promise<void>

/** What the offices do on a day. */
export interface Phase {
  readonly title: Text
  readonly day: Day
  readonly tasks: ReadonlyArray<Task>
}

/** The tasks of one of several workers: each takes its turn. */
export const shareOf = (
  { tasks }: Pick<Phase, "tasks">,
  { number, workers }: { readonly number: number; readonly workers: number },
): ReadonlyArray<Task> => tasks.filter((_, index) => index % workers === number)

/** Carries out everything that what happened by now has follow for other cases. */
export const carryOutConsequences = async (systems: Systems): Promise<void> => {
  const dispatcher = Result.getOrThrow(await systems.dispatcher({}))
  while (Result.getOrThrow(await dispatcher.once()) > 0);
}
