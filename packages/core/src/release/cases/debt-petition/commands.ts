/**
 * What may be asked of a petition for the release of a debt prisoner.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { daySchema, moneySchema } from "../../../life-cycle/values.ts"
import {
  deferralSchema,
  holdSchema,
  obligationSchema,
  petitionConcessionSchema,
  petitionFundsSchema,
} from "./stack.ts"

const answered = () => ({
  obligation: Schema.NonEmptyString,
  document: Schema.NonEmptyString,
  until: Schema.optionalKey(daySchema()),
})
const reason = () => ({ reason: Schema.NonEmptyString })

/** The fields with which a petition is opened. */
export const openingFields = () => ({
  /** Opaque id of the prisoner. */
  prisoner: Schema.NonEmptyString,
  /** Opaque ids of his relatives. */
  relatives: Schema.Array(Schema.NonEmptyString),
  /** Id of an earlier petition after which the prisoner was imprisoned again. */
  after: Schema.optionalKey(Schema.NonEmptyString),
})

/** What may be asked of a petition. */
export const debtPetitionCommandSchema = () =>
  Schema.Union([
    commandSchema("open", {
      ...openingFields(),
      obligation: obligationSchema(),
      /** The judgment is final, the legal period has passed, and the prisoner is held for it. */
      enforceable: Schema.Boolean,
    }),
    commandSchema("addObligation", { obligation: obligationSchema(), enforceable: Schema.Boolean }),
    /** Records, or corrects, what holds the prisoner beside the obligations. */
    commandSchema("recordHold", { hold: holdSchema() }),
    commandSchema("screen", {
      answer: Schema.Literals(["yes", "no", "undetermined"]),
      /** Why not, or what is missing; none where the answer is yes. */
      grounds: Schema.Array(Schema.NonEmptyString),
    }),
    commandSchema("recordConcession", petitionConcessionSchema().fields),
    /** Asks a creditor to give something up. */
    commandSchema("makeOffer", {
      obligation: Schema.NonEmptyString,
      asked: moneySchema(),
      answerBy: daySchema(),
    }),
    commandSchema("acceptOffer", answered()),
    commandSchema("refuseOffer", { obligation: Schema.NonEmptyString, document: Schema.NonEmptyString }),
    /** Records that the creditor would give up less than was asked. */
    commandSchema("counterOffer", petitionConcessionSchema().fields),
    /** Takes what the creditor would give up. */
    commandSchema("takeCounter", { obligation: Schema.NonEmptyString }),
    /** Takes out what creditors gave up for a time that has run out. */
    commandSchema("lapseConcessions", {}),
    commandSchema("recordRuling", deferralSchema().fields),
    commandSchema("closeNegotiation", {}),
    commandSchema("reserve", petitionFundsSchema().fields),
    commandSchema("expire", {}),
    /** Sends the money to the creditors, through the execution office. */
    commandSchema("pay", {
      payees: Schema.Array(
        Schema.Struct({
          obligation: Schema.NonEmptyString,
          payee: Schema.NonEmptyString,
          enforcement: Schema.NonEmptyString,
        }),
      ),
    }),
    commandSchema("confirm", { obligation: Schema.NonEmptyString, receipt: Schema.NonEmptyString }),
    commandSchema("failPayment", reason()),
    /** Takes back the receipt of a creditor whose money came back, and the sources to which it has gone back. */
    commandSchema("reversePayment", {
      obligation: Schema.NonEmptyString,
      /** Receipts of the funds that are no longer reserved for the petition; of all others the money is still there. */
      gone: Schema.Array(Schema.NonEmptyString),
      ...reason(),
    }),
    commandSchema("requestOrder", {}),
    commandSchema("recordOrder", { order: Schema.NonEmptyString }),
    commandSchema("recordRefusal", reason()),
    commandSchema("recordRelease", { document: Schema.NonEmptyString }),
    commandSchema("withdraw", reason()),
  ])

/** What may be asked of a petition. Commands that come from outside are decoded with the schema first. */
export type DebtPetitionCommand = ReturnType<typeof debtPetitionCommandSchema>["Type"]

/** The name of a command. */
export type DebtPetitionCommandType = DebtPetitionCommand["type"]
