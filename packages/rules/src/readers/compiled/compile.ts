import { type DesugarOptions, desugar } from "../../calculus/desugar.ts"
import type { Expression } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Truth } from "../../values/truth.ts"
import type { Facts } from "../../values/value.ts"
import type { Setting } from "../setting.ts"
import { Closures } from "./closures.ts"
import { type CommonSubexpressions, commonSubexpressions } from "./common-subexpressions.ts"
import type { Plan } from "./plan.ts"
import { type PlannedOutput, planGraph } from "./planning.ts"

/** A setting without the day, which is an argument of compiled rules. */
export type CompileSetting = Omit<Setting, "today">

/** A compiled condition. */
export interface CompiledAnswer {
  /**
   * Whether the condition holds for a case on a day: 0 no, 1 unknown, 2 yes. Allocates nothing, unless the condition asks the
   * calendar for the day on which a share of a term is complete.
   */
  readonly answer: (facts: Facts, today: Day) => Truth
}

/** A compiled expression whose value is an `A`. */
export interface CompiledValue<A> {
  /** The value for a case on a day; `undefined` is unknown. */
  readonly value: (facts: Facts, today: Day) => A | undefined
}

/** A setting for planning. No step reads its day. */
export const settingForAnyDay = (given: CompileSetting): Setting => ({
  ...given,
  today: given.pack.calendar.firstDay,
})

/** The plans of rules and expressions: those of one graph, in which equal steps stand once. */
export const plansOf = (
  of: ReadonlyArray<Expression | Rule>,
  setting: CompileSetting,
  options?: DesugarOptions,
): ReadonlyArray<PlannedOutput> => planGraph(desugar(of, setting, options))

/** A plan and all that a back end needs to carry it out. */
export interface Planned {
  readonly output: PlannedOutput
  readonly common: CommonSubexpressions
  readonly setting: Setting
}

/** The plan of a rule or an expression. */
export const planned = (of: Expression | Rule, given: CompileSetting): Planned => {
  const [output] = plansOf([of], given) as readonly [PlannedOutput]
  return { output, common: commonSubexpressions(output.plans), setting: settingForAnyDay(given) }
}

/** The plan of a condition. */
export const plannedCondition = (
  of: Expression<boolean> | Rule<boolean>,
  given: CompileSetting,
): Omit<Planned, "output"> & { readonly plan: Plan } => {
  const { output, ...planning } = planned(of, given)
  return { ...planning, plan: output.plans[0] }
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
  const { plan, common, setting: whole } = plannedCondition(of, setting)
  const closures = new Closures(whole, common)
  return { answer: closures.perCase(closures.truth(plan)) }
}

/**
 * Compiles a quantity for many single cases.
 *
 * @example
 * const { value } = compileValue(degreeOfImprisonment, { pack })
 * value(facts, setting.today) // => 5
 */
export const compileValue = <A>(of: Expression<A> | Rule<A>, setting: CompileSetting): CompiledValue<A> => {
  const { output, common, setting: whole } = planned(of, setting)
  const closures = new Closures(whole, common)
  return { value: closures.perCase(closures.value(output)) as CompiledValue<A>["value"] }
}
