/** What families, prisoners and investors may see and do of their own cases, beside what the offices may. */

import type { AccessPolicy } from "@bazgasht/casework"

/** The grants of people about whom cases are. */
export const grantsOfPeople: AccessPolicy["grants"] = [
  {
    to: ["family"],
    kinds: ["supportCase", "entitlement", "household", "familyRecord", "referral", "grievance"],
    relation: "beneficiary",
    see: "whole",
    do: ["supplyFact"],
  },
  // Whoever begins a case has none yet.
  { to: ["family"], kinds: ["supportCase"], relation: "any", do: ["open"] },
  { to: ["family"], kinds: ["grievance"], relation: "any", do: ["receive"] },
  { to: ["employer"], kinds: ["proposal"], relation: "any", do: ["submit"] },
  { to: ["employer"], kinds: ["proposal"], relation: "beneficiary", see: "whole", do: ["withdraw"] },
  {
    to: ["convict"],
    kinds: ["prisonerRecord", "training", "wageMonth", "leniency", "debtPetition", "placement"],
    relation: "beneficiary",
    see: "whole",
  },
]
