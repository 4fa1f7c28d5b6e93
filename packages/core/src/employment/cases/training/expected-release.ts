import type { Day, Facts } from "@bazgasht/rules"
import type { ExpectedRelease } from "./course.ts"

/**
 * When a trainee is expected to leave prison; unknown where the file does not tell.
 *
 * @example
 * expectedReleaseOf({ expectedReleaseDay: gregorianDay(2027, 1, 1) }) // => { kind: "on", day: gregorianDay(2027, 1, 1) }
 * expectedReleaseOf({ releaseForeseen: false }) // => { kind: "none" }
 * expectedReleaseOf({}) // => { kind: "unknown" }
 */
export const expectedReleaseOf = (facts: Facts): ExpectedRelease => {
  const day = facts["expectedReleaseDay"]
  if (day !== undefined) return { kind: "on", day: day as Day }
  return { kind: facts["releaseForeseen"] === false ? "none" : "unknown" }
}
