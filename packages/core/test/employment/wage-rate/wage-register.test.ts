import { type Count, type Day, gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeWageRegister, scheduleOn } from "../../../src/employment/decisions/wage-rate/wage-register.ts"
import {
  type WageSchedule,
  wageScheduleSchema,
} from "../../../src/employment/decisions/wage-rate/wage-schedule.ts"
import { register, scheduleOf } from "./arbitrary-wages.ts"

const written = {
  id: "1404",
  from: "2025/03/21",
  to: "2026/03/21",
  approval: { by: "headOfOrganization", on: "2025/03/01", document: "n-1" },
  creditGrades: [1],
  skillLevels: ["skilled"],
  kinds: [{ kind: "carpentry", paidBy: "day" }],
  rows: [
    { creditGrade: 1, skillLevel: "skilled", kind: "carpentry", after: 0, upTo: 20, rate: 1_000_000 },
    { creditGrade: 1, skillLevel: "skilled", kind: "carpentry", after: 20, upTo: 26, rate: "۱٬۲۰۰٬۰۰۰" },
  ],
  incentives: [{ kind: "festival", share: { numerator: 1, denominator: 10 }, rounding: "up" }],
}
const decode = Schema.decodeUnknownResult(wageScheduleSchema(gregorian))
const schedule = Result.getOrThrow(decode(written))
const [first, second] = schedule.rows as readonly [WageSchedule["rows"][number], WageSchedule["rows"][number]]

const codesOf = (...schedules: ReadonlyArray<WageSchedule>): ReadonlyArray<string> => {
  const made = makeWageRegister(schedules)
  return Result.isFailure(made) ? made.failure.map(({ code }) => code) : []
}

describe("a wage schedule in a file", () => {
  it("is read with the days of its calendar and amounts in whole rials", () => {
    expect(second).toMatchObject({ after: 20, upTo: 26, rate: 1_200_000 })
    expect(scheduleOn({ schedules: [schedule] }, schedule.from)).toBe(schedule)
  })

  it.each([
    ["half a rial", { ...written, rows: [{ ...written.rows[0], rate: 0.5 }] }],
    ["a rate below zero", { ...written, rows: [{ ...written.rows[0], rate: -1 }] }],
    ["another unit of work", { ...written, kinds: [{ kind: "carpentry", paidBy: "hour" }] }],
    ["no approval", { ...written, approval: undefined }],
    ["a day that does not exist", { ...written, from: "2025/02/30" }],
  ])("is refused with %s", (_, wrong) => expect(Result.isFailure(decode(wrong))).toBe(true))
})

describe("a register of wage schedules", () => {
  it("rules a day by the schedule of that day or by none, never by the last that is known", () =>
    fc.assert(
      fc.property(register, fc.integer({ min: 19_500, max: 20_100 }), (known, on) => {
        const ruling = known.schedules.filter(({ from, to }) => from <= on && (to === undefined || on < to))
        expect(ruling.length).toBeLessThanOrEqual(1)
        expect(scheduleOn(known, on as Day)).toBe(ruling[0])
      }),
    ))

  it("does not depend on the order in which schedules and rows are listed", () =>
    fc.assert(
      fc.property(scheduleOf("older", 19_000, 20_010), scheduleOf("newer", 20_010), (older, newer) => {
        const turned = (one: WageSchedule) => ({ ...one, rows: one.rows.toReversed() })
        expect(codesOf(older, newer)).toEqual([])
        expect(codesOf(turned(newer), turned(older))).toEqual([])
      }),
    ))

  it("names the first amount of work that a removed row leaves without a rate, and that a doubled row pays twice", () =>
    fc.assert(
      fc.property(scheduleOf("only", 20_000), fc.nat(), (sound, choice) => {
        const place = choice % sound.rows.length
        const row = sound.rows[place]
        const cell = { creditGrade: row?.creditGrade, skillLevel: row?.skillLevel, kind: row?.kind }
        const without = makeWageRegister([{ ...sound, rows: sound.rows.filter((_, at) => at !== place) }])
        // The last of several rows may go: then the table only ends earlier.
        const isLast = !sound.rows.some(
          (one) =>
            one.kind === row?.kind &&
            one.creditGrade === row.creditGrade &&
            one.skillLevel === row.skillLevel &&
            one.after > row.after,
        )
        if (isLast && row?.after !== 0) expect(Result.isSuccess(without)).toBe(true)
        else
          expect(Result.isFailure(without) && without.failure).toMatchObject([
            { code: "table.gap", cell, amount: row?.after },
          ])
        const twice = makeWageRegister([
          { ...sound, rows: [...sound.rows, ...sound.rows.slice(place, place + 1)] },
        ])
        expect(Result.isFailure(twice) && twice.failure[0]).toMatchObject({
          code: "table.overlap",
          cell,
          amount: row?.after,
        })
      }),
    ))

  it.each<readonly [string, ReadonlyArray<WageSchedule>, ReadonlyArray<string>]>([
    [
      "two schedules of one id",
      [schedule, { ...schedule, from: 30_000 as Day, to: 30_001 as Day }],
      ["schedule.repeated"],
    ],
    ["two schedules on one day", [schedule, { ...schedule, id: "other" }], ["schedule.overlap"]],
    ["an end before the first day", [{ ...schedule, to: schedule.from }], ["schedule.noDay"]],
    [
      "a grade that is listed twice",
      [{ ...schedule, creditGrades: [1 as Count, 1 as Count] }],
      ["code.repeated"],
    ],
    [
      "a row of a grade that is not listed",
      [{ ...schedule, rows: [first, second, { ...first, creditGrade: 9 as Count }] }],
      ["row.unknownCode"],
    ],
    ["a grade without rows", [{ ...schedule, creditGrades: [1 as Count, 2 as Count] }], ["table.gap"]],
    ["rates that begin late", [{ ...schedule, rows: [second] }], ["table.gap"]],
    [
      "rates that overlap",
      [{ ...schedule, rows: [first, { ...second, after: 19 as typeof second.after }] }],
      ["table.overlap"],
    ],
    [
      "a row without work",
      [{ ...schedule, rows: [first, { ...second, upTo: 20 as typeof second.after }] }],
      ["row.noWork"],
    ],
    [
      "half a rial",
      [{ ...schedule, rows: [first, { ...second, rate: 0.5 as typeof second.rate }] }],
      ["row.notWhole"],
    ],
    [
      "a share of nothing",
      [
        {
          ...schedule,
          incentives: [
            {
              kind: "x",
              share: { numerator: 1, denominator: 0 },
              rounding: "up",
            } as unknown as WageSchedule["incentives"][number],
          ],
        },
      ],
      ["incentive.invalid"],
    ],
  ])("refuses %s", (_, schedules, codes) => expect(codesOf(...schedules)).toEqual(codes))

  it("names every amount of work that is paid twice, also where a short row lies within a long one", () => {
    const row = (after: number, upTo: number) =>
      ({ ...first, after, upTo }) as unknown as WageSchedule["rows"][number]
    const made = makeWageRegister([{ ...schedule, rows: [row(12, 30), row(0, 20), row(5, 10)] }])
    expect(Result.isFailure(made) && made.failure.map(({ amount, code }) => [code, amount])).toEqual([
      ["table.overlap", 5],
      ["table.overlap", 12],
    ])
  })

  it("allows days without a schedule", () =>
    expect(codesOf(schedule, { ...schedule, id: "later", from: 30_000 as Day, to: 30_001 as Day })).toEqual(
      [],
    ))
})
