/**
 * A debt for which a prisoner is held: what is owed to whom, what the court made of it, and what has been waived and received.
 *
 * @module
 */

import type { Calendar, Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, type Moment, partAt, reportedTimes } from "../../case-file/chronology.ts"
import { type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenMoney } from "../../case-file/written-number.ts"
import { writtenShare } from "../../case-file/written-share.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { type DebtKind, debtKinds } from "../facts/debt/debt.ts"
import { type DebtValues, debtFields } from "../facts/debt/debt-fields.ts"

/** What a concession of a creditor is taken off: the whole debt, or the down payment of an instalment order. */
export const concessionBases = ["whole", "downPayment"] as const

/** Who brings money: the family, a loan, or the charity headquarters and benefactors. */
export const fundingSources = ["family", "loan", "grant"] as const

/** One of `fundingSources`. */
export type FundingSource = (typeof fundingSources)[number]

const creditorSchema = () => Schema.Struct({ id: writtenText })

const concessionSchema = (calendar: Calendar) =>
  Schema.Struct({
    amount: writtenMoney,
    /** Needed only beside an instalment order with a down payment. */
    of: Schema.optionalKey(writtenCode(concessionBases)),
    creditor: Schema.optionalKey(writtenText),
    day: Schema.optionalKey(writtenDay(calendar)),
    document: Schema.optionalKey(writtenText),
    ...knownDay(calendar),
  })

const paymentSchema = (calendar: Calendar) =>
  Schema.Struct({ day: writtenDay(calendar), amount: writtenMoney, ...knownDay(calendar) })

const fundingSchema = (calendar: Calendar) =>
  Schema.Struct({
    source: writtenCode(fundingSources),
    amount: writtenMoney,
    /** The day on which the money was received: what is only promised does not belong here. */
    received: writtenDay(calendar),
    ...knownDay(calendar),
  })

/** The schema of a {@link Debt}. */
export const debtSchema = ({ lunarCalendar, pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    /** Needed only where another part of the file, or an answer, speaks of this debt. */
    id: Schema.optionalKey(writtenText),
    kind: Schema.optionalKey(writtenCode(debtKinds)),
    /** Of a fine, the id of the sentence that imposed it; needed only where several did. */
    sentence: Schema.optionalKey(writtenText),
    ...reportedFields({ ...debtFields }, calendar),
    /** The share of a full diyah for an injury: `5%`, `1/2`. */
    diyahShare: Schema.optionalKey(writtenShare),
    /** The lunar date of the offence, `1445/08/15`, where the judgment gives it. */
    lunarActDay: Schema.optionalKey(writtenDay(lunarCalendar ?? calendar)),
    /** The day of the agreement on which the diyah rests. */
    agreementDay: Schema.optionalKey(writtenDay(calendar)),
    /** Everybody to whom it is owed. */
    creditors: Schema.optionalKey(Schema.Array(creditorSchema())),
    /** Everything that creditors waived; an empty list says that nothing was. */
    concessions: Schema.optionalKey(Schema.Array(concessionSchema(calendar))),
    /** Everything that creditors have received; an empty list says that it was nothing. */
    payments: Schema.optionalKey(Schema.Array(paymentSchema(calendar))),
    /** Money that has been received for the release and not yet paid to the creditor. */
    funding: Schema.optionalKey(Schema.Array(fundingSchema(calendar))),
    ...knownDay(calendar),
  })

/** A debt. What is absent is unknown. */
export interface Debt extends ReportedFields<DebtValues> {
  readonly id?: string
  readonly kind?: DebtKind
  readonly sentence?: string
  readonly diyahShare?: { readonly numerator: number; readonly denominator: number }
  readonly lunarActDay?: ReturnType<typeof debtSchema>["Type"]["lunarActDay"] & {}
  readonly agreementDay?: ReturnType<typeof debtSchema>["Type"]["agreementDay"] & {}
  readonly creditors?: ReadonlyArray<{ readonly id: string }>
  readonly concessions?: ReadonlyArray<Concession>
  readonly payments?: ReadonlyArray<DebtPayment>
  readonly funding?: ReadonlyArray<ReceivedFunding>
  /** The day on which the debt became known, where that is not its own. */
  readonly known?: Day
}

/** What a creditor waived. */
export interface Concession extends Schema.Schema.Type<ReturnType<typeof concessionSchema>> {}

/** What a creditor received, and when. */
export interface DebtPayment extends Schema.Schema.Type<ReturnType<typeof paymentSchema>> {}

/** Money that has been received for the release. */
export interface ReceivedFunding extends Schema.Schema.Type<ReturnType<typeof fundingSchema>> {}

/** Before insolvency was claimed nothing had come of a claim. */
const beforeClaim = () => ({
  insolvencyClaimed: false,
  assetListGiven: undefined,
  claimWithdrawn: undefined,
  claimFinallyRejected: undefined,
  insolvent: false,
  claimSecurity: undefined,
  instalmentsOrdered: false,
  downPayment: undefined,
  instalmentArrears: undefined,
})

/** When the fields of a {@link Debt} count. A diyah is owed from the day of the act, or of the agreement on which it rests. */
export const debtTimes: Chronology = {
  ...reportedTimes(
    { ...debtFields },
    {
      diyahActDay: { time: "reported", day: "dates" },
      insolvencyClaimDay: { time: "reported", day: "happens", before: beforeClaim },
      agreedDeadline: { time: "reported", day: "limit" },
    },
  ),
  lunarActDay: { time: "dates" },
  agreementDay: { time: "dates" },
  concessions: { time: "list", of: { day: { time: "dates" }, known: { time: "known" } } },
  payments: { time: "list", of: { day: { time: "dates" }, known: { time: "known" } } },
  funding: { time: "list", of: { received: { time: "dates" }, known: { time: "known" } } },
  known: { time: "known" },
}

/** The debt at a moment; `undefined` where there was no such debt yet. */
export const debtAt = (debt: Debt, moment: Moment): Debt | undefined => partAt(debt, debtTimes, moment)
