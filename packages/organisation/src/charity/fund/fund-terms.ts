import type { AnySetting, Roles } from "@bazgasht/casework"
import type { EarmarkSources } from "@bazgasht/core/release"
import type { Citation, Money } from "@bazgasht/rules"
import type { BatchEntry } from "../ledger/batch-entry.ts"

/** The offices of a fund, as a jurisdiction states them. */
export interface FundTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who opens a fund, and closes it. */
  readonly keepers: Roles
  /** Who books batches, payments and what comes back. */
  readonly bookkeepers: Roles
  readonly refunders: Roles
  /** Who sets money apart for a purpose, and gives it up. */
  readonly allotters: Roles
  /** Who approves an allotment: never the person who asked for it. */
  readonly approvers: Roles
  readonly earmarks: EarmarkSources
}

/** By what a command to a fund is judged. */
export interface FundSetting extends AnySetting {
  readonly terms: FundTerms
  /** What the batch of an entry that is booked says of it; read from the batch and its campaign. */
  readonly bookable: ReadonlyArray<BatchEntry>
  /** What earmarks look at of the case that is allotted to. Read from the cases that the sources of the terms name. */
  readonly attributes?: { readonly [attribute: string]: string }
  /** Whether what an allotment is for may be paid now; read from its case. */
  readonly payable: boolean
  /** Whether what an allotment is for has ended; read from its case, of which there may be none yet. Absent where the life cycle runs without a store. */
  readonly isOver?: boolean
  /** What the gift that a refund names brought into the batch, beside what went back of it. Read from the gift; absent where the life cycle runs without a store. */
  readonly given?: Money
}
