/** What holds of every command: X1 to X4. */

import * as Result from "effect/Result"
import { expect } from "vitest"
import type { AnyState, LifeCycleTypes, OfUnit } from "../../src/life-cycle/transition.ts"
import { fresh, holds, type Law, refusalOf } from "./law.ts"
import { acceptedIn, type Run, refusedIn } from "./runs.ts"

/** What may be given of the past of a run: all of it, or the last event before a state, behind the one before it. */
const pastsOf = <L extends LifeCycleTypes>({ events }: Run<L>, { version }: AnyState) => [
  events,
  events.slice(Math.max(0, version - 2), version),
]

/** What guards and steps have to keep. */
export const lawsOfGuards: ReadonlyArray<Law> = [
  {
    name: "X1: replaying the events gives the state reached live, after each of them",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          const { none, replay } = tested.lifeCycle
          expect(replay([])).toEqual(Result.succeed(none))
          let replayed = none
          for (const { after, count } of acceptedIn(run)) {
            for (const event of run.events.slice(replayed.version, count))
              replayed = Result.getOrThrow(tested.lifeCycle.evolve(replayed, event))
            expect(replayed).toEqual(after)
          }
          expect(replay(run.events)).toEqual(Result.succeed(run.state))
          expect(run.state.version).toBe(run.events.length)
        },
        count,
      ),
  },
  {
    name: "X2: a refused command changes nothing and emits nothing, and is refused for the same however often",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          let before = tested.lifeCycle.none
          for (const turn of run.turns) {
            expect(turn.before).toEqual(before)
            before = turn.after
          }
          for (const { before: state, after, command, count, refusal } of refusedIn(run)) {
            const past = run.events.slice(0, count)
            expect(after).toBe(state)
            for (const _ of ["again", "and again"])
              expect(refusalOf(tested.lifeCycle.handle(state, command, run.setting, past))).toEqual(refusal)
          }
          expect(run.events).toHaveLength(acceptedIn(run).length)
        },
        count,
      ),
  },
]

/** The unit of a case. */
export const lawsOfUnits: ReadonlyArray<Law> = [
  {
    name: "a case belongs to the unit that its events named last, and a command that may begin one names it",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          const { keepsUnit, transitions } = tested.lifeCycle
          if (!keepsUnit) return
          let unit: string | undefined
          for (const { after, command, handled } of acceptedIn(run)) {
            const begins = transitions.some((row) => row.from === "none" && row.command === command.type)
            for (const event of handled.newEvents as ReadonlyArray<OfUnit>) {
              if (begins) expect(event.unit).toBe((command as OfUnit).unit)
              unit = event.unit ?? unit
            }
            expect((after as OfUnit).unit).toBe(unit)
          }
        },
        count,
      ),
  },
]

/** What holds of every command whatever its guard says. */
export const lawsOfHandling: ReadonlyArray<Law> = [
  {
    name: "X3: a command given again comes to the same and emits nothing, however much later",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { command, handled, after } of acceptedIn(run))
            for (const state of [after, run.state])
              for (const past of pastsOf(run, after)) {
                const again = Result.getOrThrow(tested.lifeCycle.handle(state, command, run.setting, past))
                expect(again.outcome).toEqual(handled.outcome)
                expect(again.newEvents).toEqual([])
                expect(again.state).toBe(state)
              }
        },
        count,
      ),
  },
  {
    name: "X3: an id that comes again with another command or from another person is refused",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          const types = Object.keys(tested.lifeCycle.competences)
          for (const { after, command } of acceptedIn(run)) {
            const other = types.find((type) => type !== command.type) ?? "other"
            const others = [
              { ...command, by: { ...command.by, id: "somebody-else" } },
              { ...command, type: other },
            ]
            for (const reused of others)
              for (const past of pastsOf(run, after))
                expect(refusalOf(tested.lifeCycle.handle(run.state, reused, run.setting, past))).toEqual({
                  code: "command.idReused",
                  path: "id",
                  params: { command: command.type },
                })
          }
        },
        count,
      ),
  },
  {
    name: "X4: with a wrong expected version every command is refused",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { before, command } of run.turns)
            for (const expectedVersion of [before.version - 1, before.version + 1, before.version + 40]) {
              const wrong = { ...fresh(command, before), expectedVersion, at: command.at }
              expect(refusalOf(tested.lifeCycle.handle(before, wrong, run.setting))).toEqual({
                code: "version.conflict",
                path: "expectedVersion",
                params: { expected: expectedVersion, actual: before.version },
              })
            }
        },
        count,
      ),
  },
  {
    name: "a command about another subject is refused",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          for (const { before, command } of run.turns) {
            if (before.subject === undefined) continue
            const other = { ...fresh(command, before), subject: `${before.subject}-of-another` }
            expect(refusalOf(tested.lifeCycle.handle(before, other, run.setting))?.code).toBe("subject.other")
          }
        },
        count,
      ),
  },
]
