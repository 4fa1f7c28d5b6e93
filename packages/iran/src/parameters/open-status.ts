/**
 * Open status under the prisons regulation of 1400. Its share was not seen: whoever has the text brings the number.
 */

import { text } from "@bazgasht/rules"
import { ours, reg00 } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"
import { partParameter, unknownSince } from "./dated.ts"
export const openStatusShare = partParameter(
  "openStatus.share",
  text("نصاب تحمل حبس برای رأی باز", "share to be served before open status"),
  unknownSince(
    reg00InForce,
    reg00("whole", "verifiedReport", "Iran-legal; Teamvokala"),
    ours("the regulation sets a share; its number was not seen"),
  ),
)
