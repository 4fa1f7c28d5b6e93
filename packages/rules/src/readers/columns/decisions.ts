import type { Rule } from "../../law/rule.ts"
import { getOrInsertComputed } from "../../memo.ts"
import type { Day } from "../../values/day.ts"
import type { Truth } from "../../values/truth.ts"
import type { Facts } from "../../values/value.ts"
import { type CompileSetting, plansOf } from "../compiled/compile.ts"
import { idsReadBy } from "../compiled/plan.ts"
import type { Decision } from "../decide.ts"
import { evaluate } from "../evaluate.ts"
import { firstDayInForce, type Outcome } from "../outcome.ts"
import { prepare } from "../prepare.ts"
import { type Columns, onlyColumns } from "./columns.ts"
import { dayOfRow, type Today } from "./compile-columns.ts"
import { type DayReader, type DayReading, dayReaderOf } from "./day-reader.ts"
import { interpretedKernel } from "./kernels/block/interpret.ts"
import type { MakeKernel } from "./kernels/kernel.ts"
import { rowCursor } from "./row.ts"

/** The kinds of outcome by their numbers: the first three are those of the answers no, unknown and yes. */
export const outcomeNames = ["barred", "undetermined", "eligible", "notYet", "referred"] as const

/** The number of a kind of outcome; see {@link outcomeNames}. */
export type OutcomeNumber = 0 | 1 | 2 | 3 | 4

/** No day in {@link Decisions}. */
export const noDay = -(2 ** 31)

/** The decisions on a population, an array a field. */
export interface Decisions {
  /** Whether the rule holds on the day: 0 no, 1 unknown, 2 yes. */
  readonly answers: Uint8Array
  /** Numbers of {@link outcomeNames}. */
  readonly outcomes: Uint8Array
  /** Whether the outcome is eligible: 0 no, 1 unknown, 2 yes. No where only the referral is open. */
  readonly eligible: Uint8Array
  /** `from` of `notYet` and `since` of `eligible`; {@link noDay} for all others and where the day does not matter. */
  readonly firstDays: Int32Array
  /** `becomes` of `notYet`: 2 eligible, 1 undetermined; 0 for all others. */
  readonly becomes: Uint8Array
  /** The referral of the rule, from 1 on; 0 for all others. */
  readonly referrals: Uint8Array
}

/** A rule compiled for decisions on populations. */
export interface DecisionColumns {
  /** The decisions on all cases under the law of the day, unless the setting names another. */
  readonly decisions: (columns: Columns, today: Today) => Decisions
  /** The ids of the facts and lists that are read; other columns may be absent. */
  readonly reads: ReadonlySet<string>
  /** The forms of expression that are carried out case by case; mostly none. */
}

const emptyDecisions = (size: number): Decisions => ({
  answers: new Uint8Array(size),
  outcomes: new Uint8Array(size),
  eligible: new Uint8Array(size),
  firstDays: new Int32Array(size).fill(noDay),
  becomes: new Uint8Array(size),
  referrals: new Uint8Array(size),
})

const answerNumbers = { no: 0, unknown: 1, yes: 2 } as const

const firstDayOf = (outcome: Outcome): number => {
  switch (outcome.outcome) {
    case "notYet":
      return outcome.from
    case "eligible":
      return outcome.since ?? noDay
    default:
      return noDay
  }
}

const putDecision = (decision: Decision, eligible: Truth, into: Decisions, row: number): void => {
  const { answer, outcome, rule } = decision
  into.answers[row] = answerNumbers[answer]
  into.outcomes[row] = outcomeNames.indexOf(outcome.outcome)
  into.eligible[row] = eligible
  into.firstDays[row] = firstDayOf(outcome)
  into.becomes[row] = outcome.outcome !== "notYet" ? 0 : outcome.becomes === "eligible" ? 2 : 1
  into.referrals[row] =
    outcome.outcome === "referred" ? 1 + rule.referrals.findIndex(({ id }) => id === outcome.ground.id) : 0
}

/** Decides case by case, for rules without solvable change days. */
const decideRowByRow = (rule: Rule<boolean>, setting: CompileSetting): DecisionColumns["decisions"] => {
  const prepared = new Map<Day, (facts: Facts) => Decision>()
  const decideOn = (day: Day): ((facts: Facts) => Decision) =>
    getOrInsertComputed(prepared, day, (today) => prepare(rule, { ...setting, today }))
  const isReferred = (facts: Facts, today: Day): boolean =>
    rule.referrals.some(({ when }) => evaluate(when, facts, { ...setting, today }).value === true)
  const eligibleIn = ({ answer, outcome }: Decision, facts: Facts, today: Day): Truth => {
    if (outcome.outcome === "eligible") return 2
    const isOpen = outcome.outcome === "undetermined" && answer !== "no"
    return isOpen && !isReferred(facts, today) ? 1 : 0
  }
  return (columns, today) => {
    const into = emptyDecisions(columns.size)
    const cursor = rowCursor(columns)
    for (let row = 0; row < columns.size; row++) {
      cursor.row = row
      const [{ facts }, day] = [cursor, dayOfRow(today, row)]
      const decision = decideOn(day)(facts)
      putDecision(decision, eligibleIn(decision, facts, day), into, row)
    }
    return into
  }
}

/** The number of cases read at a time, so that they stay in the cache of the processor. */
const chunkSize = 8192

/** The number of cases that may wait before they are read again. */
const maxWaiting = 8 * chunkSize

/** Cases that wait for another reading, each with its day. */
class Waiting {
  readonly #rows: Uint32Array
  readonly #days: Int32Array
  #count = 0

  constructor(capacity: number) {
    this.#rows = new Uint32Array(capacity)
    this.#days = new Int32Array(capacity)
  }

  get count(): number {
    return this.#count
  }

  add(row: number, day: number): void {
    this.#rows[this.#count] = row
    this.#days[this.#count++] = day
  }

  /** Reads all waiting cases, and those that `take` adds again, until none waits. */
  settle(
    read: (rows: Uint32Array, days: Int32Array) => DayReading,
    take: (row: number, day: number, reading: DayReading, place: number) => void,
  ): void {
    const [rows, days] = [this.#rows, this.#days]
    while (this.#count > 0) {
      const count = this.#count
      this.#count = 0
      for (let from = 0; from < count; from += chunkSize) {
        const to = Math.min(count, from + chunkSize)
        const reading = read(rows.subarray(from, to), days.subarray(from, to))
        // Cases that wait again are written behind the read position.
        for (let at = from; at < to; at++) take(rows[at] as number, days[at] as number, reading, at - from)
      }
    }
  }
}

const notYet = outcomeNames.indexOf("notYet")
const referred = outcomeNames.indexOf("referred")
const undetermined = outcomeNames.indexOf("undetermined")

/** Decides all cases: reads the day, and then change days as far as the outcome needs them. `inForce` bounds `since`. */
const decideAll = (
  reader: DayReader,
  columns: Columns,
  today: Today,
  inForce: number,
  into: Decisions,
): void => {
  const { firstDay, lastDay } = reader
  const { size } = columns
  const lawDay = today
  const capacity = Math.min(size, maxWaiting + chunkSize)
  const [waiting, holding] = [new Waiting(capacity), new Waiting(capacity)]

  const wait = (row: number, after: number): void => {
    if (after <= lastDay) waiting.add(row, after)
  }
  /** A case that holds since a day is read on the day before it. */
  const hold = (row: number, before: number): void => {
    if (before > firstDay) holding.add(row, before - 1)
  }
  const reading = reader.reading(columns, today, lawDay)
  const readSpan = (from: number, to: number): void => {
    const { after, answers, before, referrals } = reading({ from, to })
    for (let row = from; row < to; row++) {
      const place = row - from
      const day = dayOfRow(today, row)
      const answer = day < firstDay || day > lastDay ? 1 : (answers[place] as number)
      const referral = referrals[place] as number
      into.answers[row] = answer
      if (referral > 0) {
        into.outcomes[row] = referred
        into.referrals[row] = referral
      } else if (referral < 0) {
        into.outcomes[row] = undetermined
        if (referral === -1 && answer !== 0) into.eligible[row] = 1
      } else {
        into.outcomes[row] = answer
        into.eligible[row] = answer
        if (answer === 0) wait(row, after[place] as number)
        else if (answer === 2) hold(row, before[place] as number)
      }
    }
  }
  const settle = (): void => {
    const read = (rows: Uint32Array, days: Int32Array) => reader.readRows(columns, rows, days, lawDay)
    waiting.settle(read, (row, day, { after, answers }, place) => {
      const answer = answers[place] as number
      if (answer === 0) wait(row, after[place] as number)
      else {
        into.outcomes[row] = notYet
        into.firstDays[row] = day
        into.becomes[row] = answer
      }
    })
    holding.settle(read, (row, day, { answers, before }, place) => {
      if (answers[place] === 2) hold(row, before[place] as number)
      else into.firstDays[row] = Math.max(day + 1, inForce)
    })
  }
  for (let from = 0; from < size; from += chunkSize) {
    readSpan(from, Math.min(size, from + chunkSize))
    if (Math.max(waiting.count, holding.count) > maxWaiting) settle()
  }
  settle()
}

/** Compiles a rule for decisions with a back end. */
export const decisionColumnsWith = (
  make: MakeKernel,
  rule: Rule<boolean>,
  setting: CompileSetting,
): DecisionColumns => {
  const reader = dayReaderOf(make, rule, setting)
  if (reader === undefined) {
    const outputs = plansOf([rule, ...rule.referrals.map(({ when }) => when)], setting)
    const reads = idsReadBy(outputs.flatMap(({ plans }) => plans))
    return { reads, decisions: decideRowByRow(rule, setting) }
  }
  const inForce = firstDayInForce(rule, setting) ?? Number.NEGATIVE_INFINITY
  return {
    reads: reader.reads,
    decisions: (given, today) => {
      // Waiting cases are copied: only the columns that are read.
      const columns = onlyColumns(given, reader.reads)
      const into = emptyDecisions(columns.size)
      decideAll(reader, columns, today, inForce, into)
      return into
    },
  }
}

/**
 * Compiles a rule for decisions on populations: those of `prepare` for every case.
 *
 * @example
 * const { decisions } = compileDecisionColumns(conditionalRelease, { pack })
 * const { firstDays, outcomes } = decisions(columns, setting.today)
 * const names = [...outcomes].map((outcome) => outcomeNames[outcome])
 * names // => ["notYet", "eligible", "undetermined"]
 * formatDay(jalali, firstDays[0] as Day) // => "1405/04/01"
 */
export const compileDecisionColumns = (rule: Rule<boolean>, setting: CompileSetting): DecisionColumns =>
  decisionColumnsWith(interpretedKernel, rule, setting)
