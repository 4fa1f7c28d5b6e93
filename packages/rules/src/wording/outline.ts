import type { Citation } from "../values/citation.ts"
import type { Answer } from "../values/truth.ts"

/** A line and the lines under it. */
export interface Outline {
  readonly text: string
  /** Whether what the line says holds; absent where it makes no claim. */
  readonly mark?: Answer
  readonly citations?: ReadonlyArray<Citation>
  /** Present on the formula behind a sentence, for readers who check it; it may be folded. */
  readonly formula?: true
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
