/** Criminal Procedure Code, article 510: merging of separate judgments (BASE-8). */

import { decisionRule, must, text } from "@bazgasht/rules"
import { court, enforcementJudge } from "../actors.ts"
import { article, cpc } from "../citing.ts"
import { severalUnmergedJudgments } from "../facts/findings.ts"
import { cpcInForce } from "../in-force.ts"

/** BASE-8: the enforcement judge sends the judgments to the competent court for one judgment. */
export const mergingOfJudgments = decisionRule({
  id: "BASE-8",
  title: text("تجمیع احکام", "merging of judgments"),
  citations: [cpc(article(510), "recalled")],
  kind: "entitlement",
  inForce: { from: cpcInForce },
  acts: [must("propose", [enforcementJudge]), must("decide", [court])],
  expression: severalUnmergedJudgments,
})
