/** Deadlines and limits of financial convictions and of detention for a fine (FIN-2, FIN-4, FIN-6). */

import { article, cpc, fin94, ipc } from "../citing.ts"
import { cpcInForce, fin94NotBefore, ipcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"
export const claimDays = enacted(fin94NotBefore, fin94(article(3), "verifiedText", "Raesi Kia")).count(
  "insolvency.claimDays",
  30,
)("مهلت اقامهٔ دعوای اعسار از ابلاغ اجرائیه (روز)", "days from service to claim insolvency")
export const timeToReportMeans = enacted(cpcInForce, cpc(article(533), "verifiedText")).months(
  "insolvency.timeToReportMeans",
  3,
)("مهلت اعلام تمکن پس از تقسیط", "time to report new means")
export const longestInLieu = enacted(ipcInForce, ipc(article(29), "verifiedReport")).years(
  "inLieu.longest",
  3,
)("حداکثر بازداشت بدل از جزای نقدی", "the longest detention in lieu of a fine")
export const longestInLieuOfSmuggling = enacted(
  cpcInForce,
  cpc(article(529), "verifiedReport", "the act on smuggling itself was not seen"),
).years("inLieu.longestOfSmuggling", 15)(
  "حداکثر بازداشت بدل از جزای نقدی در قاچاق کالا و ارز",
  "the longest detention in lieu of a fine for smuggling",
)
