/**
 * Criteria pardon of Shahrivar 1404, general conditions (REL-PARDON-2). The length bands were not seen in full, so nobody is
 * found eligible without the commission's word on them.
 */

import {
  addTerm,
  after,
  all,
  any,
  atLeast,
  atMost,
  before,
  choiceOf,
  code,
  countOf,
  decisionRule,
  exists,
  is,
  isIn,
  isNot,
  money,
  moreThan,
  not,
  onDay,
  onOrAfter,
  onOrBefore,
  text,
  today,
  unless,
  valueOfParameter,
  when,
} from "@bazgasht/rules"
import { headOfJudiciary, leader, pardonCommission, prosecutor } from "../actors.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { articles, citing, ipc, ours, principle } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { withinBandOf1404 } from "../facts/findings.ts"
import { complainantWaiverDay, privateComplainant } from "../facts/release/complainant.ts"
import { damagesAwarded, damagesMadeGoodDay, damagesPaid } from "../facts/release/damages.ts"
import { offence } from "../facts/release/offence.ts"
import { executionBegun, securityActivitySinceConviction } from "../facts/release/pardon.ts"
import { earlierConvictions, newOffenceInCustody } from "../facts/release/person.ts"
import { finalityDay, graceEvents, imposedTerm } from "../facts/release/sentence.ts"
import * as instruments from "../instruments.ts"
import { securityOffences } from "../offence-sets.ts"
import {
  countedDegree,
  longestSecurityTerm,
  satisfactionDeadline,
  securityFinalityAge,
  toleratedConvictions,
} from "../parameters/pardon.ts"
import { degreeSixIdiom } from "../policies.ts"
import { noFinalConviction, withoutImprisonment } from "./bars.ts"
import { effectiveWaiver } from "./effective-waiver.ts"

const circular = citing(instruments.criteriaPardonCircular1404)(
  "whole",
  "verifiedReport",
  "Dadbanan summary; YJC 1404/06/20",
)
const underCircular = clausesOf(circular)

const announced = jalaliDay(1404, 6, 20)

/** The first day after the deadline of the circular. */
const closed = jalaliDay(1404, 10, 1)

/** REL-PARDON-2: the convict may be put on the list. */
export const criteriaPardon1404 = decisionRule({
  id: "REL-PARDON-2",
  title: text("عفو معیاری شهریور ۱۴۰۴", "criteria pardon of Shahrivar 1404"),
  citations: [
    circular,
    citing(instruments.constitution)(principle(110, 11), "verifiedReport", "IRIB 1404/06/19"),
    ipc(articles(96, 98), "verifiedReport", "course notes 92-97"),
  ],
  kind: "grace",
  inForce: { from: announced, to: closed },
  proposers: [headOfJudiciary],
  reporters: [prosecutor, pardonCommission],
  deciders: [leader],
  deadline: "PARDON-1404-complainant",
  expression: unless(
    all(
      underCircular(
        "PARDON-1404-record",
        "حداکثر یک سابقهٔ محکومیت تا درجهٔ شش",
        "at most one earlier conviction up to degree six",
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
      underCircular(
        "PARDON-1404-conduct",
        "عدم ارتکاب جرم جدید در زندان یا مرخصی",
        "no new offence in prison or on leave",
      )(not(newOffenceInCustody)),
      underCircular(
        "PARDON-1404-complainant",
        "جلب رضایت شاکی یا جبران ضرر و زیان تا پایان آذر ۱۴۰۴",
        "the complainant satisfied or the damage made good by the end of Azar 1404",
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
      clausesOf(
        circular,
        ours("grace of that time counts as this pardon unless the notice names this convict alone"),
      )(
        "PARDON-1404-once",
        "عفو یا تخفیف همان زمان پیش‌تر اعمال نشده است",
        "no pardon or commutation of that time was applied already",
      )(
        not(
          exists(graceEvents, ({ day, scope }) =>
            all(
              isNot(scope, code("individual")),
              onOrAfter(day, onDay(announced)),
              before(day, onDay(closed)),
            ),
          ),
        ),
      ),
      underCircular(
        "PARDON-1404-security",
        "در محکومان امنیتی: حبس تا پنج سال، گذشت بیش از پنج سال از قطعیت بدون اجرا و نداشتن فعالیت",
        "security convicts: up to five years, over five years since finality and not executed, no activity",
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
      underCircular(
        "PARDON-1404-band",
        "محکومیت در یکی از بندهای بخشنامه",
        "the sentence lies within a band of the circular",
      )(withinBandOf1404),
    ),
    noFinalConviction(circular),
  ),
})
