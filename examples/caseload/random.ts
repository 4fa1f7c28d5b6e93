/**
 * A small source of chance that gives the same numbers for the same seed, on every machine.
 *
 * @module
 */

/** Numbers that look random and follow from a seed. */
export interface Chance {
  /** Whether something happens that happens so often in a hundred. */
  readonly percent: (often: number) => boolean
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number
  /** One of several, each with a weight. */
  readonly weighted: <A>(choices: ReadonlyArray<readonly [weight: number, choice: A]>) => A
}

/** Chance from a seed, by the generator splitmix32. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const between = (least: number, most: number): number => least + (next() % (most - least + 1))
  const weighted = <A>(choices: ReadonlyArray<readonly [weight: number, choice: A]>): A => {
    let left = between(
      1,
      choices.reduce((sum, [weight]) => sum + weight, 0),
    )
    for (const [weight, choice] of choices) {
      left -= weight
      if (left <= 0) return choice
    }
    throw new RangeError("no choices")
  }
  return { percent: (often) => between(1, 100) <= often, between, weighted }
}

/**
 * Chance that belongs to a key: what comes of it does not depend on what else was drawn, nor in which order.
 *
 * @example
 * chanceOf(1404, "F-0001").percent(20)
 */
export const chanceOf = (seed: number, key: string): Chance => {
  let hash = 0x811c9dc5 ^ seed
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193)
  return chanceFrom(hash)
}
