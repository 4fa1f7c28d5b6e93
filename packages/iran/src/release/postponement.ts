/** Islamic Penal Code, article 40: the four conditions of postponing a judgment (REL-PP-1), which suspension and electronic monitoring share. */

import {
  addTerm,
  all,
  any,
  atLeast,
  before,
  decisionRule,
  not,
  onOrBefore,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { court } from "../actors.ts"
import { article, articles, ipc, letter } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { mitigatingGround, reformExpected } from "../facts/release/conduct.ts"
import { damagesArranged, damagesAwarded, damagesPaid } from "../facts/release/damages.ts"
import { guiltFound, inAbsence } from "../facts/release/judgment.ts"
import { offenceDay } from "../facts/release/offence.ts"
import { birthDay, effectiveRecord } from "../facts/release/person.ts"
import { judgmentDay } from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import {
  heaviestPostponable,
  juvenileAge,
  lightestPostponable,
  longestPostponement,
  postponementBreachShare,
  shortestPostponement,
} from "../parameters/leniency.ts"
import { degreeForPostponement } from "../policies.ts"
import {
  acidAttack,
  decidingDegreeOfOffence,
  degreeBetween,
  degreesInSentences,
  lifeIsHeaviest,
  noConviction,
  noTazir,
  notTazir,
} from "./conditions.ts"
import { drugNoteBar } from "./drug-note.ts"
import { nonPostponableBar } from "./non-suspendable.ts"
import * as sentences from "./sentences/postponement.ts"

const clauseOf40 = (name: "a" | "b" | "c" | "d") =>
  ipc(letter(name, article(40)), "verifiedReport", "course notes")

/** REL-PP-1: (a) to (d). */
export const postponementConditions = decisionRule({
  id: "REL-PP-1",
  title: text("شرایط چهارگانهٔ تعویق صدور حکم", "the four conditions of postponement"),
  sentences: sentences.relPp1,
  citations: [ipc(article(40), "verifiedReport", "course notes")],
  kind: "discretion",
  inForce: { from: ipcInForce },
  deciders: [court],
  expression: all(
    clausesOf(clauseOf40("a"))("IPC-40-a", "وجود جهات تخفیف", "mitigating grounds", sentences.ipc40A)(
      mitigatingGround,
    ),
    clausesOf(clauseOf40("b"))("IPC-40-b", "پیش‌بینی اصلاح مرتکب", "expected reform", sentences.ipc40B)(
      reformExpected,
    ),
    clausesOf(clauseOf40("c"))(
      "IPC-40-c",
      "جبران ضرر و زیان یا برقراری ترتیبات جبران",
      "damage made good, or arrangements to make it good",
      sentences.ipc40C,
    )(any(atLeast(damagesPaid, damagesAwarded), damagesArranged)),
    clausesOf(clauseOf40("d"))(
      "IPC-40-d",
      "فقدان سابقهٔ کیفری مؤثر",
      "no effective criminal record",
      sentences.ipc40D,
    )(not(effectiveRecord)),
  ),
})

// Islamic Penal Code, articles 40 to 45 and 94: postponement of judgment (REL-PP). In offences of degree six to eight the court may, after
// it has found guilt and on the four conditions, postpone the judgment for six months to two years; never in absence. Offences of article
// 47 are barred. For juveniles in any ta'zir offence.

const article40 = ipc(article(40), "verifiedReport", "course notes")
const under40 = clausesOf(article40)
const article41 = ipc(article(41), "verifiedReport", "course notes")
const article94 = ipc(article(94), "verifiedReport", "course notes")

const degree = decidingDegreeOfOffence(degreeForPostponement)

export const postponement = decisionRule({
  id: "REL-PP",
  title: text("تعویق صدور حکم", "postponement of the judgment"),
  citations: [ipc(articles(40, 45), "verifiedReport", "course notes"), article94],
  kind: "discretion",
  inForce: { from: ipcInForce },
  deciders: [court],
  expression: unless(
    all(
      any(
        under40(
          "IPC-40",
          "جرم موجب تعزیر درجهٔ شش تا هشت",
          "a ta'zir offence of degree six to eight",
          degreesInSentences("جرم تعزیری", "the ta'zir offence", heaviestPostponable, lightestPostponable),
        )(degreeBetween(degree, heaviestPostponable, lightestPostponable)),
        clausesOf(article94)(
          "IPC-94",
          "جرم تعزیری نوجوان",
          "a ta'zir offence of a juvenile",
          sentences.ipc94,
        )(before(offenceDay, addTerm(birthDay, valueOfParameter(juvenileAge)))),
      ),
      under40("IPC-40-guilt", "احراز مجرمیت", "guilt has been found", sentences.ipc40Guilt)(guiltFound),
      under40(
        "IPC-40-conditions",
        "شرایط چهارگانهٔ مادهٔ ۴۰",
        "the four conditions of article 40",
        sentences.ipc40Conditions,
      )(valueOfRule(postponementConditions)),
      under40(
        "IPC-40-before-judgment",
        "حکم هنوز صادر نشده است",
        "the judgment has not been given yet",
        sentences.ipc40BeforeJudgment,
      )(onOrBefore(today, judgmentDay)),
      clausesOf(article41)("IPC-41", "رسیدگی غیابی نیست", "not in absentia", sentences.ipc41)(not(inAbsence)),
    ),
    lifeIsHeaviest,
    noConviction(article40),
    noTazir(article40),
    notTazir,
    nonPostponableBar,
    acidAttack,
    drugNoteBar,
  ),
})

export const shortestPostponementPeriod = computed([article40], { from: ipcInForce }).term(
  "REL-PP/minimum",
  "حداقل مدت تعویق",
  "the shortest postponement",
  valueOfParameter(shortestPostponement),
)

export const longestPostponementPeriod = computed([article40], { from: ipcInForce }).term(
  "REL-PP/maximum",
  "حداکثر مدت تعویق",
  "the longest postponement",
  valueOfParameter(longestPostponement),
)

/** The most that a breach of the court's orders adds, once, as a share of the period. */
export const mostAdditionToPostponement = computed([ipc(article(44), "verifiedReport", "course notes")], {
  from: ipcInForce,
}).ratio(
  "REL-PP/mostAddition",
  "حداکثر افزایش مدت تعویق پس از تخلف",
  "the maximum addition after a breach",
  valueOfParameter(postponementBreachShare),
)
