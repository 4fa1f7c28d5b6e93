/** The machine of a grievance, and its schemas. */

import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { type Complaint, concernedBy } from "./complaint.ts"
import { guards } from "./grievance-guards.ts"
import {
  type GrievanceCommand,
  type GrievanceLife,
  type GrievanceState,
  grievanceProtocol,
} from "./grievance-protocol.ts"
import { steps } from "./grievance-steps.ts"

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
 * // A complaint about a decision that the worker and the head took.
 * const command = {
 *   type: "acknowledge",
 *   id: "c-2", subject: "grievance-1", at: gregorianDay(2025, 4, 2), by: { id: "p-4", role: "ombudsman" }, expectedVersion: 1,
 * } as const
 * const { newEvents } = Result.getOrThrow(grievance.handle(received, command, setting))
 * newEvents.map(({ type }) => type) // => ["acknowledged"]
 *
 * const byTheWorker = grievance.handle(received, { ...command, by: { id: "worker", role: "ombudsman" } }, setting)
 * Result.isFailure(byTheWorker) && byTheWorker.failure.code // => "actor.conflict"
 */
export const grievance: LifeCycle<GrievanceLife> = lifeCycleOf<GrievanceLife>(grievanceProtocol, {
  beneficiariesOf: (state, command) => {
    const complaint = complaintOf(state, command)
    return complaint === undefined ? [] : concernedBy(complaint)
  },
  guards,
  steps,
})

/**
 * The schemas of grievances, made when somebody first asks.
 *
 * @example
 * const command = { type: "assign", handler: "person-5", ...written }
 * const decode = Schema.decodeUnknownResult(grievanceSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, handler: "" })) // => false
 */
export const grievanceSchemas = /* @__PURE__ */ schemasOf<GrievanceLife>(grievanceProtocol)
