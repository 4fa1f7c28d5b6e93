/**
 * How well somebody fits an opening of a round.
 *
 * @module
 */

import * as Result from "effect/Result"
import type { OpeningCase, WorkCase } from "../constraints.ts"
import { type Fit, fitOf } from "../skill-match/fit.ts"
import type { FitPolicy } from "../skill-match/fit-policy.ts"

/**
 * How well somebody fits an opening, by what both files say; `undefined` where the opening does not say which occupation it is.
 * A skill list that the opening does not state asks for nothing here: the hard constraints say what is unknown.
 *
 * @example
 * fitOfPair(workCase(file, iran), openingCase(opening, iran), iran.employment.fit)?.proven // => 520
 */
export const fitOfPair = (
  { work }: WorkCase,
  { opening }: OpeningCase,
  policy: FitPolicy,
): Fit | undefined => {
  const { essentialSkills: essential = [], occupation, optionalSkills = [] } = opening
  if (occupation === undefined) return undefined
  const { certificates, experience, preferredOccupations, skills } = work
  const brought = {
    ...(skills === undefined ? {} : { skills }),
    ...(certificates === undefined ? {} : { certificates: certificates.map((one) => one.occupation) }),
    ...(experience === undefined ? {} : { experience }),
    ...(preferredOccupations === undefined ? {} : { wishes: preferredOccupations }),
  }
  // What is essential is not asked for twice; levels and months are whole by their schema.
  const optional = optionalSkills.filter(({ skill }) => !essential.some((asked) => asked.skill === skill))
  return Result.getOrThrow(fitOf({ occupation, essential, optional }, brought, policy))
}
