/**
 * The time that is left against the time that an opening needs. No text asks for it; a course that ends after release helps
 * nobody.
 */

import {
  addDays,
  addTerm,
  all,
  any,
  code,
  count,
  type Day,
  decisionRule,
  type Expression,
  is,
  isNot,
  not,
  onOrBefore,
  text,
  when,
} from "@bazgasht/rules"
import { ours, reg00 } from "../citing.ts"
import {
  openingAfterRelease,
  openingKind,
  openingLastDay,
  openingMinimumStay,
  openingStart,
  openingTransferable,
  openingWorkplace,
} from "../facts/employment/opening.ts"
import {
  expectedReleaseDay,
  finallyReleased,
  outsidePermissionUntil,
  releaseForeseen,
} from "../facts/employment/worker.ts"

const isCourse = is(openingKind, code("course"))

/** Up to release: a course, its last day included; work, the time that one has to be able to stay. */
const inTime = when(
  isCourse,
  any(
    onOrBefore(openingLastDay, expectedReleaseDay),
    all(openingTransferable, onOrBefore(openingStart, expectedReleaseDay)),
  ),
  onOrBefore(addTerm(openingStart, openingMinimumStay), expectedReleaseDay),
)

const releasedByStart = any(
  finallyReleased,
  all(releaseForeseen, onOrBefore(expectedReleaseDay, openingStart)),
)

/** EMP-OPENING-time: the day of release leaves the time that the opening needs. */
export const remainingTime = decisionRule({
  id: "EMP-OPENING-time",
  title: text("زمان باقی‌مانده تا آزادی", "the time left until release"),
  citations: [ours("no text on it was found; a course that ends after release cannot be finished")],
  kind: "automatic",
  expression: when(openingAfterRelease, releasedByStart, any(not(releaseForeseen), inTime)),
})

/** The last day of the course, or the last of the time that one has to be able to stay. */
const permitted = (until: Expression<Day>): Expression<boolean> =>
  all(
    onOrBefore(openingStart, until),
    when(
      isCourse,
      onOrBefore(openingLastDay, until),
      onOrBefore(addTerm(openingStart, openingMinimumStay), addDays(until, count(1))),
    ),
  )

/** EMP-OPENING-permission: the judge's permission lasts as long as the work outside. */
export const outsidePermission = decisionRule({
  id: "EMP-OPENING-permission",
  title: text("مجوز قضایی کار در خارج از زندان", "the judge's permission for work outside"),
  citations: [
    reg00("whole", "verifiedReport", "Iran-legal; Teamvokala"),
    ours("that the permission has to last to the end is a reading"),
  ],
  kind: "automatic",
  expression: any(
    openingAfterRelease,
    isNot(openingWorkplace, code("outsideEmployer")),
    permitted(outsidePermissionUntil),
  ),
})
