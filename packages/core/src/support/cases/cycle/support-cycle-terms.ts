import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"
import type { CycleEntitlements } from "./accounting.ts"

/** The offices of a support cycle, as a jurisdiction states them. */
export interface SupportCycleTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly planners: Roles
  /** Who takes the snapshot and has the record computed; who may also open it again before the approval. */
  readonly lockers: Roles
  readonly approvers: Roles
  readonly releasers: Roles
  /** Who accounts for the money that was released. */
  readonly settlers: Roles
  readonly closers: Roles
  readonly aborters: Roles
}

/** By what a command to a support cycle is judged. */
export interface SupportCycleSetting extends AnySetting {
  readonly terms: SupportCycleTerms
  /** Opaque ids of the people of the cycle's families, as far as they hold an office: no one approves money for their own family. */
  readonly beneficiaries: ReadonlyArray<string>
  /** What the entitlements of its record have come to. */
  readonly entitlements: CycleEntitlements
}
