/**
 * Facts about an opening, which is a workplace or a course with seats, and about one person in view of it.
 */

import { openingKinds } from "@bazgasht/core/employment"
import { text } from "@bazgasht/rules"
import { employer, headOfPrison, socialWorker } from "../../actors.ts"
import { inSecurityClasses } from "../../counted.ts"
import { document } from "../document.ts"
import { workplaceKinds } from "./workplace.ts"

const notice = document(employer, "آگهی فرصت کار یا دوره", "the notice of the opening")

/** Whether the opening is work or a course. */
export const openingKind = notice.code("openingKind", "نوع فرصت", "what the opening is for", openingKinds, {
  is: text("این فرصت {value} است", "the opening is {value}"),
  isNot: text("این فرصت {value} نیست", "the opening is not {value}"),
  question: text("این فرصت، کار است یا دورهٔ آموزشی؟", "is the opening work or a course?"),
  codes: {
    work: {
      is: text("این فرصت، کار است", "the opening is work"),
      isNot: text("این فرصت، کار نیست", "the opening is not work"),
    },
    course: {
      is: text("این فرصت، دورهٔ آموزشی است", "the opening is a course"),
      isNot: text("این فرصت، دورهٔ آموزشی نیست", "the opening is not a course"),
    },
  },
})
export const openingWorkplace = notice.code(
  "openingWorkplace",
  "نوع محل کار",
  "the kind of workplace",
  workplaceKinds,
  {
    is: text("محل کار {value} است", "the workplace is {value}"),
    isNot: text("محل کار {value} نیست", "the workplace is not {value}"),
    question: text("محل کار از کدام نوع است؟", "of which kind is the workplace?"),
    codes: {
      open: {
        is: text("محل کار در زندان باز است", "the workplace is in an open prison"),
        isNot: text("محل کار در زندان باز نیست", "the workplace is not in an open prison"),
      },
      outsideEmployer: {
        is: text("کار نزد کارفرمای بیرون از زندان است", "the work is for an employer outside"),
        isNot: text("کار نزد کارفرمای بیرون از زندان نیست", "the work is not for an employer outside"),
      },
      closed: {
        is: text("محل کار در زندان بسته است", "the workplace is in a closed prison"),
        isNot: text("محل کار در زندان بسته نیست", "the workplace is not in a closed prison"),
      },
      semiOpen: {
        is: text("محل کار در زندان نیمه‌باز است", "the workplace is in a semi-open prison"),
        isNot: text("محل کار در زندان نیمه‌باز نیست", "the workplace is not in a semi-open prison"),
      },
      vocationalEmploymentCentre: {
        is: text(
          "محل کار در مرکز حرفه‌آموزی و اشتغال است",
          "the workplace is in a vocational and employment centre",
        ),
        isNot: text(
          "محل کار در مرکز حرفه‌آموزی و اشتغال نیست",
          "the workplace is not in a vocational and employment centre",
        ),
      },
      ownBusiness: {
        is: text("کار در کسب‌وکار شخصی است", "the work is in a business of one's own"),
        isNot: text("کار در کسب‌وکار شخصی نیست", "the work is not in a business of one's own"),
      },
    },
  },
)
export const openingStart = notice.day(
  "openingStart",
  "نخستین روز کار یا دوره",
  "the first day of the work or course",
  { question: text("کار یا دوره از چه روزی آغاز می‌شود؟", "on which day does the work or the course begin?") },
)
export const openingLastDay = notice.day("openingLastDay", "آخرین روز دوره", "the last day of the course", {
  question: text("آخرین روز دوره چه روزی است؟", "which is the last day of the course?"),
})

/** How long somebody who starts has to be able to stay. */
export const openingMinimumStay = notice.term(
  "openingMinimumStay",
  "حداقل مدت حضور لازم",
  "the minimum stay",
  {
    question: text(
      "کسی که کار را آغاز می‌کند باید دست‌کم چه مدت بماند؟",
      "how long must a person who starts be able to stay?",
    ),
  },
)
export const openingTransferable = notice.truth(
  "openingTransferable",
  "ادامهٔ دوره در جای دیگر ممکن است",
  "the course can be continued elsewhere",
  {
    yes: text("ادامهٔ دوره در جای دیگر ممکن است", "the course can be continued elsewhere"),
    no: text("ادامهٔ دوره در جای دیگر ممکن نیست", "the course cannot be continued elsewhere"),
    question: text("آیا ادامهٔ دوره در جای دیگر ممکن است؟", "can the course be continued elsewhere?"),
  },
)

/** Whether the opening is for people who have been released. */
export const openingAfterRelease = notice.truth(
  "openingAfterRelease",
  "فرصت برای پس از آزادی است",
  "the opening is for after release",
  {
    yes: text("این فرصت برای پس از آزادی است", "the opening is for people who have been released"),
    no: text("این فرصت برای دورهٔ حبس است", "the opening is for people who are held"),
    question: text("آیا این فرصت برای پس از آزادی است؟", "is the opening for people who have been released?"),
  },
)
export const openingHighestSecurityClass = notice.count(
  "openingHighestSecurityClass",
  "بالاترین طبقهٔ امنیتی قابل پذیرش",
  "the highest security class that is accepted",
  {
    question: text(
      "بالاترین طبقهٔ امنیتی که پذیرفته می‌شود چیست؟",
      "which is the highest security class that is accepted?",
    ),
    minimum: 1,
    maximum: 9,
    scale: inSecurityClasses,
  },
)
export const excludedOffences = notice.list(
  "excludedOffences",
  "جرایم مستثنا",
  "excluded offences",
  {
    offence: {
      kind: "code",
      label: text("جرم مستثنا", "excluded offence"),
      sentences: {
        is: text("جرم مستثنا {value} است", "the excluded offence is {value}"),
        isNot: text("جرم مستثنا {value} نیست", "the excluded offence is not {value}"),
        question: text("کدام جرم مستثنا است؟", "which offence is excluded?"),
      },
    },
  },
  text("این فرصت محکومان کدام جرایم را نمی‌پذیرد؟", "which offences does the opening exclude?"),
)

/** What the work demands of the body. */
export const openingDemands = notice.list(
  "openingDemands",
  "فعالیت‌های لازم در کار",
  "activities that the work demands",
  {
    activity: {
      kind: "code",
      label: text("فعالیت لازم در کار", "demanded activity"),
      sentences: {
        is: text("کار به {value} نیاز دارد", "the work demands {value}"),
        isNot: text("کار به {value} نیاز ندارد", "the work does not demand {value}"),
        question: text("کار به کدام فعالیت نیاز دارد؟", "which activity does the work demand?"),
      },
    },
  },
  text("کار به چه فعالیت‌های بدنی نیاز دارد؟", "which activities does the work demand of the body?"),
)

/** The certificates that one has to hold before. */
export const requiredCertificates = notice.list(
  "requiredCertificates",
  "گواهینامه‌های پیش‌نیاز",
  "certificates that are required",
  {
    occupation: {
      kind: "code",
      label: text("شغل گواهینامهٔ پیش‌نیاز", "occupation of the required certificate"),
      sentences: {
        is: text("گواهینامهٔ پیش‌نیاز برای {value} است", "the required certificate is for {value}"),
        isNot: text("گواهینامهٔ پیش‌نیاز برای {value} نیست", "the required certificate is not for {value}"),
        question: text(
          "گواهینامهٔ پیش‌نیاز برای کدام شغل است؟",
          "for which occupation is the required certificate?",
        ),
      },
    },
  },
  text("چه گواهینامه‌هایی پیش‌نیاز است؟", "which certificates are required?"),
)
export const openingMinimumEducation = notice.count(
  "openingMinimumEducation",
  "حداقل سطح تحصیلات",
  "the level of education that is required",
  {
    question: text(
      "حداقل سطح تحصیلات لازم چیست (۰: بدون مدرک، ۳: دیپلم، ۶: کارشناسی، ۸: دکتری)؟",
      "which level of education is required (0: none, 3: secondary school, 6: bachelor, 8: doctorate)?",
    ),
    minimum: 0,
    maximum: 8,
  },
)

/** Whether those who lack an essential skill learn it there. */
export const openingTrainsOnTheJob = notice.truth(
  "openingTrainsOnTheJob",
  "مهارت در حین کار آموزش داده می‌شود",
  "skills are taught on the job",
  {
    yes: text("مهارت در حین کار آموزش داده می‌شود", "skills are taught on the job"),
    no: text("مهارت در حین کار آموزش داده نمی‌شود", "skills are not taught on the job"),
    question: text("آیا مهارت در حین کار آموزش داده می‌شود؟", "are skills taught on the job?"),
  },
)

/** Whom the dormitory or workshop takes. */
export const openingSexes = ["any", "female", "male"] as const

/** Whom the dormitory or workshop takes. */
export const openingSex = notice.code(
  "openingSex",
  "پذیرش زنان یا مردان",
  "whether women or men are taken",
  openingSexes,
  {
    is: text("این محل {value} را می‌پذیرد", "the place takes {value}"),
    isNot: text("این محل {value} را نمی‌پذیرد", "the place does not take {value}"),
    question: text(
      "این محل زنان را می‌پذیرد، مردان را یا هر دو را؟",
      "does the place take women, men or both?",
    ),
    codes: {
      any: {
        is: text("این محل زن و مرد را می‌پذیرد", "the place takes women and men"),
        isNot: text("این محل یا فقط زنان یا فقط مردان را می‌پذیرد", "the place takes women only or men only"),
      },
      female: {
        is: text("این محل فقط زنان را می‌پذیرد", "the place takes women only"),
        isNot: text("این محل مخصوص زنان نیست", "the place is not for women only"),
      },
      male: {
        is: text("این محل فقط مردان را می‌پذیرد", "the place takes men only"),
        isNot: text("این محل مخصوص مردان نیست", "the place is not for men only"),
      },
    },
  },
)

/** Posts that regulations speak of; `other` is every other. */
export const openingPosts = [
  "guarding",
  "disciplinary",
  "administrative",
  "internalService",
  "other",
] as const

export const openingPost = notice.code("openingPost", "نوع سمت", "the kind of post", openingPosts, {
  is: text("سمت از نوع {value} است", "the post is of the kind {value}"),
  isNot: text("سمت از نوع {value} نیست", "the post is not of the kind {value}"),
  question: text("سمت از چه نوعی است؟", "of which kind is the post?"),
  codes: {
    guarding: {
      is: text("سمت، نگهبانی است", "the post is one of guarding"),
      isNot: text("سمت، نگهبانی نیست", "the post is not one of guarding"),
    },
    disciplinary: {
      is: text("سمت در امور انضباطی است", "the post is disciplinary"),
      isNot: text("سمت در امور انضباطی نیست", "the post is not disciplinary"),
    },
    administrative: {
      is: text("سمت در امور اداری است", "the post is administrative"),
      isNot: text("سمت در امور اداری نیست", "the post is not administrative"),
    },
    internalService: {
      is: text("سمت در خدمات داخلی زندان است", "the post is in the services within the prison"),
      isNot: text("سمت در خدمات داخلی زندان نیست", "the post is not in the services within the prison"),
    },
    other: {
      is: text("سمت از انواع دیگر است", "the post is of another kind"),
      isNot: text("سمت از انواع دیگر نیست", "the post is of one of the kinds named"),
    },
  },
})

/** Whether the job is one of those from which deprivation of social rights excludes: state bodies, notaries, attorneys and so on. */
export const openingPublicPost = notice.truth(
  "openingPublicPost",
  "شغل مستلزم برخورداری از حقوق اجتماعی است",
  "the job is one that needs social rights, such as in a state body",
  {
    yes: text("این شغل مستلزم برخورداری از حقوق اجتماعی است", "the job needs social rights"),
    no: text("این شغل مستلزم برخورداری از حقوق اجتماعی نیست", "the job does not need social rights"),
    question: text(
      "آیا این شغل، مانند خدمت در دستگاه دولتی، مستلزم برخورداری از حقوق اجتماعی است؟",
      "does the job need social rights, as one in a state body does?",
    ),
  },
)
export const openingLabourLawPay = notice.truth(
  "openingLabourLawPay",
  "پرداخت مزد مطابق قانون کار وعده داده شده است",
  "pay under the labour law is promised",
  {
    yes: text(
      "در آگهی، مزد مطابق قانون کار وعده داده شده است",
      "the notice promises pay under the labour law",
    ),
    no: text(
      "در آگهی، مزد مطابق قانون کار وعده داده نشده است",
      "the notice does not promise pay under the labour law",
    ),
    question: text(
      "آیا در آگهی، مزد مطابق قانون کار وعده داده شده است؟",
      "does the notice promise pay under the labour law?",
    ),
  },
)
export const openingFullTime = notice.truth("openingFullTime", "کار تمام‌وقت است", "the work is full time", {
  yes: text("کار تمام‌وقت است", "the work is full time"),
  no: text("کار تمام‌وقت نیست", "the work is not full time"),
  question: text("آیا کار تمام‌وقت است؟", "is the work full time?"),
})

/** The wage of a whole month. */
export const openingMonthlyWage = notice.money("openingMonthlyWage", "دستمزد ماهانه", "the monthly wage", {
  question: text("دستمزد یک ماه کامل چقدر است؟", "what is the wage of a whole month?"),
})

/** Whether the opening is in the institution where the person is held, or takes people from any. */
export const withinReach = document(headOfPrison, "سوابق نگهداری", "the record of custody").truth(
  "withinReach",
  "محل کار در دسترس مؤسسهٔ کیفری محل نگهداری است",
  "the place can be reached from where the person is held",
  {
    yes: text(
      "محل کار از مؤسسهٔ محل نگهداری زندانی در دسترس است",
      "the place can be reached from where the prisoner is held",
    ),
    no: text(
      "محل کار از مؤسسهٔ محل نگهداری زندانی در دسترس نیست",
      "the place cannot be reached from where the prisoner is held",
    ),
    question: text(
      "آیا محل کار از مؤسسهٔ محل نگهداری زندانی در دسترس است؟",
      "can the place be reached from where the prisoner is held?",
    ),
  },
)
export const essentialSkillsHeld = document(socialWorker, "نمایهٔ آمادگی کار", "the readiness profile").truth(
  "essentialSkillsHeld",
  "برخورداری از همهٔ مهارت‌های ضروری",
  "every essential skill is held",
  {
    yes: text("زندانی همهٔ مهارت‌های ضروری را دارد", "the prisoner holds every essential skill"),
    no: text("زندانی همهٔ مهارت‌های ضروری را ندارد", "the prisoner does not hold every essential skill"),
    question: text("آیا زندانی همهٔ مهارت‌های ضروری را دارد؟", "does the prisoner hold every essential skill?"),
  },
)

/** Whether somebody from whom the person has to be kept apart works or learns there. */
export const keptApartThere = document(
  headOfPrison,
  "فهرست جداسازی",
  "the list of people who are kept apart",
).truth(
  "keptApartThere",
  "کسی که باید از او جدا نگه داشته شود آنجا حضور دارد",
  "somebody from whom the person is kept apart is there",
  {
    yes: text(
      "کسی که زندانی باید از او جدا نگه داشته شود آنجا حضور دارد",
      "somebody from whom the prisoner is kept apart is there",
    ),
    no: text(
      "کسی که زندانی باید از او جدا نگه داشته شود آنجا حضور ندارد",
      "nobody from whom the prisoner is kept apart is there",
    ),
    question: text(
      "آیا کسی که زندانی باید از او جدا نگه داشته شود آنجا حضور دارد؟",
      "is somebody there from whom the prisoner is kept apart?",
    ),
  },
)
