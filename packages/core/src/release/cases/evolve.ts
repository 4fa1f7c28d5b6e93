/**
 * How an event changes a leniency petition, and how a petition is read back from its events.
 *
 * @module
 */

import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { LeniencyCommandType } from "./commands.ts"
import type { LeniencyEvent, LeniencyEventOf, LeniencyEventType } from "./events.ts"
import { leniencyOffices } from "./offices.ts"
import type { LeniencyPetition, PetitionFile, PetitionIn } from "./petition.ts"
import { type LeniencyRow, transitionBy } from "./transitions.ts"

/** The petition before anything has happened. */
export const noLeniencyPetition: PetitionIn<"none"> = { stage: "none", version: 0, handled: [] }

/** A stream of events that cannot have come from the machine: `version` is the first event that does not fit. */
export class LeniencyStreamError extends Data.TaggedError("LeniencyStreamError")<{
  readonly code: "stream.gap" | "stream.otherPetition" | "stream.dayDecreases" | "stream.notInTable"
  readonly version: number
  readonly expected: string
}> {}

type RowsOf<Type extends LeniencyEventType> = Extract<LeniencyRow, { readonly event: Type }>
type Before<Type extends LeniencyEventType> = PetitionIn<RowsOf<Type>["from"]>
type Bookkeeping = "version" | "day" | "handled" | "file"
type Changed<Petition> = Petition extends unknown ? Omit<Petition, Bookkeeping> : never
type After<Type extends LeniencyEventType> = Changed<PetitionIn<RowsOf<Type>["to"]>>
type Step<Type extends LeniencyEventType> = (
  petition: Before<Type>,
  event: LeniencyEventOf<Type>,
) => After<Type>

const steps: { readonly [Type in LeniencyEventType]: Step<Type> } = {
  opened: (_, { stage }) => ({ stage }),
  proposed: (_, { stage }) => ({ stage }),
  reportFiled: (_, { stage }) => ({ stage }),
  reportConfirmed: (_, { stage }) => ({ stage }),
  granted: (_, { stage, at, period, remainder, orders }) => ({
    stage,
    grant: {
      on: at,
      ...(period === undefined ? {} : { period }),
      ...(remainder === undefined ? {} : { remainder }),
      orders,
    },
  }),
  refused: (_, { stage, grounds }) => ({ stage, grounds }),
  carriedOut: ({ grant }, { stage, at }) =>
    stage === "ended" ? { stage, grant } : { stage, grant, carriedOutOn: at },
  supervisionBegun: ({ grant, carriedOutOn }, { stage, supervision }) => ({
    stage,
    grant,
    carriedOutOn,
    supervision,
  }),
  breachRecorded: (petition, { stage, breach, count }) => ({
    stage,
    grant: petition.grant,
    carriedOutOn: petition.carriedOutOn,
    ...(petition.stage === "carriedOut" ? {} : { supervision: petition.supervision }),
    breach,
    ...(count === undefined ? {} : { count }),
  }),
  breachWithoutEffect: (petition) => petition,
  breachDismissed: ({ grant, carriedOutOn, supervision }) =>
    supervision === undefined
      ? { stage: "carriedOut", grant, carriedOutOn }
      : { stage: "supervised", grant, carriedOutOn, supervision },
  extended: ({ grant, carriedOutOn }, { stage, supervision }) => ({
    stage,
    grant,
    carriedOutOn,
    supervision,
  }),
  revoked: (_, { stage, ground, remainder }) => ({
    stage,
    ground,
    ...(remainder === undefined ? {} : { remainder }),
  }),
  reliefProposed: ({ grant, carriedOutOn, supervision }, { stage, relief }) => ({
    stage,
    grant,
    carriedOutOn,
    supervision,
    relief,
  }),
  reliefGranted: ({ grant, carriedOutOn }, { stage, supervision }) => ({
    stage,
    grant,
    carriedOutOn,
    supervision,
  }),
  reliefRefused: ({ grant, carriedOutOn, supervision }, { stage, at }) => ({
    stage,
    grant,
    carriedOutOn,
    supervision: { ...supervision, reliefRefusedOn: at },
  }),
  ended: ({ grant }, { stage }) => ({ stage, grant }),
  withdrawn: (_, { stage }) => ({ stage }),
  lapsed: (_, { stage, cause }) => ({ stage, cause }),
}

const reportsAfter = (file: PetitionFile, event: LeniencyEvent): PetitionFile["reports"] => {
  switch (event.type) {
    case "reportFiled": {
      const { report, opinion, document, at } = event
      return [
        ...file.reports,
        { report, opinion, ...(document === undefined ? {} : { document }), filedOn: at },
      ]
    }
    case "reportConfirmed":
      return file.reports.map((filed) =>
        filed.report === event.report ? { ...filed, confirmedOn: event.at } : filed,
      )
    default:
      return file.reports
  }
}

const fileAfter = (
  petition: LeniencyPetition,
  event: LeniencyEvent,
  command: LeniencyCommandType,
): PetitionFile | undefined => {
  const file =
    petition.stage !== "none"
      ? petition.file
      : event.type === "opened"
        ? {
            id: event.petition,
            route: event.route,
            beneficiary: event.beneficiary,
            participants: [],
            reports: [],
          }
        : undefined
  if (file === undefined) return undefined
  const { part } = leniencyOffices[command]
  return {
    ...file,
    participants:
      part === undefined ? file.participants : [...file.participants, { part, by: event.by, on: event.at }],
    reports: reportsAfter(file, event),
  }
}

const failed = (code: LeniencyStreamError["code"], event: LeniencyEvent, expected: string) =>
  Result.fail(new LeniencyStreamError({ code, version: event.version, expected }))

/**
 * The petition after an event. Needs no law and no calendar: an event holds all that followed from them.
 *
 * An event that does not follow on the petition is refused: a version left out, a day that goes back, another petition, a
 * change that the transition table does not list.
 *
 * @example
 * evolveLeniency(noLeniencyPetition, events[0]) // => the petition in stage "opened"
 */
export const evolveLeniency = (
  petition: LeniencyPetition,
  event: LeniencyEvent,
): Result.Result<LeniencyPetition, LeniencyStreamError> => {
  if (event.version !== petition.version + 1)
    return failed("stream.gap", event, `version ${petition.version + 1}`)
  if (petition.stage !== "none") {
    if (event.petition !== petition.file.id)
      return failed("stream.otherPetition", event, "an event of the same petition")
    if (!(event.at >= petition.day))
      return failed("stream.dayDecreases", event, `day ${petition.day} or later`)
  }
  const row = transitionBy(petition.stage, event.type, event.stage)
  const file = row && fileAfter(petition, event, row.command)
  if (row === undefined || file === undefined)
    return failed("stream.notInTable", event, `a change that is listed from stage ${petition.stage}`)
  // The row says that the petition is in a stage from which the event may come, which is all that the step asks for.
  const step = steps[event.type] as (
    petition: LeniencyPetition,
    event: LeniencyEvent,
  ) => Changed<LeniencyPetition>
  return Result.succeed({
    ...step(petition, event),
    version: event.version,
    day: event.at,
    handled: [
      ...petition.handled,
      { id: event.command, type: row.command, by: event.by.id, version: event.version, stage: event.stage },
    ],
    file,
  } as LeniencyPetition)
}

/**
 * The petition that a stream of events adds up to.
 *
 * @example
 * replayLeniency([]) // => noLeniencyPetition
 */
export const replayLeniency = (
  events: Iterable<LeniencyEvent>,
): Result.Result<LeniencyPetition, LeniencyStreamError> => {
  let petition: LeniencyPetition = noLeniencyPetition
  for (const event of events) {
    const next = evolveLeniency(petition, event)
    if (Result.isFailure(next)) return next
    petition = next.success
  }
  return Result.succeed(petition)
}
