/**
 * The protocol of a life cycle: its stages, its events, its commands and its refusals, written once. The types, the schemas, the
 * transition table and the competences follow from it.
 */

import type * as Schema from "effect/Schema"
import type { ProtocolAccess, ProtocolAttribute } from "./attribute.ts"
import type { CommonRefusal, RefusalOf, RefusalParameters } from "./refusals.ts"
import type { AnyCommand, AnyEvent, AnySetting, AnyState, OfUnit } from "./transition.ts"

/** Fields of a stage, an event or a command. They are made when a schema or a step first needs them. */
export type ProtocolFields = () => Schema.Struct.Fields

/** Where a command leads: from each of the stages, by the event, to one of the stages; without `to`, it stays where it is. */
export interface ProtocolMove<Stage extends string = string, Event extends string = string> {
  readonly from: Stage | "none" | ReadonlyArray<Stage | "none">
  readonly event: Event
  readonly to?: Stage | ReadonlyArray<Stage>
}

/** Whom a command refuses for separation of duties: people who took part so, or who would benefit. */
type SeparateFrom<Participation extends string = string> = ReadonlyArray<Participation | "beneficiary">

/** What a command takes, and who may give it. */
interface ProtocolDuty<Participation extends string = string> {
  /** Its own fields. Absent where it has none. */
  readonly takes?: ProtocolFields
  /** The permission that it needs; the law grants it to roles. */
  readonly permission: string
  /** Absent: as the protocol says for all commands. */
  readonly separateFrom?: SeparateFrom<Participation>
  /** How the person who gives it takes part, where that counts later. */
  readonly participation?: Participation
  /** Whether it takes up again what is over. A case in which nothing else is possible waits for nobody, and is in no worklist. */
  readonly reopens?: true
}

/** A command: what it takes, who may give it, and where it leads, by one move or by one of several. */
export type ProtocolCommand<
  Stage extends string = string,
  Event extends string = string,
  Participation extends string = string,
> = ProtocolDuty<Participation> &
  (
    | ProtocolMove<Stage, Event>
    | { readonly moves: ProtocolMove<Stage, Event> | ReadonlyArray<ProtocolMove<Stage, Event>> }
  )

/** Any protocol. */
export interface Protocol {
  /** What the state holds in each stage. `none`, before anything has happened, is not written. */
  readonly stages: { readonly [stage: string]: ProtocolFields }
  /** What each event records. */
  readonly events: { readonly [event: string]: ProtocolFields }
  /** Fields of events that an earlier version stored under another key, with that key: they are read and written under it. */
  readonly storedKeys?: { readonly [event: string]: { readonly [field: string]: string } }
  /** How people take part. */
  readonly participations: ReadonlyArray<string>
  /** Whom every command refuses that does not say otherwise. Absent: no one. */
  readonly separateFrom?: SeparateFrom
  readonly commands: { readonly [command: string]: ProtocolCommand }
  /** The attributes by which cases are found, beside their stage. Absent where there are none. */
  readonly attributes?: { readonly [attribute: string]: ProtocolAttribute }
  /** What access to a case depends on, beside who has taken part in it. Absent where it depends on nothing else. */
  readonly access?: ProtocolAccess
  /**
   * The people whom a case concerns, by the paths in the state where their opaque ids are: one or a list each, also within the things of a
   * list. Absent: those who would benefit, by the path of `access`.
   */
  readonly people?: ReadonlyArray<string>
  /** What else a case concerns, such as a household, by the paths where its opaque ids are: so all its cases are found, whatever their kinds. */
  readonly parties?: { readonly [party: string]: ReadonlyArray<string> }
  /** The parameters of each refusal, beside the refusals that every life cycle has; the wording has the sentence of each. */
  readonly refusals: () => RefusalParameters
}

type FieldIn<Stages extends Protocol["stages"]> = {
  [Stage in keyof Stages]: keyof ReturnType<Stages[Stage]> & string
}[keyof Stages]

/** A field that some stage holds, or a field within one; `subject` is what every state is about, `day` that of its last event. */
export type PathIn<Stages extends Protocol["stages"]> =
  | FieldIn<Stages>
  | `${FieldIn<Stages>}.${string}`
  | "subject"
  | "day"

/**
 * Declares the protocol of a life cycle. A stage, an event, a participation or the first field of a path that the protocol doesn't declare
 * is an error of the compiler where it is named.
 *
 * @example
 * const lamp = defineProtocol({
 *   stages: { lit: () => ({ by: Schema.String }), dark: () => ({}) },
 *   events: { litUp: () => ({ by: Schema.String }), putOut: () => ({}) },
 *   participations: [],
 *   commands: {
 *     light: { permission: "keepers", from: ["none", "dark"], event: "litUp", to: "lit" },
 *     putOut: { permission: "keepers", from: "lit", event: "putOut", to: "dark" },
 *   },
 *   refusals: () => ({ "oil.missing": {} }),
 * })
 * Object.keys(lamp.commands) // => ["light", "putOut"]
 */
export const defineProtocol = <
  const Stages extends Protocol["stages"],
  const Events extends Protocol["events"],
  const Participation extends string,
  const Commands extends {
    readonly [command: string]: ProtocolCommand<keyof Stages & string, keyof Events & string, Participation>
  },
  Parameters extends RefusalParameters,
  const Attributes extends {
    readonly [attribute: string]: ProtocolAttribute<PathIn<Stages>, keyof Stages & string>
  } = Record<never, never>,
>(protocol: {
  readonly stages: Stages
  readonly events: Events
  readonly storedKeys?: {
    readonly [Event in keyof Events]?: { readonly [Field in keyof ReturnType<Events[Event]>]?: string }
  }
  readonly participations: ReadonlyArray<Participation>
  readonly separateFrom?: SeparateFrom<NoInfer<Participation>>
  readonly commands: Commands
  readonly attributes?: Attributes
  readonly access?: ProtocolAccess<PathIn<Stages>>
  readonly people?: ReadonlyArray<PathIn<Stages>>
  readonly parties?: { readonly [party: string]: ReadonlyArray<PathIn<Stages>> }
  readonly refusals: () => Parameters
}) => protocol

type Names<Record> = keyof Record & string
type OneOf<Item> = Item extends ReadonlyArray<infer One> ? One : Item
type OwnFields<Fields> = Fields extends ProtocolFields ? Schema.Struct.Type<ReturnType<Fields>> : unknown

/** A row of the transition table. */
export interface ProtocolRow<From, Command, To, Event> {
  readonly from: From
  readonly command: Command
  readonly to: To
  readonly event: Event
}

type RowsTo<From, Command, To, Event> = To extends unknown ? ProtocolRow<From, Command, To, Event> : never
type RowsFrom<From, Command, Made> = From extends unknown
  ? Made extends { readonly event: infer Event }
    ? RowsTo<From, Command, Made extends { readonly to: infer To } ? OneOf<To> : From, Event>
    : never
  : never
type RowsOf<Command, Made> = Made extends { readonly from: infer From }
  ? RowsFrom<OneOf<From>, Command, Made>
  : never

type MovesOf<Command> = Command extends { readonly moves: infer Moves } ? OneOf<Moves> : Command

/** The rows of the transition table of a protocol. */
export type RowIn<P extends Protocol> = {
  [Name in Names<P["commands"]>]: RowsOf<Name, MovesOf<P["commands"][Name]>>
}[Names<P["commands"]>]

/** What every command of a name has. */
export interface CommandNamed<Name extends string> extends AnyCommand, OfUnit {
  readonly type: Name
}

/** The commands of a protocol. */
export type CommandIn<P extends Protocol> = {
  [Name in Names<P["commands"]>]: CommandNamed<Name> & OwnFields<P["commands"][Name]["takes"]>
}[Names<P["commands"]>]

/** What every event of a name has. */
export interface EventNamed<Name extends string, Stage extends string> extends AnyEvent, OfUnit {
  readonly type: Name
  readonly stage: Stage
}

type StageAfter<P extends Protocol, Event> = Extract<
  Extract<RowIn<P>, { readonly event: Event }>["to"],
  string
>

/** The events of a protocol; each leads to the stages to which some command leads by it. */
export type EventIn<P extends Protocol> = {
  [Name in Names<P["events"]>]: EventNamed<Name, StageAfter<P, Name>> & OwnFields<P["events"][Name]>
}[Names<P["events"]>]

/** The state before anything has happened. */
export interface NotBegun extends Omit<AnyState, "subject" | "day"> {
  readonly stage: "none"
  readonly unit?: never
}

/** What every state in a stage has. */
export interface StateNamed<Stage extends string> extends Required<AnyState>, OfUnit {
  readonly stage: Stage
}

/** The states of a protocol, one shape for each stage. */
export type StateOf<P extends Protocol> =
  | NotBegun
  | {
      [Name in Names<P["stages"]>]: StateNamed<Name> & OwnFields<P["stages"][Name]>
    }[Names<P["stages"]>]

/** Why a command of a protocol was not carried out. */
export type RefusalIn<P extends Protocol> = RefusalOf<ReturnType<P["refusals"]>> | CommonRefusal

/** The permissions that the commands of a protocol need. */
export type PermissionIn<P extends Protocol> = P["commands"][Names<P["commands"]>]["permission"]

/** How people take part by the commands of a protocol. */
export type ParticipationIn<P extends Protocol> = P["participations"][number]

/** The types of the life cycle of a protocol. */
export interface LifeOf<P extends Protocol, Setting extends AnySetting> {
  readonly State: StateOf<P>
  readonly Command: CommandIn<P>
  readonly Event: EventIn<P>
  readonly Refusal: RefusalIn<P>
  readonly Setting: Setting
  readonly Row: RowIn<P>
  readonly Participation: ParticipationIn<P>
  readonly Permission: PermissionIn<P>
}
