/** Postponement in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-40-c */
export const ipc40C = {
  yes: text(
    "ضرر و زیان جبران شده یا ترتیبات جبران برقرار شده است",
    "the damage is made good, or arrangements to make it good are in place",
  ),
  no: text(
    "ضرر و زیان جبران نشده و ترتیبات جبران برقرار نشده است",
    "the damage is not made good, and no arrangements to make it good are in place",
  ),
  question: text(
    "آیا ضرر و زیان جبران شده یا ترتیبات جبران برقرار شده است؟",
    "is the damage made good, or are arrangements to make it good in place?",
  ),
}

/** IPC-94 */
export const ipc94 = {
  yes: text(
    "مرتکب در روز وقوع جرم کمتر از {juvenile.age} داشته است",
    "the offender was under {juvenile.age} old on the day of the offence",
  ),
  no: text(
    "مرتکب در روز وقوع جرم دست‌کم {juvenile.age} داشته است",
    "the offender was at least {juvenile.age} old on the day of the offence",
  ),
  question: text(
    "آیا مرتکب در روز وقوع جرم کمتر از {juvenile.age} داشته است؟",
    "was the offender under {juvenile.age} old on the day of the offence?",
  ),
}

/** IPC-40-before-judgment */
export const ipc40BeforeJudgment = {
  yes: text("حکم هنوز صادر نشده است", "the judgment has not been given yet"),
  no: text("حکم صادر شده است", "the judgment has been given"),
  question: text("آیا پرونده در مرحلهٔ پیش از صدور حکم است؟", "is the judgment still to be given?"),
}

/** IPC-41 */
export const ipc41 = {
  yes: text("رسیدگی غیابی نیست", "the judgment is not in absentia"),
  no: text("رسیدگی غیابی است", "the judgment is in absentia"),
  question: text("آیا رسیدگی حضوری است؟", "is the accused present at the proceedings?"),
}

/** REL-PP-1 */
export const relPp1 = {
  yes: text("شرایط چهارگانهٔ تعویق صدور حکم فراهم است", "the four conditions of postponement are met"),
  no: text("شرایط چهارگانهٔ تعویق صدور حکم فراهم نیست", "the four conditions of postponement are not met"),
  question: text(
    "آیا شرایط چهارگانهٔ تعویق صدور حکم فراهم است؟",
    "are the four conditions of postponement met?",
  ),
}

/** IPC-40-guilt */
export const ipc40Guilt = {
  yes: text("دادگاه مجرمیت متهم را احراز کرده است", "the court has found the accused guilty"),
  no: text("دادگاه مجرمیت متهم را احراز نکرده است", "the court has not found the accused guilty"),
  question: text("آیا دادگاه مجرمیت متهم را احراز کرده است؟", "has the court found the accused guilty?"),
}

/** IPC-40-conditions */
export const ipc40Conditions = {
  yes: text("شرایط چهارگانهٔ مادهٔ ۴۰ فراهم است", "the four conditions of article 40 are met"),
  no: text("شرایط چهارگانهٔ مادهٔ ۴۰ فراهم نیست", "the four conditions of article 40 are not met"),
  question: text("آیا شرایط چهارگانهٔ مادهٔ ۴۰ فراهم است؟", "are the four conditions of article 40 met?"),
}

/** IPC-40-a */
export const ipc40A = {
  yes: text("دادگاه جهات تخفیف را احراز کرده است", "the court finds a mitigating ground"),
  no: text("دادگاه جهات تخفیف را احراز نکرده است", "the court finds no mitigating ground"),
  question: text("آیا دادگاه جهات تخفیف را احراز کرده است؟", "does the court find a mitigating ground?"),
}

/** IPC-40-b */
export const ipc40B = {
  yes: text("دادگاه اصلاح مرتکب را پیش‌بینی می‌کند", "the court expects the offender to reform"),
  no: text("دادگاه اصلاح مرتکب را پیش‌بینی نمی‌کند", "the court does not expect the offender to reform"),
  question: text("آیا دادگاه اصلاح مرتکب را پیش‌بینی می‌کند؟", "does the court expect the offender to reform?"),
}

/** IPC-40-d */
export const ipc40D = {
  yes: text("مرتکب سابقهٔ کیفری مؤثر ندارد", "the offender has no effective criminal record"),
  no: text("مرتکب سابقهٔ کیفری مؤثر دارد", "the offender has an effective criminal record"),
  question: text(
    "آیا مرتکب فاقد سابقهٔ کیفری مؤثر است؟",
    "is the offender free of any effective criminal record?",
  ),
}
