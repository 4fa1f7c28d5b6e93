import type { ActingPerson, ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../day-count/end-of-term.ts"
import { concernOf, type DueDays } from "./complaint.ts"
import { type GrievanceIn, type GrievanceLife, refuse } from "./grievance-protocol.ts"
import type { GrievanceSetting } from "./grievance-terms.ts"
import type { ProposedRuling, Remedy } from "./ruling.ts"

/** The last days on which a grievance that came in, or was opened again, on a day is answered in time. */
const dueDaysFrom = (
  day: Day,
  { calendar, terms }: GrievanceSetting,
): Result.Result<DueDays, GrievanceLife["Refusal"]> => {
  const acknowledgement = endOf(calendar, day, terms.acknowledgeWithin)
  const ruling = endOf(calendar, day, terms.ruleWithin)
  return acknowledgement === undefined || ruling === undefined
    ? refuse("day.outsideCalendar", "at", { calendar: calendar.id })
    : Result.succeed({ acknowledgement, ruling })
}

type Checked = Result.Result<void, GrievanceLife["Refusal"]>

/** Only the handler handles. */
const checkHandler = ({
  command: { by },
  state: { handler },
}: {
  readonly command: { readonly by: ActingPerson }
  readonly state: { readonly handler: string }
}): Checked => (by.id === handler ? Result.void : refuse("actor.notHandler", "by.id", {}))

const checkGrounds = ({ grounds }: { readonly grounds: ReadonlyArray<string> }): Checked =>
  grounds.length === 0 ? refuse("grounds.missing", "grounds", {}) : Result.void

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

const checkRuling = (ruling: ProposedRuling, state: GrievanceIn<"inProgress">): Checked => {
  const { grounds, outcome, remedy } = ruling
  if (grounds.length === 0) return refuse("grounds.missing", "grounds", {})
  if (outcome === "rejected")
    return remedy === undefined ? Result.void : refuse("remedy.ofRejected", "remedy", {})
  return remedy === undefined ? refuse("remedy.missing", "remedy", {}) : checkRemedy(remedy, state)
}

export const guards: ProtocolGuards<GrievanceLife> = {
  /** Takes a complaint in: by the complainant himself, or by an officer for him or for nobody who is named. */
  receive: ({ command, setting }) =>
    Result.gen(function* () {
      const { about, complainant } = command
      const { complainantRole, subjects } = setting.terms
      if (!subjects.includes(about)) return yield* refuse("about.unknown", "about", { about, subjects })
      if (command.by.role === complainantRole && command.by.id !== complainant)
        return yield* refuse("actor.notComplainant", "by.id", {})
      return { due: yield* dueDaysFrom(command.at, setting) }
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
    Result.flatMap(checkHandler({ command, state }), () => checkRuling(command, state)),

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
  close: ({ command: { at }, setting: { calendar, terms }, state }) => {
    if (state.stay !== undefined) return refuse("stay.inForce", "type", { since: state.stay.on })
    const finalFrom = endOf(calendar, at, terms.reopenLimit)
    return finalFrom === undefined
      ? refuse("day.outsideCalendar", "at", { calendar: calendar.id })
      : Result.succeed({ finalFrom })
  },

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
