/** Numbers of postponement of judgment (IPC 40 to 45, 94). */

import { article, articles, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by40 = enacted(ipcInForce, ipc(article(40), "verifiedReport", "course notes"))
const article44 = ipc(article(44), "verifiedReport", "course notes")

export const heaviestPostponable = by40.count("postponement.heaviestDegree", 6)(
  "سنگین‌ترین درجهٔ قابل تعویق",
  "heaviest degree that can be postponed",
)
export const lightestPostponable = by40.count("postponement.lightestDegree", 8)(
  "سبک‌ترین درجهٔ قابل تعویق",
  "lightest degree that can be postponed",
)
export const shortestPostponement = by40.months("postponement.shortestPeriod", 6)(
  "حداقل مدت تعویق",
  "shortest postponement",
)
export const longestPostponement = by40.years("postponement.longestPeriod", 2)(
  "حداکثر مدت تعویق",
  "longest postponement",
)
export const postponementBreachShare = enacted(ipcInForce, article44).share(
  "postponement.mostBreachAddition",
  [1, 2],
)("حداکثر افزایش مدت تعویق پس از تخلف", "greatest addition after a breach, as a share of the period")
export const juvenileAge = enacted(ipcInForce, ipc(articles(88, 94), "recalled")).years("juvenile.age", 18)(
  "سن پایان نوجوانی از نظر کیفری",
  "age under which an offender is a juvenile",
)
