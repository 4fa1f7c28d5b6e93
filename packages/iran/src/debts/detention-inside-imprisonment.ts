/**
 * Islamic Penal Code, article 29: detention for a fine that goes with imprisonment begins when the imprisonment is over. A file in which it
 * began inside the imprisonment is refused.
 */

import type { ReportCheck } from "@bazgasht/core"
import { type Day, text } from "@bazgasht/rules"
import { inLieuStart } from "../facts/debts.ts"
import { endOfTerm, imprisonmentKind } from "../facts/release/sentence.ts"
import { measureDay } from "../facts/release/supervision.ts"

/** Refuses a first day of detention for a fine on which the imprisonment of the file still ran. */
export const detentionInsideImprisonment: ReportCheck = {
  reported: inLieuStart,
  conflict: (facts) => {
    const start = facts[inLieuStart.id] as Day | undefined
    const end = facts[endOfTerm.id] as Day | undefined
    if (start === undefined || end === undefined || start >= end) return undefined
    // Detention that is itself the imprisonment follows no other, and a leniency measure may have ended the stay in prison.
    if (facts[imprisonmentKind.id] === "inLieuOfFine") return undefined
    const granted = facts[measureDay.id] as Day | undefined
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
