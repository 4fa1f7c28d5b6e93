import type { Calendar, Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { lengthOf } from "../../../../day-count/length-of-term.ts"
import { type LeniencyGuard, type LeniencyRefusal, refuse } from "../leniency-protocol.ts"
import type { ReliefTerms } from "../leniency-terms.ts"
import { dayAfter } from "../period.ts"
import type { Relief } from "../relief.ts"
import type { Supervision } from "../supervision.ts"

/** The first day on which relief may be proposed; `undefined` where the calendar ends. */
const firstDayOfProposal = (
  calendar: Calendar,
  supervision: Supervision,
  terms: ReliefTerms,
): Day | undefined => {
  const { firstBreach, from, reliefRefusedOn } = supervision
  // A breach that counted ends the good conduct of which the law speaks; it begins anew on the day of the breach.
  const since = firstBreach === undefined || firstBreach.happenedOn < from ? from : firstBreach.happenedOn
  const first = dayAfter(calendar, since, terms.after)
  if (reliefRefusedOn === undefined || first === undefined) return first
  const again = dayAfter(calendar, reliefRefusedOn, terms.again)
  return again === undefined || again > first ? again : first
}

/** The supervision as it would be with the relief. */
const relieved = (
  relief: Relief,
  supervision: Supervision,
  terms: ReliefTerms,
  calendar: Calendar,
  at: Day,
): Result.Result<Supervision, LeniencyRefusal> => {
  if (relief.period === undefined && relief.lift.length === 0) return refuse("relief.empty", "relief", {})
  const order = relief.lift.find((candidate) => !supervision.orders.includes(candidate))
  if (order !== undefined) return refuse("order.notInForce", "relief.lift", { order })
  const orders = supervision.orders.filter((candidate) => !relief.lift.includes(candidate))
  if (relief.period === undefined) return Result.succeed({ ...supervision, orders })

  const measure = lengthOf(relief.period)
  if (measure >= lengthOf(supervision.period))
    return refuse("relief.notShorter", "relief.period", { period: supervision.period })
  if (terms.shortestPeriod !== undefined && measure < lengthOf(terms.shortestPeriod))
    return refuse("relief.tooShort", "relief.period", { shortestPeriod: terms.shortestPeriod })
  const to = dayAfter(calendar, supervision.from, relief.period)
  if (to === undefined) return refuse("day.outsideCalendar", "relief.period", { calendar: calendar.id })
  return to < at
    ? refuse("relief.alreadyOver", "relief.period", { to })
    : Result.succeed({ ...supervision, period: relief.period, to, orders })
}

/** Proposes relief, after enough good conduct and, where it was refused before, after enough time. */
export const proposeRelief: LeniencyGuard<"proposeRelief"> = ({
  state: petition,
  command,
  setting: { terms, calendar },
}) =>
  Result.gen(function* () {
    if (terms.relief === undefined) return yield* refuse("law.notStated", "type", { subject: "relief" })
    const firstDay = firstDayOfProposal(calendar, petition.supervision, terms.relief)
    if (firstDay === undefined) return yield* refuse("day.outsideCalendar", "at", { calendar: calendar.id })
    if (command.at < firstDay) return yield* refuse("relief.tooEarly", "at", { firstDay })
    yield* relieved(command.relief, petition.supervision, terms.relief, calendar, command.at)
    return { type: "reliefProposed" as const, stage: "reliefProposed" as const, relief: command.relief }
  })

/** Grants relief: as proposed, or otherwise. */
export const grantRelief: LeniencyGuard<"grantRelief"> = ({
  state: petition,
  command,
  setting: { terms, calendar },
}) =>
  Result.gen(function* () {
    if (terms.relief === undefined) return yield* refuse("law.notStated", "type", { subject: "relief" })
    const { relief } = command
    const supervision = yield* relieved(relief, petition.supervision, terms.relief, calendar, command.at)
    return { type: "reliefGranted" as const, stage: "supervised" as const, relief, supervision }
  })

/** Refuses relief, with grounds. */
export const refuseRelief: LeniencyGuard<"refuseRelief"> = ({ command }) =>
  command.grounds.length === 0
    ? refuse("grounds.missing", "grounds", {})
    : Result.succeed({ type: "reliefRefused", stage: "supervised", grounds: command.grounds })
