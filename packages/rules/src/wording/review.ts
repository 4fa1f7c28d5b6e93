import type { Language } from "../values/text.ts"
import type { ReadAloudEntry, ReadAloudSection } from "./read-aloud.ts"

/** A reviewer's mark on one thing that a pack says, in one language. It holds for the text of its digest and for no other. */
export interface TextReview {
  readonly entry: string
  readonly language: Language
  readonly digest: string
  readonly by: string
  /** The day of the reading, as `2025-11-29`. */
  readonly day: string
  readonly remark?: string
}

/** How far an entry has been read: `changed` where what was read says something else now. */
export interface ReviewedEntry {
  readonly entry: ReadAloudEntry
  readonly status: "read" | "changed" | "unread"
  /** The last mark on it. */
  readonly review?: TextReview
}

/** A pack held against the marks on it. */
export interface ReviewStatus {
  readonly entries: ReadonlyArray<ReviewedEntry>
  /** Marks on what the pack no longer says. */
  readonly gone: ReadonlyArray<TextReview>
}

/**
 * Holds what a pack says against the marks on it; of several marks on one entry the last counts.
 *
 * @example
 * const sections = readAloud({ ...style, pack })
 * const [first] = sections.flatMap(({ entries }) => entries)
 * const mark = { entry: "rule:conditionalRelease", language: "en", by: "a lawyer", day: "2025-11-29" }
 * const statusBy = (digest = "") => reviewStatus(sections, [{ ...mark, digest }], "en").entries[0]?.status
 * statusBy(first?.digest) // => "read"
 * statusBy("0000") // => "changed"
 */
export const reviewStatus = (
  sections: ReadonlyArray<ReadAloudSection>,
  reviews: ReadonlyArray<TextReview>,
  language: Language,
): ReviewStatus => {
  const last = new Map(
    reviews.filter((review) => review.language === language).map((review) => [review.entry, review]),
  )
  const entries = sections.flatMap((section) =>
    section.entries.map((entry): ReviewedEntry => {
      const review = last.get(entry.id)
      last.delete(entry.id)
      if (review === undefined) return { entry, status: "unread" }
      return { entry, review, status: review.digest === entry.digest ? "read" : "changed" }
    }),
  )
  return { entries, gone: [...last.values()] }
}
