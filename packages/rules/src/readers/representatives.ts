import type { Node } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import type { Facts } from "../values/value.ts"
import { Budget, type SearchOptions } from "./completion-search/budget.ts"
import { nodeOf } from "./completion-search/goals.ts"
import { choicesWithLists } from "./completion-search/lists.ts"
import { type Answering, holdsPosition, remainderOf, type Unknown } from "./completion-search/residual.ts"
import type { Setting } from "./setting.ts"

export { otherCode } from "./completion-search/choices.ts"
export { greatestAmount, longestTermDays } from "./completion-search/domain.ts"
export { type Answered, type Answering, completed, type Unknown } from "./completion-search/residual.ts"

/** An unknown and its representative values. */
export interface RepresentedUnknown {
  readonly unknown: Unknown
  readonly values: ReadonlyArray<Answering>
  /**
   * Whether they represent every value. Not for lists, terms that are added to a day, fractions in arithmetic, nor two amounts
   * of wide range that are compared with each other.
   */
  readonly complete: boolean
}

/** The representative values of the unknowns of an expression. */
export interface Representatives {
  /** In the order in which the expression mentions them. Unknowns that no longer matter are left out. */
  readonly unknowns: ReadonlyArray<RepresentedUnknown>
  /** Whether the combinations cover every case. */
  readonly separable: boolean
  /** The number of combinations; it may be beyond the safe integers. */
  readonly combinations: number
  /** Present where the search for values stopped because its budget was spent; values may then be lacking. */
  readonly stopped?: "budget"
}

/**
 * Values of the unknowns such that every completion of the case has the result of one of their combinations. They are read off
 * comparisons, sets and tables: between two thresholds one value is as good as another.
 *
 * `otherCode` represents codes that no rule mentions. Amounts and counts without limits are taken to lie within
 * `greatestAmount` of zero, days within the calendar, terms between nothing and `longestTermDays`.
 *
 * @example
 * representatives(atLeast(paid, money(100)), {}, setting).unknowns[0]?.values // => [0, 100]
 */
export const representatives = (
  subject: Rule | Node,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Representatives => {
  const budget = new Budget(options)
  const remainder = remainderOf(nodeOf(subject), facts, setting, budget)
  const unknowns = choicesWithLists(remainder).flatMap(({ coverage, values }, position) => {
    const unknown = remainder.unknowns[position]
    return unknown === undefined || !holdsPosition(remainder.root.open, position)
      ? []
      : [{ unknown, values, complete: coverage === "values" && !budget.isSpent }]
  })
  return {
    unknowns,
    separable: unknowns.every(({ complete }) => complete),
    combinations: unknowns.reduce((product, { values }) => product * values.length, 1),
    ...(budget.isSpent ? { stopped: "budget" as const } : {}),
  }
}
