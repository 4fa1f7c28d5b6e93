/**
 * Criminal Procedure Code, article 555: the complainant is notified of a leniency measure and its consequences (REL-NOTIFY).
 */

import { decisionRule, text } from "@bazgasht/rules"
import { enforcementJudge } from "../actors.ts"
import { article, cpc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { privateComplainant } from "../facts/release/complainant.ts"
import { cpcInForce } from "../in-force.ts"

const article555 = cpc(article(555), "verifiedReport")

const sentences = {
  "CPC-555": {
    yes: text(
      "پرونده شاکی خصوصی دارد و باید به او اطلاع داده شود",
      "the case has a private complainant, who has to be notified",
    ),
    no: text(
      "پرونده شاکی خصوصی ندارد که به او اطلاع داده شود",
      "the case has no private complainant who would have to be notified",
    ),
    question: text("آیا پرونده شاکی خصوصی دارد؟", "does the case have a private complainant?"),
  },
}

/** REL-NOTIFY: there is somebody to be told. */
export const notificationOfComplainant = decisionRule({
  id: "REL-NOTIFY",
  title: text("آگاه کردن شاکی از نهاد ارفاقی و آثار آن", "notifying the complainant of the leniency"),
  citations: [article555],
  kind: "entitlement",
  inForce: { from: cpcInForce },
  deciders: [enforcementJudge],
  expression: clausesOf(article555)(
    "CPC-555",
    "پرونده شاکی خصوصی دارد",
    "there is a private complainant",
    sentences["CPC-555"],
  )(privateComplainant),
})
