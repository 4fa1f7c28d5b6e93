/** Numbers of conditional release (IPC 58, 59, 61). */

import { article, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by58 = enacted(
  ipcInForce,
  ipc(article(58), "verifiedText", "Adlgoo, Islamic-law.ir and Edha, article 58"),
)
const by59 = enacted(ipcInForce, ipc(article(59), "verifiedText", "Adljou and Bahadad, article 59"))
const by61 = enacted(ipcInForce, ipc(article(61), "verifiedReport", "Adlgoo, article 61"))

/** A longer term than this is a long one; exactly this is not. */
export const longTerm = by58.years("conditionalRelease.longTerm", 10)(
  "حبس طولانی: بیش از ده سال",
  "a long term is over this",
)
export const shareOfLongTerm = by58.part("conditionalRelease.shareOfLongTerm", [1, 2])(
  "نصاب آزادی مشروط در حبس بیش از ده سال",
  "share of a long term to be served",
)
export const shareOfOtherTerm = by58.part("conditionalRelease.shareOfOtherTerm", [1, 3])(
  "نصاب آزادی مشروط در سایر موارد",
  "share of any other term to be served",
)

/** The shortest period of conditional release, unless less than that remains. */
export const shortestReleasePeriod = by59.years("conditionalRelease.shortestPeriod", 1)(
  "حداقل مدت آزادی مشروط",
  "shortest period of conditional release",
)
export const longestReleasePeriod = by59.years("conditionalRelease.longestPeriod", 5)(
  "حداکثر مدت آزادی مشروط",
  "longest period of conditional release",
)
export const leastBreachAddition = by61.years("conditionalRelease.leastBreachAddition", 1)(
  "حداقل افزایش مدت پس از نخستین تخلف",
  "least addition after a first breach",
)
export const mostBreachAddition = by61.years("conditionalRelease.mostBreachAddition", 2)(
  "حداکثر افزایش مدت پس از نخستین تخلف",
  "greatest addition after a first breach",
)
