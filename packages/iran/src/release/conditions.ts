/** Bars, degrees, stages and the revoking offence that several measures of leniency share. */

import {
  after,
  all,
  any,
  atLeast,
  atMost,
  bar,
  type Citation,
  type Count,
  choiceOf,
  code,
  type Expression,
  is,
  isIn,
  isNot,
  not,
  onOrBefore,
  type Parameter,
  type Policy,
  type Sentences,
  stage,
  text,
  today,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { degreeOfImposed, degreeOfOthers, degreeOfStatutory } from "../base/degree.ts"
import { article, citing, courseNotes, ipc } from "../citing.ts"
import { barsOf } from "../clauses.ts"
import { outsideOtherLeniency } from "../facts/findings.ts"
import { detainedAccused } from "../facts/release/furlough.ts"
import { offence } from "../facts/release/offence.ts"
import { executionEnded, imprisonmentKind, judgmentDay, tazirImposed } from "../facts/release/sentence.ts"
import {
  laterOffence,
  laterOffenceDegree,
  laterOffenceIntentional,
  laterOffencePunishment,
} from "../facts/release/supervision.ts"
import * as instruments from "../instruments.ts"
import { acidAttacks, notTazirKinds } from "../offence-sets.ts"
import { scopeOfOtherLeniency } from "../policies.ts"
import * as sentences from "./sentences/conditions.ts"

/** Detention in lieu of a fine, exile and terms of hadd or qisas are no ta'zir imprisonment. */
export const notTazir = barsOf(
  ipc(article(58), "verifiedReport", "course notes"),
  courseNotes("detention in lieu of a fine, compulsory residence and hadd terms"),
)(
  "notTazir",
  "حبس تعزیری نیست",
  "not a ta'zir imprisonment",
  sentences.notTazir,
)(isIn(imprisonmentKind, notTazirKinds))

/** The judgment imposes no imprisonment: a fine, lashes or nothing. */
export const withoutImprisonment: Expression<boolean> = is(imprisonmentKind, code("none"))

/** Nobody has sentenced the person: an accused in detention before any judgment. */
const notSentenced: Expression<boolean> = is(imprisonmentKind, code("notSentenced"))

/** What is about imprisonment cannot concern who has none to serve, by the article that speaks of it. */
export const noImprisonment = (...citations: ReadonlyArray<Citation>) =>
  barsOf(...citations)(
    "noImprisonment",
    "حکم حبس در پرونده نیست",
    "no imprisonment was imposed",
    sentences.noImprisonment,
  )(any(withoutImprisonment, notSentenced))

/** What is about a conviction cannot concern who was convicted of nothing, by the article that speaks of it. */
export const noConviction = (...citations: ReadonlyArray<Citation>) =>
  barsOf(...citations)(
    "noConviction",
    "محکومیتی در پرونده نیست",
    "the file has no conviction",
    sentences.noConviction,
  )(is(offence, code("none")))

/**
 * What takes a final judgment cannot concern who was convicted of nothing, and no accused whom nobody has sentenced, by the article that
 * speaks of it.
 */
export const noFinalConviction = (...citations: ReadonlyArray<Citation>) =>
  barsOf(...citations)(
    "noConviction",
    "محکومیتی در پرونده نیست",
    "the file has no conviction",
    sentences.noConviction,
  )(
    // Whoever was committed under a final judgment is known to be no accused, even where nothing is known of the punishments.
    any(is(offence, code("none")), all(detainedAccused, notSentenced)),
  )

/** What mitigates or pardons a punishment has nothing left to work on where its execution has ended already, by the article that speaks of it. */
export const executionOver = (...citations: ReadonlyArray<Citation>) =>
  barsOf(...citations)(
    "executionOver",
    "اجرای مجازات پیش‌تر پایان یافته است",
    "execution of the punishment has ended already",
    sentences.executionOver,
  )(executionEnded)

/** Nothing but hadd, qisas or diyah was imposed: what is about ta'zir punishments cannot concern it. */
export const noTazir = (...citations: ReadonlyArray<Citation>) =>
  barsOf(...citations)(
    "noTazir",
    "مجازات تعزیری در حکم نیست",
    "no ta'zir punishment was imposed",
    sentences.noTazir,
  )(all(withoutImprisonment, not(tazirImposed)))

export const lifeImprisonment = barsOf(
  citing(instruments.unityRuling764)("whole", "verifiedReport", "Alavi note"),
)(
  "UR764",
  "حبس ابد: محاسبهٔ نصاب ممکن نیست",
  "life imprisonment: no fraction of it can be served",
  sentences.ur764,
)(is(imprisonmentKind, code("life")))

/** Life is heavier than every degree that these institutions cover. */
export const lifeIsHeaviest = barsOf(ipc(article(19), "recalled"))(
  "lifeIsHeaviest",
  "حبس ابد از درجه‌های مشمول سنگین‌تر است",
  "life is heavier than the degrees covered",
  sentences.lifeIsHeaviest,
)(is(imprisonmentKind, code("life")))

const article3 = citing(instruments.acidAttackAct)(article(3), "verifiedReport")
const acidAttackInWords = {
  title: text("اسیدپاشی و شروع به آن", "acid attack and attempt at one"),
  sentences: sentences.acid983,
}

/** Acid attack and its attempt: no conditional release and no other leniency. */
export const acidAttack = bar({
  id: "ACID98-3",
  ...acidAttackInWords,
  citations: [article3],
  when: isIn(offence, acidAttacks),
})

/**
 * Whether a measure lies outside the "other leniency" that two laws bar without saying what it is: a question for furlough
 * and acceptance of judgment.
 */
export const isOutsideOtherLeniency: Expression<boolean> = when(
  is(choiceOf(scopeOfOtherLeniency), code("askCourt")),
  outsideOtherLeniency,
  is(choiceOf(scopeOfOtherLeniency), code("notIncluded")),
)

/** The bar of the acid attack act on what may or may not be "other leniency". */
export const acidAttackOnDoubtful = bar({
  id: "ACID98-3",
  ...acidAttackInWords,
  citations: [article3],
  when: all(isIn(offence, acidAttacks), not(isOutsideOtherLeniency)),
})

// Which degree an institution looks at, and whether it lies in a range.

/** The degree of the imposed or of the statutory imprisonment, as the policy of the institution says. */
export const decidingDegree = (policy: Policy<"imposed" | "statutory">): Expression<Count> =>
  when(is(choiceOf(policy), code("imposed")), valueOfRule(degreeOfImposed), valueOfRule(degreeOfStatutory))

/** The same of an offence; where no imprisonment was imposed, the degree of the fine or the lashes. */
export const decidingDegreeOfOffence = (policy: Policy<"imposed" | "statutory">): Expression<Count> =>
  when(withoutImprisonment, valueOfRule(degreeOfOthers), decidingDegree(policy))

/** From the heavier degree to the lighter one, both included; 1 is the heaviest. */
export const degreeBetween = (
  degree: Expression<Count>,
  heaviest: Parameter<Count>,
  lightest: Parameter<Count>,
): Expression<boolean> =>
  all(atLeast(degree, valueOfParameter(heaviest)), atMost(degree, valueOfParameter(lightest)))

/** That a punishment or an offence is of the degrees of an article: the heaviest and the lightest of them. */
export const degreesInSentences = (
  fa: string,
  en: string,
  { id: heaviest }: Parameter<Count>,
  { id: lightest }: Parameter<Count>,
): Sentences => ({
  yes: text(`${fa} از {${heaviest}} تا {${lightest}} است`, `${en} is of {${heaviest}} to {${lightest}}`),
  no: text(`${fa} از {${heaviest}} تا {${lightest}} نیست`, `${en} is not of {${heaviest}} to {${lightest}}`),
  question: text(
    `آیا ${fa} از {${heaviest}} تا {${lightest}} است؟`,
    `is ${en} of {${heaviest}} to {${lightest}}?`,
  ),
})

// The new offence that ends a leniency measure, in the words that articles 54 and 61 share.

/** A new intentional offence punishable by hadd, qisas, diyah, or ta'zir of that degree or heavier. */
export const revokingOffence = (lightestDegree: Expression<Count>): Expression<boolean> =>
  all(
    laterOffence,
    laterOffenceIntentional,
    any(
      isNot(laterOffencePunishment, code("tazir")),
      all(is(laterOffencePunishment, code("tazir")), atMost(laterOffenceDegree, lightestDegree)),
    ),
  )

// The stage of a case after its judgment. Leniency that is decided together with the judgment needs no proposal; during execution it does,
// and another court may decide it.

/** On the day of the judgment, or before it. */
export const atJudgment = stage(
  "judgment",
  text("ضمن صدور حکم", "together with the judgment"),
  onOrBefore(today, judgmentDay),
)

/** The judgment has been given. */
export const duringExecution = stage(
  "execution",
  text("در حین اجرای حکم", "during execution"),
  after(today, judgmentDay),
)
