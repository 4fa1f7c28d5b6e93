/** Households move to where another association is competent: their cases are handed over, and a case is opened there. */

import { type Day, text } from "@bazgasht/rules"
import { type Association, type Country, firstDay } from "./country.ts"
import { caseOf, householdOf } from "./families.ts"
import { staffOf } from "./offices.ts"
import { give, stateOf } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** After the last payment of the year. */
const moved = (firstDay + 362) as Day

/** So many households of an association move, if they are supported by then. */
const ofEach = 2

/** The association that carries the families of an area; each association has an area of its own, of the same name. */
export const competentAt =
  ({ associations }: Country) =>
  (area: string): ReadonlyArray<string> =>
    associations.filter(({ unit }) => unit === area).map(({ unit }) => unit)

const move =
  ({ households, unit }: Association, area: string): Task =>
  async ({ cases }) => {
    const { auditor, worker } = staffOf(unit)
    for (const household of households.slice(0, ofEach))
      if ((await stateOf(cases.supportCase, auditor, caseOf(household))).stage === "active")
        await give(cases.household, worker, householdOf(household), moved, {
          type: "move",
          area,
          from: moved,
        })
  }

/** Some households of each association move to the area of the next one. */
export const movesOfYear = ({ associations }: Country): ReadonlyArray<Phase> => [
  {
    title: text("نقل مکان خانواده‌ها", "households move"),
    day: moved,
    tasks: associations.flatMap((association, place) => {
      const next = associations[(place + 1) % associations.length]
      return next === undefined || next === association ? [] : [move(association, next.unit)]
    }),
  },
]
