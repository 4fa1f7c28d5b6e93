import type { Jurisdiction } from "@bazgasht/core"
import { thirtyDayMonths } from "@bazgasht/core"
import { type CaseFileLaw, field, inDebt, inSentence } from "@bazgasht/core/case-file"
import {
  type Citation,
  codeFact,
  dayFact,
  type Money,
  makePack,
  moneyFact,
  type Parameter,
  parseDay,
  text,
  truthFact,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { jalali } from "../../casework/test/jalali-of-icu.ts"

export const day = (written: string) => Result.getOrThrow(parseDay(jalali, written))

const citations: ReadonlyArray<Citation> = [
  { instrument: { id: "TEST", title: text("قانون آزمایشی", "test act") }, confidence: "design" },
]

const dated = <A>(id: string, kind: "count" | "money", values: ReadonlyArray<readonly [string, number?]>) =>
  ({
    id,
    title: text("نرخ", "rate"),
    kind,
    values: values.map(([from, value]) => ({
      from: day(from),
      ...(value === undefined ? {} : { value }),
      citations,
      lastChecked: day("1404/09/01"),
    })),
  }) satisfies Parameter<A>

const paper = { issuer: "court", evidence: text("دادنامه", "the judgment") }
const label = text("برچسب", "label")

/** A law with a kind of imprisonment of each sort, one punishment beside the fine, and an event of each effect. */
const caseFileLaw: CaseFileLaw = {
  imprisonment: [
    { code: "prison", weighs: true, credited: true },
    { code: "arrest", credited: true },
    { code: "exile" },
  ],
  furloughs: ["ordinary"],
  events: [
    { code: "reduction", effect: "shortens" },
    { code: "commutation", effect: "shortens", grace: true },
    { code: "pardon", effect: "ends", grace: true },
    { code: "repeal", effect: "ends" },
  ],
  debts: ["loan", "damages"],
  person: {
    reported: {
      birthDay: dayFact({ id: "birthDay", label, ...paper }),
      sex: codeFact({ id: "sex", label, ...paper, codes: ["male", "female"] }),
      conditionalReleaseUsed: truthFact({ id: "conditionalReleaseUsed", label, ...paper }),
    },
  },
  earlierConviction: {},
  sentence: {},
  punishments: {},
  event: {},
  work: {},
  reports: { otherHold: truthFact({ id: "otherHold", label, ...paper }) },
  debt: {
    reported: {
      judgmentSum: moneyFact({ id: "judgmentSum", label, ...paper }),
      downPayment: moneyFact({ id: "downPayment", label, ...paper }),
      instalmentsOrdered: truthFact({ id: "instalmentsOrdered", label, ...paper }),
    },
  },
  statedOfSentence: {},
  factsOfFile: ({ sentences }) => ({
    differentOffences: sentences?.every(({ offence }) => offence !== undefined)
      ? sentences.map(({ offence = "" }) => ({ offence }))
      : undefined,
  }),
  fields: {
    facts: {},
    entries: {},
    executed: field(inSentence("executed"), "truth", label, paper),
    events: field(["events"], "list", label, paper),
    kindOfDebt: field(inDebt("kind"), "code", label, paper),
    sentenceOfFine: field(inDebt("sentence"), "code", label, paper),
  },
}

export const jurisdiction: Jurisdiction = {
  pack: Result.getOrThrow(
    makePack({
      id: "test",
      title: text("آزمایش", "test"),
      version: "1.0.0",
      calendar: jalali,
      dayCount: thirtyDayMonths,
      rules: [],
    }),
  ),
  offences: [
    { code: "fraud", title: text("کلاهبرداری", "fraud") },
    { code: "theft.tazir", title: text("سرقت تعزیری", "theft") },
    { code: "embezzlement", title: text("اختلاس", "embezzlement") },
  ],
  caseFile: caseFileLaw,
  creditRates: {
    fine: dated<Money>("fine", "money", [["1392/03/22", 300_000], ["1401/12/10"]]),
  },
}
