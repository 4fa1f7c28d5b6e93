/**
 * Criminal Procedure Code, article 483: waiver after the judgment became final, in an offence that is not waivable (REL-483).
 * The convict may ask the court of the final judgment once for mitigation or for a more suitable punishment; its decision is
 * final.
 */

import { all, decisionRule, may, not, onOrAfter, text, today, unless, valueOfRule } from "@bazgasht/rules"
import { convict, courtOfFinalJudgment } from "../actors.ts"
import { article, cpc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import {
  complainantWaiverDay,
  mitigationAfterWaiverUsed,
  privateComplainant,
} from "../facts/release/complainant.ts"
import { finalityDay } from "../facts/release/sentence.ts"
import { cpcInForce } from "../in-force.ts"
import { noFinalConviction } from "./bars.ts"
import { effectiveWaiver } from "./effective-waiver.ts"
import { waivableOffence } from "./waivable-offence.ts"

const article483 = cpc(article(483), "verifiedText", "Melkiedari; Persian Legal Institute, CPC 483")
const under483 = clausesOf(article483)

/** REL-483: mitigation may be asked for. */
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
      )(not(valueOfRule(waivableOffence))),
      under483("CPC-483-final", "حکم قطعی شده است", "the judgment is final")(onOrAfter(today, finalityDay)),
      under483(
        "CPC-483-waiver",
        "گذشت شاکی پس از قطعیت حکم",
        "the complainant's waiver after finality",
      )(all(privateComplainant, effectiveWaiver, onOrAfter(complainantWaiverDay, finalityDay))),
      under483(
        "CPC-483-once",
        "این تخفیف پیش‌تر درخواست نشده است",
        "it was not asked for before",
      )(not(mitigationAfterWaiverUsed)),
    ),
    noFinalConviction(article483),
  ),
})
