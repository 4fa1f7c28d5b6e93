import { type DuplicateLife, type DuplicateState, duplicate } from "@bazgasht/core/support"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { judged, terms } from "../../support.ts"

export const setting = { ...judged, terms: terms.duplicate, foundDifferent: () => undefined }

const found: ReadonlyArray<GivenCommand<DuplicateLife>> = [
  [
    gregorianDay(2025, 4, 1),
    {
      type: "suspect",
      kind: "onePersonTwoHouseholds",
      subjects: ["household-1", "household-2"],
      people: ["ward"],
      evidence: ["identifier.parishNumber.exact.wellFormed"],
    },
  ],
  [gregorianDay(2025, 4, 2), { type: "review" }, "inspector"],
  [
    gregorianDay(2025, 4, 3),
    {
      type: "findSame",
      grounds: ["papersSeen"],
      consequence: {
        kind: "endMembership",
        person: "ward",
        household: "household-1",
        from: gregorianDay(2025, 3, 1),
      },
    },
    "inspector",
  ],
]

/** One child in two households, as one person has found it. */
export const foundSame: DuplicateState = lived(duplicate, "duplicate-1", setting, found)

/** The same after another person has confirmed it. */
export const state: DuplicateState = lived(duplicate, "duplicate-1", setting, [
  ...found,
  [gregorianDay(2025, 4, 4), { type: "confirm" }],
])
