import { editDistance } from "./edit-distance.ts"

/** Longer words are never compared, so that a hostile file cannot make the search slow. */
const longest = 64

/** Who is asked "did you mean" reads no long list. */
const maxNames = 3

/** The last part of a name: `shareOfOtherTerm` of `conditionalRelease.shareOfOtherTerm`. */
const lastPartOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase()

/**
 * The candidates that come nearest to a word, at most three, the nearest first: those that differ by no more than a third of its letters, then
 * those of which only the last part was written.
 *
 * @example
 * nearestWords("embezlement", ["fraud", "embezzlement"]) // => ["embezzlement"]
 * nearestWords("shareOfOtherTerm", iranPack.parameters.keys())[0] // => "conditionalRelease.shareOfOtherTerm"
 */
export const nearestWords = (word: string, candidates: Iterable<string>): ReadonlyArray<string> => {
  if (word.length > longest) return []
  const written = word.toLowerCase()
  const farthest = Math.max(1, Math.floor(word.length / 3))
  const near: Array<readonly [away: number, candidate: string]> = []
  const ofLastPart: Array<string> = []
  for (const candidate of new Set(candidates)) {
    const away = editDistance(written, candidate.toLowerCase(), farthest)
    if (away <= farthest) near.push([away, candidate])
    else if (lastPartOf(candidate) === lastPartOf(word)) ofLastPart.push(candidate)
  }
  near.sort(([one], [other]) => one - other)
  return [...near.map(([, candidate]) => candidate), ...ofLastPart.sort()].slice(0, maxNames)
}
