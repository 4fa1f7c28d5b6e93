/**
 * Which hidden numbers follow from how all numbers hang together: those for which the equations leave one value.
 *
 * @module
 */

/** Numbers by their places, each so many times, that come to what is known. */
export type Equation = ReadonlyArray<readonly [place: number, times: number]>

// Division is done modulo a prime whose products a double still holds. Sums of tables have the coefficients one and minus one, and
// what comes out of them stays far below it.
const prime = 67_108_859
const modulo = (value: number): number => ((value % prime) + prime) % prime

const inverse = (value: number): number => {
  let [result, base] = [1, modulo(value)]
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

type Row = Map<number, number>

const subtract = (from: Row, times: number, row: Row): void => {
  for (const [place, value] of row) {
    const left = modulo((from.get(place) ?? 0) - times * value)
    if (left === 0) from.delete(place)
    else from.set(place, left)
  }
}

/**
 * The numbers that follow from equations between numbers of which nothing else is known.
 *
 * @example
 * following([[[0, 1], [1, 1]], [[1, 1]]]) // => the numbers at 0 and at 1
 */
export const following = (equations: ReadonlyArray<Equation>): ReadonlySet<number> => {
  const pivots = new Map<number, Row>()
  for (const equation of equations) {
    const row: Row = new Map()
    subtract(row, prime - 1, new Map(equation))
    for (const place of [...row.keys()]) {
      const pivot = pivots.get(place)
      const times = row.get(place)
      if (pivot !== undefined && times !== undefined) subtract(row, times, pivot)
    }
    const [first] = row
    if (first === undefined) continue
    const [place, value] = first
    const by = inverse(value)
    const scaled: Row = new Map([...row].map(([at, times]) => [at, (times * by) % prime]))
    for (const pivot of pivots.values()) {
      const times = pivot.get(place)
      if (times !== undefined) subtract(pivot, times, scaled)
    }
    pivots.set(place, scaled)
  }
  return new Set([...pivots].flatMap(([place, row]) => (row.size === 1 ? [place] : [])))
}
