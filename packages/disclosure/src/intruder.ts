/** A linear combination: unknowns by index, each with its coefficient. */
export type Terms = ReadonlyArray<readonly [place: number, times: number]>

/** A linear combination of unknowns whose value is known. */
export interface Equation {
  readonly terms: Terms
  readonly whole: number
}

/**
 * The equation that a published linear combination of counts reveals.
 *
 * @example
 * equationOf([[0, 1], [2, -1]], [5, 7, 3]) // => { terms: [[0, 1], [2, -1]], whole: 2 }
 */
export const equationOf = (terms: Terms, counts: ReadonlyArray<number>): Equation => ({
  terms,
  whole: terms.reduce((sum, [place, times]) => sum + times * (counts[place] as number), 0),
})

/** Known values by index. */
export type KnownValues = ReadonlyMap<number, number>

// Elimination runs modulo a prime whose products a double holds. Sums of tables have the coefficients 1 and -1, so that
// intermediate values stay far below it.
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

/** One row of the eliminated system. Copies of an intruder share rows, so a row is never mutated. */
interface Row {
  readonly times: KnownValues
  readonly whole: number
}

/** Subtracts a multiple of another row. */
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
    { times: new Map(), whole: modulo(whole) },
  )

/** Substitutes a known value. */
const without = (from: Row, place: number, value: number): Row => {
  const by = from.times.get(place)
  if (by === undefined) return from
  const times = new Map(from.times)
  times.delete(place)
  return { times, whole: modulo(from.whole - by * value) }
}

/** Divides a row so that the coefficient of one unknown is 1. */
const scaledTo = (place: number, { times, whole }: Row): Row => {
  const value = times.get(place) as number
  if (value === 1) return { times, whole }
  const by = inverse(value)
  return {
    times: new Map([...times].map(([at, one]) => [at, (one * by) % prime])),
    whole: (whole * by) % prime,
  }
}

// Bounds may converge for ever in smaller and smaller steps; a few visits to an equation find what they determine.
const maxVisits = 20

/** The derived knowledge of an intruder. */
interface Found {
  /** By the pivot, an unknown that no other row contains. */
  readonly rows: Map<number, Row>
  readonly values: Map<number, number>
  readonly least: Float64Array
  readonly most: Float64Array
}

/** Derives counts from equations, and from values that are published one after the other. */
export class Intruder {
  readonly #equations: ReadonlyArray<Equation>
  /** The equations of each unknown. */
  readonly #equationsOf: ReadonlyArray<ReadonlyArray<number>>
  readonly #found: Found

  private constructor(
    equations: ReadonlyArray<Equation>,
    equationsOf: ReadonlyArray<ReadonlyArray<number>>,
    found: Found,
  ) {
    this.#equations = equations
    this.#equationsOf = equationsOf
    this.#found = found
  }

  /**
   * An intruder who knows the equations and has not yet solved them.
   *
   * @param lowest - a lower bound of each unknown
   */
  static of(equations: ReadonlyArray<Equation>, lowest: ReadonlyArray<number>): Intruder {
    const equationsOf = lowest.map((): Array<number> => [])
    equations.forEach(({ terms }, at) => {
      for (const [place] of terms) equationsOf[place]?.push(at)
    })
    return new Intruder(equations, equationsOf, {
      rows: new Map(),
      values: new Map(),
      least: Float64Array.from(lowest),
      most: new Float64Array(lowest.length).fill(Number.POSITIVE_INFINITY),
    })
  }

  /** An independent copy. */
  copy(): Intruder {
    const { least, most, rows, values } = this.#found
    return new Intruder(this.#equations, this.#equationsOf, {
      rows: new Map(rows),
      values: new Map(values),
      least: least.slice(),
      most: most.slice(),
    })
  }

  /** Every value that was learnt or derived. */
  values(): KnownValues {
    return this.#found.values
  }

  /** Solves the equations for the unknowns, and returns those that they determine without any bounds. */
  solve(): KnownValues {
    const { rows, values } = this.#found
    const left = this.#equations.map(
      ({ terms, whole }): Equation => ({
        terms: terms.filter(([place]) => !values.has(place)),
        whole: terms.reduce((sum, [place, times]) => sum - times * (values.get(place) ?? 0), whole),
      }),
    )
    // Short equations first: their solutions shorten the long ones.
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
   * Learns values, and returns them with everything newly derived.
   *
   * @param isEnough - stops as soon as a value of this kind is derived; the result is then incomplete
   */
  learn(news: KnownValues, isEnough: (value: number) => boolean = () => false): KnownValues {
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
        for (const at of this.#equationsOf[place] ?? []) touched.add(at)
      }
      queue = this.#narrow(touched, looks)
      if (queue.length === 0) return learnt
    }
  }

  /** Propagates bounds through all equations, and returns everything newly derived. */
  narrow(): KnownValues {
    return this.learn(new Map(this.#narrow(new Set(this.#equations.keys()), new Map())))
  }

  /** Adds a row that contains no pivot of another row. */
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

  /** Substitutes a known value in all rows, and returns the unknowns that this determines. */
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

  /** Propagates bounds from equation to equation until none tightens, and returns the unknowns whose bounds meet. */
  #narrow(touched: Set<number>, looks: Map<number, number>): Array<readonly [place: number, value: number]> {
    const { least, most, values } = this.#found
    const met: Array<readonly [number, number]> = []
    for (const at of touched) {
      touched.delete(at)
      const seen = looks.get(at) ?? 0
      if (seen === maxVisits) continue
      looks.set(at, seen + 1)
      for (const place of narrowBy(this.#equations[at] as Equation, least, most)) {
        for (const other of this.#equationsOf[place] ?? []) if (other !== at) touched.add(other)
        if (least[place] === most[place] && !values.has(place)) met.push([place, least[place] as number])
      }
    }
    return met
  }
}

/** A sum some of whose terms may be infinite. */
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

  /** The sum of the other terms. */
  without(value: number): number {
    const isEndless = this.#endless > (Number.isFinite(value) ? 0 : 1)
    return isEndless ? this.#sign : Number.isFinite(value) ? this.#sum - value : this.#sum
  }
}

/** Tightens the bounds of the unknowns of an equation, and returns those it tightened. */
const narrowBy = (
  { terms, whole }: Equation,
  least: Float64Array,
  most: Float64Array,
): ReadonlyArray<number> => {
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

/** Suppressed counts that an intruder derives, with their values. */
export interface InferredCounts {
  /** Determined by the equations alone. */
  readonly solved: KnownValues
  /** Determined by the equations together with the lower bounds. */
  readonly narrowed: KnownValues
}

/**
 * Derives suppressed counts from the equations between them. Bounds build on solved counts: if a sum of five contains a solved
 * three, the two other counts are one each.
 *
 * @param lowest - a lower bound of each count
 * @example
 * // The first is solved, the two others are narrowed down.
 * inferCounts(
 *   [
 *     { terms: [[0, 1]], whole: 3 },
 *     { terms: [[0, 1], [1, 1], [2, 1]], whole: 5 },
 *   ],
 *   [1, 1, 1],
 * )
 * // => { solved: new Map([[0, 3]]), narrowed: new Map([[1, 1], [2, 1]]) }
 */
export const inferCounts = (
  equations: ReadonlyArray<Equation>,
  lowest: ReadonlyArray<number>,
): InferredCounts => {
  const intruder = Intruder.of(equations, lowest)
  return { solved: intruder.solve(), narrowed: intruder.narrow() }
}
