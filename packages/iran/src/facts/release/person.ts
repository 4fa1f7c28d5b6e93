/** Facts about the convict as a person. They are never echoed in an error. */

import type { Sex } from "@bazgasht/core/release"
import { codeFact, type Day, dayFact, type Fact, fields, listFact, text, truthFact } from "@bazgasht/rules"

const identity = text("سند سجلی", "the civil registry document")
const record = text("استعلام سوابق کیفری", "the criminal record certificate")
const forensicOpinion = text("نظریهٔ پزشکی قانونی", "the forensic medical opinion")

/** The day of birth. */
export const birthDay: Fact<Day> = dayFact({
  id: "birthDay",
  label: text("تاریخ تولد", "the day of birth"),
  issuer: "convict",
  evidence: identity,
})

/** Sex, as in the civil registry. */
export const sex: Fact<Sex> = codeFact({
  id: "sex",
  label: text("جنس", "sex"),
  issuer: "convict",
  evidence: identity,
  codes: ["male", "female"],
})

/** Whether the convict has an incurable illness. */
export const incurablyIll: Fact<boolean> = truthFact({
  id: "incurablyIll",
  label: text("ابتلا به بیماری صعب‌العلاج", "incurable illness"),
  issuer: "forensicMedicine",
  evidence: forensicOpinion,
})

/** Whether the convict is pregnant. */
export const pregnant: Fact<boolean> = truthFact({
  id: "pregnant",
  label: text("بارداری", "pregnancy"),
  issuer: "forensicMedicine",
  evidence: forensicOpinion,
})

/** Whether the convict has given birth at all; of a woman who has not, nothing is to be asked about a child of hers. */
export const givenBirth: Fact<boolean> = truthFact({
  id: "givenBirth",
  label: text("محکوم زایمان کرده است", "the convict has given birth"),
  issuer: "convict",
  evidence: identity,
})

/** The day on which the convict gave birth to her youngest child. */
export const childBirthDay: Fact<Day> = dayFact({
  id: "childBirthDay",
  label: text("تاریخ زایمان یا تولد طفل", "the day on which the child was born"),
  issuer: "convict",
  evidence: text("گواهی ولادت", "the birth certificate"),
})

/** Whether the convict breastfeeds the child. */
export const breastfeeding: Fact<boolean> = truthFact({
  id: "breastfeeding",
  label: text("شیردهی به طفل", "breastfeeding of the child"),
  issuer: "forensicMedicine",
  evidence: forensicOpinion,
})

/** Whether execution would worsen an illness or delay recovery (CPC 502). */
export const illnessWorsenedByExecution: Fact<boolean> = truthFact({
  id: "illnessWorsenedByExecution",
  label: text(
    "اجرای مجازات موجب تشدید بیماری یا تأخیر در بهبودی می‌شود",
    "execution would worsen the illness or delay recovery",
  ),
  issuer: "forensicMedicine",
  evidence: forensicOpinion,
})

/** Whether the convict is unable to pay the fine. */
export const unableToPayFine: Fact<boolean> = truthFact({
  id: "unableToPayFine",
  label: text("ناتوانی از پرداخت جزای نقدی", "inability to pay the fine"),
  issuer: "court",
  evidence: text("حکم یا احراز ناتوانی", "the finding of inability"),
})

/** Whether an earlier conviction deprives the convict of social rights (IPC 25 and note to 40; BASE-7). */
export const effectiveRecord: Fact<boolean> = truthFact({
  id: "effectiveRecord",
  label: text("سابقهٔ محکومیت کیفری مؤثر", "an effective criminal record"),
  issuer: "caseFile",
  evidence: record,
})

/** Whether the convict has had conditional release before (IPC 58 d). */
export const conditionalReleaseUsed: Fact<boolean> = truthFact({
  id: "conditionalReleaseUsed",
  label: text("پیش از این از آزادی مشروط استفاده شده است", "conditional release was used before"),
  issuer: "caseFile",
  evidence: record,
})

/** Earlier final convictions, with degree, intent, and the day on which execution ended. */
export const earlierConvictions = listFact({
  id: "earlierConvictions",
  label: text("سوابق محکومیت قطعی", "earlier final convictions"),
  issuer: "caseFile",
  evidence: record,
  fields: {
    degree: fields.count(text("درجهٔ مجازات", "degree of the punishment")),
    intentional: fields.truth(text("عمدی", "intentional")),
    executedDay: fields.day(text("تاریخ پایان اجرا", "day on which execution ended")),
  },
})

/** Whether the convict committed an offence in prison or on leave. */
export const newOffenceInCustody: Fact<boolean> = truthFact({
  id: "newOffenceInCustody",
  label: text("ارتکاب جرم جدید در زندان یا مرخصی", "a new offence in prison or on leave"),
  issuer: "headOfPrison",
  evidence: text("گزارش زندان", "the report of the prison"),
})
