/**
 * The fit of a person and an opening: a whole number from 0 to 1000, with every contribution to it.
 *
 * As with the need score, what is unknown gives no points and is not taken for zero either: beside the points that are proven
 * stands what they may still become.
 */

import { type Count, type Ratio, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { kinshipOf } from "../../model/occupation/kinship.ts"
import {
  type Occupation,
  type OccupationGroup,
  type OccupationLevel,
  occupationLevels,
} from "../../model/occupation/occupation.ts"
import { matchSkills, type SkillCoverage, type SkillMatch, type SkillMatchError } from "./coverage.ts"
import type { FitPolicy, PointsByKinship } from "./fit-policy.ts"
import type { AskedWork, BroughtSkills, Experience } from "./skills.ts"

/** The parts of a fit, in the order in which they are shown. */
export const fitParts = ["essential", "optional", "certificate", "experience", "wish"] as const

/** A part of a fit. */
export type FitPart = (typeof fitParts)[number]

/** What one part gives. */
export interface FitContribution {
  readonly part: FitPart
  /** The points that are proven. */
  readonly proven: Count
  /** What they become if everything that is unknown is as good as it can be. */
  readonly possible: Count
  /** The most points that the part can give. */
  readonly most: Count
}

/** How well a person and an opening fit. */
export interface Fit {
  /** The sum of the points that are proven: by this people are placed. */
  readonly proven: Count
  /** What the sum may still become. */
  readonly possible: Count
  /** What each part gives, in the order of {@link fitParts}. */
  readonly contributions: ReadonlyArray<FitContribution>
  readonly skills: SkillMatch
}

const partOf = (points: number, share: Ratio): number => scale(points, share, "down") ?? 0

/** Where no skill is asked for, none is put to use: an opening that asks for nothing is not the best fit for everybody. */
const ofSkills = (part: FitPart, points: number, coverage: SkillCoverage): FitContribution => {
  const { least, missing, most, owned, unknown } = coverage
  const isAsked = owned.length + missing.length + unknown.length > 0
  return {
    part,
    proven: (isAsked ? partOf(points, least) : 0) as Count,
    possible: (isAsked ? partOf(points, most) : 0) as Count,
    most: points as Count,
  }
}

const pointsFor = (asked: Occupation, group: OccupationGroup, table: PointsByKinship): number => {
  const kinship = kinshipOf(asked, group)
  return kinship === "none" ? 0 : table[kinship]
}

/** The points of the nearest; where nothing is stated they are unknown. */
const ofNearest = (
  part: FitPart,
  table: PointsByKinship,
  asked: Occupation,
  groups: ReadonlyArray<OccupationGroup> | undefined,
): FitContribution => {
  const proven = Math.max(0, ...(groups ?? []).map((group) => pointsFor(asked, group, table)))
  const most = table.unit
  return {
    part,
    proven: proven as Count,
    possible: (groups === undefined ? most : proven) as Count,
    most: most as Count,
  }
}

/** Months of work that was at least as near as a level; more than a full length counts no more. */
const monthsWithin = (
  level: OccupationLevel,
  asked: Occupation,
  experience: ReadonlyArray<Experience>,
  fullMonths: number,
): number =>
  experience
    .filter(({ occupation }) => {
      const kinship = kinshipOf(asked, occupation)
      return kinship !== "none" && occupationLevels.indexOf(kinship) >= occupationLevels.indexOf(level)
    })
    .reduce((sum, { months }) => Math.min(fullMonths, sum + Math.min(fullMonths, months)), 0)

/** The points of the best reading of the experience: as long work that is far, or as shorter work that is near. */
const ofExperience = (
  { experience: table, fullMonths }: FitPolicy,
  asked: Occupation,
  experience: ReadonlyArray<Experience> | undefined,
): FitContribution => {
  const worth = occupationLevels.map((level) => {
    const months = monthsWithin(level, asked, experience ?? [], fullMonths)
    return partOf(table[level], { numerator: months, denominator: fullMonths })
  })
  const proven = Math.max(...worth)
  return {
    part: "experience",
    proven: proven as Count,
    possible: (experience === undefined ? table.unit : proven) as Count,
    most: table.unit as Count,
  }
}

/**
 * How well a person and an opening fit, by a policy that {@link makeFitPolicy} has found sound. A further skill, certificate,
 * wish or month of experience never lowers the fit, and the contributions add up to it.
 *
 * @example
 * const asked = { occupation: "7212" as Occupation, essential: [{ skill: "arc welding" }], optional: [] }
 * const brought = { skills: [{ skill: "arc welding" }], certificates: ["7213" as Occupation], experience: [] }
 * // The skill, and a certificate of a neighbouring occupation; a wish is not stated.
 * const { possible, proven } = Result.getOrThrow(fitOf(asked, brought, policy))
 * proven // => 520
 * possible // => 620
 */
export const fitOf = (
  asked: AskedWork,
  brought: BroughtSkills,
  policy: FitPolicy,
): Result.Result<Fit, ReadonlyArray<SkillMatchError>> =>
  Result.map(matchSkills(asked, brought), (skills) => {
    const { occupation } = asked
    const contributions = [
      ofSkills("essential", policy.essential, skills.essential),
      ofSkills("optional", policy.optional, skills.optional),
      ofNearest("certificate", policy.certificate, occupation, brought.certificates),
      ofExperience(policy, occupation, brought.experience),
      ofNearest("wish", policy.wish, occupation, brought.wishes),
    ]
    const total = (of: "proven" | "possible"): Count =>
      contributions.reduce<number>((sum, contribution) => sum + contribution[of], 0) as Count
    return { proven: total("proven"), possible: total("possible"), contributions, skills }
  })
