/** The number of acceptance of judgment (CPC 442). */

import { text } from "@bazgasht/rules"
import { article, cpc } from "../citing.ts"
import { cpcInForce } from "../in-force.ts"
import { partParameter, since } from "./dated.ts"

/** The most that the court deducts of the imposed punishment. */
export const largestCutShare = partParameter(
  "acceptance.largestCut",
  text("حداکثر تخفیف در تسلیم به رأی", "largest cut on acceptance of the judgment"),
  since.share(cpcInForce, [1, 4], cpc(article(442), "verifiedText", "WikiHoghoogh, CPC 442; Bonyad Vokala")),
)
