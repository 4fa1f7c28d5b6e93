/** From a debt of a case file to the facts that rules speak of. */

import { type Day, type Entry, type Facts, isExact, type Money, type Value } from "@bazgasht/rules"
import { arranged } from "../../case-file/arrangement.ts"
import { type Moment, turningDays } from "../../case-file/chronology.ts"
import { knownOnly } from "../../case-file/known-only.ts"
import { type Reported, reportedValue } from "../../case-file/reported.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import { type Debt, type FundingSource, fineKind } from "../model/debt.ts"
import { debtAt, debtTimes } from "../model/debt-schema.ts"

const value = <A extends Value>(reported: Reported<A> | undefined): A | undefined =>
  reported === undefined ? undefined : reportedValue(reported)

/** What the debt states as it is, by the id of the fact. */
const statedFacts = (debt: Debt, { caseFile }: PrisonerFileLaw): Facts => {
  const { reported = {} } = caseFile.debt
  const fields = debt as { readonly [field: string]: unknown }
  const facts: { [fact: string]: Value } = {}
  for (const [name, { id }] of Object.entries(reported)) {
    const stated = fields[name] as Reported<Value> | undefined
    if (stated !== undefined) facts[id] = reportedValue(stated)
  }
  return facts
}

/** The sum; absent where it leaves the exact range. */
const total = (amounts: ReadonlyArray<number>): Money | undefined => {
  const sum = amounts.reduce((left, right) => left + right, 0)
  return isExact(sum) ? (sum as Money) : undefined
}

/** No creditor waives a fine. */
const isFine = ({ kind }: Debt): boolean => kind === fineKind

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

/** The facts of a debt as it was on a day; see {@link debtFacts}. */
export const factsOfDebt = (debt: Debt, jurisdiction: PrisonerFileLaw): Facts => {
  const stated = statedFacts(debt, jurisdiction)
  return {
    ...stated,
    noDebt: false,
    ...knownOnly({
      debtKind: debt.kind,
      debtPayments:
        debt.payments === undefined
          ? undefined
          : arranged<Entry>(debt.payments.map((payment) => ({ ...payment }))),
      ...concessionFacts(debt),
      ...fundingFacts(debt),
      ...jurisdiction.caseFile.factsOfDebt?.(debt, stated),
    }),
  }
}

/** The facts of one debt at a moment; none where there was no such debt yet. */
export const debtFactsAt = (debt: Debt, jurisdiction: PrisonerFileLaw, moment: Moment): Facts => {
  const was = debtAt(debt, jurisdiction.caseFile, moment)
  return was === undefined ? {} : factsOfDebt(was, jurisdiction)
}

/** The days on which something of a debt begins to count, as far as it is known by a day. */
export const turningDaysOfDebt = (
  debt: Debt,
  { caseFile }: PrisonerFileLaw,
  known: Day,
): ReadonlyArray<Day> => turningDays(debt, debtTimes(caseFile), known)

/**
 * The facts of one debt on a day: what the file states of it by then, and what follows from that alone. What is waived, paid or
 * received later does not count; none of the facts is a sum that the law still has to price.
 *
 * @example
 * const day = gregorianDay(2025, 4, 30)
 * const concessions = [{ amount: 900_000 as Money, day: gregorianDay(2025, 5, 22) }]
 * const debt = { kind: "compensation", judgmentSum: 5_000_000_000 as Money, concessions } as const
 * debtFacts(debt, ruritania, day)["waivedOfWhole"] // => 0
 */
export const debtFacts = (debt: Debt, jurisdiction: PrisonerFileLaw, day: Day): Facts =>
  debtFactsAt(debt, jurisdiction, { day, known: day })
