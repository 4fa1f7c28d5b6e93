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

/** Who is asked "did you mean" reads no long list. */
const mostNames = 3

/** The last part of a name: `shareOfOtherTerm` of `conditionalRelease.shareOfOtherTerm`. */
const lastPartOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase()

/**
 * The candidates that come nearest to a word, at most three, the nearest first. One of which only the last part was written is
 * found too.
 *
 * @example
 * nearestWords("shareOfOtherTerm", iranPack.parameters.keys())[0] // => "conditionalRelease.shareOfOtherTerm"
 */
export const nearestWords = (word: string, candidates: Iterable<string>): ReadonlyArray<string> => {
  const found: Array<string> = []
  const left = new Set(candidates)
  const take = (next: string | undefined): boolean => {
    if (next === undefined) return false
    found.push(next)
    left.delete(next)
    return true
  }
  while (found.length < mostNames && take(nearestWord(word, [...left]))) {}
  for (const other of [...left].sort())
    if (found.length < mostNames && lastPartOf(other) === lastPartOf(word)) take(other)
  return found
}
