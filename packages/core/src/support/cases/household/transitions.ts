/**
 * The transition table of a household's register.
 *
 * @module
 */

import type { HouseholdCommand } from "./commands.ts"
import type { HouseholdEvent } from "./events.ts"
import type { HouseholdStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface HouseholdTransition {
  readonly from: HouseholdStage
  readonly command: HouseholdCommand["type"]
  readonly to: HouseholdStage
  readonly event: HouseholdEvent["type"]
}

/** Everything that can happen to a household. */
export const householdTransitions = [
  { from: "none", command: "register", to: "registered", event: "registered" },
  { from: "registered", command: "joinMember", to: "registered", event: "memberJoined" },
  { from: "registered", command: "leaveMember", to: "registered", event: "memberLeft" },
  { from: "registered", command: "changeRole", to: "registered", event: "roleChanged" },
  { from: "registered", command: "move", to: "registered", event: "moved" },
  { from: "registered", command: "recordSharedCustody", to: "registered", event: "sharedCustodyRecorded" },
  { from: "registered", command: "registerGuardian", to: "registered", event: "guardianRegistered" },
  { from: "registered", command: "endGuardianship", to: "registered", event: "guardianshipEnded" },
  { from: "registered", command: "absorb", to: "registered", event: "absorbed" },
  { from: "registered", command: "mergeInto", to: "merged", event: "merged" },
] as const satisfies ReadonlyArray<HouseholdTransition>

/** The rows of the table, with their exact names. */
export type HouseholdRow = (typeof householdTransitions)[number]
