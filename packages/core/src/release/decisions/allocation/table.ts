/**
 * Petitions and gifts as numbers: petitions that the same money may reach form a class, and gifts that may reach the same
 * petitions form a pot.
 *
 * @module
 */

import { compareIdentifiers, identifierKey } from "@bazgasht/casework"
import { type FundablePetition, type Gift, isMeant } from "./petition.ts"

/** Gifts that may be spent on the same petitions. */
export interface Pot {
  /** Places of the gifts in the table. */
  readonly gifts: ReadonlyArray<number>
  readonly free: number
  /** The classes of petitions that they may be spent on. */
  readonly classes: ReadonlyArray<number>
  /** How many petitions these are. */
  readonly breadth: number
}

/** Everything that an allocation reads, in an order that does not depend on how the input is listed. */
export interface Table {
  /** In the order of their ids. */
  readonly petitions: ReadonlyArray<FundablePetition>
  /** In the order of their ids. */
  readonly gifts: ReadonlyArray<Gift>
  readonly residuals: Float64Array
  /** The class of each petition. */
  readonly classOf: Int32Array
  /** The narrowest first, so that money which is free for more petitions is spent last. */
  readonly pots: ReadonlyArray<Pot>
  /** For each class, the pots that may be spent on it. */
  readonly potsOf: ReadonlyArray<ReadonlyArray<number>>
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

/** An earmark as a word, however its attributes and their values are listed. */
const written = (earmark: Gift["earmark"]): string =>
  JSON.stringify(
    Object.entries(earmark)
      .map(([attribute, meant]) => [attribute, [...new Set(meant.map(identifierKey))].sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

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
    const number = earmarkNumbers.of(written(earmark))
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
  const pots = [...byClasses.values()]
    .map(
      ({ classes, gifts: places }): Pot => ({
        gifts: places,
        free: places.reduce((sum, place) => sum + (gifts[place] as Gift).free, 0),
        classes,
        breadth: classes.reduce((sum, number) => sum + (sizes[number] as number), 0),
      }),
    )
    .filter(({ classes }) => classes.length > 0)
    .sort(
      (one, other) => one.breadth - other.breadth || (one.gifts[0] as number) - (other.gifts[0] as number),
    )
  const potsOf = words.map((_, number) =>
    pots.flatMap(({ classes }, pot) => (classes.includes(number) ? [pot] : [])),
  )
  return {
    petitions,
    gifts,
    residuals: Float64Array.from(petitions, ({ residual }) => residual),
    classOf,
    pots,
    potsOf,
  }
}

/** Classes and pots that money can move between, and nothing else. */
export interface Part {
  /** Places of the petitions in the table. */
  readonly petitions: Uint32Array
  /** Places of the pots in the table. */
  readonly pots: ReadonlyArray<number>
}

/** The parts of a table that share no money. Petitions that no money may reach are in none of them. */
export const partsOf = ({ classOf, pots, potsOf }: Table): ReadonlyArray<Part> => {
  const partOf = new Int32Array(potsOf.length).fill(-1)
  const parts: Array<{ readonly pots: Array<number>; readonly petitions: Array<number> }> = []
  for (const [start, reaching] of potsOf.entries()) {
    if (reaching.length === 0 || partOf[start] !== -1) continue
    const part = { pots: new Set<number>(), petitions: [] }
    const waiting = [start]
    partOf[start] = parts.length
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop())
      for (const pot of potsOf[number] ?? []) {
        if (part.pots.has(pot)) continue
        part.pots.add(pot)
        for (const next of pots[pot]?.classes ?? [])
          if (partOf[next] === -1) {
            partOf[next] = parts.length
            waiting.push(next)
          }
      }
    parts.push({ pots: [...part.pots].sort((one, other) => one - other), petitions: part.petitions })
  }
  for (const [petition, number] of classOf.entries())
    parts[partOf[number] as number]?.petitions.push(petition)
  return parts.map(({ petitions, pots: places }) => ({
    petitions: Uint32Array.from(petitions),
    pots: places,
  }))
}
