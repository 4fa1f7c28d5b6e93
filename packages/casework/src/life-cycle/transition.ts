/**
 * Transition tables as data, and the types that are read from them: a guard or a step that does not fit a row does not compile.
 */

import type { Day } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import type { CausingEvent } from "./causing-event.ts"
import type { ActingPerson } from "./values.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface Transition {
  readonly from: string
  readonly command: string
  readonly to: string
  readonly event: string
}

/**
 * What belongs to a unit: an association, a prison, a workshop. A command that begins a case says to which one the case belongs, and so
 * does its event; the state says it from then on.
 */
export interface OfUnit {
  /** Opaque id of the unit. Absent: as before, or none. */
  readonly unit?: string
}

/** What every command has. */
export interface AnyCommand {
  readonly type: string
  /** Unique among all commands. A command that is given again under its id is not carried out again. */
  readonly id: string
  /** Opaque id of what the command is about. */
  readonly subject: string
  readonly at: Day
  readonly by: ActingPerson
  /** The version on which the command was formed: the number of events so far. */
  readonly expectedVersion: number
  /** The event of another case of which it is the consequence; absent where a person gives it of their own accord. */
  readonly causedBy?: CausingEvent
}

/** What every event has. */
export interface AnyEvent {
  readonly type: string
  readonly subject: string
  /** Place in the stream; the first event has version 1. */
  readonly version: number
  /** Id of the command that the event answers. */
  readonly command: string
  readonly at: Day
  readonly by: ActingPerson
  /** Digest of the law and the options by which the command was judged. */
  readonly policyDigest: string
  /** The stage after the event. */
  readonly stage: string
  /** The event of another case of which it is the consequence. */
  readonly causedBy?: CausingEvent
}

/** A person who has taken part in a way that counts later. */
export interface Participant {
  readonly part: string
  readonly by: ActingPerson
  readonly on: Day
}

/** What every state has; before the first event there is neither subject nor day. */
export interface AnyState {
  readonly stage: string
  readonly subject?: string
  readonly version: number
  /** The day of the last event. */
  readonly day?: Day
  /** In order: each person's first participation of each part, and the last participation of each part. */
  readonly participants: ReadonlyArray<Participant>
}

/** What every refusal is: a stable code, a place in the command, and the values that a sentence about it needs. */
export interface AnyRefusal {
  readonly code: string
  readonly path: string
  readonly params: object
}

/** What every setting has. */
export interface AnySetting {
  /** Digest of the law and of the options chosen; every event holds it. */
  readonly policyDigest: string
}

/** The types of one life cycle. */
export interface LifeCycleTypes {
  readonly State: AnyState
  readonly Command: AnyCommand
  readonly Event: AnyEvent
  readonly Refusal: AnyRefusal
  readonly Setting: AnySetting
  readonly Row: Transition
  /** The ways of taking part, for the separation of duties. */
  readonly Participation: string
  /** The members of the setting that are read from other cases, where there are any. */
  readonly Reads?: string
}

type ReadNames<L extends LifeCycleTypes> = L extends { readonly Reads: infer Names extends string }
  ? Names
  : never

/** What of a setting its caller gives: the law and the options, and nothing that other cases say. */
export type GivenSetting<L extends LifeCycleTypes> = [ReadNames<L>] extends [never]
  ? L["Setting"]
  : Omit<L["Setting"], ReadNames<L>>

/** What of a setting is read from other cases. */
export type ReadSetting<L extends LifeCycleTypes> = Pick<L["Setting"], ReadNames<L> & keyof L["Setting"]>

/** The state in one of the stages named. */
export type StateIn<State extends AnyState, Stage extends string> = Extract<State, { readonly stage: Stage }>

/** The command of a name. */
export type CommandOf<Command extends AnyCommand, Type extends string> = Extract<
  Command,
  { readonly type: Type }
>

/** The event of a name. */
export type EventOf<Event extends AnyEvent, Type extends string> = Extract<Event, { readonly type: Type }>

type RowsOn<L extends LifeCycleTypes, Type extends string> = Extract<L["Row"], { readonly command: Type }>
type RowsWith<L extends LifeCycleTypes, Type extends string> = Extract<L["Row"], { readonly event: Type }>

type Content<Event> = Event extends unknown ? Omit<Event, Exclude<keyof AnyEvent, "type">> : never
type OccurrenceBy<L extends LifeCycleTypes, Row extends Transition> = Row extends unknown
  ? Content<EventOf<L["Event"], Row["event"]>> & { readonly stage: Row["to"] }
  : never

/** What a command came to: one of the events that the table lists for it, with the stage that the row leads to. */
export type OccurrenceOf<L extends LifeCycleTypes, Type extends string> = OccurrenceBy<L, RowsOn<L, Type>>

/** What a guard sees: the state is in one of the stages in which the table lists the command. */
export interface SubjectOf<L extends LifeCycleTypes, Type extends string> {
  readonly state: StateIn<L["State"], RowsOn<L, Type>["from"]>
  readonly command: CommandOf<L["Command"], Type>
  readonly setting: L["Setting"]
}

/** What has to hold for a command, and what it comes to if it does. */
export type GuardOf<L extends LifeCycleTypes, Type extends string> = (
  subject: SubjectOf<L, Type>,
) => Result.Result<OccurrenceOf<L, Type>, L["Refusal"]>

/** The guards of a life cycle, by the names of its commands. */
export type GuardsOf<L extends LifeCycleTypes> = {
  readonly [Type in L["Command"]["type"]]: GuardOf<L, Type>
}

type Changed<State> = State extends unknown ? Omit<State, Exclude<keyof AnyState, "stage">> : never

/** How an event changes the state; what every state has is kept by the machine. */
export type StepOf<L extends LifeCycleTypes, Type extends string> = (
  state: StateIn<L["State"], RowsWith<L, Type>["from"]>,
  event: EventOf<L["Event"], Type>,
) => Changed<StateIn<L["State"], RowsWith<L, Type>["to"]>>

/** The steps of a life cycle, by the names of its events. */
export type StepsOf<L extends LifeCycleTypes> = {
  readonly [Type in L["Event"]["type"]]: StepOf<L, Type>
}
