/** What an investor proposes, and what a contract with them says. */

import { daySchema, moneySchema } from "@bazgasht/casework"
import type { Ratio } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { insuranceSchema } from "../insurance.ts"

const ratioSchema = (): Schema.Codec<Ratio> =>
  Schema.Struct({ numerator: Schema.Natural, denominator: Schema.Natural })

const wageSchema = () =>
  Schema.Struct({ amount: moneySchema(), per: Schema.Literals(["hour", "day", "month"]) })

/** Work that an investor would bring: the trade, the place, how many people, and what it needs. */
export type OfferedWork = ReturnType<typeof offeredWorkSchema>["Type"]

export const offeredWorkSchema = () =>
  Schema.Struct({
    /** Code of ISCO-08: `7531` are tailors. */
    trade: Schema.NonEmptyString,
    /** Code of the kind of workplace. */
    workplace: Schema.NonEmptyString,
    seats: Schema.Natural,
    wage: wageSchema(),
    /** Hall and power that it needs; absent where none is needed or it is not known. */
    area: Schema.optionalKey(Schema.Natural),
    power: Schema.optionalKey(Schema.Natural),
    /** Id of the capacity that it answers; absent where it answers none. */
    capacity: Schema.optionalKey(Schema.NonEmptyString),
  })

/** What an office found: fit or not, on which paper. */
export type Inspection = ReturnType<typeof inspectionSchema>["Type"]

export const inspectionSchema = () =>
  Schema.Struct({
    /** Code of what was looked at: the site, its security, its health. */
    inspection: Schema.NonEmptyString,
    outcome: Schema.Literals(["fit", "unfit"]),
    /** Opaque id of the paper. */
    document: Schema.NonEmptyString,
    on: daySchema(),
  })

/** The terms of a contract. */
export type WorkContract = ReturnType<typeof workContractSchema>["Type"]

export const workContractSchema = () =>
  Schema.Struct({
    /** Opaque id of the paper. */
    document: Schema.NonEmptyString,
    from: daySchema(),
    /** The first day on which it no longer holds. */
    to: daySchema(),
    /** How many people it gives work at most, in all openings together. */
    seats: Schema.Natural,
    wage: wageSchema(),
    weeklyHours: Schema.Natural,
    insurance: insuranceSchema(),
    /** What goes to the institution of what the investor pays: a share from zero to one. */
    institutionShare: ratioSchema(),
  })

/** An opening of the contract. */
export type ContractOpening = ReturnType<typeof contractOpeningSchema>["Type"]

export const contractOpeningSchema = () =>
  Schema.Struct({ opening: Schema.NonEmptyString, seats: Schema.Natural })

/** How a contract was kept, criterion by criterion; one that is not known counts neither way. */
export type Evaluation = ReturnType<typeof evaluationSchema>["Type"]

export const evaluationSchema = () =>
  Schema.Struct({
    on: daySchema(),
    document: Schema.NonEmptyString,
    findings: Schema.Array(
      Schema.Struct({
        criterion: Schema.NonEmptyString,
        kept: Schema.Literals(["yes", "no", "unknown"]),
      }),
    ),
  })
