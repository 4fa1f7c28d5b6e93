import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../src/documents/read-document.ts"

const errorsIn = (source: string) =>
  Result.match(readDocument(source), {
    onSuccess: () => [],
    onFailure: (errors) => errors.map(({ code, position }) => [code, position.line, position.column]),
  })

describe("a written document", () => {
  test("is what its JSON says", () => {
    fc.assert(
      fc.property(fc.record({ of: fc.jsonValue() }), (value) => {
        fc.pre(!JSON.stringify(value).includes("__proto__"))
        const source = JSON.stringify(value, undefined, 2)
        const inexact = /\d{16}|e[+-]?\d/.test(source)
        fc.pre(!inexact)
        expect(Result.getOrThrow(readDocument(source)).value).toEqual(JSON.parse(source))
      }),
    )
  })

  test("knows where its values stand", () => {
    const { positionOf } = Result.getOrThrow(readDocument("a: 1\nb:\n  - x\n  - c: 7\n"))
    expect(positionOf(["b", 1, "c"])).toEqual({ line: 4, column: 8 })
    expect(positionOf(["b", 1, "d"])).toEqual({ line: 4, column: 5 })
    expect(positionOf(["nothing"])).toEqual({ line: 1, column: 1 })
  })

  test("is refused where it is none, and what stands there instead is not repeated", () => {
    expect(errorsIn("")).toEqual([["document.empty", 1, 1]])
    expect(errorsIn("# nothing yet\n")).toEqual([["document.empty", 1, 1]])
    expect(errorsIn("id,name\n1,somebody\n")).toEqual([["document.noFields", 1, 1]])
    for (const bytes of [Buffer.from("a: ب\n", "utf16le"), Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff])])
      expect(errorsIn(bytes.toString("utf8"))).toEqual([["document.noText", 1, 1]])
    expect(errorsIn("\ufeffa: 1\n")).toEqual([])
    const named = Result.flip(readDocument("a:\n\tb: 1\n"))
    expect(Result.getOrThrow(named)[0]).toMatchObject({
      position: { line: 2, column: 1 },
      expected: { en: "spaces at the head of a line, no tab" },
    })
  })

  test("is refused where it would decide something in silence", () => {
    expect(errorsIn("a: 1\na: 2\n")).toEqual([["document.duplicateKey", 2, 1]])
    expect(errorsIn('{"a": {"b": 1,\n "b": 2}}')).toEqual([["document.duplicateKey", 2, 2]])
    // Both are the field "1" of an object.
    expect(errorsIn('1: a\n"1": b\n')).toEqual([["document.duplicateKey", 2, 1]])
    expect(errorsIn("a: 9007199254740993\n")).toEqual([["document.inexactNumber", 1, 4]])
    expect(errorsIn("a: &x 1\nb: *x\n")).toEqual([["document.reference", 2, 4]])
    expect(errorsIn("a: [1\n")).toEqual([["document.syntax", 2, 1]])
    expect(errorsIn("a: 9007199254740991\n")).toEqual([])
  })

  test("is refused where it would part a number at the commas of its thousands", () => {
    const parted = (line: number, ...columns: ReadonlyArray<number>) =>
      columns.map((column) => ["document.partedNumber", line, column])
    expect(errorsIn("a: [30,000,000, 5]\n")).toEqual(parted(1, 8, 12))
    expect(errorsIn("a: [1,250,500]\n")).toEqual(parted(1, 7, 11))
    expect(errorsIn("a: [۳۰,۰۰۰]\n")).toEqual(parted(1, 8))
    expect(errorsIn("a: { b: 80,000 }\n")).toEqual(parted(1, 12))
    expect(errorsIn("a:\n  - { b: 80,000,000 }\n")).toEqual(parted(2, 17))
    for (const whole of [
      "a: [30, 500]",
      "a: [1,2,3]",
      "a: [2020,100]",
      'a: ["30,000"]',
      '{"a":[100,200]}',
      "a: 30,000",
    ])
      expect(errorsIn(`${whole}\n`)).toEqual([])
  })
})

describe("a hostile document", () => {
  test("with very many keys is read in proportion to its length", () => {
    const keys = Array.from({ length: 20_000 }, (_, place) => `key${place}: 1`).join("\n")
    expect(Object.keys(Result.getOrThrow(readDocument(keys)).value as object)).toHaveLength(20_000)
    expect(errorsIn(`${keys}\nkey7: 2`)).toEqual([["document.duplicateKey", 20_001, 1]])
  }, 20_000)

  test("with half a character, written as an escape, is no text", () => {
    expect(errorsIn('a: "x"\nb: "\\ud800"\n')).toEqual([["document.noText", 2, 4]])
    expect(errorsIn('"\\udc00": 1\n')).toEqual([["document.noText", 1, 1]])
  })
})
