import type { Expression, Node, Op } from "../../expression.ts"
import { nodeOfRule, type Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Truth } from "../../values/truth.ts"
import type { Facts } from "../../values/value.ts"
import type { Setting } from "../setting.ts"
import { Closures } from "./closures.ts"
import { type CommonSubexpressions, commonSubexpressions } from "./common-subexpressions.ts"
import type { Plan } from "./plan.ts"
import { Planner } from "./planner.ts"

/** A setting without the day, which is an argument of compiled rules. */
export type CompileSetting = Omit<Setting, "today">

/** A compiled condition. */
export interface CompiledAnswer {
  /**
   * Whether the condition holds for a case on a day: 0 no, 1 unknown, 2 yes. Allocates nothing, unless the condition computes
   * with terms or uses a form named in `general`.
   */
  readonly answer: (facts: Facts, today: Day) => Truth
  /** The forms of expression that are not specialised; mostly none. */
  readonly general: ReadonlyArray<Op>
}

/** A compiled expression whose value is an `A`. */
export interface CompiledValue<A> {
  /** The value for a case on a day; `undefined` is unknown. */
  readonly value: (facts: Facts, today: Day) => A | undefined
  readonly general: ReadonlyArray<Op>
}

/** A plan and all that a back end needs to carry it out. */
export interface Planned {
  readonly plan: Plan
  readonly common: CommonSubexpressions
  readonly setting: Setting
}

/** A setting for planning. No step reads its day. */
export const settingForAnyDay = (given: CompileSetting): Setting => ({
  ...given,
  today: given.pack.calendar.firstDay,
})

/** The plan of a rule or an expression. */
export const planned = (of: Node | Rule, given: CompileSetting): Planned => {
  const setting = settingForAnyDay(given)
  const plan = new Planner(setting).plan("op" in of ? of : nodeOfRule(of))
  return { plan, common: commonSubexpressions([plan]), setting }
}

/**
 * Compiles a condition for many single cases, without generated code: the answers of `decide` without a proof. Everything that
 * does not depend on the case is computed once.
 *
 * @example
 * const { answer } = compileAnswer(conditionalRelease, { pack })
 * answerOf(answer(facts, setting.today)) // => "no"
 * answerOf(answer({ ...facts, start: jalaliDay(1400, 1, 1) }, setting.today)) // => "yes"
 */
export const compileAnswer = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
): CompiledAnswer => {
  const { plan, common, setting: whole } = planned(of, setting)
  const closures = new Closures(whole, common)
  return { answer: closures.perCase(closures.truth(plan)), general: common.general }
}

/**
 * Compiles a quantity for many single cases.
 *
 * @example
 * const { value } = compileValue(degreeOfImprisonment, { pack })
 * value(facts, setting.today) // => 5
 */
export const compileValue = <A>(of: Expression<A> | Rule<A>, setting: CompileSetting): CompiledValue<A> => {
  const { plan, common, setting: whole } = planned(of, setting)
  const closures = new Closures(whole, common)
  const value = closures.perCase(closures.value(plan)) as CompiledValue<A>["value"]
  return { value, general: common.general }
}
