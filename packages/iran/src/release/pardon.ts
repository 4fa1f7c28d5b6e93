/**
 * Constitution, Article 110(11), and Islamic Penal Code, articles 96 to 98: pardon and commutation of one sentenced person (REL-PARDON-1). The
 * Leader decides on the proposal of the Head of the Judiciary. A pardon ends or shortens the punishment and never touches diyah or the
 * damages of the victim (article 98). A general pardon by statute (article 97) is an act of parliament and no decision on a case.
 */

import {
  addTerm,
  after,
  all,
  any,
  atLeast,
  atMost,
  before,
  type Citation,
  choiceOf,
  code,
  completionDay,
  countOf,
  type Day,
  decisionRule,
  type Expression,
  exists,
  is,
  isIn,
  isNot,
  may,
  money,
  moreThan,
  must,
  not,
  onDay,
  onOrAfter,
  onOrBefore,
  overUpTo,
  table,
  text,
  today,
  unless,
  upTo,
  valueOfParameter,
  when,
  years,
} from "@bazgasht/rules"
import {
  convict,
  enforcementJudge,
  family,
  headOfJudiciary,
  headOfJusticeDepartment,
  headOfPrison,
  leader,
  pardonCommission,
  prosecutor,
} from "../actors.ts"
import { laterByFurlough } from "../base/served.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { articles, citing, ipc, ours, principle } from "../citing.ts"
import { barsOf, clausesOf, computed } from "../clauses.ts"
import {
  amnesty1401Closed,
  amnesty1401Day,
  endOnAmnestyDay,
  startOnAmnestyDay,
  termOnAmnestyDay,
} from "../facts/amnesty-1401.ts"
import { amnesty1401Open, reasonedPardonProposal, withinBandOf1404 } from "../facts/findings.ts"
import { complainantWaiverDay, privateComplainant } from "../facts/release/complainant.ts"
import { damagesAwarded, damagesMadeGoodDay, damagesPaid } from "../facts/release/damages.ts"
import { offence, offenceIntentional } from "../facts/release/offence.ts"
import { executionBegun, securityActivitySinceConviction } from "../facts/release/pardon.ts"
import {
  birthDay,
  earlierConvictions,
  incurablyIll,
  newOffenceInCustody,
  sex,
  unableToPayFine,
} from "../facts/release/person.ts"
import { finalityDay, graceEvents, imposedTerm } from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { securityOffences, usuallyUnpardoned } from "../offence-sets.ts"
import {
  amnestyAgeOfMen,
  amnestyAgeOfWomen,
  amnestyCutOff,
  countedDegree,
  longestSecurityTerm,
  pardonedOfLongTerm,
  pardonedOfMiddleTerm,
  pardonedOnPersonalGrounds,
  pardonedRest,
  satisfactionDeadline,
  securityFinalityAge,
  servedOfLongTerm,
  servedOfShortTerm,
  servedShareOfMiddleTerm,
  toleratedConvictions,
} from "../parameters/leniency.ts"
import { degreeSixIdiom } from "../policies.ts"
import { executionOver, noFinalConviction, noImprisonment, withoutImprisonment } from "./conditions.ts"
import * as sentences from "./sentences/pardon.ts"
import { effectiveWaiver } from "./waiver.ts"

const principle110 = citing(instruments.constitution)(principle(110, 11), "verifiedReport", "IRIB 1404/06/19")
const articles96To98 = ipc(articles(96, 98), "verifiedReport", "course notes 92-97")
const under96To98 = clausesOf(articles96To98)
const regulation = citing(instruments.pardonCommissionRegulation)(
  "whole",
  "verifiedReport",
  "IRIB 1404/06/19",
)

/** REL-PARDON-1: a pardon or commutation may be asked for and proposed. */
export const pardon = decisionRule({
  id: "REL-PARDON-1",
  title: text("عفو یا تخفیف مجازات (موردی)", "pardon or commutation of one person's punishment"),
  citations: [principle110, articles96To98, regulation],
  kind: "grace",
  inForce: { from: ipcInForce },
  acts: [
    may("apply", [convict, family]),
    may("propose", [headOfJusticeDepartment, prosecutor, enforcementJudge, headOfPrison, headOfJudiciary]),
    must("report", [pardonCommission]),
    may("decide", [leader]),
  ],
  expression: unless(
    under96To98(
      "IPC-96",
      "محکومیت قطعی",
      "a final conviction",
      sentences.ipc96,
    )(onOrAfter(today, finalityDay)),
    noFinalConviction(articles96To98),
    executionOver(articles96To98),
    barsOf(regulation)(
      "SET-NOPARDON",
      "جرم معمولاً خارج از شمول عفو، بدون پیشنهاد مستدل رئیس قوهٔ قضائیه",
      "an offence usually left out, without a reasoned proposal of the Head of the Judiciary",
      sentences.setNopardon,
    )(
      all(
        any(
          isIn(offence, usuallyUnpardoned),
          clausesOf(regulation)(
            "PARDON87-private-right",
            "پرونده شاکی خصوصی دارد و گذشت نکرده است",
            "a private complainant who has not waived",
            sentences.pardon87PrivateRight,
          )(all(privateComplainant, not(effectiveWaiver))),
        ),
        not(reasonedPardonProposal),
      ),
    ),
  ),
})

/** Between the days no grace was given to the sentenced person but what was given to nobody else. */
const givenOnce =
  (id: string, ...citations: ReadonlyArray<Citation>) =>
  (from: Expression<Day>, to: Expression<Day>): Expression<boolean> =>
    clausesOf(...citations)(
      id,
      "عفو یا تخفیف این دوره پیش‌تر اعمال نشده است",
      "no pardon or commutation of this round has been applied before",
      sentences.givenOnce,
    )(
      not(
        exists(graceEvents, ({ day, scope }) =>
          all(isNot(scope, code("individual")), onOrAfter(day, from), before(day, to)),
        ),
      ),
    )

// Criteria-based pardon of Shahrivar 1404, general conditions (REL-PARDON-2). The length bands were not seen in full, so nobody is found eligible
// without the commission's word on them.

const circular1404 = citing(instruments.criteriaPardonCircular1404)(
  "whole",
  "verifiedReport",
  "Dadbanan summary; YJC 1404/06/20",
)
const under1404 = clausesOf(circular1404)

const announced = jalaliDay(1404, 6, 20)

/** The first day after the deadline of the circular. */
const closed = jalaliDay(1404, 10, 1)

/** REL-PARDON-2: the sentenced person may be put on the list. */
export const criteriaPardon1404 = decisionRule({
  id: "REL-PARDON-2",
  title: text("عفو معیاری شهریور ۱۴۰۴", "criteria-based pardon of Shahrivar 1404"),
  citations: [circular1404, principle110, articles96To98],
  kind: "grace",
  inForce: { from: announced, to: closed },
  acts: [
    may("propose", [headOfJudiciary]),
    // The prosecutor finds those who meet the criteria, and the commission examines them.
    must("report", [prosecutor, pardonCommission], { together: true }),
    may("decide", [leader]),
  ],
  deadline: "PARDON-1404-complainant",
  expression: unless(
    all(
      under1404(
        "PARDON-1404-record",
        "حداکثر یک سابقهٔ محکومیت تا درجهٔ شش",
        "at most one earlier conviction up to degree six",
        sentences.pardon1404Record,
      )(
        atMost(
          countOf(earlierConvictions, ({ degree }) =>
            when(
              is(choiceOf(degreeSixIdiom), code("degreeSixAndHeavier")),
              atMost(degree, valueOfParameter(countedDegree)),
              atLeast(degree, valueOfParameter(countedDegree)),
            ),
          ),
          valueOfParameter(toleratedConvictions),
        ),
      ),
      under1404(
        "PARDON-1404-conduct",
        "عدم ارتکاب جرم جدید در زندان یا مرخصی",
        "no new offence in prison or on furlough",
        sentences.pardon1404Conduct,
      )(not(newOffenceInCustody)),
      under1404(
        "PARDON-1404-complainant",
        "جلب رضایت شاکی یا جبران ضرر و زیان تا پایان آذر ۱۴۰۴",
        "the complainant's consent or the damage made good by the end of Azar 1404",
        sentences.pardon1404Complainant,
      )(
        any(
          not(privateComplainant),
          all(effectiveWaiver, onOrBefore(complainantWaiverDay, valueOfParameter(satisfactionDeadline))),
          // Unlike articles 40 and 58 of the Penal Code, the circular does not name an arrangement of payment. Where no
          // damages were awarded there is nothing to be made good, and the complainant's waiver alone satisfies.
          all(
            moreThan(damagesAwarded, money(0)),
            atLeast(damagesPaid, damagesAwarded),
            onOrBefore(damagesMadeGoodDay, valueOfParameter(satisfactionDeadline)),
          ),
        ),
      ),
      givenOnce(
        "PARDON-1404-once",
        circular1404,
        ours(
          "grace of that period counts as this pardon unless the notice names this sentenced person alone",
        ),
      )(onDay(announced), onDay(closed)),
      under1404(
        "PARDON-1404-security",
        "در محکومان امنیتی: حبس تا پنج سال، گذشت بیش از پنج سال از قطعیت بدون اجرا و نداشتن فعالیت",
        "security offences: a term up to five years, final for over five years, not executed, no activity against security since",
        sentences.pardon1404Security,
      )(
        any(
          not(isIn(offence, securityOffences)),
          all(
            any(withoutImprisonment, not(moreThan(imposedTerm, valueOfParameter(longestSecurityTerm)))),
            after(today, addTerm(finalityDay, valueOfParameter(securityFinalityAge))),
            not(executionBegun),
            not(securityActivitySinceConviction),
          ),
        ),
      ),
      under1404(
        "PARDON-1404-band",
        "محکومیت در یکی از بندهای بخشنامه",
        "the sentence lies within a band of the circular",
        sentences.pardon1404Band,
      )(withinBandOf1404),
    ),
    noFinalConviction(circular1404),
    executionOver(articles96To98),
  ),
})

// Pardon of 22 Bahman 1401, as a public channel summarised it (REL-PARDON-3). Served time, age and the term are those of the cut-off day,
// whatever happened to the sentence later. The band over five to ten years is missing in the summary, and nothing is said of terms over
// twenty: there is no answer for them. The pardon was given once. Until when it could still be applied was not seen: after the cut-off day
// the answer is undetermined until the commission says it, and from a day that we chose the pardon certainly is closed.

const circular1401 = citing(instruments.amnestyCircular1401)(
  "whole",
  "verifiedReport",
  "a public channel's summary; weak",
)
const under1401 = clausesOf(circular1401)
const inForce = { from: amnesty1401Day, to: amnesty1401Closed }

const cutOff = valueOfParameter(amnestyCutOff)

/** The day from which imprisonment counts, as it was on the cut-off day. */
const start = laterByFurlough(startOnAmnestyDay, ({ start }) => before(start, cutOff))

/** The bands of the imposed term, each with what must have been served by the cut-off day. */
const withinBand = table({
  hitPolicy: "unique",
  inputs: [termOnAmnestyDay],
  rows: [
    [[upTo(years(1))], onOrBefore(addTerm(start, valueOfParameter(servedOfShortTerm)), cutOff)],
    [
      [overUpTo(years(1), years(5))],
      onOrBefore(completionDay(start, termOnAmnestyDay, valueOfParameter(servedShareOfMiddleTerm)), cutOff),
    ],
    [
      [overUpTo(years(10), years(20))],
      onOrBefore(addTerm(start, valueOfParameter(servedOfLongTerm)), cutOff),
    ],
  ],
})

const unintentional = not(offenceIntentional)

const onPersonalGrounds = any(
  all(is(sex, code("male")), before(addTerm(birthDay, valueOfParameter(amnestyAgeOfMen)), cutOff)),
  all(is(sex, code("female")), before(addTerm(birthDay, valueOfParameter(amnestyAgeOfWomen)), cutOff)),
  incurablyIll,
  unableToPayFine,
)

/** REL-PARDON-3: the sentenced person is covered. */
export const amnesty1401 = decisionRule({
  id: "REL-PARDON-3",
  title: text("عفو بهمن ۱۴۰۱", "pardon of Bahman 1401"),
  citations: [
    circular1401,
    principle110,
    articles96To98,
    ours("one time by our source; the day on which it was closed was not seen, and 1402/01/01 is ours"),
  ],
  kind: "grace",
  inForce,
  acts: [
    may("propose", [headOfJudiciary]),
    // The prosecutor finds those who meet the criteria, and the commission examines them.
    must("report", [prosecutor, pardonCommission], { together: true }),
    may("decide", [leader]),
  ],
  expression: unless(
    all(
      clausesOf(circular1401, ours("one time by our source; its last day was not seen"))(
        "PARDON-1401-open",
        "عفو هنوز قابل اعمال است",
        "the pardon can still be applied",
        sentences.pardon1401Open,
      )(any(is(today, cutOff), amnesty1401Open)),
      givenOnce(
        "PARDON-1401-once",
        circular1401,
        ours("grace of that period counts as the pardon unless the notice names this sentenced person alone"),
      )(cutOff, onDay(amnesty1401Closed)),
      under1401(
        "PARDON-1401-serving",
        "در تاریخ ۲۲ بهمن ۱۴۰۱ در حال تحمل حبس",
        "serving on 22 Bahman 1401",
        sentences.pardon1401Serving,
      )(all(onOrBefore(startOnAmnestyDay, cutOff), after(endOnAmnestyDay, cutOff))),
      under1401(
        "PARDON-1401-complainant",
        "نداشتن شاکی خصوصی یا گذشت او",
        "no private complainant, or a waiver",
        sentences.pardon1401Complainant,
      )(any(not(privateComplainant), effectiveWaiver)),
      any(
        under1401(
          "PARDON-1401-unintentional",
          "محکومیت غیرعمدی",
          "an unintentional conviction",
          sentences.pardon1401Unintentional,
        )(unintentional),
        under1401(
          "PARDON-1401-band",
          "تحمل بخش لازم از حبس تا ۲۲ بهمن ۱۴۰۱",
          "the required part of the term was served by 22 Bahman 1401",
          sentences.pardon1401Band,
        )(withinBand),
        under1401(
          "PARDON-1401-personal",
          "مردان بالای هفتاد سال، زنان بالای شصت سال، بیماران صعب‌العلاج یا ناتوانان از پرداخت جزای نقدی",
          "men over seventy, women over sixty, the incurably ill, those unable to pay a fine",
          sentences.pardon1401Personal,
        )(onPersonalGrounds),
      ),
    ),
    noImprisonment(circular1401),
  ),
})

/** REL-PARDON-3: the share of the imposed term that is pardoned; a share of one is all that remains. */
export const pardonedShare1401 = computed([circular1401], inForce).ratio(
  "REL-PARDON-3/share",
  "نسبت حبس مشمول عفو بهمن ۱۴۰۱",
  "share pardoned by the pardon of 1401",
  when(
    unintentional,
    valueOfParameter(pardonedRest),
    when(
      withinBand,
      table({
        hitPolicy: "unique",
        inputs: [termOnAmnestyDay],
        rows: [
          [[upTo(years(1))], valueOfParameter(pardonedRest)],
          [[overUpTo(years(1), years(5))], valueOfParameter(pardonedOfMiddleTerm)],
          [[overUpTo(years(10), years(20))], valueOfParameter(pardonedOfLongTerm)],
        ],
      }),
      valueOfParameter(pardonedOnPersonalGrounds),
    ),
  ),
)
