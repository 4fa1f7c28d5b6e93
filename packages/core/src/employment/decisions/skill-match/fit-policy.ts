/**
 * The policy of fit: how many points what a person brings is worth. Which numbers are right is said by who places people; core
 * has none.
 */

import { type Count, codedError, isExact, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { OccupationLevel } from "../../model/occupation/occupation.ts"

/** Points by how near an occupation is to the one that is asked for; for an occupation without kinship there are none. */
export type PointsByKinship = { readonly [Level in OccupationLevel]: number }

/** How many points everything is worth: all that a person can get adds up to {@link greatestFit}. */
export interface FitPolicy {
  /** For having every essential skill; for a part of them, that part of the points; where none is asked for, none. */
  readonly essential: number
  /** For having every optional skill; for a part of them, that part of the points; where none is asked for, none. */
  readonly optional: number
  /** For the nearest certificate. */
  readonly certificate: PointsByKinship
  /** For experience of full length; for a shorter one, that part of the points. */
  readonly experience: PointsByKinship
  /** How many months make an experience of full length. */
  readonly fullMonths: number
  /** For the nearest wish. */
  readonly wish: PointsByKinship
}

/** The fit of whoever brings everything to an opening that asks for skills of both kinds. */
export const greatestFit = 1000 as Count

const texts = () => ({
  "fit.notWhole": text(
    "امتیازها باید عدد صحیح، صفر یا بیشتر، و ماه‌ها عدد صحیح، یک یا بیشتر، باشند.",
    "Points have to be whole numbers of zero or more, and months a whole number of one or more.",
  ),
  "fit.fartherWorthMore": text(
    "شغل دورتر نباید امتیازی بیش از شغل نزدیک‌تر بدهد.",
    "A farther occupation may not give more points than a nearer one.",
  ),
  "fit.notThousand": text("بیشترین امتیاز تناسب باید ۱۰۰۰ باشد.", "The greatest fit has to be 1000 points."),
})

/**
 * One thing that is wrong with a policy of fit.
 *
 * @example
 * // A wish for the wider group would be worth more than one for the narrower.
 * const wrong = makeFitPolicy({ ...policy, wish: { ...policy.wish, major: 120 } })
 * wrong // => Result.fail([new FitPolicyError({ code: "fit.fartherWorthMore", part: "wish" })])
 */
export class FitPolicyError extends /* @__PURE__ */ codedError("FitPolicyError", texts)<{
  readonly part?: keyof FitPolicy
}> {}

/** What is wrong, as a stable code; `FitPolicyError.texts` has a sentence for each. */
export type FitPolicyErrorCode = FitPolicyError["code"]

const isPoints = (value: number): boolean => isExact(value) && value >= 0

/** The points from the nearest to the farthest. */
const fromNearest = ({ major, minor, subMajor, unit }: PointsByKinship): ReadonlyArray<number> => [
  unit,
  minor,
  subMajor,
  major,
]

/**
 * A policy of fit, or everything that is wrong with it.
 *
 * @example
 * Result.isSuccess(makeFitPolicy(policy)) // => true
 *
 * const wrong = makeFitPolicy({ ...policy, essential: 500 })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["fit.notThousand"]
 */
export const makeFitPolicy = (policy: FitPolicy): Result.Result<FitPolicy, ReadonlyArray<FitPolicyError>> => {
  const { certificate, essential, experience, fullMonths, optional, wish } = policy
  const tables = {
    certificate: fromNearest(certificate),
    experience: fromNearest(experience),
    wish: fromNearest(wish),
  }
  const points = { essential: [essential], optional: [optional], ...tables }
  const errors: Array<FitPolicyError> = []
  for (const part of ["essential", "optional", "certificate", "experience", "wish"] as const)
    if (!points[part].every(isPoints)) errors.push(new FitPolicyError({ code: "fit.notWhole", part }))
  if (!isPoints(fullMonths) || fullMonths === 0)
    errors.push(new FitPolicyError({ code: "fit.notWhole", part: "fullMonths" }))
  for (const part of ["certificate", "experience", "wish"] as const)
    if (tables[part].some((value, place) => value > (tables[part][place - 1] ?? value)))
      errors.push(new FitPolicyError({ code: "fit.fartherWorthMore", part }))
  if (essential + optional + certificate.unit + experience.unit + wish.unit !== greatestFit)
    errors.push(new FitPolicyError({ code: "fit.notThousand" }))
  return errors.length === 0 ? Result.succeed(policy) : Result.fail(errors)
}
