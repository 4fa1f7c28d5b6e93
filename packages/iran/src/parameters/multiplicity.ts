/** Numbers of article 134 on several offences, as amended by the Reduction Act. */

import { text } from "@bazgasht/rules"
import { article, ipc } from "../citing.ts"
import { red99NotBefore } from "../in-force.ts"
import { countParameter, shareParameter, since } from "./dated.ts"

const article134 = ipc(article(134), "verifiedText", "Ekhtebar, article 134; Vakil Sharifi")

/** With more different offences than this, each gets its statutory maximum. */
export const fewDifferentOffences = countParameter(
  "multiplicity.fewDifferentOffences",
  text("حداکثر تعداد جرایم مختلف در بند نخست", "most different offences of the milder regime"),
  since.count(red99NotBefore, 3, article134),
)

/** Up to that number the minimum for each is more than this share of the sum of its statutory minimum and maximum. */
export const meanOfRange = shareParameter(
  "multiplicity.meanOfRange",
  text("میانگین حداقل و حداکثر مجازات قانونی", "mean of the statutory minimum and maximum"),
  since.share(red99NotBefore, [1, 2], article134),
)

/** Above that number each may go up to this share of its statutory maximum. */
export const aboveMaximum = shareParameter(
  "multiplicity.aboveMaximum",
  text("سقف تشدید: حداکثر قانونی به‌علاوهٔ یک‌چهارم", "ceiling: the statutory maximum and a quarter more"),
  since.share(red99NotBefore, [5, 4], article134),
)

/** Lighter offences than this degree do not aggravate the heavier ones. */
export const lightestAggravatingDegree = countParameter(
  "multiplicity.lightestAggravatingDegree",
  text("سبک‌ترین درجهٔ مؤثر در تشدید تعدد", "lightest degree that aggravates"),
  since.count(red99NotBefore, 6, article134),
)
