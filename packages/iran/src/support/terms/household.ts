import type { HouseholdTerms } from "@bazgasht/core/support"
import type { Setting } from "@bazgasht/rules"
import { numbersOn } from "../../dated-numbers.ts"
import { relations } from "../../facts/family/household.ts"
import { adultAge } from "../../parameters/support-cases.ts"
import { association, staff, workWithin } from "./offices.ts"

/** Terms of the register of households on the day of the setting; `undefined` where a number is unknown. */
export const householdTerms = ({ today }: Setting): HouseholdTerms | undefined => {
  const numbers = numbersOn({ adultAge }, today)
  return (
    numbers && {
      citations: [workWithin],
      roles: { registrars: staff, mergers: association },
      relations,
      ...numbers,
    }
  )
}
