/**
 * Islamic Penal Code, article 134 as amended by the Reduction Act: several offences (BASE-6). Which of several sentences is
 * executed, and which revives when it falls away, is arithmetic on the case file and stands in the domain.
 *
 * The wording before the Reduction Act is not encoded: for an earlier judgment there is no value.
 */

import {
  addTerms,
  all,
  atMost,
  type Count,
  count,
  countOf,
  decisionRule,
  type Expression,
  moreThan,
  quantityRule,
  shareOfTerm,
  type Term,
  text,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import { court } from "../actors.ts"
import { article, ipc, letter, red99 } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { differentOffences, sameKindOffences } from "../facts/release/offence.ts"
import { judgmentDay, statutoryMaximum, statutoryMinimum } from "../facts/release/sentence.ts"
import { red99Certain } from "../in-force.ts"
import {
  aboveMaximum,
  fewDifferentOffences,
  lightestAggravatingDegree,
  meanOfRange,
} from "../parameters/sentence.ts"
import { degreeOf } from "./degree.ts"

const article134 = ipc(article(134), "verifiedText", "Ekhtebar, article 134; Vakil Sharifi")
const amendment = red99("whole", "verifiedText", "Ekhtebar, article 134")

/** Offences of degree 7 and 8 do not aggravate the heavier ones and are sentenced separately. */
const aggravates = (maximum: Expression<Term>): Expression<boolean> =>
  atMost(degreeOf(maximum), valueOfParameter(lightestAggravatingDegree, judgmentDay))

/** How many different offences aggravate each other. */
const aggravating: Expression<Count> = clausesOf(article134)(
  "IPC-134-degrees-7-8",
  "شمار جرایم مختلف درجهٔ شش و سنگین‌تر",
  "different offences of degree six or heavier",
)(countOf(differentOffences, ({ statutoryMaximum }) => aggravates(statutoryMaximum)))

/** Whether this offence and another one aggravate each other. */
const severalAggravate = all(moreThan(aggravating, count(1)), aggravates(statutoryMaximum))

const few = atMost(aggravating, valueOfParameter(fewDifferentOffences, judgmentDay))

/** The bound without aggravation, with up to three different offences, and with more. */
const bySeveral = (
  alone: Expression<Term>,
  ofFew: Expression<Term>,
  ofMany: Expression<Term>,
): Expression<Term> =>
  versions(judgmentDay, { from: red99Certain, of: when(severalAggravate, when(few, ofFew, ofMany), alone) })

/** (a) Several offences of the same kind get one punishment. */
export const onePunishment = decisionRule({
  id: "BASE-6/onePunishment",
  title: text("تعیین یک مجازات برای جرایم غیرمختلف", "one punishment for offences of the same kind"),
  citations: [ipc(letter("a", article(134)), "verifiedText", "Ekhtebar, article 134"), amendment],
  kind: "entitlement",
  deciders: [court],
  expression: versions(judgmentDay, {
    from: red99Certain,
    of: all(moreThan(sameKindOffences, count(1)), atMost(countOf(differentOffences), count(1))),
  }),
})

/**
 * (b), (c) and (d) The bound below: the statutory minimum where no other offence aggravates; with up to three different offences the term is *more than* the mean of the statutory minimum
 * and maximum; with more it is *at least* the statutory maximum.
 */
export const lowerBoundOfSeveral = quantityRule<Term>("term", {
  id: "BASE-6/minimum",
  title: text("کف حبس هر جرم در تعدد جرایم مختلف", "bound below for each of several offences"),
  citations: [article134, amendment],
  kind: "automatic",
  expression: bySeveral(
    statutoryMinimum,
    shareOfTerm(
      addTerms(statutoryMinimum, statutoryMaximum),
      valueOfParameter(meanOfRange, judgmentDay),
      "down",
    ),
    statutoryMaximum,
  ),
})

/** (b), (c) and (d) The bound above: the statutory maximum; with more than three different offences a quarter more. */
export const upperBoundOfSeveral = quantityRule<Term>("term", {
  id: "BASE-6/maximum",
  title: text("سقف حبس هر جرم در تعدد جرایم مختلف", "bound above for each of several offences"),
  citations: [article134, amendment],
  kind: "automatic",
  expression: bySeveral(
    statutoryMaximum,
    statutoryMaximum,
    shareOfTerm(statutoryMaximum, valueOfParameter(aboveMaximum, judgmentDay), "down"),
  ),
})
