import { type DuplicateLife, type DuplicateState, duplicate } from "@bazgasht/core/support"
import { jalaliDay } from "@bazgasht/iran"
import { lived, type ToldCommand } from "../../../lived.ts"
import { common, support } from "../../../setting.ts"

export const setting = { ...common, terms: support.duplicate, foundDifferent: () => undefined }

const found: ReadonlyArray<ToldCommand<DuplicateLife>> = [
  [
    jalaliDay(1404, 2, 1),
    {
      type: "suspect",
      kind: "onePersonTwoHouseholds",
      subjects: ["household-1", "household-2"],
      people: ["child"],
      evidence: ["identifier.nationalId.exact.wellFormed"],
    },
  ],
  [jalaliDay(1404, 2, 2), { type: "review" }, "inspector"],
  [
    jalaliDay(1404, 2, 3),
    {
      type: "findSame",
      grounds: ["papersSeen"],
      consequence: {
        kind: "endMembership",
        person: "child",
        household: "household-1",
        from: jalaliDay(1404, 1, 1),
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
  [jalaliDay(1404, 2, 4), { type: "confirm" }],
])
