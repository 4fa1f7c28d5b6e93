/** Deadlines and limits of financial convictions and of detention for a fine (FIN-2, FIN-4, FIN-6). */

import { text } from "@bazgasht/rules"
import { article, cpc, fin94, ipc } from "../citing.ts"
import { cpcInForce, fin94NotBefore, ipcInForce } from "../in-force.ts"
import { countParameter, since, termParameter } from "./dated.ts"

/** Days from the service of the writ within which a claim of insolvency protects. */
export const claimDays = countParameter(
  "insolvency.claimDays",
  text("مهلت اقامهٔ دعوای اعسار از ابلاغ اجرائیه (روز)", "days from service to claim insolvency"),
  since.count(fin94NotBefore, 30, fin94(article(3), "verifiedText", "Raesi Kia")),
)

/** Time within which a debtor on instalments has to report new means. */
export const timeToReportMeans = termParameter(
  "insolvency.timeToReportMeans",
  text("مهلت اعلام تمکن پس از تقسیط", "time to report new means"),
  since.months(cpcInForce, 3, cpc(article(533), "verifiedText")),
)

/** The longest detention in lieu of a fine. */
export const longestInLieu = termParameter(
  "inLieu.longest",
  text("حداکثر بازداشت بدل از جزای نقدی", "the longest detention in lieu of a fine"),
  since.years(ipcInForce, 3, ipc(article(29), "verifiedReport")),
)

/** The longest detention in lieu of a fine for smuggling of goods and currency. */
export const longestInLieuOfSmuggling = termParameter(
  "inLieu.longestOfSmuggling",
  text(
    "حداکثر بازداشت بدل از جزای نقدی در قاچاق کالا و ارز",
    "the longest detention in lieu of a fine for smuggling",
  ),
  since.years(
    cpcInForce,
    15,
    cpc(article(529), "verifiedReport", "the act on smuggling itself was not seen"),
  ),
)
