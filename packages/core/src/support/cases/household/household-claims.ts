import type { CaseClaim } from "@bazgasht/casework"
import type { HouseholdState } from "./household-protocol.ts"

/** How many households may share the custody of one person: more than there will be. */
const mostHouseholds = 100

/**
 * The claims of a household: each person who is a member and of whom no day of leaving is recorded. A person is a member of one household, or of
 * several that have all recorded shared custody.
 */
export const claimsOfHousehold = (state: HouseholdState): ReadonlyArray<CaseClaim> =>
  state.stage === "registered"
    ? state.register.memberships
        .filter(({ left }) => left === undefined)
        .map(({ person, sharedCustody }) => ({
          claim: "householdMember",
          by: [person],
          ...(sharedCustody === undefined ? {} : { units: 1, of: mostHouseholds }),
        }))
    : []
