import { isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import { payOfMonth } from "@bazgasht/core/employment"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { PlacedWork } from "./placed-work.ts"
import { type HoursOfWeek, hoursByWeek, overfullDay, type TimeSheet } from "./time-sheet.ts"
import { refuse, type WageMonthIn, type WageMonthLife } from "./wage-month-protocol.ts"
import type { WageMonthSetting } from "./wage-month-terms.ts"
import { type KeptWageOrder, ordersFor, partsOf, type WageOrder } from "./wage-orders.ts"
import { payKept } from "./wage-pay.ts"

type Checked<Value = void> = Result.Result<Value, WageMonthLife["Refusal"]>

/** Hours of a week where the law names no bound. */
const hoursOfAllDays = 7 * 24

/** The first day of the month after that of a day; refused unless the day is the first of its own. */
const monthEndOf = (month: Day, { calendar }: WageMonthSetting): Checked<Day> => {
  const end = calendar.addMonths(month, 1)
  return end === undefined || calendar.startOfMonth(month) !== month
    ? refuse("month.notItsFirstDay", "month", {})
    : Result.succeed(end)
}

const checkSheet = (
  sheet: TimeSheet,
  { month, monthEnd, week }: Pick<WageMonthIn<"recorded">, "month" | "monthEnd" | "week">,
  at: Day,
): Checked => {
  const { incentives, work } = sheet
  const days = [...work, ...incentives].map(({ on }) => on)
  if (days.length === 0) return refuse("sheet.empty", "sheet", {})
  if (days.some((on) => on < month || on >= monthEnd))
    return refuse("sheet.outsideMonth", "sheet", { from: month, to: (monthEnd - 1) as Day })
  const [later] = days.filter((on) => on > at).sort((one, other) => one - other)
  if (later !== undefined) return refuse("sheet.later", "sheet", { on: later })
  const overfull = overfullDay(sheet)
  if (overfull !== undefined) return refuse("sheet.hoursOfDay", "sheet", { on: overfull })
  for (const [from, hours] of hoursByWeek(sheet, week))
    if (hours > week.most) return refuse("sheet.hoursOfWeek", "sheet", { from, hours, most: week.most })
  return Result.void
}

/** Refuses a sheet of work that the placement does not have: of another person, or on days before its first or after its last. */
const checkPlaced = (sheet: TimeSheet, worker: string, work: PlacedWork | undefined): Checked => {
  if (work === undefined) return refuse("placement.notBegun", "placement", {})
  if (!isSameIdentifier(work.prisoner, worker)) return refuse("placement.ofOther", "worker", {})
  const { from, to } = work
  if (sheet.work.some(({ on }) => on < from)) return refuse("sheet.beforeWork", "sheet", { from })
  return to !== undefined && sheet.work.some(({ on }) => on >= to)
    ? refuse("sheet.afterWork", "sheet", { since: to })
    : Result.void
}

const isPaid = ({ paid }: KeptWageOrder): boolean => paid !== undefined

/** The stage after an approval: paid where no order is open. */
const stageWith = (orders: ReadonlyArray<WageOrder>): "approved" | "paid" =>
  orders.every((order: KeptWageOrder) => isPaid(order)) ? "paid" : "approved"

const orderNamed = (name: string, { orders }: WageMonthIn<"approved">): Checked<KeptWageOrder> => {
  const found = orders.find(({ order }) => order === name)
  return found === undefined ? refuse("order.unknown", "order", {}) : Result.succeed(found)
}

const weekOf = ({
  mostWeeklyHours = hoursOfAllDays,
  weekBegins,
}: WageMonthSetting["terms"]): HoursOfWeek => ({
  begins: weekBegins,
  most: mostWeeklyHours,
})

export const guards: ProtocolGuards<WageMonthLife> = {
  record: ({ command: { at, month, sheet, worker }, setting }) =>
    Result.gen(function* () {
      const monthEnd = yield* monthEndOf(month, setting)
      const week = weekOf(setting.terms)
      yield* checkSheet(sheet, { month, monthEnd, week }, at)
      yield* checkPlaced(sheet, worker, setting.placedWork)
      return { monthEnd, week }
    }),

  amend: ({ command: { at, sheet }, setting: { placedWork }, state }) =>
    Result.flatMap(checkSheet(sheet, state, at), () => checkPlaced(sheet, state.worker, placedWork)),

  approve: ({ command, setting: { register, terms, wageTerms }, state }) =>
    Result.gen(function* () {
      const { at, deductions, instruction, subject } = command
      const { month, monthEnd, worker } = state
      if (at < monthEnd) return yield* refuse("month.notOver", "at", { from: monthEnd })
      const { incentives, work } = state.stage === "corrected" ? state.correction : state.sheet
      const [before, approvals] = state.stage === "corrected" ? [state.orders, state.approvals] : [[], 0]
      const splitBy = terms.splitBy === "approval" ? at : ((monthEnd - 1) as Day)
      const wage = {
        prisoner: worker,
        deductions,
        ...(instruction === undefined ? {} : { instruction }),
      }
      const said = payOfMonth(
        { month: { from: month, to: monthEnd, work, incentives }, wage, splitBy },
        { register, wageTerms },
      )
      if (Result.isFailure(said)) return yield* refuse(said.failure.code, "type", {})
      const pay = payKept(said.success, splitBy)
      const orders = ordersFor({ subject, approval: approvals + 1 }, partsOf(worker, pay), before)
      return { pay, orders, stage: stageWith([...before, ...orders]) }
    }),

  recordPaid: ({ command: { at, on, order }, state }) =>
    Result.gen(function* () {
      const found = yield* orderNamed(order, state as WageMonthIn<"approved">)
      if (isPaid(found)) return yield* refuse("order.paid", "order", {})
      if (on > at) return yield* refuse("payment.inFuture", "on", {})
      const { amount, payee } = found
      const others = state.orders.filter((one) => one !== found)
      return { amount, payee, stage: state.stage === "corrected" ? state.stage : stageWith(others) }
    }),

  recordReturned: ({ command: { at, on, order }, state }) =>
    Result.gen(function* () {
      const found = yield* orderNamed(order, state as WageMonthIn<"approved">)
      if (!isPaid(found)) return yield* refuse("order.notPaid", "order", {})
      if (on > at) return yield* refuse("payment.inFuture", "on", {})
      const { amount, payee } = found
      return { amount, payee, stage: state.stage === "corrected" ? state.stage : ("approved" as const) }
    }),

  correct: ({ command: { at, sheet }, setting: { placedWork }, state }) =>
    Result.flatMap(checkSheet(sheet, state, at), () => checkPlaced(sheet, state.worker, placedWork)),

  dropCorrection: ({ state: { orders } }) => Result.succeed({ stage: stageWith(orders) }),

  cancel: "carry",
}
