/**
 * Islamic Penal Code, article 46: suspension of execution (REL-SU-1).
 *
 * In offences of degree three to eight the court may, on the conditions of postponement, suspend all or part of the punishment
 * for one to five years. The prosecutor or the enforcement judge may ask for it after one third is served; so may the convict
 * through them.
 */

import {
  all,
  any,
  type Day,
  decisionRule,
  may,
  not,
  onOrAfter,
  onOrBefore,
  quantityRule,
  type Term,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { convict, court, courtOfFinalJudgment, enforcementJudge, prosecutor } from "../actors.ts"
import { dayServed, somethingLeft } from "../base/served.ts"
import { article, ipc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { judgmentDay } from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import {
  heaviestSuspendable,
  lightestSuspendable,
  longestSuspension,
  shortestSuspension,
  suspensionShare,
} from "../parameters/leniency.ts"
import { degreeForSuspension } from "../policies.ts"
import { acidAttack, lifeIsHeaviest, noConviction, noTazir, notTazir, withoutImprisonment } from "./bars.ts"
import { decidingDegreeOfOffence, degreeBetween } from "./deciding-degree.ts"
import { drugNoteBarOnSuspension } from "./drug-note.ts"
import { nonSuspendableBar } from "./non-suspendable.ts"
import { postponementConditions } from "./postponement-conditions.ts"
import { atJudgment, duringExecution } from "./stages.ts"

const article46 = ipc(article(46), "verifiedText", "Vakilik and Tinomodern, article 46")
const under46 = clausesOf(article46)

const degree = decidingDegreeOfOffence(degreeForSuspension)

/** REL-SU-1: the first day on which suspension can be asked for during execution. */
export const suspensionDay = quantityRule<Day>("day", {
  id: "REL-SU-1",
  title: text("نخستین روز درخواست تعلیق در حین اجرای حکم", "the first day for suspension during execution"),
  citations: [article46],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: dayServed(valueOfParameter(suspensionShare)),
})

/** REL-SU: suspension may be decided. How much of the punishment, REL-SU-2/extent says. */
export const suspension = decisionRule({
  id: "REL-SU",
  title: text("تعلیق اجرای مجازات", "suspension of execution"),
  citations: [article46],
  kind: "discretion",
  inForce: { from: ipcInForce },
  acts: [
    // The court acts of itself together with the judgment. Later the convict asks through the prosecutor or the judge of enforcement.
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
      )(degreeBetween(degree, heaviestSuspendable, lightestSuspendable)),
      under46(
        "IPC-46-conditions",
        "شرایط مقرر برای تعویق صدور حکم",
        "the conditions of postponement",
      )(valueOfRule(postponementConditions)),
      any(
        under46(
          "IPC-46-at-judgment",
          "ضمن صدور حکم",
          "together with the judgment",
        )(onOrBefore(today, judgmentDay)),
        all(
          not(withoutImprisonment),
          somethingLeft,
          under46(
            "IPC-46-third",
            "یک‌سوم مجازات اجرا شده است",
            "one third of the punishment has been served",
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

/** The shortest period of suspension. */
export const shortestSuspensionPeriod = quantityRule<Term>("term", {
  id: "REL-SU-1/minimum",
  title: text("حداقل مدت تعلیق", "the shortest period of suspension"),
  citations: [article46],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: valueOfParameter(shortestSuspension),
})

/** The longest period of suspension. */
export const longestSuspensionPeriod = quantityRule<Term>("term", {
  id: "REL-SU-1/maximum",
  title: text("حداکثر مدت تعلیق", "the longest period of suspension"),
  citations: [article46],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: valueOfParameter(longestSuspension),
})
