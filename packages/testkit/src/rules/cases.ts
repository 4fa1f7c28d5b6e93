/**
 * Cases for an expression: facts partly unknown, and every way in which what is unknown could turn out.
 *
 * @module
 */

import {
  type CodeSet,
  type Entry,
  expressionsOfRule,
  type FactNode,
  type Facts,
  type Field,
  type Kind,
  type ListFact,
  listOf,
  type Node,
  type RulePack,
  type Value,
  walk,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { worldTerms } from "./expressions.ts"
import { allWorldFacts, worldDays, worldLists } from "./world.ts"

/** What an expression asks of a case, itself and through the rules it refers to. */
export interface Mentions {
  readonly facts: ReadonlyArray<FactNode>
  readonly lists: ReadonlyArray<ListFact>
  /** Values that stand in the expression and in bands, by kind: where the answer is likely to turn. */
  readonly thresholds: ReadonlyMap<Kind, ReadonlyArray<Value>>
}

/** A member of a set, and one of each of its exceptions. */
const someOf = ({ except, members }: CodeSet): ReadonlyArray<string> => [
  ...members.slice(0, 1),
  ...except.flatMap(someOf),
]

/** Every fact, list and threshold of an expression. */
export const mentionsOf = (expression: Node, pack?: RulePack): Mentions => {
  const facts = new Map<string, FactNode>()
  const lists = new Map<string, ListFact>()
  const thresholds = new Map<Kind, Array<Value>>()
  const rules = new Set<string>()
  const turnsAt = (kind: Kind, value: Value): void => {
    const known = thresholds.get(kind)
    if (known === undefined) thresholds.set(kind, [value])
    else known.push(value)
  }
  const visit = (node: Node): void => {
    const list = listOf(node)
    if (list !== undefined) lists.set(list.id, list)
    switch (node.op) {
      case "fact":
        facts.set(node.id, node)
        break
      case "literal":
        turnsAt(node.kind, node.value)
        break
      case "memberOf":
        for (const code of someOf(node.set)) turnsAt("code", code)
        break
      case "table":
        for (const row of node.rows)
          for (const [column, cell] of row.cells.entries()) {
            const input = node.inputs[column]
            if (input === undefined || !("kind" in input)) continue
            if (cell.cell === "oneOf") for (const value of cell.values) turnsAt(input.kind, value)
            if (cell.cell === "band")
              for (const bound of [cell.low, cell.high])
                if (bound !== undefined) turnsAt(input.kind, bound.value)
          }
        break
      case "rule": {
        if (rules.has(node.id)) break
        rules.add(node.id)
        const rule = pack?.rules.get(node.id)
        if (rule !== undefined) for (const part of expressionsOfRule(rule)) walk(part, visit)
      }
    }
  }
  walk(expression, visit)
  return { facts: [...facts.values()], lists: [...lists.values()], thresholds }
}

/** What the values of a fact or a field are drawn from. */
export interface Domain {
  readonly values: ReadonlyArray<Value>
  /** Whether these are all the values there are. */
  readonly whole: boolean
}

type Described = FactNode | Field

const closeTogether = 8

const wholeNumbers = (described: Described, thresholds: ReadonlyArray<Value>): Domain => {
  const { minimum, maximum } = described as Partial<FactNode>
  if (minimum !== undefined && maximum !== undefined && maximum - minimum < closeTogether)
    return {
      values: Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index),
      whole: true,
    }
  const start = minimum ?? (described.kind === "day" ? worldDays.from : 0)
  const around = thresholds.flatMap((value) =>
    typeof value === "number" ? [value - 1, value, value + 1] : [],
  )
  const values = [start, start + 1, ...around].filter(
    (value) =>
      Number.isSafeInteger(value) &&
      !(minimum !== undefined && value < minimum) &&
      !(maximum !== undefined && value > maximum),
  )
  return { values: distinct(values), whole: false }
}

const distinct = (values: ReadonlyArray<Value>): ReadonlyArray<Value> => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

/** The values to try for a fact or a field, those around the thresholds of the expression among them. */
export const domainOf = (described: Described, thresholds: Mentions["thresholds"] = new Map()): Domain => {
  const near = thresholds.get(described.kind) ?? []
  switch (described.kind) {
    case "truth":
      return { values: [false, true], whole: true }
    case "code":
      return described.codes === undefined
        ? { values: distinct([...near, "another"]), whole: false }
        : { values: described.codes, whole: true }
    case "term":
      return { values: distinct([...worldTerms, ...near]), whole: false }
    case "ratio":
      return {
        values: distinct([
          { numerator: 0, denominator: 1 },
          { numerator: 1, denominator: 3 },
          { numerator: 1, denominator: 1 },
          ...near,
        ]),
        whole: false,
      }
    default:
      return wholeNumbers(described, near)
  }
}

/** How much is known of a random case. */
export interface FactsOptions {
  /** The pack whose rules the expression refers to. */
  readonly pack?: RulePack
  /** How many of a hundred facts, lists and fields are unknown; 30 unless said otherwise. */
  readonly unknownShare?: number
  /** The greatest number of entries of a list; 2 unless said otherwise. */
  readonly entries?: number
}

const unlessUnknown = <T>(share: number, known: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  share <= 0
    ? known
    : share >= 100
      ? fc.constant(undefined)
      : fc.oneof(
          { withCrossShrink: true },
          { arbitrary: fc.constant(undefined), weight: share },
          { arbitrary: known, weight: 100 - share },
        )

const withoutUnknown = <T>(record: {
  readonly [key: string]: T | undefined
}): { readonly [key: string]: T } =>
  Object.fromEntries(Object.entries(record).filter((pair): pair is [string, T] => pair[1] !== undefined))

const factsFor = (mentions: Mentions, options: FactsOptions): fc.Arbitrary<Facts> => {
  const { entries = 2, unknownShare = 30 } = options
  const described = (of: Described): fc.Arbitrary<Value | undefined> =>
    unlessUnknown(unknownShare, fc.constantFrom(...domainOf(of, mentions.thresholds).values))
  const entryOfList = (list: ListFact): fc.Arbitrary<Entry> =>
    fc
      .record(
        Object.fromEntries(Object.entries(list.fields).map(([name, field]) => [name, described(field)])),
      )
      .map(withoutUnknown)
  return fc
    .record({
      ...Object.fromEntries(mentions.facts.map((fact) => [fact.id, described(fact)])),
      ...Object.fromEntries(
        mentions.lists.map((list) => [
          list.id,
          unlessUnknown(unknownShare, fc.array(entryOfList(list), { maxLength: entries })),
        ]),
      ),
    } as { readonly [id: string]: fc.Arbitrary<Facts[string]> })
    .map(withoutUnknown)
}

/** Facts for every fact and list that an expression mentions, some of them unknown. */
export const anyFacts = (expression: Node, options: FactsOptions = {}): fc.Arbitrary<Facts> =>
  factsFor(mentionsOf(expression, options.pack), options)

/** Facts for the whole small world, whatever an expression over it mentions. */
export const anyWorldFacts = (options: FactsOptions = {}): fc.Arbitrary<Facts> =>
  factsFor({ facts: allWorldFacts, lists: worldLists, thresholds: new Map() }, options)

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
 * The cases that unknown facts, lists and fields could turn into, every one of them where they are few, otherwise `atMost`
 * of them spread evenly. Facts that the expression does not mention stay as they are.
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
