import type { Calendar, Money } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, reportedTimes } from "../../case-file/chronology.ts"
import { type FactsOf, type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import { writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import {
  dependsOnPrisoner,
  economicallyWeak,
  type Housing,
  housing,
  monthlyIncome,
  needsHousingDeposit,
  visitsFromAfar,
} from "../facts/household.ts"
import { type Member, memberSchema, memberTimes } from "./member.ts"

/** What a family file reports of the household, by the id of the fact. */
export interface HouseholdValues {
  readonly housing: Housing
  readonly monthlyIncome: Money
  readonly dependsOnPrisoner: boolean
  readonly economicallyWeak: boolean
  readonly needsHousingDeposit: boolean
  readonly visitsFromAfar: boolean
}

/** The facts that a family file reports of the household. */
export const reportedOfHousehold: FactsOf<HouseholdValues> = {
  housing,
  monthlyIncome,
  dependsOnPrisoner,
  economicallyWeak,
  needsHousingDeposit,
  visitsFromAfar,
}

/** What is known of a household. */
export interface Household extends ReportedFields<HouseholdValues> {
  /** The id of the household, where it has another than the file. */
  readonly id?: string
  /** The code of the place where it lives. */
  readonly area?: string
  /** Every membership so far, ended ones too. */
  readonly members?: ReadonlyArray<Member>
  /** Where money for the household goes. */
  readonly account?: string
}

/** The schema of a {@link Household}. */
export const householdSchema = (calendar: Calendar, identifiers: Jurisdiction["identifiers"]) =>
  Schema.Struct({
    ...reportedFields({ ...reportedOfHousehold }, calendar),
    id: Schema.optionalKey(writtenText),
    area: Schema.optionalKey(writtenText),
    members: Schema.optionalKey(
      Schema.Array(memberSchema(calendar, identifiers) as Schema.Constraint as Schema.Codec<Member, unknown>),
    ),
    account: Schema.optionalKey(writtenText),
  })

/** When the fields of a {@link Household} count. */
export const householdTimes: Chronology = {
  ...reportedTimes({ ...reportedOfHousehold }),
  members: { time: "list", of: memberTimes },
}
