import type { Entry, Facts, ListFact, Node, RulePack, Value } from "@bazgasht/rules"
import * as fc from "fast-check"
import { type Described, domainOf } from "./domains.ts"
import { type Mentions, mentionsOf } from "./mentions.ts"
import { allWorldFacts, worldLists } from "./world.ts"

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
