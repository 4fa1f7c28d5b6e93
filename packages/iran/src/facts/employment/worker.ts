/**
 * Facts about somebody who may work, learn or found a business. Nothing of them is weighed that the law forbids to weigh.
 */

import {
  type Count,
  codeFact,
  countFact,
  type Day,
  dayFact,
  type Fact,
  listFact,
  text,
  truthFact,
} from "@bazgasht/rules"

const minutes = text("صورت‌جلسهٔ شورای طبقه‌بندی", "the minutes of the classification council")
const medical = text("گواهی پزشک", "the doctor's certificate")

/** Whether the person wishes to work. Nobody but the person can say so; declining has no consequence. */
export const consentToWork: Fact<boolean> = truthFact({
  id: "consentToWork",
  label: text("رضایت شخصی به کار", "own consent to work"),
  issuer: "convict",
  evidence: text("درخواست یا رضایت کتبی", "the written request or consent"),
  change: "toYes",
})

/** Whether the person wishes to learn a trade. */
export const consentToTraining: Fact<boolean> = truthFact({
  id: "consentToTraining",
  label: text("رضایت شخصی به حرفه‌آموزی", "own consent to vocational training"),
  issuer: "convict",
  evidence: text("درخواست یا رضایت کتبی", "the written request or consent"),
  change: "toYes",
})

/** How the classification council grades the risk: 1 is the lowest. */
export const securityClass: Fact<Count> = countFact({
  id: "securityClass",
  label: text("طبقهٔ امنیتی (۱ کم‌خطرترین)", "security class (1 is the lowest risk)"),
  issuer: "classificationCouncil",
  evidence: minutes,
  minimum: 1,
  maximum: 9,
})

/** The credit grade on which the wage depends. */
export const creditGrade: Fact<Count> = countFact({
  id: "creditGrade",
  label: text("درجهٔ اعتباری", "credit grade"),
  issuer: "headOfPrison",
  evidence: text("سامانهٔ امتیازات زندان", "the record of credit points"),
  minimum: 1,
})

/** Whether a doctor holds the person fit for work. */
export const fitForWork: Fact<boolean> = truthFact({
  id: "fitForWork",
  label: text("توانایی جسمی و روانی کار", "fitness for work"),
  issuer: "prisonDoctor",
  evidence: medical,
})

/** Everything that the person may not do for reasons of health. */
export const medicalRestrictions = listFact({
  id: "medicalRestrictions",
  label: text("محدودیت‌های پزشکی کار", "medical restrictions"),
  issuer: "prisonDoctor",
  evidence: medical,
  fields: { activity: { kind: "code", label: text("فعالیت", "activity") } },
})

/** The skill certificates that the person holds, by the occupation to which they belong. */
export const skillCertificates = listFact({
  id: "skillCertificates",
  label: text("گواهینامه‌های مهارت", "skill certificates"),
  issuer: "trainingOrganization",
  evidence: text("گواهینامهٔ مهارت", "the skill certificate"),
  fields: { occupation: { kind: "code", label: text("شغل", "occupation") } },
})

/** The highest level of education, from 0 (none) to 8 (doctorate), as the international classification ISCED 2011 numbers them. */
export const educationLevel: Fact<Count> = countFact({
  id: "educationLevel",
  label: text("سطح تحصیلات (۰ تا ۸)", "level of education (0 to 8)"),
  issuer: "convict",
  evidence: text("مدرک تحصیلی", "the certificate of education"),
  minimum: 0,
  maximum: 8,
})

/** Whether the person has a disability. */
export const hasDisability: Fact<boolean> = truthFact({
  id: "hasDisability",
  label: text("معلولیت", "has a disability"),
  issuer: "welfareOrganization",
  evidence: text("کارت معلولیت", "the disability card"),
})

/** Whether the person heads a household. */
export const headsHousehold: Fact<boolean> = truthFact({
  id: "headsHousehold",
  label: text("سرپرست خانوار است", "heads a household"),
  issuer: "socialWorker",
  evidence: text("گزارش مددکار", "the social worker's report"),
})

/** The day of release that the prison expects: the end of the term, or an earlier one that has been decided. */
export const expectedReleaseDay: Fact<Day> = dayFact({
  id: "expectedReleaseDay",
  label: text("تاریخ آزادی مورد انتظار", "the expected day of release"),
  issuer: "enforcementJudge",
  evidence: text("برگ محاسبهٔ مدت محکومیت", "the calculation of the sentence"),
})

/** Whether the sentence has a day of release: life imprisonment has none until somebody sets one. */
export const releaseForeseen: Fact<boolean> = truthFact({
  id: "releaseForeseen",
  label: text("برای آزادی تاریخی معین است", "a day of release is set"),
  issuer: "enforcementJudge",
  evidence: text("برگ محاسبهٔ مدت محکومیت", "the calculation of the sentence"),
})

/** Whether the person is, or was last, out on conditional release. */
export const conditionallyReleased: Fact<boolean> = truthFact({
  id: "conditionallyReleased",
  label: text("آزادی از زندان به صورت مشروط بوده است", "the release is a conditional one"),
  issuer: "enforcementJudge",
  evidence: text("حکم آزادی مشروط", "the order of conditional release"),
})

/** Whether the person has been released for good: not on leave, and not under supervision. */
export const finallyReleased: Fact<boolean> = truthFact({
  id: "finallyReleased",
  label: text("آزادی نهایی", "final release"),
  issuer: "headOfPrison",
  evidence: text("برگ آزادی", "the certificate of release"),
})

/** The last day for which a judge has permitted work outside. */
export const outsidePermissionUntil: Fact<Day> = dayFact({
  id: "outsidePermissionUntil",
  label: text("پایان مجوز قضایی کار در خارج از زندان", "last day of the judge's permission for work outside"),
  issuer: "enforcementJudge",
  evidence: text("مجوز قاضی", "the judge's permission"),
})

/** Whether the competent office has approved a plan for a business. */
export const businessPlanApproved: Fact<boolean> = truthFact({
  id: "businessPlanApproved",
  label: text("طرح کسب‌وکار تأیید شده است", "the business plan is approved"),
  issuer: "provincialDirectorate",
  evidence: text("مصوبهٔ طرح", "the approval of the plan"),
  change: "toYes",
})

/** Which of the ceilings of a loan the plan is approved for. */
export const loanCeilings = ["lower", "upper"] as const

/** Which of the ceilings of a loan the plan is approved for. */
export const loanCeiling: Fact<(typeof loanCeilings)[number]> = codeFact({
  id: "loanCeiling",
  label: text("سقف مصوب تسهیلات", "the ceiling for which the plan is approved"),
  issuer: "provincialDirectorate",
  evidence: text("مصوبهٔ طرح", "the approval of the plan"),
  codes: loanCeilings,
})
