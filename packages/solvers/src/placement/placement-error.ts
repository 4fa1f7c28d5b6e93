import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
  "placement.duplicateCandidate": text("دو متقاضی یک شناسه دارند.", "Two candidates have the same id."),
  "placement.duplicateOpening": text("دو فرصت یک شناسه دارند.", "Two openings have the same id."),
  "placement.seatsNotWhole": text(
    "تعداد جاهای فرصت باید عدد صحیح، صفر یا بیشتر، باشد.",
    "The seats of an opening have to be a whole number of zero or more.",
  ),
  "placement.unknownPlace": text(
    "شخص یا فرصتی نام برده شده که در فهرست نیست.",
    "A pair names a place that is not in the list of candidates or of openings.",
  ),
  "placement.fitNotWhole": text(
    "میزان تناسب باید عدد صحیح، صفر یا بیشتر، باشد.",
    "A fit has to be a whole number of zero or more.",
  ),
  "placement.duplicatePair": text(
    "یک شخص و یک فرصت دو بار کنار هم آمده‌اند.",
    "Two pairs have the same candidate and the same opening.",
  ),
  "placement.fitsTooLarge": text(
    "مجموع تناسب‌ها ممکن است بزرگ‌تر از آن شود که دقیق محاسبه شود.",
    "The fits could together be too great to be computed exactly.",
  ),
  "placement.nodeLimitNotCount": text(
    "حد جست‌وجو باید عدد صحیح از یک تا یک میلیون باشد.",
    "The limit of subproblems has to be a whole number from 1 to 1,000,000.",
  ),
})

/**
 * One thing that is wrong with a placement problem. It names opaque ids and nothing else.
 *
 * @example
 * const wrong = bestFit({ candidates: [{ id: "a" }, { id: "a" }], openings: [], pairs: [] })
 * Result.isFailure(wrong) && wrong.failure.code // => "placement.duplicateCandidate"
 */
export class PlacementError extends /* @__PURE__ */ codedError("PlacementError", texts)<{
  readonly candidate?: string
  readonly opening?: string
}> {}

/** What is wrong, as a stable code; `PlacementError.texts` has a sentence for each. */
export type PlacementErrorCode = PlacementError["code"]
