/**
 * Islamic Penal Code, article 59: the period of conditional release (REL-CR-3). The rest of the term, which the court may
 * change; not under one year nor over five, except that where less than one year remains the period is what remains.
 *
 * The day of the decision is the day of release.
 */

import {
  addTerm,
  before,
  type Expression,
  quantityRule,
  type Term,
  termBetween,
  text,
  today,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { endOfSentence } from "../base/served.ts"
import { article, ipc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { ipcInForce } from "../in-force.ts"
import { longestReleasePeriod, shortestReleasePeriod } from "../parameters/leniency.ts"

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
  quantityRule<Term>("term", {
    id,
    title: text(fa, en),
    citations: [article59],
    kind: "automatic",
    inForce: { from: ipcInForce },
    expression,
  })

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
