/**
 * How many letters to insert, leave out or replace to make one word of another, by Levenshtein; one more than `most` as soon as it is seen to be
 * above.
 *
 * @example
 * editDistance("fruad", "fraud", 2) // => 2
 * editDistance("fraud", "embezzlement", 2) // => 3
 */
export const editDistance = (one: string, other: string, most: number): number => {
  let row = Array.from({ length: other.length + 1 }, (_, letters) => letters)
  for (let at = 0; at < one.length; at++) {
    let [left, corner] = [at + 1, at]
    row = row.map((above, letters) => {
      if (letters > 0) left = Math.min(above + 1, left + 1, corner + Number(one[at] !== other[letters - 1]))
      corner = above
      return left
    })
    if (Math.min(...row) > most) return most + 1
  }
  return row.at(-1) ?? 0
}
