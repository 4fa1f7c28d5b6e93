import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"
import type { FundablePetition } from "@bazgasht/solvers/fund"
import type { DebtPetitionIn } from "../debt-petition/debt-petition-protocol.ts"
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

/** What earmarks and the policy of a run look at of a petition. */
export type PetitionDescription = Pick<FundablePetition, "attributes" | "values">

/** By what a command to an allocation run is judged: the pool and the petitions as they are now, which a service reads from its store. */
export interface AllocationRunSetting extends AnySetting {
  readonly terms: AllocationRunTerms
  /** Describes a petition from its case file; one that it does not describe is left out. Absent: of no petition anything is known. */
  readonly describe?: (petition: DebtPetitionIn<"fundable">) => PetitionDescription | undefined
  readonly pool: PoolState
  /** The petitions that hope for money; see `fundablePetitionOf`. */
  readonly petitions: ReadonlyArray<FundablePetition>
  /** Opaque ids of the people of these petitions: no one decides on money for their own family. */
  readonly beneficiaries: ReadonlyArray<string>
}
