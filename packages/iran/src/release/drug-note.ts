/**
 * Note to article 45 of the Anti-Narcotics Act: leniency in drug offences (REL-DRUG).
 *
 * A. Statutory imprisonment over five years and a sentence at the statutory minimum, outside the special cases of the note to
 *    article 38: no suspension, no conditional release, no other leniency, except the Leader's pardon.
 * B. A sentence above the minimum: once the minimum is served the court may suspend part of the rest for five to ten years.
 * C. Statutory imprisonment not over five years: the ordinary rules.
 */

import {
  all,
  any,
  choiceOf,
  code,
  completionDay,
  decisionRule,
  type Expression,
  is,
  isIn,
  lessThan,
  moreThan,
  not,
  onOrAfter,
  quantityRule,
  share,
  type Term,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { courtOfFinalJudgment, enforcementJudge, prosecutor } from "../actors.ts"
import { somethingLeft, startOfSentence } from "../base/served.ts"
import { article, citing, drug96, note } from "../citing.ts"
import { barsOf, clausesOf, computed } from "../clauses.ts"
import { drugNoteBelowMinimum, leniencyAboveDrugMinimum } from "../facts/findings.ts"
import { drugSpecialCase, offence } from "../facts/release/offence.ts"
import { judgmentTerm, statutoryMaximum, statutoryMinimum } from "../facts/release/sentence.ts"
import { drugNoteInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { drugOffences } from "../offence-sets.ts"
import { drugNoteThreshold, longestDrugSuspension, shortestDrugSuspension } from "../parameters/leniency.ts"
import { drugNoteAboveMinimum } from "../policies.ts"
import { isOutsideOtherLeniency, noImprisonment } from "./conditions.ts"
import * as sentences from "./sentences/drug-note.ts"

const noteTo45 = drug96(note(article(45)), "verifiedText", "Davoudabadi, opinions 7/1402/231 and 7/1402/249")
const underNoteTo45 = clausesOf(noteTo45)
const noteTo38 = citing(instruments.antiNarcoticsAct)(note(article(38)), "verifiedReport", "Davoudabadi")
const opinions = citing(instruments.advisoryOpinions1402)("whole", "verifiedReport", "Davoudabadi")

const noteApplies = clausesOf(noteTo45, noteTo38)(
  "DRUG96-scope",
  "جرم مواد مخدر با حبس قانونی بیش از پنج سال، خارج از تبصرهٔ مادهٔ ۳۸",
  "a drug offence with statutory imprisonment over five years, outside the note to article 38",
  sentences.drug96Scope,
)(
  all(
    isIn(offence, drugOffences),
    moreThan(statutoryMaximum, valueOfParameter(drugNoteThreshold)),
    not(drugSpecialCase),
  ),
)

/** Case A. The note speaks of the minimum; whether a sentence below it is barred as well, the court has to find. */
export const drugNoteAtMinimum = computed([noteTo45], { from: drugNoteInForce }).truth(
  "REL-DRUG/A",
  "محکومیت مواد مخدر به حداقل مجازات قانونی، مشمول تبصرهٔ مادهٔ ۴۵",
  "a drug sentence at the statutory minimum, under the note to article 45",
  all(
    noteApplies,
    any(
      underNoteTo45(
        "DRUG96-A",
        "حکم به حداقل مجازات قانونی",
        "a sentence at the statutory minimum",
        sentences.drug96A,
      )(is(judgmentTerm, statutoryMinimum)),
      underNoteTo45(
        "DRUG96-below",
        "حکم به کمتر از حداقل که مشمول ممنوعیت دانسته شود",
        "a sentence below the minimum, held to be barred",
        sentences.drug96Below,
      )(all(lessThan(judgmentTerm, statutoryMinimum), drugNoteBelowMinimum)),
    ),
  ),
  { sentences: sentences.relDrugA },
)

/** Case B. */
export const drugNoteAboveTheMinimum = computed([noteTo45], { from: drugNoteInForce }).truth(
  "REL-DRUG/B",
  "محکومیت مواد مخدر به بیش از حداقل مجازات قانونی، مشمول تبصرهٔ مادهٔ ۴۵",
  "a drug sentence above the statutory minimum, under the note to article 45",
  all(
    noteApplies,
    underNoteTo45(
      "DRUG96-B",
      "حکم به بیش از حداقل مجازات قانونی",
      "a sentence above the statutory minimum",
      sentences.drug96B,
    )(moreThan(judgmentTerm, statutoryMinimum)),
  ),
  { sentences: sentences.relDrugB },
)

const caseA = valueOfRule(drugNoteAtMinimum)
const caseB = valueOfRule(drugNoteAboveTheMinimum)

/** What bars leniency in case B: the court's finding, unless a reading is chosen. */
const barredAboveMinimum = when(
  is(choiceOf(drugNoteAboveMinimum), code("askCourt")),
  not(leniencyAboveDrugMinimum),
  is(choiceOf(drugNoteAboveMinimum), code("barred")),
)

const barWith = (when: Expression<boolean>) =>
  barsOf(noteTo45, opinions)(
    "DRUG96-note",
    "ممنوعیت تبصرهٔ مادهٔ ۴۵ قانون مبارزه با مواد مخدر",
    "barred by the note to article 45 of the Anti-Narcotics Act",
    sentences.drug96Note,
  )(when)

/** The bar on leniency institutions other than suspension; in case B it is for the court to say. */
export const drugNoteBar = barWith(any(caseA, all(caseB, barredAboveMinimum)))

/** The bar on suspension: case B has a suspension of its own, {@link drugSuspension}. */
export const drugNoteBarOnSuspension = barWith(any(caseA, caseB))

/** The bar on what may or may not be "other leniency": furlough and acceptance of judgment. */
export const drugNoteBarOnDoubtful = barWith(all(caseA, not(isOutsideOtherLeniency)))

/** Case B: part of the rest may be suspended once the statutory minimum is served. */
export const drugSuspension = decisionRule({
  id: "REL-DRUG",
  title: text("تعلیق بخشی از مجازات در جرایم مواد مخدر", "partial suspension in drug offences"),
  citations: [noteTo45, opinions],
  kind: "discretion",
  inForce: { from: drugNoteInForce },
  proposers: [prosecutor, enforcementJudge],
  deciders: [courtOfFinalJudgment],
  expression: unless(
    all(
      somethingLeft,
      caseB,
      underNoteTo45(
        "DRUG96-served",
        "حداقل مجازات قانونی تحمل شده است",
        "the statutory minimum has been served",
        sentences.drug96Served,
      )(onOrAfter(today, completionDay(valueOfRule(startOfSentence), statutoryMinimum, share(1, 1)))),
    ),
    noImprisonment(noteTo45),
  ),
})

const partialSuspension = {
  citations: [noteTo45],
  kind: "automatic",
  inForce: { from: drugNoteInForce },
} as const

export const shortestDrugSuspensionPeriod = quantityRule<Term>("term", {
  id: "REL-DRUG/minimum",
  title: text("حداقل مدت تعلیق در جرایم مواد مخدر", "shortest partial suspension in drug offences"),
  ...partialSuspension,
  expression: valueOfParameter(shortestDrugSuspension),
})

export const longestDrugSuspensionPeriod = quantityRule<Term>("term", {
  id: "REL-DRUG/maximum",
  title: text("حداکثر مدت تعلیق در جرایم مواد مخدر", "longest partial suspension in drug offences"),
  ...partialSuspension,
  expression: valueOfParameter(longestDrugSuspension),
})
