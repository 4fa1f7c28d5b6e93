/**
 * The state of a leniency petition: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { actingPersonSchema, daySchema, termSchema } from "../../life-cycle/values.ts"
import { breachCountSchema, leniencyBreachSchema, revocationGroundSchema } from "./breaches.ts"
import { reliefSchema } from "./relief.ts"
import { type LeniencyStage, leniencyStageSchema } from "./stages.ts"
import { supervisionSchema } from "./supervision.ts"

/** In what way somebody has taken part. Nobody decides where he has taken part in certain ways: see `leniencyOffices`. */
export const leniencyPartSchema = () =>
  Schema.Literals(["opener", "proposer", "reporter", "confirmer", "breachReporter", "reliefProposer"])

/** In what way somebody has taken part. */
export type LeniencyPart = ReturnType<typeof leniencyPartSchema>["Type"]

/** A report as it lies in the file. */
export const filedReportSchema = () =>
  Schema.Struct({
    report: Schema.NonEmptyString,
    opinion: Schema.Literals(["favourable", "unfavourable"]),
    document: Schema.optionalKey(Schema.NonEmptyString),
    filedOn: daySchema(),
    confirmedOn: Schema.optionalKey(daySchema()),
  })

/** A report as it lies in the file. */
export type FiledReport = ReturnType<typeof filedReportSchema>["Type"]

/** What holds in every stage from the opening on. */
export const petitionFileSchema = () =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    /** Id of the rule by which leniency is asked for: `REL-CR`. */
    route: Schema.NonEmptyString,
    /** Opaque id of the person who would benefit. */
    beneficiary: Schema.NonEmptyString,
    participants: Schema.Array(
      Schema.Struct({ part: leniencyPartSchema(), by: actingPersonSchema(), on: daySchema() }),
    ),
    reports: Schema.Array(filedReportSchema()),
  })

/** What holds in every stage from the opening on. */
export type PetitionFile = ReturnType<typeof petitionFileSchema>["Type"]

/** What was granted. */
export const leniencyGrantSchema = () =>
  Schema.Struct({
    on: daySchema(),
    period: Schema.optionalKey(termSchema()),
    remainder: Schema.optionalKey(termSchema()),
    orders: Schema.Array(Schema.NonEmptyString),
  })

/** What was granted. */
export type LeniencyGrant = ReturnType<typeof leniencyGrantSchema>["Type"]

/** A command that was carried out, and what it came to. */
export const handledCommandSchema = () =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    type: Schema.String,
    /** Id of the person who gave it. */
    by: Schema.NonEmptyString,
    version: Schema.Natural,
    stage: leniencyStageSchema(),
  })

/** A command that was carried out, and what it came to. */
export type HandledCommand = ReturnType<typeof handledCommandSchema>["Type"]

const handled = () => Schema.Array(handledCommandSchema())

const stage = <const Stage extends LeniencyStage, const Fields extends Schema.Struct.Fields>(
  name: Stage,
  fields: Fields,
) =>
  Schema.Struct({
    stage: Schema.Literal(name),
    /** The number of events so far. */
    version: Schema.Natural,
    /** The day of the last event. */
    day: daySchema(),
    handled: handled(),
    file: petitionFileSchema(),
    ...fields,
  })

const inForce = () => ({ grant: leniencyGrantSchema(), carriedOutOn: daySchema() })

/** The state of a leniency petition. */
export const leniencyPetitionSchema = () =>
  Schema.Union([
    Schema.Struct({ stage: Schema.Literal("none"), version: Schema.Natural, handled: handled() }),
    stage("opened", {}),
    stage("proposed", {}),
    stage("reported", {}),
    stage("granted", { grant: leniencyGrantSchema() }),
    stage("carriedOut", inForce()),
    stage("supervised", { ...inForce(), supervision: supervisionSchema() }),
    stage("reliefProposed", { ...inForce(), supervision: supervisionSchema(), relief: reliefSchema() }),
    stage("breached", {
      ...inForce(),
      /** Absent where the breach came before the period was fixed. */
      supervision: Schema.optionalKey(supervisionSchema()),
      breach: leniencyBreachSchema(),
      count: Schema.optionalKey(breachCountSchema()),
    }),
    stage("refused", { grounds: Schema.Array(Schema.NonEmptyString) }),
    stage("revoked", { ground: revocationGroundSchema(), remainder: Schema.optionalKey(termSchema()) }),
    stage("ended", { grant: leniencyGrantSchema() }),
    stage("withdrawn", {}),
    stage("lapsed", { cause: Schema.NonEmptyString }),
  ])

/** The state of a leniency petition, one shape for each stage. */
export type LeniencyPetition = ReturnType<typeof leniencyPetitionSchema>["Type"]

/** A petition in one of the stages named. */
export type PetitionIn<Stage extends LeniencyStage> = Extract<LeniencyPetition, { readonly stage: Stage }>
