/**
 * Open status under the prisons regulation of 1400 (EMP-3): work, training or study outside without escort, and nights in the
 * dormitory. The share to be served and the excluded offences stand in the regulation and were not seen.
 */

import {
  all,
  any,
  code,
  decisionRule,
  type Expression,
  isNot,
  not,
  text,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { classificationCouncil, enforcementJudge } from "../actors.ts"
import { served } from "../base/served.ts"
import { ours, reg00 } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { openStatusGranted, openStatusOffenceExcluded } from "../facts/employment/findings.ts"
import { openingAfterRelease, openingWorkplace } from "../facts/employment/opening.ts"
import { suitableSecurity } from "../facts/release/conduct.ts"
import { reg00InForce } from "../in-force.ts"
import { openStatusShare } from "../parameters/employment.ts"

const regulation = reg00("whole", "verifiedReport", "Iran-legal; Teamvokala")
const underRegulation = clausesOf(regulation)

/** EMP-3: open status, by the council and the judge. */
export const openStatus = decisionRule({
  id: "EMP-3",
  title: text("رأی باز", "open status"),
  citations: [regulation],
  kind: "administrative",
  inForce: { from: reg00InForce },
  reporters: [classificationCouncil],
  deciders: [enforcementJudge],
  expression: all(
    underRegulation("EMP-3-security", "سپردن تأمین مناسب", "suitable security")(suitableSecurity),
    clausesOf(regulation, ours("the regulation sets a share; its number was not seen"))(
      "EMP-3-share",
      "نصاب آیین‌نامه تحمل شده است",
      "the share of the regulation has been served",
    )(served(valueOfParameter(openStatusShare))),
    clausesOf(regulation, ours("the regulation excludes offences; its list was not seen"))(
      "EMP-3-offence",
      "جرم از مستثنیات آیین‌نامه نیست",
      "the offence is none of those that the regulation excludes",
    )(not(openStatusOffenceExcluded)),
  ),
})

/** Open status has been granted, or its conditions hold. */
export const mayWorkOpenly: Expression<boolean> = any(
  underRegulation("EMP-3-granted", "رأی باز صادر شده است", "open status has been granted")(openStatusGranted),
  valueOfRule(openStatus),
)

/** EMP-3/opening: work in an open prison or outside asks for open status; after release there is none to ask for. */
export const openStatusForOpening = decisionRule({
  id: "EMP-3/opening",
  title: text(
    "رأی باز برای کار در فضای باز یا بیرون از زندان",
    "open status for work in an open prison or outside",
  ),
  citations: [regulation],
  kind: "automatic",
  expression: any(
    openingAfterRelease,
    all(isNot(openingWorkplace, code("open")), isNot(openingWorkplace, code("outsideEmployer"))),
    mayWorkOpenly,
  ),
})
