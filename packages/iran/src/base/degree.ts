/**
 * Islamic Penal Code, article 19: the eight degrees of ta'zir punishments. 1 is the heaviest; "up to degree N" in these laws
 * means degree N or heavier.
 */

import {
  type Count,
  count,
  days,
  type Expression,
  fromUpTo,
  money,
  months,
  moreThan,
  over,
  overUpTo,
  smallest,
  type Term,
  table,
  upTo,
  valueOfParameter,
  valueOfRule,
  when,
  years,
} from "@bazgasht/rules"
import { article, ipc, note } from "../citing.ts"
import { clausesOf, computed, firstOf } from "../clauses.ts"
import {
  imposedFine,
  imposedTazirLashes,
  imposedTerm,
  judgmentDay,
  statutoryMaximum,
} from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import {
  fineOfDegree1,
  fineOfDegree2,
  fineOfDegree3,
  fineOfDegree4,
  fineOfDegree5,
  fineOfDegree6,
  fineOfDegree7,
} from "../parameters/sentence.ts"

const article19 = ipc(article(19), "verifiedText", "WikiHoghoogh, article 19; Radio Farda")
/** Where a range touches two degrees the heavier one counts. */
const note2 = ipc(note(article(19), 2), "recalled")
/** A punishment that fits no band is of degree 7; of several punishments the heaviest decides. */
const note3 = ipc(note(article(19), 3), "recalled")

/** The degree of a length of ta'zir imprisonment. */
export const degreeOf = (term: Expression<Term>): Expression<Count> =>
  table({
    hitPolicy: "unique",
    inputs: [term],
    rows: [
      [[over(years(25))], count(1)],
      [[overUpTo(years(15), years(25))], count(2)],
      [[overUpTo(years(10), years(15))], count(3)],
      [[overUpTo(years(5), years(10))], count(4)],
      [[overUpTo(years(2), years(5))], count(5)],
      [[overUpTo(months(6), years(2))], count(6)],
      [[fromUpTo(days(91), months(6))], count(7)],
      [[upTo(months(3))], count(8)],
    ],
  })

export const degreeOfImposed = computed([article19], { from: ipcInForce }).count(
  "BASE-1/imposed",
  "درجهٔ حبس تعزیری مورد حکم",
  "degree of the imposed imprisonment",
  clausesOf(article19)(
    "IPC-19",
    "درجهٔ حبس را مدت حبس مورد حکم تعیین می‌کند",
    "the imposed term decides the degree",
  )(degreeOf(imposedTerm)),
  { scale: "degree" },
)

/** BASE-1: the degree of the imprisonment that the law provides, which is that of its maximum. */
export const degreeOfStatutory = computed([article19, note2], { from: ipcInForce }).count(
  "BASE-1/statutory",
  "درجهٔ حبس قانونی جرم",
  "degree of the statutory imprisonment",
  clausesOf(article19, note2)(
    "IPC-19-note-2",
    "درجهٔ جرم را حداکثر مجازات قانونی تعیین می‌کند",
    "the statutory maximum decides the degree",
  )(degreeOf(statutoryMaximum)),
  { scale: "degree" },
)

/** BASE-1: the degree of the imposed fine, by the bands in force on the day of the judgment. */
export const degreeOfFine = computed([article19, note3], { from: ipcInForce }).count(
  "BASE-1/fine",
  "درجهٔ جزای نقدی",
  "degree of the fine",
  firstOf(
    [
      fineOfDegree1,
      fineOfDegree2,
      fineOfDegree3,
      fineOfDegree4,
      fineOfDegree5,
      fineOfDegree6,
      fineOfDegree7,
    ].map((band) => moreThan(imposedFine, valueOfParameter(band, judgmentDay))),
  ),
  { scale: "degree" },
)

/** Ta'zir lashes: over thirty are of degree six, eleven to thirty of degree seven, fewer of degree eight. */
const degreeOfLashes: Expression<Count> = when(
  moreThan(imposedTazirLashes, count(30)),
  count(6),
  when(moreThan(imposedTazirLashes, count(10)), count(7), count(8)),
)

/** BASE-1: the degree of a ta'zir punishment other than imprisonment: that of the fine or of the lashes, whichever is heavier. */
export const degreeOfOthers = computed([article19, note3], { from: ipcInForce }).count(
  "BASE-1/others",
  "درجهٔ مجازات تعزیری غیر از حبس",
  "degree of a ta'zir punishment other than imprisonment",
  clausesOf(article19, note3)(
    "IPC-19-note-3",
    "درجهٔ شدیدترین مجازات ملاک است؛ آنچه با هیچ درجه‌ای مطابق نباشد درجهٔ هفت است",
    "the heaviest punishment decides the degree; what fits no degree is of degree seven",
  )(
    when(
      moreThan(imposedFine, money(0)),
      when(
        moreThan(imposedTazirLashes, count(0)),
        smallest(valueOfRule(degreeOfFine), degreeOfLashes),
        valueOfRule(degreeOfFine),
      ),
      when(moreThan(imposedTazirLashes, count(0)), degreeOfLashes, count(7)),
    ),
  ),
  { scale: "degree" },
)
