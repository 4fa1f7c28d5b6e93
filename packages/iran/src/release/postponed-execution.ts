/**
 * Criminal Procedure Code, articles 501 and 502: postponing execution on personal grounds (REL-POST). Pregnancy, up to six
 * months after birth, breastfeeding until the child is two, an illness that execution would worsen.
 */

import {
  addTerm,
  all,
  any,
  before,
  code,
  decisionRule,
  type Expression,
  is,
  onOrAfter,
  type Term,
  text,
  today,
  valueOfParameter,
} from "@bazgasht/rules"
import { enforcementJudge, forensicMedicine } from "../actors.ts"
import { article, cpc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import {
  breastfeeding,
  childBirthDay,
  givenBirth,
  illnessWorsenedByExecution,
  pregnant,
  sex,
} from "../facts/release/person.ts"
import { cpcInForce } from "../in-force.ts"
import { afterBirth, breastfeedingAge } from "../parameters/furlough.ts"
import * as sentences from "./sentences/postponed-execution.ts"

const article501 = cpc(article(501), "verifiedReport", "course notes")
const under501 = clausesOf(article501)
const article502 = cpc(article(502), "verifiedReport", "course notes")

const woman = is(sex, code("female"))

/** A woman who has given birth, by today, to a child that is not yet so old. */
const motherOfChildUnder = (age: Expression<Term>): ReadonlyArray<Expression<boolean>> => [
  woman,
  givenBirth,
  onOrAfter(today, childBirthDay),
  before(today, addTerm(childBirthDay, age)),
]

export const postponedExecution = decisionRule({
  id: "REL-POST",
  title: text("تعویق اجرای مجازات", "postponing execution on personal grounds"),
  citations: [article501, article502],
  kind: "entitlement",
  inForce: { from: cpcInForce },
  reporters: [forensicMedicine],
  deciders: [enforcementJudge],
  expression: any(
    under501(
      "CPC-501-pregnant",
      "دوران بارداری",
      "pregnancy",
      sentences.cpc501Pregnant,
    )(all(woman, pregnant)),
    under501(
      "CPC-501-birth",
      "پس از زایمان حداکثر تا شش ماه",
      "up to six months after birth",
      sentences.cpc501Birth,
    )(all(...motherOfChildUnder(valueOfParameter(afterBirth)))),
    under501(
      "CPC-501-breastfeeding",
      "دوران شیردهی حداکثر تا دوسالگی طفل",
      "breastfeeding until the child is two",
      sentences.cpc501Breastfeeding,
    )(all(...motherOfChildUnder(valueOfParameter(breastfeedingAge)), breastfeeding)),
    clausesOf(article502)(
      "CPC-502",
      "بیماری که اجرای مجازات موجب تشدید آن یا تأخیر در بهبودی می‌شود",
      "an illness that execution would worsen or whose recovery it would delay",
      sentences.cpc502,
    )(illnessWorsenedByExecution),
  ),
})
