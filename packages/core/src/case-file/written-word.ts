import { expectationIssue, expectationNote, identifierKey } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { FileExpectation } from "./expectation.ts"
import { notTaken, withFastPath } from "./fast-path.ts"

const fewCodes = 8

const codeExpectation = (codes: ReadonlyArray<string>): FileExpectation => ({
  code: "code.unknown",
  expected:
    codes.length > fewCodes
      ? text("یکی از کدهای این فیلد", "a code of this field")
      : text(`یکی از: ${codes.join("، ")}`, `one of ${codes.join(", ")}`),
  candidates: codes,
})

/**
 * One of the codes of a field.
 *
 * @example
 * Schema.decodeSync(writtenCode(["open", "closed"]))("open") // => "open"
 */
export const writtenCode = <const A extends string>(codes: ReadonlyArray<A>) => {
  const known: ReadonlySet<unknown> = new Set(codes)
  return withFastPath(Schema.Literals(codes).annotate(expectationNote(codeExpectation(codes))), (value) =>
    known.has(value) ? value : notTaken,
  )
}

/** An offence of the jurisdiction's vocabulary. */
export const writtenOffence = (codes: ReadonlyArray<string>) => {
  const expectation: FileExpectation = {
    code: "code.unknown",
    expected: text("کدی از فهرست جرایم همین نظام حقوقی", "a code of the jurisdiction's offences"),
    candidates: codes,
  }
  const known = new Set(codes)
  return Schema.String.annotate(expectationNote(expectation)).check(
    Schema.makeFilter((written) => (known.has(written) ? undefined : expectationIssue(expectation)), {
      toJsonSchema: () => ({ enum: codes }),
    }),
  )
}

/** Whether something holds. What is not stated is unknown, so there is no third value. */
export const writtenTruth = /* @__PURE__ */ withFastPath(
  /* @__PURE__ */ Schema.Boolean.annotate(
    expectationNote({ code: "field.wrongKind", expected: text("true یا false", "true or false") }),
  ),
  (value) => (typeof value === "boolean" ? value : notTaken),
)

const words: FileExpectation = {
  code: "text.empty",
  expected: text("متنی غیرخالی", "a text that is not empty"),
}

const characters: FileExpectation = {
  code: "text.malformed",
  expected: text("متنی با نویسه‌های کامل", "a text of whole characters"),
}

const flawOfText = (written: string): FileExpectation | undefined => {
  if (identifierKey(written) === "") return words
  return written.isWellFormed() ? undefined : characters
}

/** A text in words: an id, the name of a document. Half a character, such as `\ud800` alone, has no digest and no UTF-8. */
export const writtenText = /* @__PURE__ */ withFastPath(
  /* @__PURE__ */ Schema.String.annotate(expectationNote({ ...words, code: "field.wrongKind" })).check(
    /* @__PURE__ */ Schema.makeFilter(
      (written) => {
        const flaw = flawOfText(written)
        return flaw === undefined ? undefined : expectationIssue(flaw)
      },
      { toJsonSchema: () => [{ minLength: 1 }, true] },
    ),
  ),
  (value) => (typeof value === "string" && flawOfText(value) === undefined ? value : notTaken),
)
