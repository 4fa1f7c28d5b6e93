/** Numbers of conditional release (IPC 58, 59, 61). */

import { text } from "@bazgasht/rules"
import { article, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { partParameter, since, termParameter } from "./dated.ts"

const article58 = ipc(article(58), "verifiedText", "Adlgoo, Islamic-law.ir and Edha, article 58")
const article59 = ipc(article(59), "verifiedText", "Adljou and Bahadad, article 59")
const article61 = ipc(article(61), "verifiedReport", "Adlgoo, article 61")

/** A longer term than this is a long one; exactly this is not. */
export const longTerm = termParameter(
  "conditionalRelease.longTerm",
  text("حبس طولانی: بیش از ده سال", "a long term is over this"),
  since.years(ipcInForce, 10, article58),
)

/** What has to be served of a long term. */
export const shareOfLongTerm = partParameter(
  "conditionalRelease.shareOfLongTerm",
  text("نصاب آزادی مشروط در حبس بیش از ده سال", "share of a long term to be served"),
  since.share(ipcInForce, [1, 2], article58),
)

/** What has to be served of any other term. */
export const shareOfOtherTerm = partParameter(
  "conditionalRelease.shareOfOtherTerm",
  text("نصاب آزادی مشروط در سایر موارد", "share of any other term to be served"),
  since.share(ipcInForce, [1, 3], article58),
)

/** The shortest period of conditional release, unless less than that remains. */
export const shortestReleasePeriod = termParameter(
  "conditionalRelease.shortestPeriod",
  text("حداقل مدت آزادی مشروط", "shortest period of conditional release"),
  since.years(ipcInForce, 1, article59),
)

/** The longest period of conditional release. */
export const longestReleasePeriod = termParameter(
  "conditionalRelease.longestPeriod",
  text("حداکثر مدت آزادی مشروط", "longest period of conditional release"),
  since.years(ipcInForce, 5, article59),
)

/** The least that a first breach adds to the period. */
export const leastBreachAddition = termParameter(
  "conditionalRelease.leastBreachAddition",
  text("حداقل افزایش مدت پس از نخستین تخلف", "least addition after a first breach"),
  since.years(ipcInForce, 1, article61),
)

/** The most that a first breach adds to the period. */
export const mostBreachAddition = termParameter(
  "conditionalRelease.mostBreachAddition",
  text("حداکثر افزایش مدت پس از نخستین تخلف", "greatest addition after a first breach"),
  since.years(ipcInForce, 2, article61),
)
