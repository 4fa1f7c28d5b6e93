import { lotOf } from "../priority.ts"
import { comparePriority, type RankedPairs } from "../ranked-pairs.ts"
import { type Ranks, ranksOf } from "../ranks.ts"
import type { KeptTogether } from "./side-constraints.ts"
import { inTurn } from "./turns.ts"

/** Parties in the order of their turns; their pairs are the openings that all members wish. */
export interface Parties {
  /** The places of the members of each party. */
  readonly members: ReadonlyArray<ReadonlyArray<number>>
  /** The party of each candidate, by place. */
  readonly partyOf: Int32Array
  readonly openings: Ranks
  /** Where the pairs of each party start, and behind the last one where they end. */
  readonly start: Int32Array
  /** The rank of the opening of each pair; those of a party ascend. */
  readonly place: Int32Array
  /** The fits of all members, added up. */
  readonly score: Float64Array
  /** By the priority of the member with the lowest priority there, which is that of the party. */
  readonly compare: (one: number, other: number) => number
  /** The pairs of each party again, what it wishes most first. */
  readonly byWish: Int32Array
}

interface PartyPair {
  readonly opening: number
  readonly fit: number
  readonly lowest: number
  /** The places of the opening in the wishes of all members, added up. */
  readonly wishPlaces: number
}

const membersOf = (
  { candidates }: RankedPairs["instance"],
  groups: ReadonlyArray<KeptTogether>,
): ReadonlyArray<ReadonlyArray<number>> => {
  const ranks = ranksOf(candidates)
  const placeOf = new Map(candidates.map(({ id }, place) => [id, place]))
  const groupOf = new Map<number, ReadonlyArray<number>>()
  for (const { members } of groups) {
    const places = members
      .map((id) => placeOf.get(id) as number)
      .sort((one, other) => (ranks.rankOf[one] as number) - (ranks.rankOf[other] as number))
    for (const place of places) groupOf.set(place, places)
  }
  return Array.from(ranks.placeOf, (place) => groupOf.get(place) ?? [place]).filter(
    ([first], rank) => first === ranks.placeOf[rank],
  )
}

/** The openings that all members wish. */
const pairsOf = (
  ranked: RankedPairs,
  members: ReadonlyArray<number>,
  { rankOf }: Ranks,
): Array<PartyPair> => {
  const { fits, openingOf, starts, wishEnds } = ranked
  let common: ReadonlyMap<number, PartyPair> | undefined
  for (const member of members) {
    const from = starts[member] as number
    const next = new Map<number, PartyPair>()
    for (let pair = from; pair < (wishEnds[member] as number); pair++) {
      const opening = rankOf[openingOf[pair] as number] as number
      const own = { opening, fit: fits[pair] as number, lowest: pair, wishPlaces: pair - from }
      const before = common?.get(opening)
      if (common === undefined) next.set(opening, own)
      else if (before !== undefined)
        next.set(opening, {
          opening,
          fit: before.fit + own.fit,
          lowest: comparePriority(ranked, before.lowest, pair) < 0 ? pair : before.lowest,
          wishPlaces: before.wishPlaces + own.wishPlaces,
        })
    }
    common = next
  }
  return [...(common ?? new Map<number, PartyPair>()).values()]
}

/** Brings candidates together who are kept together. A group wishes most what is wished most by all members added up. */
export const partiesOf = (ranked: RankedPairs, groups: ReadonlyArray<KeptTogether>): Parties => {
  const { instance, policy } = ranked
  const members = inTurn(ranked, membersOf(instance, groups))
  const openings = ranksOf(instance.openings)
  const lots = Array.from(openings.placeOf, (place) =>
    lotOf(policy.tieBreaker.seed, instance.openings[place]?.id ?? ""),
  )
  const partyOf = new Int32Array(instance.candidates.length)
  const start = new Int32Array(members.length + 1)
  const pairs: Array<PartyPair> = []
  const byWish: Array<number> = []
  for (const [party, of] of members.entries()) {
    for (const member of of) partyOf[member] = party
    const own = pairsOf(ranked, of, openings).sort((one, other) => one.opening - other.opening)
    const first = pairs.length
    const wished = [...own.keys()].sort((one, other) => {
      const [a, b] = [own[one] as PartyPair, own[other] as PartyPair]
      return (
        a.wishPlaces - b.wishPlaces || ((lots[a.opening] as string) < (lots[b.opening] as string) ? -1 : 1)
      )
    })
    for (const offset of wished) byWish.push(first + offset)
    for (const pair of own) pairs.push(pair)
    start[party + 1] = pairs.length
  }
  const lowest = Int32Array.from(pairs, (pair) => pair.lowest)
  return {
    members,
    partyOf,
    openings,
    start,
    place: Int32Array.from(pairs, ({ opening }) => opening),
    score: Float64Array.from(pairs, ({ fit }) => fit),
    compare: (one, other) => comparePriority(ranked, lowest[one] as number, lowest[other] as number),
    byWish: Int32Array.from(byWish),
  }
}
