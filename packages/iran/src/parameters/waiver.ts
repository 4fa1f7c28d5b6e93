/** Numbers of waivable offences (IPC 104 and its note, as amended by the Reduction Act). */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, ipc, note, ours, red99 } from "../citing.ts"
import { red99NotBefore } from "../in-force.ts"
import { enacted, moneyParameter, since, unknownSince } from "./dated.ts"

const article104 = ipc(article(104), "verifiedReport", "WikiHoghoogh, RED99 article 11")

/** Theft is waivable up to this value of what was stolen. Changes of 1402 to 1404 were not checked. */
export const waivableTheftLimit = moneyParameter(
  "waiver.theftLimit",
  text("سقف ارزش مال مسروقه در سرقت قابل گذشت (ریال)", "greatest value of a waivable theft, in rials"),
  since.rials(red99NotBefore, 200_000_000, article104, red99(article(11), "verifiedReport")),
  unknownSince(jalaliDay(1402, 1, 1), ours("changes of 1402 to 1404 to article 104 were not checked")),
)

/** Fraud is waivable within the amount of article 36, which our sources do not state. */
export const waivableFraudLimit = moneyParameter(
  "waiver.fraudLimit",
  text("سقف مبلغ کلاهبرداری قابل گذشت: نصاب مادهٔ ۳۶ (ریال)", "greatest amount of a waivable fraud, in rials"),
  unknownSince(red99NotBefore, article104, ours("the amount of article 36 is not in our sources")),
)

/** The share to which the statutory range of a waivable ta'zir offence is reduced. */
export const waivableRangeShare = enacted(red99NotBefore, ipc(note(article(104)), "recalled")).part(
  "waiver.rangeShare",
  [1, 2],
)("نسبت حداقل و حداکثر حبس در جرایم قابل گذشت", "share of the statutory range for waivable offences")
