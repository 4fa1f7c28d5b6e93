import type { Node } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import type { Facts } from "../values/value.ts"
import { nodeOf } from "./completion-search/goals.ts"
import { choicesWithLists } from "./completion-search/lists.ts"
import { type Answering, holdsPosition, remainderOf, type Unknown } from "./completion-search/residual.ts"
import type { Setting } from "./setting.ts"

export { otherCode } from "./completion-search/choices.ts"
export { greatestAmount, longestTermDays } from "./completion-search/domain.ts"
export { type Answered, type Answering, completed, type Unknown } from "./completion-search/residual.ts"

/** An unknown and the values that stand for all it could turn out to be. */
export interface RepresentedUnknown {
  readonly unknown: Unknown
  readonly values: ReadonlyArray<Answering>
  /**
   * Whether they do stand for all. Not for lists, for terms that are added to a day, for fractions that are computed with,
   * and not for two amounts of wide range that are compared with each other.
   */
  readonly complete: boolean
}

/** What the unknowns of an expression need to be supposed to be. */
export interface Representatives {
  /** In the order in which the expression mentions them. Unknowns that no longer matter are left out. */
  readonly unknowns: ReadonlyArray<RepresentedUnknown>
  /** Whether every unknown can be looked at by itself, so that the combinations cover every case. */
  readonly separable: boolean
  /** How many combinations there are; as a floating number, for it may be large. */
  readonly combinations: number
}

/**
 * The representative values of what is unknown.
 *
 * A code that no rule mentions is represented by `otherCode`. Amounts and counts that declare no limits are taken to lie
 * within `greatestAmount` of zero, days within the calendar, terms between nothing and `longestTermDays`.
 *
 * @example
 * representatives(atLeast(paid, money(100)), {}, setting).unknowns[0]?.values // => [0, 100]
 */
export const representatives = (subject: Rule | Node, facts: Facts, setting: Setting): Representatives => {
  const remainder = remainderOf(nodeOf(subject), facts, setting)
  const unknowns = choicesWithLists(remainder).flatMap(({ coverage, values }, position) => {
    const unknown = remainder.unknowns[position]
    return unknown === undefined || !holdsPosition(remainder.root.open, position)
      ? []
      : [{ unknown, values, complete: coverage === "values" }]
  })
  return {
    unknowns,
    separable: unknowns.every(({ complete }) => complete),
    combinations: unknowns.reduce((product, { values }) => product * values.length, 1),
  }
}
