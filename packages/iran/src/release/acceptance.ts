/**
 * Criminal Procedure Code, article 442: acceptance of the judgment (REL-442).
 *
 * In ta'zir convictions, where the prosecutor has not appealed, the convict may before the time limit ends waive or withdraw
 * the appeal and ask for mitigation; the court, with the prosecutor present, deducts up to one quarter of the punishment.
 *
 * Unity ruling 823 deals with the complainant's appeal; its content was not seen.
 *
 * @module
 */

import {
  appealWaivedInTime,
  complainantAppealed,
  imprisonmentKind,
  judgmentTerm,
  mitigationRequested,
  prosecutorAppealed,
} from "@bazgasht/core"
import {
  all,
  any,
  choiceOf,
  clause,
  code,
  decisionRule,
  is,
  isIn,
  not,
  quantityRule,
  shareOfTerm,
  subtractTerms,
  type Term,
  text,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { convict, court, prosecutor } from "../actors.ts"
import { article, citing, cpc } from "../citing.ts"
import { acceptanceDespiteAppeal } from "../facts/findings.ts"
import { cpcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { notTazirKinds } from "../offence-sets.ts"
import { largestCutShare } from "../parameters/acceptance.ts"
import { complainantAppealOnAcceptance, roundingOfCut } from "../policies.ts"
import { acidAttackOnDoubtful } from "./bars.ts"
import { drugNoteBarOnDoubtful } from "./drug-note.ts"

const article442 = cpc(article(442), "verifiedText", "WikiHoghoogh, CPC 442; Bonyad Vokala")
const ruling823 = citing(instruments.unityRuling823)("whole", "recalled", "its content was not seen")

/** REL-442: the court mitigates. How far, within REL-442/largestCut, is its discretion. */
export const acceptance = decisionRule({
  id: "REL-442",
  title: text("تسلیم به رأی", "acceptance of the judgment"),
  citations: [article442],
  kind: "discretion",
  inForce: { from: cpcInForce },
  proposers: [convict],
  reporters: [prosecutor],
  deciders: [court],
  expression: unless(
    all(
      clause(
        {
          id: "CPC-442-tazir",
          title: text("محکومیت تعزیری", "a ta'zir conviction"),
          citations: [article442],
        },
        not(isIn(imprisonmentKind, notTazirKinds)),
      ),
      clause(
        {
          id: "CPC-442-prosecutor",
          title: text("دادستان درخواست تجدیدنظر نکرده است", "the prosecutor has not appealed"),
          citations: [article442],
        },
        not(prosecutorAppealed),
      ),
      clause(
        {
          id: "CPC-442-waiver",
          title: text(
            "محکوم پیش از پایان مهلت، حق تجدیدنظرخواهی خود را اسقاط یا درخواست آن را مسترد کرده است",
            "the convict waived or withdrew the appeal before the time limit ended",
          ),
          citations: [article442],
        },
        appealWaivedInTime,
      ),
      clause(
        {
          id: "CPC-442-request",
          title: text("تقاضای تخفیف مجازات", "a request for mitigation"),
          citations: [article442],
        },
        mitigationRequested,
      ),
      clause(
        {
          id: "UR823",
          title: text("تجدیدنظرخواهی شاکی مانع نیست", "no appeal of the complainant stands in the way"),
          citations: [ruling823],
        },
        any(
          not(complainantAppealed),
          when(
            is(choiceOf(complainantAppealOnAcceptance), code("askCourt")),
            acceptanceDespiteAppeal,
            is(choiceOf(complainantAppealOnAcceptance), code("noEffect")),
          ),
        ),
      ),
    ),
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

/** REL-442: the largest cut. */
export const largestCut = quantityRule<Term>("term", {
  id: "REL-442/largestCut",
  title: text("حداکثر تخفیف در تسلیم به رأی", "the largest cut on acceptance"),
  citations: [article442],
  kind: "automatic",
  inForce: { from: cpcInForce },
  expression: when(
    is(choiceOf(roundingOfCut), code("inFavourOfConvict")),
    shareOfTerm(judgmentTerm, valueOfParameter(largestCutShare), "up"),
    shareOfTerm(judgmentTerm, valueOfParameter(largestCutShare), "down"),
  ),
})

/** REL-442: what is left after the largest cut. */
export const shortestTermLeft = quantityRule<Term>("term", {
  id: "REL-442/shortestTermLeft",
  title: text("کوتاه‌ترین حبس باقی‌مانده پس از تخفیف", "the shortest term left"),
  citations: [article442],
  kind: "automatic",
  inForce: { from: cpcInForce },
  expression: subtractTerms(judgmentTerm, valueOfRule(largestCut)),
})
