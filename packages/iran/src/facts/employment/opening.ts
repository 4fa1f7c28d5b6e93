/**
 * Facts about an opening, which is a workplace or a course with seats, and about one person in view of it.
 */

import { openingKinds } from "@bazgasht/core/employment"
import { text } from "@bazgasht/rules"
import { document } from "../document.ts"
import { workplaceKinds } from "./workplace.ts"

const notice = document("employer", "آگهی فرصت کار یا دوره", "the notice of the opening")

/** Whether the opening is work or a course. */
export const openingKind = notice.code("openingKind", "نوع فرصت", "what the opening is for", openingKinds)
export const openingWorkplace = notice.code(
  "openingWorkplace",
  "نوع محل کار",
  "the kind of workplace",
  workplaceKinds,
)
export const openingStart = notice.day(
  "openingStart",
  "نخستین روز کار یا دوره",
  "the first day of the work or course",
)
export const openingLastDay = notice.day("openingLastDay", "آخرین روز دوره", "the last day of the course")

/** How long somebody who starts has to be able to stay. */
export const openingMinimumStay = notice.term(
  "openingMinimumStay",
  "حداقل مدت حضور لازم",
  "how long one has to be able to stay",
)
export const openingTransferable = notice.truth(
  "openingTransferable",
  "ادامهٔ دوره در جای دیگر ممکن است",
  "the course can be gone on with elsewhere",
)

/** Whether the opening is for people who have been released. */
export const openingAfterRelease = notice.truth(
  "openingAfterRelease",
  "فرصت برای پس از آزادی است",
  "the opening is for after release",
)
export const openingHighestSecurityClass = notice.count(
  "openingHighestSecurityClass",
  "بالاترین طبقهٔ امنیتی قابل پذیرش",
  "the highest security class that is taken",
  { minimum: 1, maximum: 9 },
)
export const excludedOffences = notice.list("excludedOffences", "جرایم مستثنا", "excluded offences", {
  offence: { kind: "code", label: text("عنوان جرم", "offence") },
})

/** What the work demands of the body. */
export const openingDemands = notice.list(
  "openingDemands",
  "فعالیت‌های لازم در کار",
  "activities that the work demands",
  { activity: { kind: "code", label: text("فعالیت", "activity") } },
)

/** The certificates that one has to hold before. */
export const requiredCertificates = notice.list(
  "requiredCertificates",
  "گواهینامه‌های پیش‌نیاز",
  "certificates that are required",
  { occupation: { kind: "code", label: text("شغل", "occupation") } },
)
export const openingMinimumEducation = notice.count(
  "openingMinimumEducation",
  "حداقل سطح تحصیلات (۰ تا ۸)",
  "the level of education that is required (0 to 8)",
  { minimum: 0, maximum: 8 },
)

/** Whether those who lack an essential skill learn it there. */
export const openingTrainsOnTheJob = notice.truth(
  "openingTrainsOnTheJob",
  "مهارت در حین کار آموزش داده می‌شود",
  "skills are taught on the job",
)

/** Whom the dormitory or workshop takes. */
export const openingSexes = ["any", "female", "male"] as const

/** Whom the dormitory or workshop takes. */
export const openingSex = notice.code(
  "openingSex",
  "پذیرش زنان یا مردان",
  "whether women or men are taken",
  openingSexes,
)

/** Posts that regulations speak of; `other` is every other. */
export const openingPosts = [
  "guarding",
  "disciplinary",
  "administrative",
  "internalService",
  "other",
] as const

export const openingPost = notice.code("openingPost", "نوع سمت", "the kind of post", openingPosts)

/** Whether the job is one of those from which deprivation of social rights excludes: state bodies, notaries, attorneys and so on. */
export const openingPublicPost = notice.truth(
  "openingPublicPost",
  "شغل مستلزم برخورداری از حقوق اجتماعی است",
  "the job is one that needs social rights, such as in a state body",
)
export const openingLabourLawPay = notice.truth(
  "openingLabourLawPay",
  "پرداخت مزد مطابق قانون کار وعده داده شده است",
  "pay as by the labour law is promised",
)
export const openingFullTime = notice.truth("openingFullTime", "کار تمام‌وقت است", "the work is full time")

/** The wage of a whole month. */
export const openingMonthlyWage = notice.money("openingMonthlyWage", "دستمزد ماهانه", "the monthly wage")

/** Whether the opening is in the institution where the person is held, or takes people from any. */
export const withinReach = document("headOfPrison", "سوابق نگهداری", "the record of custody").truth(
  "withinReach",
  "محل کار در دسترس مؤسسهٔ کیفری محل نگهداری است",
  "the place can be reached from where the person is held",
)
export const essentialSkillsHeld = document(
  "socialWorker",
  "نمایهٔ آمادگی کار",
  "the readiness profile",
).truth("essentialSkillsHeld", "برخورداری از همهٔ مهارت‌های ضروری", "every essential skill is held")

/** Whether somebody from whom the person has to be kept apart works or learns there. */
export const keptApartThere = document(
  "headOfPrison",
  "فهرست جداسازی",
  "the list of people who are kept apart",
).truth(
  "keptApartThere",
  "کسی که باید از او جدا نگه داشته شود آنجا حضور دارد",
  "somebody from whom the person is kept apart is there",
)
