import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation, Money } from "@bazgasht/rules"
import type { PoolShare } from "./reservation.ts"

/**
 * What an attribute that earmarks name is read from.
 *
 * - `unit`: the code of the unit of that type in which the case lies, such as the province; of a petition, in which the register keeps the prisoner
 * - `debt`: the kind of the debt that is paid
 * - `help`: the kind of help, of an entitlement or a sponsorship
 * - `campaign`: the campaign that asks for it
 * - `sponsorship`: the sponsorship
 */
export type EarmarkSource =
  | { readonly of: "unit"; readonly kind: string }
  | { readonly of: "debt" | "help" | "campaign" | "sponsorship" }

/** What earmarks may name, each with what it is read from. */
export interface EarmarkSources {
  readonly [attribute: string]: EarmarkSource
}

/** The offices of a pool, as a jurisdiction states them. */
export interface PoolTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who opens a pool, and closes it. */
  readonly keepers: Roles
  /** Who records promises and what becomes of them. */
  readonly fundraisers: Roles
  /** Who books money that has come in. */
  readonly cashiers: Roles
  readonly refunders: Roles
  /** Who reserves money for grants, and frees it. */
  readonly reservers: Roles
  /** Who sends money to creditors: never the person who reserved it. */
  readonly payers: Roles
  /** Who records what creditors and banks answer. */
  readonly receiptRecorders: Roles
  readonly earmarks: EarmarkSources
}

/** What a grant that is to be reserved may come to at most. */
export interface ReservationLimit {
  readonly grant: string
  /** Absent where its petition may not be helped now: it is not there, is not fundable, or has no such obligation. */
  readonly left?: Money
  /** What pools may hold together for it; absent where `left` is. */
  readonly poolShare?: PoolShare
}

/** By what a command to a pool is judged. */
export interface PoolSetting extends AnySetting {
  readonly terms: PoolTerms
  /** Ids of the grants of which payment may be ordered now: a second person has approved them; see `isPayable`. */
  readonly payable: ReadonlyArray<string>
  /**
   * Ids of gifts whose money nobody has confirmed: it is not promised, and neither comes in nor goes out. A service reads them from the batches by which the gifts reach the pool.
   * Absent where gifts come in no batches.
   */
  readonly unconfirmed?: ReadonlyArray<string>
  /** What earmarks look at of each grant that a command reserves, in the order of the grants. Read from the cases that the sources of the terms name. */
  readonly attributes?: ReadonlyArray<{ readonly [attribute: string]: string }>
  /** What the petitions leave of each grant that a command reserves. Read from the petitions and their grants; absent where the life cycle runs without a store. */
  readonly limits?: ReadonlyArray<ReservationLimit>
  /** Ids of the grants that a command frees and a petition has booked. Read from the petitions; absent where the life cycle runs without a store. */
  readonly booked?: ReadonlyArray<string>
  /**
   * Whether no other pool can reserve the same money: all that the pool has no room to claim is proposed as a grant. Read from the grants; absent where the life cycle runs
   * without a store.
   */
  readonly isClaimable?: boolean
  /** Whether the run that a command names is committed and gives what is reserved. Read from the run; absent where the life cycle runs without a store. */
  readonly isAllocated?: boolean
}
