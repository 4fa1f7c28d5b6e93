/** X6: nobody approves what he proposed, assessed or benefits from. */

import * as Result from "effect/Result"
import { expect } from "vitest"
import type { LifeCycle } from "../../src/life-cycle/life-cycle.ts"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { fresh, holds, type Law } from "./law.ts"
import { acceptedIn, type Run } from "./runs.ts"

/** The turns of a run, each with those whom the law keeps from the command: by what the events say, not the state. */
const excludedIn = <L extends LifeCycleTypes>(
  { beneficiariesOf, competences }: LifeCycle<L>,
  run: Run<L>,
) => {
  const takers: Array<{ readonly part: string; readonly id: string }> = []
  return run.turns.map((turn) => {
    const { answer, before, command } = turn
    const { participation, separateFrom } = competences[command.type as L["Command"]["type"]]
    const excluded = new Set<string>([
      ...takers.filter((taker) => separateFrom.includes(taker.part)).map(({ id }) => id),
      ...(separateFrom.includes("beneficiary") ? beneficiariesOf(before, command, run.setting) : []),
    ])
    const accepted = Result.isSuccess(answer)
    if (participation !== undefined && accepted) takers.push({ part: participation, id: command.by.id })
    return { ...turn, excluded, accepted }
  })
}

export const lawsOfSeparation: ReadonlyArray<Law> = [
  {
    name: "X6: no command was carried out for somebody who had taken a part that excludes him, or would benefit",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { accepted, command, excluded } of excludedIn(tested.lifeCycle, run))
            if (accepted) expect([...excluded]).not.toContain(command.by.id)
        },
        count,
      ),
  },
  {
    name: "X6: a command that somebody could give is refused to whoever has taken such a part, or would benefit",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { accepted, before, command, excluded } of excludedIn(tested.lifeCycle, run))
            for (const id of accepted ? excluded : []) {
              const own = { ...fresh(command, before), at: command.at, by: { ...command.by, id } }
              expect(Result.isFailure(tested.lifeCycle.handle(before, own, run.setting))).toBe(true)
            }
        },
        count,
      ),
  },
  {
    name: "X6: nobody is kept from a command by a part that does not exclude him, or that another has taken",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { answer, command, excluded } of excludedIn(tested.lifeCycle, run))
            if (Result.isFailure(answer) && answer.failure.code === "actor.conflict")
              expect([...excluded]).toContain(command.by.id)
        },
        count,
      ),
  },
  {
    name: "X6: a command that somebody could give is refused in a role that may not give it",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { before, command } of acceptedIn(run)) {
            const other = {
              ...fresh(command, before),
              at: command.at,
              by: { id: command.by.id, role: "role-of-nobody" },
            }
            const authorised = Result.getOrElse(
              tested.lifeCycle.rolesOf(before, other, run.setting),
              (): ReadonlyArray<string> => [],
            )
            if (authorised.includes(other.by.role)) continue
            expect(Result.isFailure(tested.lifeCycle.handle(before, other, run.setting))).toBe(true)
          }
        },
        count,
      ),
  },
]
