import { type Day, isExact, type Money, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  checkWork,
  type DayOfWork,
  type GrantedIncentive,
  type MonthOfWork,
  type WageLine,
  type WageOfMonth,
  type WageRateError,
} from "./month-of-work.ts"
import { scheduleOn, type WageRegister } from "./wage-register.ts"
import { rowsOf, type WageCell, type WageIncentive, type WageSchedule } from "./wage-schedule.ts"

type Priced<Value> = Result.Result<Value, WageRateError>

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const byCell = (one: WageCell, other: WageCell): number =>
  one.creditGrade - other.creditGrade ||
  byText(one.skillLevel, other.skillLevel) ||
  byText(one.kind, other.kind)

const inOrder = (work: ReadonlyArray<DayOfWork>): ReadonlyArray<DayOfWork> =>
  work.toSorted((one, other) => one.on - other.on || byText(one.kind, other.kind) || byCell(one, other))

const ruling = (register: WageRegister, on: Day): Priced<WageSchedule> => {
  const schedule = scheduleOn(register, on)
  return schedule === undefined ? Result.fail({ code: "wageSchedule.unknown", on }) : Result.succeed(schedule)
}

/** The work of one cell under one schedule. */
interface Pile {
  readonly schedule: WageSchedule
  readonly cell: WageCell
  amount: number
}

/** The work piled up by schedule and cell, each day under the schedule that ruled it. */
const pilesOf = (work: ReadonlyArray<DayOfWork>, register: WageRegister): Priced<ReadonlyArray<Pile>> =>
  Result.gen(function* () {
    const piles = new Map<string, Pile>()
    let lastPaidDay: Day | undefined
    for (const { amount, creditGrade, kind, on, skillLevel } of work) {
      const schedule = yield* ruling(register, on)
      const cell = { creditGrade, skillLevel, kind }
      const paidBy = schedule.kinds.find((one) => one.kind === kind)?.paidBy
      if (
        paidBy === undefined ||
        !schedule.creditGrades.includes(creditGrade) ||
        !schedule.skillLevels.includes(skillLevel)
      )
        return yield* Result.fail({ code: "work.notListed", on, cell } as const)
      if (paidBy === "day") {
        if (amount !== 1) return yield* Result.fail({ code: "work.amountInvalid", on, kind } as const)
        if (lastPaidDay === on) return yield* Result.fail({ code: "work.secondDay", on, kind } as const)
        lastPaidDay = on
      }
      const key = JSON.stringify([schedule.id, creditGrade, skillLevel, kind])
      const pile = piles.get(key)
      if (pile === undefined) piles.set(key, { schedule, cell, amount })
      else pile.amount += amount
    }
    return [...piles.values()].sort(
      (one, other) => one.schedule.from - other.schedule.from || byCell(one.cell, other.cell),
    )
  })

/** Each part of the work at the rate that is for it: more work never makes a part of it cheaper. */
const lineOf = ({ amount, cell, schedule }: Pile): Priced<WageLine> => {
  const rows = rowsOf(schedule, cell)
  const most = rows.at(-1)?.upTo ?? Number.MAX_SAFE_INTEGER
  if (amount > most) return Result.fail({ code: "work.beyondTable", cell, most })
  let wage = 0n
  for (const { after, rate, upTo = amount } of rows)
    if (amount > after) wage += BigInt(Math.min(amount, upTo) - after) * BigInt(rate)
  return isExact(Number(wage))
    ? Result.succeed({ schedule: schedule.id, cell, amount, wage: Number(wage) as Money })
    : Result.fail({ code: "wage.tooGreat" })
}

const amountOf = (incentive: WageIncentive, basic: Money): number | undefined =>
  "amount" in incentive ? incentive.amount : scale(basic, incentive.share, incentive.rounding)

const grant = (
  { incentives }: MonthOfWork,
  basic: Money,
  register: WageRegister,
): Priced<ReadonlyArray<GrantedIncentive>> =>
  Result.gen(function* () {
    const granted: Array<GrantedIncentive> = []
    const asked = incentives.toSorted((one, other) => byText(one.kind, other.kind) || one.on - other.on)
    for (const [place, { kind, on }] of asked.entries()) {
      if (asked[place - 1]?.kind === kind)
        return yield* Result.fail({ code: "incentive.repeated", kind } as const)
      const schedule = yield* ruling(register, on)
      const incentive = schedule.incentives.find((one) => one.kind === kind)
      if (incentive === undefined)
        return yield* Result.fail({ code: "incentive.notListed", kind, on } as const)
      const amount = amountOf(incentive, basic)
      if (amount === undefined) return yield* Result.fail({ code: "wage.tooGreat" } as const)
      granted.push({ schedule: schedule.id, kind, amount: amount as Money })
    }
    return granted
  })

const sumOf = (amounts: ReadonlyArray<number>): Priced<Money> => {
  const sum = amounts.reduce((total, amount) => total + BigInt(amount), 0n)
  return isExact(Number(sum)) ? Result.succeed(Number(sum) as Money) : Result.fail({ code: "wage.tooGreat" })
}

/**
 * The wage of a month. Each day is paid by the schedule that ruled it; a day that none ruled leaves the wage undetermined, and
 * the last schedule that is known is never taken in its place. The amount of work is counted apart for each schedule, grade,
 * level and kind, and each part of it is paid at the rate that is for that part.
 *
 * @example
 * // Sewing is paid 2,500,000 a day from 2025 on.
 * const worked = { creditGrade: 1 as Count, skillLevel: "plain", kind: "sewing", amount: 1 }
 * const monthOf = (from: Day, to: Day) => ({ from, to, work: [{ ...worked, on: from }], incentives: [] })
 * Result.getOrThrow(wageOfMonth(monthOf(gregorianDay(2025, 7, 1), gregorianDay(2025, 8, 1)), register)).gross // => 2_500_000
 *
 * const unknown = wageOfMonth(monthOf(gregorianDay(2024, 7, 1), gregorianDay(2024, 8, 1)), register)
 * Result.isFailure(unknown) && unknown.failure.code // => "wageSchedule.unknown"
 */
export const wageOfMonth = (month: MonthOfWork, register: WageRegister): Priced<WageOfMonth> =>
  Result.gen(function* () {
    const work = inOrder(month.work)
    yield* checkWork(month, work)
    const lines: Array<WageLine> = []
    for (const pile of yield* pilesOf(work, register)) lines.push(yield* lineOf(pile))
    const basic = yield* sumOf(lines.map(({ wage }) => wage))
    const incentives = yield* grant(month, basic, register)
    const gross = yield* sumOf([basic, ...incentives.map(({ amount }) => amount)])
    return { lines, basic, incentives, gross }
  })
