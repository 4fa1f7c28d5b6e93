import { codedError, type Day, text } from "@bazgasht/rules"

/** An officer's placement of a candidate in an opening, with the reason. */
export interface PlacementOverride {
  /** The id of the candidate. */
  readonly candidate: string
  /** The id of the opening in which the officer places them. */
  readonly opening: string
  /** Opaque id of the officer. */
  readonly officer: string
  readonly reason: string
  /** The day of the decision. */
  readonly day?: Day
}

/** Somebody who has another place than without the overrides, or none. */
export interface Displaced {
  /** The id of the candidate. */
  readonly candidate: string
  /** The id of the opening that they would have had. */
  readonly from: string
  /** The id of the opening that they have; absent where they are left out. */
  readonly to?: string
}

/**
 * What is kept of an override: who decided it, why, and the candidates that it displaced. The overrides of all records, applied to the same
 * placement problem in the same mode, give the same placement and the same records.
 */
export interface OverrideRecord {
  readonly override: PlacementOverride
  /** The id of the opening that the candidate would have had without any override. */
  readonly from?: string
  /** Those who would have their place again if this override were taken back and all others stood, by their ids. */
  readonly displaced: ReadonlyArray<Displaced>
}

const texts = () => ({
  "override.reasonMissing": text(
    "جانمایی بر خلاف نتیجهٔ دور فقط با ذکر دلیل ممکن است.",
    "An override needs a reason, which has to be stated.",
  ),
  "override.officerMissing": text(
    "باید معلوم باشد که چه کسی پاسخ‌گوی این تصمیم است.",
    "It has to be stated who answers for the override.",
  ),
  "override.unknownCandidate": text(
    "این شخص در این دور جانمایی نیست.",
    "This person is not in the placement round.",
  ),
  "override.unknownOpening": text(
    "این فرصت در این دور جانمایی نیست.",
    "This opening is not in the placement round.",
  ),
  "override.notFeasible": text(
    "یکی از شرایط الزامی در این فرصت احراز نشده یا هنوز معلوم نیست؛ هیچ تصمیمی جای آن را نمی‌گیرد.",
    "A mandatory condition of this opening is not met or undetermined; no override takes its place.",
  ),
  "override.declined": text(
    "این شخص این فرصت را نخواسته است؛ کار داوطلبانه است.",
    "The person did not ask for this opening; work is voluntary.",
  ),
  "override.duplicateCandidate": text(
    "برای یک نفر دو تصمیم گرفته شده است؛ هر کس فقط در یک جا جای می‌گیرد.",
    "There are two overrides for one person, who can have only one place.",
  ),
  "override.overfull": text(
    "تعداد تصمیم‌ها برای این فرصت بیش از جاهای آن است.",
    "There are more overrides into this opening than it has seats.",
  ),
})

/**
 * One thing that is wrong with overrides. It names opaque ids and nothing else.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const override = { candidate: "a", opening: "library", officer: "officer-4", reason: "" }
 * const wrong = placeWithOverrides({ instance }, [override], bestFit)
 * Result.isFailure(wrong) && [wrong.failure].flat().map(({ code }) => code) // => ["override.reasonMissing", "override.unknownOpening"]
 */
export class OverrideError extends /* @__PURE__ */ codedError("OverrideError", texts)<{
  readonly candidate?: string
  readonly opening?: string
}> {}

/** What is wrong, as a stable code; `OverrideError.texts` has a sentence for each. */
export type OverrideErrorCode = OverrideError["code"]
