import type { Rule } from "../../law/rule.ts"
import { type CompileSetting, plansOf, settingForAnyDay } from "../compiled/compile.ts"
import { MonotonicityOfSteps } from "../compiled/monotonicity.ts"
import { idsReadBy, type Plan, type Sort } from "../compiled/plan.ts"
import type { Setting } from "../setting.ts"
import { type ChangeDays, changeDaysOf } from "./change-days.ts"
import type { Columns } from "./columns.ts"
import type { Today } from "./compile-columns.ts"
import {
  allOf,
  type BoundKernel,
  type Kernel,
  type MakeKernel,
  type Output,
  outputFor,
  type Span,
} from "./kernels/kernel.ts"
import { pickColumns, pickDays } from "./pick.ts"

/** The readings of some cases. The next reading reuses the arrays, which may be longer than there are cases. */
export interface DayReading {
  /** 0 no, 1 unknown, 2 yes. */
  readonly answers: Uint8Array
  /** The next day on which the answer may change; infinite where there is none. */
  readonly after: Float64Array
  /** The last such day up to and including the day read; minus infinite where there is none. */
  readonly before: Float64Array
  /** The first referral that applies, from 1 on; 0 where none does; unknown: -2 if some other certainly applies, else -1. */
  readonly referrals: Int8Array
}

/** Reads a rule for many cases on given days. */
export interface DayReader {
  /** The ids of the facts and lists that are read. */
  readonly reads: ReadonlySet<string>
  readonly firstDay: number
  readonly lastDay: number
  /** Reads spans of cases; a reading is by the index in the span. */
  readonly reading: (columns: Columns, today: Today, lawDay: Today) => (span: Span) => DayReading
  /** Reads rows, each on a day of its own; the reading is by the index among the rows. */
  readonly readRows: (columns: Columns, rows: Uint32Array, days: Int32Array, lawDay: Today) => DayReading
}

/** The number of rising days up to a day. */
const reached = (fixed: ReadonlyArray<number>, day: number): number => {
  let count = 0
  while (count < fixed.length && (fixed[count] as number) <= day) count++
  return count
}

const putFixed = (
  fixed: ReadonlyArray<number>,
  today: Today,
  size: number,
  { after, before }: Pick<DayReading, "after" | "before">,
): void => {
  if (typeof today === "number") {
    const count = reached(fixed, today)
    before.fill(fixed[count - 1] ?? Number.NEGATIVE_INFINITY, 0, size)
    after.fill(fixed[count] ?? Number.POSITIVE_INFINITY, 0, size)
    return
  }
  const marks = Float64Array.of(Number.NEGATIVE_INFINITY, ...fixed, Number.POSITIVE_INFINITY)
  for (let row = 0; row < size; row++) {
    const count = reached(fixed, today[row] as number)
    before[row] = marks[count] as number
    after[row] = marks[count + 1] as number
  }
}

/** Narrows the days around one day of all cases. */
const putTurnsAround = (
  turns: Float64Array,
  today: number,
  size: number,
  { after, before }: Pick<DayReading, "after" | "before">,
): void => {
  for (let row = 0; row < size; row++) {
    const day = turns[row] as number
    if (day <= today) {
      if (day > (before[row] as number)) before[row] = day
    } else if (day < (after[row] as number)) after[row] = day
  }
}

/** Narrows the days around a day of each case. */
const putTurnsAroundEach = (
  turns: Float64Array,
  today: Exclude<Today, number>,
  size: number,
  { after, before }: Pick<DayReading, "after" | "before">,
): void => {
  for (let row = 0; row < size; row++) {
    const day = turns[row] as number
    if (day <= (today[row] as number)) {
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
      else if (applies[row] === 1) {
        const later = referrals[row] as number
        referrals[row] = later === 0 || later === -1 ? -1 : -2
      }
    }
  }
}

const partOf = (today: Today, { from, to }: Span): Today =>
  typeof today === "number" ? today : today.subarray(from, to)

class KernelReader implements DayReader {
  readonly reads: ReadonlySet<string>
  readonly firstDay: number
  readonly lastDay: number
  readonly #kernel: Kernel
  readonly #fixed: ReadonlyArray<number>
  readonly #sorts: ReadonlyArray<Sort>
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
    { fixed, ofCase }: ChangeDays,
    setting: Setting,
  ) {
    const { firstDay, lastDay } = setting.pack.calendar
    this.firstDay = firstDay
    this.lastDay = lastDay
    this.#fixed = fixed
    this.reads = idsReadBy([...ofCase, answer, ...referrals])
    const plans = [...ofCase, answer, ...referrals]
    this.#sorts = plans.map(({ sort }) => sort)
    this.#kernel = make(plans, setting)
  }

  reading(columns: Columns, today: Today, lawDay: Today): (span: Span) => DayReading {
    const kernel = this.#kernel.bind(columns, { today, lawDay })
    return (span) => this.#read(kernel, span, partOf(today, span))
  }

  readRows(columns: Columns, rows: Uint32Array, days: Int32Array, lawDay: Today): DayReading {
    const picked = pickColumns(columns, rows)
    const kernel = this.#kernel.bind(picked, { today: days, lawDay: pickDays(lawDay, rows) })
    return this.#read(kernel, allOf(picked), days)
  }

  #read(kernel: BoundKernel, span: Span, today: Today): DayReading {
    const size = span.to - span.from
    this.#makeRoom(size)
    kernel.run(this.#outputs, span)
    const reading = this.#reading
    const truths = this.#outputs.flatMap((output) => (output.sort === "truth" ? [output.cells] : []))
    putFixed(this.#fixed, today, size, reading)
    for (const output of this.#outputs)
      if (output.sort === "number") {
        if (typeof today === "number") putTurnsAround(output.cells, today, size, reading)
        else putTurnsAroundEach(output.cells, today, size, reading)
      }
    putReferrals(truths.slice(1), size, reading.referrals)
    return { ...reading, answers: truths[0] as Uint8Array }
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

/** A reader of a rule; `undefined` where its change days are not solvable in columns. */
export const dayReaderOf = (
  make: MakeKernel,
  rule: Rule<boolean>,
  given: CompileSetting,
): DayReader | undefined => {
  const setting = settingForAnyDay(given)
  // The law of the day of the decision stays: the day of the law is an argument beside the day.
  const outputs = plansOf([rule, ...rule.referrals.map(({ when }) => when)], given, { law: "lawDay" })
  const [answer, ...referrals] = outputs.map(({ plans: [plan] }) => plan) as [Plan, ...Array<Plan>]
  const turns = changeDaysOf([answer], new MonotonicityOfSteps(), setting.pack.calendar)
  return turns === undefined ? undefined : new KernelReader(make, answer, referrals, turns, setting)
}
