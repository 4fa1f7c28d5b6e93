/** How the prisoner is written as a person in a country, and when the fields count. */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import type { CaseFileShape } from "./case-file-law.ts"
import type { Person } from "./person.ts"

/** The schema of a {@link Person}. */
export const personSchema = ({ earlierConviction, person }: CaseFileShape, calendar: Calendar) =>
  Schema.Struct({
    ...addedFields(person, calendar),
    earlierConvictions: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          ...addedFields(earlierConviction, calendar),
          executedDay: Schema.optionalKey(writtenDay(calendar)),
          ...knownDay(calendar),
        }),
      ),
    ),
  }) as Schema.Constraint as Schema.Codec<Person, unknown>

/** When the fields of a {@link Person} count. An earlier conviction is one before its execution ended, too. */
export const personTimes = ({ earlierConviction, person }: CaseFileShape): Chronology => ({
  ...addedTimes({ ...person, times: { birthDay: { time: "reported", day: "limit" }, ...person.times } }),
  earlierConvictions: {
    time: "list",
    of: { executedDay: { time: "ends" }, ...addedTimes(earlierConviction), known: { time: "known" } },
  },
})
