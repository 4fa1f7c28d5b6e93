/**
 * Facts about the sentence that is executed: its kind and length, the days that count, and what is left of each punishment after
 * detention credit.
 *
 * Lengths and days here are derived from the case file and do not depend on the day of a decision.
 */

import { fields, text } from "@bazgasht/rules"
import { document } from "../document.ts"
import { graceEventKinds, graceScopes } from "./grace.ts"

const judgment = document("court", "دادنامه", "the judgment")
const creditSheet = document(
  "enforcementJudge",
  "برگ احتساب ایام بازداشت قبلی",
  "the sheet of detention credit",
)
const noticeOfPardon = document("enforcementJudge", "ابلاغ عفو", "the notice of pardon")

/**
 * Kinds of imprisonment. Fractions of the leniency institutions are taken of `tazir` only; `inLieuOfFine` is detention for an
 * unpaid fine, `exile` compulsory residence or banishment.
 */
export const imprisonmentKinds = ["tazir", "hadd", "qisas", "life", "inLieuOfFine", "exile"] as const

/** One of {@link imprisonmentKinds}. */
export type IranianImprisonment = (typeof imprisonmentKinds)[number]

/**
 * Kinds of imprisonment as a fact: `none` where the file states the punishments and no imprisonment among them, `notSentenced`
 * of an accused in detention of whom the file has no sentence.
 */
export const executedImprisonmentKinds = [...imprisonmentKinds, "none", "notSentenced"] as const

/** One of {@link executedImprisonmentKinds}. */
export type ExecutedImprisonmentKind = (typeof executedImprisonmentKinds)[number]

/** The kind of imprisonment that is executed; `none` where none was imposed. */
export const imprisonmentKind = judgment.code(
  "imprisonmentKind",
  "نوع حبس در حال اجرا",
  "the kind of imprisonment that is executed",
  executedImprisonmentKinds,
)

/** Whether the judgment imposes a ta'zir punishment of any kind: imprisonment, lashes, a fine, service, supervision. */
export const tazirImposed = judgment.truth(
  "tazirImposed",
  "مجازات تعزیری در حکم آمده است",
  "the judgment imposes a ta'zir punishment",
)

/**
 * The base of every fraction: the imposed term, after a special pardon, a commutation or an acceptance of judgment that
 * shortened it (IPC 58 and advisory opinion 7/92/2512; BASE-4).
 */
export const imposedTerm = document("courtOfFinalJudgment", "دادنامهٔ قطعی", "the final judgment").term(
  "imposedTerm",
  "مدت حبس مورد حکم (پس از اعمال عفو یا تخفیف)",
  "the imposed term of imprisonment, after pardon or reduction",
)

/** The term of imprisonment as it stands in the judgment, before any later event. */
export const judgmentTerm = judgment.term(
  "judgmentTerm",
  "مدت حبس مندرج در دادنامه",
  "the term of imprisonment stated in the judgment",
)
export const statutoryImprisonment = judgment.truth(
  "statutoryImprisonment",
  "قانون برای جرم حبس پیش‌بینی کرده است",
  "the law provides imprisonment for the offence",
)

/** The least imprisonment that the law provides for the offence. */
export const statutoryMinimum = judgment.term(
  "statutoryMinimum",
  "حداقل حبس قانونی جرم",
  "the statutory minimum of imprisonment",
)

/** The greatest imprisonment that the law provides for the offence. */
export const statutoryMaximum = judgment.term(
  "statutoryMaximum",
  "حداکثر حبس قانونی جرم",
  "the statutory maximum of imprisonment",
)
export const judgmentDay = judgment.day("judgmentDay", "تاریخ صدور حکم", "the day of the judgment")
export const finalityDay = document(
  "courtOfFinalJudgment",
  "گواهی قطعیت دادنامه",
  "the certificate of finality",
).day("finalityDay", "تاریخ قطعیت حکم", "the day on which the judgment became final")

/** The day on which the sentenced person was imprisoned under the final enforceable judgment (IPC 27, CPC 515; BASE-3). */
export const commitmentDay = document(
  "headOfPrison",
  "گواهی ایام حبس و برگ معرفی به زندان",
  "the custody certificate and the committal order",
).day("commitmentDay", "تاریخ شروع اجرای حبس", "the day of commitment to prison")

/** Days of earlier detention that are deducted from the imprisonment (IPC 27, CPC 515 and 516; BASE-2). */
export const creditDays = creditSheet.count(
  "creditDays",
  "ایام بازداشت قبلی محسوب در حبس (روز)",
  "days of earlier detention credited to the imprisonment",
)

/** Days on which the sentence did not run because the sentenced person had escaped. */
export const interruptionDays = document(
  "headOfPrison",
  "گزارش فرار و دستگیری مجدد",
  "the report of escape and recapture",
).count("interruptionDays", "ایام فرار و غیبت (روز)", "days of escape on which the sentence did not run")

/** Commitment minus credited days plus interruptions: the day from which fractions and the end of the term are counted. */
export const effectiveStart = creditSheet.day(
  "effectiveStart",
  "مبدأ محاسبهٔ حبس",
  "the day from which the imprisonment is counted",
)

/** The first day on which nothing of the imposed term is left to serve. */
export const endOfTerm = creditSheet.day(
  "endOfTerm",
  "تاریخ پایان محکومیت حبس",
  "the day on which the term of imprisonment ends",
)

/** What is left of the imprisonment after detention credit, as on the day of commitment. */
export const remainingImprisonment = creditSheet.term(
  "remainingImprisonment",
  "باقی‌ماندهٔ حبس پس از احتساب ایام بازداشت",
  "imprisonment left after detention credit",
)

/** Lashes left after detention credit. Hadd lashes get none. */
export const remainingLashes = creditSheet.count(
  "remainingLashes",
  "باقی‌ماندهٔ ضربات شلاق پس از احتساب ایام بازداشت",
  "lashes left after detention credit",
)

/** The fine left after detention credit, in the smallest unit of the currency. */
export const remainingFine = creditSheet.money(
  "remainingFine",
  "باقی‌ماندهٔ جزای نقدی پس از احتساب ایام بازداشت",
  "the fine left after detention credit",
)
export const remainingDailyFineDays = creditSheet.count(
  "remainingDailyFineDays",
  "باقی‌ماندهٔ روزهای جزای نقدی روزانه",
  "days of the daily fine left after detention credit",
)
export const remainingSupervision = creditSheet.term(
  "remainingSupervision",
  "باقی‌ماندهٔ دورهٔ مراقبت",
  "the supervision period left after detention credit",
)
export const remainingServiceHours = creditSheet.count(
  "remainingServiceHours",
  "باقی‌ماندهٔ ساعات خدمات عمومی رایگان",
  "hours of free public service left after detention credit",
)

/** The fine as imposed, after every reduction, in the smallest unit of the currency. */
export const imposedFine = judgment.money("imposedFine", "جزای نقدی مورد حکم", "the imposed fine")

/** Days of the imposed daily fine; zero where there is none. */
export const imposedDailyFineDays = judgment.count(
  "imposedDailyFineDays",
  "جزای نقدی روزانهٔ مورد حکم (روز)",
  "the days of the imposed daily fine",
)

/** Hours of the imposed free public service; zero where there is none. */
export const imposedServiceHours = judgment.count(
  "imposedServiceHours",
  "خدمات عمومی رایگان مورد حکم (ساعت)",
  "the hours of imposed public service",
)
export const imposedSupervision = judgment.term(
  "imposedSupervision",
  "دورهٔ مراقبت مورد حکم",
  "the imposed supervision period",
)

/** Whether the punishment was reduced already because the sentenced person accepted the judgment (CPC 442). */
export const judgmentAccepted = document("court", "رأی تخفیف مجازات", "the decision on mitigation").truth(
  "judgmentAccepted",
  "مجازات پیش‌تر با تسلیم به رأی تخفیف یافته است",
  "the punishment was reduced on acceptance of the judgment",
)

/** Pardons and commutations of the sentence; `unstated` where the notice does not say to whom it was granted. */
export const graceEvents = noticeOfPardon.list(
  "graceEvents",
  "عفوها و تخفیف‌های اعمال‌شده",
  "pardons and commutations so far",
  {
    kind: fields.code(text("نوع", "kind"), graceEventKinds),
    day: fields.day(text("تاریخ", "day")),
    scope: fields.code(text("مشمول", "to whom it was granted"), [...graceScopes, "unstated"]),
  },
)

/** The lashes of ta'zir, after every reduction; zero where there are none, or those of a hadd only. */
export const imposedTazirLashes = judgment.count(
  "imposedTazirLashes",
  "شلاق تعزیری مورد حکم (ضربه)",
  "the imposed lashes of ta'zir",
)

/** Whether the executed sentence ended by a pardon. A pardon counts as execution (BASE-6 e). */
export const releasedByPardon = noticeOfPardon.truth(
  "releasedByPardon",
  "مجازات با عفو خاتمه یافته است",
  "the sentence ended by pardon",
)

/** Whether execution ended before its time: by pardon, waiver, repeal of the law or limitation. */
export const executionEnded = document(
  "enforcementJudge",
  "دستور قاضی اجرای احکام",
  "the order of the judge for the execution of sentences",
).truth(
  "executionEnded",
  "اجرای مجازات پیش از موعد پایان یافته است",
  "execution of the sentence ended before its time",
)
