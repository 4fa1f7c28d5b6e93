import { codedError, text } from "@bazgasht/rules"

/** The most that one candidate may use of a dimension, so that all uses together are exact. */
export const greatestUse = 1_000_000_000

const texts = () => ({
  "constraint.unknownCandidate": text(
    "شرط جانبی از کسی نام می‌برد که در این جانمایی نیست.",
    "A side constraint names a candidate that the instance does not have.",
  ),
  "constraint.unknownOpening": text(
    "شرط جانبی از فرصتی نام می‌برد که در این جانمایی نیست.",
    "A side constraint names an opening that the instance does not have.",
  ),
  "traits.duplicate": text(
    "ویژگی‌های یک متقاضی دو بار آمده است.",
    "The traits of a candidate are stated twice.",
  ),
  "traits.useNotWhole": text(
    "مقدار مصرف باید عدد صحیح از صفر تا یک میلیارد باشد.",
    "A use has to be a whole number from zero to 1,000,000,000.",
  ),
  "capacities.duplicate": text(
    "ظرفیت‌های یک فرصت دو بار آمده است.",
    "The capacities of an opening are stated twice.",
  ),
  "capacities.notWhole": text(
    "ظرفیت باید عدد صحیح، صفر یا بیشتر، باشد.",
    "A capacity has to be a whole number of zero or more.",
  ),
  "group.duplicate": text("دو گروه یک شناسه دارند.", "Two groups have the same id."),
  "group.empty": text("گروه عضوی ندارد.", "A group has no members."),
  "group.memberTwice": text("یک نفر دو بار در یک گروه آمده است.", "A candidate appears twice in a group."),
  "group.memberOfTwo": text("یک نفر در دو گروه آمده است.", "A candidate stands in two groups."),
  "group.keptApart": text(
    "دو عضو یک گروه باید جدا از هم نگه داشته شوند.",
    "Two members of a group have to be kept apart.",
  ),
  "apart.fromOneself": text(
    "کسی را نمی‌توان از خودش جدا نگه داشت.",
    "Nobody can be kept apart from themselves.",
  ),
  "quota.duplicate": text("دو سهمیه یک شناسه دارند.", "Two quotas have the same id."),
  "quota.noOpenings": text("سهمیه برای هیچ فرصتی نیست.", "A quota is of no opening."),
  "quota.openingTwice": text("سهمیه یک فرصت را دو بار می‌شمارد.", "A quota counts an opening twice."),
  "quota.notWhole": text(
    "سقف سهمیه و جاهای نگه‌داشته‌شده باید عدد صحیح، صفر یا بیشتر، باشند.",
    "A ceiling, or a number of reserved seats, has to be a whole number of zero or more.",
  ),
  "quota.reservedAboveSeats": text(
    "جاهای نگه‌داشته‌شده بیش از جاهای فرصت‌هاست.",
    "More seats are reserved than the openings have.",
  ),
  "quota.reservedAboveCeiling": text(
    "جاهای نگه‌داشته‌شده بیش از سقف همان سهمیه است.",
    "More seats are reserved for a category than its ceiling allows.",
  ),
})

/**
 * One thing that is wrong with side constraints. It names opaque ids and codes and nothing else.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const preferences = {
 *   candidates: [{ values: {} }, { values: {} }],
 *   policy: { keys: [], tieBreaker: { kind: "lottery", seed: "2025-07" } },
 * } as const
 * const wrong = placeConstrained({ instance, preferences, constraints: { apart: [["a", "nobody"]] } }, { mode: "stable" })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["constraint.unknownCandidate"]
 */
export class SideConstraintError extends /* @__PURE__ */ codedError("SideConstraintError", texts)<{
  readonly candidate?: string
  readonly opening?: string
  readonly group?: string
  readonly quota?: string
  readonly dimension?: string
}> {}

/** What is wrong, as a stable code; `SideConstraintError.texts` has a sentence for each. */
export type SideConstraintErrorCode = SideConstraintError["code"]
