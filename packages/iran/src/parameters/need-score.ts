/**
 * Weights of the need score (FAM-7). No national text on scoring was found: every number here is ours, and a pack may bring
 * others. The most points of all indicators together are a hundred.
 */

import { type Count, type Parameter, text } from "@bazgasht/rules"
import { ours } from "../citing.ts"
import { associationPracticeSince } from "../in-force.ts"
import { countParameter, since } from "./dated.ts"

const choice = ours("no national scoring text was found; the weight is a design choice")

const weight = (id: string, fa: string, en: string, points: number): Parameter<Count> =>
  countParameter(`needScore.${id}`, text(fa, en), since.count(associationPracticeSince, points, choice))

/** For each supported member. */
export const pointsOfMember = weight("size.each", "امتیاز هر عضو خانوار", "points for each member", 3)
/** For the size at most. */
export const mostOfSize = weight("size.most", "سقف امتیاز جمعیت خانوار", "the most points for the size", 15)

/** For each child at school or university. */
export const pointsOfPupil = weight(
  "school.each",
  "امتیاز هر فرزند محصل",
  "points for each child in school",
  4,
)
/** For children in school at most. */
export const mostOfSchool = weight(
  "school.most",
  "سقف امتیاز فرزندان محصل",
  "the most points for children in school",
  12,
)

/** For each member with a disability or a chronic illness. */
export const pointsOfIllness = weight(
  "illness.each",
  "امتیاز هر عضو بیمار یا دارای معلولیت",
  "points for each member with an illness or a disability",
  8,
)
/** For illness and disability at most. */
export const mostOfIllness = weight(
  "illness.most",
  "سقف امتیاز بیماری و معلولیت",
  "the most points for illness and disability",
  24,
)

/** For a household without any income. */
export const pointsOfNoIncome = weight(
  "noIncome",
  "امتیاز نداشتن درآمد",
  "points for a household without income",
  15,
)

/** For a rented home. */
export const pointsOfRent = weight("housing.rented", "امتیاز مسکن استیجاری", "points for a rented home", 6)
/** For living with relatives. */
export const pointsOfHosted = weight(
  "housing.hosted",
  "امتیاز سکونت نزد بستگان",
  "points for living with relatives",
  8,
)
/** For a household without a home; the most that housing gives. */
export const pointsOfNoHome = weight("housing.none", "امتیاز نداشتن مسکن", "points for having no home", 12)

/** For a household headed by a woman. */
export const pointsOfFemaleHead = weight(
  "femaleHead",
  "امتیاز زن سرپرست خانوار",
  "points for a household headed by a woman",
  10,
)

/** Days of custody that make one point. */
export const daysOfAbsencePerPoint = weight(
  "absence.daysPerPoint",
  "روزهای حبس به ازای هر امتیاز",
  "days of custody for one point",
  30,
)
/** For the absence at most. */
export const mostOfAbsence = weight(
  "absence.most",
  "سقف امتیاز مدت غیبت زندانی",
  "the most points for the length of absence",
  12,
)
