import { fields, text } from "@bazgasht/rules"
import { document } from "../document.ts"

const identity = document("convict", "سند سجلی", "the civil registry document")
const forensicOpinion = document("forensicMedicine", "نظریهٔ پزشکی قانونی", "the forensic medical opinion")
const record = document("caseFile", "استعلام سوابق کیفری", "the criminal record certificate")

export const birthDay = identity.day("birthDay", "تاریخ تولد", "the day of birth")

/** Sex, as in the civil registry. */
export const sex = identity.code("sex", "جنس", "sex", ["male", "female"])
export const incurablyIll = forensicOpinion.truth(
  "incurablyIll",
  "ابتلا به بیماری صعب‌العلاج",
  "incurable illness",
)
export const pregnant = forensicOpinion.truth("pregnant", "بارداری", "pregnancy")

/** Whether the sentenced person has given birth at all; of a woman who has not, nothing is to be asked about a child of hers. */
export const givenBirth = identity.truth(
  "givenBirth",
  "محکوم زایمان کرده است",
  "the sentenced person has given birth",
)

/** The day on which the sentenced person gave birth to her youngest child. */
export const childBirthDay = document("convict", "گواهی ولادت", "the birth certificate").day(
  "childBirthDay",
  "تاریخ زایمان یا تولد طفل",
  "the day on which the child was born",
)
export const breastfeeding = forensicOpinion.truth(
  "breastfeeding",
  "شیردهی به طفل",
  "breastfeeding of the child",
)

/** Whether execution would worsen an illness or delay recovery (CPC 502). */
export const illnessWorsenedByExecution = forensicOpinion.truth(
  "illnessWorsenedByExecution",
  "اجرای مجازات موجب تشدید بیماری یا تأخیر در بهبودی می‌شود",
  "execution would worsen the illness or delay recovery",
)
export const unableToPayFine = document("court", "حکم یا احراز ناتوانی", "the finding of inability").truth(
  "unableToPayFine",
  "ناتوانی از پرداخت جزای نقدی",
  "inability to pay the fine",
)

/** Whether an earlier conviction deprives the sentenced person of social rights (IPC 25 and note to 40; BASE-7). */
export const effectiveRecord = record.truth(
  "effectiveRecord",
  "سابقهٔ کیفری مؤثر",
  "an effective criminal record",
)

/** Whether the sentenced person has had conditional release before (IPC 58 d). */
export const conditionalReleaseUsed = record.truth(
  "conditionalReleaseUsed",
  "پیش از این از آزادی مشروط استفاده شده است",
  "conditional release was used before",
)

/** Earlier final convictions, with degree, intent, and the day on which execution ended. */
export const earlierConvictions = record.list(
  "earlierConvictions",
  "سوابق محکومیت قطعی",
  "earlier final convictions",
  {
    degree: fields.count(text("درجهٔ مجازات", "degree of the punishment")),
    intentional: fields.truth(text("عمدی", "intentional")),
    executedDay: fields.day(text("تاریخ پایان اجرا", "day on which execution ended")),
  },
)

/** Whether the sentenced person committed an offence in prison or on leave. */
export const newOffenceInCustody = document("headOfPrison", "گزارش زندان", "the report of the prison").truth(
  "newOffenceInCustody",
  "ارتکاب جرم جدید در زندان یا مرخصی",
  "a new offence in prison or on leave",
)
