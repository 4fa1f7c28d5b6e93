import type { Entry, Facts, ListFact, Node, RulePack, Value } from "@bazgasht/rules"
import { domainOf } from "./domains.ts"
import { type Mentions, mentionsOf } from "./mentions.ts"

/** The ways in which unknown facts could turn out. */
export interface Completions {
  /** How many ways there are. */
  readonly total: number
  /** Whether `cases` holds every way there is: nothing was left out, and no unknown has an open domain. */
  readonly exhaustive: boolean
  readonly cases: Iterable<Facts>
}

/** One unknown: the values it could have, and the facts once it has one. */
interface Slot {
  readonly domain: ReadonlyArray<Value | ReadonlyArray<Entry>>
  readonly whole: boolean
  readonly put: (facts: Facts, value: Value | ReadonlyArray<Entry>) => Facts
}

const replaced = (facts: Facts, list: string, index: number, name: string, value: Value): Facts => ({
  ...facts,
  [list]: (facts[list] as ReadonlyArray<Entry>).map((entry, position) =>
    position === index ? { ...entry, [name]: value } : entry,
  ),
})

/** No entry, one, or two, with the first or the last value of every field. */
const listDomain = (
  list: ListFact,
  thresholds: Mentions["thresholds"],
): ReadonlyArray<ReadonlyArray<Entry>> => {
  const entry = (position: number): Entry =>
    Object.fromEntries(
      Object.entries(list.fields).map(([name, field]) => [
        name,
        domainOf(field, thresholds).values.at(position),
      ]),
    )
  return [[], [entry(0)], [entry(-1)], [entry(0), entry(-1)]]
}

const slotsOf = (mentions: Mentions, facts: Facts): ReadonlyArray<Slot> => {
  const slots: Array<Slot> = []
  for (const fact of mentions.facts)
    if (facts[fact.id] === undefined) {
      const { values, whole } = domainOf(fact, mentions.thresholds)
      slots.push({ domain: values, whole, put: (before, value) => ({ ...before, [fact.id]: value }) })
    }
  for (const list of mentions.lists) {
    const entries = facts[list.id]
    if (entries === undefined)
      slots.push({
        domain: listDomain(list, mentions.thresholds),
        whole: false,
        put: (before, value) => ({ ...before, [list.id]: value }),
      })
    else
      for (const [index, entry] of (entries as ReadonlyArray<Entry>).entries())
        for (const [name, field] of Object.entries(list.fields))
          if (entry[name] === undefined) {
            const { values, whole } = domainOf(field, mentions.thresholds)
            slots.push({
              domain: values,
              whole,
              put: (before, value) => replaced(before, list.id, index, name, value as Value),
            })
          }
  }
  return slots
}

/**
 * The cases that unknowns of the expression could turn into: all where they are few, otherwise `atMost`, spread evenly.
 *
 * @example
 * completionsOf(all(first, second), { [first.id]: true }).total // => 2
 */
export const completionsOf = (
  expression: Node,
  facts: Facts,
  options: { readonly pack?: RulePack; readonly atMost?: number } = {},
): Completions => {
  const { atMost = 256 } = options
  const slots = slotsOf(mentionsOf(expression, options.pack), facts)
  const total = slots.reduce((product, { domain }) => product * domain.length, 1)
  const taken = Math.min(total, atMost)
  return {
    total,
    exhaustive: taken === total && slots.every(({ whole }) => whole),
    cases: {
      *[Symbol.iterator]() {
        for (let step = 0; step < taken; step++) {
          let position = Math.floor((step * total) / taken)
          let complete = facts
          for (const { domain, put } of slots) {
            const value = domain[position % domain.length]
            if (value !== undefined) complete = put(complete, value)
            position = Math.floor(position / domain.length)
          }
          yield complete
        }
      },
    },
  }
}
