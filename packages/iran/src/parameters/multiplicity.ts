/** Numbers of article 134 on several offences, as amended by the Reduction Act. */

import { article, ipc } from "../citing.ts"
import { red99NotBefore } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by134 = enacted(
  red99NotBefore,
  ipc(article(134), "verifiedText", "Ekhtebar, article 134; Vakil Sharifi"),
)

/** With more different offences than this, each gets its statutory maximum. */
export const fewDifferentOffences = by134.count("multiplicity.fewDifferentOffences", 3)(
  "حداکثر تعداد جرایم مختلف در بند نخست",
  "most different offences of the milder regime",
)

/** Up to that number the minimum for each is more than this share of the sum of its statutory minimum and maximum. */
export const meanOfRange = by134.share("multiplicity.meanOfRange", [1, 2])(
  "میانگین حداقل و حداکثر مجازات قانونی",
  "mean of the statutory minimum and maximum",
)

/** Above that number each may go up to this share of its statutory maximum. */
export const aboveMaximum = by134.share("multiplicity.aboveMaximum", [5, 4])(
  "سقف تشدید: حداکثر قانونی به‌علاوهٔ یک‌چهارم",
  "ceiling: the statutory maximum and a quarter more",
)
export const lightestAggravatingDegree = by134.count("multiplicity.lightestAggravatingDegree", 6)(
  "سبک‌ترین درجهٔ مؤثر در تشدید تعدد",
  "lightest degree that aggravates",
)
