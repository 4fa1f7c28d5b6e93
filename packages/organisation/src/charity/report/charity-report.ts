import { type Equation, inferCounts } from "@bazgasht/disclosure"
import { codedError, type Day, isExact, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { sumOfMoney } from "../sum-of-money.ts"
import type { Help } from "./help.ts"
import type { GiftTrace } from "./trace-gifts.ts"

/** How a report is made. */
export interface CharityReportOptions {
  readonly from: Day
  /** The first day after the report. */
  readonly to: Day
  /** By which attributes people are counted, the most important first. */
  readonly attributes: ReadonlyArray<string>
  /** People are counted in whole groups of so many; five unless said otherwise, and never less than two. */
  readonly groupOf?: number
  /** Amounts are disclosed in whole steps of this; it has to exceed what any one person got. */
  readonly step: Money
}

/** How many people there are of each value of an attribute, in whole groups. */
export interface CountedBy {
  readonly attribute: string
  /** In the order of their values; those without a whole group are not disclosed. */
  readonly groups: ReadonlyArray<{ readonly value: string; readonly people: number }>
}

/** What the gifts of one donor did. */
export interface DonorShare {
  /** Opaque id of the donor. */
  readonly donor: string
  readonly gifts: number
  /** What came in and did not go back. */
  readonly given: Money
  readonly used: "none" | "part" | "whole"
  /** How many people it helped, in whole groups. */
  readonly people: number
}

/** What gifts did between two days, for the public and for each donor. */
export interface CharityReport {
  readonly from: Day
  readonly to: Day
  readonly groupOf: number
  /** How many people were helped, in whole groups. */
  readonly people: number
  /** What the people who are counted got, in whole steps. */
  readonly amount: Money
  readonly tables: ReadonlyArray<CountedBy>
  /** In the order of their ids. */
  readonly donors: ReadonlyArray<DonorShare>
}

const texts = () => ({
  "report.groupTooSmall": text(
    "کوچک‌ترین گروهی که گزارش می‌شود باید عدد صحیح، دو یا بیشتر، باشد.",
    "People are reported in whole groups of two or more.",
  ),
  "report.stepTooSmall": text(
    "گام مبلغ‌ها باید از کمکی که به هر شخص رسیده است بزرگ‌تر باشد.",
    "The step of amounts has to exceed what any one person got.",
  ),
})

/**
 * What is wrong with how a report is asked for.
 *
 * @example
 * const wrong = charityReport([], [], { ...reportOptions, groupOf: 1 })
 * Result.isFailure(wrong) && wrong.failure.code // => "report.groupTooSmall"
 */
export class CharityReportError extends /* @__PURE__ */ codedError("CharityReportError", texts)<object> {}

const wholeGroups = (people: number, groupOf: number): number => people - (people % groupOf)

const countsBy = (help: ReadonlyArray<Help>, attribute: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { attributes } of help) {
    const value = Object.hasOwn(attributes, attribute) ? (attributes[attribute] as string) : ""
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** The cells of a table as an intruder sees them: whole groups, and a rest that is less than one. */
interface Cell {
  readonly count: number
}

/**
 * Whether an intruder derives a count of less than a group. They know of each cell its whole groups, that its rest is from nothing to one less than a
 * group, and that all tables count the same people.
 */
const isDisclosing = (tables: ReadonlyArray<ReadonlyArray<Cell>>, groupOf: number): boolean => {
  const cells = tables.flat()
  // Two unknowns for each cell: its rest, and what that lacks of the greatest rest.
  const equations: Array<Equation> = cells.map((_, place) => ({
    terms: [
      [2 * place, 1],
      [2 * place + 1, 1],
    ],
    whole: groupOf - 1,
  }))
  const starts = tables.map((_, table) => tables.slice(0, table).reduce((sum, one) => sum + one.length, 0))
  const groupsIn = (table: ReadonlyArray<Cell>): number =>
    table.reduce((sum, { count }) => sum + wholeGroups(count, groupOf), 0)
  const [first = []] = tables
  for (const [place, table] of tables.entries()) {
    if (place === 0) continue
    equations.push({
      terms: [
        ...first.map((_, cell) => [2 * cell, 1] as const),
        ...table.map((_, cell) => [2 * ((starts[place] ?? 0) + cell), -1] as const),
      ],
      whole: groupsIn(table) - groupsIn(first),
    })
  }
  const { narrowed, solved } = inferCounts(equations, new Array<number>(2 * cells.length).fill(0))
  return cells.some(({ count }, place) => {
    const rest = solved.get(2 * place) ?? narrowed.get(2 * place)
    return rest !== undefined && rest > 0 && count < groupOf
  })
}

/**
 * Reports what gifts did between two days, over all runs and all pools: how many people they helped, by what, and for each donor.
 *
 * Every count is a multiple of `groupOf`, and every amount one of `step`. So two reports, of two days or of two states of the books that
 * differ by one person, differ by whole groups and whole steps or not at all. A table from which, with those before it, an intruder would derive a
 * count of less than a group is left out. No id of a person is in it.
 *
 * @param help - all help, in the order in which it was paid
 * @param traces - of all gifts; see `traceGifts`
 * @example
 * // Twelve people in the north and three in the south were helped.
 * const help = Array.from({ length: 15 }, (_, place) => ({
 *   id: `p-${place}`, on: gregorianDay(2025, 5, 2), amount: 40_000 as Money, attributes: { province: place < 12 ? "north" : "south" }, parts: [],
 * }))
 * const report = Result.getOrThrow(charityReport(help, [], reportOptions))
 * report.people // => 15
 * report.amount // => 600_000
 * report.tables // => [{ attribute: "province", groups: [{ value: "north", people: 10 }] }]
 */
export const charityReport = (
  help: ReadonlyArray<Help>,
  traces: ReadonlyArray<GiftTrace>,
  { attributes, from, groupOf = 5, step, to }: CharityReportOptions,
): Result.Result<CharityReport, CharityReportError> => {
  if (!isExact(groupOf) || groupOf < 2)
    return Result.fail(new CharityReportError({ code: "report.groupTooSmall" }))
  if (step <= 0 || help.some(({ amount }) => amount >= step))
    return Result.fail(new CharityReportError({ code: "report.stepTooSmall" }))
  const within = help
    .filter(({ on }) => from <= on && on < to)
    .sort((one, other) => one.on - other.on || (one.id < other.id ? -1 : 1))
  const counted = within.slice(0, wholeGroups(within.length, groupOf))
  const amount = sumOfMoney(counted.map((one) => one.amount))

  const tables: Array<CountedBy> = []
  const told: Array<ReadonlyArray<Cell>> = [[{ count: within.length }]]
  for (const attribute of attributes) {
    const counts = [...countsBy(within, attribute)].sort(([one], [other]) => (one < other ? -1 : 1))
    const cells = counts.map(([, count]) => ({ count }))
    if (isDisclosing([...told, cells], groupOf)) continue
    told.push(cells)
    tables.push({
      attribute,
      groups: counts.flatMap(([value, count]) => {
        const people = wholeGroups(count, groupOf)
        return value === "" || people === 0 ? [] : [{ value, people }]
      }),
    })
  }

  const ids = new Set(within.map(({ id }) => id))
  const byDonor = Map.groupBy(
    traces.filter(({ donor }) => donor !== undefined),
    ({ donor }) => donor ?? "",
  )
  return Result.succeed({
    from,
    to,
    groupOf,
    people: counted.length,
    amount: (amount - (amount % step)) as Money,
    tables,
    donors: [...byDonor]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([donor, gifts]) => {
        const [given, used] = [
          sumOfMoney(gifts.map((one) => one.kept)),
          sumOfMoney(gifts.map((one) => one.used)),
        ]
        const helped = new Set(gifts.flatMap((one) => one.helped.filter((id) => ids.has(id))))
        return {
          donor,
          gifts: gifts.length,
          given,
          used: used === 0 ? "none" : used < given ? "part" : "whole",
          people: wholeGroups(helped.size, groupOf),
        }
      }),
  })
}
