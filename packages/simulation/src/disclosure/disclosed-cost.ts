/**
 * What is disclosed of a cost. A sum of money is a count in other words where everybody is paid alike: what is paid says how
 * many are paid, and beside what was paid, how many are paid otherwise and how many at another price.
 *
 * Who is paid is disclosed by the decision as well: for whom it says yes, or may say yes, and is in no sum has an amount that is
 * not known.
 */

import { suppressParts } from "@bazgasht/disclosure"
import type { Cost } from "../questions.ts"
import {
  type BeforeAndAfter,
  type Comparison,
  type CostComparison,
  type PaidChange,
  type Side,
  sides,
} from "../runs/comparison.ts"
import type { Effect } from "../runs/effects.ts"
import { type Disclosed, differenceOf, disclose, people } from "./disclosed.ts"
import { saidByBound } from "./disclosed-question.ts"
import { addWays, type CountsOfRun, countOf, type Row, rowOf, waysOfDecision } from "./inference.ts"

/** What is paid, at least and at most, in rials; and for how many the amount is not known. */
export interface DisclosedRange {
  readonly sure: Disclosed
  readonly possible: Disclosed
  readonly unknown: Disclosed
}

/** What a group is paid for sure, in rials. */
export interface DisclosedCostRow {
  /** The place of the value of the group. */
  readonly value: number
  readonly before: Disclosed
  readonly after: Disclosed
  /** Absent where the difference in all is. */
  readonly difference?: Disclosed
}

/** What a cost differs by. A sum is absent where somebody's amount is missing in either, or may be. */
export interface DisclosedDifference {
  readonly sure?: Disclosed
  readonly possible?: Disclosed
  readonly unknown: Disclosed
}

/** What is disclosed of a cost. */
export interface DisclosedCost {
  readonly decision: string
  readonly amount: string
  readonly all: BeforeAndAfter<DisclosedRange>
  readonly difference: DisclosedDifference
  readonly groups: { readonly [group: string]: ReadonlyArray<DisclosedCostRow> }
}

/** The cases in a sum: those that the decision pays, or those that it may pay. */
type Sum = "paid" | "may be paid"

/** What the decision says of who comes into a sum, who goes out of it and who stays in it. */
const saysOf = {
  paid: {
    comes: ["gains", "open to sure"],
    goes: ["loses", "sure to open"],
    stays: ["stays sure"],
    before: "sure before",
    after: "sure after",
  },
  "may be paid": {
    comes: ["no to open", "sure to open"],
    goes: ["open to sure", "open to no"],
    stays: ["stays open"],
    before: "open before",
    after: "open after",
  },
} as const

/** How the counts of a sum come to one another. Whose amount was not known before comes by the amount, and at no other price. */
const partsOfSum = {
  before: ["stays", "goes"],
  after: ["stays", "comes"],
  stays: ["stays at another price", "stays at the same"],
  comes: ["comes by the decision", "comes by the amount"],
  goes: ["goes by the decision", "goes by the amount"],
  "comes by the decision": ["comes at another price", "comes at the same"],
  otherwise: ["stays at another price", "comes", "goes"],
  "at another price": ["stays at another price", "comes at another price"],
} satisfies { readonly [whole: string]: ReadonlyArray<string> }

/** The effects on an amount that a part of a sum counts. */
const effectsOf = {
  "at another price": ["more", "less", "otherwise"],
  "comes by the amount": ["settled"],
  "goes by the amount": ["unsettled"],
} satisfies { readonly [what: string]: ReadonlyArray<Effect> }
const partsByAmount = ["at another price", "comes by the amount", "goes by the amount"] as const
const everySum = ["paid", "may be paid"] as const

const whatOfSum = [...new Set(Object.entries(partsOfSum).flatMap(([whole, parts]) => [whole, ...parts]))]

export const nameOfCost = ({ amount, decision }: Cost, row: Row, what: string): string =>
  countOf(`${amount} by ${decision}`, row, what)

/** Adds how a sum hangs together with the decision and the amount, in a row. */
const addSum = (counts: CountsOfRun, cost: CostComparison, row: Row, sum: Sum): void => {
  const name = (what: string): string => nameOfCost(cost, row, `${sum} ${what}`)
  const decided = (what: string): string => countOf(cost.decision, row, what)
  for (const [whole, parts] of Object.entries(partsOfSum)) counts.sum(name(whole), parts.map(name))
  const says = saysOf[sum]
  counts.equal(says.comes.map(decided), ["comes by the decision", "comes without amount"].map(name))
  counts.equal(says.goes.map(decided), ["goes by the decision", "goes without amount"].map(name))
  counts.equal(
    says.stays.map(decided),
    ["stays", "comes by the amount", "goes by the amount", "stays without amount"].map(name),
  )
  for (const side of sides) counts.sum(decided(says[side]), [name(side), name(`without amount ${side}`)])
}

/** Adds changed prices, amounts that become known and amounts that become unknown, in a row. */
const addAmounts = (counts: CountsOfRun, cost: CostComparison, row: Row): void => {
  for (const what of partsByAmount)
    counts.equal(
      effectsOf[what].map((effect) => countOf(cost.amount, row, effect)),
      [...everySum, "in no sum"].map((sum) => nameOfCost(cost, row, `${sum} ${what}`)),
    )
}

const saidBySum = (
  cost: CostComparison,
  row: Row,
  { after, atAnotherPrice, before, otherwise }: PaidChange,
  side: Side,
) => {
  const name = (what: string): string => nameOfCost(cost, row, `paid ${what}`)
  return side === "before"
    ? { [name("before")]: before.counted.cases }
    : {
        [name("after")]: after.counted.cases,
        [name("otherwise")]: otherwise.cases,
        [name("at another price")]: atAnotherPrice.cases,
      }
}

/** The counts that the sum of all who may be paid tells: those of who is paid for sure, and of the others. */
const saidByPossible = (cost: CostComparison, side: Side) => {
  const { all } = cost
  const name = (what: string): string => nameOfCost(cost, "everybody", `may be paid ${what}`)
  return {
    ...saidBySum(cost, "everybody", all, side),
    [name(side)]: all[side].open.cases,
    ...(side === "before"
      ? {}
      : {
          [name("otherwise")]: all.mayBeOtherwise.cases,
          [name("at another price")]: all.mayBeAtAnotherPrice.cases,
        }),
  }
}

const offerOf = (cost: CostComparison, row: Row, what: "sure" | "possible" | "unknown", side: Side): string =>
  nameOfCost(cost, row, `${what} ${side}`)

/** Whether anybody of a value is paid; of the others no row stands in the table. */
const isPaid = ({ after, before }: PaidChange): boolean => before.counted.cases + after.counted.cases > 0

/**
 * Adds how the sums of a cost hang together, and offers what is paid in all.
 *
 * @param decided - the question for whom it is paid
 */
export const modelCost = (
  counts: CountsOfRun,
  cost: CostComparison,
  decided: Comparison | undefined,
): void => {
  const { all, groups } = cost
  for (const sum of everySum) addSum(counts, cost, "everybody", sum)
  addAmounts(counts, cost, "everybody")
  for (const side of sides) {
    counts.sum(
      nameOfCost(cost, "everybody", `without amount ${side}`),
      everySum.map((sum) => nameOfCost(cost, "everybody", `${sum} without amount ${side}`)),
    )
    counts.offer(offerOf(cost, "everybody", "sure", side), saidBySum(cost, "everybody", all, side))
  }
  for (const side of sides)
    counts.offer(offerOf(cost, "everybody", "unknown", side), {
      [nameOfCost(cost, "everybody", `without amount ${side}`)]: all[side].unknown.cases,
    })
  for (const side of sides)
    counts.offer(offerOf(cost, "everybody", "possible", side), {
      ...saidByPossible(cost, side),
      // Of a cost is disclosed at most what is disclosed of who may be eligible.
      ...saidByBound(decided, side),
    })
  for (const [group, values] of Object.entries(groups)) {
    values.forEach((value, place) => {
      const row = rowOf(group, place)
      addWays(counts, cost.decision, row)
      addSum(counts, cost, row, "paid")
      addAmounts(counts, cost, row)
      if (!isPaid(value)) for (const side of sides) counts.publish(nameOfCost(cost, row, `paid ${side}`), 0)
    })
    counts.sumOverRows(cost.decision, waysOfDecision, group, values.length)
    const ofPaid = [...whatOfSum, "without amount before", "without amount after"].map(
      (what) => `paid ${what}`,
    )
    for (const what of [...ofPaid, ...partsByAmount.map((part) => `may be paid ${part}`)])
      counts.sum(
        nameOfCost(cost, "everybody", what),
        values.map((_, place) => nameOfCost(cost, rowOf(group, place), what)),
      )
  }
}

export const modelCostOfGroups = (counts: CountsOfRun, cost: CostComparison): void => {
  for (const [group, values] of Object.entries(cost.groups))
    values.forEach((value, place) => {
      const row = rowOf(group, place)
      if (isPaid(value))
        for (const side of sides)
          counts.offer(offerOf(cost, row, "sure", side), saidBySum(cost, row, value, side))
    })
}

/** The values of a group whose payment on a side is suppressed: those that are not offered, and enough others to protect them. */
const suppressedRows = (
  cost: CostComparison,
  group: string,
  side: Side,
  offers: ReadonlySet<string>,
  threshold: number,
): ReadonlySet<number> => {
  const values = cost.groups[group] ?? []
  const suppressed = new Set(
    [...values.keys()].filter((place) => !offers.has(offerOf(cost, rowOf(group, place), "sure", side))),
  )
  if (!offers.has(offerOf(cost, "everybody", "sure", side))) return suppressed
  const said = values.map((value, place) => Object.values(saidBySum(cost, rowOf(group, place), value, side)))
  for (const what of said[0]?.keys() ?? [])
    for (const place of suppressParts(
      said.map((counts) => counts[what] as number),
      threshold,
      (place) => suppressed.has(place),
    ))
      suppressed.add(place)
  return suppressed
}

/**
 * What is disclosed of a cost.
 *
 * @param offers - what of all that is offered is disclosed
 */
export const disclosedCost = (
  cost: CostComparison,
  offers: ReadonlySet<string>,
  threshold: number,
): DisclosedCost => {
  const { all, amount, decision, groups } = cost
  const [before, after] = sides.map((side): DisclosedRange => {
    const isHidden = (what: "sure" | "possible" | "unknown"): boolean =>
      !offers.has(offerOf(cost, "everybody", what, side))
    const { possible, sure, unknown } = all[side]
    return {
      sure: disclose(sure, isHidden("sure")),
      possible: disclose(possible, isHidden("possible")),
      unknown: people(unknown, isHidden("unknown")),
    }
  }) as [DisclosedRange, DisclosedRange]
  const difference = (of: keyof DisclosedRange): Disclosed => differenceOf(before[of], after[of])
  const isWhole = before.unknown === 0n && after.unknown === 0n
  return {
    decision,
    amount,
    all: { before, after },
    difference: {
      ...(isWhole ? { sure: difference("sure"), possible: difference("possible") } : {}),
      unknown: difference("unknown"),
    },
    groups: Object.fromEntries(
      Object.entries(groups).map(([group, values]) => {
        const suppressed = sides.map((side) => suppressedRows(cost, group, side, offers, threshold))
        const rows = values.flatMap((value, place): ReadonlyArray<DisclosedCostRow> => {
          if (!isPaid(value)) return []
          const [was, is] = sides.map((side, at) =>
            disclose(value[side].sure, suppressed[at]?.has(place)),
          ) as [Disclosed, Disclosed]
          const difference = isWhole ? { difference: differenceOf(was, is) } : {}
          return [{ value: place, before: was, after: is, ...difference }]
        })
        return [group, rows]
      }),
    ),
  }
}
