/**
 * The stages of a grievance.
 *
 * @module
 */

/**
 * A stage of a grievance, in the order in which a smooth one passes them.
 *
 * - `none`: there is no grievance yet
 * - `received`: it has come in; nobody has answered yet
 * - `acknowledged`: the complainant, where there is one, knows that it has come in
 * - `assigned`: somebody whom it does not concern is to handle it
 * - `inProgress`: he does
 * - `onHold`: he waits for something; the days count all the same
 * - `forApproval`: he has proposed a ruling, which a second person is to approve
 * - `upheld`, `partlyUpheld`, `rejected`: ruled on
 * - `closed`: done with; it can be opened again for a while
 * - `reopened`: opened again; somebody is to be assigned anew
 */
export type GrievanceStage =
  | "none"
  | "received"
  | "acknowledged"
  | "assigned"
  | "inProgress"
  | "onHold"
  | "forApproval"
  | "upheld"
  | "partlyUpheld"
  | "rejected"
  | "closed"
  | "reopened"
