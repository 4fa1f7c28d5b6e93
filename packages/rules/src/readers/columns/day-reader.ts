/**
 * Reads the answer of a rule on a day for every case, with the days around it on which the answer may turn.
 *
 * @module
 */

import { nodeOfRule, type Rule } from "../../law/rule.ts"
import type { CompileSetting } from "../compiled/compile.ts"
import { Motions } from "../compiled/motions.ts"
import { idsReadBy, type Plan } from "../compiled/plan.ts"
import { Planner } from "../compiled/planner.ts"
import type { Setting } from "../setting.ts"
import type { Columns } from "./columns.ts"
import type { Today } from "./compile-columns.ts"
import { Fits } from "./kernels/fits.ts"
import { type MakeKernel, type Output, outputFor } from "./kernels/kernel.ts"
import { pickColumns, pickDays } from "./pick.ts"
import { type TurningDays, turningDaysOf } from "./turning-days.ts"

/** What is read for each case. The arrays are used again by the next reading, and may be longer than there are cases. */
export interface DayReading {
  /** 0 no, 1 unknown, 2 yes. */
  readonly answers: Uint8Array
  /** The next day after the day read on which the answer may turn; infinite where there is none. */
  readonly after: Float64Array
  /** The last such day up to and including the day read; minus infinite where there is none. */
  readonly before: Float64Array
  /** The first referral that applies, from 1 on; -1 where that is unknown, 0 where none does. */
  readonly referrals: Int8Array
}

/** Reads days. */
export interface DayReader {
  /** The facts and lists that are read, by their ids. */
  readonly reads: ReadonlySet<string>
  readonly firstDay: number
  readonly lastDay: number
  readonly read: (columns: Columns, today: Today, lawDay: Today) => DayReading
  /** Reads some rows, each on a day of its own; the reading is by their place among the rows. */
  readonly readRows: (
    columns: Columns,
    rows: ReadonlyArray<number>,
    dayOf: (row: number) => number,
    lawDay: Today,
  ) => DayReading
}

/** Finds the fixed days around a day. */
const around = (
  fixed: ReadonlyArray<number>,
  day: number,
): { readonly before: number; readonly after: number } => {
  let before = Number.NEGATIVE_INFINITY
  for (const one of fixed) {
    if (one > day) return { before, after: one }
    before = one
  }
  return { before, after: Number.POSITIVE_INFINITY }
}

const putAround = (
  turns: ReadonlyArray<Float64Array>,
  fixed: ReadonlyArray<number>,
  today: Today,
  size: number,
  before: Float64Array,
  after: Float64Array,
): void => {
  if (typeof today === "number") {
    const of = around(fixed, today)
    before.fill(of.before, 0, size)
    after.fill(of.after, 0, size)
  } else
    for (let row = 0; row < size; row++) {
      const of = around(fixed, today[row] as number)
      before[row] = of.before
      after[row] = of.after
    }
  for (const turn of turns)
    for (let row = 0; row < size; row++) {
      const day = turn[row] as number
      const now = (typeof today === "number" ? today : today[row]) as number
      if (day <= now) {
        if (day > (before[row] as number)) before[row] = day
      } else if (day < (after[row] as number)) after[row] = day
    }
}

const putReferrals = (whens: ReadonlyArray<Uint8Array>, size: number, referrals: Int8Array): void => {
  referrals.fill(0, 0, size)
  for (let place = whens.length - 1; place >= 0; place--) {
    const applies = whens[place] as Uint8Array
    for (let row = 0; row < size; row++) {
      if (applies[row] === 2) referrals[row] = place + 1
      else if (applies[row] === 1) referrals[row] = -1
    }
  }
}

class KernelReader implements DayReader {
  readonly reads: ReadonlySet<string>
  readonly firstDay: number
  readonly lastDay: number
  readonly #run: (columns: Columns, today: Today, lawDay: Today, into: ReadonlyArray<Output>) => void
  readonly #fixed: ReadonlyArray<number>
  readonly #sorts: ReadonlyArray<"truth" | "number">
  #size = 0
  #outputs: ReadonlyArray<Output> = []
  #reading: DayReading = {
    answers: new Uint8Array(0),
    after: new Float64Array(0),
    before: new Float64Array(0),
    referrals: new Int8Array(0),
  }

  constructor(
    make: MakeKernel,
    answer: Plan,
    referrals: ReadonlyArray<Plan>,
    { fixed, ofCase }: TurningDays,
    setting: Setting,
  ) {
    const { firstDay, lastDay } = setting.pack.calendar
    this.firstDay = firstDay
    this.lastDay = lastDay
    this.#fixed = fixed
    this.reads = idsReadBy([...ofCase, answer, ...referrals])
    this.#sorts = [
      ...ofCase.map((): "number" => "number"),
      ...[answer, ...referrals].map((): "truth" => "truth"),
    ]
    const kernel = make(
      [...ofCase, answer, ...referrals].map((plan, root) => ({
        plan,
        sort: this.#sorts[root] as "truth" | "number",
      })),
      setting,
    )
    this.#run = (columns, today, lawDay, into) => {
      kernel.run(columns, { today, lawDay }, into)
    }
  }

  read(columns: Columns, today: Today, lawDay: Today): DayReading {
    const { size } = columns
    this.#makeRoom(size)
    this.#run(columns, today, lawDay, this.#outputs)
    const truths = this.#outputs.flatMap((output) => (output.sort === "truth" ? [output.cells] : []))
    const turns = this.#outputs.flatMap((output) => (output.sort === "number" ? [output.cells] : []))
    putAround(turns, this.#fixed, today, size, this.#reading.before, this.#reading.after)
    putReferrals(truths.slice(1), size, this.#reading.referrals)
    return { ...this.#reading, answers: truths[0] as Uint8Array }
  }

  readRows(
    columns: Columns,
    rows: ReadonlyArray<number>,
    dayOf: (row: number) => number,
    lawDay: Today,
  ): DayReading {
    return this.read(pickColumns(columns, rows), Int32Array.from(rows, dayOf), pickDays(lawDay, rows))
  }

  #makeRoom(size: number): void {
    if (size <= this.#size) return
    this.#size = size
    this.#outputs = this.#sorts.map((sort) => outputFor(sort, size))
    this.#reading = {
      answers: new Uint8Array(0),
      after: new Float64Array(size),
      before: new Float64Array(size),
      referrals: new Int8Array(size),
    }
  }
}

/** A reader of a rule; `undefined` where the rule does not go by days that can be worked out for many cases at once. */
export const dayReaderOf = (
  make: MakeKernel,
  rule: Rule<boolean>,
  given: CompileSetting,
): DayReader | undefined => {
  // No step reads the day of the setting: the day is an argument of a reading.
  const setting: Setting = { ...given, today: given.pack.calendar.firstDay }
  // Time goes on and the law stays: the day of the law is an argument beside the day.
  const planner = new Planner(setting, "lawDay")
  const answer = planner.plan(nodeOfRule(rule))
  const referrals = rule.referrals.map(({ when }) => planner.plan(when))
  const turns = turningDaysOf([answer], new Motions(), setting.pack.calendar)
  const fits = new Fits()
  const isTruth = (plan: Plan): boolean =>
    plan.sort === "truth" || (plan.form === "constant" && plan.value === undefined)
  if (
    turns === undefined ||
    ![answer, ...referrals].every((plan) => isTruth(plan) && fits.of(plan)) ||
    !turns.ofCase.every((plan) => fits.of(plan) && fits.open(plan).size === 0)
  )
    return undefined
  return new KernelReader(make, answer, referrals, turns, setting)
}
