/** What holds for the service of every kind of cases. */

import {
  accessBy,
  accessLayer,
  caseService,
  casesAsPromises,
  idsLayer,
  type LifeCycleTypes,
  openCasework,
} from "@bazgasht/casework"
import type { ChangeUnit } from "@bazgasht/casework/law"
import { Storage } from "@bazgasht/casework/ports"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { OfFormerUnits } from "../../../casework/src/life-cycle/change-unit.ts"
import { acceptedIn, type Run, runsOf, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { callerOf, everything } from "../../../casework/test/services/requests.ts"
import { toyStore } from "../../../casework/test/services/toy-store.ts"
import type { OfKind } from "./every-kind.ts"

/** The first run in which the case that is opened first is moved on at least once. */
const movedIn = <L extends LifeCycleTypes>(tested: Tested<L>) => {
  const stepsOf = (run: Run<L>) => {
    const accepted = acceptedIn(run)
    const subject = accepted[0]?.command.subject
    return accepted.filter(({ command }) => command.subject === subject)
  }
  const runs = fc.sample(runsOf(tested), { numRuns: 100, seed: 58 })
  const run = runs.find((each) => stepsOf(each).length > 1)
  if (run === undefined) throw new Error(`no run of 100 moves a ${tested.name}`)
  return { setting: run.setting, steps: stepsOf(run).slice(0, 2) }
}

/** A case of the kind is opened and moved one step: by a service in layers, and by promises. */
const movesBothWays: OfKind = async (kind, tested) => {
  const { setting, steps } = movedIn(tested)
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) throw new Error("there are two steps")
  expect(first.before.stage).toBe("none")
  const roles = [...new Set(steps.map(({ command }) => command.by.role))]
  const policy = everything(kind.kind, roles, Object.keys(kind.lifeCycle.competences))
  const { subject } = first.command
  const caller = callerOf(last.command.by.id, last.command.by.role)
  const requests = steps.map(({ command }) => ({
    caller: callerOf(command.by.id, command.by.role),
    command: JSON.parse(JSON.stringify(command)),
    setting,
  }))
  const outcomes = steps.map(({ handled }) => ({ subject, ...handled.outcome }))
  const seen = { subject, version: last.after.version, whole: true, state: last.after }

  const { key, layer } = caseService(kind)
  const program = Effect.gen(function* () {
    const service = yield* key
    const answers = yield* Effect.forEach(requests, service.handle)
    return { answers, read: yield* service.read({ caller, subject }) }
  })
  const surroundings = Layer.mergeAll(Layer.succeed(Storage, toyStore()), accessLayer(policy), idsLayer)
  const served = await Effect.runPromise(Effect.provide(program, Layer.provide(layer, surroundings)))
  expect(served).toEqual({ answers: outcomes, read: seen })

  const casework = Result.getOrThrow(
    await openCasework({
      storage: Layer.succeed(Storage, toyStore()),
      kinds: { cases: kind },
      access: accessBy(policy),
    }),
  )
  const { cases } = casework.cases
  const promised = []
  for (const request of requests) promised.push(await cases.handle(request))
  expect(promised).toEqual(outcomes.map(Result.succeed))
  expect(await cases.read({ caller, subject })).toEqual(Result.succeed(seen))
  await casework.close()
}

/** The states of some runs of a life cycle. */
const statesOf = <L extends LifeCycleTypes>(tested: Tested<L>): ReadonlyArray<L["State"]> =>
  fc
    .sample(runsOf(tested), { numRuns: 200, seed: 58 })
    .flatMap((run) => acceptedIn(run).map(({ after }) => after))

const typeNames = { text: "string", identifier: "string", number: "number", truth: "boolean" } as const

/** A case of the kind is opened in a unit, and found by it among those of the kind. */
const isFoundByUnit: OfKind = async (kind, tested) => {
  const beginnings = fc
    .sample(runsOf(tested), { numRuns: 100, seed: 58 })
    .flatMap((run) => acceptedIn(run).map((turn) => ({ ...turn, setting: run.setting })))
    .filter(({ before }) => before.stage === "none")
  const withUnit = beginnings.find(({ after }) => kind.accessContextOf(after).unit !== undefined)
  if (withUnit === undefined) throw new Error(`no run of 100 opens a ${tested.name} in a unit`)
  const { after, command, setting } = withUnit
  const { unit = "" } = kind.accessContextOf(after)
  const caller = callerOf(command.by.id, command.by.role)
  const cases = casesAsPromises(kind, {
    storage: toyStore(),
    access: accessBy(everything(kind.kind, [command.by.role], Object.keys(kind.lifeCycle.competences))),
  })
  Result.getOrThrow(
    await cases.handleUnknown({ caller, command: JSON.parse(JSON.stringify(command)), setting }),
  )
  const foundIn = async (is: string) =>
    Result.getOrThrow(
      await cases.find({ caller, query: { where: [{ attribute: "unit", is }], limit: 10 } }),
    ).cases.map(({ state }) => state)
  expect([await foundIn(unit), await foundIn(`${unit}-other`)]).toEqual([[after], []])
}

/** Somebody who has no part in any run. */
const stranger = { id: "person-of-no-run", role: "keeper" }

/**
 * Hands the cases of runs over at each stage: the case stays what it is but for its unit, its unit of before is remembered, and its events come to
 * the same. A closed case, the same unit and a beneficiary are refused.
 */
const isHandedOver: OfKind = async ({ accessContextOf, attributes, kind, lifeCycle, schemas }, tested) => {
  const { command: commandSchema, event: eventSchema, state: stateSchema } = schemas()
  const decoded = (schema: typeof stateSchema, value: unknown) =>
    Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(JSON.parse(JSON.stringify(value)))
  let [moved, closed] = [0, 0]
  for (const run of fc.sample(runsOf(tested), { numRuns: 40, seed: 58 }))
    for (const { after } of acceptedIn(run)) {
      const { stage, subject = "", version } = after
      const changing = {
        type: "changeUnit",
        unit: "unit-elsewhere",
        reason: "a new district",
        id: `hand-over-${version}`,
        subject,
        at: after.day ?? (0 as Day),
        by: stranger,
        expectedVersion: version,
      } as const satisfies ChangeUnit
      const answer = lifeCycle.changeUnit(after, changing, run.setting)
      if (!lifeCycle.isHandedOver || lifeCycle.isClosed(stage)) {
        closed++
        expect(Result.isFailure(answer) && answer.failure.code).toBe("transition.notAllowed")
        continue
      }
      moved++
      const { newEvents, state } = Result.getOrThrow(answer)
      const before = accessContextOf(after).unit
      expect(accessContextOf(state)).toEqual({ ...accessContextOf(after), unit: "unit-elsewhere" })
      expect((attributes as Partial<typeof attributes>)["unit"]?.of(state)).toBe("unit-elsewhere")
      expect((state as OfFormerUnits).formerUnits).toEqual(before === undefined ? undefined : [before])
      expect((attributes as Partial<typeof attributes>)["formerUnit"]?.of(state)).toBe(before)
      expect(state).toMatchObject({ stage, version: version + 1, participants: after.participants })
      expect(Result.getOrThrow(lifeCycle.replay([...run.events.slice(0, version), ...newEvents]))).toEqual(
        state,
      )
      // Back again, all is as it was, but for what is remembered.
      if (before !== undefined) {
        const back = { ...changing, unit: before, id: `${changing.id}-back`, expectedVersion: version + 1 }
        const returned = Result.getOrThrow(lifeCycle.changeUnit(state, back, run.setting)).state
        expect({ ...returned, version, formerUnits: undefined }).toEqual({ ...after, formerUnits: undefined })
        expect((returned as OfFormerUnits).formerUnits).toEqual(["unit-elsewhere"])
      }
      expect(lifeCycle.changeUnit(state, changing, run.setting, newEvents)).toEqual(
        Result.succeed({ outcome: { version: version + 1, stage }, newEvents: [], state }),
      )
      const again = { ...changing, id: "another", expectedVersion: version + 1 }
      const same = lifeCycle.changeUnit(state, again, run.setting)
      expect(Result.isFailure(same) && same.failure.code).toBe("unit.same")
      expect(
        Result.isSuccess(decoded(stateSchema as never, Schema.encodeSync(stateSchema)(state as never))),
      ).toBe(true)
      expect(Result.isSuccess(decoded(eventSchema as never, newEvents[0]))).toBe(true)
      expect(Result.isSuccess(decoded(commandSchema as never, changing))).toBe(true)
      const [beneficiary] = accessContextOf(after).beneficiaries ?? []
      if (beneficiary === undefined) continue
      const own = lifeCycle.changeUnit(
        after,
        { ...changing, by: { ...stranger, id: beneficiary } },
        run.setting,
      )
      expect({ kind, code: Result.isFailure(own) && own.failure.code }).toEqual({
        kind,
        code: "actor.conflict",
      })
    }
  expect(lifeCycle.isHandedOver ? moved : closed).toBeGreaterThan(0)
}

/** Registers the tests of some kinds; `accessOf` says what access to the cases of each depends on, beside who has taken part in them. */
export const describeEveryKind = (
  everyKind: { readonly [kind: string]: (work: OfKind) => Promise<void> },
  accessOf: { readonly [kind: string]: ReadonlyArray<string> },
): void => {
  describe("a case of every kind is opened and moved on, as an effect and as a promise", () => {
    it.each(Object.entries(everyKind))("%s", (_, kind) => kind(movesBothWays))
  })

  describe("a case of every kind is found by each of its attributes", () => {
    it.each(Object.entries(everyKind))("%s", (_, of) =>
      of(async (kind, tested) => {
        const states = statesOf(tested)
        for (const [name, attribute] of Object.entries(kind.attributes)) {
          // No run hands a case over.
          if (name === "formerUnit") continue
          const values = states.map((state) => attribute.of(state)).filter((value) => value !== undefined)
          const types = [...new Set(values.map((value) => typeof value))]
          expect({ name, types }).toEqual({ name, types: [typeNames[attribute.type]] })
        }
      }),
    )
  })

  describe("access to a case of every kind depends on what its state says", () => {
    it.each(Object.entries(everyKind))("%s", (name, of) =>
      of(async (kind, tested) => {
        const said = new Set<string>()
        for (const state of statesOf(tested))
          for (const [place, value] of Object.entries(kind.accessContextOf(state))) {
            const ids: ReadonlyArray<unknown> = [value ?? []].flat()
            expect(ids.every((id) => typeof id === "string")).toBe(true)
            if (ids.length > 0) said.add(place)
          }
        expect([...said].sort()).toEqual(accessOf[name])
      }),
    )
  })

  describe("a case of every kind is handed to another unit at every stage that is not closed, unless its unit is what it is about", () => {
    it.each(Object.entries(everyKind))("%s", (_, kind) => kind(isHandedOver))
  })

  describe("a case of every kind is found by the unit to which it belongs", () => {
    it.each(Object.entries(everyKind))("%s", (_, kind) => kind(isFoundByUnit))
  })
}
