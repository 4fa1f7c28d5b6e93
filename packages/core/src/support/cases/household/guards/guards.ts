/**
 * The guard of each command on a household.
 *
 * @module
 */

import type { LifeCycleDefinition } from "../../../../life-cycle/life-cycle.ts"
import type { HouseholdLife } from "../life.ts"
import type { HouseholdOffice } from "../terms.ts"
import {
  changeRole,
  endGuardianship,
  leaveMember,
  move,
  recordSharedCustody,
  registerGuardian,
} from "./changing.ts"
import { joinMember, register } from "./joining.ts"
import { absorb, mergeInto } from "./merging.ts"

/** The guard of each command, by its name. */
export const guards: LifeCycleDefinition<HouseholdLife, HouseholdOffice>["guards"] = {
  register,
  joinMember,
  leaveMember,
  changeRole,
  move,
  recordSharedCustody,
  registerGuardian,
  endGuardianship,
  mergeInto,
  absorb,
}
