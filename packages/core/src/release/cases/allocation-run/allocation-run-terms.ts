import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"
import type { FundablePetition } from "@bazgasht/solvers/fund"
import type { PoolState } from "../pool/pool-protocol.ts"

/** The offices of an allocation run, as a jurisdiction states them. */
export interface AllocationRunTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who drafts runs, has them computed, and gives them up. */
  readonly drafters: Roles
  readonly proposers: Roles
  /** Who approves the result: never the person who proposed it. */
  readonly approvers: Roles
  readonly committers: Roles
}

/** By what a command to an allocation run is judged: the pool and the petitions as they are now. */
export interface AllocationRunSetting extends AnySetting {
  readonly terms: AllocationRunTerms
  readonly pool: PoolState
  /** The petitions that hope for money; see `fundablePetitionOf`. */
  readonly petitions: ReadonlyArray<FundablePetition>
  /** Opaque ids of the people of these petitions, as far as they hold an office: no one decides on money for their own family. */
  readonly beneficiaries: ReadonlyArray<string>
}
