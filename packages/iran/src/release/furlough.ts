/** Criminal Procedure Code, article 520 and its notes: furlough (REL-FUR-1 to REL-FUR-8), and the regulation of 1384 before it. A furlough is a privilege, not a right. */

import {
  addTerm,
  all,
  any,
  atLeast,
  atMost,
  before,
  type Count,
  choiceOf,
  code,
  completionDay,
  count,
  countOf,
  type Day,
  decisionRule,
  type Expression,
  greatest,
  is,
  isIn,
  lawDay,
  lessThan,
  may,
  moreThan,
  never,
  not,
  onOrAfter,
  onOrBefore,
  startOfMonth,
  startOfYear,
  subtract,
  sumOf,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  versions,
  when,
} from "@bazgasht/rules"
import {
  classificationCouncil,
  detentionAuthority,
  enforcementJudge,
  headOfJudiciary,
  headOfPrison,
  prosecutor,
  supervisingAssociateProsecutor,
} from "../actors.ts"
import { served, servedInSentences } from "../base/served.ts"
import { article, articles, cpc, note, reg00, reg84 } from "../citing.ts"
import { barsOf, clausesOf, computed } from "../clauses.ts"
import { inMonths } from "../counted.ts"
import { insolvent } from "../facts/debt/insolvency.ts"
import { inLieuBegun, inLieuStart } from "../facts/debts.ts"
import { complainantWaiver, privateComplainant } from "../facts/release/complainant.ts"
import { suitableSecurity } from "../facts/release/conduct.ts"
import {
  consentLeaveUseful,
  creditPoints,
  creditPointsEarned,
  debtPartPaid,
  detainedAccused,
  detentionAuthorityAgrees,
  type furloughKinds,
  furloughs,
  occasionCircular,
  prisonRulesKept,
  programmeParticipation,
  unableToGiveSecurity,
  urgentRelativeEvent,
} from "../facts/release/furlough.ts"
import { offence, offenceIntentional } from "../facts/release/offence.ts"
import { earlierConvictions } from "../facts/release/person.ts"
import { effectiveStart, endOfTerm, imposedTerm, imprisonmentKind } from "../facts/release/sentence.ts"
import { cpcInForce, reg00InForce } from "../in-force.ts"
import { withoutFurlough1384 } from "../offence-sets.ts"
import {
  consentDays,
  consentLeaves,
  escortedDays,
  escortedHours,
  occasionsPerYear,
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
  ordinaryDays,
  quarterlyDays,
  quarterlyShare,
  quarterlyWindow,
  urgentDays,
} from "../parameters/furlough.ts"
import { urgentFurloughOutsideSuspension } from "../policies.ts"
import { acidAttackOnDoubtful, withoutImprisonment } from "./conditions.ts"
import { drugNoteBarOnDoubtful } from "./drug-note.ts"
import { nonSuspendable } from "./non-suspendable.ts"
import * as sentences from "./sentences/furlough.ts"

const source = "Banijamali; WikiHoghoogh, CPC 520"
const article520 = cpc(article(520), "verifiedText", source)
const under520 = clausesOf(article520)
const notes520 = cpc(note(article(520)), "verifiedReport", source)
const barredByNotes520 = barsOf(notes520)
const underNotes520 = clausesOf(notes520)
const recalled520 = cpc(article(520), "recalled")
const underRecalled520 = clausesOf(recalled520)
const regulation = reg00(article(194), "verifiedReport", "by reference")
const regulation203 = reg00(article(203), "verifiedText", "Davoudabadi, REG00 203 and 313")

const inForce = { from: cpcInForce }

/** Convicts excluded from suspension have furlough REL-FUR-6 and no other. */
const outsideSuspension = barredByNotes520(
  "CPC-520-outside-suspension",
  "محکوم خارج از شمول مقررات تعلیق",
  "a sentenced person excluded from suspension",
  sentences.cpc520OutsideSuspension,
)(valueOfRule(nonSuspendable))

const accusedInDetention = barsOf(article520)(
  "CPC-520-accused",
  "متهم بازداشتی: فقط اعزام تحت‌الحفظ",
  "an accused in detention: escorted leave only",
  sentences.cpc520Accused,
)(detainedAccused)

const security = under520(
  "CPC-520-security",
  "سپردن تأمین مناسب",
  "suitable security",
  sentences.cpc520Security,
)(suitableSecurity)

/** Rules kept, part in programmes, points earned, security given. */
const ordinaryConditions = all(
  under520(
    "CPC-520-rules",
    "رعایت ضوابط و مقررات زندان",
    "the rules of the prison were kept",
    sentences.cpc520Rules,
  )(prisonRulesKept),
  under520(
    "CPC-520-programmes",
    "مشارکت در برنامه‌های اصلاحی و تربیتی",
    "part in reform and training programmes",
    sentences.cpc520Programmes,
  )(programmeParticipation),
  clausesOf(article520, regulation)(
    "CPC-520-points",
    "کسب امتیازات لازم",
    "the required points",
    sentences.cpc520Points,
  )(creditPointsEarned),
  security,
)

/** What is left of an allowance; never less than nothing. */
const left = (allowance: Expression<Count>, used: Expression<Count>): Expression<Count> =>
  greatest(subtract(allowance, used), count(0))

const daysLeft = (id: string, fa: string, en: string, expression: Expression<Count>) =>
  computed([article520], inForce).count(id, fa, en, expression)

const allowanceLeft = (of: Expression<Count>) =>
  under520(
    "CPC-520-allowance",
    "سهمیهٔ مرخصی باقی است",
    "days of furlough are left",
    sentences.cpc520Allowance,
  )(moreThan(of, count(0)))

type FurloughKind = (typeof furloughKinds)[number]

const inThisMonth = (start: Expression<Day>): Expression<boolean> =>
  all(onOrAfter(start, startOfMonth(today)), onOrBefore(startOfMonth(start), today))

const inThisYear = (start: Expression<Day>): Expression<boolean> =>
  all(onOrAfter(start, startOfYear(today)), onOrBefore(startOfYear(start), today))

/** Days of furlough of a kind in the calendar month. A furlough counts in the month in which it began. */
const daysThisMonth = (of: FurloughKind): Expression<Count> =>
  sumOf(
    furloughs,
    ({ days }) => days,
    ({ kind, start }) => all(is(kind, code(of)), inThisMonth(start)),
  )

export const ordinaryDaysLeft = daysLeft(
  "REL-FUR-1/daysLeft",
  "روزهای باقی‌ماندهٔ مرخصی عادی در این ماه",
  "days of ordinary furlough left this month",
  left(valueOfParameter(ordinaryDays), daysThisMonth("ordinary")),
)

export const ordinaryFurlough = decisionRule({
  id: "REL-FUR-1",
  title: text("مرخصی عادی", "ordinary furlough"),
  citations: [article520, regulation],
  kind: "administrative",
  inForce,
  reporters: [classificationCouncil],
  acts: [may("decide", [headOfPrison, enforcementJudge], { together: true })],
  expression: unless(
    all(ordinaryConditions, allowanceLeft(valueOfRule(ordinaryDaysLeft))),
    outsideSuspension,
    accusedInDetention,
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

/** Whether the urgent leave is closed to those excluded from suspension. */
const urgentClosed = barredByNotes520(
  "CPC-520-urgent-outside-suspension",
  "محکوم خارج از شمول مقررات تعلیق",
  "a sentenced person excluded from suspension",
  sentences.cpc520UrgentOutsideSuspension,
)(all(is(choiceOf(urgentFurloughOutsideSuspension), code("closed")), valueOfRule(nonSuspendable)))

const urgentEvent = under520(
  "CPC-520-event",
  "بیماری حاد یا فوت همسر یا خویشاوند نزدیک، یا ازدواج فرزند",
  "acute illness or death of a close relative or the spouse, or the marriage of a child",
  sentences.cpc520Event,
)(urgentRelativeEvent)

export const urgentFurlough = decisionRule({
  id: "REL-FUR-2",
  title: text("مرخصی اضطراری خانوادگی", "furlough for an urgent event in the family"),
  citations: [article520],
  kind: "discretion",
  inForce,
  deciders: [prosecutor],
  expression: unless(
    all(urgentEvent, security),
    accusedInDetention,
    urgentClosed,
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

export const urgentFurloughDays = daysLeft(
  "REL-FUR-2/days",
  "حداکثر روزهای مرخصی اضطراری",
  "the maximum days of an urgent furlough",
  valueOfParameter(urgentDays),
)

export const escortedDaysLeft = daysLeft(
  "REL-FUR-3/daysLeft",
  "روزهای باقی‌ماندهٔ اعزام تحت‌الحفظ در این ماه",
  "days of escorted leave left this month",
  left(valueOfParameter(escortedDays), daysThisMonth("escorted")),
)

/** REL-FUR-3: the same without security, under escort. */
export const escortedLeave = decisionRule({
  id: "REL-FUR-3",
  title: text("اعزام تحت‌الحفظ", "escorted leave"),
  citations: [article520],
  kind: "discretion",
  inForce,
  deciders: [prosecutor],
  expression: unless(
    all(
      urgentEvent,
      under520(
        "CPC-520-no-security",
        "عجز از سپردن تأمین",
        "inability to give security",
        sentences.cpc520NoSecurity,
      )(unableToGiveSecurity),
      allowanceLeft(valueOfRule(escortedDaysLeft)),
    ),
    accusedInDetention,
    urgentClosed,
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

export const escortedLeaveDays = daysLeft(
  "REL-FUR-3/days",
  "روزهای اعزام تحت‌الحفظ در ماه",
  "days of escorted leave in a month",
  valueOfParameter(escortedDays),
)

export const escortedLeaveHours = daysLeft(
  "REL-FUR-3/hours",
  "تعداد ساعات اعزام تحت‌الحفظ",
  "hours of an escorted leave",
  valueOfParameter(escortedHours),
)

/** REL-FUR-4: an accused in detention has the escorted leave only, if the authority that ordered the detention agrees. */
export const leaveOfAccused = decisionRule({
  id: "REL-FUR-4",
  title: text("اعزام تحت‌الحفظ متهم بازداشتی", "escorted leave of an accused in detention"),
  citations: [article520],
  kind: "discretion",
  inForce,
  deciders: [detentionAuthority],
  expression: all(
    under520(
      "CPC-520-is-accused",
      "متهم بازداشتی",
      "an accused in detention",
      sentences.cpc520IsAccused,
    )(detainedAccused),
    urgentEvent,
    under520(
      "CPC-520-agreement",
      "موافقت مرجع صادرکنندهٔ قرار",
      "the agreement of the authority that ordered the detention",
      sentences.cpc520Agreement,
    )(detentionAuthorityAgrees),
    allowanceLeft(valueOfRule(escortedDaysLeft)),
  ),
})

const consentLeavesUsed = countOf(furloughs, ({ kind }) => is(kind, code("consent")))

/** REL-FUR-5: an extra leave to win the complainant's consent, and its renewal. */
export const consentFurlough = decisionRule({
  id: "REL-FUR-5",
  title: text("مرخصی جلب رضایت شاکی", "furlough to win the complainant's consent"),
  citations: [article520, recalled520],
  kind: "discretion",
  inForce,
  deciders: [prosecutor, enforcementJudge],
  expression: unless(
    all(
      under520(
        "CPC-520-complainant",
        "پرونده شاکی خصوصی دارد",
        "there is a private complainant",
        sentences.cpc520Complainant,
      )(privateComplainant),
      under520(
        "CPC-520-useful",
        "مرخصی در جلب رضایت شاکی مؤثر است",
        "furlough can help to win the consent",
        sentences.cpc520Useful,
      )(consentLeaveUseful),
      security,
      underRecalled520(
        "CPC-520-renewal",
        "نخستین مرخصی، یا تمدید آن با پرداخت بخشی از محکوم‌به یا جلب رضایت",
        "the first furlough, or its renewal once part is paid or the consent is won",
        sentences.cpc520Renewal,
      )(
        any(
          is(consentLeavesUsed, count(0)),
          all(
            lessThan(consentLeavesUsed, valueOfParameter(consentLeaves)),
            any(debtPartPaid, complainantWaiver),
          ),
        ),
      ),
    ),
    accusedInDetention,
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

export const consentFurloughDays = daysLeft(
  "REL-FUR-5/days",
  "حداکثر روزهای مرخصی جلب رضایت",
  "the maximum days of a furlough to win consent",
  valueOfParameter(consentDays),
)

/** Days left in the window of those excluded from suspension. */
export const quarterlyDaysLeft = daysLeft(
  "REL-FUR-6/daysLeft",
  "روزهای باقی‌ماندهٔ مرخصی چهارماهه",
  "days left in the window of four months",
  left(
    valueOfParameter(quarterlyDays),
    sumOf(
      furloughs,
      ({ days }) => days,
      ({ kind, start }) =>
        all(is(kind, code("quarterly")), before(today, addTerm(start, valueOfParameter(quarterlyWindow)))),
    ),
  ),
)

export const quarterlyFurlough = decisionRule({
  id: "REL-FUR-6",
  title: text(
    "مرخصی محکومان خارج از شمول مقررات تعلیق",
    "furlough of sentenced persons excluded from suspension",
  ),
  citations: [notes520],
  kind: "discretion",
  inForce,
  reporters: [classificationCouncil],
  deciders: [prosecutor],
  expression: unless(
    all(
      underNotes520(
        "CPC-520-note-outside",
        "خارج از شمول مقررات تعلیق",
        "excluded from suspension",
        sentences.cpc520NoteOutside,
      )(valueOfRule(nonSuspendable)),
      underNotes520(
        "CPC-520-note-third",
        "یک‌سوم مجازات تحمل شده است",
        "one third of the punishment has been served",
        servedInSentences("مجازات", "the punishment", quarterlyShare),
      )(all(not(withoutImprisonment), served(valueOfParameter(quarterlyShare)))),
      ordinaryConditions,
      allowanceLeft(valueOfRule(quarterlyDaysLeft)),
    ),
    accusedInDetention,
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

/** REL-FUR-7: extra leave on national and religious occasions, as the circular says. */
export const occasionFurlough = decisionRule({
  id: "REL-FUR-7",
  title: text("مرخصی مناسبت‌های ملی و مذهبی", "furlough on national and religious occasions"),
  citations: [recalled520],
  kind: "discretion",
  inForce,
  deciders: [headOfJudiciary],
  expression: unless(
    all(
      underRecalled520(
        "CPC-520-circular",
        "بخشنامهٔ رئیس قوهٔ قضائیه",
        "the circular of the Head of the Judiciary",
        sentences.cpc520Circular,
      )(occasionCircular),
      underRecalled520(
        "CPC-520-twice",
        "کمتر از دو بار در سال",
        "less than twice in the year",
        sentences.cpc520Twice,
      )(
        lessThan(
          countOf(furloughs, ({ kind, start }) => all(is(kind, code("occasion")), inThisYear(start))),
          valueOfParameter(occasionsPerYear),
        ),
      ),
    ),
    accusedInDetention,
    acidAttackOnDoubtful,
    drugNoteBarOnDoubtful,
  ),
})

/** REL-FUR-8: duties during leave: reporting to the police, places not to visit. */
export const dutiesOnFurlough = decisionRule({
  id: "REL-FUR-8",
  title: text("تعیین تکالیف دورهٔ مرخصی", "duties during furlough"),
  citations: [regulation203],
  kind: "discretion",
  inForce: { from: reg00InForce },
  proposers: [classificationCouncil],
  acts: [may("decide", [prosecutor, enforcementJudge], { together: true })],
  expression: any(
    valueOfRule(ordinaryFurlough),
    valueOfRule(urgentFurlough),
    valueOfRule(consentFurlough),
    valueOfRule(quarterlyFurlough),
    valueOfRule(occasionFurlough),
  ),
})

// Prison regulation of 1384 with its wording of 1389: furlough before the Criminal Procedure Code (REL-FUR, old version). Terms up to
// fifteen years: after one sixth; longer ones and life: after three years; detention for a fine or a debt: after one month; two hundred
// points. The unintentional and the insolvent had three to five days every two months, others every three, those with a record every four.
// In the last tenth of the term, at most six months, leave was given on a written promise.

const regulation1384 = reg84(articles(219, 221), "verifiedReport", "Vakilik, REG84 articles 219 to 221")
const underRegulation = clausesOf(regulation1384)

const ended = underRegulation(
  "REG84-in-force",
  "آیین‌نامهٔ ۱۳۸۴ در تاریخ معیار لازم‌الاجرا است",
  "the regulation of 1384 is in force on the relevant day",
  sentences.reg84InForce,
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
  sentences.reg84Quota,
)(
  when(
    withoutImprisonment,
    all(inLieuBegun, onOrAfter(today, addTerm(inLieuStart, valueOfParameter(oldServedOfDebt)))),
    onOrAfter(today, quotaDay),
  ),
)

export const furlough1384 = decisionRule({
  id: "REL-FUR-84",
  title: text("مرخصی در آیین‌نامهٔ ۱۳۸۴", "furlough under the regulation of 1384"),
  citations: [regulation1384],
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
          sentences.reg84Points,
        )(atLeast(creditPoints, valueOfParameter(oldPoints))),
      ),
      barsOf(regulation1384)(
        "SET-NOFUR84",
        "جرم محروم از مرخصی",
        "an offence without furlough",
        sentences.setNofur84,
      )(isIn(offence, withoutFurlough1384)),
    ),
  ),
})

export const furloughInterval1384 = computed([regulation1384], {
  from: oldFurloughCertain,
  to: cpcInForce,
}).count(
  "REL-FUR-84/intervalMonths",
  "فاصلهٔ دو مرخصی در آیین‌نامهٔ ۱۳۸۴",
  "interval between furloughs under the regulation of 1384",
  when(
    any(not(offenceIntentional), insolvent),
    valueOfParameter(oldShortInterval),
    when(
      moreThan(countOf(earlierConvictions), count(0)),
      valueOfParameter(oldIntervalWithRecord),
      valueOfParameter(oldInterval),
    ),
  ),
  { scale: inMonths },
)

/** In the last tenth of the term, at most six months, a written promise stands for security. */
export const furloughOnPromise1384 = decisionRule({
  id: "REL-FUR-84/promise",
  title: text("مرخصی با قول کتبی در پایان محکومیت", "furlough on a written promise"),
  citations: [regulation1384],
  kind: "administrative",
  acts: [may("decide", [headOfPrison, supervisingAssociateProsecutor], { together: true })],
  expression: whileInForce(
    underRegulation(
      "REG84-last-tenth",
      "ده درصد پایانی محکومیت، حداکثر شش ماه",
      "the last tenth of the term, at most six months",
      sentences.reg84LastTenth,
    )(
      all(
        onOrAfter(today, completionDay(effectiveStart, imposedTerm, valueOfParameter(oldPromiseShare))),
        onOrAfter(addTerm(today, valueOfParameter(oldPromisePeriod)), endOfTerm),
      ),
    ),
  ),
})
