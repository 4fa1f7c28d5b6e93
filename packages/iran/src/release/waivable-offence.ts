/**
 * Islamic Penal Code, articles 100 to 104: waivable offences (REL-WAIVE). The waiver of all who complained, every heir included,
 * stops prosecution or execution; a conditional waiver once its condition is met; a waiver that hangs on something outside the
 * offender's control is void.
 *
 * Article 104 lists the offences. Our sources give two entries with their amounts; of any other offence the court says whether
 * it is listed. Before the Reduction Act the list was another one, which is not encoded.
 */

import {
  all,
  atMost,
  decisionRule,
  type Expression,
  isIn,
  lawDay,
  not,
  quantityRule,
  shareOfTerm,
  type Term,
  text,
  unless,
  valueOfParameter,
  valueOfRule,
  versions,
  when,
} from "@bazgasht/rules"
import { enforcementJudge } from "../actors.ts"
import { article, ipc, note, red99 } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { listedAsWaivable } from "../facts/findings.ts"
import { complainantWaiver, privateComplainant } from "../facts/release/complainant.ts"
import { offence, offenceAmount } from "../facts/release/offence.ts"
import { effectiveRecord } from "../facts/release/person.ts"
import { statutoryMaximum, statutoryMinimum } from "../facts/release/sentence.ts"
import { ipcInForce, red99Certain } from "../in-force.ts"
import { fraudOffences, waivableTheft } from "../offence-sets.ts"
import { waivableFraudLimit, waivableRangeShare, waivableTheftLimit } from "../parameters/leniency.ts"
import { noConviction } from "./bars.ts"
import { articles100To103, waiverNotVoid, waiverUnconditional } from "./effective-waiver.ts"

const article104 = ipc(article(104), "verifiedReport", "WikiHoghoogh, RED99 article 11")
const under104 = clausesOf(article104)
const article11 = red99(article(11), "verifiedReport", "WikiHoghoogh, RED99 article 11")
const under104And11 = clausesOf(article104, article11)
const noteTo104 = ipc(note(article(104)), "recalled")

/** The list as amended; of the earlier one nothing is said. */
const sinceReductionAct = (amended: Expression<boolean>): Expression<boolean> =>
  versions(lawDay, { from: red99Certain, of: amended })

/** Whether the offence is waivable. Not stated as waivable: not waivable. */
export const waivableOffence = decisionRule({
  id: "REL-WAIVE/offence",
  title: text("جرم قابل گذشت", "a waivable offence"),
  citations: [article104, article11],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: sinceReductionAct(
    when(
      isIn(offence, waivableTheft),
      under104And11(
        "IPC-104-theft",
        "سرقت تا سقف مقرر و بدون سابقهٔ مؤثر کیفری",
        "theft up to the ceiling, without an effective record",
      )(all(atMost(offenceAmount, valueOfParameter(waivableTheftLimit)), not(effectiveRecord))),
      when(
        isIn(offence, fraudOffences),
        under104And11(
          "IPC-104-fraud",
          "کلاهبرداری تا نصاب مادهٔ ۳۶",
          "fraud within the amount of article 36",
        )(atMost(offenceAmount, valueOfParameter(waivableFraudLimit))),
        under104(
          "IPC-104-list",
          "جرم در فهرست مادهٔ ۱۰۴ است",
          "the list of article 104 names the offence",
        )(listedAsWaivable),
      ),
    ),
  ),
})

/** REL-WAIVE: execution stops. */
export const waiver = decisionRule({
  id: "REL-WAIVE",
  title: text("موقوفی اجرای مجازات با گذشت شاکی", "execution stops by the complainants' waiver"),
  citations: [articles100To103, article104],
  kind: "entitlement",
  inForce: { from: ipcInForce },
  deciders: [enforcementJudge],
  expression: unless(
    all(
      under104("IPC-104", "جرم قابل گذشت", "a waivable offence")(valueOfRule(waivableOffence)),
      clausesOf(articles100To103)(
        "IPC-102",
        "گذشت همهٔ شاکیان و ورثهٔ آنان",
        "the waiver of all who complained, every heir included",
      )(all(privateComplainant, complainantWaiver)),
      waiverNotVoid,
      waiverUnconditional,
    ),
    noConviction(article104),
  ),
})

const reduced = (id: string, fa: string, en: string, bound: Expression<Term>) =>
  quantityRule<Term>("term", {
    id,
    title: text(fa, en),
    citations: [noteTo104],
    kind: "automatic",
    inForce: { from: red99Certain },
    expression: when(
      valueOfRule(waivableOffence),
      shareOfTerm(bound, valueOfParameter(waivableRangeShare), "down"),
      bound,
    ),
  })

/** The statutory minimum after the note to article 104, given the minimum of the offence's own article. */
export const reducedStatutoryMinimum = reduced(
  "REL-WAIVE/minimum",
  "حداقل حبس قانونی پس از تبصرهٔ مادهٔ ۱۰۴",
  "the statutory minimum after the note to article 104",
  statutoryMinimum,
)

/** The statutory maximum after the note to article 104, given the maximum of the offence's own article. */
export const reducedStatutoryMaximum = reduced(
  "REL-WAIVE/maximum",
  "حداکثر حبس قانونی پس از تبصرهٔ مادهٔ ۱۰۴",
  "the statutory maximum after the note to article 104",
  statutoryMaximum,
)
