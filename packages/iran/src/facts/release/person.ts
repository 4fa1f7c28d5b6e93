import { fields, text } from "@bazgasht/rules"
import { caseFile, convict, court, forensicMedicine, headOfPrison } from "../../actors.ts"
import { civilRegistry, document } from "../document.ts"

const identity = document(convict, "سند سجلی", "the identity document", civilRegistry)
const forensicOpinion = document(forensicMedicine, "نظریهٔ پزشکی قانونی", "the forensic medical opinion")
const record = document(caseFile, "استعلام سوابق کیفری", "the criminal record certificate")

export const birthDay = identity.day("birthDay", "تاریخ تولد", "the day of birth", {
  question: text("تاریخ تولد محکوم چیست؟", "when was the sentenced person born?"),
  ageOf: text("محکوم", "the sentenced person"),
})

/** Sex, as in the civil registry. */
export const sex = identity.code("sex", "جنس", "sex", ["male", "female"], {
  is: text("زندانی {value} است", "the prisoner's sex is {value}"),
  isNot: text("زندانی {value} نیست", "the prisoner's sex is not {value}"),

  question: text("زندانی زن است یا مرد؟", "is the prisoner a woman or a man?"),
  codes: {
    male: {
      is: text("زندانی مرد است", "the prisoner is a man"),
      isNot: text("زندانی مرد نیست", "the prisoner is not a man"),
    },
    female: {
      is: text("زندانی زن است", "the prisoner is a woman"),
      isNot: text("زندانی زن نیست", "the prisoner is not a woman"),
    },
  },
})
export const incurablyIll = forensicOpinion.truth(
  "incurablyIll",
  "ابتلا به بیماری صعب‌العلاج",
  "incurable illness",
  {
    yes: text("محکوم به بیماری صعب‌العلاج مبتلا است", "the sentenced person has an incurable illness"),
    no: text("محکوم به بیماری صعب‌العلاج مبتلا نیست", "the sentenced person has no incurable illness"),
    question: text(
      "آیا محکوم به بیماری صعب‌العلاج مبتلا است؟",
      "does the sentenced person have an incurable illness?",
    ),
  },
)
export const pregnant = forensicOpinion.truth("pregnant", "بارداری", "pregnancy", {
  yes: text("محکوم باردار است", "the sentenced person is pregnant"),
  no: text("محکوم باردار نیست", "the sentenced person is not pregnant"),
  question: text("آیا محکوم باردار است؟", "is the sentenced person pregnant?"),
})

/** Whether the sentenced person has given birth at all; of a woman who has not, nothing is to be asked about a child of hers. */
export const givenBirth = identity.truth(
  "givenBirth",
  "محکوم زایمان کرده است",
  "the sentenced person has given birth",
  {
    yes: text("محکوم زایمان کرده است", "the sentenced person has given birth"),
    no: text("محکوم زایمان نکرده است", "the sentenced person has not given birth"),
    question: text("آیا محکوم زایمان کرده است؟", "has the sentenced person given birth?"),
  },
)

/** The day on which the sentenced person gave birth to her youngest child. */
export const childBirthDay = document(convict, "گواهی ولادت", "the birth certificate", civilRegistry).day(
  "childBirthDay",
  "تاریخ زایمان یا تولد طفل",
  "the day on which the child was born",
  {
    question: text("محکوم در چه روزی زایمان کرده است؟", "on which day did the sentenced person give birth?"),
  },
)
export const breastfeeding = forensicOpinion.truth(
  "breastfeeding",
  "شیردهی به طفل",
  "breastfeeding of the child",
  {
    yes: text("محکوم طفل خود را شیر می‌دهد", "the sentenced person breastfeeds the child"),
    no: text("محکوم طفل خود را شیر نمی‌دهد", "the sentenced person does not breastfeed the child"),
    question: text("آیا محکوم طفل خود را شیر می‌دهد؟", "does the sentenced person breastfeed the child?"),
  },
)

/** Whether execution would worsen an illness or delay recovery (CPC 502). */
export const illnessWorsenedByExecution = forensicOpinion.truth(
  "illnessWorsenedByExecution",
  "اجرای مجازات موجب تشدید بیماری یا تأخیر در بهبودی می‌شود",
  "execution would worsen the illness or delay recovery",
  {
    yes: text(
      "اجرای مجازات موجب تشدید بیماری یا تأخیر در بهبودی می‌شود",
      "execution would worsen the illness or delay recovery",
    ),
    no: text(
      "اجرای مجازات موجب تشدید بیماری یا تأخیر در بهبودی نمی‌شود",
      "execution would neither worsen an illness nor delay recovery",
    ),
    question: text(
      "آیا اجرای مجازات موجب تشدید بیماری محکوم یا تأخیر در بهبودی او می‌شود؟",
      "would execution worsen an illness of the sentenced person or delay recovery?",
    ),
  },
)
export const unableToPayFine = document(court, "حکم یا احراز ناتوانی", "the finding of inability").truth(
  "unableToPayFine",
  "ناتوانی از پرداخت جزای نقدی",
  "inability to pay the fine",
  {
    yes: text("محکوم از پرداخت جزای نقدی ناتوان است", "the sentenced person is unable to pay the fine"),
    no: text("محکوم از پرداخت جزای نقدی ناتوان نیست", "the sentenced person is able to pay the fine"),
    question: text(
      "آیا ناتوانی محکوم از پرداخت جزای نقدی احراز شده است؟",
      "has the sentenced person been found unable to pay the fine?",
    ),
  },
)

/** Whether an earlier conviction deprives the sentenced person of social rights (IPC 25 and note to 40; BASE-7). */
export const effectiveRecord = record.truth(
  "effectiveRecord",
  "سابقهٔ کیفری مؤثر",
  "an effective criminal record",
  {
    yes: text("محکوم سابقهٔ کیفری مؤثر دارد", "the sentenced person has an effective criminal record"),
    no: text("محکوم سابقهٔ کیفری مؤثر ندارد", "the sentenced person has no effective criminal record"),
    question: text(
      "آیا محکوم سابقهٔ کیفری مؤثر دارد (محکومیتی که هنوز موجب محرومیت از حقوق اجتماعی است)؟",
      "does the sentenced person have an effective criminal record (a conviction that still carries a deprivation of social rights)?",
    ),
  },
)

/** Whether the sentenced person has had conditional release before (IPC 58 d). */
export const conditionalReleaseUsed = record.truth(
  "conditionalReleaseUsed",
  "استفادهٔ پیشین از آزادی مشروط",
  "conditional release was used before",
  {
    yes: text("پیش‌تر از آزادی مشروط استفاده شده است", "conditional release has been used before"),
    no: text("پیش‌تر از آزادی مشروط استفاده نشده است", "conditional release has not been used before"),
    question: text(
      "آیا محکوم پیش‌تر از آزادی مشروط استفاده کرده است؟",
      "has the sentenced person had conditional release before?",
    ),
  },
)

/** Earlier final convictions, with degree, intent, and the day on which execution ended. */
export const earlierConvictions = record.list(
  "earlierConvictions",
  "سوابق محکومیت قطعی",
  "earlier final convictions",
  {
    degree: fields.count(text("درجهٔ مجازات", "the degree of the punishment"), {
      scale: "degree",
      sentences: {
        question: text(
          "مجازات محکومیت پیشین از چه درجه‌ای است؟",
          "of what degree is the punishment of the earlier conviction?",
        ),
      },
    }),
    intentional: fields.truth(text("عمدی", "intentional"), {
      sentences: {
        yes: text("محکومیت عمدی است", "the conviction is intentional"),
        no: text("محکومیت غیرعمدی است", "the conviction is unintentional"),
        question: text("آیا محکومیت پیشین عمدی است؟", "was the earlier conviction intentional?"),
      },
    }),
    executedDay: fields.day(text("تاریخ پایان اجرا", "the day on which execution ended"), {
      sentences: {
        question: text(
          "اجرای محکومیت پیشین در چه روزی پایان یافته است؟",
          "on which day did the execution of the earlier conviction end?",
        ),
      },
    }),
  },
  text(
    "محکوم چه محکومیت‌های قطعی پیشینی دارد (بدون سابقه: فهرست خالی)؟",
    "which earlier final convictions are there (if none: an empty list)?",
  ),
)

/** Whether the sentenced person committed an offence in prison or on leave. */
export const newOffenceInCustody = document(headOfPrison, "گزارش زندان", "the report of the prison").truth(
  "newOffenceInCustody",
  "ارتکاب جرم جدید در زندان یا مرخصی",
  "a new offence in prison or on furlough",
  {
    yes: text(
      "محکوم در زندان یا مرخصی مرتکب جرم جدید شده است",
      "the sentenced person committed a new offence in prison or on furlough",
    ),
    no: text(
      "محکوم در زندان یا مرخصی مرتکب جرم جدید نشده است",
      "the sentenced person committed no new offence in prison or on furlough",
    ),
    question: text(
      "آیا محکوم در زندان یا مرخصی مرتکب جرم جدید شده است؟",
      "did the sentenced person commit a new offence in prison or on furlough?",
    ),
  },
)
