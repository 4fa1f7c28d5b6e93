/**
 * The fine bands of article 19: a fine over the amount has the degree or a heavier one. By the day of the judgment.
 */

import { type Money, type Parameter, text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { moneyParameter, since, unknownSince } from "./dated.ts"

const statute = ipc(article(19), "verifiedText", "WikiHoghoogh, article 19")
const recalled = ipc(article(19), "recalled")
const decree1399 = citing(instruments.fineBandsDecree1399)("whole", "verifiedText", "Dateek")
const decree1403 = citing(instruments.fineBandsDecree1403)("whole", "verifiedReport")

const band = (
  degree: 1 | 2 | 3 | 4 | 5 | 6 | 7,
  fa: string,
  over1392: number,
  over1399: number,
): Parameter<Money> =>
  moneyParameter(
    `fineBand.degree${degree}`,
    text(`حداقل جزای نقدی درجهٔ ${fa}: بیش از (ریال)`, `fine of degree ${degree}: over, in rials`),
    since.rials(ipcInForce, over1392, degree === 7 ? recalled : statute),
    since.rials(jalaliDay(1399, 11, 8), over1399, decree1399),
    unknownSince(jalaliDay(1403, 3, 30), decree1403),
  )

/** A fine over this amount is of degree 1. */
export const fineOfDegree1 = band(1, "یک", 1_000_000_000, 2_800_000_000)
/** A fine over this amount is of degree 2 or heavier. */
export const fineOfDegree2 = band(2, "دو", 550_000_000, 1_500_000_000)
/** A fine over this amount is of degree 3 or heavier. */
export const fineOfDegree3 = band(3, "سه", 360_000_000, 1_000_000_000)
/** A fine over this amount is of degree 4 or heavier. */
export const fineOfDegree4 = band(4, "چهار", 180_000_000, 500_000_000)
/** A fine over this amount is of degree 5 or heavier. */
export const fineOfDegree5 = band(5, "پنج", 80_000_000, 240_000_000)
/** A fine over this amount is of degree 6 or heavier. */
export const fineOfDegree6 = band(6, "شش", 20_000_000, 60_000_000)
/** A fine over this amount is of degree 7 or heavier; a smaller one of degree 8. */
export const fineOfDegree7 = band(7, "هفت", 10_000_000, 30_000_000)
