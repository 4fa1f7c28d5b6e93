/** After-care: everyone who is released, by whatever route, is contacted after 30, 90 and 180 days. It begins as a consequence of the release. */

import { type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Country, firstDay, lastDay, type Prisoner } from "./country.ts"
import { provinceStaffOf } from "./offices.ts"
import { give } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** The days on which people are released, counted from the first. */
export const releaseDays = { byCourt: 75, ofDebtors: 195 } as const

/** The centre reaches most of those who were released so many days ago. */
const contact =
  (prisoner: Prisoner, releasedOn: Day, after: number): Task =>
  async ({ cases }) => {
    const { afterCare } = provinceStaffOf(prisoner.province)
    const where = [{ attribute: "person", is: prisoner.file.id }] as const
    const found = Result.getOrThrow(
      await cases.afterCare.find({ caller: afterCare.caller, query: { where, limit: 1 } }),
    )
    const [followed] = found.cases
    if (followed === undefined || !followed.whole) return
    const { state, subject } = followed
    if (state.stage === "none" || state.releasedOn !== releasedOn) return
    const isReached = (Number(prisoner.file.id.replace(/\D/g, "")) + after) % 7 !== 0
    const answers = isReached
      ? ({
          reached: true,
          work: after > 30 ? "employed" : "unemployed",
          housing: "lasting",
          family: "together",
        } as const)
      : ({ reached: false } as const)
    const day = (releasedOn + after) as Day
    const contacted = { type: "contact", after, answers } as const
    await give(cases.afterCare, afterCare, subject, day, contacted, `contact-${after}`)
  }

/** The contacts of the year. */
export const afterCareOfYear = ({ prisoners }: Country): ReadonlyArray<Phase> =>
  Object.values(releaseDays).flatMap((released) =>
    [30, 90, 180].flatMap((after): ReadonlyArray<Phase> => {
      const day = (firstDay + released + after) as Day
      return day >= lastDay
        ? []
        : [
            {
              title: text("تماس پس از آزادی", "released people are contacted"),
              day,
              tasks: prisoners.map((prisoner) => contact(prisoner, (firstDay + released) as Day, after)),
            },
          ]
    }),
  )
