/**
 * What has happened to a petition for the release of a debt prisoner.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { openingFields } from "./commands.ts"
import {
  concessionRoundSchema,
  deferralSchema,
  holdSchema,
  obligationSchema,
  petitionConcessionSchema,
  petitionFundsSchema,
  petitionPaymentSchema,
  residualSchema,
} from "./stack.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
/** Money that is free again. */
const freed = () => ({ freed: Schema.Array(petitionFundsSchema()) })
const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })

/** What has happened to a petition. */
export const debtPetitionEventSchema = () =>
  Schema.Union([
    eventSchema("opened", ["gathering"], { ...openingFields(), obligation: obligationSchema() }),
    eventSchema("obligationAdded", ["gathering"], { obligation: obligationSchema() }),
    eventSchema(
      "holdRecorded",
      ["gathering", "negotiating", "fundable", "funded", "paying", "settled", "blocked"],
      { hold: holdSchema() },
    ),
    eventSchema("screeningUndetermined", ["gathering"], grounds()),
    eventSchema("refused", ["ineligible"], grounds()),
    eventSchema("accepted", ["negotiating"], {}),
    eventSchema("concessionRecorded", ["negotiating"], petitionConcessionSchema().fields),
    eventSchema("offerMade", ["negotiating"], { round: concessionRoundSchema() }),
    eventSchema("offerAccepted", ["negotiating"], petitionConcessionSchema().fields),
    eventSchema("offerRefused", ["negotiating"], {
      obligation: Schema.NonEmptyString,
      document: Schema.NonEmptyString,
    }),
    eventSchema("offerCountered", ["negotiating"], petitionConcessionSchema().fields),
    eventSchema("counterTaken", ["negotiating"], petitionConcessionSchema().fields),
    eventSchema("concessionsLapsed", ["negotiating"], { lapsed: Schema.Array(petitionConcessionSchema()) }),
    eventSchema("rulingRecorded", ["negotiating"], deferralSchema().fields),
    eventSchema("residualFixed", ["fundable", "funded"], { residual: residualSchema() }),
    eventSchema("fundsReserved", ["fundable", "funded"], petitionFundsSchema().fields),
    eventSchema("residualExpired", ["negotiating"], freed()),
    eventSchema("paymentOrdered", ["paying"], { payments: Schema.Array(petitionPaymentSchema()) }),
    /** Creditors gave up, and courts put off, all of it. */
    eventSchema("nothingToPay", ["settled"], {}),
    eventSchema("paymentConfirmed", ["paying", "settled"], {
      obligation: Schema.NonEmptyString,
      receipt: Schema.NonEmptyString,
    }),
    eventSchema("paymentFailed", ["funded"], {
      ...reason(),
      /** What comes back to the reservation. */
      returned: Schema.Array(petitionPaymentSchema()),
    }),
    eventSchema("paymentReversed", ["fundable", "funded"], {
      obligation: Schema.NonEmptyString,
      ...reason(),
      /** Money that is no longer reserved for the petition. */
      ...freed(),
    }),
    eventSchema("orderRequested", ["orderRequested"], {}),
    eventSchema("ordered", ["ordered"], { order: Schema.NonEmptyString }),
    eventSchema("orderRefused", ["blocked"], reason()),
    eventSchema("released", ["released"], { document: Schema.NonEmptyString }),
    eventSchema("withdrawn", ["withdrawn"], { ...reason(), ...freed() }),
  ])

/** What has happened to a petition. */
export type DebtPetitionEvent = ReturnType<typeof debtPetitionEventSchema>["Type"]

/** The name of an event. */
export type DebtPetitionEventType = DebtPetitionEvent["type"]
