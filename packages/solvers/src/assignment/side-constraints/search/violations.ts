import type { Limit } from "../problem.ts"
import type { Packings } from "./packing.ts"
import type { Relaxed, Rows } from "./relaxation.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Decision, Subproblem } from "./subproblem.ts"

/** Where a relaxed solution places the parties. */
export interface Placed {
  /** The pair of each party, or -1 where it is not placed as a whole. */
  readonly pairs: Int32Array
  /** Groups of which some members are placed, each with the pair that has most of them. */
  readonly split: ReadonlyArray<readonly [party: number, pair: number]>
  /** How much is used of each limit, by members of split groups too. */
  readonly used: Float64Array
}

/** Reads where a relaxed solution places the parties. */
export const placedBy = (
  { problem, sizes, objective }: SearchSpace,
  { firstRow }: Rows,
  rows: Int32Array,
): Placed => {
  const { at, limits, place } = problem
  const pairs = new Int32Array(sizes.length).fill(-1)
  const used = new Float64Array(limits.length)
  const split: Array<readonly [number, number]> = []
  const count = (party: number, pair: number, share: number): void => {
    for (const index of at[place[pair] as number] as ReadonlyArray<number>)
      used[index] = (used[index] as number) + share * ((limits[index] as Limit).amounts[party] as number)
  }
  for (const [party, size] of sizes.entries()) {
    const from = firstRow[party] as number
    const first = rows[from] as number
    const own = rows.subarray(from, from + size)
    if (own.every((pair) => pair === first)) {
      pairs[party] = first
      if (first !== -1) count(party, first, 1)
      continue
    }
    const members = new Map<number, number>()
    for (const pair of own) if (pair !== -1) members.set(pair, (members.get(pair) ?? 0) + 1)
    for (const [pair, number] of members) count(party, pair, number / size)
    const [most] = [...members].sort(
      ([one, first], [other, second]) =>
        second - first || (objective[other] as number) - (objective[one] as number) || one - other,
    )
    split.push([party, (most as readonly [number, number])[0]])
  }
  return { pairs, split, used }
}

/** Reads which share of a party a relaxed solution assigns to a pair. */
export const shareIn =
  ({ sizes }: SearchSpace, { firstRow }: Rows, rows: Int32Array) =>
  (party: number, pair: number): number => {
    let members = 0
    for (let row = firstRow[party] as number; row < (firstRow[party + 1] as number); row++)
      if (rows[row] === pair) members++
    return members / (sizes[party] as number)
  }

/** Pairs of parties in one place that are to be kept apart: the one with the greater objective first. */
export const togetherOf = (
  { problem, objective }: SearchSpace,
  pairs: Int32Array,
): ReadonlyArray<readonly [stays: number, goes: number]> => {
  const { apartFrom, place, partyOf } = problem
  const found = new Map<string, readonly [number, number]>()
  for (const [party, pair] of pairs.entries()) {
    if (pair === -1) continue
    for (const agent of apartFrom[party] as ReadonlySet<number>) {
      const other = partyOf[agent] as number
      const beside = pairs[other] as number
      if (other < party || beside === -1 || place[beside] !== place[pair]) continue
      const isFirst = (objective[pair] as number) >= (objective[beside] as number)
      found.set(`${party} ${other}`, isFirst ? [pair, beside] : [beside, pair])
    }
  }
  return [...found.values()]
}

/** Parties that use a limit and are not fixed there, by ascending loss elsewhere per unit used. */
export const usersOf = (
  { problem }: SearchSpace,
  { fixed, forbidden }: Subproblem,
  { gain }: Relaxed,
  pairs: Int32Array,
  { amounts, places }: Limit,
): ReadonlyArray<number> => {
  const { place, start } = problem
  const counted = new Set(places)
  const loss = (party: number): number => {
    let elsewhere = 0
    for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++)
      if (forbidden[pair] === 0 && !counted.has(place[pair] as number))
        elsewhere = Math.max(elsewhere, gain(party, pair))
    return (gain(party, pairs[party] as number) - elsewhere) / (amounts[party] as number)
  }
  return [...pairs.keys()]
    .filter(
      (party) =>
        fixed[party] === -1 &&
        pairs[party] !== -1 &&
        (amounts[party] as number) > 0 &&
        counted.has(place[pairs[party] as number] as number),
    )
    .map((party) => ({ party, loss: loss(party) }))
    .sort((one, other) => one.loss - other.loss || one.party - other.party)
    .map(({ party }) => party)
}

/** By how much each limit that binds is exceeded, negative where something is left. */
export const excesses = (
  { problem: { limits } }: SearchSpace,
  { residual }: Subproblem,
  used: Float64Array,
): Float64Array =>
  Float64Array.from(limits, ({ capacity }, index) =>
    residual[index] === Number.POSITIVE_INFINITY
      ? Number.NEGATIVE_INFINITY
      : (used[index] as number) - capacity,
  )

/** The undecided reserves that others use while a claimant is left out. */
export const claimedReserves = (
  { problem: { limits } }: SearchSpace,
  { undecided }: Subproblem,
  { pairs, used }: Placed,
): ReadonlyArray<number> =>
  undecided.filter((index) => {
    const { capacity, claimants = new Set() } = limits[index] as Limit
    return (used[index] as number) > capacity && [...claimants].some((party) => pairs[party] === -1)
  })

/**
 * The branches on a violated constraint, each by its decisions; together they hold every feasible assignment of the subproblem.
 *
 * @returns `undefined` where nothing is violated, and no branch where the subproblem has no feasible assignment
 */
export const branchesOf = (
  space: SearchSpace,
  { pairOf, partyOf }: Packings,
  subproblem: Subproblem,
  relaxed: Relaxed,
  placed: Placed,
): ReadonlyArray<ReadonlyArray<Decision>> | undefined => {
  const { problem, byObjective } = space
  const { limits, start } = problem
  const either = (pair: number): ReadonlyArray<ReadonlyArray<Decision>> => [
    [{ kind: "fix", pair }],
    [{ kind: "forbid", pair }],
  ]
  const [split] = placed.split.toSorted(
    ([one], [other]) => (space.sizes[other] as number) - (space.sizes[one] as number) || one - other,
  )
  if (split !== undefined) return either(split[1])
  const [together] = togetherOf(space, placed.pairs)
  if (together !== undefined) {
    const [stays, goes] = together
    return [
      [
        { kind: "fix", pair: stays },
        { kind: "forbid", pair: goes },
      ],
      [{ kind: "forbid", pair: stays }],
    ]
  }
  const over = excesses(space, subproblem, placed.used)
  for (const [index, limit] of limits.entries()) {
    if ((over[index] as number) <= 0) continue
    const [user] = usersOf(space, subproblem, relaxed, placed.pairs, limit)
    if (user === undefined) return []
    return either(placed.pairs[user] as number)
  }
  const [claimed] = claimedReserves(space, subproblem, placed)
  if (claimed !== undefined)
    return [[{ kind: "keep", limit: claimed }], [{ kind: "release", limit: claimed }]]
  for (const index of subproblem.released)
    for (const party of (limits[index] as Limit).claimants ?? []) {
      if (placed.pairs[party] !== -1) continue
      const open = byObjective
        .subarray(start[party], start[party + 1])
        .find((pair) => subproblem.forbidden[pair] === 0)
      return open === undefined ? [] : either(open)
    }
  // The packing uses a party that the assignment has elsewhere: the solution is feasible, but the bound rests on the packing.
  const slot = relaxed.taken?.findIndex(
    (isTaken, index) => isTaken === 1 && placed.pairs[partyOf[index] as number] !== (pairOf[index] as number),
  )
  return slot === undefined || slot === -1 ? undefined : either(pairOf[slot] as number)
}
