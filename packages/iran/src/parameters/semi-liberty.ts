/** Numbers of semi-liberty (IPC 57 and its note). */

import { text } from "@bazgasht/rules"
import { article, ipc, note, red99 } from "../citing.ts"
import { ipcInForce, red99NotBefore } from "../in-force.ts"
import { countParameter, partParameter, since } from "./dated.ts"

const article57 = ipc(article(57), "verifiedText", "WikiHoghoogh, article 57")
const noteTo57 = [
  ipc(note(article(57)), "verifiedText", "WikiHoghoogh, article 57"),
  red99(article(8), "verifiedText", "Edalatsara, RED99 article 8"),
] as const

/** The heaviest degree open to semi-liberty from the first day. */
export const heaviestSemiLiberty = countParameter(
  "semiLiberty.fromFirstDay.heaviestDegree",
  text("سنگین‌ترین درجهٔ مشمول نیمه‌آزادی از روز نخست", "heaviest degree from the first day"),
  since.count(ipcInForce, 5, article57),
)

/** The lightest degree open to semi-liberty. */
export const lightestSemiLiberty = countParameter(
  "semiLiberty.fromFirstDay.lightestDegree",
  text("سبک‌ترین درجهٔ مشمول نیمه‌آزادی", "lightest degree"),
  since.count(ipcInForce, 7, article57),
)

/** The heaviest degree open to semi-liberty after a part has been served. */
export const heaviestSemiLibertyAfterShare = countParameter(
  "semiLiberty.afterShare.heaviestDegree",
  text("سنگین‌ترین درجهٔ مشمول نیمه‌آزادی پس از تحمل نصاب", "heaviest degree after a part is served"),
  since.count(red99NotBefore, 2, ...noteTo57),
)

/** The lightest degree that needs that part. */
export const lightestSemiLibertyAfterShare = countParameter(
  "semiLiberty.afterShare.lightestDegree",
  text("سبک‌ترین درجه‌ای که تحمل نصاب لازم دارد", "lightest degree that needs a part served"),
  since.count(red99NotBefore, 4, ...noteTo57),
)

/** The part that has to be served. */
export const semiLibertyShare = partParameter(
  "semiLiberty.share",
  text("نصاب نیمه‌آزادی در حبس درجهٔ دو تا چهار", "share to be served for degrees 2 to 4"),
  since.share(red99NotBefore, [1, 4], ...noteTo57),
)
