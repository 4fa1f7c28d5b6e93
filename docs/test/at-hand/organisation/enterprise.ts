/** Work and wages of the examples, and by what they are judged. */

import { type WageMonthSetting, type WageMonthState, wageMonth } from "@bazgasht/organisation/enterprise"
import { type Count, type Day, gregorian } from "@bazgasht/rules"
import { register } from "../core/employment/decisions.ts"
import { gregorianDay } from "../core.ts"
import { lived } from "../lived.ts"

const citations = [] as const

export const wageSetting: WageMonthSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  register,
  wageTerms: [
    {
      from: gregorianDay(2025, 1, 1),
      terms: { deductions: [], overallCap: { numerator: 0, denominator: 1 } },
    },
  ],
  terms: {
    citations,
    recorders: ["guild"],
    approvers: ["governor"],
    payers: ["almoner"],
    splitBy: "lastDay",
    weekBegins: gregorianDay(2025, 1, 6),
    mostWeeklyHours: 44,
  },
}

const [first, second] = [gregorianDay(2025, 7, 1), gregorianDay(2025, 7, 2)]
const sewing = (on: Day) => ({
  ...{ on, hours: 7, creditGrade: 1 as Count, skillLevel: "plain", kind: "sewing", amount: 1 },
})

/** Two days of sewing in July 2025. */
export const recordedWage: WageMonthState = lived(wageMonth, "wage-1", wageSetting, [
  [
    gregorianDay(2025, 8, 1),
    {
      type: "record",
      worker: "p-1",
      placement: "placement-1",
      unit: "workshop-1",
      month: first,
      sheet: { work: [sewing(first), sewing(second)], incentives: [] },
    },
    "clerk-1",
  ],
])

/** Approved: half goes to the family. */
export const approvedWage: WageMonthState = lived(
  wageMonth,
  "wage-1",
  wageSetting,
  [
    [
      gregorianDay(2025, 8, 2),
      {
        type: "approve",
        deductions: [],
        instruction: {
          by: "p-1",
          part: { kind: "share", share: { numerator: 1, denominator: 2 } },
          dependants: [{ person: "p-2", weight: 1 }],
        },
      },
    ],
  ],
  recordedWage,
)

const paidOn = (order: string) =>
  [
    gregorianDay(2025, 8, 4),
    { type: "recordPaid", order, on: gregorianDay(2025, 8, 4), reference: `bank-${order}` } as const,
  ] as const

/** Both parts arrived on 4 August 2025. */
export const paidWage: WageMonthState = lived(
  wageMonth,
  "wage-1",
  wageSetting,
  [paidOn("wage-1/1/worker/p-1"), paidOn("wage-1/1/dependant/p-2")],
  approvedWage,
)
