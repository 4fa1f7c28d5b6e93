/**
 * SupportGuard of the reopening of a case: for a new fact, a relapse, or because a ruling reverses the decision that stands.
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  refuse,
  type SupportCaseIn,
  type SupportGuard,
  type SupportOccurrence,
  type SupportRefusal,
  type SupportSubject,
} from "../support-case-protocol.ts"
import type { SupportSetting, UpheldRuling } from "../support-case-terms.ts"
import { checkGrounds, dayAfter } from "./basis.ts"
import { checkOnlyCase } from "./opening.ts"
import { givenUpTo } from "./starting.ts"

type Reopening = Result.Result<SupportOccurrence<"reopen">, SupportRefusal>
type Contested = SupportCaseIn<"declined" | "phasingOut">

/** The stages to which a ruling may send the case from where it is. */
const stagesFor = (state: Contested) => {
  if (state.stage === "phasingOut") return ["active"] as const
  return state.assessment === undefined
    ? (["intake", "assessment", "active"] as const)
    : (["intake", "assessment", "assessed", "waitlisted", "active"] as const)
}

/** The id of the event by which the decision was taken that stands: the last event, for nothing else leaves the case there. */
const decisionIn = ({ subject, version }: Contested): string => `${subject}#${version}`

const rulingOf = (
  state: Contested,
  id: string,
  { rulings }: SupportSetting,
): Result.Result<UpheldRuling, SupportRefusal> => {
  const path = "basis.ruling"
  if (state.stage === "phasingOut" && state.ending.cause !== "recertification")
    return refuse("ending.notByDecision", path, {})
  if (state.file.rulings.includes(id)) return refuse("ruling.alreadyFollowed", path, { ruling: id })
  const ruling = rulings.find((candidate) => candidate.ruling === id)
  if (ruling === undefined) return refuse("ruling.unknown", path, { ruling: id })
  return ruling.decision === decisionIn(state)
    ? Result.succeed(ruling)
    : refuse("ruling.otherDecision", path, { ruling: id })
}

/** The days that the decision took from the family: from its effect, or an earlier day that the ruling names, to its reversal. */
const restoredBy = (state: Contested, ruling: UpheldRuling, at: Day) => {
  const lost = state.stage === "declined" ? state.on : state.ending.to
  if (lost === undefined) return {}
  const named = state.stage === "declined" && ruling.from !== undefined && ruling.from < lost
  const given = givenUpTo(state.file).filter((day) => day <= lost)
  const from = named ? (Math.max(ruling.from, ...given) as Day) : lost
  return from < at ? { restored: { from, to: at } } : {}
}

const reverse = (state: Contested, { command, setting }: SupportSubject<"reopen">, id: string): Reopening =>
  Result.gen(function* () {
    const ruling = yield* rulingOf(state, id, setting)
    const stage = stagesFor(state).find((candidate) => candidate === ruling.stage)
    if (stage === undefined)
      return yield* refuse("ruling.otherStage", "basis.ruling", { stage: ruling.stage })
    const review =
      stage === "active"
        ? { reviewDue: yield* dayAfter(setting, command.at, setting.terms.reviewInterval, "at") }
        : {}
    return {
      type: "decisionReversed" as const,
      stage,
      ruling: id,
      ...restoredBy(state, ruling, command.at),
      ...review,
    }
  })

/** Reopens an ended case, or reverses a decision against the family by the ruling on its grievance. */
export const reopen: SupportGuard<"reopen"> = (subject) =>
  Result.gen(function* () {
    const { state, command, setting } = subject
    const { basis } = command
    yield* checkOnlyCase({ ...state.file, subject: state.subject }, setting)
    if (state.stage === "declined" || state.stage === "phasingOut")
      return basis.kind === "ruling"
        ? yield* reverse(state, subject, basis.ruling)
        : yield* refuse("reopening.needsRuling", "basis.kind", {})
    if (basis.kind === "ruling") return yield* refuse("reopening.needsCause", "basis.kind", {})
    yield* checkGrounds(basis.grounds, "basis.grounds")
    return {
      type: "reopened" as const,
      stage: "intake" as const,
      cause: basis.kind,
      grounds: basis.grounds,
    }
  })
