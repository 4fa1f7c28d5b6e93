/**
 * The funding stack of a petition: every obligation is conceded, put off by a ruling, covered by money that was received, or
 * left; the parts add up to it to the last unit of the currency.
 */

import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { storedStatus } from "../../../stored-status.ts"

/** What is owed to one creditor. */
export type Obligation = ReturnType<typeof obligationSchema>["Type"]

export const obligationSchema = () =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    /** Code of the kind of debt: `rent`, `compensation`. */
    kind: Schema.NonEmptyString,
    /** Opaque id of the creditor. */
    creditor: Schema.NonEmptyString,
    /** What is owed on the day on which it is recorded. */
    sum: moneySchema(),
    /** The file of the execution office in which it is enforced, where that is known by now. */
    enforcement: Schema.optionalKey(Schema.NonEmptyString),
  })

/** The statement by which a creditor gives something up, and the last day on which it stands; for good where there is none. */
const statement = () => ({ document: Schema.NonEmptyString, until: Schema.optionalKey(daySchema()) })

/** What a creditor gives up, by a signed statement. */
export type PetitionConcession = ReturnType<typeof petitionConcessionSchema>["Type"]

export const petitionConcessionSchema = () =>
  Schema.Struct({ obligation: Schema.NonEmptyString, amount: moneySchema(), ...statement() })

/** What a creditor answers to an offer: that it is taken or refused, or that less would be given up, which may be taken then. */
const answerSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("accepted"), ...statement() }),
    Schema.Struct({ kind: Schema.Literal("refused"), document: Schema.NonEmptyString }),
    Schema.Struct({
      kind: Schema.Literals(["countered", "counterTaken"]),
      amount: moneySchema(),
      ...statement(),
    }),
  ])

/** A round of negotiation with a creditor: what the creditor is asked to give up, and the answer. */
export type ConcessionRound = ReturnType<typeof concessionRoundSchema>["Type"]

export const concessionRoundSchema = () =>
  Schema.Struct({
    /** Counted from one, for each obligation by itself. */
    number: Schema.Natural,
    obligation: Schema.NonEmptyString,
    asked: moneySchema(),
    /** The last day on which the creditor may answer. */
    answerBy: daySchema(),
    answer: Schema.optionalKey(answerSchema()),
  })

/** What a court puts off by a ruling on insolvency. */
export const deferralSchema = () =>
  Schema.Struct({ obligation: Schema.NonEmptyString, amount: moneySchema(), ruling: Schema.NonEmptyString })

/** Money for the petition, received and reserved for it. */
export type PetitionFunds = ReturnType<typeof petitionFundsSchema>["Type"]

export const petitionFundsSchema = () =>
  Schema.Struct({
    /** Id of the receipt or of the reservation in a pool. */
    receipt: Schema.NonEmptyString,
    source: Schema.Literals(["family", "loan", "grant"]),
    amount: moneySchema(),
    /** The day on which the money was received; what is only promised is not booked. */
    receivedOn: daySchema(),
  })

/** What one creditor is paid. */
export type PetitionPayment = ReturnType<typeof petitionPaymentSchema>["Type"]

export const petitionPaymentSchema = () =>
  Schema.Struct({
    obligation: Schema.NonEmptyString,
    payee: Schema.NonEmptyString,
    amount: moneySchema(),
    /** The file of the execution office through which it is paid. */
    enforcement: Schema.NonEmptyString,
  })

/** Something that holds the prisoner beside the obligations. */
export const holdSchema = () =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    /** `unknown` bars release as an active one does. */
    status: Schema.Literals(["active", "unknown", "lifted"]),
  })

/** A hold in what is stored of a petition. */
export const storedHoldSchema = () => holdSchema().pipe(Schema.encodeKeys(storedStatus))

/** What is left after concessions and rulings, and until when that stands. */
export const residualSchema = () => Schema.Struct({ amount: moneySchema(), validUntil: daySchema() })

/** The fields with which a petition is opened. */
export const openingFields = () => ({
  /** Opaque id of the prisoner. */
  prisoner: Schema.NonEmptyString,
  /** Opaque ids of the prisoner's relatives. */
  relatives: Schema.Array(Schema.NonEmptyString),
  /** Id of an earlier petition after which the prisoner was imprisoned again. */
  after: Schema.optionalKey(Schema.NonEmptyString),
})
