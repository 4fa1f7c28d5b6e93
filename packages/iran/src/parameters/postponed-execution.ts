/** Numbers of postponing execution on personal grounds (CPC 501). */

import { text } from "@bazgasht/rules"
import { article, cpc } from "../citing.ts"
import { cpcInForce } from "../in-force.ts"
import { since, termParameter } from "./dated.ts"

const article501 = cpc(article(501), "verifiedReport", "course notes")

/** How long after birth execution waits. */
export const afterBirth = termParameter(
  "postponedExecution.afterBirth",
  text("مهلت پس از زایمان", "time after birth"),
  since.months(cpcInForce, 6, article501),
)

/** The age of the child up to which execution waits for breastfeeding. */
export const breastfeedingAge = termParameter(
  "postponedExecution.breastfeedingAge",
  text("سن طفل در دورهٔ شیردهی", "age of the breastfed child"),
  since.years(cpcInForce, 2, article501),
)
