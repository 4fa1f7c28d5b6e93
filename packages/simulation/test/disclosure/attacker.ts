/** Somebody who reads everything that is told of a run, and solves for what is not. */

/** So many times each number, together nothing. */
export type Equation = ReadonlyArray<readonly [times: number, number: string]>

// All that is divided is done modulo a prime of which products are still exact.
const prime = 67_108_859
const modulo = (value: number): number => ((value % prime) + prime) % prime

const inverse = (value: number): number => {
  let [result, base, exponent] = [1, modulo(value), prime - 2]
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
    exponent = Math.floor(exponent / 2)
  }
  return result
}

/** Brings rows of a matrix into the form in which each has a column to itself. */
const reduced = (rows: Array<Array<number>>, width: number): ReadonlyArray<ReadonlyArray<number>> => {
  let next = 0
  for (let column = 0; column < width && next < rows.length; column++) {
    const found = rows.findIndex((row, place) => place >= next && row[column] !== 0)
    if (found < 0) continue
    const pivot = rows[found] as Array<number>
    rows[found] = rows[next] as Array<number>
    const by = inverse(pivot[column] as number)
    const scaled = pivot.map((value) => (value * by) % prime)
    rows[next] = scaled
    rows.forEach((row, place) => {
      const times = row[column] as number
      if (place === next || times === 0) return
      rows[place] = row.map((value, at) => modulo(value - times * (scaled[at] as number)))
    })
    next++
  }
  return rows.slice(0, next)
}

/** Which of the numbers that are not told follow from those that are. */
export const followsFrom = (
  equations: ReadonlyArray<Equation>,
  told: ReadonlySet<string>,
): ReadonlySet<string> => {
  const hidden = [...new Set(equations.flatMap((equation) => equation.map(([, number]) => number)))].filter(
    (number) => !told.has(number),
  )
  const placeOf = new Map(hidden.map((number, place) => [number, place]))
  const rows = equations.map((equation) => {
    const row = new Array<number>(hidden.length).fill(0)
    for (const [times, number] of equation) {
      const place = placeOf.get(number)
      if (place !== undefined) row[place] = modulo((row[place] as number) + times)
    }
    return row
  })
  return new Set(
    reduced(rows, hidden.length).flatMap((row) => {
      const places = row.flatMap((value, place) => (value === 0 ? [] : [place]))
      return places.length === 1 ? [hidden[places[0] as number] as string] : []
    }),
  )
}
