import { text } from "@bazgasht/rules"
import type { TextReview } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { type Refusal, refusalAt, refusalOfFile, refusalOfJson } from "../case-files/refusal.ts"
import { readJson } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"

export const reviewFormat = "bazgasht.review/1"

/** The marks of reviewers on the texts of a pack, as a file holds them. */
export interface ReviewFile {
  readonly format: typeof reviewFormat
  /** The id of the pack. */
  readonly pack: string
  readonly reviews: ReadonlyArray<TextReview>
}

const reviewFileSchema = (): Schema.Codec<ReviewFile> =>
  Schema.Struct({
    format: Schema.Literal(reviewFormat),
    pack: Schema.NonEmptyString,
    reviews: Schema.Array(
      Schema.Struct({
        entry: Schema.NonEmptyString,
        language: Schema.NonEmptyString,
        digest: Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/)),
        by: Schema.NonEmptyString,
        day: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)),
        remark: Schema.optionalKey(Schema.NonEmptyString),
      }),
    ),
  })

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

const stepOf = (step: PropertyKey | { readonly key: PropertyKey }): string | number => {
  const key = typeof step === "object" ? step.key : step
  return typeof key === "number" ? key : String(key)
}

/** A file without marks yet. */
export const noReviews = (pack: string): ReviewFile => ({ format: reviewFormat, pack, reviews: [] })

/**
 * Reads the marks of a file on a pack, or says all that is wrong with it.
 *
 * @param begins - whether marks are about to be written: then a file that is not there has none yet
 */
export const readReviews = (
  platform: Platform,
  file: string,
  pack: string,
  begins: boolean,
): Result.Result<ReviewFile, ReadonlyArray<Refusal>> => {
  const content = platform.readText(file)
  if (Result.isFailure(content))
    return begins && content.failure.code === "file.notFound"
      ? Result.succeed(noReviews(pack))
      : Result.fail([refusalOfFile(content.failure)])
  const source = readJson(content.success)
  if (Result.isFailure(source)) return Result.fail([refusalOfJson(file, source.failure)])
  const decoded = Schema.decodeUnknownResult(reviewFileSchema())(source.success.value, {
    errors: "all",
    onExcessProperty: "error",
  })
  if (Result.isFailure(decoded)) {
    const { issues } = issuesOf(decoded.failure.issue)
    return Result.fail(
      issues.map(({ message, path = [] }) =>
        refusalAt(file, source.success, {
          code: "review.malformed",
          path: path.map(stepOf),
          expected: text("شکل درست فایل نشان بازبینان", message),
        }),
      ),
    )
  }
  if (decoded.success.pack !== pack)
    return Result.fail([
      refusalAt(file, source.success, {
        code: "review.otherPack",
        path: ["pack"],
        value: decoded.success.pack,
        expected: text(`نشان‌های ${pack}`, `the marks on ${pack}`),
      }),
    ])
  return Result.succeed(decoded.success)
}
