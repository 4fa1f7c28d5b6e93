/** The prisoner as a person. Nothing of this stands in an error. */

import type { Day } from "@bazgasht/rules"
import type { ReportedFields } from "../../case-file/reported-fields.ts"

/** The sex of a person as the civil registry states it. */
export type Sex = "male" | "female"

/** What a case file of every country states of the person, by the name of the field. */
export interface PersonValues {
  readonly birthDay: Day
  readonly sex: Sex
}

/** An earlier final conviction, with the fields that the country adds. */
export interface EarlierConviction {
  /** The day on which execution ended. */
  readonly executedDay?: Day
  readonly known?: Day
}

/** What is known of the prisoner as a person, with the fields that the country adds. */
export interface Person extends ReportedFields<PersonValues> {
  /** All earlier final convictions; an empty list says that there is none. */
  readonly earlierConvictions?: ReadonlyArray<EarlierConviction>
}
