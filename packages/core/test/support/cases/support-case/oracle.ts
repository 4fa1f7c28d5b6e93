/** What the events of a support case say of one day, read one by one: to be held against what the state says. */

import type { Day } from "@bazgasht/rules"
import type { Cover } from "../../../../src/support/cases/support-case/stretch.ts"
import type { SupportCaseLife } from "../../../../src/support/cases/support-case/support-case-protocol.ts"

/** Who carries the family on a day, by the events so far; `undefined` where nobody does. */
export const payerByEvents = (
  events: ReadonlyArray<SupportCaseLife["Event"]>,
  association: string,
  day: Day,
): string | undefined => {
  let payer: string | undefined
  let start = Number.NEGATIVE_INFINITY
  const stops = (from: Day | undefined, successor?: string) => {
    if (from !== undefined && day >= from && payer === association) payer = successor
  }
  for (const event of events)
    switch (event.type) {
      case "supportStarted":
        start = event.from
        if (day >= event.from) payer = association
        break
      case "decisionReversed":
        if (event.stage === "active" && day >= Math.max(event.at, start)) payer = association
        break
      case "handOverAgreed":
        stops(event.ending.to, event.payer)
        break
      case "recertificationRefused":
      case "releaseReported":
      case "deathRecorded":
        stops(event.ending.to)
        break
      case "graduated":
        stops(event.at)
        break
      case "movedAway":
        stops(event.at, event.association)
        break
    }
  return payer
}

/** Whether support is suspended on a day, by the events so far. */
export const isSuspendedByEvents = (events: ReadonlyArray<SupportCaseLife["Event"]>, day: Day): boolean => {
  let suspended = false
  for (const event of events) {
    if (day < event.at) break
    if (event.type === "suspended" || event.type === "recertificationMissed") suspended = true
    if (event.type === "resumed" || event.type === "recertified") suspended = false
    if (event.type === "decisionReversed" && event.stage === "active") suspended = false
  }
  return suspended
}

/** Whether a stretch holds a day. */
export const covers = ({ from, to }: { readonly from: Day; readonly to?: Day }, day: Day): boolean =>
  from <= day && (to === undefined || day < to)

/** Everybody who carries the family on a day, by the stretches. */
export const payersOn = (stretches: ReadonlyArray<Cover>, day: Day): ReadonlyArray<string> =>
  stretches.filter((stretch) => covers(stretch, day)).map(({ payer }) => payer)

/** The days on which anything in the record begins or ends, each with the day before and the day after. */
export const turningDays = (events: ReadonlyArray<SupportCaseLife["Event"]>): ReadonlyArray<Day> => {
  const days = events.flatMap((event) => [
    event.at,
    ...("from" in event ? [event.from] : []),
    ...("ending" in event && event.ending.to !== undefined ? [event.ending.to] : []),
  ])
  return [...new Set(days.flatMap((day) => [day - 1, day, day + 1]))].map((day) => day as Day)
}
