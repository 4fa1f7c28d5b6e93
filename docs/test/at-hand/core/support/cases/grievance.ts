import { type GrievanceLife, type GrievanceState, grievance } from "@bazgasht/core/support"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { judged, terms } from "../../support.ts"

export const setting = { ...judged, terms: terms.grievance }

const heard: ReadonlyArray<GivenCommand<GrievanceLife>> = [
  [
    gregorianDay(2025, 4, 1),
    {
      type: "receive",
      about: "ending",
      complainant: "mother",
      complainedOf: ["worker"],
      decision: { event: "case-1#7", deciders: ["head"] },
      document: "letter-12",
    },
    "mother",
  ],
  [gregorianDay(2025, 4, 2), { type: "acknowledge" }],
  [gregorianDay(2025, 4, 2), { type: "stay", grounds: ["hardship"] }],
  [gregorianDay(2025, 4, 3), { type: "assign", handler: "inspector" }],
  [gregorianDay(2025, 4, 4), { type: "begin" }, "inspector"],
]

/** A family complains that its support was ended: the end is stayed, and there is no ruling yet. */
export const state: GrievanceState = lived(grievance, "grievance-1", setting, heard)

/** The same after the ruling that undoes the end. */
export const upheld: GrievanceState = lived(grievance, "grievance-1", setting, [
  ...heard,
  [
    gregorianDay(2025, 4, 8),
    {
      type: "proposeRuling",
      outcome: "upheld",
      grounds: ["noNotice"],
      remedy: { kind: "reverse", decision: "case-1#7", stage: "active", from: gregorianDay(2025, 3, 1) },
    },
    "inspector",
  ],
  [gregorianDay(2025, 4, 9), { type: "approveRuling" }],
])

/** The same as it was received, before anybody has done anything. */
export const received: GrievanceState = lived(grievance, "grievance-1", setting, heard.slice(0, 1))
