/** Whose turn it is: an order of all parties that looks at no opening. */

import type { RankedPairs } from "../ranked-pairs.ts"

/** Negative where the first candidate comes before the second by every key but the fit, and then by lot. */
const compareCandidates = ({ columns, lot }: RankedPairs, one: number, other: number): number => {
  for (const { byPair, values } of columns) {
    const difference = byPair ? 0 : (values[one] as number) - (values[other] as number)
    if (difference !== 0) return difference
  }
  return one === other ? 0 : lot(one) < lot(other) ? -1 : 1
}

/** Parties in the order of their turns: by the keys of the policy other than the fit, then by lot; a group by its last member. */
export const inTurn = (
  ranked: RankedPairs,
  parties: ReadonlyArray<ReadonlyArray<number>>,
): ReadonlyArray<ReadonlyArray<number>> =>
  parties
    .map((members) => ({
      members,
      last: members.reduce((a, b) => (compareCandidates(ranked, a, b) < 0 ? b : a)),
    }))
    .sort((one, other) => compareCandidates(ranked, one.last, other.last))
    .map(({ members }) => members)
