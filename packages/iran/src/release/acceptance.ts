/**
 * Criminal Procedure Code, article 442: acceptance of the judgment (REL-442).
 *
 * In ta'zir convictions, where the prosecutor has not appealed, the sentenced person may before the time limit ends waive or withdraw the
 * appeal and ask for mitigation; the court, with the prosecutor present, deducts up to one quarter of the punishment: of
 * imprisonment, of lashes, of a fine, and of the alternatives to imprisonment. It does so once, and its decision is final.
 *
 * Unification-of-precedent ruling 823 deals with the complainant's appeal; its content was not seen.
 */

import {
  all,
  any,
  type Count,
  choiceOf,
  code,
  count,
  days,
  decisionRule,
  type Expression,
  is,
  type Kind,
  type Money,
  may,
  money,
  moreThan,
  must,
  not,
  type QuantitiesOfRule,
  quantityRule,
  type Rounding,
  type Rule,
  scaled,
  shareOfTerm,
  subtract,
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
import { clausesOf } from "../clauses.ts"
import { acceptanceDespiteAppeal } from "../facts/findings.ts"
import {
  appealWaivedInTime,
  complainantAppealed,
  mitigationRequested,
  prosecutorAppealed,
} from "../facts/release/judgment.ts"
import {
  imposedDailyFineDays,
  imposedFine,
  imposedServiceHours,
  imposedSupervision,
  imposedTazirLashes,
  imprisonmentKind,
  judgmentAccepted,
  judgmentTerm,
  tazirImposed,
} from "../facts/release/sentence.ts"
import { cpcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { largestCutShare } from "../parameters/leniency.ts"
import { complainantAppealOnAcceptance, roundingOfCut } from "../policies.ts"
import { acidAttackOnDoubtful, executionOver, noConviction, withoutImprisonment } from "./conditions.ts"
import { drugNoteBarOnDoubtful } from "./drug-note.ts"
import * as sentences from "./sentences/acceptance.ts"

const article442 = cpc(article(442), "verifiedText", "WikiHoghoogh, CPC 442; Bonyad Vokala")
const under442 = clausesOf(article442)
const ruling823 = citing(instruments.unityRuling823)("whole", "recalled", "its content was not seen")

/** REL-442: the court mitigates. How far, within REL-442/largestCut, is its discretion. */
export const acceptance = decisionRule({
  id: "REL-442",
  title: text("تسلیم به رأی", "acceptance of the judgment (taslim be ra'y)"),
  citations: [article442],
  kind: "discretion",
  inForce: { from: cpcInForce },
  acts: [
    may("apply", [convict]),
    must("attend", [prosecutor]),
    // The court is bound to hear the request and to take something off; how much within the quarter is its discretion.
    must("decide", [court]),
  ],
  expression: unless(
    all(
      under442(
        "CPC-442-tazir",
        "محکومیت تعزیری",
        "a ta'zir conviction",
        sentences.cpc442Tazir,
      )(
        any(
          is(imprisonmentKind, code("tazir")),
          // Life is left to the court: it may be of either kind.
          is(imprisonmentKind, code("life")),
          tazirImposed,
        ),
      ),
      under442(
        "CPC-442-prosecutor",
        "دادستان تجدیدنظرخواهی نکرده است",
        "the prosecutor has not appealed",
        sentences.cpc442Prosecutor,
      )(not(prosecutorAppealed)),
      under442(
        "CPC-442-waiver",
        "محکوم پیش از پایان مهلت، حق تجدیدنظرخواهی خود را اسقاط یا درخواست آن را مسترد کرده است",
        "the sentenced person waived or withdrew the appeal before the time limit ended",
        sentences.cpc442Waiver,
      )(appealWaivedInTime),
      under442(
        "CPC-442-request",
        "تقاضای تخفیف مجازات",
        "a request for mitigation",
        sentences.cpc442Request,
      )(mitigationRequested),
      under442(
        "CPC-442-once",
        "مجازات پیش‌تر با تسلیم به رأی تخفیف نیافته است",
        "the punishment was not reduced in this way before",
        sentences.cpc442Once,
      )(not(judgmentAccepted)),
      clausesOf(ruling823)(
        "UR823",
        "تجدیدنظرخواهی شاکی مانع تسلیم به رأی نیست",
        "no appeal of the complainant bars acceptance of the judgment",
        sentences.ur823,
      )(
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
    noConviction(article442),
    executionOver(article442),
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

const roundedByPolicy = <A>(cut: (rounding: Rounding) => Expression<A>): Expression<A> =>
  when(is(choiceOf(roundingOfCut), code("inFavourOfConvict")), cut("up"), cut("down"))

const largestShare = valueOfParameter(largestCutShare)

/** The id of a rule under REL-442 with its title. */
type CutName = readonly [id: string, fa: string, en: string]

/** The largest cut of one punishment, and what it leaves. */
const cutOf = <A>(
  valueKind: Kind,
  [cutId, cutFa, cutEn]: CutName,
  [leftId, leftFa, leftEn]: CutName,
  cut: (rounding: Rounding) => Expression<A>,
  left: (cut: Expression<A>) => Expression<A>,
): readonly [cut: Rule<A>, left: Rule<A>] => {
  const about = { citations: [article442], kind: "automatic", inForce: { from: cpcInForce } } as const
  const largest = quantityRule<A>(valueKind, {
    id: `REL-442/${cutId}`,
    title: text(cutFa, cutEn),
    ...about,
    expression: roundedByPolicy(cut),
  })
  const rest = quantityRule<A>(valueKind, {
    id: `REL-442/${leftId}`,
    title: text(leftFa, leftEn),
    ...about,
    expression: left(valueOfRule(largest)),
  })
  return [largest, rest]
}

const cutOfTerm = (of: Expression<Term>, ...names: readonly [CutName, CutName]) =>
  cutOf<Term>(
    "term",
    ...names,
    (rounding) => shareOfTerm(of, largestShare, rounding),
    (cut) => subtractTerms(of, cut),
  )

const cutOfCount = (of: Expression<Count>, ...names: readonly [CutName, CutName]) =>
  cutOf<Count>(
    "count",
    ...names,
    (rounding) => scaled(of, largestShare, rounding),
    (cut) => subtract(of, cut),
  )

/** REL-442: the largest reduction of the imprisonment, and what it leaves. */
export const [largestCut, shortestTermLeft] = cutOfTerm(
  judgmentTerm,
  ["largestCut", "حداکثر تخفیف در تسلیم به رأی", "the largest reduction on acceptance"],
  ["shortestTermLeft", "کوتاه‌ترین حبس باقی‌مانده پس از تخفیف", "the shortest term left"],
)

/** REL-442: the largest reduction of the fine, and what it leaves. */
export const [largestFineCut, smallestFineLeft] = cutOf<Money>(
  "money",
  ["largestFineCut", "حداکثر تخفیف جزای نقدی", "the largest reduction of the fine"],
  ["smallestFineLeft", "کمترین جزای نقدی باقی‌مانده پس از تخفیف", "the smallest fine left"],
  (rounding) => scaled(imposedFine, largestShare, rounding),
  (cut) => subtract(imposedFine, cut),
)

/** REL-442: the largest reduction of ta'zir lashes, and what it leaves. */
export const [largestLashesCut, fewestLashesLeft] = cutOfCount(
  imposedTazirLashes,
  ["largestLashesCut", "حداکثر ضربه‌های قابل کسر از شلاق تعزیری", "the largest reduction of ta'zir lashes"],
  ["fewestLashesLeft", "کمترین ضربه‌های باقی‌مانده پس از تخفیف", "the fewest lashes left"],
)

/** REL-442: the largest reduction of a daily fine, and what it leaves. */
export const [largestDailyFineCut, fewestDailyFineDaysLeft] = cutOfCount(
  imposedDailyFineDays,
  [
    "largestDailyFineCut",
    "حداکثر روزهای قابل کسر از جزای نقدی روزانه",
    "the most days that may be taken off the daily fine",
  ],
  [
    "fewestDailyFineDaysLeft",
    "کمترین روزهای جزای نقدی روزانهٔ باقی‌مانده",
    "the fewest days of daily fine left",
  ],
)

/** REL-442: the largest reduction of public service, and what it leaves. */
export const [largestServiceCut, fewestServiceHoursLeft] = cutOfCount(
  imposedServiceHours,
  [
    "largestServiceCut",
    "حداکثر ساعات قابل کسر از خدمات عمومی رایگان",
    "the most hours that may be taken off public service",
  ],
  ["fewestServiceHoursLeft", "کمترین ساعات خدمات عمومی باقی‌مانده", "the fewest hours of public service left"],
)

/** REL-442: the largest reduction of a supervision period, and what it leaves. */
export const [largestSupervisionCut, shortestSupervisionLeft] = cutOfTerm(
  imposedSupervision,
  ["largestSupervisionCut", "حداکثر تخفیف دورهٔ مراقبت", "the largest reduction of the supervision period"],
  ["shortestSupervisionLeft", "کوتاه‌ترین دورهٔ مراقبت باقی‌مانده", "the shortest supervision period left"],
)

/** Each kind of punishment that may have been imposed: its largest cut, and what that leaves. */
const cuts: ReadonlyArray<readonly [imposed: Expression<boolean>, largest: Rule, left: Rule]> = [
  [not(withoutImprisonment), largestCut, shortestTermLeft],
  [moreThan(imposedFine, money(0)), largestFineCut, smallestFineLeft],
  [moreThan(imposedTazirLashes, count(0)), largestLashesCut, fewestLashesLeft],
  [moreThan(imposedDailyFineDays, count(0)), largestDailyFineCut, fewestDailyFineDaysLeft],
  [moreThan(imposedServiceHours, count(0)), largestServiceCut, fewestServiceHoursLeft],
  [moreThan(imposedSupervision, days(0)), largestSupervisionCut, shortestSupervisionLeft],
]

/** The cuts that are shown with REL-442: those of the punishments that were imposed. */
export const cutsOnAcceptance: QuantitiesOfRule["quantities"] = cuts.flatMap(([where, largest, left]) => {
  // A judgment that names its punishments and no supervision leaves the period unknown: nothing is asked about it.
  const whereUnknown = largest !== largestSupervisionCut
  return [
    { quantity: largest, limits: true, where, whereUnknown },
    { quantity: left, where, whereUnknown },
  ]
})
