/** Alternatives in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-66-record */
export const ipc66Record = {
  yes: text(
    "محکوم از جهت سابقه مشمول مادهٔ ۶۶ است: از اجرای محکومیت عمدی موضوع این ماده {alternatives.recordWindow} نگذشته است",
    "article 66 applies to the record: a listed conviction was executed within the last {alternatives.recordWindow}",
  ),
  no: text(
    "محکوم از جهت سابقه مشمول مادهٔ ۶۶ نیست: محکومیت عمدی موضوع این ماده که از اجرای آن {alternatives.recordWindow} نگذشته باشد ندارد",
    "article 66 does not apply to the record: no listed conviction was executed within the last {alternatives.recordWindow}",
  ),
  question: text("آیا محکوم از جهت سابقه مشمول مادهٔ ۶۶ است؟", "does article 66 apply to the record?"),
}

/** IPC-37-note */
export const ipc37Note = {
  yes: text(
    "حبس مورد حکم پس از تخفیف کمتر از {alternatives.convertedTerm} است",
    "the imposed term is under {alternatives.convertedTerm}",
  ),
  no: text(
    "حبس مورد حکم پس از تخفیف کمتر از {alternatives.convertedTerm} نیست",
    "the imposed term is not under {alternatives.convertedTerm}",
  ),
  question: text(
    "آیا حبس مورد حکم پس از تخفیف کمتر از {alternatives.convertedTerm} است؟",
    "is the imposed term under {alternatives.convertedTerm}?",
  ),
}

/** IPC-64-at-judgment */
export const ipc64AtJudgment = {
  yes: text("تصمیم ضمن صدور حکم گرفته می‌شود", "the decision is taken together with the judgment"),
  no: text(
    "حکم پیش‌تر صادر شده است و جایگزین فقط ضمن صدور حکم تعیین می‌شود",
    "the judgment has already been given, and an alternative is set only together with it",
  ),
  question: text("آیا تصمیم ضمن صدور حکم گرفته می‌شود؟", "is the decision taken together with the judgment?"),
}

/** IPC-64-mode */
export const ipc64Mode = {
  yes: text("جایگزین حبس الزامی یا اختیاری است", "an alternative is mandatory or optional"),
  no: text("جایگزین حبس ممکن نیست", "no alternative is open"),
  question: text("آیا جایگزین حبس ممکن است؟", "is an alternative mandatory or optional?"),
}

/** REL-ALT/mode */
export const alternativeMode = {
  is: text("جایگزین حبس {value} است", "an alternative is {value}"),
  isNot: text("جایگزین حبس {value} نیست", "an alternative is not {value}"),
  codes: { none: { is: ipc64Mode.no, isNot: ipc64Mode.yes } },
}
