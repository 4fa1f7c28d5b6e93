/**
 * Whole decisions for populations: the outcome and its day for every case, as `prepare` gives them one by one.
 *
 * @module
 */

import type { Op } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Facts } from "../../values/value.ts"
import { type CompileSetting, compileAnswer } from "../compiled/compile.ts"
import type { Decision, Outcome } from "../decide.ts"
import { prepare } from "../prepare.ts"
import type { Columns } from "./columns.ts"
import { dayOfRow, type Today } from "./compile-columns.ts"
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

/** Arrays for so many decisions. */
export const emptyDecisions = (size: number): Decisions => ({
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

/** Writes one decision down. */
export const putDecision = (decision: Decision, rule: Rule, into: Decisions, row: number): void => {
  const { answer, outcome } = decision
  into.answers[row] = answerNumbers[answer]
  into.outcomes[row] = outcomeNames.indexOf(outcome.outcome)
  into.firstDays[row] = firstDayOf(outcome)
  into.becomes[row] = outcome.outcome !== "notYet" ? 0 : outcome.becomes === "eligible" ? 2 : 1
  into.referrals[row] =
    outcome.outcome === "referred" ? 1 + rule.referrals.findIndex(({ id }) => id === outcome.ground.id) : 0
}

/**
 * Compiles a rule for whole decisions on populations: of each case what `prepare` says of it.
 *
 * @example
 * const { decisions } = compileDecisionColumns(conditionalRelease, { pack })
 * const { firstDays, outcomes } = decisions(columns, today)
 */
export const compileDecisionColumns = (rule: Rule<boolean>, setting: CompileSetting): DecisionColumns => {
  const { general } = compileAnswer(rule, setting)
  const prepared = new Map<Day, (facts: Facts) => Decision>()
  const decideOn = (today: Day): ((facts: Facts) => Decision) => {
    let decide = prepared.get(today)
    if (decide === undefined) {
      decide = prepare(rule, { ...setting, today })
      prepared.set(today, decide)
    }
    return decide
  }
  return {
    general,
    decisions: (columns, today) => {
      const into = emptyDecisions(columns.size)
      const cursor = rowCursor(columns)
      for (let row = 0; row < columns.size; row++) {
        cursor.row = row
        putDecision(decideOn(dayOfRow(today, row))(cursor.facts), rule, into, row)
      }
      return into
    },
  }
}
