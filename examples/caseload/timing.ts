/**
 * When things happen in this example. An application takes the day from whoever acts; the days here are assumed.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"

/** Days from one step to another. */
export const days = {
  fromLockToApproval: 1,
  fromLockToRelease: 2,
  fromSettlingToClosing: 1,
  toAnswer: 1,
  toTimeOut: 3,
  toReconcile: 10,
  toNextAttempt: 14,
} as const

/** So many days after a day. */
export const after = (day: Day, count: number): Day => (day + count) as Day
