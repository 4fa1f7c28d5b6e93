/**
 * How days, terms, receipts and acting people stand in the commands, events and states of a case, and how they read back from
 * JSON.
 */

import type { Day, Money, Receipt, Term } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/** The formats that JSON Schemas of cases give to numbers: a form asks for a day or a sum by them, and an edge writes days in a calendar. */
export const valueFormats = { day: "epoch-day", money: "money" } as const

/**
 * A whole day; in JSON the number of days since 1 January 1970, and in JSON Schema of the format `epoch-day`.
 *
 * @example
 * Schema.decodeUnknownSync(daySchema())(20000) // => 20000
 */
export const daySchema = (): Schema.Codec<Day, number> =>
  Schema.Number.annotate({ format: valueFormats.day }).check(Schema.isInt()).pipe(Schema.brand("Day"))

/**
 * An amount in the smallest unit of the currency, zero or more.
 *
 * @example
 * Result.isFailure(Schema.decodeUnknownResult(moneySchema())(-1)) // => true
 */
export const moneySchema = (): Schema.Codec<Money, number> =>
  Schema.Number.annotate({ format: valueFormats.money })
    .check(Schema.isInt(), Schema.isGreaterThanOrEqualTo(0))
    .pipe(Schema.brand("Money"))

/**
 * A length in months and days, neither of them negative.
 *
 * @example
 * Schema.decodeUnknownSync(termSchema())({ months: 6, days: 10 }) // => { months: 6, days: 10 }
 */
export const termSchema = (): Schema.Codec<Term> =>
  Schema.Struct({ months: Schema.Natural, days: Schema.Natural })

/**
 * What a decision came to; see `Outcome` of the rule language.
 *
 * @example
 * Schema.decodeUnknownSync(outcomeSchema())("notYet") // => "notYet"
 */
export const outcomeSchema = () =>
  Schema.Literals(["eligible", "notYet", "barred", "undetermined", "referred"])

/**
 * What a decision rested on; see `Receipt` of the rule language.
 *
 * @example
 * Result.isFailure(Schema.decodeUnknownResult(receiptSchema())({ rule: "REL-CR" })) // => true
 */
export const receiptSchema = (): Schema.Codec<Receipt> =>
  Schema.Struct({
    pack: Schema.String,
    rule: Schema.String,
    rulesDigest: Schema.String,
    parametersDigest: Schema.String,
    factsDigest: Schema.String,
    historyDigest: Schema.optionalKey(Schema.String),
    today: Schema.Number.annotate({ format: valueFormats.day }).check(Schema.isInt()),
    lawDay: Schema.Number.annotate({ format: valueFormats.day }).check(Schema.isInt()),
    choices: Schema.Record(Schema.String, Schema.String),
    dayCount: Schema.String,
    calendar: Schema.String,
    outcome: Schema.optionalKey(outcomeSchema()),
  })

/**
 * A person who acts, and their role.
 *
 * @example
 * const by: ActingPerson = { id: "person-17", role: "enforcementJudge" }
 */
export const actingPersonSchema = () =>
  Schema.Struct({
    /** Opaque id of the person, the same under every account: separation of duties compares it. */
    id: Schema.NonEmptyString,
    /** Id of the role in which the person acts: `court`, `prosecutor`, `headOfPrison`. */
    role: Schema.NonEmptyString,
  })

/** A person who acts, and their role. */
export type ActingPerson = ReturnType<typeof actingPersonSchema>["Type"]
