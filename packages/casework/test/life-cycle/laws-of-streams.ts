/** What holds of reading back: a stream that cannot have come from the machine is refused. */

import * as Result from "effect/Result"
import { expect } from "vitest"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { holds, type Law } from "./law.ts"
import { acceptedIn } from "./runs.ts"

const changed = <L extends LifeCycleTypes>(event: L["Event"], fields: object): L["Event"] => ({
  ...event,
  ...fields,
})

export const lawsOfStreams: ReadonlyArray<Law> = [
  {
    name: "a stream from which an event is missing, or in which two have changed places, is refused",
    check: (tested, count) =>
      holds(
        tested,
        ({ events }) => {
          events.slice(0, -1).forEach((event, index) => {
            const [before, [next, ...rest]] = [events.slice(0, index), events.slice(index + 1)]
            if (next === undefined) return
            expect(Result.isFailure(tested.lifeCycle.replay([...before, next, ...rest]))).toBe(true)
            expect(Result.isFailure(tested.lifeCycle.replay([...before, next, event, ...rest]))).toBe(true)
          })
        },
        count,
      ),
  },
  {
    name: "an event of another subject, of an earlier day, or to a stage that the table does not list is refused",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { before, handled } of acceptedIn(run))
            for (const event of handled.newEvents) {
              const codeOf = (fields: object): string | undefined => {
                const result = tested.lifeCycle.evolve(before, changed(event, fields))
                return Result.isFailure(result) ? result.failure.code : undefined
              }
              expect(codeOf({})).toBeUndefined()
              expect(codeOf({ version: before.version })).toBe("stream.gap")
              expect(codeOf({ stage: "none" })).toBe("stream.notInTable")
              if (before.day === undefined) continue
              expect(codeOf({ subject: `${before.subject}-of-another` })).toBe("stream.otherSubject")
              expect(codeOf({ at: before.day - 1 })).toBe("stream.dayDecreases")
            }
        },
        count,
      ),
  },
]
