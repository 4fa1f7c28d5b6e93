/** Arbitrary wage schedules and months of work: schedules that follow one another with or without days between them. */

import type { Count, Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { MonthOfWork } from "../../../src/employment/decisions/wage-rate/month-of-work.ts"
import {
  makeWageRegister,
  type WageRegister,
} from "../../../src/employment/decisions/wage-rate/wage-register.ts"
import type { WageRow, WageSchedule } from "../../../src/employment/decisions/wage-rate/wage-schedule.ts"

export const firstDay = 20_000
export const lastDay = 20_030
const day = (value: number) => value as Day
const creditGrades = [1 as Count, 2 as Count]
const skillLevels = ["learner", "skilled"]
const kinds = [
  { kind: "carpentry", paidBy: "day" },
  { kind: "kitchen", paidBy: "day" },
  { kind: "sewing", paidBy: "piece" },
] as const

const cells = creditGrades.flatMap((creditGrade) =>
  skillLevels.flatMap((skillLevel) => kinds.map(({ kind }) => ({ creditGrade, skillLevel, kind }))),
)

/** Rates that follow one another without a gap, the last one bounded or not. */
const bands: fc.Arbitrary<ReadonlyArray<Pick<WageRow, "after" | "upTo" | "rate">>> = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    rates: fc.array(fc.nat({ max: 5_000_000 }), { minLength: 3, maxLength: 3 }),
    bounded: fc.nat({ max: 9 }).map((value) => value === 0),
  })
  .map(({ bounded, lengths, rates }) => {
    let after = 0
    return lengths.map((length, place) => {
      const row = { after: after as Count, rate: (rates[place] ?? 0) as Money }
      after += length
      return place < lengths.length - 1 || bounded ? { ...row, upTo: after as Count } : row
    })
  })

export const scheduleOf = (id: string, from: number, to?: number): fc.Arbitrary<WageSchedule> =>
  fc
    .record({
      bands: fc.array(bands, { minLength: cells.length, maxLength: cells.length }),
      amount: fc.nat({ max: 3_000_000 }),
      numerator: fc.nat({ max: 30 }),
      rounding: fc.constantFrom("up", "down", "nearest"),
    })
    .map(({ amount, bands: drawn, numerator, rounding }) => ({
      id,
      from: day(from),
      ...(to === undefined ? {} : { to: day(to) }),
      approval: { by: "headOfOrganization", on: day(from - 10), document: "n-1" },
      creditGrades,
      skillLevels,
      kinds,
      rows: cells.flatMap((cell, place) => (drawn[place] ?? []).map((band) => ({ ...cell, ...band }))),
      incentives: [
        { kind: "diligence", amount: amount as Money },
        { kind: "festival", share: { numerator: numerator as Count, denominator: 100 as Count }, rounding },
      ],
    }))

/** One schedule until a day, and another from then on or some days later. */
export const register: fc.Arbitrary<WageRegister> = fc
  .record({
    change: fc.integer({ min: firstDay, max: lastDay }),
    pause: fc.constantFrom(0, 0, 0, 2),
  })
  .chain(({ change, pause }) =>
    fc.tuple(scheduleOf("older", firstDay - 400, change), scheduleOf("newer", change + pause)),
  )
  .map((schedules) => Result.getOrThrow(makeWageRegister(schedules)))

export const month: fc.Arbitrary<MonthOfWork> = fc
  .record({
    days: fc.uniqueArray(
      fc.record({
        on: fc.integer({ min: firstDay, max: lastDay - 1 }).map(day),
        kind: fc.constantFrom(...kinds),
        pieces: fc.integer({ min: 1, max: 4 }),
        creditGrade: fc.constantFrom(...creditGrades),
        skillLevel: fc.constantFrom(...skillLevels),
      }),
      { maxLength: 20, selector: ({ kind: { paidBy }, on }) => `${on} ${paidBy}` },
    ),
    incentives: fc.shuffledSubarray(["diligence", "festival"]),
  })
  .map(({ days, incentives }) => ({
    from: day(firstDay),
    to: day(lastDay),
    work: days.map(({ creditGrade, kind: { kind, paidBy }, on, pieces, skillLevel }) => ({
      on,
      kind,
      creditGrade,
      skillLevel,
      amount: paidBy === "day" ? 1 : pieces,
    })),
    incentives: incentives.map((kind) => ({ kind, on: day(lastDay - 1) })),
  }))
