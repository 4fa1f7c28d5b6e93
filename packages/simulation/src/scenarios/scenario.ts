/** Scenarios: what a run assumes besides the law and the facts of the population. */

import { type Day, type Money, type Ratio, type Text, text, type Value } from "@bazgasht/rules"

/** How often those for whom a route is open are let go by it: so many of so many in a month. */
export interface GrantRate {
  /** The id of the rule of the route. */
  readonly rule: string
  /** Of those for whom the rule says yes on the first day of a month, the share that leaves in this month. */
  readonly rate: Ratio
}

/** A look ahead, month by month. */
export interface ProjectionPlan {
  /** How many months of the calendar. */
  readonly months: number
  /** In the order in which they are tried within a month. */
  readonly grants: ReadonlyArray<GrantRate>
}

/** What can be spent on families in a month, before and after the reform. */
export interface BudgetPlan {
  readonly before: Money
  readonly after: Money
}

/** Ways in which a fund chooses: as many as possible, those whose release helps most people, or class by class. */
export const fundModes = ["count", "people", "class"] as const

/** Money that may be spent in one province only. */
export interface FundEarmark {
  /** The code of the province. */
  readonly province: string
  readonly amount: Money
}

/** A fund that frees debt prisoners. */
export interface FundPlan {
  /** What is free for all, in rials: under the law in force, and under the reform. */
  readonly before: Money
  readonly after: Money
  readonly mode: (typeof fundModes)[number]
  /** The rule that decides whether the fund may help; everyone qualifies unless given. */
  readonly clients?: string
  /** Money for provinces, besides what is free for all; the same on both sides. */
  readonly earmarks: ReadonlyArray<FundEarmark>
  /** Other sizes of what is free for all, each tried under both laws. */
  readonly sizes: ReadonlyArray<Money>
}

/** One parameter, tried at several values. */
export interface SweepPlan {
  readonly parameter: string
  readonly values: ReadonlyArray<Value>
}

/** What a run assumes besides the law. */
export interface Scenario {
  readonly id: string
  readonly title: Text
  /** What its authors take for granted, in words. */
  readonly assumptions: ReadonlyArray<Text>
  /** The day of the run; that of the population unless it is said. */
  readonly day?: Day
  /** What decides chances and lots. */
  readonly seed: number
  /** The rules that are asked; those that the reform can reach unless it is said. */
  readonly questions?: ReadonlyArray<string>
  /** Counts from 1 up to, not including, this number are not shown. */
  readonly smallestCell: number
  readonly projection?: ProjectionPlan
  readonly budget?: BudgetPlan
  readonly fund?: FundPlan
  readonly sweep?: SweepPlan
}

/** Nothing is assumed: no look ahead, no budget. */
export const plainScenario: Scenario = {
  id: "plain",
  title: text("بدون فرض", "no assumptions"),
  assumptions: [],
  seed: 1404,
  smallestCell: 5,
}
