/**
 * Who may see and do what in the association. What is not granted here is refused.
 *
 * @module
 */

import type { AccessPolicy } from "@bazgasht/casework"

const family = ["supportCase"]
const loan = ["loan"]
const cycle = ["supportCycle"]
const payment = ["entitlement"]

/** The grants of the association. */
export const policy: AccessPolicy = {
  grants: [
    {
      to: ["family"],
      kinds: family,
      relation: "beneficiary",
      see: ["stage", "file", "support"],
      do: ["open", "supplyFact"],
    },
    {
      to: ["socialWorker"],
      kinds: family,
      relation: "any",
      see: "whole",
      do: ["open", "screen", "recordAssessment", "supplyFact"],
    },
    {
      to: ["supportAssociation"],
      kinds: family,
      relation: "ownUnit",
      see: "whole",
      do: ["open", "approve", "decline", "admit"],
    },
    {
      to: ["supportAssociation"],
      kinds: cycle,
      relation: "ownUnit",
      see: "whole",
      do: ["plan", "lock", "approve", "release"],
    },
    {
      to: ["supportAssociation"],
      kinds: payment,
      relation: "ownUnit",
      see: "whole",
      do: ["compute", "approve", "release"],
    },
    {
      to: ["afterCareCentre"],
      kinds: loan,
      relation: "any",
      see: "whole",
      do: ["apply", "recommend", "reject"],
    },
    { to: ["provincialDirectorate"], kinds: loan, relation: "any", see: "whole", do: ["approve"] },
  ],
}
