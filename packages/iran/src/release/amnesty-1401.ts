/**
 * Amnesty of 22 Bahman 1401, as a public channel summarised it (REL-PARDON-3). Served time, age and the term are those of the
 * cut-off day, whatever happened to the sentence later. The band over five to ten years is missing in the summary, and nothing
 * is said of terms over twenty: there is no answer for them.
 *
 * The amnesty was given once. Until when it could still be applied was not seen: after the cut-off day the answer is
 * undetermined until the commission says it, and from a day that we chose the amnesty certainly is closed.
 */

import {
  addTerm,
  after,
  all,
  any,
  before,
  code,
  completionDay,
  decisionRule,
  exists,
  is,
  isNot,
  not,
  onDay,
  onOrAfter,
  onOrBefore,
  overUpTo,
  quantityRule,
  type Ratio,
  table,
  text,
  today,
  unless,
  upTo,
  valueOfParameter,
  when,
  years,
} from "@bazgasht/rules"
import { headOfJudiciary, leader, pardonCommission, prosecutor } from "../actors.ts"
import { laterByFurlough } from "../base/served.ts"
import { articles, citing, ipc, ours, principle } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import {
  amnesty1401Closed,
  amnesty1401Day,
  endOnAmnestyDay,
  startOnAmnestyDay,
  termOnAmnestyDay,
} from "../facts/amnesty-1401.ts"
import { amnesty1401Open } from "../facts/findings.ts"
import { privateComplainant } from "../facts/release/complainant.ts"
import { offenceIntentional } from "../facts/release/offence.ts"
import { birthDay, incurablyIll, sex, unableToPayFine } from "../facts/release/person.ts"
import { graceEvents } from "../facts/release/sentence.ts"
import * as instruments from "../instruments.ts"
import {
  amnestyAgeOfMen,
  amnestyAgeOfWomen,
  amnestyCutOff,
  pardonedOfLongTerm,
  pardonedOfMiddleTerm,
  pardonedOnPersonalGrounds,
  pardonedRest,
  servedOfLongTerm,
  servedOfShortTerm,
  servedShareOfMiddleTerm,
} from "../parameters/pardon.ts"
import { noImprisonment } from "./bars.ts"
import { effectiveWaiver } from "./effective-waiver.ts"

const circular = citing(instruments.amnestyCircular1401)(
  "whole",
  "verifiedReport",
  "a public channel's summary; weak",
)
const underCircular = clausesOf(circular)
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

/** REL-PARDON-3: the convict is covered. */
export const amnesty1401 = decisionRule({
  id: "REL-PARDON-3",
  title: text("عفو بهمن ۱۴۰۱", "amnesty of Bahman 1401"),
  citations: [
    circular,
    citing(instruments.constitution)(principle(110, 11), "verifiedReport", "IRIB 1404/06/19"),
    ipc(articles(96, 98), "verifiedReport", "course notes 92-97"),
    ours("one time by our source; the day on which it was closed was not seen, and 1402/01/01 is ours"),
  ],
  kind: "grace",
  inForce,
  proposers: [headOfJudiciary],
  reporters: [prosecutor, pardonCommission],
  deciders: [leader],
  expression: unless(
    all(
      clausesOf(circular, ours("one time by our source; its last day was not seen"))(
        "PARDON-1401-open",
        "عفو هنوز قابل اعمال است",
        "the amnesty can still be applied",
      )(any(is(today, cutOff), amnesty1401Open)),
      clausesOf(
        circular,
        ours("grace of that time counts as the amnesty unless the notice names this convict alone"),
      )(
        "PARDON-1401-once",
        "عفو یا تخفیف همان زمان پیش‌تر اعمال نشده است",
        "no pardon or commutation of that time was applied already",
      )(
        not(
          exists(graceEvents, ({ day, scope }) =>
            all(
              isNot(scope, code("individual")),
              onOrAfter(day, cutOff),
              before(day, onDay(amnesty1401Closed)),
            ),
          ),
        ),
      ),
      underCircular(
        "PARDON-1401-serving",
        "در تاریخ ۲۲ بهمن ۱۴۰۱ در حال تحمل حبس",
        "serving on 22 Bahman 1401",
      )(all(onOrBefore(startOnAmnestyDay, cutOff), after(endOnAmnestyDay, cutOff))),
      underCircular(
        "PARDON-1401-complainant",
        "نداشتن شاکی خصوصی یا گذشت او",
        "no private complainant, or a waiver",
      )(any(not(privateComplainant), effectiveWaiver)),
      any(
        underCircular(
          "PARDON-1401-unintentional",
          "محکومیت غیرعمدی",
          "an unintentional conviction",
        )(unintentional),
        underCircular(
          "PARDON-1401-band",
          "تحمل بخش لازم از حبس تا ۲۲ بهمن ۱۴۰۱",
          "the part required of the band was served by 22 Bahman 1401",
        )(withinBand),
        underCircular(
          "PARDON-1401-personal",
          "مردان بالای هفتاد سال، زنان بالای شصت سال، بیماران صعب‌العلاج یا ناتوانان از پرداخت جزای نقدی",
          "men over seventy, women over sixty, the incurably ill, those unable to pay a fine",
        )(onPersonalGrounds),
      ),
    ),
    noImprisonment(circular),
  ),
})

/** REL-PARDON-3: the share of the imposed term that is pardoned; a share of one is all that remains. */
export const pardonedShare1401 = quantityRule<Ratio>("ratio", {
  id: "REL-PARDON-3/share",
  title: text("نسبت حبس مشمول عفو بهمن ۱۴۰۱", "share pardoned by the amnesty of 1401"),
  citations: [circular],
  kind: "automatic",
  inForce,
  expression: when(
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
})
