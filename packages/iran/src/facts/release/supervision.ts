import { text } from "@bazgasht/rules"
import { court, enforcementJudge, prisonsOrganization, socialWorker } from "../../actors.ts"
import { inMetres } from "../../counted.ts"
import { document } from "../document.ts"

const order = document(court, "تصمیم دادگاه", "the decision of the court")
const laterJudgment = document(court, "دادنامهٔ جرم جدید", "the judgment for the new offence")
const monitoringReport = document(
  prisonsOrganization,
  "گزارش سامانهٔ پایش",
  "the report of the monitoring system",
)

/** The length of the conditional release that the court set. */
export const releasePeriod = order.term(
  "releasePeriod",
  "مدت آزادی مشروط",
  "the period of conditional release",
  {
    question: text(
      "دادگاه چه مدتی برای آزادی مشروط تعیین کرده است؟",
      "what period of conditional release did the court set?",
    ),
  },
)
export const measureDay = order.day(
  "measureDay",
  "تاریخ تصمیم به اعطای نهاد ارفاقی",
  "the day on which the measure was granted",
  {
    question: text(
      "تصمیم به اعطای نهاد ارفاقی در چه روزی گرفته شده است؟",
      "on which day was the measure granted?",
    ),
  },
)

/** The period of suspension that the court set. */
export const suspensionPeriod = order.term(
  "suspensionPeriod",
  "مدت تعلیق اجرای مجازات",
  "the period of suspension",
  {
    question: text(
      "دادگاه اجرای مجازات را برای چه مدتی معلق کرده است؟",
      "for what period did the court suspend the execution?",
    ),
  },
)

/** What a suspension covers. */
export type SuspensionScope = "whole" | "part"

/** Whether the whole sentence was suspended, or a part (IPC 46 and 53). */
export const suspensionScope = order.code(
  "suspensionScope",
  "دامنهٔ تعلیق",
  "the scope of the suspension",
  ["whole", "part"],
  {
    is: text("تعلیق شامل {value} است", "the suspension covers {value}"),
    isNot: text("تعلیق شامل {value} نیست", "the suspension does not cover {value}"),

    question: text(
      "تمام مجازات معلق شده است یا بخشی از آن؟",
      "is the whole punishment suspended, or a part of it?",
    ),
    codes: {
      whole: {
        is: text("تمام مجازات معلق شده است", "the whole punishment is suspended"),
        isNot: text("تمام مجازات معلق نشده است", "the punishment is not suspended as a whole"),
      },
      part: {
        is: text("بخشی از مجازات معلق شده است", "a part of the punishment is suspended"),
        isNot: text(
          "تعلیق به بخشی از مجازات محدود نیست",
          "the suspension is not limited to a part of the punishment",
        ),
      },
    },
  },
)

/** How much of the imprisonment is executed where a part of the sentence is suspended; all of it where that part is no imprisonment. */
export const executedTerm = order.term(
  "executedTerm",
  "مدتی از حبس که معلق نشده است",
  "how much of the imprisonment is not suspended",
  { question: text("چه مدتی از حبس معلق نشده است؟", "how much of the imprisonment is not suspended?") },
)

/** How often the court's orders were breached without good excuse. */
export const unexcusedBreaches = document(
  enforcementJudge,
  "گزارش تخلف از دستورهای دادگاه",
  "the report of the breach",
).count(
  "unexcusedBreaches",
  "دفعات تخلف بدون عذر موجه از دستورهای دادگاه",
  "breaches of the court's orders without good excuse",
  {
    question: text(
      "محکوم چند بار بدون عذر موجه از دستورهای دادگاه تخلف کرده است؟",
      "how many times did the sentenced person breach the court's orders without good excuse?",
    ),
  },
)
export const laterOffence = laterJudgment.truth(
  "laterOffence",
  "ارتکاب جرم جدید پیش از پایان مدت",
  "a new offence before the period ended",
  {
    yes: text(
      "محکوم پیش از پایان مدت مرتکب جرم جدید شده است",
      "the sentenced person committed a new offence before the period ended",
    ),
    no: text(
      "محکوم پیش از پایان مدت مرتکب جرم جدید نشده است",
      "the sentenced person committed no new offence before the period ended",
    ),
    question: text(
      "آیا محکوم پیش از پایان مدت مرتکب جرم جدید شده است؟",
      "did the sentenced person commit a new offence before the period ended?",
    ),
  },
)
export const laterOffenceIntentional = laterJudgment.truth(
  "laterOffenceIntentional",
  "جرم جدید عمدی است",
  "the new offence was intentional",
  {
    yes: text("جرم جدید عمدی است", "the new offence was intentional"),
    no: text("جرم جدید غیرعمدی است", "the new offence was unintentional"),
    question: text("آیا جرم جدید عمدی است؟", "was the new offence intentional?"),
  },
)

/** Kinds of punishment, by the book of the code they come from. */
export type PunishmentKind = "tazir" | "hadd" | "qisas" | "diyah"

export const laterOffencePunishment = laterJudgment.code(
  "laterOffencePunishment",
  "نوع مجازات جرم جدید",
  "the kind of punishment for the new offence",
  ["tazir", "hadd", "qisas", "diyah"],
  {
    is: text("مجازات جرم جدید، {value} است", "the punishment for the new offence is {value}"),
    isNot: text("مجازات جرم جدید، {value} نیست", "the punishment for the new offence is not {value}"),

    question: text("مجازات جرم جدید از چه نوعی است؟", "of what kind is the punishment for the new offence?"),
    codes: {
      tazir: {
        is: text("مجازات جرم جدید تعزیر است", "the punishment for the new offence is ta'zir"),
        isNot: text("مجازات جرم جدید تعزیر نیست", "the punishment for the new offence is not ta'zir"),
      },
    },
  },
)

/** The degree of the ta'zir punishment for that offence; 1 is the heaviest. */
export const laterOffenceDegree = laterJudgment.count(
  "laterOffenceDegree",
  "درجهٔ مجازات تعزیری جرم جدید",
  "the degree of the ta'zir punishment for the new offence",
  {
    minimum: 1,
    maximum: 8,
    scale: "degree",
    question: text(
      "مجازات تعزیری جرم جدید از چه درجه‌ای است؟",
      "of what degree is the ta'zir punishment for the new offence?",
    ),
  },
)

/** The grade of the permitted radius that the court chose: 1, 2 or 3. */
export const radiusGrade = order.count(
  "radiusGrade",
  "درجهٔ محدودهٔ مراقبتی",
  "the grade of the permitted radius",
  {
    minimum: 1,
    maximum: 3,
    question: text(
      "دادگاه درجهٔ محدودهٔ مراقبتی را چند تعیین کرده است (۱ تا ۳)؟",
      "what grade of the permitted radius did the court choose (1 to 3)?",
    ),
  },
)
export const distanceFromHome = monitoringReport.count(
  "distanceFromHome",
  "فاصله از محل سکونت",
  "the distance from the home building",
  {
    scale: inMetres,
    question: text(
      "فرد تحت نظارت چند متر از محل سکونت فاصله دارد؟",
      "how many metres is the monitored person from the home building?",
    ),
  },
)
export const supervisedDays = monitoringReport.count(
  "supervisedDays",
  "تعداد روزهای نظارت الکترونیکی",
  "days under electronic monitoring",
  {
    question: text(
      "فرد چند روز تحت نظارت الکترونیکی بوده است؟",
      "for how many days was the person under electronic monitoring?",
    ),
  },
)

/** `unable` by the social worker's finding; `covered` by the Relief Committee or the State Welfare Organization. */
export type SupervisionMeans = "ordinary" | "unable" | "covered"

/** The means of the supervised person, by which the daily tariff is chosen. */
export const supervisionMeans = document(
  socialWorker,
  "گزارش مددکار اجتماعی، با گواهی نهاد حمایتی اگر باشد",
  "the social worker's report, with the certificate of a supporting body if there is one",
).code(
  "supervisionMeans",
  "وضعیت مالی فرد تحت نظارت",
  "the means of the monitored person",
  ["ordinary", "unable", "covered"],
  {
    is: text("وضعیت مالی فرد تحت نظارت، {value} است", "the means of the monitored person are: {value}"),
    isNot: text(
      "وضعیت مالی فرد تحت نظارت، {value} نیست",
      "the means of the monitored person are not: {value}",
    ),

    question: text("وضعیت مالی فرد تحت نظارت چگونه است؟", "what are the means of the monitored person?"),
    codes: {
      ordinary: {
        is: text("فرد تحت نظارت توان مالی عادی دارد", "the monitored person has ordinary means"),
        isNot: text(
          "فرد تحت نظارت توان مالی عادی ندارد",
          "the monitored person does not have ordinary means",
        ),
      },
      unable: {
        is: text(
          "فرد تحت نظارت به تشخیص مددکار اجتماعی ناتوان است",
          "the social worker finds the monitored person unable to pay",
        ),
        isNot: text(
          "فرد تحت نظارت به تشخیص مددکار اجتماعی ناتوان نیست",
          "the social worker does not find the monitored person unable to pay",
        ),
      },
      covered: {
        is: text(
          "فرد تحت نظارت تحت پوشش نهاد حمایتی است",
          "the monitored person is covered by a supporting body",
        ),
        isNot: text(
          "فرد تحت نظارت تحت پوشش نهاد حمایتی نیست",
          "the monitored person is not covered by a supporting body",
        ),
      },
    },
  },
)
