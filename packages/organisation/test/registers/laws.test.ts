import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
  refusedIn,
} from "../../../casework/test/life-cycle/laws.ts"
import { claimsOfRecord, identifiersIn } from "../../src/registers/record/record-identifiers.ts"
import type { RecordLife, RecordState } from "../../src/registers/record/record-protocol.ts"
import { turningDaysOfRecord } from "../../src/registers/record/register.ts"
import { registers } from "../../src/registers/registers.ts"
import { testedOf } from "./sequences.ts"

const tested = testedOf("prisonerRecord")
describeLifeCycle(tested)

const register = registers.prisonerRecord
const holds = (property: (run: Run<RecordLife>) => void) => holdsOf(tested, property, 200)

const lastDay = 99_999 as Day
const daysOf = (state: RecordState): ReadonlyArray<Day> => [
  0 as Day,
  ...turningDaysOfRecord(state, lastDay),
  lastDay,
]

describe("every sequence of commands to a record", () => {
  it("says of a day of knowledge the same for ever, whatever is recorded after it", () =>
    holds((run) => {
      for (const { after, before } of acceptedIn(run)) {
        if (before.stage === "none" || after.stage === "none" || before.day === after.day) continue
        for (const on of daysOf(after))
          expect(register.contentOf(after, { on, knownOn: before.day })).toEqual(
            register.contentOf(before, { on, knownOn: before.day }),
          )
      }
    }))

  it("knew on a day what its events up to that day add up to", () =>
    holds(({ events, state }) => {
      for (const { at: knownOn } of events) {
        const then = Result.getOrThrow(
          register.lifeCycle.replay(events.filter(({ at, subject }) => at <= knownOn && subject !== "")),
        )
        for (const on of daysOf(state))
          expect(register.contentOf(state, { on, knownOn })).toEqual(
            register.contentOf(then, { on, knownOn: lastDay }),
          )
      }
    }))

  it("changes by a correction exactly the statements that it names, and keeps what they said", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "correct" || before.stage === "none" || after.stage === "none") continue
        const named = new Set(command.corrections.map(({ number }) => number))
        const replaced = command.corrections.filter(({ becomes }) => becomes !== undefined).length
        expect(after.statements).toHaveLength(before.statements.length + replaced)
        for (const [place, statement] of before.statements.entries()) {
          const { corrected, ...now } = after.statements[place] ?? statement
          const { corrected: was, ...then } = statement
          expect(now).toEqual(then)
          expect(corrected).toEqual(
            named.has(statement.number) ? { on: command.at, reason: command.reason, by: command.by } : was,
          )
        }
      }
    }))

  it("never says what no file may say that did not say so before", () =>
    holds(({ setting, turns }) => {
      for (const { after } of turns)
        for (const on of daysOf(after))
          expect(setting.flawsOf(register.contentOf(after, { on, knownOn: lastDay }))).toEqual([])
    }))

  it("claims each of its numbers until it is merged, and no refusal repeats one", () =>
    holds((run) => {
      for (const { after } of acceptedIn(run))
        expect(claimsOfRecord("seal")(after)).toHaveLength(
          after.stage === "merged" ? 0 : identifiersIn(after).length,
        )
      for (const { refusal } of refusedIn(run)) expect(JSON.stringify(refusal)).not.toMatch(/"(10\d|777)"/)
    }))
})
