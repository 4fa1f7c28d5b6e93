/**
 * Conditions of the Relief Committee for the family of a prisoner (FAM-4). Its services (pension, loans, goods, dowry, study,
 * medical and legal help) are its own; they end at the release, with help for the job of the head afterwards.
 *
 * @module
 */

import { dependsOnPrisoner, economicallyWeak, isInCustody } from "@bazgasht/core"
import { all, clause, decisionRule, text } from "@bazgasht/rules"
import { reliefCommittee, socialWorker, supportAssociation } from "../actors.ts"
import { emdad, ours } from "../citing.ts"

const terms = emdad("whole", "verifiedText", "Emdad page on prisoners' families")
const reports = emdad("whole", "verifiedReport", "Kayhan 1404/03/16; YJC Hamedan")

/** FAM-4: cover by the Relief Committee. */
export const reliefCommitteeCover = decisionRule({
  id: "FAM-4",
  title: text("پوشش خانوادهٔ زندانی در کمیته امداد", "cover of a prisoner's family by the Relief Committee"),
  citations: [terms, reports],
  kind: "administrative",
  proposers: [supportAssociation],
  reporters: [socialWorker],
  deciders: [reliefCommittee],
  expression: all(
    clause(
      {
        id: "FAM-4-custody",
        title: text("زندانی در حبس است", "the prisoner is in custody"),
        citations: [terms, reports],
      },
      isInCustody,
    ),
    clause(
      {
        id: "FAM-4-head",
        title: text("زندانی سرپرست خانوار بوده است", "the prisoner was the head of the household"),
        citations: [reports, ours("who provided for the household is taken for its head")],
      },
      dependsOnPrisoner,
    ),
    clause(
      {
        id: "FAM-4-weak",
        title: text(
          "ضعف وضعیت اقتصادی به تأیید مددکار",
          "a weak economic state, which the social worker confirms",
        ),
        citations: [reports],
      },
      economicallyWeak,
    ),
  ),
})
