/**
 * Prison regulation of 1384 with its wording of 1389: furlough before the Criminal Procedure Code (REL-FUR, old version).
 *
 * Terms up to fifteen years: after one sixth; longer ones and life: after three years; detention for a fine or a debt: after one
 * month; two hundred points. The unintentional and the insolvent had three to five days every two months, others every three,
 * those with a record every four. In the last tenth of the term, at most six months, leave was given on a written promise.
 */

import {
  addTerm,
  all,
  any,
  atLeast,
  atMost,
  code,
  completionDay,
  count,
  countOf,
  type Day,
  decisionRule,
  type Expression,
  is,
  isIn,
  lawDay,
  may,
  moreThan,
  never,
  not,
  onOrAfter,
  text,
  today,
  unless,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import { classificationCouncil, headOfPrison, supervisingAssociateProsecutor } from "../actors.ts"
import { articles, reg84 } from "../citing.ts"
import { barsOf, clausesOf, computed } from "../clauses.ts"
import { insolvent } from "../facts/debt/insolvency.ts"
import { inLieuBegun, inLieuStart } from "../facts/debts.ts"
import { creditPoints } from "../facts/release/furlough.ts"
import { offence, offenceIntentional } from "../facts/release/offence.ts"
import { earlierConvictions } from "../facts/release/person.ts"
import { effectiveStart, endOfTerm, imposedTerm, imprisonmentKind } from "../facts/release/sentence.ts"
import { cpcInForce } from "../in-force.ts"
import { withoutFurlough1384 } from "../offence-sets.ts"
import {
  oldFurloughCertain,
  oldInterval,
  oldIntervalWithRecord,
  oldLongTerm,
  oldPoints,
  oldPromisePeriod,
  oldPromiseShare,
  oldServedOfDebt,
  oldServedOfLongTerm,
  oldShare,
  oldShortInterval,
} from "../parameters/furlough.ts"
import { withoutImprisonment } from "./conditions.ts"

const regulation = reg84(articles(219, 221), "verifiedReport", "Vakilik, REG84 articles 219 to 221")
const underRegulation = clausesOf(regulation)

const ended = underRegulation(
  "REG84-in-force",
  "آیین‌نامهٔ ۱۳۸۴ در تاریخ معیار لازم‌الاجرا است",
  "the regulation of 1384 is in force on the day that counts",
)(never)

/** The regulation in its wording of 1389; before that nothing is said, and from the code on it gives no furlough. */
const whileInForce = (of: Expression<boolean>): Expression<boolean> =>
  versions(lawDay, { from: oldFurloughCertain, to: cpcInForce, of }, { from: cpcInForce, of: ended })

/** The first day on which the part required has been served. */
const quotaDay: Expression<Day> = when(
  is(imprisonmentKind, code("inLieuOfFine")),
  addTerm(effectiveStart, valueOfParameter(oldServedOfDebt)),
  when(
    is(imprisonmentKind, code("life")),
    addTerm(effectiveStart, valueOfParameter(oldServedOfLongTerm)),
    when(
      atMost(imposedTerm, valueOfParameter(oldLongTerm)),
      completionDay(effectiveStart, imposedTerm, valueOfParameter(oldShare)),
      addTerm(effectiveStart, valueOfParameter(oldServedOfLongTerm)),
    ),
  ),
)

const quota = underRegulation(
  "REG84-quota",
  "تا پانزده سال یک‌ششم، بیش از آن و ابد سه سال، جزای نقدی و محکومیت مالی یک ماه تحمل شده است",
  "one sixth of up to fifteen years, three years of more and of life, one month for a fine or debt has been served",
)(
  when(
    withoutImprisonment,
    all(inLieuBegun, onOrAfter(today, addTerm(inLieuStart, valueOfParameter(oldServedOfDebt)))),
    onOrAfter(today, quotaDay),
  ),
)

/** REL-FUR-84: furlough. */
export const furlough1384 = decisionRule({
  id: "REL-FUR-84",
  title: text("مرخصی در آیین‌نامهٔ ۱۳۸۴", "furlough under the regulation of 1384"),
  citations: [regulation],
  kind: "administrative",
  reporters: [classificationCouncil],
  acts: [may("decide", [headOfPrison, supervisingAssociateProsecutor], { together: true })],
  expression: whileInForce(
    unless(
      all(
        quota,
        underRegulation(
          "REG84-points",
          "کسب دویست امتیاز",
          "two hundred points",
        )(atLeast(creditPoints, valueOfParameter(oldPoints))),
      ),
      barsOf(regulation)("SET-NOFUR84", "جرم محروم از مرخصی", "an offence without furlough")(
        isIn(offence, withoutFurlough1384),
      ),
    ),
  ),
})

/** Months between two furloughs. */
export const furloughInterval1384 = computed([regulation], {
  from: oldFurloughCertain,
  to: cpcInForce,
}).count(
  "REL-FUR-84/intervalMonths",
  "فاصلهٔ دو مرخصی در آیین‌نامهٔ ۱۳۸۴ (ماه)",
  "months between furloughs under the regulation of 1384",
  when(
    any(not(offenceIntentional), insolvent),
    valueOfParameter(oldShortInterval),
    when(
      moreThan(countOf(earlierConvictions), count(0)),
      valueOfParameter(oldIntervalWithRecord),
      valueOfParameter(oldInterval),
    ),
  ),
)

/** In the last tenth of the term, at most six months, a written promise stands for security. */
export const furloughOnPromise1384 = decisionRule({
  id: "REL-FUR-84/promise",
  title: text("مرخصی با قول کتبی در پایان محکومیت", "furlough on a written promise"),
  citations: [regulation],
  kind: "administrative",
  acts: [may("decide", [headOfPrison, supervisingAssociateProsecutor], { together: true })],
  expression: whileInForce(
    underRegulation(
      "REG84-last-tenth",
      "ده درصد پایانی محکومیت، حداکثر شش ماه",
      "the last tenth of the term, at most six months",
    )(
      all(
        onOrAfter(today, completionDay(effectiveStart, imposedTerm, valueOfParameter(oldPromiseShare))),
        onOrAfter(addTerm(today, valueOfParameter(oldPromisePeriod)), endOfTerm),
      ),
    ),
  ),
})
