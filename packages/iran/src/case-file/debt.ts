/** What Iranian law asks of a debt for which somebody is held: diyah, dower, insolvency and enforcement. */

import {
  type AddedPart,
  type CaseFileLaw,
  type PartialFacts,
  type Reported,
  type ReportedFields,
  reportedValue,
  statedIn,
  writtenDay,
  writtenShare,
} from "@bazgasht/core/case-file"
import type { Debt } from "@bazgasht/core/release"
import type { Day, Facts, Value } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { jalali } from "../calendar/jalali.ts"
import { tabularLunar } from "../calendar/tabular-lunar.ts"
import type { DebtOrigin } from "../facts/debt/debt.ts"
import { type DebtValues, debtFields } from "../facts/debt/debt-fields.ts"

const fields = () => ({
  /** The share of a full diyah for an injury: `5%`, `1/2`. */
  diyahShare: Schema.optionalKey(writtenShare),
  /** The lunar date of the offence, `1445/08/15`, where the judgment gives it. */
  lunarActDay: Schema.optionalKey(writtenDay(tabularLunar)),
  /** The day of the agreement on which the diyah rests. */
  agreementDay: Schema.optionalKey(writtenDay(jalali)),
})

/** A debt under Iranian law. What is absent is unknown. */
export type IranianDebt = Debt & ReportedFields<DebtValues> & Schema.Struct.Type<ReturnType<typeof fields>>

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

/** What Iranian law adds to a debt beside reported facts. A diyah is owed from the day of the act, or of the agreement on which it rests. */
export const furtherOfDebt: Pick<AddedPart, "fields" | "times"> = {
  fields,
  times: {
    diyahActDay: { time: "reported", day: "dates" },
    insolvencyClaimDay: { time: "reported", day: "happens", before: beforeClaim },
    agreedDeadline: { time: "reported", day: "limit" },
    lunarActDay: { time: "dates" },
    agreementDay: { time: "dates" },
  },
}

/** What Iranian law adds to a debt. */
export const addedToDebt: CaseFileLaw["debt"] = { reported: debtFields, ...furtherOfDebt }

const value = <A extends Value>(reported: Reported<A> | undefined): A | undefined =>
  reported === undefined ? undefined : reportedValue(reported)

const lunarYearsAfter = (day: Day | undefined, years: number) =>
  day === undefined ? undefined : tabularLunar.addMonths(day, 12 * years)

const anniversaries = ({ agreementDay, diyahActDay, lunarActDay }: IranianDebt) => {
  const actDay = lunarActDay ?? value(diyahActDay)
  return {
    firstLunarAnniversary: lunarYearsAfter(actDay, 1),
    secondLunarAnniversary: lunarYearsAfter(actDay, 2),
    thirdLunarAnniversary: lunarYearsAfter(actDay, 3),
    agreementAnniversary: lunarYearsAfter(agreementDay, 1),
  }
}

const originOfKind = ({ kind }: Debt): DebtOrigin | undefined => {
  if (kind === "dower") return "dower"
  return kind === "diyah" || kind === "arsh" ? "diyah" : undefined
}

/** What follows from a debt. */
export const factsOfDebt = (of: Debt, stated: Facts): PartialFacts => {
  const debt = of as IranianDebt
  return {
    debtOrigin: stated["debtOrigin"] ?? originOfKind(debt),
    diyahShare: debt.diyahShare,
    insolvencyClaimed:
      stated["insolvencyClaimed"] ?? (debt.insolvencyClaimDay === undefined ? undefined : true),
    // No creditor agrees to a release without the payment of a fine.
    creditorConsents: stated["creditorConsents"] ?? (debt.kind === "fine" ? false : undefined),
    aggravationJudged: debt.kind === "diyah" ? debt.aggravatedByJudgment !== undefined : undefined,
    diyahFixed: stated["diyahFixed"] ?? (debt.diyahFixedSum === undefined ? undefined : true),
    deadlineAgreed: stated["deadlineAgreed"] ?? (debt.agreedDeadline === undefined ? undefined : true),
    ...anniversaries(debt),
  }
}

/** A diyah has no ceiling but a sum agreed: it is priced by the year. */
export const ceilingOfDebt = (of: Debt): number | undefined => {
  const { diyahFixedSum, judgmentSum, kind } = of as IranianDebt
  return statedIn(kind === "diyah" ? diyahFixedSum : judgmentSum)
}
