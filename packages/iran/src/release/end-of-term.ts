/** Penal Code, article 27, and Criminal Procedure Code, article 515: release when the term of imprisonment has been served (REL-END). */

import { all, code, decisionRule, is, onOrAfter, text, today, unless, valueOfRule } from "@bazgasht/rules"
import { enforcementJudge, headOfPrison } from "../actors.ts"
import { endOfSentence } from "../base/served.ts"
import { article, cpc, ipc } from "../citing.ts"
import { barsOf, clausesOf } from "../clauses.ts"
import { heldForNothingElse } from "../facts/findings.ts"
import { imprisonmentKind } from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import { noImprisonment } from "./conditions.ts"
import * as sentences from "./sentences/end-of-term.ts"

const article27 = ipc(article(27), "verifiedText", "Iranian Adl, article 27")
const article515 = cpc(article(515), "verifiedText", "Negamag, advisory opinion quoting CPC 515")
const under = clausesOf(article27, article515)

/** REL-END: nothing of the imprisonment is left, and nothing else keeps the person in prison. */
export const releaseAtEndOfTerm = decisionRule({
  id: "REL-END",
  title: text("آزادی با پایان مدت حبس", "release at the end of the term"),
  citations: [article27, article515],
  kind: "entitlement",
  inForce: { from: ipcInForce },
  reporters: [headOfPrison],
  deciders: [enforcementJudge],
  expression: unless(
    all(
      under(
        "termEnded",
        "مدت حبس پایان یافته است",
        "the term of imprisonment has ended",
        sentences.termEnded,
      )(onOrAfter(today, valueOfRule(endOfSentence))),
      under(
        "nothingElseHolds",
        "مانع دیگری برای آزادی نیست",
        "nothing else bars release",
        sentences.nothingElseHolds,
      )(heldForNothingElse),
    ),
    barsOf(article27)(
      "lifeHasNoEnd",
      "حبس ابد پایان ندارد",
      "imprisonment for life has no end",
      sentences.lifeHasNoEnd,
    )(is(imprisonmentKind, code("life"))),
    noImprisonment(article27),
  ),
})
