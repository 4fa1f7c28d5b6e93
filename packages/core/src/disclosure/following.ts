/**
 * Which hidden numbers follow from how all numbers hang together: those for which the equations leave one value, and those that are
 * as small, or as great, as they can be.
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

/** The numbers that follow from equations between numbers of which nothing else is known. */
const following = (equations: ReadonlyArray<Equation>): ReadonlySet<number> => {
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

const rounds = 20

/**
 * The counts that follow because somebody is in each that is hidden: where two hidden counts come to two, each of them is one.
 * Bounds are carried from equation to equation until none becomes narrower.
 */
const forced = (
  equations: ReadonlyArray<Equation>,
  counts: ReadonlyArray<number>,
  lowest: ReadonlyArray<number>,
): ReadonlySet<number> => {
  const least = [...lowest]
  const most = counts.map(() => Number.POSITIVE_INFINITY)
  const wholes = equations.map((equation) =>
    equation.reduce((sum, [place, times]) => sum + times * (counts[place] as number), 0),
  )
  /** The least, or with -1 the greatest, that a term can come to; infinite ones are counted and not added. */
  const end = ([place, times]: Equation[number], of: 1 | -1): number =>
    times * ((times * of > 0 ? least : most)[place] as number)
  const endOf = (equation: Equation, of: 1 | -1) => {
    let [sum, infinite] = [0, 0]
    for (const term of equation) {
      const value = end(term, of)
      if (Number.isFinite(value)) sum += value
      else infinite++
    }
    return (term: Equation[number]): number => {
      const value = end(term, of)
      const isOpen = infinite > (Number.isFinite(value) ? 0 : 1)
      return isOpen ? of * Number.NEGATIVE_INFINITY : Number.isFinite(value) ? sum - value : sum
    }
  }
  const narrowBy = (equation: Equation, whole: number): boolean => {
    const [low, high] = [endOf(equation, 1), endOf(equation, -1)]
    let isNarrower = false
    const ends = equation.map((term) => [whole - high(term), whole - low(term)] as const)
    equation.forEach(([place, times], at) => {
      const [from, to] = ends[at] as readonly [number, number]
      const [first, last] = times > 0 ? [from / times, to / times] : [to / times, from / times]
      if (first > (least[place] as number)) [least[place], isNarrower] = [first, true]
      if (last < (most[place] as number)) [most[place], isNarrower] = [last, true]
    })
    return isNarrower
  }
  // Bounds that creep are of no use to anybody: a few rounds find what stands out.
  for (let [round, isNarrower] = [0, true]; isNarrower && round < rounds; round++) {
    isNarrower = false
    equations.forEach((equation, at) => {
      isNarrower = narrowBy(equation, wholes[at] as number) || isNarrower
    })
  }
  return new Set(counts.flatMap((_, place) => (least[place] === most[place] ? [place] : [])))
}

/** Counts that follow although they are hidden. */
export interface GivenAway {
  /** From the equations alone. */
  readonly solved: ReadonlySet<number>
  /** In the end, because somebody is in each count that is hidden. */
  readonly narrowed: ReadonlySet<number>
}

const without = (equations: ReadonlyArray<Equation>, known: ReadonlySet<number>): ReadonlyArray<Equation> =>
  equations.map((equation) => equation.filter(([place]) => !known.has(place)))

/**
 * Which hidden counts follow from how they hang together. What follows in one way is known when it is asked what follows in the
 * other: of five, three of whom come out of other equations, the two others are one each.
 *
 * @param counts - what the counts are in truth, by their places
 * @param lowest - how many are in each at least; one unless it is said
 * @example
 * givenAway([[[0, 1]], [[1, 1], [2, 1]]], [7, 1, 1]) // => the first is solved, the two others are narrowed down
 */
export const givenAway = (
  equations: ReadonlyArray<Equation>,
  counts: ReadonlyArray<number>,
  lowest: ReadonlyArray<number> = counts.map((count) => Math.min(1, count)),
): GivenAway => {
  const solved = following(equations)
  const known = new Set(solved)
  const narrowed = new Set<number>()
  for (;;) {
    const left = without(equations, known)
    const found = [...forced(left, counts, lowest)].filter((place) => !known.has(place))
    if (found.length === 0) return { solved, narrowed }
    for (const place of [...found, ...following(without(left, new Set(found)))]) {
      known.add(place)
      narrowed.add(place)
    }
  }
}
