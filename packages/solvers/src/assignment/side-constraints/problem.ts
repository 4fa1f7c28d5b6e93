/** An assignment problem with side constraints: groups, separations, further dimensions and quotas. */

/** What a limit limits: the seats of a place, another dimension of it, the agents of a category (ceiling), or those outside it (reserve). */
export type Limited =
  | { readonly kind: "seats" }
  | { readonly kind: "dimension"; readonly dimension: string }
  | { readonly kind: "ceiling" }
  | { readonly kind: "reserve" }

/** The parties in these places together use no more than the capacity. */
export interface Limit {
  readonly limited: Limited
  readonly places: ReadonlyArray<number>
  readonly capacity: number
  /** How much each party uses. */
  readonly amounts: Float64Array
  /** Only of released reserves: the seats are kept while one of these parties is left out. */
  readonly claimants?: ReadonlySet<number>
}

/**
 * Parties and places, with everything that holds of several of them at once. A party is a group of agents that go to one place
 * together or nowhere; an agent without a group is a party of one. Between assignments that are equally good an earlier party has
 * precedence. The pairs of party `p` stand from `start[p]` to before `start[p + 1]`, in the order of the places.
 */
export interface ConstrainedProblem {
  /** How many agents there are. */
  readonly agents: number
  /** The greatest score of an agent and a place. */
  readonly greatestScore: number
  /** The agents of each party. */
  readonly members: ReadonlyArray<ReadonlyArray<number>>
  /** The party of each agent. */
  readonly partyOf: Int32Array
  readonly start: Int32Array
  /** The place of each pair. */
  readonly place: Int32Array
  /** The score of each pair: the scores of all members, added up. */
  readonly score: Float64Array
  /** The pairs of each party again, what it wishes most first. */
  readonly byWish: Int32Array
  /** Which of two pairs of one place has priority there: negative for the first. */
  readonly compare: (one: number, other: number) => number
  /** The limits: those of the seats first, in the order of the places. */
  readonly limits: ReadonlyArray<Limit>
  /** For each place the limits that count it, that of its seats first. */
  readonly at: ReadonlyArray<ReadonlyArray<number>>
  /** For each party the agents who are kept apart from a member of it. */
  readonly apartFrom: ReadonlyArray<ReadonlySet<number>>
}

/**
 * The pair of a party and a place, or `undefined` where the party cannot go there.
 *
 * @example
 * // One party that may go to the places 2 and 5.
 * const problem = { start: Int32Array.of(0, 2), place: Int32Array.of(2, 5) }
 * pairAt(problem, 0, 5) // => 1
 * pairAt(problem, 0, 3) // => undefined
 */
export const pairAt = (
  { place, start }: Pick<ConstrainedProblem, "place" | "start">,
  party: number,
  at: number,
): number | undefined => {
  let [from, to] = [start[party] as number, start[party + 1] as number]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((place[middle] as number) < at) from = middle + 1
    else to = middle
  }
  return from < (start[party + 1] as number) && place[from] === at ? from : undefined
}
