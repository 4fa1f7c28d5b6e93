/** The order in which decisions are shown: what must be done, then the nearest first. */

import type { Decision, Outcome } from "@bazgasht/rules"

const places: Record<Outcome["outcome"], number> = {
  eligible: 0,
  notYet: 1,
  undetermined: 2,
  referred: 3,
  barred: 4,
}

const dayOf = (outcome: Outcome): number => {
  switch (outcome.outcome) {
    case "eligible":
      return outcome.since ?? Number.NEGATIVE_INFINITY
    case "notYet":
      return outcome.from
    default:
      return 0
  }
}

/** Whether the authority is bound by an outcome: nobody has to be won for it. */
const isBinding = ({ outcome, rule: { kind } }: Decision): boolean =>
  outcome.outcome === "eligible" && (kind === "automatic" || kind === "entitlement")

/**
 * What is open now comes first, what the authority must do before what it may do, and by the day since which it is open; then what opens later, by that day; then what is not known,
 * what another authority decides, and what is barred.
 */
export const byPlaceAndDay = (one: Decision, other: Decision): number => {
  const [left, right] = [one.outcome, other.outcome]
  const place =
    places[left.outcome] - places[right.outcome] || Number(isBinding(other)) - Number(isBinding(one))
  if (place !== 0) return place
  const [a, b] = [dayOf(left), dayOf(right)]
  return a === b ? 0 : a < b ? -1 : 1
}
