/**
 * Whole decisions for populations: the outcome and its day for every case, as `prepare` gives them one by one.
 *
 * @module
 */

import type { Op } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Facts } from "../../values/value.ts"
import type { CompileSetting } from "../compiled/compile.ts"
import { compileAnswer } from "../compiled/compile.ts"
import type { Decision, Outcome } from "../decide.ts"
import { prepare } from "../prepare.ts"
import { type Columns, onlyColumns, sliceColumns } from "./columns.ts"
import { dayOfRow, type Today } from "./compile-columns.ts"
import { type DayReader, dayReaderOf } from "./day-reader.ts"
import { interpretedKernel } from "./kernels/block/interpret.ts"
import type { MakeKernel } from "./kernels/kernel.ts"
import { rowCursor } from "./row.ts"

/** The kinds of outcome in the order of their numbers: the first three are where the answer of the day is no, unknown and yes. */
export const outcomeNames = ["barred", "undetermined", "eligible", "notYet", "referred"] as const

/** The number of a kind of outcome; see {@link outcomeNames}. */
export type OutcomeNumber = 0 | 1 | 2 | 3 | 4

/** What stands for no day in {@link Decisions}. */
export const noDay = -(2 ** 31)

/** The decisions on a population, an array an answer. */
export interface Decisions {
  /** Whether the rule holds on the day: 0 no, 1 unknown, 2 yes. */
  readonly answers: Uint8Array
  /** The kind of outcome by its number in {@link outcomeNames}. */
  readonly outcomes: Uint8Array
  /**
   * Of those not yet eligible the first day on which the answer is no longer no; of those eligible the day since which they
   * are; {@link noDay} for all others and where the day does not matter.
   */
  readonly firstDays: Int32Array
  /** Of those not yet eligible what it becomes on that day: 2 eligible, 1 undetermined; 0 for all others. */
  readonly becomes: Uint8Array
  /** Of those referred the referral of the rule, from 1 on; 0 for all others. */
  readonly referrals: Uint8Array
}

/** A rule, compiled for whole decisions on populations. */
export interface DecisionColumns {
  /** The decisions on all cases. The law is that of the day, unless the setting names another. */
  readonly decisions: (columns: Columns, today: Today) => Decisions
  /** The forms of expression that are carried out case by case instead of column by column; mostly none. */
  readonly general: ReadonlyArray<Op>
}

const emptyDecisions = (size: number): Decisions => ({
  answers: new Uint8Array(size),
  outcomes: new Uint8Array(size),
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

const putDecision = (decision: Decision, rule: Rule, into: Decisions, row: number): void => {
  const { answer, outcome } = decision
  into.answers[row] = answerNumbers[answer]
  into.outcomes[row] = outcomeNames.indexOf(outcome.outcome)
  into.firstDays[row] = firstDayOf(outcome)
  into.becomes[row] = outcome.outcome !== "notYet" ? 0 : outcome.becomes === "eligible" ? 2 : 1
  into.referrals[row] =
    outcome.outcome === "referred" ? 1 + rule.referrals.findIndex(({ id }) => id === outcome.ground.id) : 0
}

/** Decides case by case: for rules that do not go by days that can be worked out. */
const decideRowByRow = (rule: Rule<boolean>, setting: CompileSetting): DecisionColumns["decisions"] => {
  const prepared = new Map<Day, (facts: Facts) => Decision>()
  const decideOn = (today: Day): ((facts: Facts) => Decision) => {
    let decide = prepared.get(today)
    if (decide === undefined) {
      decide = prepare(rule, { ...setting, today })
      prepared.set(today, decide)
    }
    return decide
  }
  return (columns, today) => {
    const into = emptyDecisions(columns.size)
    const cursor = rowCursor(columns)
    for (let row = 0; row < columns.size; row++) {
      cursor.row = row
      putDecision(decideOn(dayOfRow(today, row))(cursor.facts), rule, into, row)
    }
    return into
  }
}

/** How many cases are decided at a time, so that what is kept of them between two readings stays small. */
const chunkSize = 8192

const partOf = (today: Today, from: number, to: number): Today =>
  typeof today === "number" ? today : today.subarray(from, to)

/** Decides a chunk: reads the day asked, and from there the days on which the answer may turn, as far as the outcome asks. */
const decideChunk = (
  reader: DayReader,
  columns: Columns,
  today: Today,
  into: Decisions,
  at: number,
): void => {
  const { firstDay, lastDay } = reader
  const lawDay = today
  const { after, answers, before, referrals } = reader.read(columns, today, lawDay)
  const waiting: Array<number> = []
  const holding: Array<number> = []
  const days = new Float64Array(columns.size)
  for (let row = 0; row < columns.size; row++) {
    const day = dayOfRow(today, row)
    const answer = day < firstDay || day > lastDay ? 1 : (answers[row] as number)
    const place = at + row
    into.answers[place] = answer
    const referral = referrals[row] as number
    if (referral > 0) {
      into.outcomes[place] = outcomeNames.indexOf("referred")
      into.referrals[place] = referral
    } else if (referral < 0) into.outcomes[place] = outcomeNames.indexOf("undetermined")
    else {
      into.outcomes[place] = answer
      if (answer === 0) {
        days[row] = after[row] as number
        waiting.push(row)
      } else if (answer === 2) {
        days[row] = before[row] as number
        holding.push(row)
      }
    }
  }
  const open = (row: number): boolean => (days[row] as number) <= lastDay
  let rows = waiting.filter(open)
  while (rows.length > 0) {
    const read = reader.readRows(columns, rows, (row) => days[row] as number, lawDay)
    rows = rows.filter((row, place) => {
      const answer = read.answers[place] as number
      if (answer === 0) {
        days[row] = read.after[place] as number
        return open(row)
      }
      into.outcomes[at + row] = outcomeNames.indexOf("notYet")
      into.firstDays[at + row] = days[row] as number
      into.becomes[at + row] = answer
      return false
    })
  }
  const started = (row: number): boolean => (days[row] as number) > firstDay
  rows = holding.filter(started)
  while (rows.length > 0) {
    const read = reader.readRows(columns, rows, (row) => (days[row] as number) - 1, lawDay)
    rows = rows.filter((row, place) => {
      if (read.answers[place] === 2) {
        days[row] = read.before[place] as number
        return started(row)
      }
      into.firstDays[at + row] = days[row] as number
      return false
    })
  }
}

/** Compiles a rule for whole decisions with a back end. */
export const decisionColumnsWith = (
  make: MakeKernel,
  rule: Rule<boolean>,
  setting: CompileSetting,
): DecisionColumns => {
  const { general } = compileAnswer(rule, setting)
  const reader = dayReaderOf(make, rule, setting)
  if (reader === undefined) return { general, decisions: decideRowByRow(rule, setting) }
  return {
    general,
    decisions: (given, today) => {
      // Cases that wait are copied out to be read again: only what is read of them.
      const columns = onlyColumns(given, reader.reads)
      const into = emptyDecisions(columns.size)
      for (let from = 0; from < columns.size; from += chunkSize) {
        const to = Math.min(columns.size, from + chunkSize)
        decideChunk(reader, sliceColumns(columns, from, to), partOf(today, from, to), into, from)
      }
      return into
    },
  }
}

/**
 * Compiles a rule for whole decisions on populations: of each case what `prepare` says of it.
 *
 * @example
 * const { decisions } = compileDecisionColumns(conditionalRelease, { pack })
 * const { firstDays, outcomes } = decisions(columns, today)
 */
export const compileDecisionColumns = (rule: Rule<boolean>, setting: CompileSetting): DecisionColumns =>
  decisionColumnsWith(interpretedKernel, rule, setting)
