/** What follows from a protocol, held against random ones. */

import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  defineProtocol,
  type LifeOf,
  type Protocol,
  type ProtocolCommand,
  type ProtocolMove,
} from "../../src/life-cycle/protocol.ts"
import { type ProtocolGuards, wholeGuards } from "../../src/life-cycle/protocol-guards.ts"
import { type ProtocolSteps, wholeSteps } from "../../src/life-cycle/protocol-steps.ts"
import { schemasOf, tablesOf } from "../../src/life-cycle/read-protocol.ts"
import { refusing } from "../../src/life-cycle/refusals.ts"
import type { AnySetting, LifeCycleTypes, Transition } from "../../src/life-cycle/transition.ts"

const stages = ["first", "second", "third"] as const
const events = ["asked", "decided", "ended"] as const
const commands = ["ask", "decide", "end"] as const
const participations = ["asker", "decider"] as const

/** Fields by their names; each is of one type, and may be left out in some shapes. */
const types = {
  amount: Schema.Natural,
  reason: Schema.NonEmptyString,
  urgent: Schema.Boolean,
  grounds: Schema.Array(Schema.NonEmptyString),
} as const
type Field = keyof typeof types
const fieldNames = Object.keys(types) as ReadonlyArray<Field>

/** A value for every field, and which fields are there where they may be left out. */
interface Values {
  readonly of: { readonly [Name in Field]: unknown }
  readonly present: ReadonlyArray<Field>
}

const values: fc.Arbitrary<Values> = fc.record({
  of: fc.record({
    amount: fc.nat(),
    reason: fc.string({ minLength: 1 }),
    urgent: fc.boolean(),
    grounds: fc.array(fc.string({ minLength: 1 })),
  }),
  present: fc.subarray([...fieldNames]),
})

/** The fields of a shape: those that it has, and whether they may be left out. */
type Shape = { readonly [Name in Field]?: "required" | "optional" }

const shapes: fc.Arbitrary<Shape> = fc.record(
  {
    amount: fc.constantFrom("required", "optional"),
    reason: fc.constantFrom("required", "optional"),
    urgent: fc.constantFrom("required", "optional"),
    grounds: fc.constantFrom("required", "optional"),
  },
  { requiredKeys: [] },
)

const entriesOf = (shape: Shape) => Object.entries(shape) as ReadonlyArray<[Field, "required" | "optional"]>

const fieldsOf = (shape: Shape) => () =>
  Object.fromEntries(
    entriesOf(shape).map(([name, kind]) => [
      name,
      kind === "required" ? types[name] : Schema.optionalKey(types[name]),
    ]),
  )

/** The values for the fields of a shape. */
const valuesFor = (shape: Shape, { of, present }: Values): { readonly [field: string]: unknown } =>
  Object.fromEntries(
    entriesOf(shape)
      .filter(([name, kind]) => kind === "required" || present.includes(name))
      .map(([name]) => [name, of[name]]),
  )

const oneOrSome = <Item extends string>(items: ReadonlyArray<Item>) =>
  fc.oneof(fc.constantFrom(...items), fc.subarray([...items], { minLength: 1 }))

const moves: fc.Arbitrary<ProtocolMove> = fc.record(
  {
    from: oneOrSome(["none", ...stages]),
    event: fc.constantFrom(...events),
    to: oneOrSome(stages),
  },
  { requiredKeys: ["from", "event"] },
)

const commandsWith = (takes: Shape): fc.Arbitrary<ProtocolCommand> =>
  fc
    .tuple(
      fc.record(
        {
          takes: fc.constant(fieldsOf(takes)),
          permission: fc.constantFrom("clerks", "board"),
          separateFrom: fc.subarray(["beneficiary", ...participations]),
          participation: fc.constantFrom(...participations),
        },
        { requiredKeys: ["permission"] },
      ),
      fc.oneof(moves, fc.record({ moves: fc.oneof(moves, fc.array(moves, { minLength: 1, maxLength: 3 })) })),
    )
    .map(([duty, leads]) => ({ ...duty, ...leads }))

interface Described {
  readonly protocol: Protocol
  readonly stages: { readonly [name: string]: Shape }
  readonly events: { readonly [name: string]: Shape }
  readonly takes: { readonly [name: string]: Shape }
}

const shapesOf = (names: ReadonlyArray<string>): fc.Arbitrary<{ readonly [name: string]: Shape }> =>
  fc.record(Object.fromEntries(names.map((name) => [name, shapes])))

const mapped = <A, B>(record: { readonly [name: string]: A }, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))

const described: fc.Arbitrary<Described> = fc
  .record({ stages: shapesOf(stages), events: shapesOf(events), takes: shapesOf(commands) })
  .chain((own) =>
    fc
      .record({
        all: fc.record(
          Object.fromEntries(commands.map((name) => [name, commandsWith(own.takes[name] ?? {})])),
        ),
        fromAll: fc.option(fc.subarray(["beneficiary", ...participations]), { nil: undefined }),
      })
      .map(
        ({ all, fromAll }): Described => ({
          ...own,
          // A command that takes nothing has no fields, whatever was drawn for it.
          takes: Object.fromEntries(
            Object.entries(own.takes).map(([name, shape]) => [name, all[name]?.takes ? shape : {}]),
          ),
          protocol: {
            stages: mapped(own.stages, fieldsOf),
            events: mapped(own.events, fieldsOf),
            participations,
            ...(fromAll === undefined ? {} : { separateFrom: fromAll }),
            commands: all,
            refusals: () => ({ "amount.tooHigh": { most: Schema.Natural } }),
          },
        }),
      ),
  )

const listOf = <Item>(given: Item | ReadonlyArray<Item>): ReadonlyArray<Item> =>
  Array.isArray(given) ? given : [given as Item]

const includes = (given: string | ReadonlyArray<string>, name: string): boolean =>
  listOf(given).includes(name)

const movesOf = (command: ProtocolCommand | undefined): ReadonlyArray<ProtocolMove> => {
  if (command === undefined) return []
  return listOf<ProtocolMove>("moves" in command ? command.moves : command)
}

/** Whether a protocol lists a change: read off its moves without making a table. */
const lists = ({ commands: all }: Protocol, { command, event, from, to }: Transition): boolean =>
  movesOf(all[command]).some(
    (move) =>
      move.event === event &&
      includes(move.from, from) &&
      (move.to === undefined ? to === from : includes(move.to, to)),
  )

const everyChange: ReadonlyArray<Transition> = ["none", ...stages].flatMap((from) =>
  commands.flatMap((command) =>
    ["none", ...stages].flatMap((to) => events.map((event) => ({ from, command, to, event }))),
  ),
)

const named = ({ command, event, from, to }: Transition) => `${from} ${command} ${to} ${event}`

const by = { id: "person-1", role: "clerk" }
const inEveryCommand = { id: "c-1", subject: "matter-1", at: 20_000, by, expectedVersion: 0 }
const inEveryEvent = {
  subject: "matter-1",
  version: 1,
  command: "c-1",
  at: 20_000,
  by,
  policyDigest: "policy-1",
}
const inEveryState = { subject: "matter-1", day: 20_000, version: 1, participants: [] }

const accepts = (schema: Schema.Codec<unknown, unknown>, value: unknown): boolean =>
  Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(value)._tag === "Success"

const hold = (property: (one: Described, first: Values, second: Values) => void) =>
  fc.assert(fc.property(described, values, values, property), { numRuns: runs(400, { least: 100 }) })

describe("any protocol", () => {
  it("has a table that lists a change exactly where a move does", () =>
    hold(({ protocol }) => {
      const table = new Set(tablesOf(protocol).transitions.map(named))
      expect([...table].sort()).toEqual(
        everyChange
          .filter((change) => lists(protocol, change))
          .map(named)
          .sort(),
      )
    }))

  it("names for each command who may give it, from whom they differ, and how they take part", () =>
    hold(({ protocol }) => {
      expect(tablesOf(protocol).competences).toStrictEqual(
        mapped(protocol.commands, ({ participation, permission, separateFrom }) =>
          participation === undefined
            ? { permission, separateFrom: separateFrom ?? protocol.separateFrom ?? [] }
            : { permission, separateFrom: separateFrom ?? protocol.separateFrom ?? [], participation },
        ),
      )
    }))

  it("has a schema of commands that takes the fields of each, and no others", () =>
    hold(({ protocol, takes }, first) => {
      const { command } = schemasOf<LifeCycleTypes>(protocol)()
      for (const type of commands) {
        const given = { type, ...inEveryCommand, ...valuesFor(takes[type] ?? {}, first) }
        expect(accepts(command, given)).toBe(true)
        expect(accepts(command, { ...given, surplus: 1 })).toBe(false)
        for (const [name, kind] of entriesOf(takes[type] ?? {})) {
          const { [name]: _, ...without } = given as { readonly [field: string]: unknown }
          expect(accepts(command, without)).toBe(kind === "optional")
        }
      }
      expect(accepts(command, { type: "unknown", ...inEveryCommand })).toBe(false)
    }))

  it("has a schema of events that takes each in the stages to which it leads", () =>
    hold(({ events: recorded, protocol }, first) => {
      const { event } = schemasOf<LifeCycleTypes>(protocol)()
      for (const type of events) {
        const own = valuesFor(recorded[type] ?? {}, first)
        for (const stage of ["none", ...stages]) {
          const leads = everyChange.some(
            (change) => change.event === type && change.to === stage && lists(protocol, change),
          )
          const given = { type, stage, ...inEveryEvent, ...own }
          expect(accepts(event, given)).toBe(leads)
          expect(accepts(event, { ...given, surplus: 1 })).toBe(false)
        }
      }
    }))

  it("reads and writes a field of an event under its stored key, and under no other", () =>
    hold(({ events: recorded, protocol }, first) => {
      const storedKeys = mapped(recorded, (shape) =>
        Object.fromEntries(entriesOf(shape).map(([name]) => [name, `stored ${name}`])),
      )
      const { event } = schemasOf<LifeCycleTypes>({ ...protocol, storedKeys })()
      for (const type of events) {
        const leads = everyChange.find((change) => change.event === type && lists(protocol, change))
        if (leads === undefined) continue
        const own = valuesFor(recorded[type] ?? {}, first)
        const common = { type, stage: leads.to, ...inEveryEvent }
        const stored = Object.fromEntries(
          Object.entries(own).map(([name, value]) => [`stored ${name}`, value]),
        )
        const read = Schema.decodeUnknownSync(event)({ ...common, ...stored }, { onExcessProperty: "error" })
        expect(read).toEqual({ ...common, ...own })
        expect(Schema.encodeSync(event)(read)).toEqual({ ...common, ...stored })
        if (Object.keys(own).length > 0) expect(accepts(event, { ...common, ...own })).toBe(false)
      }
    }))

  it("has a schema of states that takes what each stage holds", () =>
    hold(({ protocol, stages: held }, first) => {
      const { state } = schemasOf<LifeCycleTypes>(protocol)()
      expect(accepts(state, { stage: "none", version: 0, participants: [] })).toBe(true)
      for (const stage of stages) {
        const given = { stage, ...inEveryState, ...valuesFor(held[stage] ?? {}, first) }
        expect(accepts(state, given)).toBe(true)
        expect(accepts(state, { ...given, surplus: 1 })).toBe(false)
        for (const [name, kind] of entriesOf(held[stage] ?? {})) {
          const { [name]: _, ...without } = given as { readonly [field: string]: unknown }
          expect(accepts(state, without)).toBe(kind === "optional")
        }
      }
    }))

  it("has a schema of refusals that takes its own and the common ones", () =>
    hold(({ protocol }) => {
      const { refusal } = schemasOf<LifeCycleTypes>(protocol)()
      const own = { code: "amount.tooHigh", path: "amount", params: { most: 3 } }
      expect(accepts(refusal, own)).toBe(true)
      expect(accepts(refusal, { code: "subject.other", path: "subject", params: {} })).toBe(true)
      expect(accepts(refusal, { ...own, code: "amount.tooLow" })).toBe(false)
    }))

  const filledFrom = (shape: Shape | undefined, sourceOf: (name: Field) => object) => {
    const filled = new Map<string, unknown>()
    for (const name of fieldNames) {
      const value: unknown = Reflect.get(sourceOf(name), name)
      if (name in (shape ?? {}) && value !== undefined) filled.set(name, value)
    }
    return Object.fromEntries(filled)
  }

  it("fills the next stage: with what a step says, else of the event where it records the field, else of the stage before", () =>
    fc.assert(
      fc.property(described, values, values, values, (one, first, second, { of, present }) => {
        const { events: recorded, protocol, stages: held } = one
        const said = Object.fromEntries(present.map((name) => [name, of[name]]))
        const steps = wholeSteps<LifeCycleTypes>(
          protocol,
          Object.fromEntries(
            events.map((type) => [type, present.length === 0 ? "carry" : () => said]),
          ) as never,
        ) as { readonly [type: string]: (state: unknown, event: unknown) => object }
        for (const { event: type, from, to } of tablesOf(protocol).transitions) {
          const before = valuesFor(held[from] ?? {}, first)
          const own = valuesFor(recorded[type] ?? {}, second)
          const state = { stage: from, ...inEveryState, ...before }
          expect(steps[type]?.(state, { type, stage: to, ...inEveryEvent, ...own })).toStrictEqual({
            ...filledFrom(held[to], (name) =>
              name in said ? said : name in (recorded[type] ?? {}) ? own : before,
            ),
            stage: to,
          })
        }
      }),
      { numRuns: runs(400, { least: 100 }) },
    ))

  it("fills an event: with what a guard says, else with what the command brings, and the first row that fits", () =>
    fc.assert(
      fc.property(described, values, values, fc.boolean(), (one, first, { of, present }, names) => {
        const { events: recorded, protocol, takes } = one
        const fields = Object.fromEntries(present.map((name) => [name, of[name]]))
        const { transitions } = tablesOf(protocol)
        for (const { command: type, event, from, to } of transitions) {
          const said = names ? { ...fields, type: event, stage: to } : fields
          const guards = wholeGuards<LifeCycleTypes>(
            protocol,
            Object.fromEntries(
              commands.map((name) => [
                name,
                Object.keys(said).length === 0 ? "carry" : () => Result.succeed(said),
              ]),
            ) as never,
          ) as { readonly [type: string]: (subject: unknown) => Result.Result<object> }
          const own = valuesFor(takes[type] ?? {}, first)
          const made = guards[type]?.({
            state: { stage: from, ...inEveryState },
            command: { type, ...inEveryCommand, ...own },
          })
          const row = names
            ? { event, to }
            : transitions.find((each) => each.command === type && each.from === from)
          expect(made && Result.getOrThrow(made)).toStrictEqual({
            ...filledFrom(recorded[row?.event ?? ""], (name) => (name in fields ? fields : own)),
            type: row?.event,
            stage: row?.to,
          })
        }
      }),
      { numRuns: runs(400, { least: 100 }) },
    ))
})

const lamp = defineProtocol({
  stages: {
    lit: () => ({ keeper: Schema.String, oil: Schema.optionalKey(Schema.Natural) }),
    dark: () => ({}),
  },
  events: { litUp: () => ({ keeper: Schema.String }), trimmed: () => ({}), putOut: () => ({}) },
  participations: ["keeper"],
  commands: {
    light: {
      permission: "keepers",
      participation: "keeper",
      moves: { from: ["none", "dark"], event: "litUp", to: "lit" },
    },
    trim: { permission: "keepers", separateFrom: ["keeper"], moves: { from: "lit", event: "trimmed" } },
    putOut: { permission: "keepers", moves: { from: "lit", event: "putOut", to: "dark" } },
  },
  refusals: () => ({}),
})

interface LampLife extends LifeOf<typeof lamp, AnySetting> {}

describe("the types of a protocol", () => {
  it("let an event carry over where the next stage is filled, and only there", () => {
    const rest = { trimmed: "carry", putOut: "carry" } as const
    const steps: ProtocolSteps<LampLife> = { ...rest, litUp: "carry" }
    expect(Object.keys(wholeSteps(lamp, steps))).toEqual(["trimmed", "putOut", "litUp"])

    const unfilled = { ...lamp, events: { ...lamp.events, litUp: () => ({}) } } as const
    interface UnfilledLife extends LifeOf<typeof unfilled, AnySetting> {}
    // @ts-expect-error nothing fills keeper
    const carried: ProtocolSteps<UnfilledLife> = { ...rest, litUp: "carry" }
    // @ts-expect-error nothing fills keeper
    const short: ProtocolSteps<UnfilledLife> = { ...rest, litUp: () => ({}) }
    const said: ProtocolSteps<UnfilledLife> = { ...rest, litUp: () => ({ keeper: "person-1" }) }
    // @ts-expect-error the keeper is a string
    const other: ProtocolSteps<UnfilledLife> = { ...rest, litUp: () => ({ keeper: 1 }) }
    expect([carried, short, said, other]).toHaveLength(4)
  })

  it("let a guard leave out what the command brings and what the table says, and only that", () => {
    const trim = {
      ...lamp.commands.trim,
      moves: { from: "lit", event: "trimmed", to: ["lit", "dark"] },
    } as const
    const moved = { ...lamp, commands: { ...lamp.commands, trim } } as const
    interface MovedLife extends LifeOf<typeof moved, AnySetting> {}
    const refuse = refusing<LampLife["Refusal"]>()
    const light = () => Result.succeed({ keeper: "person-1" })
    const rest = { light, putOut: () => refuse("subject.other", "subject", {}) }
    const guards: ProtocolGuards<LampLife> = { ...rest, trim: "carry" }
    // @ts-expect-error nothing fills keeper
    const carried: ProtocolGuards<LampLife> = { ...rest, trim: "carry", light: "carry" }
    // @ts-expect-error nothing fills keeper
    const short: ProtocolGuards<LampLife> = { ...rest, trim: "carry", light: () => Result.void }
    // @ts-expect-error the table lists two stages after trim
    const unstaged: ProtocolGuards<MovedLife> = { ...rest, trim: "carry" }
    const staged: ProtocolGuards<MovedLife> = { ...rest, trim: () => Result.succeed({ stage: "dark" }) }
    expect([guards, carried, short, unstaged, staged]).toHaveLength(5)
  })

  it("refuse a stage, an event or a participation that the protocol does not declare", () => {
    const { commands: all, ...rest } = lamp
    const keepers = { permission: "keepers" } as const
    const fromBurning = { ...keepers, moves: { from: "burning", event: "trimmed" } } as const
    const byBurnt = { ...keepers, moves: { from: "lit", event: "burnt" } } as const
    const toBurning = { ...keepers, moves: { from: "lit", event: "trimmed", to: "burning" } } as const
    const asWatchman = { ...all.trim, separateFrom: ["watchman"] } as const
    // @ts-expect-error there is no stage to come from
    defineProtocol({ ...rest, commands: { ...all, burn: fromBurning } })
    // @ts-expect-error there is no event
    defineProtocol({ ...rest, commands: { ...all, burn: byBurnt } })
    // @ts-expect-error there is no stage to come to
    defineProtocol({ ...rest, commands: { ...all, burn: toBurning } })
    // @ts-expect-error nobody takes part so
    defineProtocol({ ...rest, commands: { ...all, trim: asWatchman } })
    expect(tablesOf(lamp).transitions.map(({ command }) => command)).toEqual([
      "light",
      "light",
      "trim",
      "putOut",
    ])
  })
})
