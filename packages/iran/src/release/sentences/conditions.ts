/** Conditions in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** notTazir */
export const notTazir = {
  yes: text("حبس تعزیری نیست", "the imprisonment is not ta'zir"),
  no: text("حبس از حبس‌های غیرتعزیری نیست", "the imprisonment, if any, is ta'zir"),
  question: text("آیا حبس غیرتعزیری است؟", "is the imprisonment other than ta'zir?"),
}

/** noImprisonment */
export const noImprisonment = {
  yes: text("حکم حبس در پرونده نیست", "no imprisonment was imposed"),
  no: text("حکم حبس صادر شده است", "imprisonment was imposed"),
  question: text("آیا پرونده بدون حکم حبس است؟", "was no imprisonment imposed?"),
}

/** executionOver */
export const executionOver = {
  yes: text(
    "اجرای مجازات پیش‌تر با عفو، گذشت شاکی، نسخ قانون یا مرور زمان پایان یافته است",
    "execution of the punishment has ended already: by pardon, the complainant's waiver, repeal of the law or limitation",
  ),
  no: text(
    "اجرای مجازات با عفو، گذشت شاکی، نسخ قانون یا مرور زمان پایان نیافته است",
    "execution of the punishment has not ended by pardon, the complainant's waiver, repeal of the law or limitation",
  ),
  question: text(
    "آیا اجرای مجازات با عفو، گذشت شاکی، نسخ قانون یا مرور زمان پایان یافته است؟",
    "has execution of the punishment ended by pardon, the complainant's waiver, repeal of the law or limitation?",
  ),
}

/** noConviction */
export const noConviction = {
  yes: text("محکومیتی در پرونده نیست", "the file has no conviction"),
  no: text("در پرونده محکومیت هست", "the file has a conviction"),
  question: text("آیا پرونده بدون محکومیت است؟", "does the file have no conviction?"),
}

/** noTazir */
export const noTazir = {
  yes: text("مجازات تعزیری در حکم نیست", "no ta'zir punishment was imposed"),
  no: text("مجازات تعزیری در حکم هست", "a ta'zir punishment was imposed"),
  question: text("آیا حکم بدون مجازات تعزیری است؟", "was no ta'zir punishment imposed?"),
}

/** UR764 */
export const ur764 = {
  yes: text(
    "حبس ابد است و محاسبهٔ نصاب آن ممکن نیست",
    "the imprisonment is for life, and no fraction of it can be served",
  ),
  no: text("حبس ابد نیست", "the imprisonment is not for life"),
  question: text("آیا حبس ابد است؟", "is the imprisonment for life?"),
}

/** lifeIsHeaviest */
export const lifeIsHeaviest = {
  yes: text(
    "حبس ابد است و از درجه‌های مشمول سنگین‌تر است",
    "the imprisonment is for life, which is heavier than the degrees covered",
  ),
  no: text("حبس ابد نیست", "the imprisonment is not for life"),
  question: text("آیا حبس ابد است؟", "is the imprisonment for life?"),
}

/** ACID98-3 */
export const acid983 = {
  yes: text("جرم، اسیدپاشی یا شروع به آن است", "the offence is an acid attack or an attempt at one"),
  no: text("جرم، اسیدپاشی یا شروع به آن نیست", "the offence is neither an acid attack nor an attempt at one"),
  question: text(
    "آیا جرم، اسیدپاشی یا شروع به آن است؟",
    "is the offence an acid attack or an attempt at one?",
  ),
}

/** That an institution is decided together with the judgment. */
export const decidedWithJudgment = {
  yes: text("تصمیم ضمن صدور حکم گرفته می‌شود", "the decision is taken together with the judgment"),
  no: text(
    "حکم پیش‌تر صادر شده است و تصمیم در حین اجرا است",
    "the judgment has already been given; the decision is taken during execution",
  ),
  question: text("آیا تصمیم ضمن صدور حکم گرفته می‌شود؟", "is the decision taken together with the judgment?"),
}
