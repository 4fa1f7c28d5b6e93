import { accidentsOfYear } from "./accidents.ts"
import { afterCareOfYear } from "./after-care.ts"
import { complaintsOfYear } from "./complaints.ts"
import type { Country } from "./country.ts"
import { coursesOfYear } from "./courses.ts"
import { cyclesOfYear } from "./cycles.ts"
import { debtorsOfYear } from "./debtors.ts"
import { enterpriseOfYear } from "./enterprise.ts"
import { admissionOfFamilies } from "./families.ts"
import { giftsOfYear } from "./gifts.ts"
import { helpForFamiliesOfYear, purpose } from "./help-for-families.ts"
import { loansOfYear } from "./loans-to-debtors.ts"
import { movesOfYear } from "./moves.ts"
import { registrationOfPrisoners } from "./prisoners.ts"
import { referralsOfYear } from "./referrals.ts"
import { registrationOfBodies } from "./registers.ts"
import { releasesOfYear } from "./releases.ts"
import { foundationOfUnits } from "./units.ts"
import { wagesOfYear } from "./wages.ts"
import { workOfYear } from "./work.ts"
import { worklistsOfYear } from "./worklists.ts"
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
    ...enterpriseOfYear(country),
    ...workOfYear(country),
    ...coursesOfYear(country),
    ...referralsOfYear(country),
    ...wagesOfYear(country),
    ...giftsOfYear(country),
    ...debtorsOfYear(country),
    ...helpForFamiliesOfYear(country),
    ...loansOfYear(country, purpose.batch),
    ...afterCareOfYear(country),
    ...accidentsOfYear(country),
    ...complaintsOfYear(country),
    ...movesOfYear(country),
    ...worklistsOfYear(country),
  ].sort((one, other) => one.day - other.day)
