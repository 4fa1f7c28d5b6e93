/**
 * Prisons regulation of 1384, articles 134 and 135: no prisoner guards, disciplines or administers; services within are for all
 * in turn (EMP-8). Whether the regulation of 1400 says so too was not seen.
 */

import { any, code, decisionRule, is, lawDay, not, text, versions } from "@bazgasht/rules"
import { articles, ours, reg84 } from "../citing.ts"
import { postOpenToPrisoners } from "../facts/employment/findings.ts"
import { openingAfterRelease, openingPost } from "../facts/employment/opening.ts"
import { reg00InForce, reg84InForce } from "../in-force.ts"

const closed = any(
  is(openingPost, code("guarding")),
  is(openingPost, code("disciplinary")),
  is(openingPost, code("administrative")),
)

/** EMP-8: posts that a prisoner may hold. */
export const postAllowed = decisionRule({
  id: "EMP-8",
  title: text("کارهای ممنوع زندانیان", "posts closed to prisoners"),
  citations: [
    reg84(articles(134, 135), "verifiedText", "Edman"),
    ours("what the regulation of 1400 says of such posts was not seen"),
  ],
  kind: "automatic",
  expression: any(
    openingAfterRelease,
    versions(
      lawDay,
      { from: reg84InForce, to: reg00InForce, of: not(closed) },
      { from: reg00InForce, of: any(not(closed), postOpenToPrisoners) },
    ),
  ),
})
