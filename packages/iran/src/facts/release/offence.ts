/** Facts about the offence for which the executed sentence was given. */

import { fields, text } from "@bazgasht/rules"
import { court } from "../../actors.ts"
import { document } from "../document.ts"

const judgment = document(court, "دادنامه", "the judgment")

/** The offence, as a code of the jurisdiction's vocabulary. */
export const offence = judgment.code("offence", "عنوان جرم", "the offence", undefined, {
  is: text("جرم، {value} است", "the kind of the offence is {value}"),
  isNot: text("جرم، {value} نیست", "the kind of the offence is not {value}"),
  isIn: text("جرم از {value} است", "the offence falls under {value}"),
  isNotIn: text("جرم از {value} نیست", "the offence does not fall under {value}"),
  question: text("عنوان جرم چیست؟", "what is the offence?"),
  codes: {
    none: {
      is: text("محکومیتی در پرونده نیست", "the file has no conviction"),
      isNot: text("در پرونده محکومیت هست", "the file has a conviction"),
    },
    "security.internal": {
      is: text("جرم علیه امنیت داخلی کشور است", "the offence is one against internal security"),
      isNot: text("جرم علیه امنیت داخلی کشور نیست", "the offence is not one against internal security"),
    },
    "security.external": {
      is: text("جرم علیه امنیت خارجی کشور است", "the offence is one against external security"),
      isNot: text("جرم علیه امنیت خارجی کشور نیست", "the offence is not one against external security"),
    },
  },
})

/** Whether the conviction is for an attempt; the sets of offences that bar leniency name attempts expressly. */
export const offenceAttempted = judgment.truth(
  "offenceAttempted",
  "محکومیت بابت شروع به جرم است",
  "the conviction is for an attempt",
  {
    yes: text("محکومیت به سبب شروع به جرم است", "the conviction is for an attempt"),
    no: text("محکومیت به سبب شروع به جرم نیست", "the conviction is not for an attempt"),
    question: text("آیا محکومیت به سبب شروع به جرم است؟", "is the conviction for an attempt?"),
  },
)
export const offenceIntentional = judgment.truth(
  "offenceIntentional",
  "جرم عمدی است",
  "the offence was intentional",
  {
    yes: text("جرم عمدی است", "the offence was intentional"),
    no: text("جرم غیرعمدی است", "the offence was unintentional"),
    question: text("آیا جرم عمدی است؟", "was the offence intentional?"),
  },
)
export const offenceOrganised = judgment.truth(
  "offenceOrganised",
  "جرم سازمان‌یافته است",
  "the offence was organised",
  {
    yes: text("جرم سازمان‌یافته است", "the offence was organised"),
    no: text("جرم سازمان‌یافته نیست", "the offence was not organised"),
    question: text("آیا جرم سازمان‌یافته است؟", "was the offence organised?"),
  },
)

/** The sum that the offence was about: embezzled, stolen, obtained; in the smallest unit of the currency. */
export const offenceAmount = judgment.money(
  "offenceAmount",
  "مبلغ موضوع جرم",
  "the amount that the offence was about",
  { question: text("مبلغ موضوع جرم چقدر است؟", "what amount was the offence about?") },
)
export const offenceDay = judgment.day("offenceDay", "تاریخ وقوع جرم", "the day of the offence", {
  question: text("جرم در چه روزی واقع شده است؟", "on which day was the offence committed?"),
})

/** Whether the offender effectively helped to discover the offence and to identify others (note to IPC 47). */
export const effectiveCooperation = document(
  court,
  "نظر دادگاه دربارهٔ همکاری مؤثر",
  "the court's finding on the cooperation",
).truth(
  "effectiveCooperation",
  "همکاری مؤثر در کشف جرم و شناسایی سایر متهمان",
  "effective cooperation in discovering the offence and identifying others",
  {
    yes: text(
      "مرتکب در کشف جرم و شناسایی سایر متهمان همکاری مؤثر داشته است",
      "the offender effectively helped to discover the offence and to identify others",
    ),
    no: text(
      "مرتکب در کشف جرم و شناسایی سایر متهمان همکاری مؤثر نداشته است",
      "the offender did not effectively help to discover the offence and to identify others",
    ),
    question: text(
      "آیا مرتکب به تشخیص دادگاه در کشف جرم و شناسایی سایر متهمان همکاری مؤثر داشته است؟",
      "did the offender, by the court's finding, effectively help to discover the offence and to identify others?",
    ),
    change: "toYes",
  },
)

/** Whether the case is one of the special cases of the note to article 38 of the Anti-Narcotics Act. */
export const drugSpecialCase = judgment.truth(
  "drugSpecialCase",
  "مورد مشمول تبصرهٔ مادهٔ ۳۸ قانون مبارزه با مواد مخدر است",
  "the case falls under the note to article 38 of the Anti-Narcotics Act",
  {
    yes: text(
      "مورد مشمول تبصرهٔ مادهٔ ۳۸ قانون مبارزه با مواد مخدر است",
      "the case falls under the note to article 38 of the Anti-Narcotics Act",
    ),
    no: text(
      "مورد مشمول تبصرهٔ مادهٔ ۳۸ قانون مبارزه با مواد مخدر نیست",
      "the case does not fall under the note to article 38 of the Anti-Narcotics Act",
    ),
    question: text(
      "آیا مورد مشمول تبصرهٔ مادهٔ ۳۸ قانون مبارزه با مواد مخدر است؟",
      "does the case fall under the note to article 38 of the Anti-Narcotics Act?",
    ),
  },
)

/** How many offences of the same kind were judged together; they get one punishment (IPC 134; BASE-6 a). */
export const sameKindOffences = judgment.count(
  "sameKindOffences",
  "تعداد جرایم غیرمختلف",
  "the number of offences of the same kind",
  { question: text("حکم دربارهٔ چند جرم غیرمختلف است؟", "how many offences of the same kind were judged?") },
)

/** The different offences judged together, one entry for each kind (IPC 134; BASE-6). */
export const differentOffences = judgment.list(
  "differentOffences",
  "جرایم مختلف موضوع حکم",
  "the different offences that were judged together",
  {
    offence: {
      kind: "code",
      label: text("عنوان جرم", "offence"),
      sentences: {
        is: text("این جرم، {value} است", "the kind of this offence is {value}"),
        isNot: text("این جرم، {value} نیست", "the kind of this offence is not {value}"),
        isIn: text("این جرم از {value} است", "this offence falls under {value}"),
        isNotIn: text("این جرم از {value} نیست", "this offence does not fall under {value}"),
        question: text("این جرم چه عنوانی دارد؟", "which offence is this?"),
      },
    },
    statutoryMinimum: fields.term(text("حداقل حبس قانونی", "statutory minimum of imprisonment"), {
      sentences: {
        question: text(
          "حداقل حبس قانونی این جرم چقدر است؟",
          "what is the least imprisonment that the law provides for this offence?",
        ),
      },
    }),
    statutoryMaximum: fields.term(text("حداکثر حبس قانونی", "statutory maximum of imprisonment"), {
      sentences: {
        question: text(
          "حداکثر حبس قانونی این جرم چقدر است؟",
          "what is the greatest imprisonment that the law provides for this offence?",
        ),
      },
    }),
    judgmentTerm: fields.term(text("حبس مندرج در دادنامه", "imprisonment stated in the judgment"), {
      sentences: {
        question: text(
          "حبس مندرج در دادنامه برای این جرم چقدر است؟",
          "what imprisonment does the judgment state for this offence?",
        ),
      },
    }),
  },
  text("حکم دربارهٔ کدام جرایم مختلف است؟", "which different offences were judged together?"),
)
