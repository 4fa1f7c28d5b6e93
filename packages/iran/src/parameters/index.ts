/**
 * Every dated number of the pack, by the part of the law it belongs to.
 *
 * The bands of a table (degrees, lengths of terms) stand in the table of their article; every other number of a rule stands
 * here.
 */

import type { Parameter } from "@bazgasht/rules"
import * as afterCare from "./after-care.ts"
import * as debts from "./debts.ts"
import * as employment from "./employment.ts"
import * as employmentCases from "./employment-cases.ts"
import * as enterprise from "./enterprise.ts"
import * as familySupport from "./family-support.ts"
import * as furlough from "./furlough.ts"
import * as leniency from "./leniency.ts"
import { parametersIn } from "./parameters-in.ts"
import * as referrals from "./referrals.ts"
import * as sentence from "./sentence.ts"
import * as supportCases from "./support-cases.ts"

/** Every parameter. */
export const parameters: ReadonlyArray<Parameter> = parametersIn(
  sentence,
  leniency,
  afterCare,
  furlough,
  debts,
  familySupport,
  supportCases,
  employment,
  employmentCases,
  enterprise,
  referrals,
)
