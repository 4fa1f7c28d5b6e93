import type { Day } from "@bazgasht/rules"

/** The days on which something is in force. */
export interface InForceFor {
  readonly from: Day
  /** The first day on which it no longer is; absent where no end is known. */
  readonly to?: Day
}

/** Whether something is in force on a day. */
export const isInForce = ({ from, to }: InForceFor, day: Day): boolean =>
  from <= day && (to === undefined || day < to)

/** The first day on which two things are both in force, or `undefined`. */
export const firstCommonDay = (one: InForceFor, other: InForceFor): Day | undefined => {
  const day = Math.max(one.from, other.from) as Day
  return isInForce(one, day) && isInForce(other, day) ? day : undefined
}
