/**
 * What is told of a fund: what becomes of debt prisoners before and after, who goes from the one to the other, and by province and
 * kind of debt.
 *
 * All of it hangs together: before and after are the same people. So all counts are hidden as one system, with who goes from where to
 * where in each group, although no table shows that.
 *
 * @module
 */

import { isNear, isSmallCount, type SummedCount, suppressInSums } from "@bazgasht/disclosure"
import type { Change } from "../runs/comparison.ts"
import { type FundOutcome, fundOutcomes } from "../runs/fund.ts"
import {
  type FundComparison,
  type FundGroup,
  type FundMoney,
  type FundRow,
  fundGroups,
  type Moves,
} from "../runs/fund-comparison.ts"
import { addTallies, none, type Tally } from "../runs/tally.ts"
import { people, type Told, told } from "./told.ts"

/** What is told of one side of a fund. */
export interface ToldFundSide {
  /** In rials: free for all, and meant for provinces. */
  readonly free: bigint
  readonly earmarked: bigint
  /** By the places of the outcomes. */
  readonly outcomes: ReadonlyArray<Told>
  /** In rials. */
  readonly spent: Told
  readonly left: Told
}

/** What is told of those who go from one outcome to another. */
export interface ToldMove {
  readonly before: FundOutcome
  readonly after: FundOutcome
  readonly people: Told
}

/** What is told of a group. */
export interface ToldFundRow {
  /** The code of the province or of the kind of debt; absent where it is not known. */
  readonly code?: string
  readonly all: Told
  /** By the places of the outcomes. */
  readonly outcomes: Change<ReadonlyArray<Told>>
  /** In rials. */
  readonly spent: Change<Told>
}

/** What is told of a fund of another size. */
export interface ToldFundSize {
  readonly size: bigint
  readonly freed: Change<Told>
  /** In rials. */
  readonly spent: Change<Told>
}

/** What is told of a fund. */
export interface ToldFund extends Change<ToldFundSide> {
  /** All who are held for a debt. */
  readonly all: Told
  /** Those to whom something else happens. */
  readonly moves: ReadonlyArray<ToldMove>
  readonly groups: { readonly [Group in FundGroup]: ReadonlyArray<ToldFundRow> }
  readonly sizes: ReadonlyArray<ToldFundSize>
}

const sides = ["before", "after"] as const
type Side = (typeof sides)[number]
const places = [...fundOutcomes.keys()]
const byMoney = fundOutcomes.indexOf("freedByMoney")
const waiting = fundOutcomes.indexOf("waiting")

const moveAt = (moves: Moves, from: number, to: number): Tally => moves[from]?.[to] ?? none

/** How many come to an outcome on a side. */
const outcomeAt = (moves: Moves, side: Side, place: number): Tally =>
  places.reduce(
    (sum, other) =>
      addTallies(sum, side === "before" ? moveAt(moves, place, other) : moveAt(moves, other, place)),
    none,
  )

const allOf = (moves: Moves): Tally =>
  places.reduce((sum, place) => addTallies(sum, outcomeAt(moves, "before", place)), none)

/** The names of the counts of a group, or of all. */
const nameOf = (row: string, ...what: ReadonlyArray<string | number>): string => [row, ...what].join(" ")
const rowName = (group: FundGroup, { code = "" }: FundRow): string => `${group}:${code}`
const everybody = "all"

/** Adds the counts of some people, and how they hang together. */
const addRow = (
  name: string,
  moves: Moves,
  counts: Map<string, number>,
  sums: Array<SummedCount>,
): ReadonlyArray<string> => {
  const untold: Array<string> = []
  counts.set(name, allOf(moves).cases)
  for (const side of sides) {
    for (const place of places) {
      const whole = nameOf(name, side, place)
      counts.set(whole, outcomeAt(moves, side, place).cases)
      const parts = places.map((other) =>
        side === "before" ? nameOf(name, "move", place, other) : nameOf(name, "move", other, place),
      )
      sums.push({ whole, parts })
    }
    sums.push({ whole: name, parts: places.map((place) => nameOf(name, side, place)) })
  }
  for (const from of places)
    for (const to of places) {
      const move = nameOf(name, "move", from, to)
      counts.set(move, moveAt(moves, from, to).cases)
      untold.push(move)
    }
  return untold
}

/** Finds everything that is hidden of a fund, by its name. */
const findHidden = ({ groups, moves }: FundComparison, threshold: number): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  const sums: Array<SummedCount> = []
  const untold: Array<string> = []
  // Who stays what he was is not told: it follows where the others do.
  const stays = new Set(places.map((place) => nameOf(everybody, "move", place, place)))
  untold.push(...addRow(everybody, moves, counts, sums).filter((name) => stays.has(name)))
  const names = [...counts.keys()]
  for (const group of fundGroups) {
    const rows = groups[group]
    for (const row of rows) untold.push(...addRow(rowName(group, row), row.moves, counts, sums))
    for (const name of names) {
      const [, ...what] = name.split(" ")
      sums.push({ whole: name, parts: rows.map((row) => nameOf(rowName(group, row), ...what)) })
    }
  }
  return suppressInSums(counts, sums, threshold, { unpublished: new Set(untold) })
}

const known = new WeakMap<FundComparison, Map<number, ReadonlySet<string>>>()

/** Everything that is hidden of a fund. It is found once: pages in two languages and numbers for programs ask for the same. */
const hiddenOfFund = (fund: FundComparison, threshold: number): ReadonlySet<string> => {
  const byThreshold = known.get(fund) ?? new Map<number, ReadonlySet<string>>()
  known.set(fund, byThreshold)
  const hidden = byThreshold.get(threshold) ?? findHidden(fund, threshold)
  byThreshold.set(threshold, hidden)
  return hidden
}

/**
 * Which sizes are told under a law: neither how many one of them frees is small, nor how far it is from what another frees, nor how
 * few it leaves waiting.
 */
const toldOfLaw = (
  { moves, sizes }: FundComparison,
  side: Side,
  isHidden: boolean,
  threshold: number,
): ReadonlyArray<boolean> => {
  const freed = outcomeAt(moves, side, byMoney).cases
  const anchors = [freed + outcomeAt(moves, side, waiting).cases, ...(isHidden ? [] : [freed])]
  return sizes.map((size) => {
    const { cases } = size.freed[side]
    if (isSmallCount(cases, threshold) || (isHidden && cases === freed)) return false
    if (anchors.some((count) => isNear(count, cases, threshold))) return false
    anchors.push(cases)
    return true
  })
}

/** Which sizes are told; where a size frees nearly as many after as before, only what it frees before is. */
const toldSizes = (
  fund: FundComparison,
  hides: (side: Side) => boolean,
  threshold: number,
): ReadonlyArray<Change<boolean>> => {
  const [before, after] = sides.map((side) => toldOfLaw(fund, side, hides(side), threshold))
  return fund.sizes.map(({ freed }, place) => ({
    before: before?.[place] === true,
    after: after?.[place] === true && !isNear(freed.before.cases, freed.after.cases, threshold),
  }))
}

/** What is told of a fund. */
export const toldFund = (fund: FundComparison, threshold: number): ToldFund => {
  const hidden = hiddenOfFund(fund, threshold)
  const { groups, moves, sizes } = fund
  const outcomesOf = (name: string, of: Moves, side: Side): ReadonlyArray<Told> =>
    places.map((place) => people(outcomeAt(of, side, place), hidden.has(nameOf(name, side, place))))
  const hidesMoney = (name: string, side: Side): boolean => hidden.has(nameOf(name, side, byMoney))
  const sideOf = ({ earmarked, free, spent }: FundMoney, side: Side): ToldFundSide => {
    const hides = hidesMoney(everybody, side)
    return {
      free,
      earmarked,
      outcomes: outcomesOf(everybody, moves, side),
      spent: told(spent, hides),
      left: told(free + earmarked - spent, hides),
    }
  }
  const rowOf = (group: FundGroup, row: FundRow): ToldFundRow => {
    const name = rowName(group, row)
    const { code, moves: ofRow, spent } = row
    return {
      ...(code === undefined ? {} : { code }),
      all: people(allOf(ofRow), hidden.has(name)),
      outcomes: {
        before: outcomesOf(name, ofRow, "before"),
        after: outcomesOf(name, ofRow, "after"),
      },
      spent: {
        before: told(spent.before, hidesMoney(name, "before")),
        after: told(spent.after, hidesMoney(name, "after")),
      },
    }
  }
  const tellsSize = toldSizes(fund, (side) => hidesMoney(everybody, side), threshold)
  return {
    before: sideOf(fund.before, "before"),
    after: sideOf(fund.after, "after"),
    all: people(allOf(moves), hidden.has(everybody)),
    moves: places.flatMap((from) =>
      places.flatMap((to): ReadonlyArray<ToldMove> => {
        const tally = moveAt(moves, from, to)
        const [before, after] = [fundOutcomes[from], fundOutcomes[to]]
        if (from === to || tally.cases === 0 || before === undefined || after === undefined) return []
        return [{ before, after, people: people(tally, hidden.has(nameOf(everybody, "move", from, to))) }]
      }),
    ),
    groups: {
      province: groups.province.map((row) => rowOf("province", row)),
      debtKind: groups.debtKind.map((row) => rowOf("debtKind", row)),
    },
    sizes: sizes.map(({ freed, size, spent }, place) => {
      const tells = tellsSize[place]
      return {
        size: BigInt(size),
        freed: {
          before: people(freed.before, tells?.before !== true),
          after: people(freed.after, tells?.after !== true),
        },
        spent: {
          before: told(spent.before, tells?.before !== true),
          after: told(spent.after, tells?.after !== true),
        },
      }
    }),
  }
}
