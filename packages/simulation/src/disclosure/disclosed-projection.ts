/** What is disclosed of the months ahead: a month only where enough people leave between it and the next, since differences tell. */

import { disclosedInSeries, isSmallCount, isSmallDifference, suppressCells } from "@bazgasht/disclosure"
import type { Day } from "@bazgasht/rules"
import { type BeforeAndAfter, eachSide, type Side } from "../runs/comparison.ts"
import type { MonthTally, ProjectedMonth } from "../runs/project-slice.ts"
import { addTallies, none, type WeightedCount } from "../runs/tally.ts"
import { type Disclosed, differenceOf, disclose, people } from "./disclosed.ts"

/** What is disclosed of a month. */
export interface DisclosedMonth {
  readonly stock: Disclosed
  readonly leaving: Disclosed
  /** In rials; absent where the population records no debts. */
  readonly debts?: Disclosed
  /** Pensions of all families covered for sure, in rials; absent without families of prisoners, or where some pension is not known. */
  readonly support?: Disclosed
  /** Families whose pension is not known; absent where the population has no families of prisoners. */
  readonly unknown?: Disclosed
}

/** What is disclosed of a month, before and after. */
export interface DisclosedMonths extends BeforeAndAfter<DisclosedMonth> {
  readonly day: Day
}

/** Who leaves by a route in all months together; without a rule those whose term ends. */
export interface DisclosedRoute extends BeforeAndAfter<Disclosed> {
  readonly rule?: string
  readonly difference: Disclosed
}

/** What is disclosed of the months ahead. */
export interface DisclosedProjection {
  readonly months: ReadonlyArray<DisclosedMonths>
  readonly routes: ReadonlyArray<DisclosedRoute>
}

const leavingIn = ({ granted, served }: MonthTally): WeightedCount =>
  granted.reduce((sum, one) => addTallies(sum, one), served)

/** Whether the numbers of a month differ by few from those under the law in force, or by money that no number tells of. */
const differsLittleFromBefore = (
  { after, before }: ProjectedMonth,
  threshold: number,
  of: (month: MonthTally) => { readonly cases: number; readonly total?: bigint },
): boolean => {
  const [was, is] = [of(before), of(after)]
  return (
    isSmallDifference(was.cases, is.cases, threshold) || (was.cases === is.cases && was.total !== is.total)
  )
}

const ofStock = ({ stock }: MonthTally) => ({ cases: stock.cases })
const ofDebts = ({ debts }: MonthTally) =>
  debts === undefined ? { cases: 0 } : { cases: debts.debtors.cases, total: debts.total }
const ofSupport = ({ support }: MonthTally) => ({ cases: support?.counted.cases ?? 0 })
const ofUnknown = ({ support }: MonthTally) => ({ cases: support?.unknown.cases ?? 0 })

const monthsOf = (
  projection: ReadonlyArray<ProjectedMonth>,
  side: Side,
  hidesSupport: boolean,
  threshold: number,
): ReadonlyArray<DisclosedMonth> => {
  const months = projection.map((month) => month[side])
  const shown = (
    of: (month: MonthTally) => { readonly cases: number; readonly total?: bigint },
    end?: number,
  ) =>
    disclosedInSeries(
      months.map((month) => of(month).cases),
      threshold,
      {
        ...(end === undefined ? {} : { end }),
        isHidden: (place) =>
          side === "after" && differsLittleFromBefore(projection[place] as ProjectedMonth, threshold, of),
      },
    )
  // Beside what is paid under the law in force, what is paid after the reform says how many are paid otherwise.
  const otherwise = disclosedInSeries(
    projection.map(({ paidOtherwise }) => paidOtherwise.cases),
    threshold,
  )
  const hidesPaying = (place: number): boolean =>
    hidesSupport || (side === "after" && otherwise[place] === false)
  const last = months.at(-1)
  const left = last === undefined ? 0 : last.stock.cases - leavingIn(last).cases
  const [stock, debts, support, unknown] = [
    shown(ofStock, left),
    shown(ofDebts),
    shown(ofSupport),
    shown(ofUnknown),
  ]
  return months.map((month, place) => {
    const isDisclosed = stock[place] === true && (place === months.length - 1 || stock[place + 1] === true)
    const leaving = leavingIn(month)
    const withoutAmount =
      month.support === undefined ? undefined : people(month.support.unknown, unknown[place] === false)
    return {
      stock: people(month.stock, stock[place] === false),
      leaving: people(leaving, !isDisclosed || isSmallCount(leaving.cases, threshold)),
      ...(month.debts === undefined ? {} : { debts: disclose(month.debts.total, debts[place] === false) }),
      ...(month.support === undefined || withoutAmount !== 0n
        ? {}
        : { support: disclose(month.support.sure, support[place] === false || hidesPaying(place)) }),
      ...(withoutAmount === undefined ? {} : { unknown: withoutAmount }),
    }
  })
}

const summed = (tallies: ReadonlyArray<WeightedCount | undefined>): WeightedCount =>
  tallies.reduce((sum: WeightedCount, one) => addTallies(sum, one), none)

const routesOf = (
  projection: ReadonlyArray<ProjectedMonth>,
  rules: ReadonlyArray<string>,
  threshold: number,
): ReadonlyArray<DisclosedRoute> => {
  const sums = (side: Side): ReadonlyArray<WeightedCount> => [
    ...rules.map((_, route) => summed(projection.map((month) => month[side].granted[route]))),
    summed(projection.map((month) => month[side].served)),
  ]
  const [before, after] = [sums("before"), sums("after")]
  const was = suppressCells(
    before.map(({ cases }) => [cases]),
    threshold,
  )
  // By how many a route differs from the law in force is a small count too: the row counts as one then.
  const is = suppressCells(
    after.map(({ cases }, row) => [
      isSmallDifference(cases, before[row]?.cases ?? 0, threshold) ? Math.min(cases, 1) : cases,
    ]),
    threshold,
  )
  return before.map((one, row): DisclosedRoute => {
    const rule = rules[row]
    const [disclosed, reformed] = [
      people(one, was[row]?.[0]),
      people(
        after[row] ?? none,
        is[row]?.[0] === true || (after[row]?.cases === 0 && isSmallCount(one.cases, threshold)),
      ),
    ]
    return {
      ...(rule === undefined ? {} : { rule }),
      before: disclosed,
      after: reformed,
      difference: differenceOf(disclosed, reformed),
    }
  })
}

/**
 * What is disclosed of the months ahead.
 *
 * @param hidesSupport - whether it is hidden what support costs in all, which the first month tells too
 */
export const disclosedProjection = (
  projection: ReadonlyArray<ProjectedMonth>,
  rules: ReadonlyArray<string>,
  hidesSupport: BeforeAndAfter<boolean>,
  threshold: number,
): DisclosedProjection => {
  const months = eachSide((side) => monthsOf(projection, side, hidesSupport[side], threshold))
  return {
    months: projection.map(({ day }, place) => ({
      day,
      ...eachSide((side) => months[side][place] as DisclosedMonth),
    })),
    routes: routesOf(projection, rules, threshold),
  }
}
