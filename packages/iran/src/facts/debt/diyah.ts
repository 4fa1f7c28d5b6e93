import type { Sex } from "@bazgasht/core/release"
import {
  codeFact,
  type Day,
  dayFact,
  type Fact,
  type Money,
  moneyFact,
  type Ratio,
  ratioFact,
  text,
  truthFact,
} from "@bazgasht/rules"

const judgment = text("دادنامه", "the judgment")
const settlement = text("سازش‌نامه یا توافق طرفین", "the settlement or agreement of the parties")

/** What a diyah is for: a life, or an injury. */
export const diyahSubjects = ["ofLife", "ofInjury"] as const

/** One of {@link diyahSubjects}. */
export type DiyahSubject = (typeof diyahSubjects)[number]

/** What the diyah is for. */
export const diyahSubject: Fact<DiyahSubject> = codeFact({
  id: "diyahSubject",
  label: text("دیهٔ نفس یا دیهٔ جراحت", "whether the diyah is of life or of an injury"),
  issuer: "court",
  evidence: judgment,
  codes: diyahSubjects,
})

/** The share of a full diyah that the judgment fixes for an injury. */
export const diyahShare: Fact<Ratio> = ratioFact({
  id: "diyahShare",
  label: text("سهم از دیهٔ کامل", "the share of a full diyah"),
  issuer: "court",
  evidence: judgment,
})

/** The sex of the victim. */
export const victimSex: Fact<Sex> = codeFact({
  id: "victimSex",
  label: text("جنس مجنی‌علیه", "the sex of the victim"),
  issuer: "court",
  evidence: judgment,
  codes: ["male", "female"],
})

/** How far the offender meant it: the deadlines of diyah hang on it. */
export const diyahIntents = ["intentional", "quasiIntentional", "pureMistake"] as const

/** One of {@link diyahIntents}. */
export type DiyahIntent = (typeof diyahIntents)[number]

/** How far the offender meant it. */
export const diyahIntent: Fact<DiyahIntent> = codeFact({
  id: "diyahIntent",
  label: text("عمد، شبه‌عمد یا خطای محض بودن جنایت", "intentional, quasi-intentional or pure mistake"),
  issuer: "court",
  evidence: judgment,
  codes: diyahIntents,
})

/** The day of the act. */
export const diyahActDay: Fact<Day> = dayFact({
  id: "diyahActDay",
  label: text("تاریخ وقوع رفتار مرتکب", "the day of the act"),
  issuer: "court",
  evidence: judgment,
})

/** The day of the death. */
export const deathDay: Fact<Day> = dayFact({
  id: "deathDay",
  label: text("تاریخ فوت", "the day of the death"),
  issuer: "court",
  evidence: text("گواهی فوت", "the death certificate"),
})

/** Whether it happened in the sanctuary of Mecca. */
export const inMeccaSanctuary: Fact<boolean> = truthFact({
  id: "inMeccaSanctuary",
  label: text("وقوع جنایت در حرم مکه", "it happened in the sanctuary of Mecca"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the judgment itself says if the diyah is increased. Where it does not, the days of act and death decide. */
export const aggravationJudged: Fact<boolean> = truthFact({
  id: "aggravationJudged",
  label: text(
    "دادنامه دربارهٔ تغلیظ دیه تعیین تکلیف کرده است",
    "the judgment rules on the increase of the diyah",
  ),
  issuer: "court",
  evidence: judgment,
})

/** Whether the judgment increases the diyah. */
export const aggravatedByJudgment: Fact<boolean> = truthFact({
  id: "aggravatedByJudgment",
  label: text("دادنامه دیه را مغلظه دانسته است", "the judgment increases the diyah"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the parties agreed on a fixed sum; then the price of the year is not asked. */
export const diyahFixed: Fact<boolean> = truthFact({
  id: "diyahFixed",
  label: text("طرفین بر مبلغ معینی توافق کرده‌اند", "the parties agreed on a fixed sum"),
  issuer: "court",
  evidence: settlement,
})

/** The sum on which they agreed. */
export const diyahFixedSum: Fact<Money> = moneyFact({
  id: "diyahFixedSum",
  label: text("مبلغ مورد توافق (ریال)", "the sum agreed"),
  issuer: "court",
  evidence: settlement,
})

/** Whether the parties agreed on another deadline than that of the law. */
export const deadlineAgreed: Fact<boolean> = truthFact({
  id: "deadlineAgreed",
  label: text("طرفین بر مهلت دیگری تراضی کرده‌اند", "the parties agreed on another deadline"),
  issuer: "court",
  evidence: settlement,
})

/** The deadline on which they agreed. */
export const agreedDeadline: Fact<Day> = dayFact({
  id: "agreedDeadline",
  label: text("مهلت مورد تراضی", "the deadline agreed"),
  issuer: "court",
  evidence: settlement,
})

/** Whether the diyah itself rests on an agreement, as after an intentional offence, and not on the law. */
export const diyahByAgreement: Fact<boolean> = truthFact({
  id: "diyahByAgreement",
  label: text("دیه با توافق تعیین شده است", "the diyah rests on an agreement"),
  issuer: "court",
  evidence: settlement,
})

const anniversary = (id: string, fa: string, en: string): Fact<Day> =>
  dayFact({
    id,
    label: text(fa, en),
    issuer: "court",
    evidence: text("تاریخ قمری وقوع جنایت", "the lunar date of the offence"),
  })

/** One lunar year after the offence, by the computed calendar; the sighting of the moon may move it by days. */
export const firstLunarAnniversary: Fact<Day> = anniversary(
  "firstLunarAnniversary",
  "یک سال قمری پس از جنایت",
  "one lunar year after the offence",
)

/** Two lunar years after the offence. */
export const secondLunarAnniversary: Fact<Day> = anniversary(
  "secondLunarAnniversary",
  "دو سال قمری پس از جنایت",
  "two lunar years after the offence",
)

/** Three lunar years after the offence. */
export const thirdLunarAnniversary: Fact<Day> = anniversary(
  "thirdLunarAnniversary",
  "سه سال قمری پس از جنایت",
  "three lunar years after the offence",
)

/** One lunar year after the agreement on which the diyah rests. */
export const agreementAnniversary: Fact<Day> = anniversary(
  "agreementAnniversary",
  "یک سال قمری پس از توافق",
  "one lunar year after the agreement",
)

/** What the execution office finds where the computed lunar day is too near to tell. */
export const deadlinePassedFound: Fact<boolean> = truthFact({
  id: "deadlinePassedFound",
  label: text(
    "گذشت مهلت قانونی به گواهی واحد اجرا",
    "the execution office certifies that the legal period has passed",
  ),
  issuer: "enforcementJudge",
  evidence: text("گواهی واحد اجرا بر پایهٔ تقویم رسمی", "the certificate by the official calendar"),
})
