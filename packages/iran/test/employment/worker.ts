/** Somebody who may be placed and an opening that takes him, as facts; tests change what they are about. */

import type { Facts, Rule } from "@bazgasht/rules"
import { iranPack } from "../../src/index.ts"
import { day, proved, serving, term } from "../prisoner.ts"

/** A rule of the pack that decides. */
export const ruleOf = (id: string): Rule<boolean> => iranPack.rules.get(id) as Rule<boolean>

/** A term of five years, over on 1407/02/01; willing, placed in a semi-open prison, with the judge's confirmation. */
export const worker: Facts = {
  ...serving(term(5), "1402/02/01"),
  ...proved,
  executionEnded: false,
  releasedByPardon: false,
  expectedReleaseDay: day("1407/02/01"),
  releaseForeseen: true,
  finallyReleased: false,
  conditionallyReleased: false,
  heldForNothingElse: true,
  consentToWork: true,
  consentToTraining: true,
  securityClass: 2,
  fitForWork: true,
  medicalRestrictions: [{ activity: "activity.dust" }],
  skillCertificates: [{ occupation: "7212" }],
  educationLevel: 3,
  sex: "male",
  differentOffences: [{ offence: "tazir.other" }],
  councilPlacements: [{ workplace: "semiOpen", confirmed: true }],
  outsidePermissionUntil: day("1404/12/29"),
}

/** Work in a semi-open prison. */
export const workshop: Facts = {
  openingKind: "work",
  openingWorkplace: "semiOpen",
  openingStart: day("1404/07/01"),
  openingMinimumStay: term(0, 6),
  openingTransferable: false,
  openingAfterRelease: false,
  openingHighestSecurityClass: 3,
  excludedOffences: [{ offence: "fraud" }],
  openingDemands: [{ activity: "activity.standing" }],
  requiredCertificates: [{ occupation: "7212" }],
  openingMinimumEducation: 3,
  openingTrainsOnTheJob: false,
  openingSex: "male",
  openingPost: "other",
  openingPublicPost: false,
  openingLabourLawPay: true,
  openingFullTime: true,
  openingMonthlyWage: 103_909_680,
  withinReach: true,
  essentialSkillsHeld: true,
  keptApartThere: false,
}

/** A course in the same place, over on the last day of the year. */
export const course: Facts = {
  ...workshop,
  openingKind: "course",
  openingLastDay: day("1404/12/29"),
}
