/** Somebody who reads everything that is disclosed of a run, and solves for what is not. */

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

/** From how many on a number can be, and up to how many. */
type Bounds = Map<string, { least: number; most: number }>

const slack = 1e-6

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
  // All numbers are whole, and a division may be off by a little.
  return [Math.ceil(low - slack), Math.floor(high + slack)]
}

/**
 * Which of the numbers that are not disclosed are narrowed down to one: none of them is negative, and some are known to be one at least.
 */
const narrowedDown = (
  equations: ReadonlyArray<Equation>,
  disclosed: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const bounds: Bounds = new Map()
  for (const [, number] of equations.flat()) {
    const known = disclosed.get(number)
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
  return new Map(
    [...bounds].flatMap(([number, { least, most }]) => (least === most ? [[number, least] as const] : [])),
  )
}

/** What stands for the whole of an equation among its numbers. */
const whole = "what they come to"

/** Takes a number out of an equation by another one in which it stands once. */
const eliminate = (number: string, from: Map<string, number>, by: ReadonlyMap<string, number>): void => {
  const times = from.get(number)
  if (times === undefined) return
  for (const [other, value] of by) {
    const left = modulo((from.get(other) ?? 0) - times * value)
    if (left === 0) from.delete(other)
    else from.set(other, left)
  }
}

/** The numbers that are not disclosed and follow from those that are: all equations are solved, each for a number of its own. */
const followingFrom = (
  equations: ReadonlyArray<Equation>,
  disclosed: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const solved = new Map<string, Map<string, number>>()
  for (const equation of equations) {
    const row = new Map<string, number>()
    for (const [times, number] of equation) {
      const value = disclosed.get(number)
      const [name, by] = value === undefined ? [number, times] : [whole, times * value]
      const sum = modulo((row.get(name) ?? 0) + by)
      if (sum === 0) row.delete(name)
      else row.set(name, sum)
    }
    for (const number of [...row.keys()]) {
      const known = solved.get(number)
      if (known !== undefined) eliminate(number, row, known)
    }
    const number = [...row.keys()].find((name) => name !== whole)
    if (number === undefined) continue
    const by = inverse(row.get(number) as number)
    const own = new Map([...row].map(([name, value]) => [name, (value * by) % prime]))
    for (const other of solved.values()) eliminate(number, other, own)
    solved.set(number, own)
  }
  return new Map(
    [...solved].flatMap(([number, row]) => {
      const sum = modulo(-(row.get(whole) ?? 0))
      return [...row.keys()].every((name) => name === number || name === whole)
        ? [[number, sum > prime / 2 ? sum - prime : sum] as const]
        : []
    }),
  )
}

/**
 * Everything that is found out, and what it is: what follows helps to narrow down, and what is narrowed down is known when the
 * equations are solved again.
 *
 * @param disclosed - the numbers that are disclosed
 * @param present - counts that are known to be one at least
 */
export const foundOut = (
  equations: ReadonlyArray<Equation>,
  disclosed: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const known = new Map(disclosed)
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const [name, value] of narrowedDown(equations, known, present)) known.set(name, value)
    for (const [name, value] of followingFrom(equations, known)) known.set(name, value)
  }
  return new Map([...known].filter(([name]) => !disclosed.has(name)))
}
