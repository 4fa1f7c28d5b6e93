/**
 * What is disclosed of a fund: what becomes of debt prisoners before and after, who goes from the one to the other, and by
 * province and kind of debt.
 *
 * All of it hangs together: before and after are the same people. So all counts are hidden as one system, with who goes from
 * where to where in each group, although no table shows that.
 */

import { isSmallCount, isSmallDifference } from "@bazgasht/disclosure"
import { type SummedCount, suppressInSums } from "@bazgasht/disclosure/sums"
import { type BeforeAndAfter, eachSide, type Side, sides } from "../runs/comparison.ts"
import { type FundOutcome, fundOutcomes } from "../runs/fund.ts"
import {
  type FundComparison,
  type FundGroup,
  type FundMoney,
  type FundRow,
  fundGroups,
  type Moves,
} from "../runs/fund-comparison.ts"
import { addTallies, none, type WeightedCount } from "../runs/tally.ts"
import { type Disclosed, disclose, people } from "./disclosed.ts"

/** What is disclosed of one side of a fund. */
export interface DisclosedFundSide {
  /** In rials: free for all, and meant for provinces. */
  readonly free: bigint
  readonly earmarked: bigint
  /** By the places of the outcomes. */
  readonly outcomes: ReadonlyArray<Disclosed>
  /** In rials. */
  readonly spent: Disclosed
  readonly left: Disclosed
}

/** What is disclosed of those who go from one outcome to another. */
export interface DisclosedMove {
  readonly before: FundOutcome
  readonly after: FundOutcome
  readonly people: Disclosed
}

/** What is disclosed of a group. */
export interface DisclosedFundRow {
  /** The code of the province or of the kind of debt; absent where it is not known. */
  readonly code?: string
  readonly all: Disclosed
  /** By the places of the outcomes. */
  readonly outcomes: BeforeAndAfter<ReadonlyArray<Disclosed>>
  /** In rials. */
  readonly spent: BeforeAndAfter<Disclosed>
}

/** What is disclosed of a fund of another size. */
export interface DisclosedFundSize {
  readonly size: bigint
  readonly freed: BeforeAndAfter<Disclosed>
  /** In rials. */
  readonly spent: BeforeAndAfter<Disclosed>
}

/** What is disclosed of a fund. */
export interface DisclosedFund extends BeforeAndAfter<DisclosedFundSide> {
  /** All who are held for a debt. */
  readonly all: Disclosed
  /** Those whose outcome changes. */
  readonly moves: ReadonlyArray<DisclosedMove>
  readonly groups: { readonly [Group in FundGroup]: ReadonlyArray<DisclosedFundRow> }
  readonly sizes: ReadonlyArray<DisclosedFundSize>
}

const places = [...fundOutcomes.keys()]
const byMoney = fundOutcomes.indexOf("freedByMoney")
const waiting = fundOutcomes.indexOf("waiting")

const moveAt = (moves: Moves, from: number, to: number): WeightedCount => moves[from]?.[to] ?? none

/** How many come to an outcome on a side. */
const outcomeAt = (moves: Moves, side: Side, place: number): WeightedCount =>
  places.reduce(
    (sum, other) =>
      addTallies(sum, side === "before" ? moveAt(moves, place, other) : moveAt(moves, other, place)),
    none,
  )

const allOf = (moves: Moves): WeightedCount =>
  places.reduce((sum, place) => addTallies(sum, outcomeAt(moves, "before", place)), none)

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
  const suppressed: Array<string> = []
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
      suppressed.push(move)
    }
  return suppressed
}

/** A fund, and which counts may not be disclosed of it: found once, since pages in two languages and numbers for programs ask for the same. */
export interface AuditedFund extends FundComparison {
  readonly threshold: number
  /** By their names. */
  readonly hidden: ReadonlySet<string>
}

/** Finds what may not be disclosed of a fund where a count from 1 up to, not including, `threshold` may be known of nobody. */
export const auditFund = async (fund: FundComparison, threshold: number): Promise<AuditedFund> => {
  const { groups, moves } = fund
  const counts = new Map<string, number>()
  const sums: Array<SummedCount> = []
  const suppressed: Array<string> = []
  // Those who stay what they were are not disclosed: they follow where the others do.
  const stays = new Set(places.map((place) => nameOf(everybody, "move", place, place)))
  suppressed.push(...addRow(everybody, moves, counts, sums).filter((name) => stays.has(name)))
  const names = [...counts.keys()]
  for (const group of fundGroups) {
    const rows = groups[group]
    for (const row of rows) suppressed.push(...addRow(rowName(group, row), row.moves, counts, sums))
    for (const name of names) {
      const [, ...what] = name.split(" ")
      sums.push({ whole: name, parts: rows.map((row) => nameOf(rowName(group, row), ...what)) })
    }
  }
  const hidden = await suppressInSums(counts, sums, threshold, { unpublished: new Set(suppressed) })
  return { ...fund, threshold, hidden }
}

/** Which sizes are disclosed under a law: those that free no small number, differ from no other by few, and leave no few waiting. */
const disclosedOfLaw = (
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
    if (anchors.some((count) => isSmallDifference(count, cases, threshold))) return false
    anchors.push(cases)
    return true
  })
}

/** Which sizes are disclosed; where a size frees nearly as many after as before, only what it frees before is. */
const disclosedSizes = (
  fund: FundComparison,
  hides: (side: Side) => boolean,
  threshold: number,
): ReadonlyArray<BeforeAndAfter<boolean>> => {
  const [before, after] = sides.map((side) => disclosedOfLaw(fund, side, hides(side), threshold))
  return fund.sizes.map(({ freed }, place) => ({
    before: before?.[place] === true,
    after: after?.[place] === true && !isSmallDifference(freed.before.cases, freed.after.cases, threshold),
  }))
}

export const disclosedFund = (fund: AuditedFund): DisclosedFund => {
  const { groups, hidden, moves, sizes, threshold } = fund
  const outcomesOf = (name: string, of: Moves, side: Side): ReadonlyArray<Disclosed> =>
    places.map((place) => people(outcomeAt(of, side, place), hidden.has(nameOf(name, side, place))))
  const hidesMoney = (name: string, side: Side): boolean => hidden.has(nameOf(name, side, byMoney))
  const sideOf = ({ earmarked, free, spent }: FundMoney, side: Side): DisclosedFundSide => {
    const hides = hidesMoney(everybody, side)
    return {
      free,
      earmarked,
      outcomes: outcomesOf(everybody, moves, side),
      spent: disclose(spent, hides),
      left: disclose(free + earmarked - spent, hides),
    }
  }
  const rowOf = (group: FundGroup, row: FundRow): DisclosedFundRow => {
    const name = rowName(group, row)
    const { code, moves: ofRow, spent } = row
    return {
      ...(code === undefined ? {} : { code }),
      all: people(allOf(ofRow), hidden.has(name)),
      outcomes: eachSide((side) => outcomesOf(name, ofRow, side)),
      spent: eachSide((side) => disclose(spent[side], hidesMoney(name, side))),
    }
  }
  const shownSizes = disclosedSizes(fund, (side) => hidesMoney(everybody, side), threshold)
  return {
    ...eachSide((side) => sideOf(fund[side], side)),
    all: people(allOf(moves), hidden.has(everybody)),
    moves: places.flatMap((from) =>
      places.flatMap((to): ReadonlyArray<DisclosedMove> => {
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
      const shown = shownSizes[place]
      return {
        size: BigInt(size),
        freed: eachSide((side) => people(freed[side], shown?.[side] !== true)),
        spent: eachSide((side) => disclose(spent[side], shown?.[side] !== true)),
      }
    }),
  }
}
