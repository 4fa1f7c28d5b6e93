/**
 * Three-valued truth after Kleene: a condition holds, does not hold, or is not known to do either.
 *
 * Inside the library truth is a small integer, ordered `no < unknown < yes`, so that "and" is the minimum, "or" the maximum and
 * "not" a reflection. At the edges it has a name.
 *
 * Source: S. C. Kleene, Introduction to Metamathematics, 1952, section 64 (the strong tables).
 */

/** `0` no, `1` unknown, `2` yes. */
export type Truth = 0 | 1 | 2

export const no = 0 satisfies Truth
export const unknown = 1 satisfies Truth
export const yes = 2 satisfies Truth

/** The name of a {@link Truth} in decisions and in JSON. */
export type Answer = "yes" | "no" | "unknown"

const names: readonly [Answer, Answer, Answer] = ["no", "unknown", "yes"]

/**
 * The name of a truth value.
 *
 * @example
 * answerOf(and(yes, unknown)) // => "unknown"
 */
export const answerOf = (truth: Truth): Answer => names[truth]

/** The truth of a fact: an absent one is unknown, never no. */
export const truthOf = (value: boolean | undefined): Truth => (value === undefined ? 1 : value ? 2 : 0)

/** The fact behind a truth: `undefined` when unknown. */
export const knownTruth = (truth: Truth): boolean | undefined => (truth === 1 ? undefined : truth === 2)

/** Both hold. */
export const and = (left: Truth, right: Truth): Truth => (left < right ? left : right)

/** At least one holds. */
export const or = (left: Truth, right: Truth): Truth => (left > right ? left : right)

/** It does not hold. */
export const not = (truth: Truth): Truth => (2 - truth) as Truth

/**
 * At least `count` of `truths` hold. Decided as soon as the unknown ones can no longer matter.
 *
 * @example
 * atLeastOf(2, [yes, unknown, yes]) // => yes
 * atLeastOf(2, [no, unknown, no])   // => no
 */
export const atLeastOf = (count: number, truths: ReadonlyArray<Truth>): Truth => {
  let holding = 0
  let open = 0
  for (const truth of truths) {
    if (truth === 2) holding++
    else if (truth === 1) open++
  }
  return holding >= count ? 2 : holding + open < count ? 0 : 1
}
