import { type GrievanceLife, type GrievanceState, grievance } from "@bazgasht/core/support"
import { jalaliDay } from "@bazgasht/iran"
import { lived, type ToldCommand } from "../../../lived.ts"
import { common, known, support } from "../../../setting.ts"

export const setting = { ...common, terms: known(support.grievance) }

const heard: ReadonlyArray<ToldCommand<GrievanceLife>> = [
  [
    jalaliDay(1404, 2, 1),
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
  [jalaliDay(1404, 2, 2), { type: "acknowledge" }],
  [jalaliDay(1404, 2, 2), { type: "stay", grounds: ["hardship"] }],
  [jalaliDay(1404, 2, 3), { type: "assign", handler: "inspector" }],
  [jalaliDay(1404, 2, 4), { type: "begin" }, "inspector"],
]

/** A family complains that its support was ended: the end is stayed, and there is no ruling yet. */
export const state: GrievanceState = lived(grievance, "grievance-1", setting, heard)

/** The same after the ruling that undoes the end. */
export const upheld: GrievanceState = lived(grievance, "grievance-1", setting, [
  ...heard,
  [
    jalaliDay(1404, 2, 8),
    {
      type: "proposeRuling",
      outcome: "upheld",
      grounds: ["noNotice"],
      remedy: { kind: "reverse", decision: "case-1#7", stage: "active", from: jalaliDay(1404, 1, 1) },
    },
    "inspector",
  ],
  [jalaliDay(1404, 2, 9), { type: "approveRuling" }],
])

/** The same as it was received, before anybody has done anything. */
export const received: GrievanceState = lived(grievance, "grievance-1", setting, heard.slice(0, 1))
