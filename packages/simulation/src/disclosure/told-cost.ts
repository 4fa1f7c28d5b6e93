/**
 * What is told of a cost. A sum of money is a count in other words where everybody is paid alike, so it is hidden wherever few are
 * paid or few are paid otherwise, and wherever it is hidden whose amount or decision turns.
 *
 * Who is paid is told by the decision as well: for whom it says yes, or may say yes, and is in no sum has an amount that is not known.
 *
 * @module
 */

import { isSmallCount } from "@bazgasht/core"
import type { Change, Comparison, CostComparison, PaidChange, Range } from "../runs/comparison.ts"
import { none } from "../runs/tally.ts"
import { toldAlong } from "./series.ts"
import { differenceOf, people, type Told, told } from "./told.ts"
import {
  eligible,
  type HiddenOfQuestion,
  hidesMore,
  hidesSure,
  hidesTurns,
  tellsWays,
  toldBounds,
} from "./told-question.ts"

/** What is paid, at least and at most, in rials; and for how many the amount is not known. */
export interface ToldRange {
  readonly sure: Told
  readonly possible: Told
  readonly unknown: Told
}

/** What a group is paid for sure, in rials. */
export interface ToldCostRow {
  /** The place of the value of the group. */
  readonly value: number
  readonly before: Told
  readonly after: Told
  /** Absent where the difference in all is. */
  readonly difference?: Told
}

/** What a cost differs by. Of sums in which somebody's amount is missing nobody knows by what they differ: then neither is there. */
export interface ToldDifference {
  readonly sure?: Told
  readonly possible?: Told
  readonly unknown: Told
}

/** What is told of a cost. */
export interface ToldCost {
  readonly decision: string
  readonly amount: string
  readonly all: Change<ToldRange>
  readonly difference: ToldDifference
  readonly groups: { readonly [group: string]: ReadonlyArray<ToldCostRow> }
}

/** A comparison of one of the questions on which a cost rests, with what is hidden of it. */
export interface HiddenComparison {
  readonly comparison: Comparison
  readonly hidden: HiddenOfQuestion
}

const most = ({ after, before }: Change<Range>): number => Math.max(before.counted.cases, after.counted.cases)

const isFew = ({ after, before, otherwise }: PaidChange, least: number): boolean =>
  [before.counted, after.counted, otherwise].some(({ cases }) => isSmallCount(cases, least))

type Side = "before" | "after"
const sides = ["before", "after"] as const

/** For whom a decision says yes, or may, and whose amount is not known. */
const unpricedOf = ({ open, outcomes }: Comparison, paid: Range, side: Side) => ({
  sure: (outcomes?.[side][eligible] ?? none).cases - paid.counted.cases,
  open: (open?.[side] ?? none).cases - paid.open.cases,
})

/** What is hidden of a side because the bounds of the decision tell who may be paid in all. */
interface HiddenBesideBounds {
  readonly sure: boolean
  readonly open: boolean
  readonly unknown: boolean
}

const besideBounds = (
  { comparison, hidden }: HiddenComparison,
  { all }: CostComparison,
  side: Side,
  least: number,
): HiddenBesideBounds => {
  const paid = all[side]
  const unpriced = unpricedOf(comparison, paid, side)
  const [isSureSmall, isOpenSmall] = [unpriced.sure, unpriced.open].map((count) => isSmallCount(count, least))
  // Those who may be paid, less those whose amount is not known, are those in the sum.
  const givesSum =
    (unpriced.open > 0 && isSmallCount(paid.open.cases, least)) ||
    (unpriced.sure > 0 && isSmallCount(paid.counted.cases, least)) ||
    (side === "after" && hidesMayOtherwise(all, least) && sides.some((of) => all[of].unknown.cases > 0))
  return {
    sure: isSureSmall === true || hidesSure(comparison, least) || hidesMore(comparison, least),
    open: isOpenSmall === true || toldBounds(comparison, hidden, least)?.[side].possible === "few",
    unknown: isSureSmall === true || isOpenSmall === true || givesSum,
  }
}

/** What few may be paid otherwise is hidden on one side: then nobody knows the difference. */
const hidesMayOtherwise = ({ mayOtherwise }: PaidChange, least: number): boolean =>
  isSmallCount(mayOtherwise.cases, least)

/** Which rows of the tables of a cost are hidden, and whether what is paid in all is. */
interface HiddenCost {
  readonly all: boolean
  readonly groups: ReadonlyMap<string, ReadonlySet<number>>
}

/**
 * Hides the rows in which few are paid or paid otherwise, or in which it is hidden who turns, and so many others that neither a hidden
 * row nor few people follow from the sum. A sum that a single row gives away is hidden itself, and then in every table.
 */
const hiddenOf = (
  { all, decision, groups }: CostComparison,
  rests: ReadonlyArray<HiddenComparison>,
  hidesAll: boolean,
  least: number,
): HiddenCost => {
  const ofGroup = (id: string, values: ReadonlyArray<PaidChange>, hidesAll: boolean): ReadonlySet<number> => {
    const sizes = values.map(most)
    const more = ({ after, before }: PaidChange): number => after.counted.cases - before.counted.cases
    const hidesTurning = (row: number): boolean =>
      rests.some(
        ({ comparison, hidden }) =>
          hidesTurns(comparison, hidden.groups.get(id)?.[row]) ||
          (comparison.question === decision &&
            tellsWays(
              comparison,
              comparison.groups[id]?.[row] ?? [],
              more(values[row] as PaidChange),
              least,
            )),
      )
    const paid = [...values.keys()].filter((row) => (sizes[row] as number) > 0)
    const rows = new Set(paid.filter((row) => isFew(values[row] as PaidChange, least) || hidesTurning(row)))
    const otherwise = values.map((value) => value.otherwise.cases)
    const sumOf = (counts: ReadonlyArray<number>): number =>
      [...rows].reduce((sum, row) => sum + (counts[row] as number), 0)
    // Those in whom nobody is paid otherwise add nothing to a difference.
    const isUnmoved = (row: number): number => Number(otherwise[row] === 0)
    const others = paid
      .filter((row) => !rows.has(row))
      .sort(
        (one, other) =>
          isUnmoved(one) - isUnmoved(other) || (sizes[one] as number) - (sizes[other] as number),
      )
    // What is paid in all under the law in force is told of the first month ahead too.
    const isEnough = (): boolean =>
      rows.size === 0
        ? !hidesAll
        : rows.size > 1 && sumOf(sizes) >= least && !isSmallCount(sumOf(otherwise), least)
    while (!isEnough() && others.length > 0) rows.add(others.shift() as number)
    return rows
  }
  const hiddenGroups = (hidesAll: boolean): HiddenCost => {
    const found = new Map(Object.entries(groups).map(([id, values]) => [id, ofGroup(id, values, hidesAll)]))
    return !hidesAll && [...found.values()].some(({ size }) => size === 1)
      ? hiddenGroups(true)
      : { all: hidesAll, groups: found }
  }
  return hiddenGroups(
    hidesAll ||
      isFew(all, least) ||
      rests.some(({ comparison, hidden }) => hidesTurns(comparison, hidden.all)),
  )
}

const rangeOf = (
  { counted, open, possible, sure, unknown }: Range,
  isHidden: boolean,
  hidesOpen: boolean,
  hidesUnknown: boolean,
  least: number,
): ToldRange => {
  const hidesSure = isHidden || isSmallCount(counted.cases, least)
  return {
    sure: told(sure, hidesSure),
    possible: told(possible, hidesSure || hidesOpen || isSmallCount(open.cases, least)),
    unknown: people(unknown, hidesUnknown),
  }
}

/** What is told of a cost, given what is hidden of the questions on which it rests. */
export const toldCost = (
  cost: CostComparison,
  rests: ReadonlyArray<HiddenComparison>,
  least: number,
): ToldCost => {
  const { all, amount, decision, groups } = cost
  const decided = rests.find(({ comparison }) => comparison.question === decision)
  const beside = sides.map((side) =>
    decided === undefined ? undefined : besideBounds(decided, cost, side, least),
  )
  const hidden = hiddenOf(
    cost,
    rests,
    beside.some((side) => side?.sure),
    least,
  )
  const tellsUnknown = toldAlong([all.before.unknown.cases, all.after.unknown.cases], least, {
    isHidden: (side) => beside[side]?.unknown === true,
  })
  const [before, after] = [all.before, all.after].map((range, side) =>
    rangeOf(
      range,
      hidden.all,
      // Whoever may be paid is told by the bounds: less those in the sum, they are those whose amount is not known.
      beside[side]?.open === true ||
        (decided !== undefined && tellsUnknown[side] === false && range.unknown.cases > 0) ||
        (side === 1 && hidesMayOtherwise(all, least)),
      tellsUnknown[side] === false,
      least,
    ),
  ) as [ToldRange, ToldRange]
  const difference = (of: keyof ToldRange): Told => differenceOf(before[of], after[of])
  const isWhole = all.before.unknown.cases === 0 && all.after.unknown.cases === 0
  return {
    decision,
    amount,
    all: { before, after },
    difference: {
      ...(isWhole ? { sure: difference("sure"), possible: difference("possible") } : {}),
      unknown: difference("unknown"),
    },
    groups: Object.fromEntries(
      Object.entries(groups).map(([id, values]) => [
        id,
        values.flatMap((value, row): ReadonlyArray<ToldCostRow> => {
          const isHiddenRow = hidden.groups.get(id)?.has(row) === true
          const [was, is] = [told(value.before.sure, isHiddenRow), told(value.after.sure, isHiddenRow)]
          const isNobody = most(value) === 0
          return isNobody
            ? []
            : [
                {
                  value: row,
                  before: was,
                  after: is,
                  ...(isWhole ? { difference: differenceOf(was, is) } : {}),
                },
              ]
        }),
      ]),
    ),
  }
}
