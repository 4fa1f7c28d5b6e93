/**
 * Who may see and do what. What is not granted here is refused; what the law asks beyond that, such as that two people have to
 * act, the life cycles know themselves.
 *
 * @module
 */

import type { AccessPolicy } from "@bazgasht/casework"

/** The grants of the judiciary. */
export const policy: AccessPolicy = {
  grants: [
    {
      to: ["convict"],
      kinds: ["leniency"],
      relation: "beneficiary",
      see: ["stage", "file"],
      do: ["open", "withdraw"],
    },
    { to: ["convict"], kinds: ["training"], relation: "beneficiary", see: ["stage", "application"] },
    { to: ["headOfPrison"], kinds: ["leniency"], relation: "ownUnit", see: "whole", do: ["report"] },
    { to: ["headOfPrison"], kinds: ["training"], relation: "ownUnit", see: "whole" },
    {
      to: ["enforcementJudge"],
      kinds: ["leniency"],
      relation: "any",
      see: "whole",
      do: ["confirmReport", "propose", "carryOut", "supervise", "end"],
    },
    { to: ["court"], kinds: ["leniency"], relation: "any", see: "whole", do: ["grant", "refuse"] },
    {
      to: ["socialWorker"],
      kinds: ["training"],
      relation: "ownUnit",
      see: "whole",
      do: ["apply", "withdraw"],
    },
    {
      to: ["classificationCouncil"],
      kinds: ["training"],
      relation: "ownUnit",
      see: "whole",
      do: ["enrol", "queue"],
    },
  ],
}
