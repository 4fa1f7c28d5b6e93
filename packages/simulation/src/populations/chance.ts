/**
 * Numbers that look random and follow from a seed.
 *
 * A population is drawn from many streams: one for each person and purpose. What a stream gives depends on its key alone, so
 * that drawing more in one part of the generator, or parts in another order, changes nothing anywhere else.
 */

import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus"

/** A stream of draws. Only whole numbers: fractions of logarithms differ between engines of JavaScript. */
export interface Chance {
  /** Whether something happens that happens in so many of ten thousand. */
  readonly happens: (ofTenThousand: number) => boolean
  /** A whole number from `least` to `most`, each as likely as the others. */
  readonly between: (least: number, most: number) => number
  /** One of several, each as often as its weight, a whole number, says. */
  readonly among: <A>(choices: ReadonlyArray<readonly [weight: number, choice: A]>) => A
}

/** Spreads the bits of a word over the whole word: the finish of MurmurHash3. */
const spread = (word: number): number => {
  let mixed = word ^ (word >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

const wordOf = (text: string): number => {
  let word = 0x811c9dc5
  for (let place = 0; place < text.length; place++)
    word = Math.imul(word ^ text.charCodeAt(place), 0x01000193)
  return spread(word)
}

const purposes = new Map<string, number>()

const purposeWord = (purpose: string): number => {
  const known = purposes.get(purpose)
  if (known !== undefined) return known
  const word = wordOf(purpose)
  purposes.set(purpose, word)
  return word
}

const numbersDrawn = 2 ** 32

/** Odd constants that set the four words of a state apart. */
const lanes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const

/**
 * The stream of one purpose for one thing, such as the debts of the 17th prisoner.
 *
 * @param seed - names the population; any safe whole number
 * @param purpose - what is drawn, a short text of the program
 * @param thing - whose it is, a number from 0
 * @example
 * // The same on every machine, and whatever else was drawn before.
 * const age = chanceOf(1404, "age", 17).between(18, 70)
 * age >= 18 && age <= 70 // => true
 * chanceOf(1404, "age", 17).between(18, 70) === age // => true
 */
export const chanceOf = (seed: number, purpose: string, thing: number): Chance => {
  const low = seed | 0
  const high = Math.floor(seed / 0x1_0000_0000) | 0
  const about = purposeWord(purpose)
  const word = (lane: number): number => spread(spread(spread(spread(lane ^ low) ^ high) ^ about) + thing)
  const [first, second, third, fourth] = lanes
  const generator = xoroshiro128plusFromState([word(first), word(second), word(third), word(fourth)])
  const between = (least: number, most: number): number => {
    const size = most - least + 1
    // What `uniformInt` gives: it divides numbers with fractions, which takes longer.
    if (size < 1 || size > numbersDrawn / 2) return uniformInt(generator, least, most)
    const enough = Math.floor(numbersDrawn / size) * size
    for (;;) {
      // The least number of the generator becomes 0.
      const drawn = (generator.next() ^ 0x8000_0000) >>> 0
      if (drawn < enough) return least + (drawn % (size >>> 0))
    }
  }
  const among = <A>(choices: ReadonlyArray<readonly [weight: number, choice: A]>): A => {
    let all = 0
    for (const choice of choices) all += choice[0]
    let left = between(1, all)
    for (const choice of choices) {
      left -= choice[0]
      if (left <= 0) return choice[1]
    }
    throw new RangeError("There is nothing to choose from.")
  }
  return { happens: (ofTenThousand) => between(1, 10_000) <= ofTenThousand, between, among }
}
