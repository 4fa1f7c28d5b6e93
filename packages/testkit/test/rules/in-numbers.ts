import type { Outcome } from "@bazgasht/rules"
import { noDay } from "@bazgasht/rules/columns"

/** The number by which an answer is told in columns and by compiled rules. */
export const truthOf = (value: unknown): 0 | 1 | 2 => (value === true ? 2 : value === false ? 0 : 1)

/** The day that columns tell of an outcome. */
export const firstDayOf = (outcome: Outcome): number => {
  const day = "from" in outcome ? outcome.from : "since" in outcome ? outcome.since : undefined
  return day ?? noDay
}
