/**
 * Facts about somebody who may work, learn or found a business. Nothing of them is weighed that the law forbids to weigh.
 */

import { text } from "@bazgasht/rules"
import { document } from "../document.ts"

const writtenConsent = document("convict", "درخواست یا رضایت کتبی", "the written request or consent")
const medical = document("prisonDoctor", "گواهی پزشک", "the doctor's certificate")
const calculation = document("enforcementJudge", "برگ محاسبهٔ مدت محکومیت", "the calculation of the sentence")
const approvalOfPlan = document("provincialDirectorate", "مصوبهٔ طرح", "the approval of the plan")

/** Whether the person wishes to work. Nobody but the person can say so; declining has no consequence. */
export const consentToWork = writtenConsent.truth(
  "consentToWork",
  "رضایت شخصی به کار",
  "own consent to work",
  "toYes",
)

/** Whether the person wishes to learn a trade. */
export const consentToTraining = writtenConsent.truth(
  "consentToTraining",
  "رضایت شخصی به حرفه‌آموزی",
  "own consent to vocational training",
  "toYes",
)

/** How the classification council grades the risk: 1 is the lowest. */
export const securityClass = document(
  "classificationCouncil",
  "صورت‌جلسهٔ شورای طبقه‌بندی",
  "the minutes of the classification council",
).count("securityClass", "طبقهٔ امنیتی (۱ کم‌خطرترین)", "security class (1 is the lowest risk)", {
  minimum: 1,
  maximum: 9,
})

/** The credit grade on which the wage depends. */
export const creditGrade = document(
  "headOfPrison",
  "سامانهٔ امتیازات زندان",
  "the record of credit points",
).count("creditGrade", "درجهٔ اعتباری", "credit grade", { minimum: 1 })

/** Whether a doctor holds the person fit for work. */
export const fitForWork = medical.truth("fitForWork", "توانایی جسمی و روانی کار", "fitness for work")

/** Everything that the person may not do for reasons of health. */
export const medicalRestrictions = medical.list(
  "medicalRestrictions",
  "محدودیت‌های پزشکی کار",
  "medical restrictions",
  { activity: { kind: "code", label: text("فعالیت", "activity") } },
)

/** The skill certificates that the person holds, by the occupation to which they belong. */
export const skillCertificates = document(
  "trainingOrganization",
  "گواهینامهٔ مهارت",
  "the skill certificate",
).list("skillCertificates", "گواهینامه‌های مهارت", "skill certificates", {
  occupation: { kind: "code", label: text("شغل", "occupation") },
})

/** The highest level of education, from 0 (none) to 8 (doctorate), as the international classification ISCED 2011 numbers them. */
export const educationLevel = document("convict", "مدرک تحصیلی", "the certificate of education").count(
  "educationLevel",
  "سطح تحصیلات (۰ تا ۸)",
  "level of education (0 to 8)",
  { minimum: 0, maximum: 8 },
)
export const hasDisability = document("welfareOrganization", "کارت معلولیت", "the disability card").truth(
  "hasDisability",
  "معلولیت",
  "has a disability",
)
export const headsHousehold = document("socialWorker", "گزارش مددکار", "the social worker's report").truth(
  "headsHousehold",
  "سرپرست خانوار است",
  "heads a household",
)

/** The day of release that the prison expects: the end of the term, or an earlier one that has been decided. */
export const expectedReleaseDay = calculation.day(
  "expectedReleaseDay",
  "تاریخ آزادی مورد انتظار",
  "the expected day of release",
)

/** Whether the sentence has a day of release: life imprisonment has none until somebody sets one. */
export const releaseForeseen = calculation.truth(
  "releaseForeseen",
  "برای آزادی تاریخی معین است",
  "a day of release is set",
)

/** Whether the person is, or was last, out on conditional release. */
export const conditionallyReleased = document(
  "enforcementJudge",
  "حکم آزادی مشروط",
  "the order of conditional release",
).truth("conditionallyReleased", "آزادی از زندان به صورت مشروط بوده است", "the release is a conditional one")

/** Whether the person has been released for good: not on leave, and not under supervision. */
export const finallyReleased = document("headOfPrison", "برگ آزادی", "the certificate of release").truth(
  "finallyReleased",
  "آزادی نهایی",
  "final release",
)

/** The last day for which a judge has permitted work outside. */
export const outsidePermissionUntil = document("enforcementJudge", "مجوز قاضی", "the judge's permission").day(
  "outsidePermissionUntil",
  "پایان مجوز قضایی کار در خارج از زندان",
  "last day of the judge's permission for work outside",
)

/** Whether the competent office has approved a plan for a business. */
export const businessPlanApproved = approvalOfPlan.truth(
  "businessPlanApproved",
  "طرح کسب‌وکار تأیید شده است",
  "the business plan is approved",
  "toYes",
)

/** Which of the ceilings of a loan the plan is approved for. */
export const loanCeilings = ["lower", "upper"] as const
export const loanCeiling = approvalOfPlan.code(
  "loanCeiling",
  "سقف مصوب تسهیلات",
  "the ceiling for which the plan is approved",
  loanCeilings,
)
