import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
  "report.smallestTooSmall": text(
    "کوچک‌ترین گروهی که گزارش می‌شود باید عدد صحیح، دو یا بیشتر، باشد؛ گروه یک‌نفره آن شخص را آشکار می‌کند.",
    "The smallest group to report has to be a whole number of two or more: a group of one would disclose that person.",
  ),
  "report.petitionUnknown": text(
    "سهمی به درخواستی داده شده که در گزارش نیست.",
    "A grant is for a petition that the report does not have.",
  ),
  "report.giftUnknown": text(
    "پرداختی از کمکی است که در گزارش نیست.",
    "A payment is from a gift that the report does not have.",
  ),
  "report.overspent": text(
    "پرداخت‌ها بیش از ماندهٔ قابل تخصیص یک کمک است.",
    "Payments take more from a gift than is free of it.",
  ),
})

/**
 * One thing that is wrong with what a report is asked of.
 *
 * @example
 * const allocation = Result.getOrThrow(allocate(petitions, [], policy))
 * const wrong = donorReport({ petitions, gifts: [], allocation }, { smallest: 0 })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["report.smallestTooSmall"]
 */
export class DonorReportError extends /* @__PURE__ */ codedError("DonorReportError", texts)<{
  /** The id of the petition or gift; absent where none is meant. */
  readonly id?: string
}> {}

/** What is wrong, as a stable code; `DonorReportError.texts` has a sentence for each. */
export type DonorReportErrorCode = DonorReportError["code"]
