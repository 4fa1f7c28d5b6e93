/**
 * Who may give which command to a grievance. Whom it concerns, as complainant, as the one complained of or as one who took the
 * decision, has no hand in it beside bringing it and, as the complainant, asking to open it again. Two people answer for a
 * ruling.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { GrievanceCommandType } from "./commands.ts"
import type { GrievancePart } from "./types.ts"

/** An office in the life of a grievance: the list of the same name in the terms. */
export type GrievanceOffice =
  | "receivers"
  | "registrars"
  | "handlers"
  | "approvers"
  | "stayers"
  | "closers"
  | "reopeners"

/** Who may give which command to a grievance. The beneficiaries are those whom it concerns. */
export const grievanceCompetences: {
  readonly [Type in GrievanceCommandType]: Competence<GrievanceOffice, GrievancePart>
} = {
  receive: { office: "receivers", apartFrom: [] },
  acknowledge: { office: "registrars", apartFrom: ["beneficiary"] },
  assign: { office: "registrars", apartFrom: ["beneficiary"] },
  begin: { office: "handlers", apartFrom: ["beneficiary", "approver"], part: "handler" },
  putOnHold: { office: "handlers", apartFrom: ["beneficiary"] },
  resume: { office: "handlers", apartFrom: ["beneficiary"] },
  proposeRuling: { office: "handlers", apartFrom: ["beneficiary"] },
  approveRuling: { office: "approvers", apartFrom: ["beneficiary", "handler"], part: "approver" },
  returnRuling: { office: "approvers", apartFrom: ["beneficiary", "handler"] },
  stay: { office: "stayers", apartFrom: ["beneficiary"] },
  liftStay: { office: "stayers", apartFrom: ["beneficiary"] },
  close: { office: "closers", apartFrom: ["beneficiary"] },
  reopen: { office: "reopeners", apartFrom: [] },
}
