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

/** So many tasks go side by side in one process: what they store at the same time shares a transaction. */
const concurrency = 16

/** Does tasks of a phase, as the units of its day allow. */
export const doTasks = async (
  systems: Systems,
  { day }: Pick<Phase, "day">,
  tasks: ReadonlyArray<Task>,
): Promise<void> => {
  await systems.beginDay(day)
  const waiting = tasks.values()
  const doNext = async (): Promise<void> => {
    for (const task of waiting) await task(systems)
  }
  await Promise.all(Array.from({ length: concurrency }, doNext))
}
