/**
 * Islamic Penal Code, articles 488 to 491: by when a diyah has to be paid (DIY-3). Lunar years from the offence: one for an
 * intentional one, two for a quasi-intentional one, half each year, three for a pure mistake, a third each year; one from the
 * agreement for a diyah that rests on one. An agreed deadline goes before. Earlier payment has to be accepted.
 */

import {
  addDays,
  after,
  all,
  any,
  atLeast,
  type Count,
  clause,
  code,
  count,
  type Day,
  decisionRule,
  type Expression,
  oneOf,
  onlyWhere,
  quantityRule,
  type Text,
  table,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { article, articles, ipc, ours } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import {
  agreedDeadline,
  agreementAnniversary,
  deadlineAgreed,
  deadlinePassedFound,
  diyahByAgreement,
  diyahIntent,
  firstLunarAnniversary,
  secondLunarAnniversary,
  thirdLunarAnniversary,
} from "../facts/debt/diyah.ts"
import { ipcInForce } from "../in-force.ts"
import {
  sightingDays,
  yearsForIntentional,
  yearsForPureMistake,
  yearsForQuasiIntentional,
} from "../parameters/debts.ts"
import { ofDiyah, withoutAnyDebt, withoutDiyah } from "./bars.ts"

const articles488To491 = ipc(articles(488, 491), "verifiedText", "Adlio, IPC 488-491")
const article488 = ipc(article(488), "verifiedText", "Adlio, IPC 488")
const byComputation = ours(
  "a lunar month begins with the sighting of the moon; the computed day may be off by days",
)
const inForce = { from: ipcInForce }

/** DIY-3: lunar years from the offence, in as many equal parts. */
export const yearsToPay = quantityRule<Count>("count", {
  id: "DIY-3/years",
  title: text("مهلت پرداخت دیه (سال قمری)", "lunar years to pay the diyah"),
  citations: [article488],
  kind: "automatic",
  inForce,
  expression: ofDiyah(
    table({
      hitPolicy: "unique",
      inputs: [diyahIntent],
      rows: [
        [[oneOf(code("intentional"))], valueOfParameter(yearsForIntentional)],
        [[oneOf(code("quasiIntentional"))], valueOfParameter(yearsForQuasiIntentional)],
        [[oneOf(code("pureMistake"))], valueOfParameter(yearsForPureMistake)],
      ],
    }),
    article488,
  ),
})

/** The end of a lunar year in which a part falls due. */
const partDue = (
  id: string,
  fa: string,
  en: string,
  year: number,
  isPart: Text,
  anniversary: Expression<Day>,
) =>
  quantityRule<Day>("day", {
    id,
    title: text(fa, en),
    citations: [articles488To491, byComputation],
    kind: "automatic",
    inForce,
    expression: ofDiyah(
      onlyWhere(
        clause(
          { id: `DIY-3/part-${year}`, title: isPart, citations: [article488] },
          atLeast(valueOfRule(yearsToPay), count(year)),
        ),
        anniversary,
      ),
      article488,
    ),
  })

/** DIY-3: when the first part falls due. */
export const firstPartDue = partDue(
  "DIY-3/first",
  "سررسید قسط اول دیه",
  "when the first part of the diyah falls due",
  1,
  text("دیه قسط اول دارد", "the diyah has a first part"),
  firstLunarAnniversary,
)

/** DIY-3: when the second part falls due. */
export const secondPartDue = partDue(
  "DIY-3/second",
  "سررسید قسط دوم دیه",
  "when the second part of the diyah falls due",
  2,
  text("دیه قسط دوم دارد", "the diyah has a second part"),
  secondLunarAnniversary,
)

/** DIY-3: when the third part falls due. */
export const thirdPartDue = partDue(
  "DIY-3/third",
  "سررسید قسط سوم دیه",
  "when the third part of the diyah falls due",
  3,
  text("دیه قسط سوم دارد", "the diyah has a third part"),
  thirdLunarAnniversary,
)

/** DIY-3: the last day of the period, by the computed calendar. */
export const lastPartDue = quantityRule<Day>("day", {
  id: "DIY-3/last",
  title: text("پایان مهلت پرداخت دیه", "the end of the period to pay the diyah"),
  citations: [articles488To491, byComputation],
  kind: "automatic",
  inForce,
  expression: ofDiyah(
    when(
      deadlineAgreed,
      agreedDeadline,
      when(
        diyahByAgreement,
        agreementAnniversary,
        table({
          hitPolicy: "unique",
          inputs: [valueOfRule(yearsToPay)],
          rows: [
            [[oneOf(count(1))], firstLunarAnniversary],
            [[oneOf(count(2))], secondLunarAnniversary],
            [[oneOf(count(3))], thirdLunarAnniversary],
          ],
        }),
      ),
    ),
    articles488To491,
  ),
})

/** DIY-3: the legal period has passed. About a computed lunar day that is open until the execution office certifies it. */
export const deadlinePassed = decisionRule({
  id: "DIY-3",
  title: text("گذشت مهلت قانونی پرداخت دیه", "the legal period to pay the diyah has passed"),
  citations: [articles488To491],
  kind: "automatic",
  inForce,
  expression: unless(
    clausesOf(articles488To491, byComputation)(
      "IPC-488",
      "مهلت پرداخت دیه به پایان رسیده است",
      "the period to pay the diyah is over",
    )(
      when(
        deadlineAgreed,
        after(today, agreedDeadline),
        any(
          after(today, addDays(valueOfRule(lastPartDue), valueOfParameter(sightingDays))),
          all(
            after(addDays(today, valueOfParameter(sightingDays)), valueOfRule(lastPartDue)),
            deadlinePassedFound,
          ),
        ),
      ),
    ),
    withoutAnyDebt(articles488To491),
    withoutDiyah(articles488To491),
  ),
})
