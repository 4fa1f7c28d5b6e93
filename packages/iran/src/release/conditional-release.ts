/**
 * Islamic Penal Code, article 58: conditional release (REL-CR-1, REL-CR-2), and what bars it (REL-CR-6). In discretionary imprisonment the
 * court that gave the judgment may, in terms over ten years after half and in other cases after one third of the term is served, on the
 * proposal of the prosecutor or the judge for the execution of sentences, order conditional release, if (a) to (d). The wording before 1392, half of the term
 * and the first imprisonment only, is not encoded.
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
  type Expression,
  greatest,
  is,
  may,
  moreThan,
  must,
  not,
  onOrAfter,
  smallest,
  type Term,
  termBetween,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { court, enforcementJudge, headOfPrison, prosecutor } from "../actors.ts"
import { baseOfFractions, dayServed, endOfSentence, somethingLeft } from "../base/served.ts"
import { article, ipc, letter } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { goodConduct, noReoffendingExpected } from "../facts/release/conduct.ts"
import { ableToPay, damagesArranged, damagesAwarded, damagesPaid } from "../facts/release/damages.ts"
import { conditionalReleaseUsed } from "../facts/release/person.ts"
import { releasePeriod, unexcusedBreaches } from "../facts/release/supervision.ts"
import { ipcInForce } from "../in-force.ts"
import {
  leastBreachAddition,
  longestReleasePeriod,
  longTerm,
  mostBreachAddition,
  revokingDegree,
  shareOfLongTerm,
  shareOfOtherTerm,
  shortestReleasePeriod,
} from "../parameters/leniency.ts"
import { ceilingOnExtendedRelease } from "../policies.ts"
import { acidAttack, lifeImprisonment, noImprisonment, notTazir, revokingOffence } from "./conditions.ts"
import { drugNoteBar } from "./drug-note.ts"
import * as sentences from "./sentences/conditional-release.ts"

const source = "Adlgoo, Islamic-law.ir and Edha, article 58"
const article58 = ipc(article(58), "verifiedText", source)
const clauseOf58 = (name: "a" | "b" | "c" | "d") => ipc(letter(name, article(58)), "verifiedText", source)

/** REL-CR-1: the first day on which the fraction is complete. */
export const conditionalReleaseDay = computed([article58], { from: ipcInForce }).day(
  "REL-CR-1",
  "نخستین روز امکان آزادی مشروط",
  "the first day for conditional release",
  dayServed(
    when(
      moreThan(valueOfRule(baseOfFractions), valueOfParameter(longTerm)),
      valueOfParameter(shareOfLongTerm),
      valueOfParameter(shareOfOtherTerm),
    ),
  ),
)

/** REL-CR: conditional release may be proposed and decided. */
export const conditionalRelease = decisionRule({
  id: "REL-CR",
  title: text("آزادی مشروط", "conditional release"),
  citations: [article58],
  kind: "discretion",
  inForce: { from: ipcInForce },
  acts: [
    may("propose", [prosecutor]),
    // The judge for the execution of sentences is bound to check the time and the conditions, and to propose once they are met.
    must("propose", [enforcementJudge]),
    must("report", [headOfPrison]),
    may("decide", [court]),
  ],
  expression: unless(
    all(
      somethingLeft,
      clausesOf(article58)(
        "IPC-58",
        "در حبس بیش از ده سال نصف و در سایر موارد یک‌سوم مدت مجازات تحمل شده است",
        "half of a term over ten years, one third of any other, has been served",
        sentences.ipc58,
      )(onOrAfter(today, valueOfRule(conditionalReleaseDay))),
      clausesOf(clauseOf58("a"))(
        "IPC-58-a",
        "محکوم در مدت اجرای مجازات همواره از خود حسن اخلاق و رفتار نشان داده است",
        "good conduct throughout the execution",
        sentences.ipc58A,
      )(goodConduct),
      clausesOf(clauseOf58("b"))(
        "IPC-58-b",
        "حالات و رفتار محکوم نشان می‌دهد که پس از آزادی دیگر مرتکب جرمی نمی‌شود",
        "conduct shows that no new offence is to be expected",
        sentences.ipc58B,
      )(noReoffendingExpected),
      clausesOf(clauseOf58("c"))(
        "IPC-58-c",
        "محکوم تا آنجا که استطاعت دارد ضرر و زیان مورد حکم یا مورد موافقت مدعی خصوصی را پرداخته یا ترتیبی برای پرداخت آن داده است",
        "the damages are paid as far as the sentenced person is able, or agreed on, or their payment is arranged",
        sentences.ipc58C,
      )(any(atLeast(damagesPaid, damagesAwarded), damagesArranged, not(ableToPay))),
      clausesOf(clauseOf58("d"))(
        "IPC-58-d",
        "محکوم پیش از آن از آزادی مشروط استفاده نکرده است",
        "conditional release was not used before",
        sentences.ipc58D,
      )(not(conditionalReleaseUsed)),
    ),
    lifeImprisonment,
    noImprisonment(article58),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})

// Islamic Penal Code, article 59: the period of conditional release (REL-CR-3). The rest of the term, which the court may change; not under
// one year nor over five, except that where less than one year remains the period is what remains. The day of the decision is the day of
// release.

const article59 = ipc(article(59), "verifiedText", "Adljou and Bahadad, article 59")

const remainder = clausesOf(article59)("IPC-59-remainder", "باقی‌ماندهٔ مدت مجازات", "the rest of the term")(
  termBetween(today, valueOfRule(endOfSentence)),
)
const shortest = valueOfParameter(shortestReleasePeriod)
const longest = valueOfParameter(longestReleasePeriod)

/**
 * Less remains than a length of time. Days are held against each other: eleven months and thirty days are less than a year, although a
 * month of thirty days would make them one.
 */
const remainsLessThan = (length: Expression<Term>): Expression<boolean> =>
  before(valueOfRule(endOfSentence), addTerm(today, length))

/** The remainder where it is under the shortest period, otherwise what is given. */
const unlessLittleRemains = (otherwise: Expression<Term>): Expression<Term> =>
  when(remainsLessThan(shortest), remainder, otherwise)

const period = (id: string, fa: string, en: string, expression: Expression<Term>) =>
  computed([article59], { from: ipcInForce }).term(id, fa, en, expression)

/** The shortest period the court may set. */
export const shortestConditionalRelease = period(
  "REL-CR-3/minimum",
  "حداقل مدت آزادی مشروط",
  "the shortest period of conditional release",
  unlessLittleRemains(shortest),
)

/** The longest period the court may set. */
export const longestConditionalRelease = period(
  "REL-CR-3/maximum",
  "حداکثر مدت آزادی مشروط",
  "the longest period of conditional release",
  unlessLittleRemains(longest),
)

/** The period where the court does not change it: the rest of the term, brought into the range. */
export const defaultConditionalRelease = period(
  "REL-CR-3/default",
  "مدت آزادی مشروط در صورت سکوت دادگاه",
  "the period of conditional release unless the court changes it",
  unlessLittleRemains(when(remainsLessThan(longest), remainder, longest)),
)

// Islamic Penal Code, article 61: breach during conditional release (REL-CR-5). A first breach of the court's orders without good excuse
// adds one to two years to the period; a repeated breach, or a new intentional offence punishable by hadd, qisas, diyah or ta'zir up to
// degree seven, has the rest of the term executed beside the new punishment.

const article61 = ipc(article(61), "verifiedReport", "Adlgoo, article 61; course notes")
const under61 = clausesOf(article61)

/** The extended period; under the policy not beyond the ceiling of article 59, and never shorter than it was. */
const extended = (addition: Expression<Term>): Expression<Term> =>
  when(
    is(choiceOf(ceilingOnExtendedRelease), code("noCeiling")),
    addTerms(releasePeriod, addition),
    greatest(releasePeriod, smallest(addTerms(releasePeriod, addition), longest)),
  )

const extension = (id: string, fa: string, en: string, expression: Expression<Term>) =>
  computed([article61], { from: ipcInForce }).term(id, fa, en, expression)

export const shortestExtendedRelease = extension(
  "REL-CR-5/minimum",
  "حداقل مدت آزادی مشروط پس از نخستین تخلف",
  "the shortest period after a first breach",
  extended(valueOfParameter(leastBreachAddition)),
)

export const longestExtendedRelease = extension(
  "REL-CR-5/maximum",
  "حداکثر مدت آزادی مشروط پس از نخستین تخلف",
  "the longest period after a first breach",
  extended(valueOfParameter(mostBreachAddition)),
)

export const revocationOfConditionalRelease = decisionRule({
  id: "REL-CR-5",
  title: text("اجرای مدت باقی‌ماندهٔ محکومیت", "execution of the rest of the term"),
  citations: [article61],
  kind: "entitlement",
  adverse: true,
  inForce: { from: ipcInForce },
  proposers: [prosecutor, enforcementJudge],
  deciders: [court],
  expression: any(
    under61(
      "IPC-61-repeated",
      "تکرار تخلف بدون عذر موجه از دستورهای دادگاه",
      "a repeated breach without good excuse",
      sentences.ipc61Repeated,
    )(atLeast(unexcusedBreaches, count(2))),
    under61(
      "IPC-61-offence",
      "ارتکاب جرم عمدی جدید موجب حد، قصاص، دیه یا تعزیر تا درجهٔ هفت",
      "a new intentional offence punishable by hadd, qisas, diyah or ta'zir up to degree seven",
      sentences.ipc61Offence,
    )(revokingOffence(valueOfParameter(revokingDegree))),
  ),
})
