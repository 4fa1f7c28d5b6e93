/**
 * The word that was probably meant.
 *
 * @module
 */

import { distance } from "fastest-levenshtein"

/** Longer words are never compared, so that a hostile file cannot make the search slow. */
const longest = 64

/**
 * The candidate that differs least from a word, when it differs by no more than a third of its letters.
 *
 * @example
 * nearestWord("embezlement", ["embezzlement", "fraud"]) // => "embezzlement"
 */
export const nearestWord = (word: string, candidates: ReadonlyArray<string>): string | undefined => {
  if (word.length > longest) return undefined
  let best: string | undefined
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase())
    if (away < fewest) {
      best = candidate
      fewest = away
    }
  }
  return best
}
