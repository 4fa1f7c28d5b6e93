import { type Day, formatDay, gregorian, type Style, text, wordsOf } from "@bazgasht/rules"
import {
  type ReadAloudSection,
  type ReviewedEntry,
  type ReviewStatus,
  readAloud,
  reviewStatus,
  type TextReview,
} from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { refusalJson, refusalsOfUnwritable } from "../case-files/refusal.ts"
import { refuseValue, type UsageError } from "../command-line/parse.ts"
import { dayOf, lastValue, oneOfNames } from "../command-line/settings.ts"
import { printDocument, printReport, writeFiles } from "../output.ts"
import { noReviews, type ReviewFile, readReviews } from "../read-aloud/review-file.ts"
import { Item, type Line, type Part, Section, sayerOf } from "../report/report.ts"
import { reportRefusals } from "../report-error.ts"
import { type Command, type Context, done, failed } from "./command.ts"

const words = {
  read: text("خوانده‌شده", "read"),
  changed: text("پس از بازخوانی تغییر کرده است", "changed since it was read"),
  unread: text("خوانده‌نشده", "not read"),
  by: text("بازخوان", "read by"),
  remark: text("ملاحظه", "remark"),
  gone: text("نشان‌هایی که متن آن‌ها دیگر نیست", "Marks on what the pack no longer says"),
  changedCount: text("تغییرکرده", "changed"),
  allOrId: text("all یا شناسهٔ یکی از متن‌ها", "all, or the id of a text"),
  needsReviews: text("همراه با ‎--reviews FILE", "together with --reviews FILE"),
  needsName: text("همراه با ‎--by NAME", "together with --by NAME"),
}
const sayIn = sayerOf(words)

/** The part of a digest that is shown to a person. */
const shownDigits = 12

const reviewLine = (style: Style, { review, status }: ReviewedEntry): string => {
  const say = sayIn(style)
  if (review === undefined) return say(status)
  const { separator } = wordsOf(style)
  return [
    say(status),
    `${say("by")}: ${review.by}`,
    review.day,
    ...(review.remark === undefined ? [] : [`${say("remark")}: ${review.remark}`]),
  ].join(separator)
}

const entryParts = (style: Style, reviewed: ReviewedEntry, isReviewed: boolean): ReadonlyArray<Line> => {
  const { digest, id, lines, number } = reviewed.entry
  const head: Line = [
    { tone: "heading", text: `${wordsOf(style).number(number)}. ${id}` },
    { tone: "quiet", text: ` ${digest.slice(0, shownDigits)}` },
    ...(isReviewed ? [` (${reviewLine(style, reviewed)})`] : []),
  ]
  return ["", head, ...lines.map((line) => `  ${line}`)]
}

const report = (
  { style }: Context,
  sections: ReadonlyArray<ReadAloudSection>,
  status: ReviewStatus,
  { isReviewed, onlyOpen }: { readonly isReviewed: boolean; readonly onlyOpen: boolean },
): Item => {
  const say = sayIn(style)
  const { pack } = style
  const found = new Map(status.entries.map((entry) => [entry.entry.id, entry]))
  const shown = sections.flatMap(({ entries, heading }) => {
    const kept = entries.flatMap(({ id }) => {
      const entry = found.get(id)
      return entry === undefined || (onlyOpen && entry.status === "read") ? [] : [entry]
    })
    return kept.length === 0 ? [] : [{ heading, entries: kept }]
  })
  const count = (of: ReviewedEntry["status"]) =>
    wordsOf(style).number(status.entries.filter((entry) => entry.status === of).length)
  return new Item(
    () => ({
      format: "bazgasht.read-aloud/1",
      pack: `${pack.id}@${pack.version}`,
      language: style.language,
      sections: shown.map(({ entries, heading }) => ({
        heading,
        entries: entries.map(({ entry, review, status: of }) => ({ ...entry, status: of, review })),
      })),
      gone: status.gone,
    }),
    (): ReadonlyArray<Part> => [
      ...shown.map(
        ({ entries, heading }) =>
          new Section(
            heading,
            entries.flatMap((entry) => entryParts(style, entry, isReviewed)),
          ),
      ),
      ...(status.gone.length === 0
        ? []
        : [
            new Section(
              say("gone"),
              status.gone.map(({ by, day, entry }) => `${entry}: ${by} ${day}`),
            ),
          ]),
      ...(isReviewed
        ? [
            "",
            [
              `${say("read")}: ${count("read")}`,
              `${say("changedCount")}: ${count("changed")}`,
              `${say("unread")}: ${count("unread")}`,
            ].join(wordsOf(style).separator),
          ]
        : []),
    ],
  )
}

/** The marks that a command line makes: on the named texts, or on all; of what is listed since the last reading, on all that is listed. */
const marksMade = (
  { jurisdiction, options, platform, style: { language } }: Context,
  sections: ReadonlyArray<ReadAloudSection>,
  before: ReadonlyArray<TextReview>,
): Result.Result<ReadonlyArray<TextReview>, UsageError> => {
  const named = options.get("read") ?? []
  if (named.length === 0) return Result.succeed([])
  const by = lastValue(options, "by")
  if (by === undefined) return refuseValue("--read", words.needsName)
  const remark = lastValue(options, "remark")
  return Result.flatMap(dayOf(options, jurisdiction), (asked) => {
    const day = formatDay(gregorian, asked ?? (platform.today() as Day)).replaceAll("/", "-")
    const entries = sections.flatMap((section) => section.entries)
    const ids = new Set(entries.map(({ id }) => id))
    const unknown = named.find((name) => name !== "all" && !ids.has(name))
    if (unknown !== undefined) return refuseValue(`--read ${unknown}`, oneOfNames(["all", ...ids], unknown))
    const isAll = named.includes("all")
    const known = new Set(
      options.has("since-review")
        ? reviewStatus(sections, before, language).entries.flatMap(({ entry, status }) =>
            status === "read" ? [entry.id] : [],
          )
        : [],
    )
    return Result.succeed(
      entries
        .filter(({ id }) => named.includes(id) || (isAll && !known.has(id)))
        .map(({ digest, id }) => ({
          ...{ entry: id, language, digest, by, day },
          ...(remark === undefined ? {} : { remark }),
        })),
    )
  })
}

/** Marks with new ones: one text has one mark in a language. */
const withMarks = (
  reviews: ReadonlyArray<TextReview>,
  made: ReadonlyArray<TextReview>,
): ReadonlyArray<TextReview> => {
  const keyOf = ({ entry, language }: TextReview): string => `${language} ${entry}`
  const merged = new Map([...reviews, ...made].map((review) => [keyOf(review), review]))
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, review]) => review)
}

/**
 * `bazgasht read-aloud [PACK]`: everything that a pack says, in one language, to be read in one go; and the marks of those who read it.
 */
export const readPackAloud: Command = (context) => {
  const { options, platform, style } = context
  const { pack } = style
  const file = lastValue(options, "reviews")
  const marks = options.has("read")
  const onlyOpen = options.has("since-review")
  if (file === undefined && (marks || onlyOpen))
    return refuseValue(marks ? "--read" : "--since-review", words.needsReviews)
  const refused = (refusals: Parameters<typeof reportRefusals>[0]) => {
    if (options.has("json")) printDocument(context, () => ({ refused: refusals.map(refusalJson) }))
    else reportRefusals(refusals, context)
    return Result.succeed(failed)
  }
  const unwritable = refusalsOfUnwritable(marks ? [file] : [], platform)
  if (unwritable.length > 0) return refused(unwritable)
  const before: Result.Result<
    ReviewFile,
    ReadonlyArray<Parameters<typeof reportRefusals>[0][number]>
  > = file === undefined ? Result.succeed(noReviews(pack.id)) : readReviews(platform, file, pack.id, marks)
  if (Result.isFailure(before)) return refused(before.failure)
  const sections = readAloud(style)
  return Result.flatMap(marksMade(context, sections, before.success.reviews), (made) => {
    const reviews = withMarks(before.success.reviews, made)
    if (made.length > 0 && file !== undefined) {
      const content = `${JSON.stringify({ ...before.success, reviews }, undefined, 2)}\n`
      const failures = writeFiles(context, [{ file, content }])
      return failures.length > 0 ? refused(failures) : Result.succeed(done)
    }
    const status = reviewStatus(sections, reviews, style.language)
    printReport(context, report(context, sections, status, { isReviewed: file !== undefined, onlyOpen }))
    return Result.succeed(done)
  })
}
