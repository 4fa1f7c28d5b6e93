import type { Day, Receipt, Term } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type LeniencyGuard, type LeniencyRefusal, type PetitionIn, refuse } from "../leniency-protocol.ts"
import type { PeriodTerms } from "../leniency-terms.ts"
import { dayAfter, isWithin, periodBounds } from "../period.ts"
import type { LeniencyGrant } from "../petition.ts"
import type { SupervisionStart } from "../supervision.ts"

/** A decision rests on the rule of its own route, evaluated on its own day or before. */
const checkReceipt = (receipt: Receipt, route: string, at: Day): Result.Result<void, LeniencyRefusal> => {
  if (receipt.rule !== route)
    return refuse("receipt.otherRule", "receipt.rule", { rule: receipt.rule, route })
  return receipt.today > at
    ? refuse("receipt.laterThanDecision", "receipt.today", { today: receipt.today as Day })
    : Result.succeed(undefined)
}

/** That the court departed from what the rule came to, where it did: a decision that is not eligible is granted on no other ground. */
const departureFrom = (
  { outcome }: Receipt,
  departure: { readonly reason: string } | undefined,
): Result.Result<LeniencyGrant["departure"], LeniencyRefusal> => {
  if (outcome === undefined) return refuse("receipt.outcomeMissing", "receipt.outcome", {})
  if (departure === undefined)
    return outcome === "eligible"
      ? Result.succeed(undefined)
      : refuse("receipt.notEligible", "receipt.outcome", { outcome })
  if (outcome === "eligible") return refuse("departure.needless", "departure", {})
  const reason = departure.reason.trim()
  return reason === ""
    ? refuse("departure.reasonMissing", "departure.reason", {})
    : Result.succeed({ outcome, reason })
}

const repeatedIn = (codes: ReadonlyArray<string>): string | undefined =>
  codes.find((code, index) => codes.indexOf(code) !== index)

/** The period of a grant: as the court says within the law, or as the law says where the court is silent. */
const periodOf = (
  terms: PeriodTerms,
  asked: Term | undefined,
  remainder: Term | undefined,
): Result.Result<Term | undefined, LeniencyRefusal> => {
  if (terms.kind === "none")
    return asked === undefined ? Result.succeed(undefined) : refuse("period.notInLaw", "period", {})
  const bounds = periodBounds(terms, remainder)
  if (bounds === undefined) return refuse("remainder.missing", "remainder", {})
  const period = asked ?? bounds.otherwise
  if (period === undefined) return refuse("period.missing", "period", {})
  return isWithin(period, bounds)
    ? Result.succeed(period)
    : refuse("period.outOfRange", "period", { minimum: bounds.minimum, maximum: bounds.maximum })
}

/** Grants, for a period within the law, with orders that are each given once, on a decision that is eligible or for a reason. */
export const grant: LeniencyGuard<"grant"> = ({ state: petition, command, setting: { terms } }) =>
  Result.gen(function* () {
    yield* checkReceipt(command.receipt, petition.file.route, command.at)
    const { orders, remainder, receipt } = command
    const departure = yield* departureFrom(receipt, command.departure)
    const order = repeatedIn(orders)
    if (order !== undefined) return yield* refuse("order.repeated", "orders", { order })
    const period = yield* periodOf(terms.period, command.period, remainder)
    return {
      type: "granted" as const,
      stage: "granted" as const,
      ...(period === undefined ? {} : { period }),
      ...(remainder === undefined ? {} : { remainder }),
      orders,
      receipt,
      ...(departure === undefined ? {} : { departure }),
      notify: terms.notified,
    }
  })

/** Refuses, with grounds. */
export const refuseGrant: LeniencyGuard<"refuse"> = ({ state: petition, command }) =>
  Result.gen(function* () {
    yield* checkReceipt(command.receipt, petition.file.route, command.at)
    if (command.grounds.length === 0) return yield* refuse("grounds.missing", "grounds", {})
    return {
      type: "refused" as const,
      stage: "refused" as const,
      grounds: command.grounds,
      receipt: command.receipt,
    }
  })

/** Puts the grant in force; where no supervision follows, that is the end of the matter. */
export const carryOut: LeniencyGuard<"carryOut"> = ({ state: petition }) =>
  Result.succeed({
    type: "carriedOut",
    stage: petition.grant.period === undefined ? "ended" : "carriedOut",
  })

const firstDayOf = (start: SupervisionStart, petition: PetitionIn<"carriedOut">): Day => {
  switch (start.kind) {
    case "decision":
      return petition.grant.on
    case "carryingOut":
      return petition.carriedOutOn
    case "endOfExecutedPart":
      return start.day
  }
}

/** Fixes the first day of the period and the day on which it will have run out. */
export const supervise: LeniencyGuard<"supervise"> = ({
  state: petition,
  command,
  setting: { terms, calendar },
}) => {
  const { start } = command
  if (!terms.starts.includes(start.kind))
    return refuse("start.notInLaw", "start.kind", { start: start.kind, allowed: terms.starts })
  const from = firstDayOf(start, petition)
  if (from < petition.grant.on)
    return refuse("start.beforeDecision", "start.day", { decision: petition.grant.on })
  const { period } = petition.grant
  if (period === undefined) return refuse("period.missing", "", {})
  const to = dayAfter(calendar, from, period)
  return to === undefined
    ? refuse("day.outsideCalendar", "start", { calendar: calendar.id })
    : Result.succeed({
        type: "supervisionBegun",
        stage: "supervised",
        start,
        supervision: { from, to, period, orders: petition.grant.orders },
      })
}
