/** What holds of the order of events: the table drives it (X5), and days go forward (X7). */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { expect } from "vitest"
import { fresh, holds, type Law, refusalOf } from "./law.ts"
import { acceptedIn } from "./runs.ts"

export const lawsOfOrder: ReadonlyArray<Law> = [
  {
    name: "X5: every change is a row of the table",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { before, command, handled, after } of acceptedIn(run)) {
            const [event, ...others] = handled.newEvents
            expect(others).toEqual([])
            expect(tested.lifeCycle.transitions).toContainEqual({
              from: before.stage,
              command: command.type,
              to: after.stage,
              event: event?.type,
            })
            expect(event?.stage).toBe(after.stage)
            expect(handled.outcome).toEqual({ version: event?.version, stage: after.stage })
          }
        },
        count,
      ),
  },
  {
    name: "X5: what the table does not list in a stage is refused, and in a closed stage everything",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          const { competences, handle, isClosed, transitions } = tested.lifeCycle
          for (const { before, after, command } of run.turns)
            for (const state of before === after ? [after] : [before, after])
              for (const type of Object.keys(competences)) {
                const { stage } = state
                if (!isClosed(stage) && transitions.some((row) => row.from === stage && row.command === type))
                  continue
                expect(refusalOf(handle(state, { ...fresh(command, state), type }, run.setting))).toEqual({
                  code: "transition.notAllowed",
                  path: "type",
                  params: { stage, command: type },
                })
              }
        },
        count,
      ),
  },
  {
    name: "X7: events carry who, when and by which law, and answer their command; days never decrease",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          run.events.forEach((event, index) => {
            expect(event.version).toBe(index + 1)
            expect(event.policyDigest).toBe(run.setting.policyDigest)
            expect(event.policyDigest).not.toBe("")
            expect(event.at).toBeGreaterThanOrEqual(run.events[index - 1]?.at ?? event.at)
          })
          for (const { command, handled, after } of acceptedIn(run)) {
            for (const event of handled.newEvents) {
              const { at, by, id, subject } = command
              expect(event).toMatchObject({ at, by, command: id, subject })
            }
            expect(after).toMatchObject({ subject: command.subject, day: command.at })
          }
        },
        count,
      ),
  },
  {
    name: "a consequence names its cause in its event, and comes to what it would without one",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          const causedBy = { kind: "otherKind", subject: "۱۲-other", version: 7 }
          for (const { before, command, handled } of acceptedIn(run)) {
            const caused = tested.lifeCycle.handle(before, { ...command, causedBy }, run.setting)
            const { newEvents } = Result.getOrThrow(caused)
            expect(newEvents).toEqual(handled.newEvents.map((event) => ({ ...event, causedBy })))
            expect(handled.newEvents.some((event) => "causedBy" in event)).toBe(false)
          }
        },
        count,
      ),
  },
  {
    name: "X7: a command of an earlier day than the last event is refused",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { before, command } of run.turns) {
            if (before.day === undefined) continue
            for (const at of [before.day - 1, before.day - 400, Number.NaN] as ReadonlyArray<number>) {
              const early = { ...fresh(command, before), at: at as Day }
              expect(refusalOf(tested.lifeCycle.handle(before, early, run.setting))?.code).toBe(
                "day.decreases",
              )
            }
          }
        },
        count,
      ),
  },
]
