/**
 * Open status under the prisons regulation of 1400 (EMP-3): work, training or study outside without escort, and nights in the dormitory.
 * The share to be served and the excluded offences stand in the regulation and were not seen.
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
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { classificationCouncil, enforcementJudge } from "../actors.ts"
import { served } from "../base/served.ts"
import { ours, reg00 } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { openStatusGranted, openStatusOffenceExcluded } from "../facts/employment/findings.ts"
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
import { suitableSecurity } from "../facts/release/conduct.ts"
import { reg00InForce } from "../in-force.ts"
import { openStatusShare } from "../parameters/employment.ts"

const regulation = reg00("whole", "verifiedReport", "Iran-legal; Teamvokala")
const underRegulation = clausesOf(regulation)

/** EMP-3: open status, by the council and the judge. */
export const openStatus = decisionRule({
  id: "EMP-3",
  title: text("رأی باز", "open status (ra'y-e baz)"),
  sentences: {
    yes: text("شرایط صدور رأی باز فراهم است", "the conditions of open status are met"),
    no: text("شرایط صدور رأی باز فراهم نیست", "the conditions of open status are not met"),
    question: text("آیا شرایط صدور رأی باز فراهم است؟", "are the conditions of open status met?"),
  },
  citations: [regulation],
  kind: "administrative",
  inForce: { from: reg00InForce },
  reporters: [classificationCouncil],
  deciders: [enforcementJudge],
  expression: all(
    underRegulation("EMP-3-security", "سپردن تأمین مناسب", "suitable security", {
      yes: text("تأمین مناسب سپرده شده است", "suitable security has been given"),
      no: text("تأمین مناسب سپرده نشده است", "suitable security has not been given"),
      question: text("آیا تأمین مناسب سپرده شده است؟", "has suitable security been given?"),
    })(suitableSecurity),
    clausesOf(regulation, ours("the regulation sets a share; its number was not seen"))(
      "EMP-3-share",
      "نصاب آیین‌نامه تحمل شده است",
      "the share of the regulation has been served",
      {
        yes: text(
          "نصاب آیین‌نامه برای رأی باز تحمل شده است",
          "the share that the regulation asks for has been served",
        ),
        no: text(
          "نصاب آیین‌نامه برای رأی باز هنوز تحمل نشده است",
          "the share that the regulation asks for has not been served yet",
        ),
        question: text(
          "آیا نصاب آیین‌نامه برای رأی باز تحمل شده است؟",
          "has the share that the regulation asks for been served?",
        ),
      },
    )(served(valueOfParameter(openStatusShare))),
    clausesOf(regulation, ours("the regulation excludes offences; its list was not seen"))(
      "EMP-3-offence",
      "جرم از مستثنیات آیین‌نامه نیست",
      "the offence is none of those that the regulation excludes",
      {
        yes: text(
          "جرم از مستثنیات آیین‌نامه نیست",
          "the offence is none of those that the regulation excludes",
        ),
        no: text("جرم از مستثنیات آیین‌نامه است", "the offence is one of those that the regulation excludes"),
        question: text(
          "آیا جرم خارج از مستثنیات آیین‌نامه است؟",
          "is the offence outside those that the regulation excludes?",
        ),
      },
    )(not(openStatusOffenceExcluded)),
  ),
})

/** Open status has been granted, or its conditions hold. */
export const mayWorkOpenly: Expression<boolean> = any(
  underRegulation("EMP-3-granted", "رأی باز صادر شده است", "open status has been granted", {
    yes: text("رأی باز صادر شده است", "open status has been granted"),
    no: text("رأی باز صادر نشده است", "open status has not been granted"),
    question: text("آیا رأی باز صادر شده است؟", "has open status been granted?"),
  })(openStatusGranted),
  valueOfRule(openStatus),
)

/** EMP-3/opening: work in an open prison or outside asks for open status; after release there is none to ask for. */
export const openStatusForOpening = computed([regulation]).truth(
  "EMP-3/opening",
  "رأی باز برای کار در فضای باز یا بیرون از زندان",
  "open status for work in an open prison or outside",
  any(
    openingAfterRelease,
    all(isNot(openingWorkplace, code("open")), isNot(openingWorkplace, code("outsideEmployer"))),
    mayWorkOpenly,
  ),
  {
    sentences: {
      yes: text(
        "رأی باز صادر شده است یا این فرصت نیازمند آن نیست",
        "open status has been granted, or the opening does not require it",
      ),
      no: text(
        "این فرصت نیازمند رأی باز است و رأی باز صادر نشده است",
        "the opening requires open status, and none has been granted",
      ),
      question: text(
        "آیا رأی باز صادر شده است یا این فرصت نیازمند آن نیست؟",
        "has open status been granted, or does the opening not require it?",
      ),
    },
  },
)

// The time that is left against the time that an opening needs. No text asks for it; a course that ends after release helps nobody.

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
export const remainingTime = computed([
  ours("no text on it was found; a course that ends after release cannot be finished"),
]).truth(
  "EMP-OPENING-time",
  "زمان باقی‌مانده تا آزادی",
  "the time left until release",
  when(openingAfterRelease, releasedByStart, any(not(releaseForeseen), inTime)),
  {
    sentences: {
      yes: text(
        "زمان باقی‌مانده تا آزادی برای این فرصت کافی است",
        "the time left until release is enough for the opening",
      ),
      no: text(
        "زمان باقی‌مانده تا آزادی برای این فرصت کافی نیست",
        "the time left until release is not enough for the opening",
      ),
      question: text(
        "آیا زمان باقی‌مانده تا آزادی برای این فرصت کافی است؟",
        "is the time left until release enough for the opening?",
      ),
    },
  },
)

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

export const outsidePermission = computed([
  reg00("whole", "verifiedReport", "Iran-legal; Teamvokala"),
  ours("that the permission has to last to the end is a reading"),
]).truth(
  "EMP-OPENING-permission",
  "مجوز قضایی کار در خارج از زندان",
  "the judge's permission for work outside",
  any(
    openingAfterRelease,
    isNot(openingWorkplace, code("outsideEmployer")),
    permitted(outsidePermissionUntil),
  ),
  {
    sentences: {
      yes: text(
        "مجوز قضایی کار در خارج از زندان وجود دارد یا لازم نیست",
        "a judge permits work outside for the whole time, or no permission is needed",
      ),
      no: text(
        "مجوز قضایی کار در خارج از زندان وجود ندارد یا تا پایان کار اعتبار ندارد",
        "no judge's permission for work outside lasts for the whole time",
      ),
      question: text(
        "آیا مجوز قضایی کار در خارج از زندان تا پایان کار اعتبار دارد یا لازم نیست؟",
        "does a judge permit work outside for the whole time, or is no permission needed?",
      ),
    },
  },
)
