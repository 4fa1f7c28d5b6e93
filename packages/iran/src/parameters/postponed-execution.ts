/** Numbers of postponing execution on personal grounds (CPC 501). */

import { article, cpc } from "../citing.ts"
import { cpcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by501 = enacted(cpcInForce, cpc(article(501), "verifiedReport", "course notes"))

export const afterBirth = by501.months("postponedExecution.afterBirth", 6)(
  "مهلت پس از زایمان",
  "time after birth",
)
export const breastfeedingAge = by501.years("postponedExecution.breastfeedingAge", 2)(
  "سن طفل در دورهٔ شیردهی",
  "age of the breastfed child",
)
