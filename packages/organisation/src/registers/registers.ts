import { courseRegister } from "./course-record.ts"
import { familyRegister } from "./family-record.ts"
import {
  associationRegister,
  donorRegister,
  employerRegister,
  workshopRegister,
} from "./organisation-records.ts"
import { prisonerRegister } from "./prisoner-record.ts"

/**
 * Every register, by the kind of its records.
 *
 * @example
 * Object.keys(registers).length // => 7
 */
export const registers = {
  prisonerRecord: prisonerRegister,
  familyRecord: familyRegister,
  associationRecord: associationRegister,
  employerRecord: employerRegister,
  workshopRecord: workshopRegister,
  courseRecord: courseRegister,
  donorRecord: donorRegister,
} as const
