import { codedError, isExact, text } from "@bazgasht/rules"
import { isCount, repeated } from "./checks.ts"
import type { PlacementInstance } from "./instance.ts"
import { PlacementError } from "./placement-error.ts"
import type { PriorityPolicy } from "./priority.ts"

/** The key of a policy that stands for the fit of a candidate and an opening; every other key is a value of the candidate. */
export const fitKey = "fit"

/** Whom an opening takes first: by keys, of which `fit` is one that may be named, and by lot between equals. */
export type PlacementPolicy = Pick<PriorityPolicy, "keys" | "tieBreaker">

/** What is stated for one candidate. */
export interface CandidatePreference {
  /** A whole number for each key of the policy other than `fit`. */
  readonly values: { readonly [key: string]: number }
  /**
   * Places of openings, the most wished first. Openings that it leaves out are declined, which has no consequence but that the
   * candidate is not placed there; an empty list declines all. Absent where the candidate states nothing: then every feasible
   * opening is wished, the best fit first and equal fits in the order of the lots of the openings.
   */
  readonly wishes?: ReadonlyArray<number>
}

/** Preferences of all candidates, in the order of the candidates of the instance, and the priority of all openings. */
export interface PlacementPreferences {
  readonly candidates: ReadonlyArray<CandidatePreference>
  readonly policy: PlacementPolicy
}

const texts = () => ({
  "key.duplicate": text("یک معیار دو بار در ضابطه آمده است.", "The policy has a key twice."),
  "preference.countDiffers": text(
    "تعداد خواسته‌ها با تعداد متقاضیان برابر نیست.",
    "There are not as many preferences as candidates.",
  ),
  "preference.valueUnknown": text(
    "مقدار یکی از معیارهای اولویت برای این متقاضی معلوم نیست.",
    "The candidate has no value for a key of the policy.",
  ),
  "preference.valueNotExact": text(
    "مقدار معیار باید عددی صحیح باشد، نه چنان بزرگ که دقیق محاسبه نشود.",
    "The value for a key has to be a whole number, not too great to be computed exactly.",
  ),
  "wish.notFeasible": text(
    "متقاضی فرصتی را خواسته است که با او سازگار نیست.",
    "The candidate asks for an opening that is not feasible for them.",
  ),
  "wish.duplicate": text("متقاضی یک فرصت را دو بار خواسته است.", "The candidate asks for an opening twice."),
})

/**
 * One thing that is wrong, with the ids that it concerns.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const policy = { keys: [{ key: "waitingSince", order: "lowestFirst" }], tieBreaker: { kind: "lottery", seed: "2025-07" } } as const
 * const wrong = rankPairs(instance, { candidates: [{ values: {} }, { values: { waitingSince: 20_010 } }], policy })
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error // => new PreferenceError({ code: "preference.valueUnknown", candidate: "a", key: "waitingSince" })
 */
export class PreferenceError extends /* @__PURE__ */ codedError("PreferenceError", texts)<{
  /** The id of the candidate. */
  readonly candidate?: string
  /** The id of the opening. */
  readonly opening?: string
  readonly key?: string
}> {}

/** What is wrong, as a stable code; `PreferenceError.texts` has a sentence for each. */
export type PreferenceErrorCode = PreferenceError["code"]

const checkValues = (
  { candidates }: PlacementInstance,
  preferences: PlacementPreferences,
  errors: Array<PlacementError | PreferenceError>,
): void => {
  const keys = preferences.policy.keys.filter(({ key }) => key !== fitKey)
  if (keys.length === 0) return
  for (const [place, { values }] of preferences.candidates.entries())
    for (const { key } of keys) {
      const value = Object.hasOwn(values, key) ? values[key] : undefined
      if (value !== undefined && isExact(value)) continue
      const code = value === undefined ? "preference.valueUnknown" : "preference.valueNotExact"
      errors.push(new PreferenceError({ code, candidate: candidates[place]?.id ?? "", key }))
    }
}

const checkPairs = (
  { candidates, openings, pairs }: PlacementInstance,
  errors: Array<PlacementError | PreferenceError>,
): void => {
  for (const { candidate, fit, opening } of pairs) {
    const isKnown = candidates[candidate] !== undefined && openings[opening] !== undefined
    if (isKnown && isCount(fit)) continue
    const [one, other] = [candidates[candidate]?.id, openings[opening]?.id]
    errors.push(
      new PlacementError({
        code: isKnown ? "placement.fitNotWhole" : "placement.unknownPlace",
        ...(one === undefined ? {} : { candidate: one }),
        ...(other === undefined ? {} : { opening: other }),
      }),
    )
  }
}

/** Everything that is wrong but for what only shows once the pairs of a candidate stand together. */
export const checkPreferences = (
  instance: PlacementInstance,
  preferences: PlacementPreferences,
): Array<PlacementError | PreferenceError> => {
  const errors: Array<PlacementError | PreferenceError> = []
  const { candidates, openings } = instance
  for (const candidate of repeated(candidates.map(({ id }) => id)))
    errors.push(new PlacementError({ code: "placement.duplicateCandidate", candidate }))
  for (const opening of repeated(openings.map(({ id }) => id)))
    errors.push(new PlacementError({ code: "placement.duplicateOpening", opening }))
  for (const { id, seats } of openings)
    if (!isCount(seats)) errors.push(new PlacementError({ code: "placement.seatsNotWhole", opening: id }))
  for (const key of repeated(preferences.policy.keys.map((one) => one.key)))
    errors.push(new PreferenceError({ code: "key.duplicate", key }))
  if (preferences.candidates.length === candidates.length) checkValues(instance, preferences, errors)
  else errors.push(new PreferenceError({ code: "preference.countDiffers" }))
  checkPairs(instance, errors)
  return errors
}

const byText = (one = "", other = ""): number => (one < other ? -1 : one > other ? 1 : 0)

const keyOf = (error: PlacementError | PreferenceError): string => ("key" in error ? (error.key ?? "") : "")

/** Errors in an order that does not depend on how anything is listed. */
export const sortedErrors = <Wrong extends PlacementError | PreferenceError>(
  errors: ReadonlyArray<Wrong>,
): ReadonlyArray<Wrong> =>
  errors.toSorted(
    (one, other) =>
      byText(one.candidate, other.candidate) ||
      byText(one.opening, other.opening) ||
      byText(one.code, other.code) ||
      byText(keyOf(one), keyOf(other)),
  )
