/**
 * Guards of the handling and of the ruling.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type GrievanceRefusal, refuse } from "../refusals.ts"
import { type ProposedRuling, proposalOf, type Remedy } from "../ruling.ts"
import type { GrievanceIn } from "../state.ts"
import type { GrievanceGuard } from "../types.ts"

type Checked = Result.Result<void, GrievanceRefusal>

/** Only the handler handles. */
const checkHandler = (
  { handler }: GrievanceIn<"assigned" | "inProgress" | "onHold">,
  { by }: { readonly by: { readonly id: string } },
): Checked => (by.id === handler ? Result.succeed(undefined) : refuse("actor.notHandler", "by.id", {}))

/** Begins to handle it. */
export const begin: GrievanceGuard<"begin"> = ({ command, state }) =>
  Result.map(checkHandler(state, command), () => ({ type: "begun", stage: "inProgress" }))

/** Waits for something, and says for what. */
export const putOnHold: GrievanceGuard<"putOnHold"> = ({ command, state }) =>
  Result.gen(function* () {
    yield* checkHandler(state, command)
    return command.reason.trim() === ""
      ? yield* refuse("reason.missing", "reason", {})
      : { type: "putOnHold" as const, stage: "onHold" as const, reason: command.reason }
  })

/** Goes on. */
export const resume: GrievanceGuard<"resume"> = ({ command, state }) =>
  Result.map(checkHandler(state, command), () => ({ type: "resumed", stage: "inProgress" }))

const checkRemedy = (remedy: Remedy, { complaint, stay }: GrievanceIn<"inProgress">): Checked => {
  switch (remedy.kind) {
    case "reverse":
      if (remedy.decision !== complaint.decision?.event)
        return refuse("remedy.otherDecision", "remedy.decision", {})
      return remedy.to !== undefined && remedy.to <= remedy.from
        ? refuse("remedy.noDays", "remedy.to", {})
        : Result.succeed(undefined)
    case "reassess":
      return remedy.decision === complaint.decision?.event
        ? Result.succeed(undefined)
        : refuse("remedy.otherDecision", "remedy.decision", {})
    case "stayLifted":
      return stay === undefined ? refuse("stay.notInForce", "remedy.kind", {}) : Result.succeed(undefined)
    case "other":
      return Result.succeed(undefined)
  }
}

const checkRuling = (ruling: ProposedRuling, state: GrievanceIn<"inProgress">): Checked => {
  const { grounds, outcome, remedy } = ruling
  if (grounds.length === 0) return refuse("grounds.missing", "grounds", {})
  if (outcome === "rejected")
    return remedy === undefined ? Result.succeed(undefined) : refuse("remedy.ofRejected", "remedy", {})
  return remedy === undefined ? refuse("remedy.missing", "remedy", {}) : checkRemedy(remedy, state)
}

/** Proposes a ruling: with grounds and, where the grievance is upheld, with what follows. */
export const proposeRuling: GrievanceGuard<"proposeRuling"> = ({ command, state }) =>
  Result.gen(function* () {
    yield* checkHandler(state, command)
    yield* checkRuling(command, state)
    return { type: "rulingProposed" as const, stage: "forApproval" as const, ...proposalOf(command) }
  })

/** Approves the ruling that was proposed. */
export const approveRuling: GrievanceGuard<"approveRuling"> = ({ state: { proposal } }) =>
  Result.succeed({ type: "ruled", stage: proposal.outcome, ...proposal })

/** Returns the ruling to the handler, with grounds. */
export const returnRuling: GrievanceGuard<"returnRuling"> = ({ command: { grounds } }) =>
  grounds.length === 0
    ? refuse("grounds.missing", "grounds", {})
    : Result.succeed({ type: "rulingReturned", stage: "inProgress", grounds })
