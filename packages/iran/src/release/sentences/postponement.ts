/** Postponement in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

export const sentences = {
  "IPC-40-c": {
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
  },
  "IPC-94": {
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
  },
  "IPC-40-before-judgment": {
    yes: text("حکم هنوز صادر نشده است", "the judgment has not been given yet"),
    no: text("حکم صادر شده است", "the judgment has been given"),
    question: text("آیا هنوز حکمی صادر نشده است؟", "has no judgment been given yet?"),
  },
  "IPC-41": {
    yes: text("رسیدگی غیابی نیست", "the judgment is not in absentia"),
    no: text("رسیدگی غیابی است", "the judgment is in absentia"),
    question: text("آیا رسیدگی حضوری است؟", "is the accused present at the proceedings?"),
  },
  "REL-PP-1": {
    yes: text("شرایط چهارگانهٔ تعویق صدور حکم فراهم است", "the four conditions of postponement are met"),
    no: text("شرایط چهارگانهٔ تعویق صدور حکم فراهم نیست", "the four conditions of postponement are not met"),
    question: text(
      "آیا شرایط چهارگانهٔ تعویق صدور حکم فراهم است؟",
      "are the four conditions of postponement met?",
    ),
  },
}
