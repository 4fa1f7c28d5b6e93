/**
 * Guards of everything before the first payment: computing, approving, releasing, and stopping payment.
 *
 * @module
 */

import * as Result from "effect/Result"
import { endOf } from "../../../../day-count/end-of-term.ts"
import { refuse } from "../refusals.ts"
import type { EntitlementGuard, EntitlementSetting } from "../types.ts"

/** Takes what the record of the cycle grants. */
export const compute: EntitlementGuard<"compute"> = ({ command }) => {
  const { amount, cycle, from, household, kind, members, recipients, recordDigest, restores, to } = command
  if (from >= to) return refuse("claim.noDays", "to", {})
  if (amount <= 0) return refuse("claim.noAmount", "amount", {})
  if (recipients.alternate === recipients.primary) return refuse("recipient.same", "recipients.alternate", {})
  if (restores === command.subject) return refuse("restores.itself", "restores", {})
  const claim = { cycle, recordDigest, household, kind, from, to, amount, recipients, members }
  return Result.succeed({
    type: "computed",
    stage: "computed",
    ...claim,
    ...(restores === undefined ? {} : { restores }),
  })
}

/** Approves; that another person does so has been checked before. */
export const approve: EntitlementGuard<"approve"> = () =>
  Result.succeed({ type: "approved", stage: "approved" })

const expiryFrom = (
  day: Parameters<typeof endOf>[1],
  { calendar, terms }: EntitlementSetting,
): ReturnType<typeof endOf> => endOf(calendar, day, terms.expiry)

/** Releases payment, once. */
export const release: EntitlementGuard<"release"> = ({ command, setting, state }) => {
  if (state.release !== undefined)
    return refuse("entitlement.alreadyReleased", "type", { on: state.release.on })
  const expiresOn = expiryFrom(command.at, setting)
  return expiresOn === undefined
    ? refuse("day.outsideCalendar", "at", { calendar: setting.calendar.id })
    : Result.succeed({ type: "released", stage: "approved", expiresOn })
}

/** Stops payment, for a reason. */
export const hold: EntitlementGuard<"hold"> = ({ command: { reason } }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "held", stage: "held", reason })

/** Lets payment go on; the time in which it can be collected begins anew. */
export const resume: EntitlementGuard<"resume"> = ({ command, setting, state }) => {
  if (state.release === undefined) return Result.succeed({ type: "resumed", stage: "approved" })
  const expiresOn = expiryFrom(command.at, setting)
  return expiresOn === undefined
    ? refuse("day.outsideCalendar", "at", { calendar: setting.calendar.id })
    : Result.succeed({ type: "resumed", stage: "approved", expiresOn })
}
