import { fields, text } from "@bazgasht/rules"
import { document } from "../document.ts"

const creditRecord = document(
  "headOfPrison",
  "کارنامهٔ درجهٔ اعتباری زندانی",
  "the record of the prisoner's credit grade",
)

/**
 * Kinds of furlough: `urgent` for illness, death or marriage in the family; `escorted` for the same under guard, where no security can be
 * given; `consent` to win the complainant's consent; `quarterly` for those outside the suspension rules; `occasion` under a circular for a
 * national or religious day.
 */
export const furloughKinds = ["ordinary", "urgent", "escorted", "consent", "quarterly", "occasion"] as const

/** Furloughs granted so far: the first day, the number of days, and the kind. */
export const furloughs = document("headOfPrison", "سوابق مرخصی", "the furlough record").list(
  "furloughs",
  "مرخصی‌های استفاده‌شده",
  "furloughs granted so far",
  {
    start: fields.day(text("روز شروع", "first day")),
    days: fields.count(text("مدت (روز)", "number of days")),
    kind: fields.code(text("نوع مرخصی", "kind of furlough"), furloughKinds),
  },
)
export const prisonRulesKept = creditRecord.truth(
  "prisonRulesKept",
  "رعایت ضوابط و مقررات زندان",
  "the rules of the prison were kept",
  "toYes",
)

/** Whether the prisoner takes part in the programmes of reform and training. */
export const programmeParticipation = creditRecord.truth(
  "programmeParticipation",
  "مشارکت در برنامه‌های اصلاحی و تربیتی",
  "participation in reform and training programmes",
  "toYes",
)

/** Whether the points that the regulation asks for have been earned. */
export const creditPointsEarned = creditRecord.truth(
  "creditPointsEarned",
  "کسب امتیازات لازم",
  "the required points have been earned",
  "toYes",
)

/** Points earned under the regulation of 1384. */
export const creditPoints = creditRecord.count("creditPoints", "امتیاز کسب‌شده", "points earned", "increase")

/** Whether a close relative or the spouse is acutely ill or has died, or a child marries. */
export const urgentRelativeEvent = document(
  "convict",
  "گواهی بیماری، فوت یا ازدواج",
  "the certificate of illness, death or marriage",
).truth(
  "urgentRelativeEvent",
  "بیماری حاد یا فوت همسر یا خویشاوند نزدیک، یا ازدواج فرزند",
  "acute illness or death of a close relative or the spouse, or the marriage of a child",
)
export const unableToGiveSecurity = document(
  "prosecutor",
  "احراز عجز توسط دادستان",
  "the prosecutor's finding of inability",
).truth("unableToGiveSecurity", "عجز از سپردن تأمین", "inability to give security")
export const consentLeaveUseful = document(
  "prosecutor",
  "نظر دادستان یا قاضی اجرای احکام",
  "the finding of the prosecutor or the judge for the execution of sentences",
).truth(
  "consentLeaveUseful",
  "مرخصی در جلب رضایت شاکی مؤثر است",
  "leave can help to win the complainant's consent",
)
export const debtPartPaid = document("convict", "رسید پرداخت", "the receipt").truth(
  "debtPartPaid",
  "بخشی از محکوم‌به پرداخت شده است",
  "part of the judgment sum has been paid",
  "toYes",
)

/** Whether a circular grants leave for a national or religious occasion. */
export const occasionCircular = document("headOfJudiciary", "بخشنامه", "the circular").truth(
  "occasionCircular",
  "بخشنامهٔ مرخصی مناسبتی صادر شده است",
  "a circular grants leave for an occasion",
)

/** Whether the person is an accused in detention and not yet a sentenced person. */
export const detainedAccused = document("caseFile", "قرار بازداشت", "the detention order").truth(
  "detainedAccused",
  "متهم بازداشتی است",
  "an accused in detention",
)
export const detentionAuthorityAgrees = document("prosecutor", "موافقت کتبی", "the written agreement").truth(
  "detentionAuthorityAgrees",
  "مرجع صادرکنندهٔ قرار بازداشت با مرخصی موافق است",
  "the authority that ordered the detention agrees to the leave",
  "toYes",
)
