/**
 * Petitions and gifts as numbers: petitions that the same money may reach form a class, and gifts that may reach the same
 * petitions form a pot.
 */

import { compareIdentifiers } from "@bazgasht/casework"
import type { AllocationProblem, Budget } from "../allocation/problem.ts"
import { earmarkKey, type FundablePetition, type Gift, isMeant } from "./petition.ts"

/** Gifts that may be spent on the same petitions: one budget of the solver. */
export interface Pot extends Budget {
  /** Places of the gifts in the table. */
  readonly gifts: ReadonlyArray<number>
  /** How many petitions these are. */
  readonly breadth: number
}

/** Everything that an allocation reads, in an order that does not depend on how the input is listed. */
export interface Table extends AllocationProblem {
  /** In the order of their ids. */
  readonly petitions: ReadonlyArray<FundablePetition>
  /** In the order of their ids. */
  readonly gifts: ReadonlyArray<Gift>
  /** The narrowest first, so that money which is free for more petitions is spent last. */
  readonly budgets: ReadonlyArray<Pot>
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  compareIdentifiers(one.id, other.id)

/** Numbers for words, in the order in which they are met. */
const numbering = (): { readonly of: (word: string) => number; readonly size: () => number } => {
  const numbers = new Map<string, number>()
  return {
    of: (word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    },
    size: () => numbers.size,
  }
}

/** Which of the earmarks mean a petition, as a word. Petitions that differ in nothing an earmark names are looked at once. */
const meantBy = (earmarks: ReadonlyArray<Gift["earmark"]>): ((petition: FundablePetition) => string) => {
  const named = [...new Set(earmarks.flatMap((earmark) => Object.keys(earmark)))]
  const words = new Map<string, string>()
  return ({ attributes }) => {
    const key = JSON.stringify(
      named.map((attribute) => (Object.hasOwn(attributes, attribute) ? attributes[attribute] : null)),
    )
    const known = words.get(key)
    if (known !== undefined) return known
    const word = earmarks.map((earmark) => (isMeant(earmark, attributes) ? "1" : "0")).join("")
    words.set(key, word)
    return word
  }
}

/** Reads petitions and gifts into a table. */
export const tableOf = (
  petitionsAsListed: ReadonlyArray<FundablePetition>,
  giftsAsListed: ReadonlyArray<Gift>,
): Table => {
  const petitions = [...petitionsAsListed].sort(byId)
  const gifts = [...giftsAsListed].sort(byId)

  const earmarkNumbers = numbering()
  const earmarks: Array<Gift["earmark"]> = []
  // Gifts of which nothing is free tell no petitions apart.
  const earmarkOf = gifts.flatMap(({ earmark, free }, place) => {
    if (free === 0) return []
    const number = earmarkNumbers.of(earmarkKey(earmark))
    earmarks[number] = earmark
    return [{ place, number }]
  })

  const wordOf = meantBy(earmarks)
  const classNumbers = numbering()
  const words: Array<string> = []
  const sizes: Array<number> = []
  const classOf = Int32Array.from(petitions, (petition) => {
    const word = wordOf(petition)
    const number = classNumbers.of(word)
    words[number] = word
    sizes[number] = (sizes[number] ?? 0) + 1
    return number
  })

  const byClasses = new Map<string, { gifts: Array<number>; classes: ReadonlyArray<number> }>()
  for (const { number: earmark, place: gift } of earmarkOf) {
    const classes = words.flatMap((word, number) => (word[earmark] === "1" ? [number] : []))
    const key = classes.join()
    const same = byClasses.get(key)
    if (same === undefined) byClasses.set(key, { gifts: [gift], classes })
    else same.gifts.push(gift)
  }
  const budgets = [...byClasses.values()]
    .map(
      ({ classes, gifts: places }): Pot => ({
        gifts: places,
        amount: places.reduce((sum, place) => sum + (gifts[place] as Gift).free, 0),
        classes,
        breadth: classes.reduce((sum, number) => sum + (sizes[number] as number), 0),
      }),
    )
    .filter(({ classes }) => classes.length > 0)
    .sort(
      (one, other) => one.breadth - other.breadth || (one.gifts[0] as number) - (other.gifts[0] as number),
    )
  const budgetsOf = words.map((_, number) =>
    budgets.flatMap(({ classes }, pot) => (classes.includes(number) ? [pot] : [])),
  )
  return {
    petitions,
    gifts,
    costs: Float64Array.from(petitions, ({ residual }) => residual),
    classOf,
    budgets,
    budgetsOf,
  }
}
