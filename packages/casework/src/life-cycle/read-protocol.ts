/**
 * What follows from a protocol: its transition table, its competences and its schemas.
 *
 * The compiler cannot follow a loop over names to the types that the names have, so each function here ends in one cast. That
 * the values are what the types say is held against random protocols.
 */

import * as Schema from "effect/Schema"
import { changeUnit, formerUnitsField, unitChanged, unitChangeFields } from "./change-unit.ts"
import type { Competence } from "./competence.ts"
import { mayBegin } from "./order.ts"
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
import { commandSchema, eventSchema, noneSchema, stateSchema, unitField } from "./shapes.ts"
import type { LifeCycleTypes, Transition } from "./transition.ts"

const listOf = <Item>(given: Item | ReadonlyArray<Item>): ReadonlyArray<Item> =>
  Array.isArray(given) ? given : [given as Item]

const rowsOf = (command: string, { event, from, to }: ProtocolMove): ReadonlyArray<Transition> =>
  listOf(from).flatMap((stage) =>
    listOf(to ?? stage).map((next) => ({ from: stage, command, to: next, event })),
  )

/** The transition table of a protocol. */
export const rowsIn = ({ commands }: Protocol): ReadonlyArray<Transition> =>
  Object.entries(commands).flatMap(([name, command]) =>
    listOf<ProtocolMove>("moves" in command ? command.moves : command).flatMap((move) => rowsOf(name, move)),
  )

/**
 * Whether the machine keeps the unit of a case: commands that begin one may carry it. Otherwise the protocol says where among its own fields
 * the unit is.
 */
export const keepsUnit = ({ access }: Protocol): boolean => (access?.unit ?? "unit") === "unit"

/** The path of the unit that `changeUnit` changes; `undefined` where cases are not handed to another unit. */
export const unitPathOf = ({ access: { unit = "unit", unitIsFixed } = {} }: Protocol): string | undefined =>
  unit === "subject" || unitIsFixed === true ? undefined : unit

const competenceOf = (
  { participation, permission, reopens, separateFrom }: ProtocolCommand,
  fromAll: Protocol["separateFrom"] = [],
): Competence => ({
  permission,
  separateFrom: separateFrom ?? fromAll,
  ...(participation === undefined ? {} : { participation }),
  ...(reopens === undefined ? {} : { reopens }),
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
    const unit = keepsUnit(protocol) ? unitField() : {}
    const isHandedOver = unitPathOf(protocol) !== undefined
    const former = isHandedOver ? formerUnitsField() : {}
    const handedOver = <Of extends Schema.Top>(schema: () => Of): ReadonlyArray<Of> =>
      isHandedOver ? [schema()] : []
    const unitOf = (part: "command" | "event", name: string) =>
      rows.some((row) => row[part] === name && mayBegin(rows, row.command)) ? unit : {}
    return {
      command: Schema.Union([
        ...membersOf(protocol.commands, (name, { takes }) =>
          commandSchema(name, { ...unitOf("command", name), ...takes?.() }),
        ),
        ...handedOver(() => commandSchema(changeUnit, unitChangeFields())),
      ]),
      event: Schema.Union([
        ...membersOf(protocol.events, (name, fields) => {
          const schema = eventSchema(name, stagesAfter(name), { ...unitOf("event", name), ...fields() })
          const storedKeys = protocol.storedKeys?.[name]
          return storedKeys === undefined ? schema : schema.pipe(Schema.encodeKeys(storedKeys))
        }),
        ...handedOver(() => eventSchema(unitChanged, Object.keys(protocol.stages), unitChangeFields())),
      ]),
      state: Schema.Union([
        noneSchema(),
        ...membersOf(protocol.stages, (name, fields) =>
          stateSchema(name, { ...unit, ...former, ...fields() }),
        ),
      ]),
      refusal: refusalSchemaOf(protocol.refusals()),
    } as unknown as LifeCycleSchemas<L>
  })
