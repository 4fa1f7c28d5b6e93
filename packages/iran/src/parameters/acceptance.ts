/** The number of acceptance of judgment (CPC 442). */

import { article, cpc } from "../citing.ts"
import { cpcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"
export const largestCutShare = enacted(
  cpcInForce,
  cpc(article(442), "verifiedText", "WikiHoghoogh, CPC 442; Bonyad Vokala"),
).part("acceptance.largestCut", [1, 4])(
  "حداکثر تخفیف در تسلیم به رأی",
  "largest cut on acceptance of the judgment",
)
