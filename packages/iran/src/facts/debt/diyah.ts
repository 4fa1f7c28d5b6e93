import { text } from "@bazgasht/rules"
import { caseFile, court, enforcementJudge } from "../../actors.ts"
import { civilRegistry, document } from "../document.ts"

const judgment = document(court, "دادنامه", "the judgment")
const lunarDate = document(
  court,
  "تاریخ قمری وقوع جنایت در دادنامه",
  "the lunar date of the offence in the judgment",
)
const settlement = document(caseFile, "سازش‌نامه یا توافق طرفین", "the settlement or agreement of the parties")

/** What a diyah is for: a life, or an injury. */
export const diyahSubjects = ["ofLife", "ofInjury"] as const

/** One of {@link diyahSubjects}. */
export type DiyahSubject = (typeof diyahSubjects)[number]

export const diyahSubject = judgment.code(
  "diyahSubject",
  "دیهٔ نفس یا دیهٔ جراحت",
  "whether the diyah is of life or of an injury",
  diyahSubjects,
  {
    is: text("دیه، {value} است", "the diyah is {value}"),
    isNot: text("دیه، {value} نیست", "the diyah is not {value}"),

    question: text("دیه، دیهٔ نفس است یا دیهٔ جراحت؟", "is the diyah of life or of an injury?"),
  },
)

/** The share of a full diyah that the judgment fixes for an injury. */
export const diyahShare = judgment.ratio("diyahShare", "سهم از دیهٔ کامل", "the share of a full diyah", {
  question: text("سهم دیه از دیهٔ کامل چقدر است؟", "what share of a full diyah is it?"),
})
export const victimSex = judgment.code(
  "victimSex",
  "جنس مجنی‌علیه",
  "the sex of the victim",
  ["male", "female"],
  {
    is: text("مجنی‌علیه {value} است", "the victim's sex is {value}"),
    isNot: text("مجنی‌علیه {value} نیست", "the victim's sex is not {value}"),

    question: text("مجنی‌علیه زن است یا مرد؟", "is the victim a woman or a man?"),
    codes: {
      male: {
        is: text("مجنی‌علیه مرد است", "the victim is a man"),
        isNot: text("مجنی‌علیه مرد نیست", "the victim is not a man"),
      },
      female: {
        is: text("مجنی‌علیه زن است", "the victim is a woman"),
        isNot: text("مجنی‌علیه زن نیست", "the victim is not a woman"),
      },
    },
  },
)

/** How far the offender meant it: the deadlines of diyah hang on it. */
export const diyahIntents = ["intentional", "quasiIntentional", "pureMistake"] as const

/** One of {@link diyahIntents}. */
export type DiyahIntent = (typeof diyahIntents)[number]

/** How far the offender meant it. */
export const diyahIntent = judgment.code(
  "diyahIntent",
  "عمد، شبه‌عمد یا خطای محض بودن جنایت",
  "intentional, quasi-intentional or pure mistake",
  diyahIntents,
  {
    is: text("جنایت، {value} است", "the harm was {value}"),
    isNot: text("جنایت، {value} نیست", "the harm was not {value}"),

    question: text(
      "جنایت، عمدی، شبه‌عمدی یا خطای محض است؟",
      "was the harm intentional, quasi-intentional or a pure mistake?",
    ),
  },
)
export const diyahActDay = judgment.day("diyahActDay", "تاریخ وقوع رفتار مرتکب", "the day of the act", {
  question: text("رفتار مرتکب در چه روزی واقع شده است؟", "on which day did the offender act?"),
})
export const deathDay = document(caseFile, "گواهی فوت", "the death certificate", civilRegistry).day(
  "deathDay",
  "تاریخ فوت",
  "the day of the death",
  { question: text("مجنی‌علیه در چه روزی فوت کرده است؟", "on which day did the victim die?") },
)
export const inMeccaSanctuary = judgment.truth(
  "inMeccaSanctuary",
  "وقوع جنایت در حرم مکه",
  "it happened in the sanctuary of Mecca",
  {
    yes: text("جنایت در حرم مکه واقع شده است", "the offence was committed in the sanctuary of Mecca"),
    no: text("جنایت در حرم مکه واقع نشده است", "the offence was not committed in the sanctuary of Mecca"),
    question: text(
      "آیا جنایت در حرم مکه واقع شده است؟",
      "was the offence committed in the sanctuary of Mecca?",
    ),
  },
)

/** Whether the judgment itself says if the diyah is increased. Where it does not, the days of act and death decide. */
export const aggravationJudged = judgment.truth(
  "aggravationJudged",
  "دادنامه دربارهٔ تغلیظ دیه تعیین تکلیف کرده است",
  "the judgment rules on the increase of the diyah",
  {
    yes: text(
      "دادنامه دربارهٔ تغلیظ دیه تعیین تکلیف کرده است",
      "the judgment rules on the increase of the diyah",
    ),
    no: text(
      "دادنامه دربارهٔ تغلیظ دیه تعیین تکلیف نکرده است",
      "the judgment does not rule on the increase of the diyah",
    ),
    question: text(
      "آیا دادنامه دربارهٔ تغلیظ دیه تعیین تکلیف کرده است؟",
      "does the judgment rule on the increase of the diyah?",
    ),
  },
)
export const aggravatedByJudgment = judgment.truth(
  "aggravatedByJudgment",
  "دادنامه دیه را مغلظه دانسته است",
  "the judgment increases the diyah",
  {
    yes: text("دادنامه دیه را مغلظه دانسته است", "the judgment increases the diyah"),
    no: text("دادنامه دیه را مغلظه ندانسته است", "the judgment does not increase the diyah"),
    question: text("آیا دادنامه دیه را مغلظه دانسته است؟", "does the judgment increase the diyah?"),
  },
)

/** Whether the parties agreed on a fixed sum; then the price of the year is not asked. */
export const diyahFixed = settlement.truth(
  "diyahFixed",
  "طرفین بر مبلغ معینی توافق کرده‌اند",
  "the parties agreed on a fixed sum",
  {
    yes: text("طرفین بر مبلغ معینی توافق کرده‌اند", "the parties agreed on a fixed sum"),
    no: text("طرفین بر مبلغ معینی توافق نکرده‌اند", "the parties did not agree on a fixed sum"),
    question: text("آیا طرفین بر مبلغ معینی توافق کرده‌اند؟", "did the parties agree on a fixed sum?"),
  },
)
export const diyahFixedSum = settlement.money("diyahFixedSum", "مبلغ مورد توافق", "the sum agreed", {
  question: text("طرفین بر چه مبلغی توافق کرده‌اند؟", "on what sum did the parties agree?"),
})

/** Whether the parties agreed on another deadline than that of the law. */
export const deadlineAgreed = settlement.truth(
  "deadlineAgreed",
  "طرفین بر مهلتی غیر از مهلت قانونی تراضی کرده‌اند",
  "the parties agreed on another deadline",
  {
    yes: text(
      "طرفین بر مهلتی غیر از مهلت قانونی تراضی کرده‌اند",
      "the parties agreed on another deadline than the law's",
    ),
    no: text(
      "طرفین بر مهلتی غیر از مهلت قانونی تراضی نکرده‌اند",
      "the parties did not agree on another deadline than the law's",
    ),
    question: text(
      "آیا طرفین بر مهلتی غیر از مهلت قانونی تراضی کرده‌اند؟",
      "did the parties agree on another deadline than the law's?",
    ),
  },
)
export const agreedDeadline = settlement.day("agreedDeadline", "مهلت مورد تراضی", "the deadline agreed", {
  question: text("طرفین بر چه مهلتی تراضی کرده‌اند؟", "on what deadline did the parties agree?"),
})

/** Whether the diyah itself rests on an agreement, as after an intentional offence, and not on the law. */
export const diyahByAgreement = settlement.truth(
  "diyahByAgreement",
  "دیه با توافق تعیین شده است",
  "the diyah rests on an agreement",
  {
    yes: text("دیه با توافق تعیین شده است", "the diyah rests on an agreement"),
    no: text("دیه با توافق تعیین نشده است", "the diyah does not rest on an agreement"),
    question: text("آیا دیه با توافق تعیین شده است؟", "does the diyah rest on an agreement?"),
  },
)

/** One lunar year after the offence, by the computed calendar; the sighting of the moon may move it by days. */
export const firstLunarAnniversary = lunarDate.day(
  "firstLunarAnniversary",
  "یک سال قمری پس از جنایت",
  "one lunar year after the offence",
  {
    question: text(
      "یک سال قمری پس از جنایت در چه روزی کامل می‌شود؟",
      "on which day is one lunar year after the offence complete?",
    ),
  },
)
export const secondLunarAnniversary = lunarDate.day(
  "secondLunarAnniversary",
  "دو سال قمری پس از جنایت",
  "two lunar years after the offence",
  {
    question: text(
      "دو سال قمری پس از جنایت در چه روزی کامل می‌شود؟",
      "on which day are two lunar years after the offence complete?",
    ),
  },
)
export const thirdLunarAnniversary = lunarDate.day(
  "thirdLunarAnniversary",
  "سه سال قمری پس از جنایت",
  "three lunar years after the offence",
  {
    question: text(
      "سه سال قمری پس از جنایت در چه روزی کامل می‌شود؟",
      "on which day are three lunar years after the offence complete?",
    ),
  },
)

/** One lunar year after the agreement on which the diyah rests. */
export const agreementAnniversary = settlement.day(
  "agreementAnniversary",
  "یک سال قمری پس از توافق",
  "one lunar year after the agreement",
  {
    question: text(
      "یک سال قمری پس از توافق در چه روزی کامل می‌شود؟",
      "on which day is one lunar year after the agreement complete?",
    ),
  },
)

const certificate = document(
  enforcementJudge,
  "گواهی واحد اجرا بر پایهٔ تقویم رسمی",
  "the certificate by the official calendar",
)

/** What the execution office finds where the computed lunar day is too near to tell. */
export const deadlinePassedFound = certificate.truth(
  "deadlinePassedFound",
  "گذشت مهلت قانونی به گواهی واحد اجرای احکام",
  "the execution office certifies that the legal period has passed",
  {
    yes: text(
      "واحد اجرای احکام گذشت مهلت قانونی را گواهی کرده است",
      "the execution office certifies that the legal period has passed",
    ),
    no: text(
      "به گواهی واحد اجرای احکام، مهلت قانونی نگذشته است",
      "the execution office certifies that the legal period has not passed",
    ),
    question: text(
      "آیا واحد اجرای احکام بر پایهٔ تقویم رسمی گذشت مهلت قانونی را گواهی می‌کند؟",
      "does the execution office certify, by the official calendar, that the legal period has passed?",
    ),
  },
)

/** What the execution office finds of the first of several parts, about the computed lunar day. */
export const firstPartDueFound = certificate.truth(
  "firstPartDueFound",
  "سررسید شدن قسط اول دیه به گواهی واحد اجرای احکام",
  "the execution office certifies that the first part of the diyah has fallen due",
  {
    yes: text(
      "واحد اجرای احکام سررسید شدن قسط اول دیه را گواهی کرده است",
      "the execution office certifies that the first part of the diyah has fallen due",
    ),
    no: text(
      "به گواهی واحد اجرای احکام، قسط اول دیه سررسید نشده است",
      "the execution office certifies that the first part of the diyah has not fallen due",
    ),
    question: text(
      "آیا واحد اجرای احکام بر پایهٔ تقویم رسمی سررسید شدن قسط اول دیه را گواهی می‌کند؟",
      "does the execution office certify, by the official calendar, that the first part of the diyah has fallen due?",
    ),
  },
)

/** What the execution office finds of the second of several parts, about the computed lunar day. */
export const secondPartDueFound = certificate.truth(
  "secondPartDueFound",
  "سررسید شدن قسط دوم دیه به گواهی واحد اجرای احکام",
  "the execution office certifies that the second part of the diyah has fallen due",
  {
    yes: text(
      "واحد اجرای احکام سررسید شدن قسط دوم دیه را گواهی کرده است",
      "the execution office certifies that the second part of the diyah has fallen due",
    ),
    no: text(
      "به گواهی واحد اجرای احکام، قسط دوم دیه سررسید نشده است",
      "the execution office certifies that the second part of the diyah has not fallen due",
    ),
    question: text(
      "آیا واحد اجرای احکام بر پایهٔ تقویم رسمی سررسید شدن قسط دوم دیه را گواهی می‌کند؟",
      "does the execution office certify, by the official calendar, that the second part of the diyah has fallen due?",
    ),
  },
)
