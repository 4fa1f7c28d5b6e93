import { accessBy, contentOfKinds, defineCaseKind } from "@bazgasht/casework"
import type { Json } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { acceptedIn, runsOf } from "../life-cycle/laws.ts"
import { type MachineLife, machines } from "../life-cycle/machines.ts"
import type { Run, Tested } from "../life-cycle/runs.ts"
import { callerOf, everything, serve } from "./requests.ts"
import { type ToyStore, toyStore } from "./toy-store.ts"

const run = Effect.runPromise

const name = { kind: "matter", subject: "matter-1" }
const key = JSON.stringify([name.kind, name.subject])

const schemasOf = ({ schemas }: Tested<MachineLife>) => {
  if (schemas === undefined) throw new Error("random life cycles have schemas")
  return schemas
}

const kindOf = (tested: Tested<MachineLife>) =>
  defineCaseKind<MachineLife, "matter", never>({
    kind: "matter",
    lifeCycle: tested.lifeCycle,
    schemas: () => schemasOf(tested),
    attributes: {},
    accessContextOf: () => ({}),
  })

const serviceOf = (tested: Tested<MachineLife>, store: ToyStore) => {
  const { competences } = tested.lifeCycle
  const policy = everything("matter", ["family", "clerk", "assessor", "chair"], Object.keys(competences))
  return serve(kindOf(tested), store, accessBy(policy))
}

/** The document of the state after the first commands of a run, as it was written when documents listed all that was handled. */
const formerAfter = (
  tested: Tested<MachineLife>,
  turns: ReturnType<typeof acceptedIn<MachineLife>>,
): Json => {
  const { competences } = tested.lifeCycle
  const state = turns.at(-1)?.after ?? tested.lifeCycle.none
  return {
    ...(Schema.encodeSync(schemasOf(tested).state)(state) as { readonly [field: string]: Json }),
    handled: turns.map(({ command, handled: { outcome } }) => ({
      id: command.id,
      type: command.type,
      by: command.by.id,
      ...outcome,
    })),
    participants: turns.flatMap(({ command: { at, by, type } }) => {
      const { participation } = competences[type]
      return participation === undefined ? [] : [{ part: participation, by, on: at }]
    }),
  }
}

const machinesWithRuns = machines().chain((tested) =>
  fc.record({
    tested: fc.constant(tested),
    // Some runs open another case first; the tests look at the one of this name.
    lived: runsOf(tested).filter((lived) => acceptedIn(lived)[0]?.command.subject === name.subject),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
)

/** A store in which the case of a run stands in a former document, after so many of its commands. */
const storeOf = async (tested: Tested<MachineLife>, lived: Run<MachineLife>, count: number) => {
  const store = toyStore()
  const service = serviceOf(tested, store)
  const accepted = acceptedIn(lived).slice(0, count)
  const give = (command: MachineLife["Command"]) =>
    run(service.handle({ caller: callerOf(command.by.id, command.by.role), command, setting: lived.setting }))
  for (const { command } of accepted) await give(command)
  const today = store.cases.get(key)
  if (today === undefined) throw new Error("the case is stored")
  const document = formerAfter(tested, accepted)
  store.cases.set(key, { ...today, document })
  return { store, service, accepted, give, document, today }
}

const reader = callerOf("somebody", "clerk")

it("a document that lists what was handled is read as today's, answers its commands, and is as its events say", () =>
  fc.assert(
    fc.asyncProperty(machinesWithRuns, async ({ lived, share, tested }) => {
      const count = 1 + Math.floor(share * (acceptedIn(lived).length - 1))
      const { accepted, document, give, service, store } = await storeOf(tested, lived, count)
      const state = accepted.at(-1)?.after
      const { subject } = name
      expect(await run(service.read({ caller: reader, subject }))).toMatchObject({ state })
      expect(await run(service.replay({ caller: reader, subject }))).toEqual(state)
      for (const { command, handled } of accepted)
        expect(await give(command)).toEqual({ subject, ...handled.outcome })
      expect(store.commits).toHaveLength(count)
      const known = contentOfKinds({ matter: kindOf(tested) }).get("matter")
      const content = await run(known?.contentOf(await run(store.history(name))) ?? Effect.die("unknown"))
      expect(Result.getOrThrow(content).documentBefore).toEqual(document)
    }),
    { numRuns: runs(100) },
  ))

it("the next command writes the document of today", () =>
  fc.assert(
    fc.asyncProperty(machinesWithRuns, async ({ lived, share, tested }) => {
      const all = acceptedIn(lived)
      const count = 1 + Math.floor(share * (all.length - 1))
      const { give, store, today } = await storeOf(tested, lived, count)
      for (const { command } of all.slice(count)) await give(command)
      if (count === all.length) store.cases.set(key, today)
      expect(store.cases.get(key)?.document).toEqual(Schema.encodeSync(schemasOf(tested).state)(lived.state))
    }),
    { numRuns: runs(100) },
  ))

it("a document that lists something else than what was handled is corrupt", () =>
  fc.assert(
    fc.asyncProperty(machinesWithRuns, fc.nat(), async ({ lived, tested }, which) => {
      const { document, service, store, today } = await storeOf(tested, lived, acceptedIn(lived).length)
      const { handled } = document as { readonly handled: ReadonlyArray<object> }
      const place = which % handled.length
      const changed = handled.map((one, at) => (at === place ? { ...one, by: "somebody-else" } : one))
      store.cases.set(key, { ...today, document: { ...Object(document), handled: changed } })
      expect(await run(Effect.flip(service.replay({ caller: reader, subject: name.subject })))).toMatchObject(
        { code: "storage.corrupt" },
      )
    }),
    { numRuns: runs(50) },
  ))
