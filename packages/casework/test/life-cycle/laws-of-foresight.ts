/** What is foreseen of a command before its own fields are known. */

import * as Result from "effect/Result"
import { expect } from "vitest"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { holds, type Law } from "./law.ts"

/** Refusals for who gives a command, and for where the case stands. */
const ofStageAndPerson = ["transition.notAllowed", "actor.notAuthorised", "actor.conflict"]

/** Refusals that an open check cannot exclude, beside those of the guard. */
const stillPossible = {
  permission: ["actor.notAuthorised", "actor.conflict"],
  separation: ["actor.conflict"],
  guard: [],
}

/** What is foreseen of commands, held against what they come to. */
export const lawsOfForesight: ReadonlyArray<Law> = [
  {
    name: "what is foreseen as refused is refused so whatever its fields, and what is foreseen as possible not for stage or person",
    check: (tested, count) =>
      holds(
        tested,
        <L extends LifeCycleTypes>({
          setting,
          turns,
        }: {
          readonly setting: L["Setting"]
          readonly turns: ReadonlyArray<{ readonly before: L["State"]; readonly command: L["Command"] }>
        }) => {
          const { competences, foresee, handle } = tested.lifeCycle
          let seen: unknown
          for (const { before, command } of turns) {
            const { by } = command
            // What is dated before the last event is refused for that alone.
            const at = Math.max(command.at, before.day ?? command.at) as typeof command.at
            const known = { setting: { known: setting, whole: true }, at, by }
            const subject = before.subject ?? command.subject
            const given = { id: "command-in-view", subject, at, by, expectedVersion: before.version }
            // Between two changes one turn is enough for all the commands that are not given.
            const types = before === seen ? [] : Object.keys(competences)
            seen = before
            for (const type of types) {
              const foreseen = foresee(before as never, { ...known, type })
              if (Result.isFailure(foreseen))
                expect(handle(before as never, { ...given, type } as never, setting as never)).toEqual(
                  Result.fail(foreseen.failure),
                )
            }
            const foreseen = foresee(before as never, { ...known, type: command.type })
            const answer = handle(before as never, { ...command, ...given } as never, setting as never)
            if (Result.isFailure(answer) && answer.failure.code === "reason.missing") continue
            if (Result.isFailure(foreseen)) expect(answer).toEqual(Result.fail(foreseen.failure))
            else if (foreseen.success.open === undefined) expect(Result.isSuccess(answer)).toBe(true)
            else if (Result.isFailure(answer)) {
              const excluded = ofStageAndPerson.filter(
                (code) => !(stillPossible[foreseen.success.open ?? "guard"] as Array<string>).includes(code),
              )
              expect(excluded).not.toContain(answer.failure.code)
            }
          }
        },
        count,
      ),
  },
]
