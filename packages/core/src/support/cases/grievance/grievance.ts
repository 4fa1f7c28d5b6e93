/**
 * The machine of a grievance.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import type { GrievanceCommand } from "./commands.ts"
import { type GrievanceOffice, grievanceCompetences } from "./competences.ts"
import { type Complaint, concernedBy } from "./complaint.ts"
import { guards } from "./guards/guards.ts"
import type { GrievanceState } from "./state.ts"
import { steps } from "./steps.ts"
import { grievanceTransitions } from "./transitions.ts"
import type { GrievanceLife } from "./types.ts"

/** What it is about. Before it is received, the command that receives it says so. */
const complaintOf = (state: GrievanceState, command: GrievanceCommand): Complaint | undefined => {
  if (state.stage !== "none") return state.complaint
  return command.type === "receive" ? command : undefined
}

/**
 * The life of a grievance: received, acknowledged, handled by somebody whom it does not concern, ruled on by two people, and
 * opened again where that is asked in time. It may stay the decision complained of.
 *
 * @example
 * grievance.handle(grievance.none, {
 *   type: "receive", id: "c-1", subject: "grievance-1", at, by: { id: "p-9", role: "family" }, expectedVersion: 0,
 *   about: "ending", complainant: "p-9", complainedOf: [], decision: { event: "case-1#7", deciders: ["p-2"] },
 * }, { terms, calendar, policyDigest })
 * // => success: outcome { version: 1, stage: "received" } and one new event with the days by which it is to be answered
 */
export const grievance: LifeCycle<GrievanceLife> = makeLifeCycle<GrievanceLife, GrievanceOffice>({
  transitions: grievanceTransitions,
  competences: grievanceCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (state, command) => {
    const complaint = complaintOf(state, command)
    return complaint === undefined ? [] : concernedBy(complaint)
  },
  guards,
  steps,
})
