/**
 * Islamic Penal Code, articles 490, 549, 551 and 555: the amount of a diyah (DIY-1, DIY-2). It has the price of the year in
 * which it is paid, unless a fixed sum was agreed. A death adds a third where act and death lie in forbidden months, or in the
 * sanctuary of Mecca; an injury never does.
 *
 * The day of the decision is the day of payment.
 */

import {
  add,
  all,
  any,
  code,
  decisionRule,
  type Expression,
  is,
  type Money,
  money,
  quantityRule,
  type Ratio,
  scaled,
  share,
  subtract,
  text,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { article, articlesBoth, ipc, note } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import {
  aggravatedByJudgment,
  aggravationJudged,
  deathDay,
  diyahActDay,
  diyahFixed,
  diyahFixedSum,
  diyahShare,
  diyahSubject,
  inMeccaSanctuary,
  victimSex,
} from "../facts/debt/diyah.ts"
import { ipcInForce } from "../in-force.ts"
import { diyahIncrease, fullDiyah, inForbiddenMonth, shareForWomansLife } from "../parameters/debts.ts"
import { ofDiyah, withoutAnyDebt, withoutDiyah } from "./bars.ts"

const articles490And549 = ipc(articlesBoth(490, 549), "verifiedText", "Adlio; circulars")
const article555 = ipc(article(555), "verifiedReport", "Padinamag")
const under555 = clausesOf(article555)
const noteTo551 = ipc(note(article(551)), "recalled")
const inForce = { from: ipcInForce }

/** DIY-2: whether the diyah is increased by a third. */
export const increasedDiyah = decisionRule({
  id: "DIY-2",
  title: text("تغلیظ دیه", "the increase of the diyah"),
  citations: [article555],
  kind: "automatic",
  inForce,
  expression: unless(
    all(
      under555(
        "IPC-555-life",
        "دیهٔ نفس، نه دیهٔ جراحت",
        "a diyah of life, not of an injury",
      )(is(diyahSubject, code("ofLife"))),
      under555(
        "IPC-555",
        "رفتار مرتکب و فوت هر دو در ماه حرام، یا وقوع در حرم مکه",
        "act and death both in a forbidden month, or in the sanctuary of Mecca",
      )(
        when(
          aggravationJudged,
          aggravatedByJudgment,
          any(
            inMeccaSanctuary,
            all(
              valueOfParameter(inForbiddenMonth, diyahActDay),
              valueOfParameter(inForbiddenMonth, deathDay),
            ),
          ),
        ),
      ),
    ),
    withoutAnyDebt(article555),
    withoutDiyah(article555),
  ),
})

/** DIY-1: the share of a full diyah that the offender owes. */
export const owedShareOfDiyah = quantityRule<Ratio>("ratio", {
  id: "DIY-1/share",
  title: text("سهم مرتکب از دیهٔ کامل", "the offender's share of a full diyah"),
  citations: [articles490And549, noteTo551],
  kind: "automatic",
  inForce,
  expression: ofDiyah(
    when(
      is(diyahSubject, code("ofLife")),
      when(is(victimSex, code("female")), valueOfParameter(shareForWomansLife), share(1, 1)),
      diyahShare,
    ),
    articles490And549,
  ),
})

/** An amount with the increase, where there is one; what is less than a rial is dropped. */
const withIncrease = (amount: Expression<Money>): Expression<Money> =>
  when(
    valueOfRule(increasedDiyah),
    add(amount, scaled(amount, valueOfParameter(diyahIncrease), "down")),
    amount,
  )

/** DIY-1: what the diyah amounts to when it is paid on the day, before waivers and payments. */
export const diyahAmount = quantityRule<Money>("money", {
  id: "DIY-1",
  title: text("مبلغ دیه به نرخ روز پرداخت (ریال)", "the diyah at the price of the day of payment, in rials"),
  citations: [articles490And549],
  kind: "automatic",
  inForce,
  expression: ofDiyah(
    when(
      diyahFixed,
      diyahFixedSum,
      withIncrease(scaled(valueOfParameter(fullDiyah), valueOfRule(owedShareOfDiyah), "down")),
    ),
    articles490And549,
  ),
})

/** DIY-1: what the Bodily Injury Fund pays beside the offender for the life of a woman. */
export const diyahOfFund = quantityRule<Money>("money", {
  id: "DIY-1/fund",
  title: text(
    "تفاوت دیهٔ زن و مرد بر عهدهٔ صندوق تأمین خسارت‌های بدنی (ریال)",
    "the difference that the Bodily Injury Fund pays, in rials",
  ),
  citations: [noteTo551],
  kind: "automatic",
  inForce,
  expression: ofDiyah(
    when(
      diyahFixed,
      money(0),
      when(
        all(is(diyahSubject, code("ofLife")), is(victimSex, code("female"))),
        subtract(withIncrease(valueOfParameter(fullDiyah)), valueOfRule(diyahAmount)),
        money(0),
      ),
    ),
    noteTo551,
  ),
})
