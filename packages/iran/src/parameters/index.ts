/**
 * Every dated number of the pack, by the part of the law it belongs to.
 *
 * The bands of a table (degrees, lengths of terms) stand in the table of their article; every other number of a rule stands
 * here.
 */

import type { Parameter } from "@bazgasht/rules"
import * as acceptance from "./acceptance.ts"
import * as alternatives from "./alternatives.ts"
import * as conditionalRelease from "./conditional-release.ts"
import * as detentionCredit from "./detention-credit.ts"
import * as diyah from "./diyah.ts"
import * as drugNote from "./drug-note.ts"
import * as electronicSupervision from "./electronic-supervision.ts"
import * as employmentCases from "./employment-cases.ts"
import * as familySupport from "./family-support.ts"
import * as financialConvictions from "./financial-convictions.ts"
import * as fineBands from "./fine-bands.ts"
import * as furlough from "./furlough.ts"
import * as minimumWage from "./minimum-wage.ts"
import * as multiplicity from "./multiplicity.ts"
import * as needScore from "./need-score.ts"
import * as openStatus from "./open-status.ts"
import * as pardon from "./pardon.ts"
import * as pension from "./pension.ts"
import * as postponedExecution from "./postponed-execution.ts"
import * as postponement from "./postponement.ts"
import * as revokingDegree from "./revoking-degree.ts"
import * as semiLiberty from "./semi-liberty.ts"
import * as setad from "./setad.ts"
import * as socialRights from "./social-rights.ts"
import * as startUpLoan from "./start-up-loan.ts"
import * as supportCases from "./support-cases.ts"
import * as suspension from "./suspension.ts"
import * as waiver from "./waiver.ts"

const isParameter = (value: unknown): value is Parameter =>
  typeof value === "object" && value !== null && "values" in value

/** Every parameter. */
export const parameters: ReadonlyArray<Parameter> = [
  detentionCredit,
  fineBands,
  socialRights,
  multiplicity,
  conditionalRelease,
  revokingDegree,
  semiLiberty,
  electronicSupervision,
  suspension,
  postponement,
  drugNote,
  acceptance,
  waiver,
  pardon,
  alternatives,
  furlough,
  postponedExecution,
  financialConvictions,
  diyah,
  setad,
  familySupport,
  pension,
  needScore,
  supportCases,
  openStatus,
  minimumWage,
  startUpLoan,
  employmentCases,
].flatMap((room) => Object.values(room).filter(isParameter))
