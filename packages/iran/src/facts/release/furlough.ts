import { type Count, countFact, type Fact, fields, listFact, text, truthFact } from "@bazgasht/rules"

const creditRecord = text("کارنامهٔ درجهٔ اعتباری زندانی", "the record of the prisoner's credit grade")

/**
 * Kinds of furlough: `urgent` for illness, death or marriage in the family; `escorted` for the same under guard, where no security can be
 * given; `consent` to win the complainant's consent; `quarterly` for those outside the suspension rules; `occasion` under a circular for a
 * national or religious day.
 */
export const furloughKinds = ["ordinary", "urgent", "escorted", "consent", "quarterly", "occasion"] as const

/** Furloughs granted so far: the first day, the number of days, and the kind. */
export const furloughs = listFact({
  id: "furloughs",
  label: text("مرخصی‌های استفاده‌شده", "furloughs granted so far"),
  issuer: "headOfPrison",
  evidence: text("سوابق مرخصی", "the furlough record"),
  fields: {
    start: fields.day(text("روز شروع", "first day")),
    days: fields.count(text("مدت (روز)", "number of days")),
    kind: fields.code(text("نوع مرخصی", "kind of furlough"), furloughKinds),
  },
})

/** Whether the rules of the prison were kept. */
export const prisonRulesKept: Fact<boolean> = truthFact({
  id: "prisonRulesKept",
  label: text("رعایت ضوابط و مقررات زندان", "the rules of the prison were kept"),
  issuer: "headOfPrison",
  evidence: creditRecord,
  change: "toYes",
})

/** Whether the prisoner takes part in the programmes of reform and training. */
export const programmeParticipation: Fact<boolean> = truthFact({
  id: "programmeParticipation",
  label: text("مشارکت در برنامه‌های اصلاحی و تربیتی", "participation in reform and training programmes"),
  issuer: "headOfPrison",
  evidence: creditRecord,
  change: "toYes",
})

/** Whether the points that the regulation asks for have been earned. */
export const creditPointsEarned: Fact<boolean> = truthFact({
  id: "creditPointsEarned",
  label: text("کسب امتیازات لازم", "the required points have been earned"),
  issuer: "headOfPrison",
  evidence: creditRecord,
  change: "toYes",
})

/** Points earned under the regulation of 1384. */
export const creditPoints: Fact<Count> = countFact({
  id: "creditPoints",
  label: text("امتیاز کسب‌شده", "points earned"),
  issuer: "headOfPrison",
  evidence: creditRecord,
  change: "increase",
})

/** Whether a close relative or the spouse is acutely ill or has died, or a child marries. */
export const urgentRelativeEvent: Fact<boolean> = truthFact({
  id: "urgentRelativeEvent",
  label: text(
    "بیماری حاد یا فوت همسر یا خویشاوند نزدیک، یا ازدواج فرزند",
    "acute illness or death of a close relative or the spouse, or the marriage of a child",
  ),
  issuer: "convict",
  evidence: text("گواهی بیماری، فوت یا ازدواج", "the certificate of illness, death or marriage"),
})

/** Whether the prisoner is unable to give security. */
export const unableToGiveSecurity: Fact<boolean> = truthFact({
  id: "unableToGiveSecurity",
  label: text("عجز از سپردن تأمین", "inability to give security"),
  issuer: "prosecutor",
  evidence: text("احراز عجز توسط دادستان", "the prosecutor's finding of inability"),
})

/** Whether leave can help to win the complainant's consent. */
export const consentLeaveUseful: Fact<boolean> = truthFact({
  id: "consentLeaveUseful",
  label: text("مرخصی در جلب رضایت شاکی مؤثر است", "leave can help to win the complainant's consent"),
  issuer: "prosecutor",
  evidence: text("نظر دادستان یا قاضی اجرای احکام", "the finding of the prosecutor or the enforcement judge"),
})

/** Whether part of the debt to the complainant has been paid. */
export const debtPartPaid: Fact<boolean> = truthFact({
  id: "debtPartPaid",
  label: text("بخشی از محکوم‌به پرداخت شده است", "part of the judgment sum has been paid"),
  issuer: "convict",
  evidence: text("رسید پرداخت", "the receipt"),
  change: "toYes",
})

/** Whether a circular grants leave for a national or religious occasion. */
export const occasionCircular: Fact<boolean> = truthFact({
  id: "occasionCircular",
  label: text("بخشنامهٔ مرخصی مناسبتی صادر شده است", "a circular grants leave for an occasion"),
  issuer: "headOfJudiciary",
  evidence: text("بخشنامه", "the circular"),
})

/** Whether the person is an accused in detention and not yet a convict. */
export const detainedAccused: Fact<boolean> = truthFact({
  id: "detainedAccused",
  label: text("متهم بازداشتی است", "an accused in detention"),
  issuer: "caseFile",
  evidence: text("قرار بازداشت", "the detention order"),
})

/** Whether the authority that ordered the detention agrees to the leave. */
export const detentionAuthorityAgrees: Fact<boolean> = truthFact({
  id: "detentionAuthorityAgrees",
  label: text(
    "مرجع صادرکنندهٔ قرار بازداشت با مرخصی موافق است",
    "the authority that ordered the detention agrees to the leave",
  ),
  issuer: "prosecutor",
  evidence: text("موافقت کتبی", "the written agreement"),
  change: "toYes",
})
