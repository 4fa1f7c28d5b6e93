import type { Text } from "@bazgasht/rules"
import type { CausingEvent } from "../life-cycle/causing-event.ts"
import type { ChangeUnit } from "../life-cycle/change-unit.ts"
import type {
  AnyCommand,
  AnyEvent,
  AnyState,
  CommandOf,
  EventOf,
  LifeCycleTypes,
} from "../life-cycle/transition.ts"
import type { Json } from "../ports/storage/json.ts"
import type { AttributeValue } from "../ports/storage/storage.ts"
import type { AnyKind, CaseKind } from "../services/case-kind.ts"

/** What the message of a consequence carries from the event to the other case: ids, days, codes and amounts. */
export interface Carried {
  readonly [name: string]: Json
}

/** Values of attributes; a case is found that has all of them. */
export type FoundBy<Attribute extends string = string> = {
  readonly [Name in Attribute]?: AttributeValue
}

/**
 * The cases that a command is given to, as they are found when it is carried out.
 *
 * - `subject`: this one, in whatever stage it is; where the command does not fit, it is refused in words
 * - `where`: each that has these attributes and is in a stage in which the command is possible; there may be none
 * - `ofPerson`: each that concerns this person and is in a stage in which the command is possible; there may be none
 * - `opens`: a new one, unless there is one that has the attributes `unless`
 */
export type AffectedCases<Attribute extends string = string> =
  | { readonly subject: string }
  | { readonly where: FoundBy<Attribute> }
  | { readonly ofPerson: string }
  | { readonly opens: true; readonly unless?: FoundBy<Attribute> }

/** Who gives the command of a consequence: the person who caused it, or the officer on duty in a unit. */
export type ConsequenceOfficer<Content extends object = Carried> =
  | { readonly person: "causer"; readonly role: string }
  | {
      readonly person: "onDuty"
      readonly role: string
      /** The unit whose officer it is; absent: of the case to which the command is given, or, where it opens one, of the causing case. */
      readonly unit?: (carried: Content) => string | undefined
    }

/** The other case as the command finds it. */
export interface AffectedCase<State extends AnyState> {
  /** The state of the case; that of none where the command opens it. */
  readonly state: State
  /** The day of the command: that of the event, or that on which the case stands where it is later. */
  readonly at: AnyCommand["at"]
  /** The officer who gives the command, and the unit in which they are on duty. */
  readonly officer: { readonly person: string; readonly unit?: string }
  readonly causedBy: CausingEvent
}

/** Says that a person has to decide: the consequence is listed for officers, and gives no command. */
export type Undecided = "undecided"

type LifeOfKind<Kind> = Kind extends CaseKind<infer L, infer _Name, infer _Attribute> ? L : never
type AttributeOfKind<Kind> = Kind extends CaseKind<infer _L, infer _Name, infer Attribute> ? Attribute : never
type OwnFields<L extends LifeCycleTypes, Type extends string> = Omit<
  CommandOf<L["Command"] | ChangeUnit, Type>,
  keyof AnyCommand
>

/** A consequence with the types of its two kinds; see {@link defineConsequence}. */
export interface ConsequenceBetween<
  Cause extends AnyKind,
  Event extends string,
  Effect extends AnyKind,
  Command extends string,
  Content extends object,
> {
  /** Its name, unique among the consequences of an application: `release.endPlacement`. Messages hold it, so it never changes. */
  readonly name: string
  readonly title: Text
  /** The events that cause it. */
  readonly of: { readonly kind: Cause; readonly events: ReadonlyArray<Event> }
  /**
   * What is carried over from an event, and the state after it; `undefined` where nothing follows from this one. Of a list each member is carried
   * out by itself: an answer of a bank concerns many cases, and the refusal of one holds up no other.
   */
  readonly carries: (
    event: EventOf<LifeOfKind<Cause>["Event"], Event>,
    state: LifeOfKind<Cause>["State"],
  ) => Content | ReadonlyArray<Content> | undefined
  /** The command that is given. */
  readonly gives: { readonly kind: Effect; readonly command: Command }
  /** To which cases. */
  readonly to: (carried: Content) => AffectedCases<AttributeOfKind<Effect>>
  /** What the command brings to one of them; `undefined` where it does not concern it, and `undecided` where a person has to decide. */
  readonly brings: (
    carried: Content,
    found: AffectedCase<LifeOfKind<Effect>["State"]>,
  ) => OwnFields<LifeOfKind<Effect>, Command> | Undecided | undefined
  readonly by: ConsequenceOfficer<Content>
}

/** A declared consequence: an event of one case has a command follow to another. */
export interface Consequence {
  readonly name: string
  readonly title: Text
  readonly of: { readonly kind: string; readonly events: ReadonlyArray<string> }
  readonly carries: (event: AnyEvent, state: AnyState) => Carried | ReadonlyArray<Carried> | undefined
  readonly gives: { readonly kind: string; readonly command: string }
  readonly to: (carried: Carried) => AffectedCases
  readonly brings: (carried: Carried, found: AffectedCase<AnyState>) => object | Undecided | undefined
  readonly by: ConsequenceOfficer
}

/**
 * Declares a consequence: what an event of a case of one kind has follow for cases of another. An event, a command, a field or an
 * attribute that the kinds do not have is an error of the compiler.
 *
 * @example
 * const openAfterCare = defineConsequence({
 *   name: "release.openAfterCare",
 *   title: text("آغاز مراقبت پس از آزادی", "after-care opens with release"),
 *   of: { kind: debtPetitionCases, events: ["released"] },
 *   carries: ({ at }, state) => (state.stage === "none" ? undefined : { person: state.petition.prisoner, on: at }),
 *   gives: { kind: afterCareCases, command: "open" },
 *   to: ({ person }) => ({ opens: true, unless: { person } }),
 *   brings: ({ on, person }, { officer }) => ({
 *     person, releasedOn: on, releaseRoute: "release.debtSettled", unit: officer.unit ?? "centre-1",
 *   }),
 *   by: { person: "onDuty", role: "afterCareCentre" },
 * })
 * openAfterCare.gives // => { kind: "afterCare", command: "open" }
 */
export const defineConsequence = <
  const Cause extends AnyKind,
  const Event extends LifeOfKind<Cause>["Event"]["type"],
  const Effect extends AnyKind,
  const Command extends LifeOfKind<Effect>["Command"]["type"] | ChangeUnit["type"],
  Content extends object,
>({
  gives,
  of,
  ...consequence
}: ConsequenceBetween<Cause, Event, Effect, Command, Content>): Consequence =>
  // What is carried over is JSON, and the compiler has held the two kinds against it.
  ({
    ...consequence,
    of: { kind: of.kind.kind, events: of.events },
    gives: { kind: gives.kind.kind, command: gives.command },
  }) as unknown as Consequence
