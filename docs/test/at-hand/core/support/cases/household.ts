import { type HouseholdState, household } from "@bazgasht/core/support"
import { jalaliDay } from "@bazgasht/iran"
import { lived } from "../../../lived.ts"
import { common, known, support } from "../../../setting.ts"

export const setting = { ...common, terms: known(support.household), elsewhere: () => [] }

/** A mother and her daughter, registered on 1 Mehr 1403; on 1 Dey they moved, and the grandmother joined them. */
export const state: HouseholdState = lived(household, "household-1", setting, [
  [
    jalaliDay(1403, 7, 1),
    {
      type: "register",
      area: "1101",
      members: [
        {
          person: "mother",
          relation: "spouse",
          birthDay: jalaliDay(1369, 2, 11),
          joined: jalaliDay(1391, 3, 12),
          roles: ["head", "primaryRecipient"],
        },
        {
          person: "daughter",
          relation: "child",
          birthDay: jalaliDay(1394, 1, 10),
          joined: jalaliDay(1394, 1, 10),
          roles: [],
        },
      ],
    },
  ],
  [jalaliDay(1403, 10, 1), { type: "move", area: "1102", from: jalaliDay(1403, 10, 1) }],
  [
    jalaliDay(1403, 10, 1),
    {
      type: "joinMember",
      member: {
        person: "grandmother",
        relation: "parent",
        birthDay: jalaliDay(1334, 1, 1),
        joined: jalaliDay(1403, 10, 1),
        roles: ["alternateRecipient"],
      },
    },
  ],
])

/** Another register, in which the daughter is a grandchild. */
export const theirs: HouseholdState = lived(household, "household-2", setting, [
  [
    jalaliDay(1403, 8, 1),
    {
      type: "register",
      area: "1103",
      members: [
        {
          person: "grandmother",
          relation: "parent",
          birthDay: jalaliDay(1334, 1, 1),
          joined: jalaliDay(1403, 8, 1),
          roles: ["head"],
        },
        {
          person: "daughter",
          relation: "grandchild",
          birthDay: jalaliDay(1394, 1, 10),
          joined: jalaliDay(1403, 8, 1),
          roles: [],
        },
      ],
    },
  ],
])
