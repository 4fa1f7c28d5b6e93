/**
 * From a debt of a case file to the facts that rules speak of.
 *
 * @module
 */

import {
  type Calendar,
  type Day,
  type Entry,
  type Facts,
  isExact,
  type Money,
  type Value,
} from "@bazgasht/rules"
import { arranged } from "../../../case-file/arrangement.ts"
import { type Moment, turningDays } from "../../../case-file/chronology.ts"
import { knownOnly } from "../../../case-file/known-only.ts"
import { type Reported, reportedValue } from "../../../case-file/reported.ts"
import type { Jurisdiction } from "../../../jurisdiction.ts"
import { type Debt, debtAt, debtTimes, type FundingSource } from "../../model/debt.ts"
import type { DebtOrigin } from "./debt.ts"
import { debtFields } from "./debt-fields.ts"

const value = <A extends Value>(reported: Reported<A> | undefined): A | undefined =>
  reported === undefined ? undefined : reportedValue(reported)

/** What the debt states as it is, by the id of the fact. */
const statedFacts = (debt: Debt): Facts => {
  const facts: { [fact: string]: Value } = {}
  for (const name in debtFields) {
    const reported = debt[name as keyof typeof debtFields] as Reported<Value> | undefined
    const fact = debtFields[name as keyof typeof debtFields]
    if (reported !== undefined) facts[fact.id] = reportedValue(reported)
  }
  return facts
}

/** The sum; absent where it leaves the exact range. */
const total = (amounts: ReadonlyArray<number>): Money | undefined => {
  const sum = amounts.reduce((left, right) => left + right, 0)
  return isExact(sum) ? (sum as Money) : undefined
}

/** No creditor waives a fine, nor agrees to a release without its payment. */
const isFine = ({ kind }: Debt): boolean => kind === "fine"

/** What was waived of the whole and of the down payment: what does not say which is unknown where there is a down payment. */
const concessionFacts = (debt: Debt) => {
  const { concessions = isFine(debt) ? [] : undefined, downPayment, instalmentsOrdered } = debt
  if (concessions === undefined) return {}
  const noDownPayment = value(downPayment) === 0 || value(instalmentsOrdered) === false
  const basisOf = ({ of }: (typeof concessions)[number]) => of ?? (noDownPayment ? "whole" : undefined)
  if (concessions.some((concession) => basisOf(concession) === undefined)) return {}
  const waived = (basis: "whole" | "downPayment") =>
    total(concessions.filter((concession) => basisOf(concession) === basis).map(({ amount }) => amount))
  return { waivedOfWhole: waived("whole"), waivedOfDownPayment: waived("downPayment") }
}

const fundingFacts = ({ funding }: Debt) => {
  if (funding === undefined) return {}
  const from = (source: FundingSource) =>
    total(funding.filter((received) => received.source === source).map(({ amount }) => amount))
  return { familyShare: from("family"), releaseLoan: from("loan"), releaseGrant: from("grant") }
}

const lunarYearsAfter = (calendar: Calendar | undefined, day: Day | undefined, years: number) =>
  calendar === undefined || day === undefined ? undefined : calendar.addMonths(day, 12 * years)

const anniversaries = ({ agreementDay, diyahActDay, lunarActDay }: Debt, calendar: Calendar | undefined) => {
  const actDay = lunarActDay ?? value(diyahActDay)
  return {
    firstLunarAnniversary: lunarYearsAfter(calendar, actDay, 1),
    secondLunarAnniversary: lunarYearsAfter(calendar, actDay, 2),
    thirdLunarAnniversary: lunarYearsAfter(calendar, actDay, 3),
    agreementAnniversary: lunarYearsAfter(calendar, agreementDay, 1),
  }
}

const originOfKind = ({ kind }: Debt): DebtOrigin | undefined => {
  if (kind === "dower") return "dower"
  return kind === "diyah" || kind === "arsh" ? "diyah" : undefined
}

/** The facts of a debt as it was on a day; see {@link debtFacts}. */
export const factsOfDebt = (debt: Debt, { lunarCalendar }: Jurisdiction): Facts => {
  const stated = statedFacts(debt)
  return {
    ...stated,
    noDebt: false,
    ...knownOnly({
      debtKind: debt.kind,
      debtOrigin: stated["debtOrigin"] ?? originOfKind(debt),
      diyahShare: debt.diyahShare,
      insolvencyClaimed:
        stated["insolvencyClaimed"] ?? (debt.insolvencyClaimDay === undefined ? undefined : true),
      creditorConsents: stated["creditorConsents"] ?? (isFine(debt) ? false : undefined),
      aggravationJudged: debt.kind === "diyah" ? debt.aggravatedByJudgment !== undefined : undefined,
      diyahFixed: stated["diyahFixed"] ?? (debt.diyahFixedSum === undefined ? undefined : true),
      deadlineAgreed: stated["deadlineAgreed"] ?? (debt.agreedDeadline === undefined ? undefined : true),
      debtPayments:
        debt.payments === undefined ? undefined : (arranged(debt.payments) as ReadonlyArray<Entry>),
      ...concessionFacts(debt),
      ...fundingFacts(debt),
      ...anniversaries(debt, lunarCalendar),
    }),
  }
}

/** The facts of one debt at a moment; none where there was no such debt yet. */
export const debtFactsAt = (debt: Debt, jurisdiction: Jurisdiction, moment: Moment): Facts => {
  const was = debtAt(debt, moment)
  return was === undefined ? {} : factsOfDebt(was, jurisdiction)
}

/** The days on which something of a debt begins to count, as far as it is known by a day. */
export const turningDaysOfDebt = (debt: Debt, known: Day): ReadonlyArray<Day> =>
  turningDays(debt, debtTimes, known)

/**
 * The facts of one debt on a day: what the file states of it by then, and what follows from that alone. What is waived, paid or
 * received later does not count; none of the facts is a sum that the law still has to price.
 *
 * @example
 * const day = jalaliDay(1404, 2, 10)
 * const concessions = [{ amount: 900_000 as Money, day: jalaliDay(1404, 3, 1) }]
 * const dower = { kind: "dower", judgmentSum: 5_000_000_000 as Money, concessions } as const
 * debtFacts(dower, iran, day)["waivedOfWhole"] // => 0
 */
export const debtFacts = (debt: Debt, jurisdiction: Jurisdiction, day: Day): Facts =>
  debtFactsAt(debt, jurisdiction, { day, known: day })
