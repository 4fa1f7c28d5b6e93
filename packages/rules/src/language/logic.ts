import type { CodeSet, Expression } from "../expression.ts"
import type { Citation } from "../values/citation.ts"
import type { Text } from "../values/text.ts"

type Condition = Expression<boolean>

/**
 * Every condition holds.
 *
 * @example
 * evaluate(all(always, never), {}, setting).value // => false
 */
export const all = (...of: ReadonlyArray<Condition>): Condition => ({ op: "all", of })

/**
 * At least one condition holds.
 *
 * @example
 * evaluate(any(always, never), {}, setting).value // => true
 */
export const any = (...of: ReadonlyArray<Condition>): Condition => ({ op: "any", of })

/**
 * The condition does not hold.
 *
 * @example
 * evaluate(not(never), {}, setting).value // => true
 */
export const not = (of: Condition): Condition => ({ op: "not", of })

/**
 * At least `count` of the conditions hold.
 *
 * @example
 * evaluate(atLeastOf(2, always, always, never), {}, setting).value // => true
 */
export const atLeastOf = (count: number, ...of: ReadonlyArray<Condition>): Condition => ({
  op: "atLeast",
  count,
  of,
})

/**
 * The code belongs to the set and to none of its exceptions.
 *
 * @example
 * const robbery = codeSet({ id: "robbery", title: text("سرقت", "robbery"), citations: [], members: ["robbery.armed"] })
 * evaluate(isIn(code("robbery.armed"), robbery), {}, setting).value // => true
 */
export const isIn = (of: Expression<string>, set: CodeSet): Condition => ({ op: "memberOf", of, set })

/**
 * A set of codes: its members, less the sets it excepts, each of which may except again.
 *
 * @example
 * const snatching = codeSet({ id: "snatching", title: text("کیف‌قاپی", "snatching"), citations: [], members: ["robbery.snatching"] })
 * const robbery = codeSet({
 *   id: "robbery",
 *   title: text("سرقت", "robbery"),
 *   citations: [ipc("651")],
 *   members: ["robbery.armed", "robbery.snatching"],
 *   except: [snatching],
 * })
 * holdsCode(robbery, "robbery.armed") // => true
 * holdsCode(robbery, "robbery.snatching") // => false
 */
export const codeSet = (options: {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  readonly members: ReadonlyArray<string>
  readonly except?: ReadonlyArray<CodeSet>
}): CodeSet => ({ except: [], ...options })

/**
 * Whether a code is in a set: among its members and in none of its exceptions.
 *
 * @example
 * const robbery = codeSet({ id: "robbery", title: text("سرقت", "robbery"), citations: [], members: ["robbery.armed"] })
 * holdsCode(robbery, "theft") // => false
 */
export const holdsCode = (set: CodeSet, value: string): boolean =>
  set.members.includes(value) && !set.except.some((exception) => holdsCode(exception, value))
