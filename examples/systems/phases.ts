import { afterCareOfYear } from "./after-care.ts"
import type { Country } from "./country.ts"
import { cyclesOfYear } from "./cycles.ts"
import { debtorsOfYear } from "./debtors.ts"
import { admissionOfFamilies } from "./families.ts"
import { giftsOfYear } from "./gifts.ts"
import { registrationOfPrisoners } from "./prisoners.ts"
import { registrationOfBodies } from "./registers.ts"
import { releasesOfYear } from "./releases.ts"
import { foundationOfUnits } from "./units.ts"
import { wagesOfYear } from "./wages.ts"
import { workOfYear } from "./work.ts"
import type { Phase } from "./year.ts"

/** Everything that happens in the country within the year, in the order of days. */
export const phasesOf = (country: Country): ReadonlyArray<Phase> =>
  [
    ...foundationOfUnits(country),
    ...registrationOfBodies(country),
    ...registrationOfPrisoners(country),
    ...admissionOfFamilies(country),
    ...cyclesOfYear(country),
    ...releasesOfYear(country),
    ...workOfYear(country),
    ...wagesOfYear(country),
    ...giftsOfYear(country),
    ...debtorsOfYear(country),
    ...afterCareOfYear(country),
  ].sort((one, other) => one.day - other.day)
