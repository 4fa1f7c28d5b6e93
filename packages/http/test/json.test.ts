import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseJson } from "../src/index.ts"

/** Whether every number of a value is kept as JSON writes it. */
const isKept = (value: unknown): boolean =>
  typeof value === "number"
    ? !Number.isInteger(value) || Number.isSafeInteger(value)
    : typeof value !== "object" || value === null || Object.values(value).every(isKept)

const json = () => fc.json().filter((text) => isKept(JSON.parse(text)))

const codeOf = (json: string): string | undefined => {
  const read = parseJson(json)
  return Result.isFailure(read) ? read.failure.code : undefined
}

describe("JSON that is read strictly", () => {
  it("is what JSON.parse makes of it, for every value that JSON can write", () => {
    fc.assert(
      fc.property(json(), fc.constantFrom(undefined, 2, "\t"), (given, space) => {
        const value: unknown = JSON.parse(given)
        const written = JSON.stringify(value, null, space)
        expect(Result.getOrThrow(parseJson(written))).toEqual(JSON.parse(written))
      }),
      { numRuns: runs(400) },
    )
  })

  it("refuses a field that stands twice, wherever and however it is escaped", () => {
    fc.assert(
      fc.property(fc.string(), json(), fc.boolean(), (name, value, isDeep) => {
        const escaped = [...name].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)
        const other = `"${name.length === [...name].length ? escaped.join("") : JSON.stringify(name).slice(1, -1)}"`
        const twice = `{${JSON.stringify(name)}:${value},${other}:1}`
        expect(codeOf(isDeep ? `[0,{"a":${twice}}]` : twice)).toBe("json.duplicateField")
        expect(codeOf(`[{${JSON.stringify(name)}:1},{${other}:1}]`)).toBeUndefined()
      }),
      { numRuns: runs(300) },
    )
  })

  it.each([
    ["12345678901234567891", "json.inexactNumber"],
    ["[9007199254740993]", "json.inexactNumber"],
    ["1e999", "json.inexactNumber"],
    ["1e-999", "json.inexactNumber"],
    ["9007199254740991", undefined],
    ["0.1", undefined],
    ["0e5", undefined],
    ['"12345678901234567891"', undefined],
    [`${"[".repeat(500)}${"]".repeat(500)}`, undefined],
    [`${"[".repeat(501)}${"]".repeat(501)}`, "json.tooDeep"],
    ["[".repeat(100_000), "json.syntax"],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "json.tooDeep"],
    ["{", "json.syntax"],
    ["", "json.syntax"],
    ['{"__proto__":1,"__proto__":2}', "json.duplicateField"],
    ['{"a:b":1,"c":{"a:b":2}}', undefined],
  ])("of %.40s says %s", (json, code) => expect(codeOf(json)).toBe(code))
})
