import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readDocument } from "../../src/documents/read-document.ts"
import { writeDocument } from "../../src/documents/write-document.ts"

/** Any letters, among them often those that a text has only where some could not be read, and those that no text has. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("\ufffd", "\0", "\\", '"', "'", "\n", " ", "a", "آ", "#", ":", "-") }),
)
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    anyText,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(anyText, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

describe("a document that is written", () => {
  it("is read as what was written", () =>
    fc.assert(
      fc.property(fc.dictionary(anyText, anyValue, { noNullPrototype: true }), (value) => {
        expect(Result.getOrThrow(readDocument(writeDocument(value))).value).toEqual(value)
      }),
      { numRuns: runs(300) },
    ))

  it("has quotes only where they are needed", () => {
    expect(writeDocument({ title: { fa: "بند", en: "wing" }, to: "2024-01-01" })).toBe(
      "title:\n  fa: بند\n  en: wing\nto: 2024-01-01\n",
    )
  })
})
