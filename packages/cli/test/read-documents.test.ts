import { readDocuments } from "@bazgasht/cli"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readLines } from "../src/json/read-documents.ts"

const read = (text: string, byLines = false) => [...readDocuments(text, byLines)]
const values = (text: string, byLines = false) =>
  read(text, byLines).map((one) => (Result.isSuccess(one) ? one.success.value : one.failure.code))

const documents = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 2, maxLength: 6 })
const asWritten = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const isKept = (value: unknown): boolean => !/__proto__/.test(JSON.stringify(value))

describe("a text of many documents", () => {
  it("gives the entries of a list, however it is laid out", () => {
    fc.assert(
      fc.property(documents.filter(isKept), fc.constantFrom(0, 2, "\t"), (list, space) => {
        const found = read(JSON.stringify(list, undefined, space))
        expect(found).toHaveLength(list.length)
        // A number that no text keeps is refused, and no other document with it.
        for (const [index, one] of found.entries())
          if (Result.isSuccess(one)) expect(one.success.value).toEqual(asWritten(list[index]))
          else expect(one.failure.code).toBe("json.inexactNumber")
      }),
    )
  })

  it("gives the lines of JSON Lines, and passes over empty ones", () => {
    expect(values('{"a":1}\n\n{"a":2}\r\n')).toEqual([{ a: 1 }, { a: 2 }])
    expect(values('{"a":1}\n', true)).toEqual([{ a: 1 }])
  })

  it("gives the same lines from a text that comes in pieces, wherever it is cut", () => {
    const lines = documents.filter(isKept).map((list) => list.map((one) => JSON.stringify(one)).join("\n"))
    const cuts = fc.array(fc.nat(400), { maxLength: 6 })
    const endings = fc.constantFrom("", "\n", "\n\n", "\n{")
    fc.assert(
      fc.property(lines, cuts, endings, fc.constantFrom("", "\ufeff"), (text, at, ending, mark) => {
        const whole = mark + text + ending
        const places = [0, ...at.toSorted((one, other) => one - other), whole.length]
        const pieces = places.slice(1).map((to, place) => whole.slice(places[place], to))
        const found = [...readLines(pieces)]
        const said = (one: (typeof found)[number]) =>
          Result.isSuccess(one)
            ? [one.success.value, one.success.positionOf([])]
            : [one.failure.code, one.failure.position]
        expect(found.map(said)).toEqual(read(whole, true).map(said))
      }),
    )
  })

  it("gives the one document that it is", () => {
    expect(values('{\n  "a": [1, 2]\n}')).toEqual([{ a: [1, 2] }])
    expect(values("[]")).toEqual([])
  })

  it("refuses what is broken by its line, and nothing else", () => {
    const lines = ['{"a":1}', '{"a":', '{"a":3,"a":4}', '{"a":5}'].join("\n")
    expect(values(lines)).toEqual([{ a: 1 }, "json.syntax", "json.duplicateField", { a: 5 }])
    expect(read(lines)[2]).toMatchObject({ failure: { position: { line: 3, column: 8 } } })
    expect(values('[{"a":1},\n {"a" 2},\n {"a":3}]')).toEqual([{ a: 1 }, "json.syntax", { a: 3 }])
  })

  it("refuses a comma too many, and a list that does not close", () => {
    expect(values('[{"a":1},]')).toEqual([{ a: 1 }, "json.syntax"])
    expect(values('[{"a":1},,{"a":2}]')).toEqual([{ a: 1 }, "json.syntax", { a: 2 }])
    expect(values('[{"a":1}')).toEqual(["json.syntax"])
    expect(values('[{"a":1}] 2')).toEqual(["json.syntax"])
  })

  it("knows where things stand in the whole text", () => {
    const [, second] = read('[\n  {"a": 1},\n  {"b":\n    2}\n]')
    const source = Result.getOrThrow(second as Exclude<typeof second, undefined>)
    expect(source.positionOf([])).toEqual({ line: 3, column: 3 })
    expect(source.positionOf(["b"])).toEqual({ line: 4, column: 5 })
  })
})
