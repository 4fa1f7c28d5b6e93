/**
 * The word that was probably meant.
 *
 * @module
 */

/** How many letters have to be put in, left out or exchanged to turn one word into the other. */
const editDistance = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}

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
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < fewest) {
      best = candidate
      fewest = distance
    }
  }
  return best
}
