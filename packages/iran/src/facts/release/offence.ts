/** Facts about the offence for which the executed sentence was given. */

import { fields, text } from "@bazgasht/rules"
import { document } from "../document.ts"

const judgment = document("court", "دادنامه", "the judgment")

/** The offence, as a code of the jurisdiction's vocabulary. */
export const offence = judgment.code("offence", "عنوان جرم", "the offence")

/** Whether the conviction is for an attempt; the sets of offences that bar leniency name attempts expressly. */
export const offenceAttempted = judgment.truth(
  "offenceAttempted",
  "محکومیت بابت شروع به جرم است",
  "the conviction is for an attempt",
)
export const offenceIntentional = judgment.truth(
  "offenceIntentional",
  "جرم عمدی است",
  "the offence was intentional",
)
export const offenceOrganised = judgment.truth(
  "offenceOrganised",
  "جرم سازمان‌یافته است",
  "the offence was organised",
)

/** The sum that the offence was about: embezzled, stolen, obtained; in the smallest unit of the currency. */
export const offenceAmount = judgment.money(
  "offenceAmount",
  "مبلغ موضوع جرم",
  "the amount that the offence was about",
)
export const offenceDay = judgment.day("offenceDay", "تاریخ وقوع جرم", "the day of the offence")

/** Whether the offender effectively helped to discover the offence and to identify others (note to IPC 47). */
export const effectiveCooperation = document(
  "court",
  "نظر دادگاه دربارهٔ همکاری مؤثر",
  "the court's finding on the cooperation",
).truth(
  "effectiveCooperation",
  "همکاری مؤثر در کشف جرم و شناسایی سایر متهمان",
  "effective cooperation in discovering the offence and identifying others",
  "toYes",
)

/** Whether the case is one of the special cases of the note to article 38 of the Anti-Narcotics Act. */
export const drugSpecialCase = judgment.truth(
  "drugSpecialCase",
  "مورد مشمول تبصرهٔ مادهٔ ۳۸ قانون مبارزه با مواد مخدر است",
  "the case falls under the note to article 38 of the Anti-Narcotics Act",
)

/** How many offences of the same kind were judged together; they get one punishment (IPC 134; BASE-6 a). */
export const sameKindOffences = judgment.count(
  "sameKindOffences",
  "تعداد جرایم غیرمختلف",
  "the number of offences of the same kind",
)

/** The different offences judged together, one entry for each kind (IPC 134; BASE-6). */
export const differentOffences = judgment.list(
  "differentOffences",
  "جرایم مختلف موضوع حکم",
  "the different offences that were judged together",
  {
    offence: { kind: "code", label: text("عنوان جرم", "offence") },
    statutoryMinimum: fields.term(text("حداقل حبس قانونی", "statutory minimum of imprisonment")),
    statutoryMaximum: fields.term(text("حداکثر حبس قانونی", "statutory maximum of imprisonment")),
    judgmentTerm: fields.term(text("حبس مندرج در دادنامه", "imprisonment stated in the judgment")),
  },
)
