/**
 * Islamic Penal Code, article 29: detention for a fine that goes with imprisonment begins when the imprisonment is over. A file in which it
 * began inside the imprisonment is refused.
 */

import type { ReportCheck } from "@bazgasht/core"
import { type Day, text } from "@bazgasht/rules"

/** Refuses a first day of detention for a fine on which the imprisonment of the file still ran. */
export const detentionInsideImprisonment: ReportCheck = {
  reported: { id: "inLieuStart", kind: "day" },
  conflict: (facts) => {
    const start = facts["inLieuStart"] as Day | undefined
    const end = facts["endOfTerm"] as Day | undefined
    if (start === undefined || end === undefined || start >= end) return undefined
    // Detention that is itself the imprisonment follows no other, and a leniency measure may have ended the stay in prison.
    if (facts["imprisonmentKind"] === "inLieuOfFine") return undefined
    const granted = facts["measureDay"] as Day | undefined
    if (granted !== undefined && granted <= start) return undefined
    return {
      code: "day.outOfOrder",
      expected: text(
        "روزی که پیش از پایان حبس نباشد (مادهٔ ۲۹ قانون مجازات اسلامی)",
        "a day no earlier than the end of the imprisonment (Penal Code, article 29)",
      ),
    }
  },
}
