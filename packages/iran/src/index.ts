/**
 * Iranian law for bazgasht: the rule pack, its vocabulary and the Jalali calendar.
 *
 * @module
 */

export { summaryQuantities } from "./base/rules.ts"
export { jalali, jalaliDay, jalaliMonthNames } from "./calendar/jalali.ts"
export { type ForbiddenMonth, forbiddenMonthOn } from "./calendar/lunar.ts"
export { lunarMonthNames, tabularLunar } from "./calendar/tabular-lunar.ts"
export type { IranianCaseFile } from "./case-file/case-file.ts"
export type { IranianDebt } from "./case-file/debt.ts"
export type { IranianConviction, IranianPerson } from "./case-file/person.ts"
export type { IranianPunishments } from "./case-file/punishments.ts"
export type { Complainant, Damages, IranianSentence } from "./case-file/sentence.ts"
export { allocationRunTerms, charityGrantTerms, poolTerms } from "./debts/fund-terms.ts"
export { debtPetitionTerms } from "./debts/petition-terms.ts"
export { debtProgramme, debtRules } from "./debts/rules.ts"
export { employmentProgramme, employmentRules } from "./employment/rules.ts"
export { employmentTerms, type TermsOfEmployment } from "./employment/terms/employment-terms.ts"
export { loanTerms, startUpLoanPlan } from "./employment/terms/loan.ts"
export { wageTerms } from "./employment/wage-terms.ts"
export { nationalId } from "./identifiers/national-id.ts"
export { normalText } from "./identifiers/normal-text.ts"
export { foreignerCode, passport } from "./identifiers/papers-without-check-digit.ts"
export { offenceSets } from "./offence-sets.ts"
export { type Offence, type OffenceCode, offences, titleOfOffence } from "./offences.ts"
export { iran, iranPack } from "./pack.ts"
export { leniencyTerms } from "./release/leniency-terms.ts"
export { type CourtOrder, courtOrders } from "./release/orders.ts"
export { releaseRoutes } from "./release/rules.ts"
export { caseCodes } from "./support/case-codes.ts"
export { supportProgramme, supportRules } from "./support/rules.ts"
export { supportTerms, type TermsOfSupport } from "./support/terms/support-terms.ts"
