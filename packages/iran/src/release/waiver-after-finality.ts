/**
 * Criminal Procedure Code, article 483: waiver after the judgment became final, in an offence that is not waivable (REL-483).
 * The convict may ask the court of the final judgment once for mitigation or for a more suitable punishment; its decision is
 * final.
 */

import {
  all,
  clause,
  decisionRule,
  may,
  not,
  onOrAfter,
  text,
  today,
  unless,
  valueOfRule,
} from "@bazgasht/rules"
import { convict, courtOfFinalJudgment } from "../actors.ts"
import { article, cpc } from "../citing.ts"
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
      clause(
        {
          id: "CPC-483-offence",
          title: text("جرم غیرقابل گذشت", "an offence that is not waivable"),
          citations: [article483],
        },
        not(valueOfRule(waivableOffence)),
      ),
      clause(
        {
          id: "CPC-483-final",
          title: text("حکم قطعی شده است", "the judgment is final"),
          citations: [article483],
        },
        onOrAfter(today, finalityDay),
      ),
      clause(
        {
          id: "CPC-483-waiver",
          title: text("گذشت شاکی پس از قطعیت حکم", "the complainant's waiver after finality"),
          citations: [article483],
        },
        all(privateComplainant, effectiveWaiver, onOrAfter(complainantWaiverDay, finalityDay)),
      ),
      clause(
        {
          id: "CPC-483-once",
          title: text("این تخفیف پیش‌تر درخواست نشده است", "it was not asked for before"),
          citations: [article483],
        },
        not(mitigationAfterWaiverUsed),
      ),
    ),
    noFinalConviction(article483),
  ),
})
