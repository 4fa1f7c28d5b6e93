/** Numbers of postponement of judgment (IPC 40 to 45, 94). */

import { text } from "@bazgasht/rules"
import { article, articles, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { countParameter, shareParameter, since, termParameter } from "./dated.ts"

const article40 = ipc(article(40), "verifiedReport", "course notes")
const article44 = ipc(article(44), "verifiedReport", "course notes")

/** The heaviest degree whose judgment can be postponed. */
export const heaviestPostponable = countParameter(
  "postponement.heaviestDegree",
  text("سنگین‌ترین درجهٔ قابل تعویق", "heaviest degree that can be postponed"),
  since.count(ipcInForce, 6, article40),
)

/** The lightest degree whose judgment can be postponed. */
export const lightestPostponable = countParameter(
  "postponement.lightestDegree",
  text("سبک‌ترین درجهٔ قابل تعویق", "lightest degree that can be postponed"),
  since.count(ipcInForce, 8, article40),
)

/** The shortest postponement. */
export const shortestPostponement = termParameter(
  "postponement.shortestPeriod",
  text("حداقل مدت تعویق", "shortest postponement"),
  since.months(ipcInForce, 6, article40),
)

/** The longest postponement. */
export const longestPostponement = termParameter(
  "postponement.longestPeriod",
  text("حداکثر مدت تعویق", "longest postponement"),
  since.years(ipcInForce, 2, article40),
)

/** The most that a breach adds, as a share of the period. */
export const postponementBreachShare = shareParameter(
  "postponement.mostBreachAddition",
  text("حداکثر افزایش مدت تعویق پس از تخلف", "greatest addition after a breach, as a share of the period"),
  since.share(ipcInForce, [1, 2], article44),
)

/** The age under which an offender is a juvenile; recalled, not read. */
export const juvenileAge = termParameter(
  "juvenile.age",
  text("سن پایان نوجوانی از نظر کیفری", "age under which an offender is a juvenile"),
  since.years(ipcInForce, 18, ipc(articles(88, 94), "recalled")),
)
