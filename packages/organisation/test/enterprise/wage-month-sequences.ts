/** Arbitrary sequences of commands to the wage of a month. */

import { type DatedWageTerms, makeWageRegister, wageScheduleSchema } from "@bazgasht/core/employment"
import { type Day, gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { wageMonth, wageMonthSchemas } from "../../src/enterprise/wage-month/wage-month.ts"
import type { WageMonthLife } from "../../src/enterprise/wage-month/wage-month-protocol.ts"
import type { WageMonthSetting } from "../../src/enterprise/wage-month/wage-month-terms.ts"

const schedule = Result.getOrThrow(
  Schema.decodeUnknownResult(wageScheduleSchema(gregorian))({
    id: "wages-1",
    from: "2024/01/01",
    approval: { by: "governor", on: "2023/12/20", document: "42" },
    creditGrades: [1],
    skillLevels: ["plain"],
    kinds: [
      { kind: "carpentry", paidBy: "day" },
      { kind: "sewing", paidBy: "piece" },
      { kind: "trial", paidBy: "day" },
    ],
    rows: [
      { creditGrade: 1, skillLevel: "plain", kind: "carpentry", after: 0, rate: 2_500_000 },
      { creditGrade: 1, skillLevel: "plain", kind: "sewing", after: 0, upTo: 5, rate: 70_001 },
      { creditGrade: 1, skillLevel: "plain", kind: "sewing", after: 5, rate: 90_000 },
      { creditGrade: 1, skillLevel: "plain", kind: "trial", after: 0, rate: 0 },
    ],
    incentives: [{ kind: "care", amount: 1_000_000 }],
  }),
)

const free: ReadonlyArray<DatedWageTerms> = [
  { from: 0 as Day, terms: { deductions: [], overallCap: { numerator: 0, denominator: 1 } } },
]
const deducting: ReadonlyArray<DatedWageTerms> = [
  {
    from: 0 as Day,
    terms: {
      deductions: [
        { kind: "institution", cap: { numerator: 1, denominator: 3 } },
        { kind: "tools", cap: { numerator: 1, denominator: 10 } },
      ],
      overallCap: { numerator: 2, denominator: 5 },
    },
  },
]

export const wageSetting: WageMonthSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  register: Result.getOrThrow(makeWageRegister([schedule])),
  wageTerms: deducting,
  placedWork: { prisoner: "person-0", from: 0 as Day },
  terms: {
    citations: [],
    recorders: ["workshop"],
    approvers: ["head", "workshop"],
    payers: ["cashier"],
    splitBy: "lastDay",
    weekBegins: 20002 as Day,
    mostWeeklyHours: 44,
  },
}

const { mostWeeklyHours: _, ...unbounded } = wageSetting.terms

const settings: fc.Arbitrary<WageMonthSetting> = fc.constantFrom(
  wageSetting,
  { ...wageSetting, wageTerms: free, terms: { ...unbounded, splitBy: "approval" as const } },
  { ...wageSetting, register: { schedules: [] } },
  { ...wageSetting, placedWork: { prisoner: "person-0", from: 20_100 as Day, to: 20_900 as Day } },
  { ...wageSetting, placedWork: undefined },
)

const cell = { creditGrade: 1, skillLevel: "plain" }

/** Days of work from a day on, one after another. */
export const workFrom = (from: number, days: number, hours: number) =>
  Array.from({ length: days }, (_, place) => ({
    ...cell,
    on: from + place,
    hours,
    kind: "carpentry",
    amount: 1,
  }))

const sheetFor = ({ at, choices, state }: Occasion<WageMonthLife>): object => {
  const { first, second, sound, third } = choices
  const month = state.stage === "none" ? (gregorian.startOfMonth(at) as number) : (state.month as number)
  const end = state.stage === "none" ? at + 1 : Math.min(state.monthEnd, at + 1)
  const days = Math.max(1, Math.min(1 + (first % 9), end - month))
  const carpentry = workFrom(month, days, sound ? 1 + (second % 6) : chosen([7, 25, 0], second))
  const pieces = { ...cell, on: month, hours: 0, kind: "sewing", amount: 1 + third }
  const work = chosen<ReadonlyArray<object>>(
    [carpentry, [...carpentry, pieces], [pieces], [{ ...pieces, kind: "trial", amount: 1 }]],
    third,
  )
  return {
    work: sound
      ? work
      : chosen<ReadonlyArray<object>>(
          [[], workFrom(month - 1, 2, 5), workFrom(at + 1, 1, 5), [...work, ...work]],
          first,
        ),
    incentives: second % 3 === 0 ? [{ kind: sound ? "care" : "luck", on: month }] : [],
  }
}

const claimsFor = ({ choices, setting }: Occasion<WageMonthLife>): object => {
  const { first, second, sound, third } = choices
  const listed = setting.wageTerms[0]?.terms?.deductions ?? []
  const kinds = listed.map(({ kind }) => kind).slice(0, first % 3)
  const instruction = {
    by: sound ? "person-0" : "person-1",
    part: chosen<object>(
      [
        { kind: "share", share: { numerator: 1 + (second % 3), denominator: 7 } },
        { kind: "amount", amount: 100_001 * (1 + (third % 3)) },
      ],
      first,
    ),
    dependants: chosen(
      [
        [
          { person: "person-5", weight: 2 },
          { person: "person-6", weight: 1 },
        ],
        [{ person: "person-6", weight: 1 }],
      ],
      third,
    ),
  }
  return {
    deductions: (sound ? kinds : ["unheardOf"]).map((kind, place) => ({
      kind,
      amount: 50_000 * (place + 1 + second),
    })),
    ...(first % 4 > 0 ? { instruction } : {}),
  }
}

const orderFor = (
  { at, choices: { first, sound }, state }: Occasion<WageMonthLife>,
  paid: boolean,
): object => {
  const orders = "orders" in state ? state.orders : []
  const fitting = orders.filter((one) => (one.paid !== undefined) === paid)
  const all = sound && fitting.length > 0 ? fitting : orders
  return {
    order: all.length > 0 ? chosen(all, first).order : "order-0",
    on: sound ? at : at + 1,
  }
}

const contentOf = (type: WageMonthLife["Command"]["type"], occasion: Occasion<WageMonthLife>): object => {
  const { at, choices } = occasion
  const { first, sound } = choices
  switch (type) {
    case "record":
      return {
        worker: "person-0",
        placement: chosen(["placement-1", "placement-2"], first),
        unit: "workshop-1",
        month: (gregorian.startOfMonth(at) as number) + (sound ? 0 : 1),
        sheet: sheetFor(occasion),
      }
    case "amend":
      return { sheet: sheetFor(occasion) }
    case "correct":
      return { sheet: sheetFor(occasion), reason: "miscounted" }
    case "approve":
      return claimsFor(occasion)
    case "recordPaid":
      return { ...orderFor(occasion, false), reference: `payment-${first}` }
    case "recordReturned":
      return { ...orderFor(occasion, true), reason: "accountClosed" }
    case "dropCorrection":
    case "cancel":
      return { reason: "error" }
  }
}

export const testedWageMonth: Tested<WageMonthLife> = {
  name: "wage of a month",
  lifeCycle: wageMonth,
  setting: settings,
  command: commandBy({
    lifeCycle: wageMonth,
    subject: "wage-1",
    roles: ["workshop", "head", "cashier"],
    seldom: ["cancel"],
    contentOf,
  }),
  schemas: wageMonthSchemas(),
}
