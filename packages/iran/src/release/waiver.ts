/**
 * The complainant's waiver (IPC 100 to 104, CPC 483). Article 101: when a waiver works. A conditional one does once its condition is met; one that hangs on something
 * outside the offender's control is void. Wherever a law asks for the complainant's waiver, it asks for one that works.
 */

import {
  all,
  atMost,
  decisionRule,
  type Expression,
  isIn,
  lawDay,
  may,
  not,
  onOrAfter,
  shareOfTerm,
  type Term,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  versions,
  when,
} from "@bazgasht/rules"
import { convict, courtOfFinalJudgment, enforcementJudge } from "../actors.ts"
import { article, articles, cpc, ipc, note, red99 } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { listedAsWaivable } from "../facts/findings.ts"
import {
  complainantWaiver,
  complainantWaiverDay,
  mitigationAfterWaiverUsed,
  privateComplainant,
  waiverConditionControllable,
  waiverConditionMet,
} from "../facts/release/complainant.ts"
import { offence, offenceAmount } from "../facts/release/offence.ts"
import { effectiveRecord } from "../facts/release/person.ts"
import { finalityDay, statutoryMaximum, statutoryMinimum } from "../facts/release/sentence.ts"
import { cpcInForce, ipcInForce, red99Certain } from "../in-force.ts"
import { fraudOffences, waivableTheft } from "../offence-sets.ts"
import { waivableFraudLimit, waivableRangeShare, waivableTheftLimit } from "../parameters/leniency.ts"
import { executionOver, noConviction, noFinalConviction } from "./conditions.ts"
import * as sentences from "./sentences/waiver.ts"

/** Articles 100 to 103. */
export const articles100To103 = ipc(articles(100, 103), "verifiedText", "WikiHoghoogh")
const under100To103 = clausesOf(articles100To103)

/** The waiver is not void. */
export const waiverNotVoid = under100To103(
  "IPC-101-void",
  "گذشت به امری خارج از اختیار محکوم معلق نیست",
  "the waiver depends on nothing outside the sentenced person's control",
  sentences.ipc101Void,
)(waiverConditionControllable)

export const waiverUnconditional = under100To103(
  "IPC-101",
  "گذشت منجز است یا شرط آن محقق شده است",
  "the waiver is unconditional or its condition is met",
  sentences.ipc101,
)(waiverConditionMet)

/** All who complained have waived, and their waiver works. */
export const effectiveWaiver: Expression<boolean> = all(complainantWaiver, waiverNotVoid, waiverUnconditional)

// Islamic Penal Code, articles 100 to 104: waivable offences (REL-WAIVE). The waiver of all who complained, every heir included, stops
// prosecution or execution; a conditional waiver once its condition is met; a waiver that hangs on something outside the offender's control
// is void. Article 104 lists the offences. Our sources give two entries with their amounts; of any other offence the court says whether it
// is listed. Before the Reduction Act the list was another one, which is not encoded.

const article104 = ipc(article(104), "verifiedReport", "WikiHoghoogh, RED99 article 11")
const under104 = clausesOf(article104)
const article11 = red99(article(11), "verifiedReport", "WikiHoghoogh, RED99 article 11")
const under104And11 = clausesOf(article104, article11)
const noteTo104 = ipc(note(article(104)), "recalled")

/** The list as amended; of the earlier one nothing is said. */
const sinceReductionAct = (amended: Expression<boolean>): Expression<boolean> =>
  versions(lawDay, { from: red99Certain, of: amended })

/** Whether the offence is waivable. Not stated as waivable: not waivable. */
export const waivableOffence = computed([article104, article11], { from: ipcInForce }).truth(
  "REL-WAIVE/offence",
  "جرم قابل گذشت",
  "a waivable offence",
  sinceReductionAct(
    when(
      isIn(offence, waivableTheft),
      under104And11(
        "IPC-104-theft",
        "سرقت تا سقف مقرر و بدون سابقهٔ کیفری مؤثر",
        "theft up to the ceiling, without an effective record",
        sentences.ipc104Theft,
      )(all(atMost(offenceAmount, valueOfParameter(waivableTheftLimit)), not(effectiveRecord))),
      when(
        isIn(offence, fraudOffences),
        under104And11(
          "IPC-104-fraud",
          "کلاهبرداری تا نصاب مادهٔ ۳۶",
          "fraud within the amount of article 36",
          sentences.ipc104Fraud,
        )(atMost(offenceAmount, valueOfParameter(waivableFraudLimit))),
        under104(
          "IPC-104-list",
          "جرم در فهرست مادهٔ ۱۰۴ است",
          "the list of article 104 names the offence",
          sentences.ipc104List,
        )(listedAsWaivable),
      ),
    ),
  ),
  { sentences: sentences.relWaiveOffence },
)

export const waiver = decisionRule({
  id: "REL-WAIVE",
  title: text("موقوفی اجرای مجازات با گذشت شاکی", "end of execution on the complainants' waiver"),
  citations: [articles100To103, article104],
  kind: "entitlement",
  inForce: { from: ipcInForce },
  deciders: [enforcementJudge],
  expression: unless(
    all(
      under104(
        "IPC-104",
        "جرم قابل گذشت",
        "a waivable offence",
        sentences.ipc104,
      )(valueOfRule(waivableOffence)),
      clausesOf(articles100To103)(
        "IPC-102",
        "گذشت همهٔ شاکیان و ورثهٔ آنان",
        "the waiver of all who complained, every heir included",
        sentences.ipc102,
      )(all(privateComplainant, complainantWaiver)),
      waiverNotVoid,
      waiverUnconditional,
    ),
    noConviction(article104),
  ),
})

const reduced = (id: string, fa: string, en: string, bound: Expression<Term>) =>
  computed([noteTo104], { from: red99Certain }).term(
    id,
    fa,
    en,
    when(
      valueOfRule(waivableOffence),
      shareOfTerm(bound, valueOfParameter(waivableRangeShare), "down"),
      bound,
    ),
  )

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

// Criminal Procedure Code, article 483: waiver after the judgment became final, in an offence that is not waivable (REL-483). The sentenced person
// may ask the court of the final judgment once for mitigation or for a more suitable punishment; its decision is final.

const article483 = cpc(article(483), "verifiedText", "Melkiedari; Persian Legal Institute, CPC 483")
const under483 = clausesOf(article483)

export const waiverAfterFinality = decisionRule({
  id: "REL-483",
  title: text("تخفیف مجازات با گذشت شاکی پس از قطعیت حکم", "mitigation on a waiver after finality"),
  citations: [article483],
  kind: "discretion",
  inForce: { from: cpcInForce },
  acts: [may("apply", [convict]), may("decide", [courtOfFinalJudgment])],
  expression: unless(
    all(
      under483(
        "CPC-483-offence",
        "جرم غیرقابل گذشت",
        "an offence that is not waivable",
        sentences.cpc483Offence,
      )(not(valueOfRule(waivableOffence))),
      under483(
        "CPC-483-final",
        "حکم قطعی شده است",
        "the judgment is final",
        sentences.cpc483Final,
      )(onOrAfter(today, finalityDay)),
      under483(
        "CPC-483-waiver",
        "گذشت شاکی پس از قطعیت حکم",
        "the complainant's waiver after finality",
        sentences.cpc483Waiver,
      )(all(privateComplainant, effectiveWaiver, onOrAfter(complainantWaiverDay, finalityDay))),
      under483(
        "CPC-483-once",
        "این تخفیف پیش‌تر درخواست نشده است",
        "mitigation was not requested before",
        sentences.cpc483Once,
      )(not(mitigationAfterWaiverUsed)),
    ),
    noFinalConviction(article483),
    executionOver(article483),
  ),
})
