/**
 * Criminal Procedure Code, article 529, and Islamic Penal Code, articles 28 and 29: what an unpaid fine becomes (FIN-6). A small one free
 * public service, every other detention: whole days only, at the rate of the day of the judgment, never longer than the offence's own
 * imprisonment nor than three years. Where the judgment imposed imprisonment too, detention begins when that is over, and its limits are
 * counted from there. What is not executed stays collectible. Before a fine is turned into anything, the court may order instalments at the
 * convict's request.
 */

import {
  addDays,
  addTerm,
  all,
  any,
  atMost,
  code,
  codeSet,
  count,
  daysBetween,
  decisionRule,
  greatest,
  is,
  isIn,
  may,
  money,
  moreThan,
  multiply,
  not,
  onOrAfter,
  quotient,
  smallest,
  subtract,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { convict, court, enforcementJudge } from "../actors.ts"
import { endOfSentence } from "../base/served.ts"
import { article, articlesBoth, citing, cpc, ipc, letter, note } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import {
  assetsForFine,
  fineInInstalments,
  fineInstalmentsAffordable,
  fineInstalmentsRequested,
  fineInstalmentsSecured,
  inLieuBegun,
  inLieuStart,
  publicServicePossible,
} from "../facts/debts.ts"
import { offence } from "../facts/release/offence.ts"
import {
  imposedFine,
  imprisonmentKind,
  judgmentDay,
  remainingFine,
  statutoryImprisonment,
  statutoryMaximum,
} from "../facts/release/sentence.ts"
import { cpcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { longestInLieu, longestInLieuOfSmuggling } from "../parameters/debts.ts"
import { fineDayInLieu, publicServiceHour, publicServiceLimit } from "../parameters/sentence.ts"
import { withoutImprisonment } from "../release/conditions.ts"
import { withoutDebtOrFine } from "./bars.ts"
import * as sentences from "./sentences/fine-in-lieu.ts"

const article529 = cpc(article(529), "verifiedText", "Adlio, CPC 529")
const under529 = clausesOf(article529)
const textOf529 = cpc(article(529), "verifiedText", "Vakilik; Adlio, CPC 529")
const underTextOf529 = clausesOf(textOf529)
const article29 = ipc(article(29), "verifiedReport")
const articles28And29 = ipc(articlesBoth(28, 29), "verifiedReport")
const wholeDays = citing(instruments.advisoryOpinion1979)("whole", "verifiedReport")
const inForce = { from: cpcInForce }

const smuggling = codeSet({
  id: "SET-SMUGGLING",
  title: text("قاچاق کالا و ارز", "smuggling of goods or currency"),
  citations: [cpc(article(529), "verifiedReport")],
  members: ["smuggling.goods", "smuggling.professional"],
})

/** What an unpaid fine is turned into. */
export type FineConversion = "publicService" | "detention"

/** FIN-6: unpaid public service, or detention. */
export const fineConversion = computed([article529], inForce).code<FineConversion>(
  "FIN-6/kind",
  "بدل جزای نقدی پرداخت‌نشده",
  "the substitute for an unpaid fine",
  when(
    all(atMost(imposedFine, valueOfParameter(publicServiceLimit, judgmentDay)), publicServicePossible),
    code<FineConversion>("publicService"),
    code<FineConversion>("detention"),
  ),
  {
    codeSentences: {
      is: text("بدل جزای نقدی پرداخت‌نشده، {value} است", "an unpaid fine is converted into {value}"),
      isNot: text("بدل جزای نقدی پرداخت‌نشده، {value} نیست", "an unpaid fine is not converted into {value}"),
    },
  },
)

export const serviceHoursForFine = computed(
  [cpc(letter("a", article(529)), "verifiedText", "Adlio, CPC 529")],
  inForce,
).count(
  "FIN-6/hours",
  "ساعات خدمات عمومی رایگان بدل از جزای نقدی",
  "hours of unpaid public service for the fine",
  when(
    is(valueOfRule(fineConversion), code("publicService")),
    quotient(remainingFine, valueOfParameter(publicServiceHour, judgmentDay), "down"),
    count(0),
  ),
)

export const capOfDetention = computed([articles28And29], inForce).term(
  "FIN-6/cap",
  "سقف بازداشت بدل از جزای نقدی",
  "the longest detention in lieu of the fine",
  when(
    isIn(offence, smuggling),
    valueOfParameter(longestInLieuOfSmuggling),
    when(
      statutoryImprisonment,
      smallest(statutoryMaximum, valueOfParameter(longestInLieu)),
      valueOfParameter(longestInLieu),
    ),
  ),
)

/** Imprisonment that goes before detention for the fine; detention that is itself the imprisonment goes before nothing. */
const imprisonmentGoesFirst = not(any(withoutImprisonment, is(imprisonmentKind, code("inLieuOfFine"))))

/** FIN-6: the first day of detention: that on which it began, or the day of the decision, but never before the imprisonment is over. */
export const startOfDetention = computed([article29], inForce).day(
  "FIN-6/start",
  "نخستین روز بازداشت بدل از جزای نقدی",
  "the first day of detention in lieu of the fine",
  when(
    inLieuBegun,
    inLieuStart,
    when(imprisonmentGoesFirst, greatest(today, valueOfRule(endOfSentence)), today),
  ),
)

export const daysInLieu = computed([article529, articles28And29, wholeDays], inForce).count(
  "FIN-6/days",
  "روزهای بازداشت بدل از جزای نقدی",
  "days of detention in lieu of the fine",
  when(
    is(valueOfRule(fineConversion), code("detention")),
    smallest(
      quotient(remainingFine, valueOfParameter(fineDayInLieu, judgmentDay), "down"),
      daysBetween(
        valueOfRule(startOfDetention),
        addTerm(valueOfRule(startOfDetention), valueOfRule(capOfDetention)),
      ),
    ),
    count(0),
  ),
)

export const collectibleOfFine = computed(
  [cpc(note(article(529), 2), "verifiedText", "Adlio, CPC 529")],
  inForce,
).money(
  "FIN-6/collectible",
  "بخش قابل وصول جزای نقدی از اموال بعدی",
  "the part of the fine still collectible from later assets",
  when(
    is(valueOfRule(fineConversion), code("detention")),
    subtract(remainingFine, multiply(valueOfParameter(fineDayInLieu, judgmentDay), valueOfRule(daysInLieu))),
    subtract(
      remainingFine,
      multiply(valueOfParameter(publicServiceHour, judgmentDay), valueOfRule(serviceHoursForFine)),
    ),
  ),
)

const unpaid = under529(
  "CPC-529-unpaid",
  "جزای نقدی پرداخت‌نشده‌ای باقی است",
  "part of the fine is unpaid",
  sentences.cpc529Unpaid,
)(moreThan(remainingFine, money(0)))

const noAssets = under529(
  "CPC-529-noAssets",
  "مال یا حقوقی برای وصول آن یافت نشده است",
  "no assets or wages to collect it from were found",
  sentences.cpc529NoAssets,
)(not(assetsForFine))

const noInstalments = under529(
  "CPC-529-noInstalments",
  "جزای نقدی تقسیط نشده است",
  "the fine is not paid in instalments",
  sentences.cpc529NoInstalments,
)(not(fineInInstalments))

export const fineInLieu = decisionRule({
  id: "FIN-6",
  title: text(
    "تبدیل جزای نقدی به خدمات عمومی یا بازداشت",
    "conversion of the fine into public service or detention",
  ),
  citations: [article529],
  kind: "entitlement",
  adverse: true,
  inForce,
  deciders: [enforcementJudge],
  expression: unless(
    all(
      unpaid,
      noAssets,
      noInstalments,
      clausesOf(article29)(
        "IPC-29-after",
        "بازداشت بدل از جزای نقدی پس از اتمام حبس آغاز می‌شود",
        "detention for a fine begins when the imprisonment is over",
        sentences.ipc29After,
      )(
        any(
          not(imprisonmentGoesFirst),
          is(valueOfRule(fineConversion), code("publicService")),
          onOrAfter(today, valueOfRule(endOfSentence)),
        ),
      ),
    ),
    withoutDebtOrFine(article529),
  ),
})

/** FIN-6: detention for a fine ends when its days are over, or when no part of the fine is left. */
export const endOfDetentionInLieu = decisionRule({
  id: "FIN-6/end",
  title: text("پایان بازداشت بدل از جزای نقدی", "the end of detention for the fine"),
  citations: [article529, articles28And29],
  kind: "entitlement",
  inForce,
  deciders: [enforcementJudge],
  expression: unless(
    all(
      under529(
        "CPC-529-begun",
        "بازداشت بدل از جزای نقدی آغاز شده است",
        "detention for the fine has begun",
        sentences.cpc529Begun,
      )(inLieuBegun),
      any(
        under529(
          "CPC-529-paid",
          "از جزای نقدی چیزی باقی نمانده است",
          "no part of the fine is left",
          sentences.cpc529Paid,
        )(atMost(remainingFine, money(0))),
        clausesOf(article529, articles28And29)(
          "CPC-529-served",
          "روزهای بازداشت بدل از جزای نقدی پایان یافته است",
          "the days of detention for the fine are over",
          sentences.cpc529Served,
        )(onOrAfter(today, addDays(valueOfRule(startOfDetention), valueOfRule(daysInLieu)))),
      ),
    ),
    withoutDebtOrFine(article529),
  ),
})

/**
 * CPC 529: instalments of a fine. Neither their number nor their amount is fixed by the article. The act on financial
 * convictions has no part in it (FIN-5).
 */
export const fineInstalments = decisionRule({
  id: "FIN-6/instalments",
  title: text("تقسیط جزای نقدی", "payment of a fine in instalments"),
  citations: [textOf529],
  kind: "discretion",
  inForce,
  acts: [may("apply", [convict]), may("decide", [court])],
  expression: unless(
    all(
      unpaid,
      noAssets,
      noInstalments,
      underTextOf529(
        "CPC-529-request",
        "محکوم تقسیط را تقاضا کرده است",
        "the sentenced person asks for instalments",
        sentences.cpc529Request,
      )(fineInstalmentsRequested),
      underTextOf529(
        "CPC-529-affordable",
        "قدرت محکوم به پرداخت اقساط احراز شده است",
        "the court finds that the sentenced person can pay instalments",
        sentences.cpc529Affordable,
      )(fineInstalmentsAffordable),
      underTextOf529(
        "CPC-529-security",
        "تضمین مناسب سپرده شده است",
        "suitable security is given",
        sentences.cpc529Security,
      )(fineInstalmentsSecured),
    ),
    withoutDebtOrFine(textOf529),
  ),
})
