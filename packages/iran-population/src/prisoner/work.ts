/** What a file says of work: consent, classification, health, skills, and whether somebody works. */

import type { Occupation } from "@bazgasht/core/employment"
import type { CouncilPlacement, IranianWork } from "@bazgasht/iran"
import type { IranianWorkplace } from "@bazgasht/iran/facts/employment"
import type { Count, Day } from "@bazgasht/rules"
import type { Chance } from "@bazgasht/simulation"
import { type Draft, type Drawing, isKnown, report, streamOf, type TruthName } from "../drawing.ts"
import { type Figure, whole } from "../figures/figure.ts"
import { prisonerTargets, unknowns } from "../figures/prisoners.ts"
import { workAssumptions as often, workTargets } from "../figures/work.ts"
import type { Outline } from "./outline.ts"

const { ofWork } = unknowns
const { higherEducation, illiterate, primaryOnly } = prisonerTargets

/** Levels of education as ISCED numbers them; what lies between primary and higher is ours. */
const educationLevels: ReadonlyArray<readonly [weight: number, level: number]> = [
  [illiterate.value, 0],
  [primaryOnly.value, 1],
  [whole - illiterate.value - primaryOnly.value - higherEducation.value - 1200, 2],
  [1200, 3],
  [higherEducation.value, 6],
]

/** How many of a hundred the council places in each kind of workplace, by the class of risk from 1 to 4; ours. */
const placesOfClass: ReadonlyArray<ReadonlyArray<readonly [percent: number, kind: IranianWorkplace]>> = [
  [],
  [
    [85, "outsideEmployer"],
    [65, "open"],
    [65, "vocationalEmploymentCentre"],
    [65, "semiOpen"],
    [40, "closed"],
  ],
  [
    [60, "outsideEmployer"],
    [55, "open"],
    [60, "vocationalEmploymentCentre"],
    [75, "semiOpen"],
    [60, "closed"],
  ],
  [
    [35, "vocationalEmploymentCentre"],
    [60, "semiOpen"],
    [85, "closed"],
  ],
  [[95, "closed"]],
]

const restrictions = ["heavyLoads", "heights", "bending", "dust", "standing", "machines"]

/** Unit groups of ISCO-08 in which prisoners hold certificates; ours. */
const occupations = ["7318", "7531", "7522", "7212", "7411", "7231", "5120", "6113", "7126", "8153"]

const oneOf = <A>(chance: Chance, list: ReadonlyArray<A>): A => list[chance.between(0, list.length - 1)] as A

const placementsOf = (chance: Chance, securityClass: number): ReadonlyArray<CouncilPlacement> =>
  (placesOfClass[securityClass] ?? [])
    .filter(([percent]) => chance.happens(percent * 100))
    .map(([, workplace]) => {
      const placement: Draft<CouncilPlacement> = { workplace }
      report(placement, chance, ofWork, "confirmed", often.confirmed)
      return placement
    })

/** Whether a prisoner works, as far as the population knows; only sentenced persons do. */
export const worksOf = (drawing: Drawing, { holding }: Outline): boolean =>
  holding === "convict" && streamOf(drawing, "works").happens(workTargets.working.value)

/** Draws what a file says of work. */
export const workPart = (drawing: Drawing, outline: Outline): IranianWork => {
  const chance = streamOf(drawing, "work")
  const level = chance.among(educationLevels)
  const securityClass = chance.among([
    [36, 1],
    [38, 2],
    [17, 3],
    [9, 4],
  ])
  const heads = outline.married || chance.happens(often.headsHouseholdUnmarried.value)
  const restricted = chance.happens(often.restricted.value)
  const certified = chance.happens(often.certified.value)
  const restriction = `activity.${oneOf(chance, restrictions)}`
  const occupation = oneOf(chance, occupations) as Occupation
  const permitted = (drawing.day + chance.between(60, 500)) as Day
  const work: Draft<IranianWork> = {
    educationLevel: level as Count,
    headsHousehold: heads,
    institution: `${outline.province}-${chance.between(1, 5)}`,
  }
  if (outline.holding !== "convict") return work
  const places = placementsOf(streamOf(drawing, "placements"), securityClass)
  const reported = (name: TruthName<IranianWork>, figure: Figure): void =>
    report(work, chance, ofWork, name, figure)
  reported("consentToWork", often.consentToWork)
  reported("consentToTraining", often.consentToTraining)
  if (isKnown(chance, ofWork)) work.securityClass = securityClass as Count
  reported("fitForWork", often.fitForWork)
  reported("hasDisability", often.hasDisability)
  if (isKnown(chance, ofWork)) work.medicalRestrictions = restricted ? [restriction] : []
  if (isKnown(chance, ofWork)) work.certificates = certified ? [{ occupation }] : []
  work.finallyReleased = false
  reported("businessPlanApproved", often.planApproved)
  if (isKnown(chance, ofWork)) work.councilPlacements = places
  const goesOut = places.some(({ workplace }) => workplace === "outsideEmployer")
  if (goesOut && isKnown(chance, ofWork)) work.outsidePermissionUntil = permitted
  return work
}
