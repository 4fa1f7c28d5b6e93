/** Iran with three offences and with rates of credit that the tests know by heart. */

import type { Jurisdiction } from "@bazgasht/core"
import {
  type Citation,
  type Count,
  type Day,
  type Money,
  type Parameter,
  parseDay,
  text,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { jalali } from "../../src/calendar/jalali.ts"
import { iran } from "../../src/pack.ts"

/** A Jalali day by its text. */
export const day = (written: string): Day => Result.getOrThrow(parseDay(jalali, written))

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

const { cutOffs: _, employment: __, ...rest } = iran

export const jurisdiction: Jurisdiction = {
  ...rest,
  reportedFacts: [],
  offences: [
    { code: "fraud", title: text("کلاهبرداری", "fraud") },
    { code: "theft.tazir", title: text("سرقت تعزیری", "theft") },
    { code: "embezzlement", title: text("اختلاس", "embezzlement") },
  ],
  // The fine's rate is not known after 1401/12/10.
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
