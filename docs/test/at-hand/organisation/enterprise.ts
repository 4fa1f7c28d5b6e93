/** Work and wages of the examples, and by what they are judged. */

import {
  type CapacitySetting,
  type CapacityState,
  capacity,
  type ProposalSetting,
  type ProposalState,
  proposal,
  type WageMonthSetting,
  type WageMonthState,
  type WorkAccidentSetting,
  type WorkAccidentState,
  wageMonth,
  workAccident,
} from "@bazgasht/organisation/enterprise"
import { type Count, type Day, gregorian, type Money, makeTerm } from "@bazgasht/rules"
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
  placedWork: { prisoner: "p-1", from: gregorianDay(2025, 7, 1) },
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

export const capacitySetting: CapacitySetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  terms: {
    citations,
    describers: ["guild"],
    publishers: ["governor"],
    places: ["hall"],
    equipment: ["water"],
    describeEvery: makeTerm({ months: 6 }),
  },
}

/** A hall for twenty tailors; twelve people hold the certificate. */
export const describedCapacity: CapacityState = lived(capacity, "capacity-1", capacitySetting, [
  [
    gregorianDay(2025, 3, 1),
    {
      type: "describe",
      unit: "prison-1",
      profile: {
        place: { kind: "hall", area: 300, power: 25, has: ["water"] },
        trades: [{ trade: "7531", seats: 20, certified: 12 }],
        countedOn: gregorianDay(2025, 3, 1),
      },
    },
    "clerk-1",
  ],
])

export const publishedCapacity: CapacityState = lived(
  capacity,
  "capacity-1",
  capacitySetting,
  [[gregorianDay(2025, 3, 2), { type: "publish" }]],
  describedCapacity,
)

export const proposalSetting: ProposalSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  opening: { employer: "investor-1", seats: 8 },
  terms: {
    citations,
    submitters: ["guild"],
    inspections: [
      { inspection: "visit", officers: ["wardBoard"] },
      { inspection: "health", officers: ["physician"] },
    ],
    drafters: ["guild"],
    concluders: ["governor"],
    keepers: ["governor"],
    workplaces: [{ kind: "quarry", where: "prison" }],
    criteria: ["wagesPaid"],
    endReasons: ["termOver"],
    evaluateEvery: makeTerm({ months: 6 }),
  },
}

const march = (day: number) => gregorianDay(2025, 3, day)
const wage = { amount: 2_500_000 as Money, per: "day" } as const

/** Twelve seats are contracted, of which an opening has eight. */
export const contracted: ProposalState = lived(proposal, "proposal-1", proposalSetting, [
  [
    march(3),
    {
      type: "submit",
      investor: "investor-1",
      unit: "prison-1",
      work: { trade: "7531", workplace: "quarry", seats: 12, wage },
    },
  ],
  [march(4), { type: "inspect", inspection: "visit", outcome: "fit", document: "paper-1", on: march(4) }],
  [march(5), { type: "inspect", inspection: "health", outcome: "fit", document: "paper-2", on: march(5) }],
  [
    march(6),
    {
      type: "draft",
      contract: {
        ...{ document: "contract-1", from: march(10), to: gregorianDay(2026, 3, 10) },
        ...{ seats: 12, wage, weeklyHours: 40, insurance: { status: "notRecorded" } },
        institutionShare: { numerator: 1, denominator: 10 },
      },
    },
  ],
  [march(7), { type: "conclude" }],
  [march(10), { type: "open", opening: "opening-1" }],
])

export const accidentSetting: WorkAccidentSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  terms: {
    citations,
    recorders: ["guild"],
    reporters: ["guild"],
    examiners: ["governor"],
    closers: ["governor"],
    reports: [{ authority: "governor", within: makeTerm({ days: 3 }) }],
    examineWithin: makeTerm({ months: 1 }),
    kinds: ["fall"],
    causes: ["noGuard"],
    outcomes: ["recovered"],
  },
}

/** A fall on 5 March 2025. */
export const recordedAccident: WorkAccidentState = lived(workAccident, "accident-1", accidentSetting, [
  [
    march(5),
    {
      type: "record",
      ...{ worker: "p-1", placement: "placement-1", unit: "workshop-1", on: march(5), kind: "fall" },
      ...{ injury: "slight", insurance: { status: "notRecorded" }, document: "paper-7" },
    },
  ],
])
