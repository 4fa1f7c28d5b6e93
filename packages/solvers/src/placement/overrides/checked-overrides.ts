import * as Result from "effect/Result"
import type { PlacementInstance } from "../instance.ts"
import type { PlacementPreferences } from "../preferences.ts"
import { OverrideError, type OverrideErrorCode, type PlacementOverride } from "./overrides.ts"

/** A problem in which officers may override, with what candidates wish where that is stated. */
export interface OverridableProblem {
  readonly instance: PlacementInstance
  readonly preferences?: PlacementPreferences
}

/** Places of candidates, and the places of the openings in which overrides place them. */
export type FixedPlaces = ReadonlyMap<number, number>

const placesOf = (things: ReadonlyArray<{ readonly id: string }>): ReadonlyMap<string, number> =>
  new Map(things.map(({ id }, place) => [id, place]))

const isBlank = (words: string): boolean => words.trim() === ""

const byText = (one = "", other = ""): number => (one < other ? -1 : one > other ? 1 : 0)

/** Why a pair cannot be fixed, as a function of the places of the two; `undefined` where it can. */
const refusing = ({ instance, preferences }: OverridableProblem) => {
  const feasible = instance.openings.map(() => new Set<number>())
  for (const { candidate, opening } of instance.pairs) feasible[opening]?.add(candidate)
  return (candidate: number | undefined, opening: number | undefined): OverrideErrorCode | undefined => {
    if (candidate === undefined) return "override.unknownCandidate"
    if (opening === undefined) return "override.unknownOpening"
    if (!feasible[opening]?.has(candidate)) return "override.notFeasible"
    const wishes = preferences?.candidates[candidate]?.wishes
    return wishes === undefined || wishes.includes(opening) ? undefined : "override.declined"
  }
}

/** Where overrides place people, or everything that is wrong with them at once. */
export const checkOverrides = (
  problem: OverridableProblem,
  overrides: ReadonlyArray<PlacementOverride>,
): Result.Result<FixedPlaces, ReadonlyArray<OverrideError>> => {
  const { candidates, openings } = problem.instance
  const [candidatePlaces, openingPlaces] = [placesOf(candidates), placesOf(openings)]
  const refusalOf = refusing(problem)
  const errors: Array<OverrideError> = []
  const fixed = new Map<number, number>()
  for (const { candidate, officer, opening, reason } of overrides) {
    const note = (code: OverrideErrorCode): void => {
      errors.push(new OverrideError({ code, candidate, opening }))
    }
    if (isBlank(reason)) note("override.reasonMissing")
    if (isBlank(officer)) note("override.officerMissing")
    const [place, openingPlace] = [candidatePlaces.get(candidate), openingPlaces.get(opening)]
    const refusal = refusalOf(place, openingPlace)
    if (refusal !== undefined) note(refusal)
    else if (place !== undefined && openingPlace !== undefined) fixed.set(place, openingPlace)
  }
  for (const [candidate, of] of Map.groupBy(overrides, (override) => override.candidate))
    if (of.length > 1) errors.push(new OverrideError({ code: "override.duplicateCandidate", candidate }))
  for (const [opening, into] of Map.groupBy(overrides, (override) => override.opening)) {
    const place = openingPlaces.get(opening)
    if (place !== undefined && into.length > (openings[place]?.seats ?? 0))
      errors.push(new OverrideError({ code: "override.overfull", opening }))
  }
  errors.sort(
    (one, other) =>
      byText(one.candidate, other.candidate) ||
      byText(one.opening, other.opening) ||
      byText(one.code, other.code),
  )
  return errors.length === 0 ? Result.succeed(fixed) : Result.fail(errors)
}
