/**
 * Facts about somebody who may work, learn or found a business. Nothing of them is weighed that the law forbids to weigh.
 */

import { text } from "@bazgasht/rules"
import {
  classificationCouncil,
  convict,
  enforcementJudge,
  headOfPrison,
  prisonDoctor,
  provincialDirectorate,
  socialWorker,
  trainingOrganization,
  welfareOrganization,
} from "../../actors.ts"
import { inSecurityClasses } from "../../counted.ts"
import { document } from "../document.ts"

const writtenConsent = document(convict, "درخواست یا رضایت کتبی", "the written request or consent")
const medical = document(prisonDoctor, "گواهی پزشک", "the doctor's certificate")
const calculation = document(enforcementJudge, "برگ محاسبهٔ مدت محکومیت", "the calculation of the sentence")
const approvalOfPlan = document(provincialDirectorate, "مصوبهٔ طرح", "the approval of the plan")

/** Whether the person wishes to work. Nobody but the person can say so; declining has no consequence. */
export const consentToWork = writtenConsent.truth(
  "consentToWork",
  "رضایت شخصی به کار",
  "own consent to work",
  {
    yes: text("زندانی به کار رضایت دارد", "the prisoner consents to work"),
    no: text("زندانی به کار رضایت ندارد", "the prisoner does not consent to work"),
    question: text("آیا زندانی به کار رضایت دارد؟", "does the prisoner consent to work?"),
    change: "toYes",
  },
)

/** Whether the person wishes to learn a trade. */
export const consentToTraining = writtenConsent.truth(
  "consentToTraining",
  "رضایت شخصی به حرفه‌آموزی",
  "own consent to vocational training",
  {
    yes: text("زندانی به حرفه‌آموزی رضایت دارد", "the prisoner consents to vocational training"),
    no: text("زندانی به حرفه‌آموزی رضایت ندارد", "the prisoner does not consent to vocational training"),
    question: text(
      "آیا زندانی به حرفه‌آموزی رضایت دارد؟",
      "does the prisoner consent to vocational training?",
    ),
    change: "toYes",
  },
)

/** How the classification council grades the risk: 1 is the lowest. */
export const securityClass = document(
  classificationCouncil,
  "صورت‌جلسهٔ شورای طبقه‌بندی",
  "the minutes of the classification council",
).count("securityClass", "طبقهٔ امنیتی", "security class", {
  question: text(
    "شورای طبقه‌بندی زندانی را در کدام طبقهٔ امنیتی قرار داده است (۱: کمترین خطر)؟",
    "in which security class has the council put the prisoner (1 is the lowest risk)?",
  ),
  minimum: 1,
  maximum: 9,
  scale: inSecurityClasses,
})

/** The credit grade on which the wage depends. */
export const creditGrade = document(
  headOfPrison,
  "سامانهٔ امتیازات زندان",
  "the record of credit points",
).count("creditGrade", "درجهٔ اعتباری", "credit grade", {
  question: text("درجهٔ اعتباری زندانی چیست؟", "what is the prisoner's credit grade?"),
  minimum: 1,
})

/** Whether a doctor holds the person fit for work. */
export const fitForWork = medical.truth("fitForWork", "توانایی جسمی و روانی کار", "fitness for work", {
  yes: text(
    "به گواهی پزشک، زندانی توانایی جسمی و روانی کار را دارد",
    "the doctor holds the prisoner fit for work in body and mind",
  ),
  no: text(
    "به گواهی پزشک، زندانی توانایی جسمی یا روانی کار را ندارد",
    "the doctor does not hold the prisoner fit for work",
  ),
  question: text(
    "آیا به گواهی پزشک، زندانی توانایی جسمی و روانی کار را دارد؟",
    "does the doctor hold the prisoner fit for work in body and mind?",
  ),
})

/** Everything that the person may not do for reasons of health. */
export const medicalRestrictions = medical.list(
  "medicalRestrictions",
  "محدودیت‌های پزشکی کار",
  "medical restrictions",
  {
    activity: {
      kind: "code",
      label: text("فعالیت ممنوع به تشخیص پزشک", "forbidden activity"),
      sentences: {
        is: text("پزشک {value} را منع کرده است", "a doctor forbids {value}"),
        isNot: text("پزشک {value} را منع نکرده است", "a doctor does not forbid {value}"),
        question: text("پزشک کدام فعالیت را منع کرده است؟", "which activity does a doctor forbid?"),
      },
    },
  },
  text(
    "پزشک زندانی را از کدام کارها منع کرده است؟",
    "which activities has a doctor forbidden to the prisoner?",
  ),
)

/** The skill certificates that the person holds, by the occupation to which they belong. */
export const skillCertificates = document(
  trainingOrganization,
  "گواهینامهٔ مهارت",
  "the skill certificate",
).list(
  "skillCertificates",
  "گواهینامه‌های مهارت",
  "skill certificates",
  {
    occupation: {
      kind: "code",
      label: text("شغل گواهینامهٔ زندانی", "occupation of the certificate held"),
      sentences: {
        is: text("گواهینامهٔ زندانی برای {value} است", "the prisoner's certificate is for {value}"),
        isNot: text("گواهینامهٔ زندانی برای {value} نیست", "the prisoner's certificate is not for {value}"),
        question: text(
          "گواهینامهٔ زندانی برای کدام شغل است؟",
          "for which occupation is the prisoner's certificate?",
        ),
      },
    },
  },
  text("زندانی چه گواهینامه‌های مهارتی دارد؟", "which skill certificates does the prisoner hold?"),
)

/** The highest level of education, from 0 (none) to 8 (doctorate), as the international classification ISCED 2011 numbers them. */
export const educationLevel = document(
  convict,
  "مدرک تحصیلی",
  "the certificate of education",
  text("مدرسه یا دانشگاه", "the school or university"),
).count("educationLevel", "سطح تحصیلات", "level of education", {
  question: text(
    "بالاترین سطح تحصیلات زندانی چیست (۰: بدون مدرک، ۳: دیپلم، ۶: کارشناسی، ۸: دکتری)؟",
    "what is the prisoner's highest level of education (0: none, 3: secondary school, 6: bachelor, 8: doctorate)?",
  ),
  minimum: 0,
  maximum: 8,
})
export const hasDisability = document(welfareOrganization, "کارت معلولیت", "the disability card").truth(
  "hasDisability",
  "معلولیت",
  "has a disability",
  {
    yes: text("زندانی معلولیت دارد", "the prisoner has a disability"),
    no: text("زندانی معلولیت ندارد", "the prisoner has no disability"),
    question: text("آیا زندانی معلولیت دارد؟", "does the prisoner have a disability?"),
  },
)
export const headsHousehold = document(socialWorker, "گزارش مددکار", "the social worker's report").truth(
  "headsHousehold",
  "سرپرست خانوار است",
  "heads a household",
  {
    yes: text("زندانی سرپرست خانوار است", "the prisoner heads a household"),
    no: text("زندانی سرپرست خانوار نیست", "the prisoner does not head a household"),
    question: text("آیا زندانی سرپرست خانوار است؟", "does the prisoner head a household?"),
  },
)

/** The day of release that the prison expects: the end of the term, or an earlier one that has been decided. */
export const expectedReleaseDay = calculation.day(
  "expectedReleaseDay",
  "تاریخ آزادی مورد انتظار",
  "the expected day of release",
  {
    question: text(
      "زندان چه روزی را برای آزادی پیش‌بینی می‌کند؟",
      "on which day does the prison expect the release?",
    ),
  },
)

/** Whether the sentence has a day of release: life imprisonment has none until somebody sets one. */
export const releaseForeseen = calculation.truth(
  "releaseForeseen",
  "برای آزادی تاریخی معین است",
  "a day of release is set",
  {
    yes: text("تاریخ آزادی معین است", "a day of release is set"),
    no: text("تاریخ آزادی معین نیست", "no day of release is set"),
    question: text("آیا تاریخ آزادی معین است؟", "is a day of release set?"),
  },
)

/** Whether the person is, or was last, out on conditional release. */
export const conditionallyReleased = document(
  enforcementJudge,
  "حکم آزادی مشروط",
  "the order of conditional release",
).truth(
  "conditionallyReleased",
  "آزادی از زندان به صورت مشروط بوده است",
  "the release is a conditional one",
  {
    yes: text(
      "محکوم با آزادی مشروط از زندان خارج شده است",
      "the sentenced person left prison on conditional release",
    ),
    no: text(
      "محکوم با آزادی مشروط از زندان خارج نشده است",
      "the sentenced person did not leave prison on conditional release",
    ),
    question: text(
      "آیا محکوم با آزادی مشروط از زندان خارج شده است؟",
      "did the sentenced person leave prison on conditional release?",
    ),
  },
)

/** Whether the person has been released for good: not on leave, and not under supervision. */
export const finallyReleased = document(headOfPrison, "برگ آزادی", "the certificate of release").truth(
  "finallyReleased",
  "آزادی نهایی",
  "final release",
  {
    yes: text("محکوم به‌طور نهایی آزاد شده است", "the sentenced person has been released for good"),
    no: text("محکوم به‌طور نهایی آزاد نشده است", "the sentenced person has not been released for good"),
    question: text(
      "آیا محکوم به‌طور نهایی آزاد شده است، نه برای مرخصی و نه زیر نظارت؟",
      "has the sentenced person been released for good, neither on furlough nor under supervision?",
    ),
  },
)

/** The last day for which a judge has permitted work outside. */
export const outsidePermissionUntil = document(enforcementJudge, "مجوز قاضی", "the judge's permission").day(
  "outsidePermissionUntil",
  "پایان مجوز قضایی کار در خارج از زندان",
  "last day of the judge's permission for work outside",
  {
    question: text(
      "مجوز قضایی کار در خارج از زندان تا چه روزی است؟",
      "until which day has a judge permitted work outside?",
    ),
  },
)

/** Whether the competent office has approved a plan for a business. */
export const businessPlanApproved = approvalOfPlan.truth(
  "businessPlanApproved",
  "طرح کسب‌وکار تأیید شده است",
  "the business plan is approved",
  {
    yes: text("طرح کسب‌وکار تأیید شده است", "the business plan is approved"),
    no: text("طرح کسب‌وکار تأیید نشده است", "the business plan is not approved"),
    question: text("آیا طرح کسب‌وکار تأیید شده است؟", "is the business plan approved?"),
    change: "toYes",
  },
)

/** Which of the ceilings of a loan the plan is approved for. */
export const loanCeilings = ["lower", "upper"] as const
export const loanCeiling = approvalOfPlan.code(
  "loanCeiling",
  "سقف مصوب تسهیلات",
  "the ceiling for which the plan is approved",
  loanCeilings,
  {
    is: text("طرح برای {value} وام تصویب شده است", "the plan is approved for {value} of the loan"),
    isNot: text("طرح برای {value} وام تصویب نشده است", "the plan is not approved for {value} of the loan"),
    question: text(
      "طرح برای سقف پایین وام تصویب شده است یا سقف بالا؟",
      "for which ceiling of the loan is the plan approved: the lower or the upper one?",
    ),
    codes: {
      upper: {
        is: text(
          "طرح برای سقف بالای وام تصویب شده است",
          "the plan is approved for the upper ceiling of the loan",
        ),
        isNot: text(
          "طرح برای سقف بالای وام تصویب نشده است",
          "the plan is not approved for the upper ceiling of the loan",
        ),
      },
      lower: {
        is: text(
          "طرح برای سقف پایین وام تصویب شده است",
          "the plan is approved for the lower ceiling of the loan",
        ),
        isNot: text(
          "طرح برای سقف پایین وام تصویب نشده است",
          "the plan is not approved for the lower ceiling of the loan",
        ),
      },
    },
  },
)
