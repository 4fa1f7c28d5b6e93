import { fields, text } from "@bazgasht/rules"
import {
  caseFile,
  convict,
  detentionAuthority,
  headOfJudiciary,
  headOfPrison,
  prosecutor,
} from "../../actors.ts"
import { document } from "../document.ts"

const creditRecord = document(
  headOfPrison,
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
export const furloughs = document(headOfPrison, "سوابق مرخصی", "the furlough record").list(
  "furloughs",
  "مرخصی‌های استفاده‌شده",
  "furloughs granted so far",
  {
    start: fields.day(text("روز شروع", "the first day of the furlough"), {
      sentences: { question: text("مرخصی از چه روزی آغاز شده است؟", "on which day did the furlough begin?") },
    }),
    days: fields.count(text("تعداد روزهای مرخصی", "the number of days of the furlough"), {
      sentences: { question: text("مرخصی چند روز بوده است؟", "how many days did the furlough last?") },
    }),
    kind: fields.code(text("نوع مرخصی", "kind of furlough"), furloughKinds, {
      sentences: {
        is: text("مرخصی {value} است", "the furlough is {value}"),
        isNot: text("مرخصی {value} نیست", "the furlough is not {value}"),
        question: text("نوع مرخصی چیست؟", "of what kind is the furlough?"),
        codes: {
          consent: {
            is: text("مرخصی برای جلب رضایت شاکی است", "the furlough is to win the complainant's consent"),
            isNot: text(
              "مرخصی برای جلب رضایت شاکی نیست",
              "the furlough is not to win the complainant's consent",
            ),
          },
          escorted: {
            is: text("مرخصی، اعزام تحت‌الحفظ است", "the furlough is under escort"),
            isNot: text("مرخصی، اعزام تحت‌الحفظ نیست", "the furlough is not under escort"),
          },
        },
      },
    }),
  },
  text(
    "زندانی تاکنون از چه مرخصی‌هایی استفاده کرده است (بدون مرخصی: فهرست خالی)؟",
    "which furloughs were granted so far (if none: an empty list)?",
  ),
)
export const prisonRulesKept = creditRecord.truth(
  "prisonRulesKept",
  "رعایت ضوابط و مقررات زندان",
  "the rules of the prison were kept",
  {
    yes: text(
      "زندانی ضوابط و مقررات زندان را رعایت کرده است",
      "the prisoner has kept the rules of the prison",
    ),
    no: text(
      "زندانی ضوابط و مقررات زندان را رعایت نکرده است",
      "the prisoner has not kept the rules of the prison",
    ),
    question: text(
      "آیا زندانی ضوابط و مقررات زندان را رعایت کرده است؟",
      "has the prisoner kept the rules of the prison?",
    ),
    change: "toYes",
  },
)

/** Whether the prisoner takes part in the programmes of reform and training. */
export const programmeParticipation = creditRecord.truth(
  "programmeParticipation",
  "مشارکت در برنامه‌های اصلاحی و تربیتی",
  "participation in reform and training programmes",
  {
    yes: text(
      "زندانی در برنامه‌های اصلاحی و تربیتی مشارکت دارد",
      "the prisoner takes part in reform and training programmes",
    ),
    no: text(
      "زندانی در برنامه‌های اصلاحی و تربیتی مشارکت ندارد",
      "the prisoner does not take part in reform and training programmes",
    ),
    question: text(
      "آیا زندانی در برنامه‌های اصلاحی و تربیتی مشارکت دارد؟",
      "does the prisoner take part in reform and training programmes?",
    ),
    change: "toYes",
  },
)

/** Whether the points that the regulation asks for have been earned. */
export const creditPointsEarned = creditRecord.truth(
  "creditPointsEarned",
  "کسب امتیازات لازم",
  "the required points have been earned",
  {
    yes: text("زندانی امتیازهای لازم را کسب کرده است", "the prisoner has earned the required points"),
    no: text("زندانی امتیازهای لازم را کسب نکرده است", "the prisoner has not earned the required points"),
    question: text(
      "آیا زندانی امتیازهای لازم را کسب کرده است؟",
      "has the prisoner earned the required points?",
    ),
    change: "toYes",
  },
)

/** Points earned under the regulation of 1384. */
export const creditPoints = creditRecord.count("creditPoints", "امتیاز کسب‌شده", "points earned", {
  change: "increase",
  question: text("زندانی چند امتیاز کسب کرده است؟", "how many points has the prisoner earned?"),
})

/** Whether a close relative or the spouse is acutely ill or has died, or a child marries. */
export const urgentRelativeEvent = document(
  convict,
  "گواهی بیماری، فوت یا ازدواج",
  "the certificate of illness, death or marriage",
  text(
    "پزشک، ثبت احوال یا دفتر رسمی ازدواج",
    "the doctor, the civil registry or the marriage registry office",
  ),
).truth(
  "urgentRelativeEvent",
  "بیماری حاد یا فوت همسر یا خویشاوند نزدیک، یا ازدواج فرزند",
  "acute illness or death of a close relative or the spouse, or the marriage of a child",
  {
    yes: text(
      "همسر یا خویشاوند نزدیک زندانی به بیماری حاد مبتلا یا فوت شده است، یا فرزند زندانی ازدواج می‌کند",
      "the spouse or a close relative is acutely ill or has died, or a child is getting married",
    ),
    no: text(
      "نه همسر یا خویشاوند نزدیک زندانی به بیماری حاد مبتلا یا فوت شده است و نه فرزند زندانی ازدواج می‌کند",
      "neither is the spouse or a close relative acutely ill or dead, nor is a child getting married",
    ),
    question: text(
      "آیا همسر یا خویشاوند نزدیک زندانی به بیماری حاد مبتلا یا فوت شده است، یا فرزند زندانی ازدواج می‌کند؟",
      "is the spouse or a close relative acutely ill, has one of them died, or is a child getting married?",
    ),
  },
)
export const unableToGiveSecurity = document(
  prosecutor,
  "احراز عجز توسط دادستان",
  "the prosecutor's finding of inability",
).truth("unableToGiveSecurity", "عجز از سپردن تأمین", "inability to give security", {
  yes: text("زندانی از سپردن تأمین عاجز است", "the prisoner is unable to give security"),
  no: text("زندانی از سپردن تأمین عاجز نیست", "the prisoner is able to give security"),
  question: text(
    "آیا دادستان عجز زندانی از سپردن تأمین را احراز کرده است؟",
    "has the prosecutor found that the prisoner is unable to give security?",
  ),
})
export const consentLeaveUseful = document(
  prosecutor,
  "نظر دادستان یا قاضی اجرای احکام",
  "the finding of the prosecutor or the judge for the execution of sentences",
).truth(
  "consentLeaveUseful",
  "مرخصی در جلب رضایت شاکی مؤثر است",
  "furlough can help to win the complainant's consent",
  {
    yes: text("مرخصی در جلب رضایت شاکی مؤثر است", "furlough can help to win the complainant's consent"),
    no: text("مرخصی در جلب رضایت شاکی مؤثر نیست", "furlough cannot help to win the complainant's consent"),
    question: text(
      "آیا مرخصی در جلب رضایت شاکی مؤثر است؟",
      "can furlough help to win the complainant's consent?",
    ),
  },
)
export const debtPartPaid = document(convict, "رسید پرداخت", "the receipt").truth(
  "debtPartPaid",
  "بخشی از محکوم‌به پرداخت شده است",
  "part of the judgment sum has been paid",
  {
    yes: text("بخشی از محکوم‌به پرداخت شده است", "part of the judgment sum has been paid"),
    no: text("هیچ بخشی از محکوم‌به پرداخت نشده است", "no part of the judgment sum has been paid"),
    question: text("آیا بخشی از محکوم‌به پرداخت شده است؟", "has part of the judgment sum been paid?"),
    change: "toYes",
  },
)

/** Whether a circular grants leave for a national or religious occasion. */
export const occasionCircular = document(headOfJudiciary, "بخشنامه", "the circular").truth(
  "occasionCircular",
  "بخشنامهٔ مرخصی مناسبتی صادر شده است",
  "a circular grants furlough for an occasion",
  {
    yes: text("بخشنامهٔ مرخصی مناسبتی صادر شده است", "a circular grants furlough for an occasion"),
    no: text("بخشنامهٔ مرخصی مناسبتی صادر نشده است", "no circular grants furlough for an occasion"),
    question: text(
      "آیا رئیس قوهٔ قضائیه بخشنامهٔ مرخصی مناسبتی صادر کرده است؟",
      "has the Head of the Judiciary issued a circular granting furlough for an occasion?",
    ),
  },
)

/** Whether the person is an accused in detention and not yet a sentenced person. */
export const detainedAccused = document(caseFile, "قرار بازداشت", "the detention order").truth(
  "detainedAccused",
  "متهم بازداشتی است",
  "an accused in detention",
  {
    yes: text("زندانی، متهم بازداشتی است", "the prisoner is an accused in detention"),
    no: text("زندانی، متهم بازداشتی نیست", "the prisoner is not an accused in detention"),
    question: text("آیا زندانی، متهم بازداشتی است؟", "is the prisoner an accused in detention?"),
  },
)
export const detentionAuthorityAgrees = document(
  detentionAuthority,
  "موافقت کتبی",
  "the written agreement",
).truth(
  "detentionAuthorityAgrees",
  "مرجع صادرکنندهٔ قرار بازداشت با مرخصی موافق است",
  "the authority that ordered the detention agrees to the furlough",
  {
    yes: text(
      "مرجع صادرکنندهٔ قرار بازداشت با مرخصی موافق است",
      "the authority that ordered the detention agrees to the furlough",
    ),
    no: text(
      "مرجع صادرکنندهٔ قرار بازداشت با مرخصی موافق نیست",
      "the authority that ordered the detention does not agree to the furlough",
    ),
    question: text(
      "آیا مرجع صادرکنندهٔ قرار بازداشت با مرخصی موافق است؟",
      "does the authority that ordered the detention agree to the furlough?",
    ),
    change: "toYes",
  },
)
