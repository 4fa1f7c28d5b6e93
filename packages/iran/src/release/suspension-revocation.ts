/**
 * Islamic Penal Code, articles 50 to 55, and Criminal Procedure Code, article 552: revocation and shortening of a suspension
 * (REL-SU-4).
 *
 * Article 52, by which a suspended conviction loses its effect when the period ends without a new offence, is the end of the
 * petition's life.
 */

import {
  addTerm,
  addTerms,
  all,
  any,
  atLeast,
  before,
  choiceOf,
  code,
  count,
  decisionRule,
  is,
  not,
  onOrAfter,
  quantityRule,
  type Term,
  text,
  today,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { court, courtOfFinalJudgment, enforcementJudge, prosecutor } from "../actors.ts"
import { article, cpc, ipc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { shorteningRefused, shorteningRefusedDay } from "../facts/findings.ts"
import { goodConduct } from "../facts/release/conduct.ts"
import { effectiveRecord } from "../facts/release/person.ts"
import { suspensionPeriod, unexcusedBreaches } from "../facts/release/supervision.ts"
import { cpcInForce, ipcInForce } from "../in-force.ts"
import {
  conductBeforeShortening,
  leastSuspensionAddition,
  mostSuspensionAddition,
  revokingDegree,
  revokingDegreeByCourseNotes,
  waitAfterRefusedShortening,
} from "../parameters/leniency.ts"
import { degreeThatRevokesSuspension } from "../policies.ts"
import { revokingOffence } from "./revoking-offence.ts"
import { endOfSuspension, startOfSuspension } from "./suspension-period.ts"

const article50 = ipc(article(50), "verifiedReport", "course notes")
const under50 = clausesOf(article50)
const article54 = ipc(article(54), "verifiedText", "Vakilik, article 54")
const article55 = ipc(article(55), "verifiedReport", "course notes")
const article552 = cpc(article(552), "verifiedReport", "course notes")
const under552 = clausesOf(article552)

/** Article 50: for a first breach the court may add to the period or revoke; for a second it revokes. */
export const breachOfSuspension = decisionRule({
  id: "REL-SU-4/breach",
  title: text(
    "افزایش مدت تعلیق یا لغو آن به سبب تخلف از دستورها",
    "a longer period or revocation for breach of orders",
  ),
  citations: [article50],
  kind: "discretion",
  adverse: true,
  inForce: { from: ipcInForce },
  proposers: [prosecutor, enforcementJudge],
  deciders: [court],
  expression: under50(
    "IPC-50",
    "تخلف از دستورهای دادگاه بدون عذر موجه",
    "breach of the court's orders without good excuse",
  )(atLeast(unexcusedBreaches, count(1))),
})

/** The shortest period after a first breach. */
export const shortestExtendedSuspension = quantityRule<Term>("term", {
  id: "REL-SU-4/minimum",
  title: text("حداقل مدت تعلیق پس از نخستین تخلف", "the shortest period after a first breach"),
  citations: [article50],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: addTerms(suspensionPeriod, valueOfParameter(leastSuspensionAddition)),
})

/** The longest period after a first breach. */
export const longestExtendedSuspension = quantityRule<Term>("term", {
  id: "REL-SU-4/maximum",
  title: text("حداکثر مدت تعلیق پس از نخستین تخلف", "the longest period after a first breach"),
  citations: [article50],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: addTerms(suspensionPeriod, valueOfParameter(mostSuspensionAddition)),
})

/** Articles 50, 54 and 55: suspension is revoked. */
export const revocationOfSuspension = decisionRule({
  id: "REL-SU-4",
  title: text("لغو قرار تعلیق", "revocation of suspension"),
  citations: [article50, article54, article55],
  kind: "entitlement",
  adverse: true,
  inForce: { from: ipcInForce },
  proposers: [prosecutor, enforcementJudge],
  deciders: [court, courtOfFinalJudgment],
  expression: any(
    under50(
      "IPC-50-second",
      "تکرار تخلف از دستورهای دادگاه",
      "a second breach of the court's orders",
    )(atLeast(unexcusedBreaches, count(2))),
    clausesOf(article54)(
      "IPC-54",
      "ارتکاب جرم عمدی جدید موجب حد، قصاص، دیه یا تعزیر تا درجهٔ هفت",
      "a new intentional offence punishable by hadd, qisas, diyah or ta'zir up to degree seven",
    )(
      revokingOffence(
        when(
          is(choiceOf(degreeThatRevokesSuspension), code("text")),
          valueOfParameter(revokingDegree),
          valueOfParameter(revokingDegreeByCourseNotes),
        ),
      ),
    ),
    clausesOf(article55)(
      "IPC-55",
      "کشف سابقهٔ محکومیت کیفری مؤثر",
      "an effective criminal record comes to light",
    )(effectiveRecord),
  ),
})

/** CPC 552: the enforcement judge may propose to shorten the period or to lift orders. */
export const shorteningOfSuspension = decisionRule({
  id: "REL-SU-4/shortening",
  title: text("تقلیل مدت تعلیق یا لغو دستورها", "shortening the period or lifting orders"),
  citations: [article552],
  kind: "discretion",
  inForce: { from: cpcInForce },
  proposers: [enforcementJudge],
  deciders: [court],
  expression: all(
    under552(
      "CPC-552-running",
      "مدت تعلیق پایان نیافته است",
      "the period has not ended",
    )(before(today, valueOfRule(endOfSuspension))),
    under552(
      "CPC-552-conduct",
      "دست‌کم شش ماه حسن رفتار",
      "at least six months of good conduct",
    )(
      all(
        goodConduct,
        onOrAfter(today, addTerm(valueOfRule(startOfSuspension), valueOfParameter(conductBeforeShortening))),
      ),
    ),
    under552(
      "CPC-552-again",
      "دو ماه از رد پیشنهاد پیشین گذشته است",
      "two months since an earlier proposal was refused",
    )(
      any(
        not(shorteningRefused),
        onOrAfter(today, addTerm(shorteningRefusedDay, valueOfParameter(waitAfterRefusedShortening))),
      ),
    ),
  ),
})
