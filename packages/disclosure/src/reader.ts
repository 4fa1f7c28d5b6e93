/**
 * Somebody who reads numbers that hang together, and finds out what follows: those for which the equations leave one value, and those
 * that are as small, or as great, as they can be.
 *
 * @module
 */

/** Numbers by their places, each so many times. */
export type Terms = ReadonlyArray<readonly [place: number, times: number]>

/** Numbers that come to what is known. */
export interface Equation {
  readonly terms: Terms
  readonly whole: number
}

/**
 * What terms come to, given what the numbers are in truth.
 *
 * @example
 * equationOf([[0, 1], [2, -1]], [5, 7, 3]) // => { terms: [[0, 1], [2, -1]], whole: 2 }
 */
export const equationOf = (terms: Terms, counts: ReadonlyArray<number>): Equation => ({
  terms,
  whole: terms.reduce((sum, [place, times]) => sum + times * (counts[place] as number), 0),
})

/** Numbers by their places. */
export type Values = ReadonlyMap<number, number>

// Division is done modulo a prime whose products a double still holds. Sums of tables have the coefficients one and minus one, and
// what comes out of them stays far below it.
const prime = 67_108_859
const modulo = (value: number): number => ((value % prime) + prime) % prime
const signed = (value: number): number => (value > prime / 2 ? value - prime : value)

const inverse = (value: number): number => {
  let [result, base] = [1, modulo(value)]
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

/** How often numbers stand in it, by their places, and what they come to. Readers have rows in common, so that none is changed. */
interface Row {
  readonly times: Values
  readonly whole: number
}

/** A row less another, so many times. */
const minus = (from: Row, by: number, row: Row): Row => {
  const times = new Map(from.times)
  for (const [place, value] of row.times) {
    const left = modulo((times.get(place) ?? 0) - by * value)
    if (left === 0) times.delete(place)
    else times.set(place, left)
  }
  return { times, whole: modulo(from.whole - by * row.whole) }
}

const rowOf = ({ terms, whole }: Equation): Row =>
  terms.reduce(
    (row: Row, [place, by]) => minus(row, modulo(-by), { times: new Map([[place, 1]]), whole: 0 }),
    {
      times: new Map(),
      whole: modulo(whole),
    },
  )

/** A row of which a number is known. */
const without = (from: Row, place: number, value: number): Row => {
  const by = from.times.get(place)
  if (by === undefined) return from
  const times = new Map(from.times)
  times.delete(place)
  return { times, whole: modulo(from.whole - by * value) }
}

/** A row in which a place stands once. */
const scaledTo = (place: number, { times, whole }: Row): Row => {
  const value = times.get(place) as number
  if (value === 1) return { times, whole }
  const by = inverse(value)
  return {
    times: new Map([...times].map(([at, one]) => [at, (one * by) % prime])),
    whole: (whole * by) % prime,
  }
}

// Bounds that creep are of no use to anybody: a few looks at an equation find what stands out.
const mostLooks = 20

/** What a reader knows. */
interface Found {
  /** By the place of a number that stands in no other row. */
  readonly rows: Map<number, Row>
  readonly values: Map<number, number>
  readonly least: Float64Array
  readonly most: Float64Array
}

/** Somebody who is told numbers one after the other. */
export class Reader {
  readonly #equations: ReadonlyArray<Equation>
  /** The places of the equations in which a number stands, by its own place. */
  readonly #standsIn: ReadonlyArray<ReadonlyArray<number>>
  readonly #found: Found

  private constructor(
    equations: ReadonlyArray<Equation>,
    standsIn: ReadonlyArray<ReadonlyArray<number>>,
    found: Found,
  ) {
    this.#equations = equations
    this.#standsIn = standsIn
    this.#found = found
  }

  /**
   * Somebody who knows how numbers hang together, and has not yet reckoned.
   *
   * @param lowest - how many are in each at least, by their places
   */
  static of(equations: ReadonlyArray<Equation>, lowest: ReadonlyArray<number>): Reader {
    const standsIn = lowest.map((): Array<number> => [])
    equations.forEach(({ terms }, at) => {
      for (const [place] of terms) standsIn[place]?.push(at)
    })
    return new Reader(equations, standsIn, {
      rows: new Map(),
      values: new Map(),
      least: Float64Array.from(lowest),
      most: new Float64Array(lowest.length).fill(Number.POSITIVE_INFINITY),
    })
  }

  /** Another one who knows the same. */
  copy(): Reader {
    const { least, most, rows, values } = this.#found
    return new Reader(this.#equations, this.#standsIn, {
      rows: new Map(rows),
      values: new Map(values),
      least: least.slice(),
      most: most.slice(),
    })
  }

  /** What is known: what was told, and what follows. */
  get values(): Values {
    return this.#found.values
  }

  /** Solves the equations for what is not known, and says what follows from them alone. */
  solve(): Values {
    const { rows, values } = this.#found
    const left = this.#equations.map(
      ({ terms, whole }): Equation => ({
        terms: terms.filter(([place]) => !values.has(place)),
        whole: terms.reduce((sum, [place, times]) => sum - times * (values.get(place) ?? 0), whole),
      }),
    )
    // Short ones first: what they give makes the long ones short.
    for (const equation of left.sort((one, other) => one.terms.length - other.terms.length)) {
      let row = rowOf(equation)
      for (const place of [...row.times.keys()]) {
        const [times, own] = [row.times.get(place), rows.get(place)]
        if (times !== undefined && own !== undefined) row = minus(row, times, own)
      }
      this.#add(row)
    }
    const found = new Map<number, number>()
    for (const [place, { times, whole }] of rows) if (times.size === 1) found.set(place, signed(whole))
    for (const [place, value] of found) this.#know(place, value)
    return found
  }

  /**
   * Tells numbers, and says everything that is known now and was not before.
   *
   * @param isEnough - stops at such a number: then not everything is found
   */
  learn(news: Values, isEnough: (value: number) => boolean = () => false): Values {
    const learnt = new Map<number, number>()
    const looks = new Map<number, number>()
    const touched = new Set<number>()
    let queue: Array<readonly [place: number, value: number]> = [...news]
    for (;;) {
      for (const [place, value] of queue) {
        if (this.#found.values.has(place)) continue
        learnt.set(place, value)
        if (isEnough(value)) return learnt
        queue.push(...this.#know(place, value))
        for (const at of this.#standsIn[place] ?? []) touched.add(at)
      }
      queue = this.#narrow(touched, looks)
      if (queue.length === 0) return learnt
    }
  }

  /** Looks at all equations for what is as small, or as great, as it can be, and says everything that is known now. */
  narrow(): Values {
    return this.learn(new Map(this.#narrow(new Set(this.#equations.keys()), new Map())))
  }

  /** Adds a row in which no number stands that has a row of its own. */
  #add(row: Row): void {
    const { rows } = this.#found
    const [place] = row.times.keys()
    if (place === undefined) return
    const own = scaledTo(place, row)
    for (const [at, other] of rows) {
      const times = other.times.get(place)
      if (times !== undefined) rows.set(at, minus(other, times, own))
    }
    rows.set(place, own)
  }

  /** Takes a number out of all rows, and says which others are known by that. */
  #know(place: number, value: number): ReadonlyArray<readonly [number, number]> {
    const { least, most, rows, values } = this.#found
    values.set(place, value)
    least[place] = value
    most[place] = value
    const known = modulo(value)
    const own = rows.get(place)
    if (own !== undefined) {
      rows.delete(place)
      this.#add(without(own, place, known))
    }
    const found: Array<readonly [number, number]> = []
    for (const [at, row] of rows) {
      const left = without(row, place, known)
      if (left.times.size > 1) {
        if (left !== row) rows.set(at, left)
        continue
      }
      rows.delete(at)
      if (!values.has(at)) found.push([at, signed(left.whole)])
    }
    return found
  }

  /** Carries bounds from equation to equation until none becomes narrower, and says where they meet. */
  #narrow(touched: Set<number>, looks: Map<number, number>): Array<readonly [place: number, value: number]> {
    const { least, most, values } = this.#found
    const met: Array<readonly [number, number]> = []
    for (const at of touched) {
      touched.delete(at)
      const seen = looks.get(at) ?? 0
      if (seen === mostLooks) continue
      looks.set(at, seen + 1)
      for (const place of narrowBy(this.#equations[at] as Equation, least, most)) {
        for (const other of this.#standsIn[place] ?? []) if (other !== at) touched.add(other)
        if (least[place] === most[place] && !values.has(place)) met.push([place, least[place] as number])
      }
    }
    return met
  }
}

/** A sum of numbers some of which may be without end. */
class End {
  #sum = 0
  #endless = 0
  #sign = 0

  add(value: number): void {
    if (Number.isFinite(value)) this.#sum += value
    else {
      this.#endless++
      this.#sign = value
    }
  }

  /** What the others come to. */
  without(value: number): number {
    const isEndless = this.#endless > (Number.isFinite(value) ? 0 : 1)
    return isEndless ? this.#sign : Number.isFinite(value) ? this.#sum - value : this.#sum
  }
}

/** Narrows the bounds of the numbers of an equation, and says of which. */
const narrowBy = (
  { terms, whole }: Equation,
  least: Float64Array,
  most: Float64Array,
): ReadonlyArray<number> => {
  // What the terms come to at least and at most; those without end are counted and not added.
  const [low, high] = [new End(), new End()]
  for (const [place, times] of terms) {
    const [first, last] = [least[place] as number, most[place] as number]
    low.add(times * (times > 0 ? first : last))
    high.add(times * (times > 0 ? last : first))
  }
  const narrower: Array<number> = []
  for (const [place, times] of terms) {
    const [first, last] = [least[place] as number, most[place] as number]
    if (first === last) continue
    const atMost = (whole - low.without(times * (times > 0 ? first : last))) / times
    const atLeast = (whole - high.without(times * (times > 0 ? last : first))) / times
    const [lowest, highest] = times > 0 ? [atLeast, atMost] : [atMost, atLeast]
    if (lowest > first) least[place] = lowest
    if (highest < last) most[place] = highest
    if (lowest > first || highest < last) narrower.push(place)
  }
  return narrower
}

/** Counts that follow although they are hidden, by their places, and what they are. */
export interface GivenAway {
  /** From the equations alone. */
  readonly solved: Values
  /** In the end, because so many are in each count that is hidden. */
  readonly narrowed: Values
}

/**
 * Which hidden counts follow from how they hang together. What follows in one way is known when it is asked what follows in the
 * other: of five, three of whom come out of other equations, the two others are one each.
 *
 * @param lowest - how many are in each at least, by their places
 * @example
 * // The first is solved, the two others are narrowed down.
 * givenAway(
 *   [
 *     { terms: [[0, 1]], whole: 3 },
 *     { terms: [[0, 1], [1, 1], [2, 1]], whole: 5 },
 *   ],
 *   [1, 1, 1],
 * )
 * // => { solved: new Map([[0, 3]]), narrowed: new Map([[1, 1], [2, 1]]) }
 */
export const givenAway = (equations: ReadonlyArray<Equation>, lowest: ReadonlyArray<number>): GivenAway => {
  const reader = Reader.of(equations, lowest)
  return { solved: reader.solve(), narrowed: reader.narrow() }
}
