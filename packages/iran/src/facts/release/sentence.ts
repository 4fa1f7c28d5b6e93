/**
 * Facts about the sentence that is executed: its kind and length, the days that count, and what is left of each punishment after
 * detention credit.
 *
 * Lengths and days here are derived from the case file and do not depend on the day of a decision.
 */

import { fields, text } from "@bazgasht/rules"
import { court, courtOfFinalJudgment, enforcementJudge, headOfPrison } from "../../actors.ts"
import { document } from "../document.ts"
import { graceEventKinds, graceScopes } from "./grace.ts"

const judgment = document(court, "دادنامه", "the judgment")
const creditSheet = document(
  enforcementJudge,
  "برگ احتساب ایام بازداشت قبلی",
  "the sheet of detention credit",
)
const noticeOfPardon = document(enforcementJudge, "ابلاغ عفو", "the notice of pardon")

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
  {
    is: text("نوع حبس، {value} است", "the imprisonment is of the kind “{value}”"),
    isNot: text("نوع حبس، {value} نیست", "the imprisonment is not of the kind “{value}”"),
    isIn: text("حبس از {value} است", "the imprisonment falls under {value}"),
    isNotIn: text("حبس از {value} نیست", "the imprisonment does not fall under {value}"),
    question: text("نوع حبس در حال اجرا چیست؟", "what kind of imprisonment is being executed?"),
    codes: {
      tazir: {
        is: text("حبس تعزیری است", "the imprisonment is ta'zir"),
        isNot: text("حبس تعزیری نیست", "the imprisonment is not ta'zir"),
      },
      hadd: {
        is: text("حبس حدی است", "the imprisonment is a hadd"),
        isNot: text("حبس حدی نیست", "the imprisonment is not a hadd"),
      },
      qisas: {
        is: text("حبس در پروندهٔ قصاص است", "the imprisonment is for qisas"),
        isNot: text("حبس در پروندهٔ قصاص نیست", "the imprisonment is not for qisas"),
      },
      life: {
        is: text("حبس ابد است", "the imprisonment is for life"),
        isNot: text("حبس ابد نیست", "the imprisonment is not for life"),
      },
      inLieuOfFine: {
        is: text("حبس، بازداشت بدل از جزای نقدی است", "the imprisonment is detention in lieu of a fine"),
        isNot: text(
          "حبس، بازداشت بدل از جزای نقدی نیست",
          "the imprisonment is not detention in lieu of a fine",
        ),
      },
      exile: {
        is: text("مجازات، تبعید یا اقامت اجباری است", "the punishment is exile or compulsory residence"),
        isNot: text(
          "مجازات، تبعید یا اقامت اجباری نیست",
          "the punishment is not exile or compulsory residence",
        ),
      },
      none: {
        is: text("حکم حبس صادر نشده است", "no imprisonment was imposed"),
        isNot: text("حکم حبس صادر شده است", "imprisonment was imposed"),
      },
      notSentenced: {
        is: text("متهم هنوز حکمی ندارد", "the accused has not been sentenced"),
        isNot: text("حکم صادر شده است", "a sentence has been given"),
      },
    },
  },
)

/** Whether the judgment imposes a ta'zir punishment of any kind: imprisonment, lashes, a fine, service, supervision. */
export const tazirImposed = judgment.truth(
  "tazirImposed",
  "مجازات تعزیری در حکم آمده است",
  "the judgment imposes a ta'zir punishment",
  {
    yes: text("در حکم مجازات تعزیری آمده است", "the judgment imposes a ta'zir punishment"),
    no: text("در حکم مجازات تعزیری نیامده است", "the judgment imposes no ta'zir punishment"),
    question: text("آیا در حکم مجازات تعزیری آمده است؟", "does the judgment impose a ta'zir punishment?"),
  },
)

/**
 * The base of every fraction: the imposed term, after a special pardon, a commutation or an acceptance of judgment that
 * shortened it (IPC 58 and advisory opinion 7/92/2512; BASE-4).
 */
export const imposedTerm = document(courtOfFinalJudgment, "دادنامهٔ قطعی", "the final judgment").term(
  "imposedTerm",
  "مدت حبس مورد حکم (پس از اعمال عفو یا تخفیف)",
  "the imposed term of imprisonment, after pardon or reduction",
  {
    question: text(
      "مدت حبس مورد حکم، پس از اعمال عفو یا تخفیف، چقدر است؟",
      "how long is the imposed term of imprisonment, after pardon or reduction?",
    ),
  },
)

/** The term of imprisonment as it stands in the judgment, before any later event. */
export const judgmentTerm = judgment.term(
  "judgmentTerm",
  "مدت حبس مندرج در دادنامه",
  "the term of imprisonment stated in the judgment",
  {
    question: text(
      "مدت حبس مندرج در دادنامه چقدر است؟",
      "how long is the term of imprisonment stated in the judgment?",
    ),
  },
)
export const statutoryImprisonment = judgment.truth(
  "statutoryImprisonment",
  "قانون برای جرم حبس پیش‌بینی کرده است",
  "the law provides imprisonment for the offence",
  {
    yes: text("قانون برای جرم حبس پیش‌بینی کرده است", "the law provides imprisonment for the offence"),
    no: text("قانون برای جرم حبس پیش‌بینی نکرده است", "the law provides no imprisonment for the offence"),
    question: text(
      "آیا قانون برای جرم حبس پیش‌بینی کرده است؟",
      "does the law provide imprisonment for the offence?",
    ),
  },
)

/** The least imprisonment that the law provides for the offence. */
export const statutoryMinimum = judgment.term(
  "statutoryMinimum",
  "حداقل حبس قانونی جرم",
  "the statutory minimum of imprisonment",
  {
    question: text(
      "حداقل حبس قانونی جرم چقدر است؟",
      "what is the least imprisonment that the law provides for the offence?",
    ),
  },
)

/** The greatest imprisonment that the law provides for the offence. */
export const statutoryMaximum = judgment.term(
  "statutoryMaximum",
  "حداکثر حبس قانونی جرم",
  "the statutory maximum of imprisonment",
  {
    question: text(
      "حداکثر حبس قانونی جرم چقدر است؟",
      "what is the greatest imprisonment that the law provides for the offence?",
    ),
  },
)
export const judgmentDay = judgment.day("judgmentDay", "تاریخ صدور حکم", "the day of the judgment", {
  question: text("حکم در چه روزی صادر شده است؟", "on which day was the judgment given?"),
})
export const finalityDay = document(
  courtOfFinalJudgment,
  "گواهی قطعیت دادنامه",
  "the certificate of finality",
).day("finalityDay", "تاریخ قطعیت حکم", "the day on which the judgment became final", {
  question: text("حکم در چه روزی قطعی شده است؟", "on which day did the judgment become final?"),
})

/** The day on which the sentenced person was imprisoned under the final enforceable judgment (IPC 27, CPC 515; BASE-3). */
export const commitmentDay = document(
  headOfPrison,
  "گواهی ایام حبس و برگ معرفی به زندان",
  "the custody certificate and the committal order",
).day("commitmentDay", "تاریخ شروع اجرای حبس", "the day of commitment to prison", {
  question: text(
    "اجرای حبس در چه روزی آغاز شده است؟",
    "on which day was the sentenced person committed to prison?",
  ),
})

/** Days of earlier detention that are deducted from the imprisonment (IPC 27, CPC 515 and 516; BASE-2). */
export const creditDays = creditSheet.count(
  "creditDays",
  "تعداد روزهای بازداشت قبلی محسوب در حبس",
  "days of earlier detention credited to the imprisonment",
  {
    question: text(
      "چند روز بازداشت قبلی در حبس محسوب می‌شود؟",
      "how many days of earlier detention are credited to the imprisonment?",
    ),
  },
)

/** Days on which the sentence did not run because the sentenced person had escaped. */
export const interruptionDays = document(
  headOfPrison,
  "گزارش فرار و دستگیری مجدد",
  "the report of escape and recapture",
).count("interruptionDays", "تعداد روزهای فرار و غیبت", "days of escape on which the sentence did not run", {
  question: text(
    "محکوم چند روز در فرار یا غیبت بوده است؟",
    "for how many days did the sentence not run because of escape?",
  ),
})

/** Commitment minus credited days plus interruptions: the day from which fractions and the end of the term are counted. */
export const effectiveStart = creditSheet.day(
  "effectiveStart",
  "مبدأ حبس به موجب برگ احتساب",
  "the start of the imprisonment by the sheet of detention credit",
  { question: text("حبس از چه روزی محاسبه می‌شود؟", "from which day is the imprisonment counted?") },
)

/** The first day on which nothing of the imposed term is left to serve. */
export const endOfTerm = creditSheet.day(
  "endOfTerm",
  "تاریخ پایان محکومیت حبس",
  "the day on which the term of imprisonment ends",
  {
    question: text("محکومیت حبس در چه روزی پایان می‌یابد؟", "on which day does the term of imprisonment end?"),
  },
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
  {
    question: text(
      "پس از احتساب ایام بازداشت، چه مبلغی از جزای نقدی باقی است؟",
      "how much of the fine is left after detention credit?",
    ),
  },
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
  "ساعات باقی‌ماندهٔ خدمات عمومی رایگان",
  "hours of unpaid public service left after detention credit",
)

/** The fine as imposed, after every reduction, in the smallest unit of the currency. */
export const imposedFine = judgment.money("imposedFine", "جزای نقدی مورد حکم", "the imposed fine", {
  question: text("مبلغ جزای نقدی مورد حکم چقدر است؟", "how much is the imposed fine?"),
})

/** Days of the imposed daily fine; zero where there is none. */
export const imposedDailyFineDays = judgment.count(
  "imposedDailyFineDays",
  "تعداد روزهای جزای نقدی روزانهٔ مورد حکم",
  "the days of the imposed daily fine",
  {
    question: text(
      "حکم به چند روز جزای نقدی روزانه است (بدون آن: صفر)؟",
      "for how many days was a daily fine imposed (0 if none)?",
    ),
  },
)

/** Hours of the imposed unpaid public service; zero where there is none. */
export const imposedServiceHours = judgment.count(
  "imposedServiceHours",
  "تعداد ساعات خدمات عمومی رایگان مورد حکم",
  "the hours of imposed public service",
  {
    question: text(
      "حکم به چند ساعت خدمات عمومی رایگان است (بدون آن: صفر)؟",
      "how many hours of unpaid public service were imposed (0 if none)?",
    ),
  },
)
export const imposedSupervision = judgment.term(
  "imposedSupervision",
  "دورهٔ مراقبت مورد حکم",
  "the imposed supervision period",
  { question: text("دورهٔ مراقبت مورد حکم چه مدتی است؟", "how long is the imposed supervision period?") },
)

/** Whether the punishment was reduced already because the sentenced person accepted the judgment (CPC 442). */
export const judgmentAccepted = document(court, "رأی تخفیف مجازات", "the decision on mitigation").truth(
  "judgmentAccepted",
  "مجازات پیش‌تر با تسلیم به رأی تخفیف یافته است",
  "the punishment was reduced on acceptance of the judgment",
  {
    yes: text(
      "مجازات پیش‌تر با تسلیم به رأی تخفیف یافته است",
      "the punishment has already been reduced on acceptance of the judgment",
    ),
    no: text(
      "مجازات پیش‌تر با تسلیم به رأی تخفیف نیافته است",
      "the punishment has not been reduced on acceptance of the judgment before",
    ),
    question: text(
      "آیا مجازات پیش‌تر با تسلیم به رأی تخفیف یافته است؟",
      "has the punishment already been reduced on acceptance of the judgment?",
    ),
  },
)

/** Pardons and commutations of the sentence; `unstated` where the notice does not say to whom it was granted. */
export const graceEvents = noticeOfPardon.list(
  "graceEvents",
  "عفوها و تخفیف‌های اعمال‌شده",
  "pardons and commutations so far",
  {
    kind: fields.code(text("نوع", "kind"), graceEventKinds, {
      sentences: {
        is: text("آنچه اعمال شده است، {value} است", "what was granted is a {value}"),
        isNot: text("آنچه اعمال شده است، {value} نیست", "what was granted is not a {value}"),
        question: text("عفو اعمال شده است یا تخفیف؟", "was it a pardon or a commutation?"),
      },
    }),
    day: fields.day(text("تاریخ", "the day on which it was granted"), {
      sentences: {
        question: text(
          "عفو یا تخفیف در چه روزی اعمال شده است؟",
          "on which day was the pardon or commutation granted?",
        ),
      },
    }),
    scope: fields.code(text("دامنهٔ شمول", "to whom it was granted"), [...graceScopes, "unstated"], {
      sentences: {
        is: text("دامنهٔ شمول عفو، {value} است", "the grace was {value}"),
        isNot: text("دامنهٔ شمول عفو، {value} نیست", "the grace was not {value}"),
        question: text(
          "این عفو یا تخفیف شامل چه کسانی می‌شود؟",
          "to whom was this pardon or commutation granted?",
        ),
        codes: {
          individual: {
            is: text(
              "عفو یا تخفیف موردی است و فقط شامل همین محکوم می‌شود",
              "it was granted to this sentenced person alone",
            ),
            isNot: text(
              "عفو یا تخفیف موردی نیست و شامل دیگران هم می‌شود",
              "it was not granted to this sentenced person alone",
            ),
          },
          collective: {
            is: text(
              "عفو یا تخفیف معیاری است و همهٔ مشمولان بخشنامه را در بر می‌گیرد",
              "it was granted to all whom a circular covers",
            ),
            isNot: text(
              "عفو یا تخفیف معیاری نیست و همهٔ مشمولان یک بخشنامه را در بر نمی‌گیرد",
              "it was not granted to all whom a circular covers",
            ),
          },
          unstated: {
            is: text(
              "ابلاغ عفو یا تخفیف، دامنهٔ شمول آن را مشخص نکرده است",
              "the notice does not say to whom it was granted",
            ),
            isNot: text(
              "ابلاغ عفو یا تخفیف، دامنهٔ شمول آن را مشخص کرده است",
              "the notice says to whom it was granted",
            ),
          },
        },
      },
    }),
  },
  text(
    "چه عفوها یا تخفیف‌هایی اعمال شده است (هیچ: فهرست خالی)؟",
    "which pardons and commutations were there so far (if none: an empty list)?",
  ),
)

/** The lashes of ta'zir, after every reduction; zero where there are none, or those of a hadd only. */
export const imposedTazirLashes = judgment.count(
  "imposedTazirLashes",
  "تعداد ضربه‌های شلاق تعزیری مورد حکم",
  "the number of imposed lashes of ta'zir",
  {
    question: text(
      "حکم به چند ضربه شلاق تعزیری است (بدون شلاق: صفر)؟",
      "how many lashes of ta'zir were imposed (0 if none)?",
    ),
  },
)

/** Whether the executed sentence ended by a pardon. A pardon counts as execution (BASE-6 e). */
export const releasedByPardon = noticeOfPardon.truth(
  "releasedByPardon",
  "مجازات با عفو خاتمه یافته است",
  "the sentence ended by pardon",
  {
    yes: text("مجازات با عفو خاتمه یافته است", "the sentence has ended by pardon"),
    no: text("مجازات با عفو خاتمه نیافته است", "the sentence has not ended by pardon"),
    question: text("آیا مجازات با عفو خاتمه یافته است؟", "has the sentence ended by pardon?"),
  },
)

/** Whether execution ended before its time: by pardon, waiver, repeal of the law or limitation. */
export const executionEnded = document(
  enforcementJudge,
  "دستور قاضی اجرای احکام",
  "the order of the judge for the execution of sentences",
).truth(
  "executionEnded",
  "اجرای مجازات پیش از موعد پایان یافته است",
  "execution of the sentence ended before its time",
  {
    yes: text("اجرای مجازات پیش از موعد پایان یافته است", "execution of the sentence ended before its time"),
    no: text(
      "اجرای مجازات پیش از موعد پایان نیافته است",
      "execution of the sentence has not ended before its time",
    ),
    question: text(
      "آیا اجرای مجازات پیش از موعد پایان یافته است؟",
      "did execution of the sentence end before its time?",
    ),
  },
)
