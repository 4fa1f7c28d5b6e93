/**
 * Why a command to a petition was not carried out.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"
import { daySchema, moneySchema } from "../../../life-cycle/values.ts"

const parameters = () =>
  ({
    /** Nothing is owed, or the sums leave the exact range. */
    "obligation.noSum": {},
    "obligation.repeated": {},
    /** The judgment is not final, the legal period runs, or the prisoner is not held for it. */
    "obligation.notEnforceable": {},
    "obligation.unknown": {},
    /** The prisoner or a relative stands as the one to whom it is owed. */
    "creditor.related": {},
    /** A yes that names grounds. */
    "grounds.needless": {},
    "grounds.missing": {},
    "amount.none": {},
    /** More than what is left of the obligation. */
    "amount.overLeft": { left: moneySchema() },
    /** A creditor has not answered yet, and still may. */
    "offer.open": { answerBy: daySchema() },
    /** No offer waits for an answer, or none was countered. */
    "offer.none": {},
    "offer.lapsed": { answerBy: daySchema() },
    /** The day until which something is to stand is over already. */
    "day.over": {},
    /** Whoever would give up as much as was asked, or more, accepts. */
    "counter.notBelow": { asked: moneySchema() },
    "counter.lapsed": { until: daySchema() },
    /** A creditor gave something up for a time that has run out. */
    "concession.lapsed": { count: Schema.Natural },
    "concession.noneLapsed": {},
    /** More than what is left to be covered. */
    "funds.overResidual": { left: moneySchema() },
    "funds.repeated": {},
    /** Money that is promised for a later day. */
    "funds.notReceived": {},
    "residual.overCeiling": { ceiling: moneySchema() },
    /** More is lent than the law allows for debts of the kind. */
    "loan.overCeiling": { ceiling: moneySchema(), kinds: Schema.Array(Schema.String) },
    /** The ceiling of the day on which the loan was received has not been seen. */
    "loan.ceilingUnknown": { receivedOn: daySchema() },
    "residual.expired": { validUntil: daySchema() },
    "residual.stillValid": { validUntil: daySchema() },
    /** The prisoner or a relative would be paid. */
    "payee.related": {},
    /** Somebody to whom the obligation is not owed. */
    "payee.notCreditor": {},
    /** The payments are not for exactly the obligations that are open. */
    "payees.notOpenOnes": { open: Schema.Natural },
    "payment.notUnderWay": {},
    /** No creditor has confirmed such a payment. */
    "payment.notConfirmed": {},
    "funds.unknown": {},
    /** More money would be gone than the payment was. */
    "funds.overPayment": { paid: moneySchema() },
    /** A creditor has been paid: what was paid cannot be freed. */
    "payment.begun": {},
    /** Something keeps the prisoner that money does not lift, or of which it is not known. */
    "hold.stands": { holds: Schema.Natural },
    "reason.missing": {},
    "day.outsideCalendar": { calendar: Schema.String },
  }) satisfies RefusalParameters

/** Why a command to a petition was not carried out. */
export type DebtPetitionRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link DebtPetitionRefusal}. */
export const debtPetitionRefusalSchema = (): Schema.Codec<DebtPetitionRefusal> =>
  refusalSchemaOf(parameters())

/** Refuses a command to a petition. */
export const refuse = refusing<DebtPetitionRefusal>()
