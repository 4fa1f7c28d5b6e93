/**
 * The machine that every life cycle runs on: a state and a command give an event, or a refusal that says why not; a state and an
 * event give the next state. A life cycle brings its table, its guards and its steps.
 */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import { adoptWritings } from "../identifiers/adopt-writings.ts"
import { isSameIdentifier } from "../identifiers/identifier-key.ts"
import {
  type ChangeUnit,
  changeUnit,
  isUnitChanged,
  type OfFormerUnits,
  type UnitChanged,
  unitAt,
  unitChanged,
  withValueAt,
} from "./change-unit.ts"
import { type Competence, checkPermission, checkSeparation, type Roles } from "./competence.ts"
import type { LifeCycleDefinition } from "./definition.ts"
import { type CommandInView, type Foreseen, foreseeIn } from "./foresee.ts"
import { checkOrder, mayBegin, rowOf } from "./order.ts"
import { withParticipant } from "./participants.ts"
import type { CommonRefusal } from "./refusals.ts"
import { nothingYet } from "./shapes.ts"
import type {
  AnyCommand,
  AnyEvent,
  AnySetting,
  AnyState,
  CommandOf,
  GuardOf,
  LifeCycleTypes,
  OfUnit,
  StepOf,
} from "./transition.ts"

export type { LifeCycleDefinition } from "./definition.ts"

/**
 * A stream of events that cannot have come from the machine: `version` is the first event that does not fit.
 *
 * @example
 * const by = { id: "p-4", role: "setadDieh" }
 * const opened = {
 *   type: "opened", stage: "open", subject: "pool-1", version: 2, command: "c-1", at: jalaliDay(1404, 1, 10), by,
 *   policyDigest: "policy-1", unit: "headquarters", attributes: [],
 * } as const
 * // The first event of a stream has the version 1.
 * const wrong = pool.replay([opened])
 * Result.isFailure(wrong) && wrong.failure.code // => "stream.gap"
 */
export class StreamError extends /* @__PURE__ */ failure<StreamError>()("StreamError", {
  sentences: {
    "stream.gap": "The version of this event does not follow the one before.",
    "stream.otherSubject": "This event is of another case.",
    "stream.dayDecreases": "This event is dated before the one that it follows.",
    "stream.notInTable": "The transition table does not list this event in this stage.",
  },
  params: { version: Schema.Number, expected: Schema.String },
  detail: ({ expected }) => `expected ${expected}`,
}) {}

/** A command that was carried out, now or before. */
export interface Handled<L extends LifeCycleTypes, Event = L["Event"]> {
  /** What the command came to. The same command always comes to the same. */
  readonly outcome: { readonly version: number; readonly stage: L["State"]["stage"] }
  /** What is to be stored: the event of the command, or nothing where the command had been carried out before. */
  readonly newEvents: ReadonlyArray<Event>
  /** The state with the new events. */
  readonly state: L["State"]
}

/** The life of one kind of thing. */
export interface LifeCycle<L extends LifeCycleTypes> {
  /** The state before anything has happened. */
  readonly none: L["State"]
  readonly transitions: ReadonlyArray<L["Row"]>
  readonly competences: { readonly [Type in L["Command"]["type"]]: Competence<string, L["Participation"]> }
  /** Whether commands that begin a case may carry the unit to which it belongs; otherwise a field of its own names the unit, or nothing does. */
  readonly keepsUnit: boolean
  /** The roles that may give the command, whatever the stage. */
  readonly rolesOf: (
    state: L["State"],
    command: L["Command"],
    setting: L["Setting"],
  ) => Result.Result<Roles, L["Refusal"]>
  /** Opaque ids of the people who would benefit from what the command asks. */
  readonly beneficiariesOf: (
    state: L["State"],
    command: L["Command"],
    setting: L["Setting"],
  ) => ReadonlyArray<string>
  /** Whether cases are handed to another unit by the command `changeUnit`, which is in no table: it is possible at every stage that is not closed. */
  readonly isHandedOver: boolean
  /** Whether a stage is closed: the table lists nothing that could happen in it. */
  readonly isClosed: (stage: L["State"]["stage"]) => boolean
  /**
   * Carries out a command, or says why not. Pure: it reads no clock and changes nothing; the caller stores the new events
   * under the expected version.
   *
   * The checks come in this order: whether the command was carried out before, subject, version, day, transition table,
   * permission, actor and separation of duties, the reason of a command that takes one, and last the guard of the command. The first that fails is the refusal.
   *
   * `past` holds the events so far; of a long past it is enough to give the event that the command caused, behind the one before it. Without
   * them a command that is given again is one like any other, and refused for its version.
   */
  readonly handle: (
    state: L["State"],
    command: L["Command"],
    setting: L["Setting"],
    past?: ReadonlyArray<L["Event"] | UnitChanged>,
  ) => Result.Result<Handled<L>, L["Refusal"] | CommonRefusal>
  /**
   * Hands a case to another unit, or says why not. Whether the giver may is for the access policy of the application to say; that they
   * would benefit from the case, or that it is closed, refuses it. The checks come in the order of `handle`.
   */
  readonly changeUnit: (
    state: L["State"],
    command: ChangeUnit,
    setting: L["Setting"],
    past?: ReadonlyArray<L["Event"] | UnitChanged>,
  ) => Result.Result<Handled<L, UnitChanged>, CommonRefusal>
  /**
   * Says of a command whose own fields are not known yet why {@link LifeCycle.handle} would refuse it, whatever they are; or that nothing known
   * refuses it, with the first check that depends on them. A blank reason is not foreseen.
   */
  readonly foresee: (
    state: L["State"],
    inView: CommandInView,
  ) => Result.Result<Foreseen, L["Refusal"] | CommonRefusal>
  /** The state after an event. Needs no law: an event holds all that followed from it. */
  readonly evolve: (
    state: L["State"],
    event: L["Event"] | UnitChanged,
  ) => Result.Result<L["State"], StreamError>
  /** The state that a stream of events adds up to. */
  readonly replay: (events: Iterable<L["Event"] | UnitChanged>) => Result.Result<L["State"], StreamError>
}

const streamError = (code: StreamError["code"], event: AnyEvent, expected: string) =>
  Result.fail(new StreamError({ code, params: { version: event.version, expected } }))

/** Refuses a command whose reason is blank. */
const checkReason = (
  command: AnyCommand & { readonly reason?: unknown },
): Result.Result<void, CommonRefusal> =>
  typeof command.reason === "string" && command.reason.trim() === ""
    ? Result.fail({ code: "reason.missing", path: "reason", params: {} })
    : Result.succeed(undefined)

/** A setting that speaks of other cases and of people in the writings of the state and the command. The law names no one. */
const inWritingsOf = <Setting extends AnySetting>(
  state: AnyState,
  command: AnyCommand,
  setting: Setting,
): Setting => {
  const { policyDigest, terms, ...others } = setting as Setting & { readonly terms?: unknown }
  const adopted = adoptWritings([state, command], others)
  return adopted === others ? setting : { ...setting, ...adopted }
}

/**
 * Makes a life cycle of its table, its guards and its steps.
 *
 * @example
 * // Every life of this package is made so: a table, who may do what, and guards and steps.
 * const { competences, transitions } = duplicate
 * transitions.filter(({ from }) => from === "foundSame").map(({ command, to }) => [command, to])
 * // => [["confirm", "confirmedSame"], ["returnFinding", "underReview"]]
 * competences.confirm.separateFrom // => ["beneficiary", "reporter", "adjudicator"]
 */
export const makeLifeCycle = <L extends LifeCycleTypes, Permission extends string>(
  definition: LifeCycleDefinition<L, Permission>,
): LifeCycle<L> => {
  const {
    beneficiariesOf,
    checkActor,
    competences,
    guards,
    keepsUnit = false,
    steps,
    transitions,
    unitPath,
  } = definition
  const none = nothingYet as AnyState as L["State"]

  const rolesOf: LifeCycle<L>["rolesOf"] = (state, command, setting) =>
    definition.rolesOf(competences[command.type as L["Command"]["type"]].permission, state, command, setting)

  /** The unit that a command, or its event, gives to a case: only one by which a case may begin does. */
  const unitBy = (command: string, given: AnyCommand | AnyEvent): string | undefined =>
    keepsUnit && mayBegin(transitions, command) ? (given as OfUnit).unit : undefined

  /** A command that has been carried out comes to what it came to then, on whatever version it is given again. */
  const handledBefore = (
    state: L["State"],
    command: L["Command"] | ChangeUnit,
    past: ReadonlyArray<L["Event"] | UnitChanged>,
  ): Result.Result<Handled<L> & Handled<L, UnitChanged>, CommonRefusal> | undefined => {
    const before = past.find((event) => event.command === command.id)
    if (before === undefined) return undefined
    const { by, stage, type, version } = before
    const from = version === 1 ? none.stage : past.find((event) => event.version === version - 1)?.stage
    const given = isUnitChanged(before) ? changeUnit : rowOf(transitions, from, before)?.command
    return given === command.type && isSameIdentifier(by.id, command.by.id)
      ? Result.succeed({ outcome: { version, stage }, newEvents: [], state })
      : Result.fail({ code: "command.idReused", path: "id", params: { command: given ?? type } })
  }

  const handle: LifeCycle<L>["handle"] = (state, given, givenSetting, past = []) => {
    const before = handledBefore(state, given, past)
    if (before !== undefined) return before
    // Guards compare letter by letter, so whatever the state knows is spoken of in the writing in which the state knows it.
    const command = adoptWritings([state, given], given)
    const setting = inWritingsOf(state, command, givenSetting)
    return Result.gen(function* () {
      yield* checkOrder(transitions, state, command)
      const type = command.type as L["Command"]["type"]
      const { separateFrom } = competences[type]
      yield* checkPermission(command, yield* rolesOf(state, command, setting))
      if (checkActor !== undefined) yield* checkActor(state, command, setting)
      yield* checkSeparation({
        state,
        command,
        separateFrom,
        beneficiaries: beneficiariesOf(state, command, setting),
      })
      yield* checkReason(command)
      // The table lists the command in the stage of the state, which is all that its guard asks for.
      const occurrence = yield* guards[type]({
        state,
        command: command as CommandOf<L["Command"], typeof type>,
        setting,
      } as Parameters<GuardOf<L, typeof type>>[0])
      const unit = unitBy(type, command)
      const event = {
        ...(unit === undefined ? {} : { unit }),
        ...(occurrence as object),
        subject: command.subject,
        version: state.version + 1,
        command: command.id,
        at: command.at,
        by: command.by,
        policyDigest: setting.policyDigest,
        // As it was given: it names a case of its own, in whose writing the state of this one has no say.
        ...(given.causedBy === undefined ? {} : { causedBy: given.causedBy }),
      } as L["Event"]
      const after = yield* Result.mapError(
        evolve(state, event),
        (): CommonRefusal => ({
          code: "transition.notAllowed",
          path: "type",
          params: { stage: state.stage, command: command.type },
        }),
      )
      return { outcome: { version: event.version, stage: event.stage }, newEvents: [event], state: after }
    })
  }

  /** What a state has that no step knows of: the unit to which the case belongs, and those to which it belonged. */
  const keptOfUnits = (state: L["State"], unit: string | undefined): OfUnit & OfFormerUnits => {
    const { formerUnits } = state as OfFormerUnits
    return {
      ...(unit === undefined ? {} : { unit }),
      ...(formerUnits === undefined ? {} : { formerUnits }),
    }
  }

  const afterUnitChange = (state: L["State"], event: UnitChanged): Result.Result<L["State"], StreamError> => {
    if (unitPath === undefined || state.stage === none.stage || event.stage !== state.stage)
      return streamError("stream.notInTable", event, `a change that is listed from stage ${state.stage}`)
    const before = unitAt(state, unitPath)
    const formerUnits = ((state as OfFormerUnits).formerUnits ?? [])
      .filter((unit) => !isSameIdentifier(unit, event.unit) && unit !== before)
      .concat(before ?? [])
    const { formerUnits: _, ...others } = state as L["State"] & OfFormerUnits
    return Result.succeed(
      withValueAt(
        {
          ...others,
          ...(formerUnits.length === 0 ? {} : { formerUnits }),
          version: event.version,
          day: event.at,
        },
        unitPath.split("."),
        event.unit,
      ) as AnyState as L["State"],
    )
  }

  const handOver: LifeCycle<L>["changeUnit"] = (state, given, setting, past = []) => {
    const before = handledBefore(state, given, past)
    if (before !== undefined) return before
    const command = adoptWritings([state, given], given)
    return Result.gen(function* () {
      const isClosed = !transitions.some(({ from }) => from === state.stage)
      const isPossible = unitPath !== undefined && state.stage !== none.stage && !isClosed
      yield* checkOrder(transitions, state, command, isPossible)
      yield* checkSeparation({
        state,
        command,
        separateFrom: ["beneficiary"],
        // Who benefits from a case follows from its state, whatever is asked.
        beneficiaries: beneficiariesOf(state, command as AnyCommand as L["Command"], setting),
      })
      yield* checkReason(command)
      const { at, by, causedBy, id, reason, subject, unit } = command
      const own = unitPath === undefined ? undefined : unitAt(state, unitPath)
      if (own !== undefined && isSameIdentifier(own, unit))
        return yield* Result.fail<CommonRefusal>({ code: "unit.same", path: "unit", params: {} })
      const { stage, version } = state
      const event: UnitChanged = {
        type: unitChanged,
        unit,
        reason,
        subject,
        version: version + 1,
        command: id,
        at,
        by,
        policyDigest: setting.policyDigest,
        stage,
        ...(causedBy === undefined ? {} : { causedBy: given.causedBy ?? causedBy }),
      }
      const after = yield* Result.mapError(
        evolve(state, event),
        (): CommonRefusal => ({
          code: "transition.notAllowed",
          path: "type",
          params: { stage, command: changeUnit },
        }),
      )
      return { outcome: { version: event.version, stage }, newEvents: [event], state: after }
    })
  }

  const evolve: LifeCycle<L>["evolve"] = (state, event) => {
    if (event.version !== state.version + 1)
      return streamError("stream.gap", event, `version ${state.version + 1}`)
    if (state.subject !== undefined && event.subject !== state.subject)
      return streamError("stream.otherSubject", event, "an event of the same subject")
    if (state.day !== undefined && !(event.at >= state.day))
      return streamError("stream.dayDecreases", event, `day ${state.day} or later`)
    if (isUnitChanged(event)) return afterUnitChange(state, event)
    const row = rowOf(transitions, state.stage, event)
    if (row === undefined)
      return streamError("stream.notInTable", event, `a change that is listed from stage ${state.stage}`)
    const { participation } = competences[row.command as L["Command"]["type"]]
    // The row says that the state is in a stage from which the event may come, which is all that the step asks for.
    const changed = steps[event.type as L["Event"]["type"]](
      state as Parameters<StepOf<L, string>>[0],
      event as Parameters<StepOf<L, string>>[1],
    )
    const own = changed as Pick<AnyState, "stage"> & OfUnit
    const unit = unitBy(row.command, event) ?? own.unit ?? (state as OfUnit).unit
    return Result.succeed({
      ...own,
      ...keptOfUnits(state, unit),
      subject: event.subject,
      version: event.version,
      day: event.at,
      participants:
        participation === undefined
          ? state.participants
          : withParticipant(state.participants, { part: participation, by: event.by, on: event.at }),
    } satisfies AnyState as L["State"])
  }

  const replay: LifeCycle<L>["replay"] = (events) => {
    let state = none
    for (const event of events) {
      const next = evolve(state, event)
      if (Result.isFailure(next)) return next
      state = next.success
    }
    return Result.succeed(state)
  }

  return {
    none,
    transitions,
    competences,
    rolesOf,
    beneficiariesOf,
    keepsUnit,
    isHandedOver: unitPath !== undefined,
    changeUnit: handOver,
    isClosed: (stage) => !transitions.some(({ from }) => from === stage),
    handle,
    foresee: (state, inView) => foreseeIn({ definition, rolesOf }, state, inView),
    evolve,
    replay,
  }
}
