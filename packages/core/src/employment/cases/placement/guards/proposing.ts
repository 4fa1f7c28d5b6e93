import * as Result from "effect/Result"
import { endOf } from "../../../../day-count/end-of-term.ts"
import type { WorkConditions } from "../conditions.ts"
import { byRule } from "../finding.ts"
import { type PlacementGuard, type PlacementRefusal, refuse } from "../placement-protocol.ts"
import type { PlacementSetting } from "../placement-terms.ts"
import type { PlacementBasis } from "../proposal.ts"
import { checkAllYes } from "./findings.ts"
import { checkSeat } from "./seat.ts"

type Checked = Result.Result<void, PlacementRefusal>

const checkBasis = (basis: PlacementBasis, { placementRuns }: PlacementSetting): Checked => {
  if (basis.kind === "run")
    return placementRuns.includes(basis.run)
      ? Result.succeed(undefined)
      : refuse("run.notCommitted", "basis.run", { run: basis.run })
  return basis.reason.trim() === ""
    ? refuse("override.reasonMissing", "basis.reason", {})
    : Result.succeed(undefined)
}

/** Proposes a prisoner for a seat that is kept for him, where every hard constraint says yes. */
export const propose: PlacementGuard<"propose"> = ({ command, setting }) =>
  Result.gen(function* () {
    const { at, basis, findings, period, prisoner, seat, subject } = command
    yield* checkBasis(basis, setting)
    yield* checkSeat(seat, subject)
    if (period.to <= period.from) return yield* refuse("period.none", "period.to", {})
    yield* checkAllYes(findings, setting.terms, at)
    const { custody, opening, version } = seat
    return {
      type: "proposed" as const,
      stage: "proposed" as const,
      prisoner,
      seat: { opening, version, custody },
      period,
      findings: byRule(findings),
      basis,
    }
  })

const checkConditions = ({ deductions, weeklyHours }: WorkConditions): Checked => {
  if (weeklyHours <= 0) return refuse("offer.noHours", "conditions.weeklyHours", {})
  const kinds = deductions.map(({ kind }) => kind)
  const [repeated] = kinds.filter((kind, index) => kinds.indexOf(kind) !== index).sort()
  return repeated === undefined
    ? Result.succeed(undefined)
    : refuse("deduction.repeated", "conditions.deductions", { kind: repeated })
}

/** Offers it to the prisoner, who was told of wage, hours and deductions. */
export const offer: PlacementGuard<"offer"> = ({ command, setting: { calendar, terms } }) =>
  Result.gen(function* () {
    const { at, conditions, informedOn } = command
    yield* checkConditions(conditions)
    if (informedOn > at) return yield* refuse("offer.informedLater", "informedOn", { informedOn })
    const expiresOn = endOf(calendar, at, terms.answerTime)
    if (expiresOn === undefined) return yield* refuse("day.outsideCalendar", "at", { calendar: calendar.id })
    return { type: "offered" as const, stage: "offered" as const, conditions, informedOn, expiresOn }
  })

/** Says yes, in time. */
export const accept: PlacementGuard<"accept"> = ({
  command: { at },
  state: {
    offer: { expiresOn },
  },
}) =>
  at < expiresOn
    ? Result.succeed({ type: "accepted", stage: "accepted" })
    : refuse("offer.expired", "at", { since: expiresOn })

/** Says no. Nothing is recorded of it but that the seat becomes free. */
export const decline: PlacementGuard<"decline"> = ({ state: { proposal } }) =>
  Result.succeed({ type: "declined", stage: "declined", frees: proposal.seat.opening })

/** Records that the time to answer has passed. */
export const expire: PlacementGuard<"expire"> = ({ command: { at }, state: { offer, proposal } }) =>
  at < offer.expiresOn
    ? refuse("offer.notExpired", "at", { from: offer.expiresOn })
    : Result.succeed({ type: "expired", stage: "expired", frees: proposal.seat.opening })
