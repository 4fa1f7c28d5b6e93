/**
 * The terms of work between the prisons and those who employ there. By article 185 of the regulation of 1400 the head of the prison supervises wages, which
 * are paid each month into the prisoner's own account, a stated part to dependants at the prisoner's request (EMP-5). Who records and who pays is ours.
 */

import type { Reported } from "@bazgasht/core/case-file"
import { type FamilyWages, incomeWithWages, type WageMonthTerms } from "@bazgasht/organisation/enterprise"
import type { Day, Money } from "@bazgasht/rules"
import { contractor, cooperativeFoundation, employer, headOfPrison } from "../actors.ts"
import type { IranianFamilyFile } from "../case-file/family-file.ts"
import { ours } from "../citing.ts"
import { onWages } from "../employment/terms.ts"
import { roles } from "../support/terms.ts"

/** A Saturday. */
const saturday = 2 as Day

const wageMonthTerms: WageMonthTerms = {
  citations: [
    onWages,
    ours("who records time sheets and who pays is a design choice; no text on it was found"),
    ours("the split is ruled by the last day of the month that is paid; no text says which day rules it"),
    ours("no bound on the hours of a week is set: the hours of the regulation were not seen"),
  ],
  recorders: roles(employer, contractor, cooperativeFoundation),
  approvers: roles(headOfPrison),
  payers: roles(cooperativeFoundation),
  splitBy: "lastDay",
  weekBegins: saturday,
}

/**
 * Terms of work and wages.
 *
 * @example
 * enterpriseTerms.wageMonth.approvers // => ["headOfPrison"]
 */
export const enterpriseTerms = { wageMonth: wageMonthTerms } as const

/**
 * The file of a family with what reached it of a prisoner's wage, so that need is scored with it: the monthly income of the household, as
 * `incomeWithWages` says it. Wages say nothing of other sources, so an income that is not stated stays unknown.
 *
 * @example
 * const file = { kind: "family", id: "F-1", household: { monthlyIncome: { value: 0 as Money, day: jalaliDay(1404, 4, 1) } } } as const
 * const wages = { amount: 12_500_000 as Money, on: jalaliDay(1404, 5, 13), sources: ["wage-1"] }
 * familyWithWages(file, wages).household?.monthlyIncome
 * // => { value: 12_500_000, document: "wage-1", day: jalaliDay(1404, 5, 13) }
 */
export const familyWithWages = (
  file: IranianFamilyFile,
  wages: FamilyWages | undefined,
): IranianFamilyFile => {
  if (wages === undefined || file.household === undefined) return file
  const stated = file.household.monthlyIncome as Reported<Money> | undefined
  const monthlyIncome = incomeWithWages(stated, wages, file.day)
  return monthlyIncome === stated || monthlyIncome === undefined
    ? file
    : { ...file, household: { ...file.household, monthlyIncome } }
}
