/**
 * Islamic Penal Code, article 46: suspension of execution (REL-SU-1). In offences of degree three to eight the court may, on the conditions
 * of postponement, suspend all or part of the punishment for one to five years. The prosecutor or the judge for the execution of sentences may ask for it
 * after one third is served; so may the sentenced person through them.
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
  may,
  not,
  onOrAfter,
  onOrBefore,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { convict, court, courtOfFinalJudgment, enforcementJudge, prosecutor } from "../actors.ts"
import { dayServed, servedInSentences, somethingLeft, startOfSentence } from "../base/served.ts"
import { article, citing, cpc, ipc } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { shorteningRefused, shorteningRefusedDay } from "../facts/findings.ts"
import { goodConduct } from "../facts/release/conduct.ts"
import { effectiveRecord } from "../facts/release/person.ts"
import { judgmentDay } from "../facts/release/sentence.ts"
import {
  executedTerm,
  measureDay,
  suspensionPeriod,
  suspensionScope,
  unexcusedBreaches,
} from "../facts/release/supervision.ts"
import { cpcInForce, ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import {
  conductBeforeShortening,
  heaviestSuspendable,
  leastSuspensionAddition,
  lightestSuspendable,
  longestSuspension,
  mostSuspensionAddition,
  revokingDegree,
  revokingDegreeByCourseNotes,
  shortestSuspension,
  suspensionShare,
  waitAfterRefusedShortening,
} from "../parameters/leniency.ts"
import { degreeForSuspension, degreeThatRevokesSuspension, startOfPartialSuspension } from "../policies.ts"
import {
  acidAttack,
  atJudgment,
  decidingDegreeOfOffence,
  degreeBetween,
  degreesInSentences,
  duringExecution,
  lifeIsHeaviest,
  noConviction,
  noTazir,
  notTazir,
  revokingOffence,
  withoutImprisonment,
} from "./conditions.ts"
import { drugNoteBarOnSuspension } from "./drug-note.ts"
import { nonSuspendableBar } from "./non-suspendable.ts"
import { postponementConditions } from "./postponement.ts"
import { decidedWithJudgment } from "./sentences/conditions.ts"
import * as sentences from "./sentences/suspension.ts"

const article46 = ipc(article(46), "verifiedText", "Vakilik and Tinomodern, article 46")
const under46 = clausesOf(article46)

const degree = decidingDegreeOfOffence(degreeForSuspension)

export const suspensionDay = computed([article46], { from: ipcInForce }).day(
  "REL-SU-1",
  "نخستین روز درخواست تعلیق در حین اجرای حکم",
  "the first day for suspension during execution",
  dayServed(valueOfParameter(suspensionShare)),
)

/** REL-SU: suspension may be decided. How much of the punishment, REL-SU-2/extent says. */
export const suspension = decisionRule({
  id: "REL-SU",
  title: text("تعلیق اجرای مجازات", "suspension of execution of the punishment"),
  citations: [article46],
  kind: "discretion",
  inForce: { from: ipcInForce },
  acts: [
    // The court acts of itself together with the judgment. Later the sentenced person asks through the prosecutor or the judge for the execution of sentences.
    may("apply", [convict], { stage: duringExecution }),
    may("propose", [prosecutor, enforcementJudge], { stage: duringExecution }),
    may("decide", [court], { stage: atJudgment }),
    may("decide", [courtOfFinalJudgment], { stage: duringExecution }),
  ],
  expression: unless(
    all(
      under46(
        "IPC-46",
        "جرم تعزیری درجهٔ سه تا هشت",
        "a ta'zir offence of degree three to eight",
        degreesInSentences("جرم تعزیری", "the ta'zir offence", heaviestSuspendable, lightestSuspendable),
      )(degreeBetween(degree, heaviestSuspendable, lightestSuspendable)),
      under46(
        "IPC-46-conditions",
        "شرایط مقرر برای تعویق صدور حکم",
        "the conditions of postponement",
        sentences.ipc46Conditions,
      )(valueOfRule(postponementConditions)),
      any(
        under46(
          "IPC-46-at-judgment",
          "ضمن صدور حکم",
          "together with the judgment",
          decidedWithJudgment,
        )(onOrBefore(today, judgmentDay)),
        all(
          not(withoutImprisonment),
          somethingLeft,
          under46(
            "IPC-46-third",
            "یک‌سوم مجازات اجرا شده است",
            "one third of the punishment has been served",
            servedInSentences("مجازات", "the punishment", suspensionShare),
          )(onOrAfter(today, valueOfRule(suspensionDay))),
        ),
      ),
    ),
    lifeIsHeaviest,
    noConviction(article46),
    noTazir(article46),
    notTazir,
    nonSuspendableBar,
    acidAttack,
    drugNoteBarOnSuspension,
  ),
})

export const shortestSuspensionPeriod = computed([article46], { from: ipcInForce }).term(
  "REL-SU-1/minimum",
  "حداقل مدت تعلیق",
  "the shortest period of suspension",
  valueOfParameter(shortestSuspension),
)

export const longestSuspensionPeriod = computed([article46], { from: ipcInForce }).term(
  "REL-SU-1/maximum",
  "حداکثر مدت تعلیق",
  "the longest period of suspension",
  valueOfParameter(longestSuspension),
)

// Islamic Penal Code, articles 49 and 53: from when until when a suspension runs (REL-SU-3). Of a whole suspension from the day of the
// order; where part of the punishment or one of several punishments is executed, from the *end* of that execution.

const article53 = ipc(article(53), "verifiedText", "Khatkesh; Dotic; Edalatsara, article 53")
const opinion394 = citing(instruments.advisoryOpinion394)("whole", "verifiedReport")
const article49 = ipc(article(49), "verifiedReport")

/** REL-SU-3: the first day of the period. */
export const startOfSuspension = computed([article53, opinion394, article49], { from: ipcInForce }).day(
  "REL-SU-3",
  "مبدأ مدت تعلیق",
  "the start of the period of suspension",
  when(
    is(suspensionScope, code("whole")),
    clausesOf(article49)(
      "IPC-49",
      "مدت تعلیق تمام مجازات از روز صدور قرار محاسبه می‌شود",
      "the period of a whole suspension runs from the day of the order",
    )(measureDay),
    clausesOf(article53, opinion394)(
      "IPC-53",
      "مدت تعلیق بخشی از مجازات از پایان اجرای بخش تعلیق‌نشده محاسبه می‌شود",
      "the period of a partial suspension runs from the end of the part that is executed",
    )(
      when(
        is(choiceOf(startOfPartialSuspension), code("endOfExecutedPart")),
        addTerm(valueOfRule(startOfSentence), executedTerm),
        valueOfRule(startOfSentence),
      ),
    ),
  ),
)

/** REL-SU-3: the first day on which the period is over. */
export const endOfSuspension = computed([article53], { from: ipcInForce }).day(
  "REL-SU-3/end",
  "پایان مدت تعلیق",
  "the end of the period of suspension",
  addTerm(valueOfRule(startOfSuspension), suspensionPeriod),
)

// Islamic Penal Code, articles 50 to 55, and Criminal Procedure Code, article 552: revocation and shortening of a suspension (REL-SU-4).
// Article 52, by which a suspended conviction loses its effect when the period ends without a new offence, is the end of the petition's
// life.

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
    sentences.ipc50,
  )(atLeast(unexcusedBreaches, count(1))),
})

export const shortestExtendedSuspension = computed([article50], { from: ipcInForce }).term(
  "REL-SU-4/minimum",
  "حداقل مدت تعلیق پس از نخستین تخلف",
  "the shortest period after a first breach",
  addTerms(suspensionPeriod, valueOfParameter(leastSuspensionAddition)),
)

export const longestExtendedSuspension = computed([article50], { from: ipcInForce }).term(
  "REL-SU-4/maximum",
  "حداکثر مدت تعلیق پس از نخستین تخلف",
  "the longest period after a first breach",
  addTerms(suspensionPeriod, valueOfParameter(mostSuspensionAddition)),
)

/** The lightest degree of ta'zir by which a new offence revokes a suspension, by the text of article 54 or by the teaching notes. */
const degreeThatRevokes = when(
  is(choiceOf(degreeThatRevokesSuspension), code("text")),
  valueOfParameter(revokingDegree),
  valueOfParameter(revokingDegreeByCourseNotes),
)

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
      sentences.ipc50Second,
    )(atLeast(unexcusedBreaches, count(2))),
    clausesOf(article54)(
      "IPC-54",
      "ارتکاب جرم عمدی جدید موجب حد، قصاص، دیه یا تعزیر تا درجهٔ هفت",
      "a new intentional offence punishable by hadd, qisas, diyah or ta'zir up to degree seven",
      sentences.ipc54,
    )(revokingOffence(degreeThatRevokes)),
    clausesOf(article55)(
      "IPC-55",
      "کشف سابقهٔ کیفری مؤثر",
      "an effective criminal record comes to light",
      sentences.ipc55,
    )(effectiveRecord),
  ),
})

/** CPC 552: the judge for the execution of sentences may propose to shorten the period or to lift orders. */
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
      sentences.cpc552Running,
    )(before(today, valueOfRule(endOfSuspension))),
    under552(
      "CPC-552-conduct",
      "دست‌کم شش ماه حسن رفتار",
      "at least six months of good conduct",
      sentences.cpc552Conduct,
    )(
      all(
        goodConduct,
        onOrAfter(today, addTerm(valueOfRule(startOfSuspension), valueOfParameter(conductBeforeShortening))),
      ),
    ),
    under552(
      "CPC-552-again",
      "پیشنهادی رد نشده یا از رد آن دو ماه گذشته است",
      "no proposal was refused, or two months have passed since",
      sentences.cpc552Again,
    )(
      any(
        not(shorteningRefused),
        onOrAfter(today, addTerm(shorteningRefusedDay, valueOfParameter(waitAfterRefusedShortening))),
      ),
    ),
  ),
})
