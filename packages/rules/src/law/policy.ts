import type { Expression } from "../expression.ts"
import type { Citation } from "../values/citation.ts"
import type { Text } from "../values/text.ts"
import { referenceTo } from "./origins.ts"

/** One answer to a disputed question. */
export interface PolicyOption<A extends string = string> {
  readonly id: A
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
}

/** A disputed question with its possible answers. The first, the text of the law, is the default. */
export interface Policy<A extends string = string> {
  readonly id: string
  readonly title: Text
  readonly options: readonly [PolicyOption<A>, ...ReadonlyArray<PolicyOption<A>>]
}

/**
 * The option chosen for a policy, as a code: the one of the setting, or the first.
 *
 * @example
 * const reading: Policy<"text" | "practice"> = {
 *   id: "reading",
 *   title: text("خوانش", "reading"),
 *   options: [
 *     { id: "text", title: text("متن", "the text"), citations: [ipc("58")] },
 *     { id: "practice", title: text("رویه", "practice"), citations: [ipc("58")] },
 *   ],
 * }
 * const law = { ...pack, policies: new Map([["reading", reading]]) }
 * const isPractice = is(choiceOf(reading), code("practice"))
 * evaluate(isPractice, {}, { ...setting, pack: law }).value // => false
 * evaluate(isPractice, {}, { ...setting, pack: law, choices: { reading: "practice" } }).value // => true
 */
export const choiceOf = <A extends string>(policy: Policy<A>): Expression<A> =>
  referenceTo(policy, { op: "policy", id: policy.id }) as Expression<A>
