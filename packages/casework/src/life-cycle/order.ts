/**
 * The order in which commands come: on the right subject and version, on no earlier day, and where the table lists them.
 */

import * as Result from "effect/Result"
import type { CommonRefusal } from "./refusals.ts"
import type { AnyCommand, AnyEvent, AnyState, Transition } from "./transition.ts"

const refused = (refusal: CommonRefusal): Result.Result<never, CommonRefusal> => Result.fail(refusal)

/** The row of the table by which an event came; of an event whose stage before is not given, the first that fits. */
export const rowOf = <Row extends Transition>(
  transitions: ReadonlyArray<Row>,
  before: string | undefined,
  { stage, type }: Pick<AnyEvent, "stage" | "type">,
): Row | undefined =>
  transitions.find(
    ({ event, from, to }) => event === type && to === stage && (before === undefined || from === before),
  )

/** Whether a case may begin by a command. */
export const mayBegin = (transitions: ReadonlyArray<Transition>, command: string): boolean =>
  transitions.some((row) => row.from === "none" && row.command === command)

/** What has to hold for every command, whatever it asks; the table lists it, or `isListed` says that it is possible. */
export const checkOrder = (
  transitions: ReadonlyArray<Transition>,
  state: AnyState,
  command: AnyCommand,
  isListed: boolean = transitions.some((row) => row.from === state.stage && row.command === command.type),
): Result.Result<void, CommonRefusal> => {
  if (state.subject !== undefined && command.subject !== state.subject)
    return refused({ code: "subject.other", path: "subject", params: {} })
  if (command.expectedVersion !== state.version)
    return refused({
      code: "version.conflict",
      path: "expectedVersion",
      params: { expected: command.expectedVersion, actual: state.version },
    })
  if (state.day !== undefined && !(command.at >= state.day))
    return refused({ code: "day.decreases", path: "at", params: { last: state.day } })
  return isListed
    ? Result.succeed(undefined)
    : refused({
        code: "transition.notAllowed",
        path: "type",
        params: { stage: state.stage, command: command.type },
      })
}
