/**
 * The state of a leniency petition: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import type { StateIn } from "../../../life-cycle/transition.ts"
import { daySchema, outcomeSchema, termSchema } from "../../../life-cycle/values.ts"
import { breachCountSchema, leniencyBreachSchema, revocationGroundSchema } from "./breaches.ts"
import { reliefSchema } from "./relief.ts"
import type { LeniencyStage } from "./stages.ts"
import { supervisionSchema } from "./supervision.ts"

/** In what way somebody has taken part. Nobody decides where he has taken part in certain ways: see `leniencyOffices`. */
export type LeniencyPart =
  | "opener"
  | "proposer"
  | "reporter"
  | "confirmer"
  | "breachReporter"
  | "reliefProposer"

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
    /** Id of the rule by which leniency is asked for: `REL-CR`. */
    route: Schema.NonEmptyString,
    /** Opaque id of the person who would benefit. */
    beneficiary: Schema.NonEmptyString,
    reports: Schema.Array(filedReportSchema()),
  })

/** What holds in every stage from the opening on. */
export type PetitionFile = ReturnType<typeof petitionFileSchema>["Type"]

/** That the court departed from what the rule came to: from what, and why. */
export const departureSchema = () =>
  Schema.Struct({ outcome: outcomeSchema(), reason: Schema.NonEmptyString })

/** What was granted. */
export const leniencyGrantSchema = () =>
  Schema.Struct({
    on: daySchema(),
    period: Schema.optionalKey(termSchema()),
    remainder: Schema.optionalKey(termSchema()),
    orders: Schema.Array(Schema.NonEmptyString),
    departure: Schema.optionalKey(departureSchema()),
  })

/** What was granted. */
export type LeniencyGrant = ReturnType<typeof leniencyGrantSchema>["Type"]

const stage = <const Stage extends LeniencyStage, const Fields extends Schema.Struct.Fields>(
  name: Stage,
  fields: Fields,
) => stateSchema(name, { file: petitionFileSchema(), ...fields })

const inForce = () => ({ grant: leniencyGrantSchema(), carriedOutOn: daySchema() })

/** The state of a leniency petition. */
export const leniencyPetitionSchema = () =>
  Schema.Union([
    noneSchema(),
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
export type PetitionIn<Stage extends LeniencyStage> = StateIn<LeniencyPetition, Stage>
