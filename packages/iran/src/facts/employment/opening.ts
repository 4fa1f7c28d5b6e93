/**
 * Facts about an opening, which is a workplace or a course with seats, and about one person in view of it.
 */

import { type OpeningKind, openingKinds } from "@bazgasht/core/employment"
import {
  type Count,
  codeFact,
  countFact,
  type Day,
  dayFact,
  type Fact,
  listFact,
  type Money,
  moneyFact,
  type Term,
  termFact,
  text,
  truthFact,
} from "@bazgasht/rules"
import { type IranianWorkplace, workplaceKinds } from "./workplace.ts"

const notice = text("آگهی فرصت کار یا دوره", "the notice of the opening")
const said = { issuer: "employer", evidence: notice } as const

/** Whether the opening is work or a course. */
export const openingKind: Fact<OpeningKind> = codeFact({
  id: "openingKind",
  label: text("نوع فرصت", "what the opening is for"),
  ...said,
  codes: openingKinds,
})

/** The kind of workplace. */
export const openingWorkplace: Fact<IranianWorkplace> = codeFact({
  id: "openingWorkplace",
  label: text("نوع محل کار", "the kind of workplace"),
  ...said,
  codes: workplaceKinds,
})

/** The first day. */
export const openingStart: Fact<Day> = dayFact({
  id: "openingStart",
  label: text("نخستین روز کار یا دوره", "the first day of the work or course"),
  ...said,
})

/** The last day of a course. */
export const openingLastDay: Fact<Day> = dayFact({
  id: "openingLastDay",
  label: text("آخرین روز دوره", "the last day of the course"),
  ...said,
})

/** How long somebody who starts has to be able to stay. */
export const openingMinimumStay: Fact<Term> = termFact({
  id: "openingMinimumStay",
  label: text("حداقل مدت حضور لازم", "how long one has to be able to stay"),
  ...said,
})

/** Whether a course can be gone on with elsewhere. */
export const openingTransferable: Fact<boolean> = truthFact({
  id: "openingTransferable",
  label: text("ادامهٔ دوره در جای دیگر ممکن است", "the course can be gone on with elsewhere"),
  ...said,
})

/** Whether the opening is for people who have been released. */
export const openingAfterRelease: Fact<boolean> = truthFact({
  id: "openingAfterRelease",
  label: text("فرصت برای پس از آزادی است", "the opening is for after release"),
  ...said,
})

/** The highest security class that the opening takes. */
export const openingHighestSecurityClass: Fact<Count> = countFact({
  id: "openingHighestSecurityClass",
  label: text("بالاترین طبقهٔ امنیتی قابل پذیرش", "the highest security class that is taken"),
  ...said,
  minimum: 1,
  maximum: 9,
})

/** The offences that the opening excludes. */
export const excludedOffences = listFact({
  id: "excludedOffences",
  label: text("جرایم مستثنا", "excluded offences"),
  ...said,
  fields: { offence: { kind: "code", label: text("عنوان جرم", "offence") } },
})

/** What the work demands of the body. */
export const openingDemands = listFact({
  id: "openingDemands",
  label: text("فعالیت‌های لازم در کار", "activities that the work demands"),
  ...said,
  fields: { activity: { kind: "code", label: text("فعالیت", "activity") } },
})

/** The certificates that one has to hold before. */
export const requiredCertificates = listFact({
  id: "requiredCertificates",
  label: text("گواهینامه‌های پیش‌نیاز", "certificates that are required"),
  ...said,
  fields: { occupation: { kind: "code", label: text("شغل", "occupation") } },
})

/** The level of education that is required. */
export const openingMinimumEducation: Fact<Count> = countFact({
  id: "openingMinimumEducation",
  label: text("حداقل سطح تحصیلات (۰ تا ۸)", "the level of education that is required (0 to 8)"),
  ...said,
  minimum: 0,
  maximum: 8,
})

/** Whether those who lack an essential skill learn it there. */
export const openingTrainsOnTheJob: Fact<boolean> = truthFact({
  id: "openingTrainsOnTheJob",
  label: text("مهارت در حین کار آموزش داده می‌شود", "skills are taught on the job"),
  ...said,
})

/** Whom the dormitory or workshop takes. */
export const openingSexes = ["any", "female", "male"] as const

/** Whom the dormitory or workshop takes. */
export const openingSex: Fact<(typeof openingSexes)[number]> = codeFact({
  id: "openingSex",
  label: text("پذیرش زنان یا مردان", "whether women or men are taken"),
  ...said,
  codes: openingSexes,
})

/** Posts that regulations speak of; `other` is every other. */
export const openingPosts = [
  "guarding",
  "disciplinary",
  "administrative",
  "internalService",
  "other",
] as const

/** What kind of post it is. */
export const openingPost: Fact<(typeof openingPosts)[number]> = codeFact({
  id: "openingPost",
  label: text("نوع سمت", "the kind of post"),
  ...said,
  codes: openingPosts,
})

/** Whether the job is one of those from which deprivation of social rights excludes: state bodies, notaries, attorneys and so on. */
export const openingPublicPost: Fact<boolean> = truthFact({
  id: "openingPublicPost",
  label: text(
    "شغل مستلزم برخورداری از حقوق اجتماعی است",
    "the job is one that needs social rights, such as in a state body",
  ),
  ...said,
})

/** Whether pay as the labour law has it is promised. */
export const openingLabourLawPay: Fact<boolean> = truthFact({
  id: "openingLabourLawPay",
  label: text("پرداخت مزد مطابق قانون کار وعده داده شده است", "pay as by the labour law is promised"),
  ...said,
})

/** Whether the work is full time. */
export const openingFullTime: Fact<boolean> = truthFact({
  id: "openingFullTime",
  label: text("کار تمام‌وقت است", "the work is full time"),
  ...said,
})

/** The wage of a whole month. */
export const openingMonthlyWage: Fact<Money> = moneyFact({
  id: "openingMonthlyWage",
  label: text("دستمزد ماهانه", "the monthly wage"),
  ...said,
})

/** Whether the opening is in the institution where the person is held, or takes people from any. */
export const withinReach: Fact<boolean> = truthFact({
  id: "withinReach",
  label: text(
    "محل کار در دسترس مؤسسهٔ کیفری محل نگهداری است",
    "the place can be reached from where the person is held",
  ),
  issuer: "headOfPrison",
  evidence: text("سوابق نگهداری", "the record of custody"),
})

/** Whether the person has every essential skill. */
export const essentialSkillsHeld: Fact<boolean> = truthFact({
  id: "essentialSkillsHeld",
  label: text("برخورداری از همهٔ مهارت‌های ضروری", "every essential skill is held"),
  issuer: "socialWorker",
  evidence: text("نمایهٔ آمادگی کار", "the readiness profile"),
})

/** Whether somebody from whom the person has to be kept apart works or learns there. */
export const keptApartThere: Fact<boolean> = truthFact({
  id: "keptApartThere",
  label: text(
    "کسی که باید از او جدا نگه داشته شود آنجا حضور دارد",
    "somebody from whom the person is kept apart is there",
  ),
  issuer: "headOfPrison",
  evidence: text("فهرست جداسازی", "the list of people who are kept apart"),
})
