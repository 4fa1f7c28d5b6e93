/**
 * The word that somebody probably meant.
 *
 * @module
 */

/** How many letters have to be put in, left out, exchanged or swapped with their neighbour. */
const distance = (left: string, right: string): number => {
  const rows: Array<ReadonlyArray<number>> = [Array.from({ length: right.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= left.length; i++) {
    const row: Array<number> = [i]
    for (let j = 1; j <= right.length; j++) {
      const at = (up: number, back: number): number => (up === 0 ? row : rows[i - up])?.[j - back] ?? 0
      const same = left[i - 1] === right[j - 1]
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      row.push(
        Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (same ? 0 : 1), ...(swapped ? [at(2, 2) + 1] : [])),
      )
    }
    rows.push(row)
  }
  return rows[left.length]?.[right.length] ?? 0
}

/**
 * The candidate nearest to a word, when one is near enough to have been meant.
 *
 * @example
 * nearest("desribe", ["decide", "describe"]) // => "describe"
 */
export const nearest = (word: string, candidates: ReadonlyArray<string>): string | undefined => {
  const [best] = candidates
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((left, right) => left.away - right.away)
  return best !== undefined && best.away <= Math.max(1, Math.floor(word.length / 3))
    ? best.candidate
    : undefined
}
