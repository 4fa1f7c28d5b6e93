/** Numbers of semi-liberty (IPC 57 and its note). */

import { article, ipc, note, red99 } from "../citing.ts"
import { ipcInForce, red99NotBefore } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by57 = enacted(ipcInForce, ipc(article(57), "verifiedText", "WikiHoghoogh, article 57"))
const noteTo57 = [
  ipc(note(article(57)), "verifiedText", "WikiHoghoogh, article 57"),
  red99(article(8), "verifiedText", "Edalatsara, RED99 article 8"),
] as const
const byRed99NotBefore = enacted(red99NotBefore, ...noteTo57)

export const heaviestSemiLiberty = by57.count("semiLiberty.fromFirstDay.heaviestDegree", 5)(
  "سنگین‌ترین درجهٔ مشمول نیمه‌آزادی از روز نخست",
  "heaviest degree from the first day",
)
export const lightestSemiLiberty = by57.count("semiLiberty.fromFirstDay.lightestDegree", 7)(
  "سبک‌ترین درجهٔ مشمول نیمه‌آزادی",
  "lightest degree",
)
export const heaviestSemiLibertyAfterShare = byRed99NotBefore.count(
  "semiLiberty.afterShare.heaviestDegree",
  2,
)("سنگین‌ترین درجهٔ مشمول نیمه‌آزادی پس از تحمل نصاب", "heaviest degree after a part is served")
export const lightestSemiLibertyAfterShare = byRed99NotBefore.count(
  "semiLiberty.afterShare.lightestDegree",
  4,
)("سبک‌ترین درجه‌ای که تحمل نصاب لازم دارد", "lightest degree that needs a part served")
export const semiLibertyShare = byRed99NotBefore.part("semiLiberty.share", [1, 4])(
  "نصاب نیمه‌آزادی در حبس درجهٔ دو تا چهار",
  "share to be served for degrees 2 to 4",
)
