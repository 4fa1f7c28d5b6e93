/** Facts about the offence for which the executed sentence was given. */

import {
  type Count,
  codeFact,
  countFact,
  type Day,
  dayFact,
  type Fact,
  fields,
  listFact,
  type Money,
  moneyFact,
  text,
  truthFact,
} from "@bazgasht/rules"

const judgment = text("دادنامه", "the judgment")

/** The offence, as a code of the jurisdiction's vocabulary. */
export const offence: Fact<string> = codeFact({
  id: "offence",
  label: text("عنوان جرم", "the offence"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the conviction is for an attempt; the sets of offences that bar leniency name attempts expressly. */
export const offenceAttempted: Fact<boolean> = truthFact({
  id: "offenceAttempted",
  label: text("محکومیت بابت شروع به جرم است", "the conviction is for an attempt"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the offence was intentional. */
export const offenceIntentional: Fact<boolean> = truthFact({
  id: "offenceIntentional",
  label: text("جرم عمدی است", "the offence was intentional"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the offence was organised. */
export const offenceOrganised: Fact<boolean> = truthFact({
  id: "offenceOrganised",
  label: text("جرم سازمان‌یافته است", "the offence was organised"),
  issuer: "court",
  evidence: judgment,
})

/** The sum that the offence was about: embezzled, stolen, obtained; in the smallest unit of the currency. */
export const offenceAmount: Fact<Money> = moneyFact({
  id: "offenceAmount",
  label: text("مبلغ موضوع جرم", "the amount that the offence was about"),
  issuer: "court",
  evidence: judgment,
})

/** The day of the offence. */
export const offenceDay: Fact<Day> = dayFact({
  id: "offenceDay",
  label: text("تاریخ وقوع جرم", "the day of the offence"),
  issuer: "court",
  evidence: judgment,
})

/** Whether the offender effectively helped to discover the offence and to identify others (note to IPC 47). */
export const effectiveCooperation: Fact<boolean> = truthFact({
  id: "effectiveCooperation",
  label: text(
    "همکاری مؤثر در کشف جرم و شناسایی سایر متهمان",
    "effective cooperation in discovering the offence and identifying others",
  ),
  issuer: "court",
  evidence: text("نظر دادگاه دربارهٔ همکاری مؤثر", "the court's finding on the cooperation"),
  change: "toYes",
})

/** Whether the case is one of the special cases of the note to article 38 of the Anti-Narcotics Act. */
export const drugSpecialCase: Fact<boolean> = truthFact({
  id: "drugSpecialCase",
  label: text(
    "مورد مشمول تبصرهٔ مادهٔ ۳۸ قانون مبارزه با مواد مخدر است",
    "the case falls under the note to article 38 of the Anti-Narcotics Act",
  ),
  issuer: "court",
  evidence: judgment,
})

/** How many offences of the same kind were judged together; they get one punishment (IPC 134; BASE-6 a). */
export const sameKindOffences: Fact<Count> = countFact({
  id: "sameKindOffences",
  label: text("تعداد جرایم غیرمختلف", "the number of offences of the same kind"),
  issuer: "court",
  evidence: judgment,
})

/** The different offences judged together, one entry for each kind (IPC 134; BASE-6). */
export const differentOffences = listFact({
  id: "differentOffences",
  label: text("جرایم مختلف موضوع حکم", "the different offences that were judged together"),
  issuer: "court",
  evidence: judgment,
  fields: {
    offence: { kind: "code", label: text("عنوان جرم", "offence") },
    statutoryMinimum: fields.term(text("حداقل حبس قانونی", "statutory minimum of imprisonment")),
    statutoryMaximum: fields.term(text("حداکثر حبس قانونی", "statutory maximum of imprisonment")),
    judgmentTerm: fields.term(text("حبس مندرج در دادنامه", "imprisonment stated in the judgment")),
  },
})
