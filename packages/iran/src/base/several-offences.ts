/**
 * Islamic Penal Code, article 134 as amended by the Reduction Act: several offences (BASE-6). Which of several sentences is executed, and
 * which revives when it falls away, is arithmetic on the case file and stands in the domain. The wording before the Reduction Act is not
 * encoded: for an earlier judgment there is no value.
 */

import {
  addTerm,
  addTerms,
  all,
  any,
  atMost,
  before,
  type Count,
  count,
  countOf,
  decisionRule,
  type Expression,
  exists,
  is,
  moreThan,
  must,
  shareOfTerm,
  type Term,
  text,
  today,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import { court, enforcementJudge } from "../actors.ts"
import { article, cpc, ipc, letter, note, red99 } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { severalUnmergedJudgments } from "../facts/findings.ts"
import { differentOffences, sameKindOffences } from "../facts/release/offence.ts"
import { earlierConvictions } from "../facts/release/person.ts"
import { judgmentDay, statutoryMaximum, statutoryMinimum } from "../facts/release/sentence.ts"
import { cpcInForce, ipcInForce, red99Certain } from "../in-force.ts"
import {
  aboveMaximum,
  fewDifferentOffences,
  lightestAggravatingDegree,
  longerDeprivation,
  longerDeprivationDegree,
  meanOfRange,
  shorterDeprivation,
  shorterDeprivationDegree,
} from "../parameters/sentence.ts"
import { degreeOf } from "./degree.ts"
import * as sentences from "./sentences/several-offences.ts"

const article134 = ipc(article(134), "verifiedText", "Ekhtebar, article 134; Vakil Sharifi")
const amendment = red99("whole", "verifiedText", "Ekhtebar, article 134")

/** Offences of degree 7 and 8 do not aggravate the heavier ones and are sentenced separately. */
const aggravates = (maximum: Expression<Term>): Expression<boolean> =>
  atMost(degreeOf(maximum), valueOfParameter(lightestAggravatingDegree, judgmentDay))

/** How many different offences aggravate each other. */
const aggravating: Expression<Count> = clausesOf(article134)(
  "IPC-134-degrees-7-8",
  "تعداد جرایم مختلف درجهٔ شش و سنگین‌تر",
  "the number of different offences of degree six or heavier",
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
export const lowerBoundOfSeveral = computed([article134, amendment]).term(
  "BASE-6/minimum",
  "حداقل حبس هر جرم در تعدد جرایم مختلف",
  "lower bound on imprisonment for each of several offences",
  bySeveral(
    statutoryMinimum,
    shareOfTerm(
      addTerms(statutoryMinimum, statutoryMaximum),
      valueOfParameter(meanOfRange, judgmentDay),
      "down",
    ),
    statutoryMaximum,
  ),
)

/** (b), (c) and (d) The bound above: the statutory maximum; with more than three different offences a quarter more. */
export const upperBoundOfSeveral = computed([article134, amendment]).term(
  "BASE-6/maximum",
  "حداکثر حبس هر جرم در تعدد جرایم مختلف",
  "upper bound on imprisonment for each of several offences",
  bySeveral(
    statutoryMaximum,
    statutoryMaximum,
    shareOfTerm(statutoryMaximum, valueOfParameter(aboveMaximum, judgmentDay), "down"),
  ),
)

// Criminal Procedure Code, article 510: merging of separate judgments (BASE-8).

/** BASE-8: the judge for the execution of sentences sends the judgments to the competent court for one judgment. */
export const mergingOfJudgments = decisionRule({
  id: "BASE-8",
  title: text("تجمیع احکام", "merging of judgments"),
  citations: [cpc(article(510), "recalled")],
  kind: "entitlement",
  inForce: { from: cpcInForce },
  acts: [must("propose", [enforcementJudge]), must("decide", [court])],
  expression: severalUnmergedJudgments,
})

// Islamic Penal Code, article 25 and note to article 40: the effective criminal record (BASE-7). An intentional conviction is effective
// while it deprives of social rights, which it does for a time after its execution; lighter degrees never do.

const article25 = ipc(article(25), "verifiedReport", "course notes")
const under25 = clausesOf(article25)
const noteTo40 = ipc(note(article(40)), "verifiedReport", "course notes with the text of the note")

/** BASE-7: whether a listed conviction deprives of social rights on the day. Imprisonment only; other punishments are not listed. */
export const effectiveRecordByConvictions = computed([article25, noteTo40], { from: ipcInForce }).truth(
  "BASE-7",
  "محکومیت مؤثر",
  "effective criminal record",
  exists(earlierConvictions, ({ degree, intentional, executedDay }) =>
    all(
      under25("IPC-25", "محکومیت عمدی", "an intentional conviction", sentences.ipc25)(intentional),
      any(
        under25(
          "IPC-25-longer",
          "محرومیت از حقوق اجتماعی به سبب حبس تا درجهٔ چهار پایان نیافته است",
          "the deprivation of social rights for a punishment of degree four or heavier still runs",
          sentences.ipc25Longer,
        )(
          all(
            atMost(degree, valueOfParameter(longerDeprivationDegree)),
            before(today, addTerm(executedDay, valueOfParameter(longerDeprivation))),
          ),
        ),
        under25(
          "IPC-25-shorter",
          "محرومیت از حقوق اجتماعی به سبب حبس درجهٔ پنج پایان نیافته است",
          "the deprivation of social rights for a punishment of degree five still runs",
          sentences.ipc25Shorter,
        )(
          all(
            is(degree, valueOfParameter(shorterDeprivationDegree)),
            before(today, addTerm(executedDay, valueOfParameter(shorterDeprivation))),
          ),
        ),
      ),
    ),
  ),
  { sentences: sentences.base7 },
)
