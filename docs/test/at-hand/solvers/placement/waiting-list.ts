import type { WaitingList } from "@bazgasht/solvers/placement"
import { gregorianDay } from "../../core.ts"

/** Applied in the order "a", "b", "c"; an officer put "c" before "a". */
export const list: WaitingList = {
  tieBreaker: { kind: "sequence" },
  applications: [
    { id: "a", appliedOn: gregorianDay(2025, 1, 10), sequence: 1 },
    { id: "b", appliedOn: gregorianDay(2025, 1, 11), sequence: 1 },
    { id: "c", appliedOn: gregorianDay(2025, 1, 11), sequence: 2 },
  ],
  jumps: [
    {
      application: "c",
      before: "a",
      officer: "officer-4",
      day: gregorianDay(2025, 2, 1),
      reason: "released in two months",
    },
  ],
}
