/**
 * Iranian law for bazgasht: the rule pack, its vocabulary and the Jalali calendar.
 *
 * @module
 */

export { summaryQuantities } from "./base/rules.ts"
export { jalali, jalaliDay, jalaliMonthNames } from "./calendar/jalali.ts"
export { type ForbiddenMonth, forbiddenMonthOn } from "./calendar/lunar.ts"
export { lunarMonthNames, tabularLunar } from "./calendar/tabular-lunar.ts"
export type { IranianDebt } from "./case-file/debt.ts"
export type {
  IranianFamilyFile,
  IranianHousehold,
  IranianMember,
  IranianProvider,
} from "./case-file/family-file.ts"
export type { IranianCaseFile } from "./case-file/law.ts"
export type { IranianConviction, IranianPerson } from "./case-file/person.ts"
export type { Complainant, Damages, IranianPunishments, IranianSentence } from "./case-file/sentence.ts"
export type { CouncilPlacement, IranianWork } from "./case-file/work.ts"
export { debtProgramme, debtRules } from "./debts/rules.ts"
export { allocationRunTerms, charityGrantTerms, debtPetitionTerms, poolTerms } from "./debts/terms.ts"
export type { IranianOpening } from "./employment/opening.ts"
export { employmentProgramme, employmentRules } from "./employment/rules.ts"
export { loanTerms, startUpLoanPlan } from "./employment/start-up-loan.ts"
export { employmentTerms, type TermsOfEmployment } from "./employment/terms.ts"
export { wageTerms } from "./employment/wages.ts"
export { foreignerCode, nationalId, normalText, passport } from "./identifiers.ts"
export { iranLaws, type LawOptions } from "./laws.ts"
export { offenceSets } from "./offence-sets.ts"
export { type Offence, type OffenceCode, offences, titleOfOffence } from "./offences.ts"
export { charityTerms } from "./organisation/charity.ts"
export { consequenceTerms } from "./organisation/consequences.ts"
export { enterpriseTerms, familyWithWages, type TermsOfEnterprise } from "./organisation/enterprise.ts"
export { paymentTerms } from "./organisation/payments.ts"
export { handOverAnswer, referralTerms } from "./organisation/referrals.ts"
export { registerTerms } from "./organisation/registers.ts"
export { provinces, unitTerms } from "./organisation/units.ts"
export { iran, iranPack } from "./pack.ts"
export { afterCareTerms } from "./release/after-care.ts"
export { type CourtOrder, courtOrders, leniencyTerms } from "./release/leniency-terms.ts"
export { releaseRoutes } from "./release/rules.ts"
export { caseCodes } from "./support/case-codes.ts"
export { supportProgramme, supportRules } from "./support/rules.ts"
export { supportTerms, type TermsOfSupport } from "./support/terms.ts"
