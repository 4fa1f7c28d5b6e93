import { document } from "../document.ts"

const judgment = document("court", "دادنامه", "the judgment")
const lunarDate = document("court", "تاریخ قمری وقوع جنایت", "the lunar date of the offence")
const settlement = document("court", "سازش‌نامه یا توافق طرفین", "the settlement or agreement of the parties")

/** What a diyah is for: a life, or an injury. */
export const diyahSubjects = ["ofLife", "ofInjury"] as const

/** One of {@link diyahSubjects}. */
export type DiyahSubject = (typeof diyahSubjects)[number]

export const diyahSubject = judgment.code(
  "diyahSubject",
  "دیهٔ نفس یا دیهٔ جراحت",
  "whether the diyah is of life or of an injury",
  diyahSubjects,
)

/** The share of a full diyah that the judgment fixes for an injury. */
export const diyahShare = judgment.ratio("diyahShare", "سهم از دیهٔ کامل", "the share of a full diyah")
export const victimSex = judgment.code("victimSex", "جنس مجنی‌علیه", "the sex of the victim", [
  "male",
  "female",
])

/** How far the offender meant it: the deadlines of diyah hang on it. */
export const diyahIntents = ["intentional", "quasiIntentional", "pureMistake"] as const

/** One of {@link diyahIntents}. */
export type DiyahIntent = (typeof diyahIntents)[number]

/** How far the offender meant it. */
export const diyahIntent = judgment.code(
  "diyahIntent",
  "عمد، شبه‌عمد یا خطای محض بودن جنایت",
  "intentional, quasi-intentional or pure mistake",
  diyahIntents,
)
export const diyahActDay = judgment.day("diyahActDay", "تاریخ وقوع رفتار مرتکب", "the day of the act")
export const deathDay = document("court", "گواهی فوت", "the death certificate").day(
  "deathDay",
  "تاریخ فوت",
  "the day of the death",
)
export const inMeccaSanctuary = judgment.truth(
  "inMeccaSanctuary",
  "وقوع جنایت در حرم مکه",
  "it happened in the sanctuary of Mecca",
)

/** Whether the judgment itself says if the diyah is increased. Where it does not, the days of act and death decide. */
export const aggravationJudged = judgment.truth(
  "aggravationJudged",
  "دادنامه دربارهٔ تغلیظ دیه تعیین تکلیف کرده است",
  "the judgment rules on the increase of the diyah",
)
export const aggravatedByJudgment = judgment.truth(
  "aggravatedByJudgment",
  "دادنامه دیه را مغلظه دانسته است",
  "the judgment increases the diyah",
)

/** Whether the parties agreed on a fixed sum; then the price of the year is not asked. */
export const diyahFixed = settlement.truth(
  "diyahFixed",
  "طرفین بر مبلغ معینی توافق کرده‌اند",
  "the parties agreed on a fixed sum",
)
export const diyahFixedSum = settlement.money("diyahFixedSum", "مبلغ مورد توافق (ریال)", "the sum agreed")

/** Whether the parties agreed on another deadline than that of the law. */
export const deadlineAgreed = settlement.truth(
  "deadlineAgreed",
  "طرفین بر مهلت دیگری تراضی کرده‌اند",
  "the parties agreed on another deadline",
)
export const agreedDeadline = settlement.day("agreedDeadline", "مهلت مورد تراضی", "the deadline agreed")

/** Whether the diyah itself rests on an agreement, as after an intentional offence, and not on the law. */
export const diyahByAgreement = settlement.truth(
  "diyahByAgreement",
  "دیه با توافق تعیین شده است",
  "the diyah rests on an agreement",
)

/** One lunar year after the offence, by the computed calendar; the sighting of the moon may move it by days. */
export const firstLunarAnniversary = lunarDate.day(
  "firstLunarAnniversary",
  "یک سال قمری پس از جنایت",
  "one lunar year after the offence",
)
export const secondLunarAnniversary = lunarDate.day(
  "secondLunarAnniversary",
  "دو سال قمری پس از جنایت",
  "two lunar years after the offence",
)
export const thirdLunarAnniversary = lunarDate.day(
  "thirdLunarAnniversary",
  "سه سال قمری پس از جنایت",
  "three lunar years after the offence",
)

/** One lunar year after the agreement on which the diyah rests. */
export const agreementAnniversary = lunarDate.day(
  "agreementAnniversary",
  "یک سال قمری پس از توافق",
  "one lunar year after the agreement",
)

/** What the execution office finds where the computed lunar day is too near to tell. */
export const deadlinePassedFound = document(
  "enforcementJudge",
  "گواهی واحد اجرا بر پایهٔ تقویم رسمی",
  "the certificate by the official calendar",
).truth(
  "deadlinePassedFound",
  "گذشت مهلت قانونی به گواهی واحد اجرا",
  "the execution office certifies that the legal period has passed",
)
