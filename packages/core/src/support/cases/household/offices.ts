/**
 * Who may give which command at the register of a household. Nobody changes the register of his own.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { HouseholdCommand } from "./commands.ts"
import type { HouseholdOffice } from "./terms.ts"

const registering = { office: "registrars", apartFrom: ["beneficiary"] } as const
const merging = { office: "mergers", apartFrom: ["beneficiary"] } as const

/** Who may give which command. */
export const householdOffices: {
  readonly [Type in HouseholdCommand["type"]]: Competence<HouseholdOffice, never>
} = {
  register: registering,
  joinMember: registering,
  leaveMember: registering,
  changeRole: registering,
  move: registering,
  recordSharedCustody: registering,
  registerGuardian: registering,
  endGuardianship: registering,
  mergeInto: merging,
  absorb: merging,
}
