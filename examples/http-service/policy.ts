/**
 * Who may see and do what with loans. What is not granted here is refused.
 *
 * @module
 */

import type { AccessPolicy } from "@bazgasht/casework"

export const policy: AccessPolicy = {
  grants: [
    {
      to: ["afterCareCentre"],
      kinds: ["loan"],
      relation: "any",
      see: "whole",
      do: ["apply", "recommend", "reject", "secure", "repay", "markOverdue", "assume", "withdraw"],
    },
    {
      to: ["provincialDirectorate"],
      kinds: ["loan"],
      relation: "any",
      see: "whole",
      do: [
        "approve",
        "disburse",
        "closeDisbursement",
        "reschedule",
        "forgive",
        "proposeWriteOff",
        "writeOff",
        "cancel",
      ],
    },
    { to: ["convict"], kinds: ["loan"], relation: "beneficiary", see: ["stage", "application"] },
  ],
}
