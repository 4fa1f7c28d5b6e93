/**
 * Criminal Procedure Code, article 555: the complainant is told of a leniency measure and its consequences (REL-NOTIFY).
 */

import { decisionRule, text } from "@bazgasht/rules"
import { enforcementJudge } from "../actors.ts"
import { article, cpc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { privateComplainant } from "../facts/release/complainant.ts"
import { cpcInForce } from "../in-force.ts"

const article555 = cpc(article(555), "verifiedReport")

/** REL-NOTIFY: there is somebody to be told. */
export const notificationOfComplainant = decisionRule({
  id: "REL-NOTIFY",
  title: text("آگاه کردن شاکی از نهاد ارفاقی و آثار آن", "telling the complainant of the leniency"),
  citations: [article555],
  kind: "entitlement",
  inForce: { from: cpcInForce },
  deciders: [enforcementJudge],
  expression: clausesOf(article555)("CPC-555", "پرونده شاکی خصوصی دارد", "there is a private complainant")(
    privateComplainant,
  ),
})
