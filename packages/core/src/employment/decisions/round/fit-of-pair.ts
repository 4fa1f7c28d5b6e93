import * as Result from "effect/Result"
import { knownOnly } from "../../../case-file/known-only.ts"
import { type Fit, fitOf } from "../skill-match/fit.ts"
import type { FitPolicy } from "../skill-match/fit-policy.ts"
import type { OpeningCase, WorkCase } from "../work-case.ts"

/**
 * How well somebody fits an opening, by what both files say; `undefined` where the opening does not say which occupation it is.
 * A skill list that the opening does not state asks for nothing here: the hard constraints say what is unknown.
 *
 * @example
 * const document = { kind: "work", id: "O-1", seats: 2, occupation: "7212", essentialSkills: [{ skill: "arc welding" }] }
 * const opening = openingCase(Result.getOrThrow(decodeOpening(document, ruritania)), ruritania, gregorianDay(2025, 3, 1))
 * const file = { kind: "prisoner", id: "A-1", work: { skills: [{ skill: "arc welding" }] } }
 * const person = workCase(Result.getOrThrow(decodeCaseFile(file, ruritania)), ruritania, gregorianDay(2025, 3, 1))
 * const fit = fitOfPair(person, opening, programme.fit)
 * fit && fit.proven <= fit.possible // => true
 */
export const fitOfPair = (
  { work }: WorkCase,
  { opening }: OpeningCase,
  policy: FitPolicy,
): Fit | undefined => {
  const { essentialSkills: essential = [], occupation, optionalSkills = [] } = opening
  if (occupation === undefined) return undefined
  const { certificates, experience, preferredOccupations, skills } = work
  const brought = knownOnly({
    skills,
    certificates: certificates?.map((one) => one.occupation),
    experience,
    wishes: preferredOccupations,
  })
  // What is essential is not asked for twice; levels and months are whole by their schema.
  const optional = optionalSkills.filter(({ skill }) => !essential.some((asked) => asked.skill === skill))
  return Result.getOrThrow(fitOf({ occupation, essential, optional }, brought, policy))
}
