import { type Counts, isSmallCount, publishableValues } from "@bazgasht/disclosure"
import { isExact, type Money } from "@bazgasht/rules"
import type { Allocation, FundablePetition, Gift } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { DonorReportError } from "./error.ts"

/** What a report is made from: an allocation that was committed, and what it was worked out from. */
export interface CommittedAllocation {
  readonly petitions: ReadonlyArray<FundablePetition>
  readonly gifts: ReadonlyArray<Gift>
  readonly allocation: Pick<Allocation, "grants" | "unserved">
}

/** How a report is made. */
export interface DonorReportOptions {
  /** By which attributes of petitions people are counted; province and kind of debt unless said otherwise. */
  readonly attributes?: ReadonlyArray<string>
  /** How many people a group has at least; five unless said otherwise, and never less than two. */
  readonly smallest?: number
}

/** People and what was paid for them. */
export interface FreedPeople {
  readonly people: number
  readonly amount: Money
}

/** How many people there are of each value of an attribute. */
export interface FreedBy<Group> {
  readonly attribute: string
  /** The largest first. */
  readonly groups: ReadonlyArray<Group & { readonly value: string }>
  /** Everybody of whom no group tells; absent where that is nobody. */
  readonly others?: Group
}

/** What the money of all did. */
export interface ReportOfFund {
  readonly free: Money
  readonly spent: Money
  /** Whose debts are paid; absent where they are too few to be disclosed. */
  readonly freed?: FreedPeople
  readonly tables: ReadonlyArray<FreedBy<FreedPeople>>
  /** Whom the money did not reach, and what they lack; absent where they are too few to be disclosed. */
  readonly waiting?: FreedPeople
}

/** What the money of one donor did. */
export interface ReportOfDonor {
  /** Opaque id of the donor. */
  readonly donor: string
  /** What was free of the gifts. */
  readonly free: Money
  readonly spent: Money
  readonly left: Money
  /** How many people it helped to free; absent where that would tell of too few, or of too few others. */
  readonly people?: number
  readonly tables: ReadonlyArray<FreedBy<{ readonly people: number }>>
}

/** What money did, for the public and for each donor. */
export interface DonorReport {
  /** Each group that is disclosed, and each that follows from what is disclosed, has at least so many people or none. */
  readonly smallest: number
  readonly fund: ReportOfFund
  /** In the order of their ids. Gifts without a donor are part of the fund only. */
  readonly donors: ReadonlyArray<ReportOfDonor>
}

interface Freed {
  readonly attributes: FundablePetition["attributes"]
  readonly amount: Money
  readonly donors: ReadonlySet<string>
}

/** Whoever has no value of an attribute, or an empty one, belongs to no group that is disclosed by itself. */
const unstated = ""

const valueIn = ({ attributes }: Freed, attribute: string): string =>
  Object.hasOwn(attributes, attribute) ? (attributes[attribute] as string) : unstated

const sumOf = (amounts: Iterable<number>): Money => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum as Money
}

const countsBy = (people: Iterable<Freed>, attribute: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const one of people) {
    const value = valueIn(one, attribute)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

const without = (all: Counts, some: Counts): Counts =>
  new Map([...all].map(([value, people]) => [value, people - (some.get(value) ?? 0)]))

/** A table of some of the people, with whatever is disclosed of a group. */
const tableOf = <Group>(
  people: ReadonlyArray<Freed>,
  attribute: string,
  disclosed: ReadonlyArray<string>,
  of: (group: ReadonlyArray<Freed>) => Group,
): FreedBy<Group> => {
  const members = Map.groupBy(people, (one) => {
    const value = valueIn(one, attribute)
    return disclosed.includes(value) ? value : unstated
  })
  const others = members.get(unstated)
  return {
    attribute,
    groups: disclosed.map((value) => ({ value, ...of(members.get(value) ?? []) })),
    ...(others === undefined ? {} : { others: of(others) }),
  }
}

const freedPeople = (group: ReadonlyArray<Freed>): FreedPeople => ({
  people: group.length,
  amount: sumOf(group.map(({ amount }) => amount)),
})

const errorsOf = (
  { allocation, gifts, petitions }: CommittedAllocation,
  smallest: number,
): ReadonlyArray<DonorReportError> => {
  const errors: Array<DonorReportError> = []
  if (!isExact(smallest) || smallest < 2)
    errors.push(new DonorReportError({ code: "report.smallestTooSmall" }))
  const left = new Map(gifts.map(({ free, id }) => [id, free as number]))
  const known = new Set(petitions.map(({ id }) => id))
  const asked = [...allocation.grants, ...allocation.unserved]
  for (const { petition } of asked)
    if (!known.has(petition))
      errors.push(new DonorReportError({ code: "report.petitionUnknown", id: petition }))
  for (const { payments } of allocation.grants)
    for (const { amount, gift } of payments) {
      const before = left.get(gift)
      if (before === undefined) errors.push(new DonorReportError({ code: "report.giftUnknown", id: gift }))
      else {
        if (before >= 0 && before < amount)
          errors.push(new DonorReportError({ code: "report.overspent", id: gift }))
        left.set(gift, before - amount)
      }
    }
  return errors
}

const freedOf = ({ allocation, gifts, petitions }: CommittedAllocation): ReadonlyArray<Freed> => {
  const attributesOf = new Map(petitions.map(({ attributes, id }) => [id, attributes]))
  const donorOf = new Map(gifts.map(({ donor, id }) => [id, donor]))
  return allocation.grants.map(({ amount, payments, petition }) => ({
    attributes: attributesOf.get(petition) ?? {},
    amount,
    donors: new Set(
      payments.flatMap(({ gift }) => {
        const donor = donorOf.get(gift)
        return donor === undefined ? [] : [donor]
      }),
    ),
  }))
}

const moneyOf = (
  { allocation, gifts }: CommittedAllocation,
  isMeant: (gift: Gift) => boolean,
): { readonly free: Money; readonly spent: Money } => {
  const meant = gifts.filter(isMeant)
  const ids = new Set(meant.map(({ id }) => id))
  return {
    free: sumOf(meant.map(({ free }) => free)),
    spent: sumOf(
      allocation.grants.flatMap(({ payments }) =>
        payments.flatMap(({ amount, gift }) => (ids.has(gift) ? [amount] : [])),
      ),
    ),
  }
}

/** What may be disclosed of all who are freed: of each attribute, the values that stand by themselves. */
interface Telling {
  readonly attributes: ReadonlyArray<string>
  readonly smallest: number
  readonly disclosed: ReadonlyMap<string, ReadonlyArray<string>>
}

/** A table of a donor, and whether it says of a group that all of it or nobody in it was helped. */
interface TableOfDonor {
  readonly table: FreedBy<{ readonly people: number }>
  readonly isAllOrNone: boolean
}

const tableOfDonor = (
  freed: ReadonlyArray<Freed>,
  helped: ReadonlyArray<Freed>,
  attribute: string,
  { smallest, disclosed }: Telling,
): TableOfDonor => {
  const inside = countsBy(helped, attribute)
  const all = countsBy(freed, attribute)
  const outside = without(all, inside)
  const values = publishableValues(inside, outside, smallest, new Set(disclosed.get(attribute)))
  const table = tableOf(helped, attribute, values, (group) => ({ people: group.length }))
  const named = new Set(disclosed.get(attribute))
  const isEmpty = (counts: Counts): boolean => [...named].some((value) => (counts.get(value) ?? 0) === 0)
  return { table, isAllOrNone: isEmpty(inside) || isEmpty(outside) }
}

/**
 * The tables of a donor. Where one says that all of a group were helped, or nobody in it, whoever reads the tables of two donors by two attributes
 * may work out how the attributes go together, and from that a group of few. Of such a donor only the table is disclosed that says the most: then
 * the tables of all donors hang together as a tree, in which every count that follows is one that is disclosed.
 */
const tablesOfDonor = (
  freed: ReadonlyArray<Freed>,
  helped: ReadonlyArray<Freed>,
  telling: Telling,
): ReportOfDonor["tables"] => {
  const tables = telling.attributes.map((attribute) => tableOfDonor(freed, helped, attribute, telling))
  if (!tables.some(({ isAllOrNone }) => isAllOrNone)) return tables.map(({ table }) => table)
  const most = Math.max(...tables.map(({ table }) => table.groups.length))
  return tables.flatMap(({ table }) => (table.groups.length === most ? [table] : [])).slice(0, 1)
}

const ofDonor = (
  committed: CommittedAllocation,
  freed: ReadonlyArray<Freed>,
  donor: string,
  telling: Telling,
): ReportOfDonor => {
  const { smallest } = telling
  const { free, spent } = moneyOf(committed, (gift) => gift.donor === donor)
  const helped = freed.filter(({ donors }) => donors.has(donor))
  const money = { donor, free, spent, left: (free - spent) as Money }
  const isDisclosed =
    !isSmallCount(helped.length, smallest) &&
    !isSmallCount(freed.length - helped.length, smallest) &&
    !isSmallCount(freed.length, smallest)
  if (!isDisclosed) return { ...money, tables: [] }
  return {
    ...money,
    people: helped.length,
    tables: helped.length === 0 ? [] : tablesOfDonor(freed, helped, telling),
  }
}

/**
 * Reports what money did, for the public and for each donor, from an allocation that was committed.
 *
 * The sums are those of the allocation, to the last unit. No id of a petition, no name and no sum of a single person is in it, and small
 * groups are merged: neither a table, nor the sum or difference of any tables of all reports together, tells of a group of people
 * that is smaller than `smallest`. Of a donor it is disclosed how many people the money helped to free, and not who paid how much for
 * whom, since the payments of one could follow from those of all others.
 *
 * @example
 * // Twelve people in Tehran and three in Ilam are freed: too few in Ilam to be disclosed.
 * const petitions = Array.from({ length: 15 }, (_, place) => ({
 *   id: `petition-${place}`, residual: crowns(10), attributes: { province: place < 12 ? "north" : "south" }, values: {},
 * }))
 * const gifts = [{ id: "gift-1", donor: "donor-1", free: crowns(150), receivedOn: gregorianDay(2025, 4, 4), earmark: {} }]
 * const allocation = Result.getOrThrow(allocate(petitions, gifts, policy))
 * const { donors, fund } = Result.getOrThrow(donorReport({ petitions, gifts, allocation }, { attributes: ["province"] }))
 * fund.freed // => { people: 15, amount: 150 }
 * fund.tables.flatMap(({ groups }) => groups.filter(({ people }) => people < 5)) // => []
 * donors.map(({ donor }) => donor) // => ["donor-1"]
 */
export const donorReport = (
  committed: CommittedAllocation,
  { attributes = ["province", "debt"], smallest = 5 }: DonorReportOptions = {},
): Result.Result<DonorReport, ReadonlyArray<DonorReportError>> => {
  const errors = errorsOf(committed, smallest)
  if (errors.length > 0) return Result.fail(errors)
  const freed = freedOf(committed)
  const { unserved } = committed.allocation
  const isDisclosed = !isSmallCount(freed.length, smallest)
  const disclosed = new Map(
    attributes.map((attribute) => {
      const counts = countsBy(freed, attribute)
      const stated = new Set([...counts.keys()].filter((value) => value !== unstated))
      return [attribute, publishableValues(counts, new Map(), smallest, stated)]
    }),
  )
  const donors = new Set(committed.gifts.flatMap(({ donor }) => (donor === undefined ? [] : [donor])))
  return Result.succeed({
    smallest,
    fund: {
      ...moneyOf(committed, () => true),
      ...(isDisclosed ? { freed: freedPeople(freed) } : {}),
      tables:
        isDisclosed && freed.length > 0
          ? attributes.map((attribute) =>
              tableOf(freed, attribute, disclosed.get(attribute) ?? [], freedPeople),
            )
          : [],
      ...(!isSmallCount(unserved.length, smallest)
        ? {
            waiting: {
              people: unserved.length,
              amount: sumOf(unserved.map(({ residual }) => residual)),
            },
          }
        : {}),
    },
    donors: [...donors]
      .sort()
      .map((donor) => ofDonor(committed, freed, donor, { attributes, smallest, disclosed })),
  })
}
