/**
 * Facts about the sentence that is executed: its kind and length, the days that count, and what is left of each punishment after
 * detention credit.
 *
 * Lengths and days here are derived from the case file and do not depend on the day of a decision.
 */

import {
  type Count,
  codeFact,
  countFact,
  type Day,
  dayFact,
  type Fact,
  fields,
  listFact,
  type Money,
  moneyFact,
  type Term,
  termFact,
  text,
  truthFact,
} from "@bazgasht/rules"
import { graceEventKinds, graceScopes } from "./grace.ts"

const judgment = text("دادنامه", "the judgment")
const finalJudgment = text("دادنامهٔ قطعی", "the final judgment")
const custodyRecord = text(
  "گواهی ایام حبس و برگ معرفی به زندان",
  "the custody certificate and the committal order",
)
const creditSheet = text("برگ احتساب ایام بازداشت قبلی", "the sheet of detention credit")

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
export const imprisonmentKind: Fact<ExecutedImprisonmentKind> = codeFact({
  id: "imprisonmentKind",
  label: text("نوع حبس در حال اجرا", "the kind of imprisonment that is executed"),
  issuer: "court",
  evidence: judgment,
  codes: executedImprisonmentKinds,
})

/** Whether the judgment imposes a ta'zir punishment of any kind: imprisonment, lashes, a fine, service, supervision. */
export const tazirImposed: Fact<boolean> = truthFact({
  id: "tazirImposed",
  label: text("مجازات تعزیری در حکم آمده است", "the judgment imposes a ta'zir punishment"),
  issuer: "court",
  evidence: judgment,
})

/**
 * The base of every fraction: the imposed term, after a special pardon, a commutation or an acceptance of judgment that
 * shortened it (IPC 58 and advisory opinion 7/92/2512; BASE-4).
 */
export const imposedTerm: Fact<Term> = termFact({
  id: "imposedTerm",
  label: text(
    "مدت حبس مورد حکم (پس از اعمال عفو یا تخفیف)",
    "the imposed term of imprisonment, after pardon or reduction",
  ),
  issuer: "courtOfFinalJudgment",
  evidence: finalJudgment,
})

/** The term of imprisonment as it stands in the judgment, before any later event. */
export const judgmentTerm: Fact<Term> = termFact({
  id: "judgmentTerm",
  label: text("مدت حبس مندرج در دادنامه", "the term of imprisonment stated in the judgment"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the law provides imprisonment for the offence at all. */
export const statutoryImprisonment: Fact<boolean> = truthFact({
  id: "statutoryImprisonment",
  label: text("قانون برای جرم حبس پیش‌بینی کرده است", "the law provides imprisonment for the offence"),
  issuer: "court",
  evidence: judgment,
})

/** The least imprisonment that the law provides for the offence. */
export const statutoryMinimum: Fact<Term> = termFact({
  id: "statutoryMinimum",
  label: text("حداقل حبس قانونی جرم", "the statutory minimum of imprisonment"),
  issuer: "court",
  evidence: judgment,
})

/** The greatest imprisonment that the law provides for the offence. */
export const statutoryMaximum: Fact<Term> = termFact({
  id: "statutoryMaximum",
  label: text("حداکثر حبس قانونی جرم", "the statutory maximum of imprisonment"),
  issuer: "court",
  evidence: judgment,
})

/** The day on which the judgment was given. */
export const judgmentDay: Fact<Day> = dayFact({
  id: "judgmentDay",
  label: text("تاریخ صدور حکم", "the day of the judgment"),
  issuer: "court",
  evidence: judgment,
})

/** The day on which the judgment became final. */
export const finalityDay: Fact<Day> = dayFact({
  id: "finalityDay",
  label: text("تاریخ قطعیت حکم", "the day on which the judgment became final"),
  issuer: "courtOfFinalJudgment",
  evidence: text("گواهی قطعیت دادنامه", "the certificate of finality"),
})

/** The day on which the convict was imprisoned under the final enforceable judgment (IPC 27, CPC 515; BASE-3). */
export const commitmentDay: Fact<Day> = dayFact({
  id: "commitmentDay",
  label: text("تاریخ شروع اجرای حبس", "the day of commitment to prison"),
  issuer: "headOfPrison",
  evidence: custodyRecord,
})

/** Days of earlier detention that are deducted from the imprisonment (IPC 27, CPC 515 and 516; BASE-2). */
export const creditDays: Fact<Count> = countFact({
  id: "creditDays",
  label: text(
    "ایام بازداشت قبلی محسوب در حبس (روز)",
    "days of earlier detention credited to the imprisonment",
  ),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** Days on which the sentence did not run because the convict had escaped. */
export const interruptionDays: Fact<Count> = countFact({
  id: "interruptionDays",
  label: text("ایام فرار و غیبت (روز)", "days of escape on which the sentence did not run"),
  issuer: "headOfPrison",
  evidence: text("گزارش فرار و دستگیری مجدد", "the report of escape and recapture"),
})

/** Commitment minus credited days plus interruptions: the day from which fractions and the end of the term are counted. */
export const effectiveStart: Fact<Day> = dayFact({
  id: "effectiveStart",
  label: text("مبدأ محاسبهٔ حبس", "the day from which the imprisonment is counted"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** The first day on which nothing of the imposed term is left to serve. */
export const endOfTerm: Fact<Day> = dayFact({
  id: "endOfTerm",
  label: text("تاریخ پایان محکومیت حبس", "the day on which the term of imprisonment ends"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** What is left of the imprisonment after detention credit, as on the day of commitment. */
export const remainingImprisonment: Fact<Term> = termFact({
  id: "remainingImprisonment",
  label: text("باقی‌ماندهٔ حبس پس از احتساب ایام بازداشت", "imprisonment left after detention credit"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** Lashes left after detention credit. Hadd lashes get none. */
export const remainingLashes: Fact<Count> = countFact({
  id: "remainingLashes",
  label: text("باقی‌ماندهٔ ضربات شلاق پس از احتساب ایام بازداشت", "lashes left after detention credit"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** The fine left after detention credit, in the smallest unit of the currency. */
export const remainingFine: Fact<Money> = moneyFact({
  id: "remainingFine",
  label: text("باقی‌ماندهٔ جزای نقدی پس از احتساب ایام بازداشت", "the fine left after detention credit"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** Days of the daily fine left after detention credit. */
export const remainingDailyFineDays: Fact<Count> = countFact({
  id: "remainingDailyFineDays",
  label: text("باقی‌ماندهٔ روزهای جزای نقدی روزانه", "days of the daily fine left after detention credit"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** The supervision period left after detention credit. */
export const remainingSupervision: Fact<Term> = termFact({
  id: "remainingSupervision",
  label: text("باقی‌ماندهٔ دورهٔ مراقبت", "the supervision period left after detention credit"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** Hours of free public service left after detention credit. */
export const remainingServiceHours: Fact<Count> = countFact({
  id: "remainingServiceHours",
  label: text(
    "باقی‌ماندهٔ ساعات خدمات عمومی رایگان",
    "hours of free public service left after detention credit",
  ),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** The fine as imposed, after every reduction, in the smallest unit of the currency. */
export const imposedFine: Fact<Money> = moneyFact({
  id: "imposedFine",
  label: text("جزای نقدی مورد حکم", "the imposed fine"),
  issuer: "court",
  evidence: judgment,
})

/** Days of the imposed daily fine; zero where there is none. */
export const imposedDailyFineDays: Fact<Count> = countFact({
  id: "imposedDailyFineDays",
  label: text("جزای نقدی روزانهٔ مورد حکم (روز)", "the days of the imposed daily fine"),
  issuer: "court",
  evidence: judgment,
})

/** Hours of the imposed free public service; zero where there is none. */
export const imposedServiceHours: Fact<Count> = countFact({
  id: "imposedServiceHours",
  label: text("خدمات عمومی رایگان مورد حکم (ساعت)", "the hours of imposed public service"),
  issuer: "court",
  evidence: judgment,
})

/** The imposed supervision period. */
export const imposedSupervision: Fact<Term> = termFact({
  id: "imposedSupervision",
  label: text("دورهٔ مراقبت مورد حکم", "the imposed supervision period"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the punishment was reduced already because the convict accepted the judgment (CPC 442). */
export const judgmentAccepted: Fact<boolean> = truthFact({
  id: "judgmentAccepted",
  label: text(
    "مجازات پیش‌تر با تسلیم به رأی تخفیف یافته است",
    "the punishment was reduced on acceptance of the judgment",
  ),
  issuer: "court",
  evidence: text("رأی تخفیف مجازات", "the decision on mitigation"),
})

/** Pardons and commutations of the sentence; `unstated` where the notice does not say to whom it was granted. */
export const graceEvents = listFact({
  id: "graceEvents",
  label: text("عفوها و تخفیف‌های اعمال‌شده", "pardons and commutations so far"),
  issuer: "enforcementJudge",
  evidence: text("ابلاغ عفو", "the notice of pardon"),
  fields: {
    kind: fields.code(text("نوع", "kind"), graceEventKinds),
    day: fields.day(text("تاریخ", "day")),
    scope: fields.code(text("مشمول", "to whom it was granted"), [...graceScopes, "unstated"]),
  },
})

/** The lashes of ta'zir, after every reduction; zero where there are none, or those of a hadd only. */
export const imposedTazirLashes: Fact<Count> = countFact({
  id: "imposedTazirLashes",
  label: text("شلاق تعزیری مورد حکم (ضربه)", "the imposed lashes of ta'zir"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the executed sentence ended by a pardon. A pardon counts as execution (BASE-6 e). */
export const releasedByPardon: Fact<boolean> = truthFact({
  id: "releasedByPardon",
  label: text("مجازات با عفو خاتمه یافته است", "the sentence ended by pardon"),
  issuer: "enforcementJudge",
  evidence: text("ابلاغ عفو", "the notice of pardon"),
})

/** Whether execution ended before its time: by pardon, waiver, repeal of the law or limitation. */
export const executionEnded: Fact<boolean> = truthFact({
  id: "executionEnded",
  label: text("اجرای مجازات پیش از موعد پایان یافته است", "execution of the sentence ended before its time"),
  issuer: "enforcementJudge",
  evidence: text("دستور قاضی اجرای احکام", "the order of the enforcement judge"),
})
