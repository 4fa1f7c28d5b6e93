import type { Citation } from "../values/citation.ts"
import type { Answer } from "../values/truth.ts"

/** A line and the lines under it. */
export interface Outline {
  readonly text: string
  /** Whether what the line says holds; absent where it makes no claim. */
  readonly mark?: Answer
  readonly citations?: ReadonlyArray<Citation>
  /** What may be folded: the formula behind a sentence, or what a rule that is referred to says itself. */
  readonly behind?: "sentence" | "rule"
  /** Present on the whole where it was not written to the end because the budget was spent; its last line says so too. */
  readonly stopped?: "budget"
  readonly of: ReadonlyArray<Outline>
}

/**
 * A line without lines under it.
 *
 * @example
 * line("good conduct") // => { text: "good conduct", of: [] }
 * textOfOutline(line("good conduct", "yes")) // => "✓ good conduct"
 */
export const line = (text: string, mark?: Answer): Outline =>
  mark === undefined ? { text, of: [] } : { text, mark, of: [] }
