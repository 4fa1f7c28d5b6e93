import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { ratioSchema } from "../loan/agreement.ts"

/** Wage, hours and deductions. A course without a wage says so: zero. */
export type WorkConditions = ReturnType<typeof workConditionsSchema>["Type"]

const workConditionsSchema = () =>
  Schema.Struct({
    wage: Schema.Struct({ amount: moneySchema(), per: Schema.Literals(["hour", "day", "month"]) }),
    weeklyHours: Schema.Natural,
    /** Each kind of deduction and the share of the wage that it takes at most; see `DeductionRule`. */
    deductions: Schema.Array(Schema.Struct({ kind: Schema.NonEmptyString, cap: ratioSchema() })),
  })

/** What was offered. */
export const placementOfferSchema = () =>
  Schema.Struct({
    conditions: workConditionsSchema(),
    /** The day on which the prisoner was notified of them. */
    informedOn: daySchema(),
    /** The first day on which the offer may no longer be accepted. */
    expiresOn: daySchema(),
    /** Hours of a full week by the terms of the offer; absent where they state none. */
    fullWeek: Schema.optionalKey(Schema.Natural),
  })
