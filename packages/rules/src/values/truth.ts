/** Three-valued logic: the strong tables of S. C. Kleene, Introduction to Metamathematics, 1952, section 64. */

/** `0` no, `1` unknown, `2` yes. */
export type Truth = 0 | 1 | 2

/** The name of a {@link Truth} in decisions and in JSON. */
export type Answer = "yes" | "no" | "unknown"

const names: readonly [Answer, Answer, Answer] = ["no", "unknown", "yes"]

/**
 * The name of a truth value.
 *
 * @example
 * answerOf(1) // => "unknown"
 */
export const answerOf = (truth: Truth): Answer => names[truth]

/** The truth of a fact; `undefined` is unknown, never no. */
export const truthOf = (value: boolean | undefined): Truth => (value === undefined ? 1 : value ? 2 : 0)

/** The fact behind a truth; `undefined` is unknown. */
export const knownTruth = (truth: Truth): boolean | undefined => (truth === 1 ? undefined : truth === 2)
