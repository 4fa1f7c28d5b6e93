import { type ActingPerson, isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { checkGrounds, dayAfter } from "../../../cases/shared-checks.ts"
import { type Complaint, concernOf, type DueDays, versionOf } from "./complaint.ts"
import { type GrievanceIn, type GrievanceLife, refuse } from "./grievance-protocol.ts"
import type { GrievanceSetting } from "./grievance-terms.ts"
import type { ProposedRuling, Remedy } from "./ruling.ts"

type Checked<Value = void> = Result.Result<Value, GrievanceLife["Refusal"]>

/** The last days on which a grievance that came in, or was opened again, on a day is answered in time. */
const dueDaysFrom = (day: Day, setting: GrievanceSetting): Checked<DueDays> =>
  Result.gen(function* () {
    const acknowledgement = yield* dayAfter(setting, day, setting.terms.acknowledgeWithin)
    return { acknowledgement, ruling: yield* dayAfter(setting, day, setting.terms.ruleWithin) }
  })

/** Only the handler handles. */
const checkHandler = ({
  command: { by },
  state: { handler },
}: {
  readonly command: { readonly by: ActingPerson }
  readonly state: { readonly handler: string }
}): Checked => (by.id === handler ? Result.void : refuse("actor.notHandler", "by.id", {}))

const checkRemedy = (remedy: Remedy, { complaint, stay }: GrievanceIn<"inProgress">): Checked => {
  switch (remedy.kind) {
    case "reverse":
      if (remedy.decision !== complaint.decision?.event)
        return refuse("remedy.otherDecision", "remedy.decision", {})
      return remedy.to !== undefined && remedy.to <= remedy.from
        ? refuse("remedy.noDays", "remedy.to", {})
        : Result.void
    case "reassess":
      return remedy.decision === complaint.decision?.event
        ? Result.void
        : refuse("remedy.otherDecision", "remedy.decision", {})
    case "stayLifted":
      return stay === undefined ? refuse("stay.notInForce", "remedy.kind", {}) : Result.void
    case "other":
      return Result.void
  }
}

const checkOutcome = (ruling: ProposedRuling, state: GrievanceIn<"inProgress">): Checked => {
  const { outcome, remedy } = ruling
  if (outcome === "rejected")
    return remedy === undefined ? Result.void : refuse("remedy.ofRejected", "remedy", {})
  return remedy === undefined ? refuse("remedy.missing", "remedy", {}) : checkRemedy(remedy, state)
}

/** The decision complained of with all who are known to have had a part in it, as far as it was taken in a case that the store has. */
const contestedDecision = (
  { decision, household }: Complaint,
  { contested }: GrievanceSetting,
): Checked<Pick<Complaint, "decision">> => {
  if (decision === undefined) return Result.succeed({})
  if (contested === undefined) return Result.succeed({ decision })
  const { event, deciders } = decision
  const version = versionOf(event)
  if (version === undefined || version > contested.version)
    return refuse("decision.unknown", "decision.event", {})
  if (household !== undefined && !isSameIdentifier(household, contested.household))
    return refuse("household.ofOther", "household", {})
  const others = contested.deciders.filter((one) => !deciders.includes(one))
  return Result.succeed({ decision: { event, deciders: [...deciders, ...others] } })
}

export const guards: ProtocolGuards<GrievanceLife> = {
  /** Takes a complaint in: by the complainant, or by an officer for them or for no one who is named. */
  receive: ({ command, setting }) =>
    Result.gen(function* () {
      const { about, complainant } = command
      const { complainantRole, subjects } = setting.terms
      if (!subjects.includes(about)) return yield* refuse("about.unknown", "about", { about, subjects })
      if (command.by.role === complainantRole && command.by.id !== complainant)
        return yield* refuse("actor.notComplainant", "by.id", {})
      const decided = yield* contestedDecision(command, setting)
      return { ...decided, due: yield* dueDaysFrom(command.at, setting) }
    }),

  /** Tells that it has come in. */
  acknowledge: "carry",

  /** Gives it to a handler whom it does not concern, and who has approved no ruling on it. */
  assign: ({ command: { handler }, state }) => {
    const approved = state.participants.some(({ by, part }) => part === "approver" && by.id === handler)
    const concern = concernOf(state.complaint, handler) ?? (approved ? "approver" : undefined)
    return concern === undefined ? Result.void : refuse("handler.concerned", "handler", { concern })
  },

  begin: checkHandler,

  /** Waits for something, and says for what. */
  putOnHold: checkHandler,

  resume: checkHandler,

  /** Proposes a ruling: with grounds and, where the grievance is upheld, with what follows. */
  proposeRuling: ({ command, state }) =>
    Result.gen(function* () {
      yield* checkHandler({ command, state })
      yield* checkGrounds(command)
      yield* checkOutcome(command, state)
    }),

  approveRuling: ({ state: { proposal } }) => Result.succeed({ stage: proposal.outcome, ...proposal }),

  /** Returns the ruling to the handler, with grounds. */
  returnRuling: ({ command }) => checkGrounds(command),

  /** Stays the decision, where the terms allow it for what the grievance is about. */
  stay: ({ command, setting: { terms }, state }) => {
    const { complaint } = state
    const { about } = complaint
    if (!terms.stayable.includes(about))
      return refuse("stay.notStayable", "type", { about, stayable: terms.stayable })
    if (complaint.decision === undefined) return refuse("stay.noDecision", "type", {})
    if (state.stay !== undefined) return refuse("stay.alreadyInForce", "type", { since: state.stay.on })
    return checkGrounds(command)
  },

  /** Lets the decision take effect. */
  liftStay: ({ command, state }) =>
    state.stay === undefined ? refuse("stay.notInForce", "type", {}) : checkGrounds(command),

  /** Closes it, unless a stay of the decision would be left without an end. */
  close: ({ command: { at }, setting, state }) =>
    state.stay === undefined
      ? Result.map(dayAfter(setting, at, setting.terms.reopenLimit), (finalFrom) => ({ finalFrom }))
      : refuse("stay.inForce", "type", { since: state.stay.on }),

  /** Opens it again: at the wish of the complainant, or by an officer whom it does not concern. */
  reopen: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { at, by } = command
      const { complaint, finalFrom } = state
      const concern = concernOf(complaint, by.id)
      if (by.role === setting.terms.complainantRole) {
        if (by.id !== complaint.complainant) return yield* refuse("actor.notComplainant", "by.id", {})
      } else if (concern !== undefined) return yield* refuse("actor.concerned", "by.id", { concern })
      if (at >= finalFrom) return yield* refuse("reopen.tooLate", "at", { since: finalFrom })
      return { due: yield* dueDaysFrom(at, setting) }
    }),
}
