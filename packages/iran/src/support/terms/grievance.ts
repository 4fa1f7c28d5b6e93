/**
 * Terms of a grievance. It is heard above the association, so that nobody judges what was complained of at the desk that
 * decided.
 */

import type { GrievanceTerms } from "@bazgasht/core/support"
import type { Setting } from "@bazgasht/rules"
import { family } from "../../actors.ts"
import { numbersOn } from "../../dated-numbers.ts"
import { acknowledgeWithin, reopenLimit, ruleWithin } from "../../parameters/support-cases.ts"
import { grievanceSubjects, stayableSubjects } from "../case-codes.ts"
import { codes, familyAndStaff, supervision, workWithin } from "./offices.ts"

/** Terms of a grievance on the day of the setting; `undefined` where a number is unknown. */
export const grievanceTerms = ({ today }: Setting): GrievanceTerms | undefined => {
  const numbers = numbersOn({ acknowledgeWithin, ruleWithin, reopenLimit }, today)
  return (
    numbers && {
      citations: [workWithin],
      complainantRole: family.id,
      receivers: [...familyAndStaff, ...supervision],
      registrars: supervision,
      handlers: supervision,
      approvers: supervision,
      stayers: supervision,
      closers: supervision,
      reopeners: [family.id, ...supervision],
      subjects: codes(grievanceSubjects),
      stayable: codes(stayableSubjects),
      ...numbers,
    }
  )
}
