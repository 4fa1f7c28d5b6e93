import * as JsonPointer from "effect/JsonPointer"
import { codedError } from "../values/coded-error.ts"
import { text } from "../values/text.ts"

/** A place in JSON data, by keys and positions. */
export type Path = ReadonlyArray<string | number>

const texts = () => ({
  "rule.missing": text("چیزی که لازم است نیامده است.", "A key is missing."),
  "rule.unexpected": text("چیزی آمده که جای آن اینجا نیست.", "A key is unexpected."),
  "rule.malformed": text(
    "صورت این مقدار درست نیست یا از حد بیرون است.",
    "A value is malformed, or out of its limits.",
  ),
  "rule.tooDeep": text("قاعده بیش از اندازه تودرتو است.", "The rule is nested too deeply."),
  "rule.wrongKind": text("عبارت از نوع دیگری است.", "An expression is of the wrong kind."),
  "rule.wrongValue": text("این مقدار از نوع خود نیست.", "A value is none of its kind."),
  "rule.noOrder": text("میان این مقدارها ترتیبی نیست.", "Values without an order are compared by size."),
  "rule.codeOutsideVocabulary": text(
    "این کد هرگز نمی‌تواند پیش آید.",
    "A code is compared with something that can never be that code.",
  ),
  "rule.wrongWidth": text(
    "تعداد خانه‌های ردیف با ورودی‌های جدول برابر نیست.",
    "A row does not have as many cells as the table has inputs.",
  ),
  "rule.fieldOutsideList": text(
    "بیرون از فهرست از ویژگی آن نام برده شده است.",
    "A field is read where no aggregate looks at its list.",
  ),
  "rule.unknownField": text("فهرست چنین ویژگی‌ای ندارد.", "The list does not have this field."),
  "rule.declaredOtherwise": text(
    "قاعده یک چیز را دو گونه تعریف می‌کند.",
    "The rule declares one thing in two ways.",
  ),
  "rule.duplicateId": text(
    "دو استثنا یا دو ارجاع یک شناسه دارند.",
    "Two exceptions, or two referrals, have the same id.",
  ),
  "rule.disorder": text(
    "پایان باید پس از آغاز باشد و روزها به ترتیب.",
    "An end has to come after its start, and days in order.",
  ),
  "rule.overlap": text("برای یک روز دو نسخه هست.", "Two versions are for the same day."),
})

/**
 * A defect of a rule or a parameter that comes as data.
 *
 * @example
 * const wrong = decodeRule({ ...conditionalRelease, kind: "favour" })
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.code // => "rule.malformed"
 * error?.path // => "/kind"
 */
export class RuleDataError extends /* @__PURE__ */ codedError("RuleDataError", texts)<{
  /** A JSON Pointer (RFC 6901): `/expression/of/0/left`. The whole is the empty text. */
  readonly path: string
  /** The value there, shortened. */
  readonly value: string
  readonly expected: string
}> {}

/** The code of a {@link RuleDataError}. */
export type RuleDataErrorCode = RuleDataError["code"]

/** A place as a JSON Pointer. */
export const pointerTo = (path: Path): string =>
  path.map((key) => `/${JsonPointer.escapeToken(String(key))}`).join("")

const longest = 60

/** A value as a person recognises it. */
export const shortened = (value: unknown): string => {
  const written = value === undefined ? "nothing" : (JSON.stringify(value) ?? typeof value)
  return written.length <= longest ? written : `${written.slice(0, longest - 1)}…`
}
