import type * as Brand from "effect/Brand"
import type { Day } from "./day.ts"
import type { Ratio } from "./ratio.ts"
import type { Term } from "./term.ts"

/** A whole number of things: degrees, convictions, days of work, hours. */
export type Count = Brand.Branded<number, "Count">

/** A whole amount of the smallest unit of a currency; in Iran rials, never toman. */
export type Money = Brand.Branded<number, "Money">

/** The name of a kind of value in a serialised rule. */
export type Kind = "truth" | "count" | "money" | "day" | "term" | "ratio" | "code"

/** The value type behind each {@link Kind}. */
export interface ValueOfKind {
  readonly truth: boolean
  readonly count: Count
  readonly money: Money
  readonly day: Day
  readonly term: Term
  readonly ratio: Ratio
  readonly code: string
}

/** A value of any kind. */
export type Value = boolean | number | string | Ratio | Term

/** One entry of a list fact. An absent field is unknown. */
export type Entry = { readonly [field: string]: Value | undefined }

/** The facts of a case by their ids. An absent fact is unknown, never no and never zero. */
export type Facts = { readonly [fact: string]: Value | ReadonlyArray<Entry> | undefined }
