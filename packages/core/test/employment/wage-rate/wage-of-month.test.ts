import { runs } from "@bazgasht/properties"
import { type Count, type Day, type Money, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DayOfWork, MonthOfWork } from "../../../src/employment/decisions/wage-rate/month-of-work.ts"
import { wageOfMonth } from "../../../src/employment/decisions/wage-rate/wage-of-month.ts"
import {
  makeWageRegister,
  scheduleOn,
  type WageRegister,
} from "../../../src/employment/decisions/wage-rate/wage-register.ts"
import type { WageSchedule } from "../../../src/employment/decisions/wage-rate/wage-schedule.ts"
import { firstDay, lastDay, month, register, scheduleOf } from "./arbitrary-wages.ts"

/** The basic wage counted one day or piece at a time; `undefined` where one of them has no rate or no schedule. */
const countedOneByOne = ({ work }: MonthOfWork, known: WageRegister): number | undefined => {
  const counters = new Map<string, number>()
  let total = 0
  for (const { amount, creditGrade, kind, on, skillLevel } of work)
    for (let unit = 0; unit < amount; unit++) {
      const schedule = scheduleOn(known, on)
      if (schedule === undefined) return undefined
      const key = `${schedule.id} ${creditGrade} ${skillLevel} ${kind}`
      const number = (counters.get(key) ?? 0) + 1
      counters.set(key, number)
      const row = schedule.rows.find(
        (one) =>
          one.creditGrade === creditGrade &&
          one.skillLevel === skillLevel &&
          one.kind === kind &&
          one.after < number &&
          (one.upTo === undefined || number <= one.upTo),
      )
      if (row === undefined) return undefined
      total += row.rate
    }
  return total
}

describe("the wage of a month", () => {
  it("is what its days and pieces come to one by one, and undetermined where one of them has no rate", () =>
    fc.assert(
      fc.property(month, register, (worked, known) => {
        const plain = { ...worked, incentives: [] }
        const answer = wageOfMonth(plain, known)
        const expected = countedOneByOne(plain, known)
        if (Result.isSuccess(answer)) expect(answer.success.basic).toBe(expected)
        else {
          expect(expected).toBeUndefined()
          expect(["wageSchedule.unknown", "work.beyondTable"]).toContain(answer.failure.code)
        }
      }),
      { numRuns: runs(500) },
    ))

  it("adds up: lines to basic, basic and incentives to gross, all of them whole", () =>
    fc.assert(
      fc.property(month, register, (worked, known) => {
        const answer = wageOfMonth(worked, known)
        if (Result.isFailure(answer)) return
        const { basic, gross, incentives, lines } = answer.success
        expect(lines.reduce((sum, { wage }) => sum + wage, 0)).toBe(basic)
        expect(incentives.reduce((sum, { amount }) => sum + amount, basic as number)).toBe(gross)
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(
          worked.work.reduce((sum, { amount }) => sum + amount, 0),
        )
        expect(incentives.map(({ kind }) => kind)).toEqual(worked.incentives.map(({ kind }) => kind).sort())
        for (const { amount, kind, schedule } of incentives) {
          const listed = known.schedules
            .find(({ id }) => id === schedule)
            ?.incentives.find((one) => one.kind === kind)
          expect(amount).toBe(
            listed === undefined || "amount" in listed
              ? listed?.amount
              : scale(basic, listed.share, listed.rounding),
          )
        }
      }),
    ))

  it("never falls by a further day of work", () =>
    fc.assert(
      fc.property(month, register, fc.nat(), (worked, known, choice) => {
        const place = choice % Math.max(1, worked.work.length)
        const before = wageOfMonth({ ...worked, work: worked.work.filter((_, at) => at !== place) }, known)
        const after = wageOfMonth(worked, known)
        if (Result.isFailure(after)) return
        expect(Result.getOrThrow(before).gross).toBeLessThanOrEqual(after.success.gross)
      }),
    ))

  it("does not depend on the order in which days and incentives are listed", () =>
    fc.assert(
      fc.property(month, register, (worked, known) => {
        const turned = {
          ...worked,
          work: worked.work.toReversed(),
          incentives: worked.incentives.toReversed(),
        }
        expect(wageOfMonth(turned, known)).toEqual(wageOfMonth(worked, known))
      }),
    ))

  it("is met with a wage, without a schedule and beyond the table among fixed samples", () => {
    const codes = fc.sample(fc.tuple(month, register), { numRuns: 300, seed: 4 }).map(([worked, known]) => {
      const answer = wageOfMonth(worked, known)
      return Result.isSuccess(answer) ? "wage" : answer.failure.code
    })
    expect([...new Set(codes)].sort()).toEqual(["wage", "wageSchedule.unknown", "work.beyondTable"])
  })
})

describe("a month that is not paid", () => {
  const [schedule] = fc.sample(scheduleOf("only", firstDay + 2), { numRuns: 1, seed: 7 }) as [WageSchedule]
  const known = Result.getOrThrow(makeWageRegister([schedule]))
  const on = (day: number, change: Partial<DayOfWork> = {}): DayOfWork => ({
    on: (firstDay + day) as Day,
    kind: "carpentry",
    creditGrade: 1 as Count,
    skillLevel: "skilled",
    amount: 1,
    ...change,
  })
  const answer = (work: ReadonlyArray<DayOfWork>, incentives: MonthOfWork["incentives"] = []) =>
    wageOfMonth({ from: firstDay as Day, to: lastDay as Day, work, incentives }, known)

  it.each<readonly [string, ReadonlyArray<DayOfWork>, MonthOfWork["incentives"], object]>([
    ["for a day of the next month", [on(30)], [], { code: "work.outsideMonth", on: lastDay }],
    [
      "for a day that no schedule ruled, although a later one is known",
      [on(5), on(1)],
      [],
      { code: "wageSchedule.unknown", on: firstDay + 1 },
    ],
    ["for half a day", [on(3, { amount: 0.5 })], [], { code: "work.amountInvalid" }],
    ["for two days in one", [on(3, { amount: 2 })], [], { code: "work.amountInvalid" }],
    ["for the same work twice", [on(3), on(3)], [], { code: "work.repeated" }],
    [
      "for two days' wages on one day",
      [on(3), on(3, { kind: "kitchen" })],
      [],
      { code: "work.secondDay", kind: "kitchen" },
    ],
    [
      "for a grade that is not listed",
      [on(3, { creditGrade: 9 as Count })],
      [],
      { code: "work.notListed", cell: { creditGrade: 9 as Count, skillLevel: "skilled", kind: "carpentry" } },
    ],
    [
      "for an incentive that is not listed",
      [on(3)],
      [{ kind: "silence", on: (firstDay + 3) as Day }],
      { code: "incentive.notListed", kind: "silence" },
    ],
    [
      "for one incentive twice",
      [on(3)],
      [
        { kind: "diligence", on: (firstDay + 3) as Day },
        { kind: "diligence", on: (firstDay + 4) as Day },
      ],
      { code: "incentive.repeated", kind: "diligence" },
    ],
  ])("%s", (_, work, incentives, expected) => {
    const refused = answer(work, incentives)
    expect(Result.isFailure(refused) && refused.failure).toMatchObject(expected)
  })

  it("where it would not be exact any more", () => {
    const rows = schedule.rows.map((row) => ({ ...row, rate: Number.MAX_SAFE_INTEGER as Money }))
    const rich = Result.getOrThrow(makeWageRegister([{ ...schedule, rows }]))
    const refused = wageOfMonth(
      { from: firstDay as Day, to: lastDay as Day, work: [on(3), on(4)], incentives: [] },
      rich,
    )
    expect(refused).toEqual(Result.fail({ code: "wage.tooGreat" }))
  })
})
