import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readJson } from "../src/json/read-json.ts"

const parsed = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
const read = (text: string): unknown =>
  Result.match(readJson(text), { onSuccess: ({ value }) => ({ value }), onFailure: () => undefined })
const errorOf = (text: string) =>
  Result.match(readJson(text), { onSuccess: () => undefined, onFailure: (error) => error })

// Numbers that no whole number or short fraction can stand for are refused on purpose, so they are left out here.
const exact = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -9999, max: 9999 }).map((n) => n / 8),
)
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    exact,
    fc.string({ unit: "binary" }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "binary", maxLength: 4 }), tie("value"), { maxKeys: 4 }),
  ),
})).value

test("every JSON text reads as JSON.parse reads it", () => {
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 1, "\t", "\r\n "), (value, space) => {
      const text = JSON.stringify(value, undefined, space)
      expect(read(text)).toStrictEqual(parsed(text))
    }),
  )
})

test("what JSON.parse refuses is refused, and what it accepts is read alike", () => {
  const fragments = fc.constantFrom(
    ...'{}[],:"\\ \n0123456789-+.eEtrufalsn/bu'.split(""),
    '"a"',
    "true",
    "null",
    "[]",
    "{}",
  )
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 10 }), (parts) => {
      const text = parts.join("")
      const refused = errorOf(text)
      if (refused === undefined) expect(read(text)).toStrictEqual(parsed(text))
      else if (refused.code === "json.syntax") expect(parsed(text)).toBeUndefined()
    }),
    { numRuns: runs(2000) },
  )
})

test.each(['"a\nb"', '{"a\tb": 1}', '["\u0000"]'])(
  "%j is refused: it holds a raw control character",
  (text) => {
    expect(errorOf(text)).toMatchObject({ code: "json.syntax" })
  },
)

test("a field that stands twice is an error that names it and its place", () => {
  expect(errorOf('{\n  "day": 1,\n  "day": 2\n}')).toMatchObject({
    code: "json.duplicateField",
    field: "day",
    position: { line: 3, column: 3 },
  })
})

test.each(["9007199254740993", "1e400", "123456789012345678901", "1e-400"])(
  "%s is refused, not rounded",
  (text) => {
    expect(errorOf(text)).toMatchObject({ code: "json.inexactNumber" })
  },
)

test("a syntax error names the place and never repeats the text", () => {
  const error = errorOf('{\n  "name": Ali\n}')
  expect(error).toMatchObject({ code: "json.syntax", position: { line: 2, column: 11 } })
  expect(JSON.stringify(error)).not.toContain("Ali")
})

test("a path leads to the place of its value, or of what holds it", () => {
  const source = Result.getOrThrow(readJson('{\n  "a": [\n    1,\n    { "b": 2 }\n  ]\n}'))
  expect(source.positionOf([])).toEqual({ line: 1, column: 1 })
  expect(source.positionOf(["a", 1, "b"])).toEqual({ line: 4, column: 12 })
  expect(source.positionOf(["a", 1, "missing"])).toEqual({ line: 4, column: 5 })
})

test("a byte order mark at the head is passed over", () => {
  expect(read("\ufeff[1]")).toEqual({ value: [1] })
})

test("nesting without end is refused, not followed", () => {
  expect(errorOf("[".repeat(100_000))).toMatchObject({ code: "json.tooDeep" })
})
