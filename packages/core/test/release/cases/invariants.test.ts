import { type Day, gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LeniencyCommand } from "../../../src/release/cases/commands.ts"
import type { LeniencyEvent, LeniencyEventType } from "../../../src/release/cases/events.ts"
import { evolveLeniency, noLeniencyPetition, replayLeniency } from "../../../src/release/cases/evolve.ts"
import { type HandledLeniency, handleLeniency } from "../../../src/release/cases/handle.ts"
import type { LeniencyRefusal } from "../../../src/release/cases/refusals.ts"
import type { LeniencyTerms } from "../../../src/release/cases/terms.ts"
import { isClosed, leniencyTransitions, transitionBy } from "../../../src/release/cases/transitions.ts"
import { commandOf, policyDigest, type Run, runs, step, type Turn } from "./sequences.ts"

const handle = (turn: Pick<Turn, "before">, command: LeniencyCommand, terms: LeniencyTerms) =>
  handleLeniency(turn.before, command, { terms, calendar: gregorian, policyDigest })

const refusalOf = (answer: Result.Result<HandledLeniency, LeniencyRefusal>): LeniencyRefusal | undefined =>
  Result.isFailure(answer) ? answer.failure : undefined

const accepted = ({ turns }: Run): ReadonlyArray<Turn> =>
  turns.filter(({ answer }) => Result.isSuccess(answer))
const refused = ({ turns }: Run): ReadonlyArray<Turn> =>
  turns.filter(({ answer }) => Result.isFailure(answer))

const givers = (events: ReadonlyArray<LeniencyEvent>, types: ReadonlyArray<LeniencyEventType>) =>
  events.filter(({ type }) => types.includes(type)).map(({ by }) => by.id)

const holds = (property: (run: Run) => void) => fc.assert(fc.property(runs, property), { numRuns: 400 })

describe("every sequence of commands", () => {
  it("reaches every row of the table, so that what follows says something", () => {
    const reached = new Set<string>()
    for (const { turns } of fc.sample(runs, { numRuns: 6000, seed: 1 }))
      for (const { before, command, answer, after } of turns)
        if (Result.isSuccess(answer)) reached.add(`${before.stage} ${command.type} ${after.stage}`)
    expect(leniencyTransitions.filter((row) => !reached.has(`${row.from} ${row.command} ${row.to}`))).toEqual(
      [],
    )
  })

  it("X1: replaying the events gives the state reached live, after each of them", () =>
    holds((run) => {
      accepted(run).forEach(({ after }, index) => {
        expect(replayLeniency(run.events.slice(0, index + 1))).toEqual(Result.succeed(after))
      })
      expect(replayLeniency([])).toEqual(Result.succeed(noLeniencyPetition))
      expect(run.petition.version).toBe(run.events.length)
    }))

  it("X2: a refused command changes nothing and emits nothing", () =>
    holds((run) => {
      for (const { before, after, command } of refused(run)) {
        expect(after).toBe(before)
        expect(refusalOf(handle({ before }, command, run.terms))).toEqual(
          refusalOf(handle({ before }, command, run.terms)),
        )
      }
      expect(run.events).toHaveLength(accepted(run).length)
    }))

  it("X3: a command given again comes to the same and emits nothing, however much later", () =>
    holds((run) => {
      for (const { command, answer } of accepted(run)) {
        const again = Result.getOrThrow(handle({ before: run.petition }, command, run.terms))
        expect(again.outcome).toEqual(Result.getOrThrow(answer).outcome)
        expect(again.newEvents).toEqual([])
        expect(again.petition).toBe(run.petition)
      }
    }))

  it("X3: an id that comes again with another command or from another person is refused", () =>
    holds((run) => {
      for (const { command } of accepted(run)) {
        const other = { ...command, by: { ...command.by, id: "somebody-else" } }
        expect(refusalOf(handle({ before: run.petition }, other, run.terms))?.code).toBe("command.idReused")
      }
    }))

  it("X4: with a wrong expected version every command is refused", () =>
    fc.assert(
      fc.property(runs, fc.nat({ max: 99 }), (run, expectedVersion) => {
        for (const turn of run.turns) {
          fc.pre(expectedVersion !== turn.before.version)
          const command = { ...turn.command, id: "fresh", expectedVersion }
          expect(refusalOf(handle(turn, command, run.terms))).toEqual({
            code: "version.conflict",
            path: "expectedVersion",
            params: { expected: expectedVersion, actual: turn.before.version },
          })
        }
      }),
    ))

  it("X5: every change is in the table", () =>
    holds((run) => {
      for (const { before, command, answer, after } of accepted(run)) {
        const [event] = Result.getOrThrow(answer).newEvents
        expect(event && transitionBy(before.stage, event.type, after.stage)?.command).toBe(command.type)
        expect(event?.stage).toBe(after.stage)
      }
    }))

  it("X5: a closed petition refuses every command", () =>
    fc.assert(
      fc.property(runs, fc.array(step, { minLength: 5 }), (run, steps) => {
        fc.pre(isClosed(run.petition.stage))
        steps.forEach((choices, index) => {
          const command = commandOf({ ...choices, current: true }, run.petition, run.terms, 1000 + index)
          expect(refusalOf(handle({ before: run.petition }, command, run.terms))).toEqual({
            code: "transition.notAllowed",
            path: "type",
            params: { stage: run.petition.stage, command: command.type },
          })
        })
      }),
    ))

  it("X6: nobody decides what he asked for, proposed or reported on, or what benefits him", () =>
    holds(({ events }) => {
      const parts: ReadonlyArray<
        readonly [ReadonlyArray<LeniencyEventType>, ReadonlyArray<LeniencyEventType>]
      > = [
        [
          ["granted", "refused"],
          ["opened", "proposed", "reportFiled", "reportConfirmed"],
        ],
        [["breachDismissed", "extended", "revoked"], ["breachRecorded"]],
        [["reliefGranted", "reliefRefused"], ["reliefProposed"]],
      ]
      for (const [decisions, parting] of parts)
        events.forEach((event, index) => {
          if (!decisions.includes(event.type)) return
          expect(event.by.id).not.toBe("person-0")
          expect(givers(events.slice(0, index), parting)).not.toContain(event.by.id)
        })
    }))

  it("X6: a decision that somebody could take is refused to those who may not take it", () =>
    holds((run) => {
      for (const turn of accepted(run)) {
        const { before, command } = turn
        if (!["grant", "refuse", "extend", "revoke", "grantRelief", "refuseRelief"].includes(command.type))
          continue
        const file = before.stage === "none" ? undefined : before.file
        const excluded = {
          grant: ["opener", "proposer", "reporter", "confirmer"],
          refuse: ["opener", "proposer", "reporter", "confirmer"],
          extend: ["breachReporter"],
          revoke: ["breachReporter"],
          grantRelief: ["reliefProposer"],
          refuseRelief: ["reliefProposer"],
        }[command.type as "grant"]
        for (const { part, by } of file?.participants ?? []) {
          if (!excluded.includes(part)) continue
          const code = refusalOf(
            handle(turn, { ...command, id: "fresh", by: { ...command.by, id: by.id } }, run.terms),
          )?.code
          expect(["actor.conflict", "actor.notHimself"]).toContain(code)
        }
        const own = { ...command, id: "fresh", by: { ...command.by, id: "person-0" } }
        expect(refusalOf(handle(turn, own, run.terms))?.code).toBe("actor.notHimself")
      }
    }))

  it("X7: events carry who, when and by which law; days never decrease", () =>
    holds(({ events, turns, terms }) => {
      events.forEach((event, index) => {
        expect(event.version).toBe(index + 1)
        expect(event.policyDigest).toBe(policyDigest)
        expect(event.by.id).not.toBe("")
        expect(event.at).toBeGreaterThanOrEqual(events[index - 1]?.at ?? event.at)
      })
      for (const turn of turns) {
        if (turn.before.stage === "none") continue
        const expectedVersion = turn.before.version
        const early = { ...turn.command, id: "fresh", expectedVersion, at: (turn.before.day - 1) as Day }
        expect(refusalOf(handle(turn, early, terms))?.code).toBe("day.decreases")
      }
    }))

  it("refuses a stream from which an event is missing, or in which events have changed places", () =>
    holds(({ events }) => {
      for (let index = 0; index + 1 < events.length; index++) {
        const gap = events.filter((_, place) => place !== index)
        expect(Result.isFailure(replayLeniency(gap))).toBe(true)
        const swapped = events.map((event, place) =>
          place === index ? events[index + 1] : place === index + 1 ? events[index] : event,
        ) as ReadonlyArray<LeniencyEvent>
        expect(Result.isFailure(replayLeniency(swapped))).toBe(true)
      }
    }))

  it("refuses an event of another petition, of an earlier day, or to a stage that the table does not list", () =>
    holds(({ turns }) => {
      for (const { before, answer } of turns) {
        if (Result.isFailure(answer) || before.stage === "none") continue
        const [event] = answer.success.newEvents
        if (event === undefined) continue
        const codeOf = (changed: object): string => {
          const result = evolveLeniency(before, { ...event, ...changed } as LeniencyEvent)
          return Result.isFailure(result) ? result.failure.code : "none"
        }
        expect(codeOf({ petition: "petition-2" })).toBe("stream.otherPetition")
        expect(codeOf({ at: before.day - 1 })).toBe("stream.dayDecreases")
        expect(codeOf({ stage: "none" })).toBe("stream.notInTable")
        expect(codeOf({ version: before.version })).toBe("stream.gap")
      }
    }))
})
