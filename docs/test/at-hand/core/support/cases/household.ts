import { type HouseholdState, household } from "@bazgasht/core/support"
import { gregorianDay } from "../../../core.ts"
import { lived } from "../../../lived.ts"
import { judged, terms } from "../../support.ts"

export const setting = { ...judged, terms: terms.household, elsewhere: () => [] }

/** A mother and her daughter, registered on 1 September 2024; on 1 December they moved, and the grandmother joined them. */
export const state: HouseholdState = lived(household, "household-1", setting, [
  [
    gregorianDay(2024, 9, 1),
    {
      type: "register",
      area: "1101",
      members: [
        {
          person: "mother",
          relation: "partner",
          birthDay: gregorianDay(1990, 4, 11),
          joined: gregorianDay(2012, 5, 12),
          roles: ["head", "primaryRecipient"],
        },
        {
          person: "daughter",
          relation: "ward",
          birthDay: gregorianDay(2015, 3, 10),
          joined: gregorianDay(2015, 3, 10),
          roles: [],
        },
      ],
    },
  ],
  [gregorianDay(2024, 12, 1), { type: "move", area: "1102", from: gregorianDay(2024, 12, 1) }],
  [
    gregorianDay(2024, 12, 1),
    {
      type: "joinMember",
      member: {
        person: "grandmother",
        relation: "elder",
        birthDay: gregorianDay(1955, 3, 1),
        joined: gregorianDay(2024, 12, 1),
        roles: ["alternateRecipient"],
      },
    },
  ],
])

/** Another register, in which the daughter is other kin. */
export const theirs: HouseholdState = lived(household, "household-2", setting, [
  [
    gregorianDay(2024, 10, 1),
    {
      type: "register",
      area: "1103",
      members: [
        {
          person: "grandmother",
          relation: "elder",
          birthDay: gregorianDay(1955, 3, 1),
          joined: gregorianDay(2024, 10, 1),
          roles: ["head"],
        },
        {
          person: "daughter",
          relation: "kin",
          birthDay: gregorianDay(2015, 3, 10),
          joined: gregorianDay(2024, 10, 1),
          roles: [],
        },
      ],
    },
  ],
])
