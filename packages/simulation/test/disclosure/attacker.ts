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

/** From how many on a number can be, and up to how many. */
type Bounds = Map<string, { least: number; most: number }>

/** What the other terms of an equation leave for one: at least, and at most. */
const leftFor = (equation: Equation, place: number, bounds: Bounds): readonly [number, number] => {
  const [times] = equation[place] as Equation[number]
  let [low, high] = [0, 0]
  equation.forEach(([by, number], at) => {
    const known = bounds.get(number)
    if (at === place || known === undefined) return
    const share = -by / times
    low += share > 0 ? share * known.least : share === 0 ? 0 : share * known.most
    high += share > 0 ? share * known.most : share === 0 ? 0 : share * known.least
  })
  return [low, high]
}

/**
 * Which of the numbers that are not told are narrowed down to one: none of them is negative, and some are known to be one at least.
 */
const narrowedDown = (
  equations: ReadonlyArray<Equation>,
  told: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): ReadonlySet<string> => {
  const bounds: Bounds = new Map()
  for (const [, number] of equations.flat()) {
    const known = told.get(number)
    const least = present.has(number) ? 1 : 0
    bounds.set(number, { least: known ?? least, most: known ?? Number.POSITIVE_INFINITY })
  }
  for (let [round, isNarrower] = [0, true]; isNarrower && round < 30; round++) {
    isNarrower = false
    for (const equation of equations)
      equation.forEach(([, number], place) => {
        const known = bounds.get(number)
        const [low, high] = leftFor(equation, place, bounds)
        if (known === undefined) return
        if (low > known.least) [known.least, isNarrower] = [low, true]
        if (high < known.most) [known.most, isNarrower] = [high, true]
      })
  }
  return new Set([...bounds].flatMap(([number, { least, most }]) => (least === most ? [number] : [])))
}

/** Which of the numbers that are not told follow from those that are. */
const followsFrom = (equations: ReadonlyArray<Equation>, told: ReadonlySet<string>): ReadonlySet<string> => {
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

/**
 * Everything that is found out: what follows helps to narrow down, and what is narrowed down is known when the equations are solved
 * again.
 *
 * @param told - the names of the numbers that are told
 * @param truth - what the counts are in truth; sums of money are not among them
 * @param present - counts that are known to be one at least
 */
export const foundOut = (
  equations: ReadonlyArray<Equation>,
  told: ReadonlySet<string>,
  truth: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): ReadonlySet<string> => {
  const known = new Set(told)
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const name of followsFrom(equations, known)) known.add(name)
    const certain = [...known].flatMap((name) => {
      const value = truth.get(name)
      return value === undefined ? [] : [[name, value] as const]
    })
    for (const name of narrowedDown(equations, new Map(certain), present)) known.add(name)
  }
  return new Set([...known].filter((name) => !told.has(name)))
}
