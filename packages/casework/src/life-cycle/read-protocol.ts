/**
 * What follows from a protocol: its transition table, its competences, its schemas, and steps that carry fields over.
 *
 * The compiler cannot follow a loop over names to the types that the names have, so each function here ends in one cast. That
 * the values are what the types say is held against random protocols.
 */

import * as Schema from "effect/Schema"
import type { Competence } from "./competence.ts"
import type {
  CommandIn,
  ParticipationIn,
  PermissionIn,
  Protocol,
  ProtocolCommand,
  ProtocolMove,
  RowIn,
} from "./protocol.ts"
import { refusalSchemaOf } from "./refusals.ts"
import { type LifeCycleSchemas, madeOnce } from "./schemas.ts"
import { commandSchema, eventSchema, noneSchema, stateSchema } from "./shapes.ts"
import type {
  AnyEvent,
  AnyState,
  EventOf,
  LifeCycleTypes,
  StateIn,
  StepOf,
  StepsOf,
  Transition,
} from "./transition.ts"

const listOf = <Item>(given: Item | ReadonlyArray<Item>): ReadonlyArray<Item> =>
  Array.isArray(given) ? given : [given as Item]

const rowsOf = (command: string, { event, from, to }: ProtocolMove): ReadonlyArray<Transition> =>
  listOf(from).flatMap((stage) =>
    listOf(to ?? stage).map((next) => ({ from: stage, command, to: next, event })),
  )

const rowsIn = ({ commands }: Protocol): ReadonlyArray<Transition> =>
  Object.entries(commands).flatMap(([name, command]) =>
    listOf<ProtocolMove>("moves" in command ? command.moves : command).flatMap((move) => rowsOf(name, move)),
  )

const competenceOf = (
  { participation, permission, separateFrom }: ProtocolCommand,
  fromAll: Protocol["separateFrom"] = [],
): Competence => ({
  permission,
  separateFrom: separateFrom ?? fromAll,
  ...(participation === undefined ? {} : { participation }),
})

/** The transition table and the competences of a protocol. */
export interface ProtocolTables<P extends Protocol> {
  /** Everything that can happen, in the order of the commands. */
  readonly transitions: ReadonlyArray<RowIn<P>>
  /** Who may give each command, and from whom they must differ. */
  readonly competences: {
    readonly [Name in CommandIn<P>["type"]]: Competence<PermissionIn<P>, ParticipationIn<P>>
  }
}

/**
 * The transition table and the competences of a protocol, as a life cycle needs them.
 *
 * @example
 * const { competences, transitions } = tablesOf(
 *   defineProtocol({
 *     stages: { lit: () => ({}) },
 *     events: { litUp: () => ({}) },
 *     participations: [],
 *     commands: { light: { permission: "keepers", from: "none", event: "litUp", to: "lit" } },
 *     refusals: () => ({}),
 *   }),
 * )
 * transitions // => [{ from: "none", command: "light", to: "lit", event: "litUp" }]
 * competences.light // => { permission: "keepers", separateFrom: [] }
 */
export const tablesOf = <P extends Protocol>(protocol: P): ProtocolTables<P> =>
  ({
    transitions: rowsIn(protocol),
    competences: Object.fromEntries(
      Object.entries(protocol.commands).map(([name, command]) => [
        name,
        competenceOf(command, protocol.separateFrom),
      ]),
    ),
  }) as unknown as ProtocolTables<P>

const unique = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names)]

/**
 * The schemas of a protocol, made on first use.
 *
 * @example
 * const lamp = defineProtocol({
 *   stages: { lit: () => ({ oil: Schema.Natural }) },
 *   events: { litUp: () => ({ oil: Schema.Natural }) },
 *   participations: [],
 *   commands: { light: { permission: "keepers", from: "none", event: "litUp", to: "lit" } },
 *   refusals: () => ({ "oil.missing": { needed: Schema.Natural } }),
 * })
 * const { refusal } = schemasOf<LifeOf<typeof lamp, AnySetting>>(lamp)()
 * const decode = Schema.decodeUnknownResult(refusal)
 * Result.isSuccess(decode({ code: "oil.missing", path: "oil", params: { needed: 2 } })) // => true
 * Result.isSuccess(decode({ code: "oil.spilt", path: "oil", params: {} })) // => false
 */
export const schemasOf = <L extends LifeCycleTypes>(protocol: Protocol): (() => LifeCycleSchemas<L>) =>
  madeOnce<L>(() => {
    const rows = rowsIn(protocol)
    const stagesAfter = (name: string) =>
      unique(rows.filter(({ event }) => event === name).map(({ to }) => to))
    const membersOf = <Described>(
      described: { readonly [name: string]: Described },
      schemaOf: (name: string, one: Described) => Schema.Top,
    ) => Object.entries(described).map(([name, one]) => schemaOf(name, one))
    return {
      command: Schema.Union(
        membersOf(protocol.commands, (name, { takes }) => commandSchema(name, takes?.() ?? {})),
      ),
      event: Schema.Union(
        membersOf(protocol.events, (name, fields) => eventSchema(name, stagesAfter(name), fields())),
      ),
      state: Schema.Union([
        noneSchema(),
        ...membersOf(protocol.stages, (name, fields) => stateSchema(name, fields())),
      ]),
      refusal: refusalSchemaOf(protocol.refusals()),
    } as unknown as LifeCycleSchemas<L>
  })

type Own<Shape, Common> = Omit<Shape, keyof Common>

/** The fields of a shape that others do not fill. */
type Unfilled<Shape, Others> = {
  [Name in keyof Shape]-?: Pick<Shape, Name> extends infer Field
    ? (Name extends keyof Others ? Pick<Others, Name> : object) extends Field
      ? never
      : Name
    : never
}[keyof Shape]

type UncarriedBy<L extends LifeCycleTypes, Row, Event> = Row extends {
  readonly from: infer From extends string
  readonly to: infer To extends string
}
  ? Unfilled<
      Own<StateIn<L["State"], To>, AnyState>,
      Omit<StateIn<L["State"], From>, keyof AnyState | keyof Event> & Own<Event, AnyEvent>
    > extends infer Name
    ? Name extends string
      ? `${To} holds ${Name}, which is neither in the event nor in ${From}`
      : never
    : never
  : never

declare const refused: unique symbol

/** Explains, in an error of the compiler, why an event cannot be carried over. No value has this type. */
export interface CannotCarry<Reason> {
  readonly [refused]: Reason
}

type Carry<Reasons> = [Reasons] extends [never] ? "carry" : CannotCarry<Reasons>

/**
 * How each event changes the state: a function, or `carry`, which fills the fields of the next stage with those of the event and, where
 * the event has no such field, with those of the stage before. The compiler allows `carry` only where that fills every field.
 */
export type ProtocolSteps<L extends LifeCycleTypes> = {
  // The alternatives stand here and have no name of their own, so that an error of the compiler prints the reason.
  readonly [Type in L["Event"]["type"]]:
    | StepOf<L, Type>
    | Carry<UncarriedBy<L, Extract<L["Row"], { readonly event: Type }>, EventOf<L["Event"], Type>>>
}

/** A field that a step carries into the next stage, and whether the event records it. */
interface CarriedField {
  readonly name: string
  readonly recorded: boolean
}

/**
 * The steps of a protocol.
 *
 * @example
 * const lamp = defineProtocol({
 *   stages: { lit: () => ({ keeper: Schema.String, oil: Schema.Natural }) },
 *   events: { litUp: () => ({ keeper: Schema.String, oil: Schema.Natural }), filled: () => ({ more: Schema.Natural }) },
 *   participations: [],
 *   commands: {
 *     light: { permission: "keepers", from: "none", event: "litUp", to: "lit" },
 *     fill: { permission: "keepers", from: "lit", event: "filled" },
 *   },
 *   refusals: () => ({}),
 * })
 * const steps = stepsOf<LifeOf<typeof lamp, AnySetting>>(lamp, {
 *   litUp: "carry",
 *   filled: ({ keeper, oil }, { more, stage }) => ({ stage, keeper, oil: oil + more }),
 * })
 * Object.keys(steps) // => ["litUp", "filled"]
 */
export const stepsOf = <L extends LifeCycleTypes>(
  { events, stages }: Protocol,
  steps: ProtocolSteps<L>,
): StepsOf<L> => {
  const plans = new Map<string, ReadonlyArray<CarriedField>>()
  const planOf = ({ stage, type }: AnyEvent): ReadonlyArray<CarriedField> => {
    const change = `${type} ${stage}`
    const known = plans.get(change)
    if (known !== undefined) return known
    const recorded = new Set(Object.keys(events[type]?.() ?? {}))
    const plan = Object.keys(stages[stage]?.() ?? {}).map((name) => ({ name, recorded: recorded.has(name) }))
    plans.set(change, plan)
    return plan
  }
  const carry = (before: object, event: AnyEvent): object => {
    const after: { [field: string]: unknown } = { stage: event.stage }
    for (const { name, recorded } of planOf(event)) {
      const value: unknown = Reflect.get(recorded ? event : before, name)
      if (value !== undefined) after[name] = value
    }
    return after
  }
  return Object.fromEntries(
    Object.entries(steps).map(([type, step]) => [type, step === "carry" ? carry : step]),
  ) as unknown as StepsOf<L>
}
