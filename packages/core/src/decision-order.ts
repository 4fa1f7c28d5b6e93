/** The order in which decisions are shown: the nearest first. */

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

/**
 * What is open now comes first, by the day since which it is; then what opens later, by that day; then what cannot be told,
 * what another authority decides, and what is barred.
 */
export const byPlaceAndDay = ({ outcome: left }: Decision, { outcome: right }: Decision): number => {
  const place = places[left.outcome] - places[right.outcome]
  if (place !== 0) return place
  const [a, b] = [dayOf(left), dayOf(right)]
  return a === b ? 0 : a < b ? -1 : 1
}
