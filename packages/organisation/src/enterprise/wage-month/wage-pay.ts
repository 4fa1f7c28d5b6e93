/** What a month is paid, as an approval records it. */

import { daySchema, moneySchema } from "@bazgasht/casework"
import type { PayOfMonth } from "@bazgasht/core/employment"
import type { Day, Ratio } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

const ratioSchema = (): Schema.Codec<Ratio> =>
  Schema.Struct({ numerator: Schema.Natural, denominator: Schema.Natural })

/** What is asked to be deducted from the wage, and what the worker wants to go to dependants. */
export const wageClaimsSchema = () =>
  Schema.Struct({
    deductions: Schema.Array(Schema.Struct({ kind: Schema.NonEmptyString, amount: moneySchema() })),
    /** The worker's own instruction; absent where there is none, and then nothing goes to dependants. */
    instruction: Schema.optionalKey(
      Schema.Struct({
        by: Schema.NonEmptyString,
        part: Schema.Union([
          Schema.Struct({ kind: Schema.Literal("share"), share: ratioSchema() }),
          Schema.Struct({ kind: Schema.Literal("amount"), amount: moneySchema() }),
        ]),
        dependants: Schema.Array(Schema.Struct({ person: Schema.NonEmptyString, weight: Schema.Natural })),
      }),
    ),
  })

/** What a month is paid: who gets which part, and by which schedules. Net, dependants and deductions add up to gross. */
export type WagePay = ReturnType<typeof wagePaySchema>["Type"]

export const wagePaySchema = () =>
  Schema.Struct({
    /** The day whose regulation ruled the split. */
    splitBy: daySchema(),
    /** Ids of the schedules by which the work was paid, in the order of the lines. */
    schedules: Schema.Array(Schema.String),
    basic: moneySchema(),
    gross: moneySchema(),
    deductions: Schema.Array(
      Schema.Struct({ kind: Schema.NonEmptyString, amount: moneySchema(), unmet: moneySchema() }),
    ),
    dependants: Schema.Array(Schema.Struct({ person: Schema.NonEmptyString, amount: moneySchema() })),
    net: moneySchema(),
  })

/** What is kept of the pay of a month. */
export const payKept = ({ split, wage }: PayOfMonth, splitBy: Day): WagePay => ({
  splitBy,
  schedules: [...new Set([...wage.lines, ...wage.incentives].map(({ schedule }) => schedule))],
  basic: wage.basic,
  gross: split.gross,
  deductions: split.deductions,
  dependants: split.dependants,
  net: split.net,
})
