/**
 * Islamic Penal Code, article 61: breach during conditional release (REL-CR-5). A first breach of the court's orders without
 * good excuse adds one to two years to the period; a repeated breach, or a new intentional offence punishable by hadd, qisas,
 * diyah or ta'zir up to degree seven, has the rest of the term executed beside the new punishment.
 */

import {
  addTerms,
  any,
  atLeast,
  choiceOf,
  code,
  count,
  decisionRule,
  type Expression,
  greatest,
  is,
  quantityRule,
  smallest,
  type Term,
  text,
  valueOfParameter,
  when,
} from "@bazgasht/rules"
import { court, enforcementJudge, prosecutor } from "../actors.ts"
import { article, ipc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { releasePeriod, unexcusedBreaches } from "../facts/release/supervision.ts"
import { ipcInForce } from "../in-force.ts"
import {
  leastBreachAddition,
  longestReleasePeriod,
  mostBreachAddition,
  revokingDegree,
} from "../parameters/leniency.ts"
import { ceilingOnExtendedRelease } from "../policies.ts"
import { revokingOffence } from "./revoking-offence.ts"

const article61 = ipc(article(61), "verifiedReport", "Adlgoo, article 61; course notes")
const under61 = clausesOf(article61)

const longest = valueOfParameter(longestReleasePeriod)

/** The extended period; under the policy not beyond the ceiling of article 59, and never shorter than it was. */
const extended = (addition: Expression<Term>): Expression<Term> =>
  when(
    is(choiceOf(ceilingOnExtendedRelease), code("noCeiling")),
    addTerms(releasePeriod, addition),
    greatest(releasePeriod, smallest(addTerms(releasePeriod, addition), longest)),
  )

const extension = (id: string, fa: string, en: string, expression: Expression<Term>) =>
  quantityRule<Term>("term", {
    id,
    title: text(fa, en),
    citations: [article61],
    kind: "automatic",
    inForce: { from: ipcInForce },
    expression,
  })

/** The shortest period after a first breach. */
export const shortestExtendedRelease = extension(
  "REL-CR-5/minimum",
  "حداقل مدت آزادی مشروط پس از نخستین تخلف",
  "the shortest period after a first breach",
  extended(valueOfParameter(leastBreachAddition)),
)

/** The longest period after a first breach. */
export const longestExtendedRelease = extension(
  "REL-CR-5/maximum",
  "حداکثر مدت آزادی مشروط پس از نخستین تخلف",
  "the longest period after a first breach",
  extended(valueOfParameter(mostBreachAddition)),
)

/** REL-CR-5: the rest of the term is executed. */
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
    )(atLeast(unexcusedBreaches, count(2))),
    under61(
      "IPC-61-offence",
      "ارتکاب جرم عمدی جدید موجب حد، قصاص، دیه یا تعزیر تا درجهٔ هفت",
      "a new intentional offence punishable by hadd, qisas, diyah or ta'zir up to degree seven",
    )(revokingOffence(valueOfParameter(revokingDegree))),
  ),
})
