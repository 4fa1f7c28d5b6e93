import { type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import {
  type Citation,
  type Count,
  type Money,
  makePack,
  type Parameter,
  parseDay,
  text,
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
  // The rates of Iranian law; the fine's is not known after 1401/12/10.
  creditRates: {
    lashes: dated<Count>("lashes", "count", [["1392/03/22", 3]]),
    fine: dated<Money>("fine", "money", [
      ["1392/03/22", 300_000],
      ["1395/08/16", 400_000],
      ["1398/11/20", 1_000_000],
      ["1401/12/10"],
    ]),
    dailyFineDays: dated<Count>("dailyFineDays", "count", [["1392/03/22", 1]]),
    serviceHours: dated<Count>("serviceHours", "count", [["1394/04/01", 8]]),
    supervisionDays: dated<Count>("supervisionDays", "count", [["1394/04/01", 5]]),
  },
}
