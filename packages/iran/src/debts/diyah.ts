/**
 * Islamic Penal Code, articles 490, 549, 551 and 555: the amount of a diyah (DIY-1, DIY-2). It has the price of the year in which it is
 * paid, unless a fixed sum was agreed. A death adds a third where act and death lie in forbidden months, or in the sanctuary of Mecca; an
 * injury never does. The day of the decision is the day of payment.
 */

import {
  add,
  addDays,
  after,
  all,
  any,
  atLeast,
  code,
  count,
  type Day,
  daysBetween,
  type Expression,
  is,
  type Money,
  money,
  not,
  oneOf,
  onlyWhere,
  scaled,
  share,
  subtract,
  type Text,
  table,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { article, articles, articlesBoth, ipc, note, ours } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { inInstalments, inLunarYears } from "../counted.ts"
import { debtKind } from "../facts/debt/debt.ts"
import {
  aggravatedByJudgment,
  aggravationJudged,
  agreedDeadline,
  agreementAnniversary,
  deadlineAgreed,
  deadlinePassedFound,
  deathDay,
  diyahActDay,
  diyahByAgreement,
  diyahFixed,
  diyahFixedSum,
  diyahIntent,
  diyahShare,
  diyahSubject,
  firstLunarAnniversary,
  firstPartDueFound,
  inMeccaSanctuary,
  secondLunarAnniversary,
  secondPartDueFound,
  thirdLunarAnniversary,
  victimSex,
} from "../facts/debt/diyah.ts"
import { ipcInForce } from "../in-force.ts"
import {
  diyahIncrease,
  fullDiyah,
  inForbiddenMonth,
  shareForWomansLife,
  sightingDays,
  yearsForIntentional,
  yearsForPureMistake,
  yearsForQuasiIntentional,
} from "../parameters/debts.ts"
import { ofDiyah, withoutAnyDebt, withoutDiyah } from "./bars.ts"
import * as sentences from "./sentences/diyah.ts"

const articles490And549 = ipc(articlesBoth(490, 549), "verifiedText", "Adlio; circulars")
const article555 = ipc(article(555), "verifiedReport", "Padinamag")
const under555 = clausesOf(article555)
const noteTo551 = ipc(note(article(551)), "recalled")
const inForce = { from: ipcInForce }

export const increasedDiyah = computed([article555], inForce).truth(
  "DIY-2",
  "تغلیظ دیه",
  "the increase of the diyah",
  unless(
    all(
      under555(
        "IPC-555-life",
        "دیهٔ نفس، نه دیهٔ جراحت",
        "a diyah of life, not of an injury",
        sentences.ipc555Life,
      )(is(diyahSubject, code("ofLife"))),
      under555(
        "IPC-555",
        "رفتار مرتکب و فوت هر دو در ماه حرام، یا وقوع در حرم مکه",
        "act and death both in a forbidden month, or in the sanctuary of Mecca",
        sentences.ipc555,
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
  { sentences: sentences.diy2 },
)

export const owedShareOfDiyah = computed([articles490And549, noteTo551], inForce).ratio(
  "DIY-1/share",
  "سهم مرتکب از دیهٔ کامل",
  "the offender's share of a full diyah",
  ofDiyah(
    when(
      is(diyahSubject, code("ofLife")),
      when(is(victimSex, code("female")), valueOfParameter(shareForWomansLife), share(1, 1)),
      diyahShare,
    ),
    articles490And549,
  ),
)

/** An amount with the increase, where there is one; what is less than a rial is dropped. */
const withIncrease = (amount: Expression<Money>): Expression<Money> =>
  when(
    valueOfRule(increasedDiyah),
    add(amount, scaled(amount, valueOfParameter(diyahIncrease), "down")),
    amount,
  )

/** DIY-1: what the diyah amounts to when it is paid on the day, before waivers and payments. */
export const diyahAmount = computed([articles490And549], inForce).money(
  "DIY-1",
  "مبلغ دیه به نرخ روز پرداخت",
  "the diyah at the rate of the day of payment",
  ofDiyah(
    when(
      diyahFixed,
      diyahFixedSum,
      withIncrease(scaled(valueOfParameter(fullDiyah), valueOfRule(owedShareOfDiyah), "down")),
    ),
    articles490And549,
  ),
)

/** DIY-1: what the Bodily Injury Fund pays beside the offender for the life of a woman. */
export const diyahOfFund = computed([noteTo551], inForce).money(
  "DIY-1/fund",
  "تفاوت دیهٔ زن و مرد بر عهدهٔ صندوق تأمین خسارت‌های بدنی (صندوق عمومی جبران صدمه‌های بدنی)",
  "the difference that the Bodily Injury Fund (a public fund for victims of bodily harm) pays",
  ofDiyah(
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
)

// Islamic Penal Code, articles 488 to 491: by when a diyah has to be paid (DIY-3). Lunar years from the offence: one for an intentional
// one, two for a quasi-intentional one, half each year, three for a pure mistake, a third each year; one from the agreement for a diyah
// that rests on one. An agreed deadline goes before. Earlier payment has to be accepted.

export const articles488To491 = ipc(articles(488, 491), "verifiedText", "Adlio, IPC 488-491")
const article488 = ipc(article(488), "verifiedText", "Adlio, IPC 488")
const byComputation = ours(
  "a lunar month begins with the sighting of the moon; the computed day may be off by days",
)

/** DIY-3: lunar years from the offence, in as many equal parts. */
export const yearsToPay = computed([article488], inForce).count(
  "DIY-3/years",
  "مهلت پرداخت دیه",
  "time to pay the diyah",
  ofDiyah(
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
  { scale: inLunarYears },
)

/** The end of a lunar year in which a part falls due. */
const partDue = (
  id: string,
  fa: string,
  en: string,
  year: number,
  ordinal: Text,
  anniversary: Expression<Day>,
) =>
  computed([articles488To491, byComputation], inForce).day(
    id,
    fa,
    en,
    ofDiyah(
      onlyWhere(
        clausesOf(article488)(
          `DIY-3/part-${year}`,
          `دیه قسط ${ordinal.fa} دارد`,
          `the diyah has a ${ordinal.en} part`,
          {
            yes: text(`دیه قسط ${ordinal.fa} دارد`, `the diyah has a ${ordinal.en} part`),
            no: text(`دیه قسط ${ordinal.fa} ندارد`, `the diyah has no ${ordinal.en} part`),
            question: text(`آیا دیه قسط ${ordinal.fa} دارد؟`, `does the diyah have a ${ordinal.en} part?`),
          },
        )(atLeast(valueOfRule(yearsToPay), count(year))),
        anniversary,
      ),
      article488,
    ),
  )

export const firstPartDue = partDue(
  "DIY-3/first",
  "سررسید قسط اول دیه",
  "when the first part of the diyah falls due",
  1,
  text("اول", "first"),
  firstLunarAnniversary,
)

export const secondPartDue = partDue(
  "DIY-3/second",
  "سررسید قسط دوم دیه",
  "when the second part of the diyah falls due",
  2,
  text("دوم", "second"),
  secondLunarAnniversary,
)

export const thirdPartDue = partDue(
  "DIY-3/third",
  "سررسید قسط سوم دیه",
  "when the third part of the diyah falls due",
  3,
  text("سوم", "third"),
  thirdLunarAnniversary,
)

/** DIY-3: the last day of the period, by the computed calendar. */
export const lastPartDue = computed([articles488To491, byComputation], inForce).day(
  "DIY-3/last",
  "پایان مهلت پرداخت دیه",
  "the end of the period to pay the diyah",
  ofDiyah(
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
)

/** A computed lunar day has passed. About it that is open until the execution office certifies it. */
const dayPassed = (computedDay: Expression<Day>, certified: Expression<boolean>): Expression<boolean> =>
  any(
    after(today, addDays(computedDay, valueOfParameter(sightingDays))),
    all(after(addDays(today, valueOfParameter(sightingDays)), computedDay), certified),
  )

/** DIY-3: the legal period has passed. About a computed lunar day that is open until the execution office certifies it. */
export const deadlinePassed = computed([articles488To491], inForce).truth(
  "DIY-3",
  "گذشت مهلت قانونی پرداخت دیه",
  "the legal period to pay the diyah has passed",
  unless(
    clausesOf(articles488To491, byComputation)(
      "IPC-488",
      "مهلت پرداخت دیه به پایان رسیده است",
      "the period to pay the diyah is over",
      sentences.ipc488,
    )(
      when(
        deadlineAgreed,
        after(today, agreedDeadline),
        dayPassed(valueOfRule(lastPartDue), deadlinePassedFound),
      ),
    ),
    withoutAnyDebt(articles488To491),
    withoutDiyah(articles488To491),
  ),
  { sentences: sentences.diy3 },
)

/** The whole diyah falls due on one day: an agreed deadline, or a year after the agreement on which it rests. */
const inOnePart = any(deadlineAgreed, diyahByAgreement)

/** DIY-3: in how many equal parts the diyah falls due. */
export const partsOfDiyah = computed([articles488To491], inForce).count(
  "DIY-3/parts",
  "تعداد اقساط دیه",
  "the parts in which the diyah falls due",
  ofDiyah(when(inOnePart, count(1), valueOfRule(yearsToPay)), articles488To491),
  { scale: inInstalments },
)

const wholeIsDue = valueOfRule(deadlinePassed)
const firstIsDue = dayPassed(firstLunarAnniversary, firstPartDueFound)
const secondIsDue = dayPassed(secondLunarAnniversary, secondPartDueFound)
const noPart = count(0)

/** DIY-3: how many of the parts have fallen due. */
export const partsDue = computed([articles488To491, byComputation], inForce).count(
  "DIY-3/due",
  "تعداد اقساط سررسیدشدهٔ دیه",
  "the parts of the diyah that have fallen due",
  ofDiyah(
    table({
      hitPolicy: "unique",
      inputs: [valueOfRule(partsOfDiyah)],
      rows: [
        [[oneOf(count(1))], when(wholeIsDue, count(1), noPart)],
        [[oneOf(count(2))], when(wholeIsDue, count(2), when(firstIsDue, count(1), noPart))],
        [
          [oneOf(count(3))],
          when(wholeIsDue, count(3), when(secondIsDue, count(2), when(firstIsDue, count(1), noPart))),
        ],
      ],
    }),
    articles488To491,
  ),
  { scale: inInstalments },
)

/** The debt is a diyah or an arsh. */
export const isDiyah: Expression<boolean> = any(is(debtKind, code("diyah")), is(debtKind, code("arsh")))

/** Whatever its parts are, the first of them falls due on one day. */
const firstDue = when(diyahByAgreement, agreementAnniversary, firstLunarAnniversary)
const beforeFirst = all(
  not(deadlineAgreed),
  atLeast(daysBetween(today, firstDue), valueOfParameter(sightingDays)),
)
const afterFirst = all(not(deadlineAgreed), after(today, addDays(firstDue, valueOfParameter(sightingDays))))

/** The debt is a diyah of which no part is due yet, so that nothing of it can be demanded. */
export const nothingDueYet: Expression<boolean> = all(
  isDiyah,
  any(beforeFirst, all(not(afterFirst), is(valueOfRule(partsDue), count(0)))),
)
