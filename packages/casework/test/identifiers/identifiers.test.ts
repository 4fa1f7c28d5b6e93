/** Identifiers are compared by what was meant, and written as they were written. */

import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { adoptWritings, unifyWritings } from "../../src/identifiers/adopt-writings.ts"
import { identifierKey, includesIdentifier, isSameIdentifier } from "../../src/identifiers/identifier-key.ts"

const shapeless = [
  ..."\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2066\u2069\uFEFF\u00AD\u061C\u180E\u0640\u3164",
]
const blanks = [..." \t\n\u00A0\u2007\u2009\u202F\u3000"]

/** Each way in which a character of an identifier may have been typed. */
const typed: { readonly [character: string]: ReadonlyArray<string> } = {
  "-": ["-", "\u2010", "\u2011", "\u2013", "\u2212", "\uFF0D"],
  ی: ["\u06CC", "\u064A", "\u0649", "\uFEF1", "\uFBFC"],
  ک: ["\u06A9", "\u0643", "\uFED9", "\uFB8E"],
  A: ["A", "\uFF21"],
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [
      String(digit),
      [0x30, 0x06_60, 0x06_f0, 0xff_10].map((zero) => String.fromCodePoint(zero + digit)),
    ]),
  ),
}

const characters = fc.array(fc.constantFrom(...Object.keys(typed), "ب", "x"), { minLength: 1, maxLength: 8 })

/** Two writings of one identifier. */
const lookAlikes = characters.chain((all) => {
  const filler = fc
    .array(fc.constantFrom(...shapeless, ...blanks), { maxLength: 2 })
    .map((one) => one.join(""))
  const writing = fc
    .tuple(...all.map((one) => fc.tuple(fc.constantFrom(...(typed[one] ?? [one])), filler)))
    .map((parts) => parts.map(([character, blank]) => character + blank).join(""))
  return fc.tuple(writing, writing, fc.constant(all.join("")))
})

describe("the key of an identifier", () => {
  it("is the same for every writing", () => {
    fc.assert(
      fc.property(lookAlikes, ([one, other, plain]) => {
        expect(identifierKey(one)).toBe(identifierKey(other))
        expect(isSameIdentifier(one, plain)).toBe(true)
        expect(includesIdentifier(["other", one], other)).toBe(true)
      }),
    )
  })

  it("is its own key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (written) => {
        expect(identifierKey(identifierKey(written))).toBe(identifierKey(written))
      }),
    )
  })

  it("keeps apart what is written with other visible characters", () => {
    fc.assert(
      fc.property(characters, characters, (one, other) => {
        expect(isSameIdentifier(one.join(""), other.join(""))).toBe(one.join("") === other.join(""))
      }),
    )
  })

  it.each([
    ["P-1", "p-1"],
    ["1-12", "11-2"],
    ["12", "112"],
    ["۱۲", "۱۳"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(isSameIdentifier(one, other)).toBe(false)
  })

  it("is empty where nothing that can be seen was written", () => {
    expect(identifierKey("\u200C \u00A0\uFEFF")).toBe("")
  })
})

describe("adopting a known writing", () => {
  it("compares equal afterwards whatever was the same before, and nothing else", () => {
    fc.assert(
      fc.property(lookAlikes, lookAlikes, ([one, other], [third]) => {
        const adopted = adoptWritings([{ list: [one] }], { deep: [{ of: other }], third })
        expect(adopted.deep[0]?.of).toBe(one)
        expect(adopted.third === one).toBe(isSameIdentifier(third, one))
      }),
    )
  })

  it("returns the value itself where nothing changes, and leaves what is unknown as it was written", () => {
    const value = { by: "۱۲", of: new Map([["۱", 1]]), at: 3 }
    expect(adoptWritings([{ by: "13" }], value)).toBe(value)
  })

  it("takes the usual writing where several are known", () => {
    expect(adoptWritings([["۱۲", "12"]], ["١٢", "۱۲"])).toEqual(["12", "12"])
  })

  it("looks at named fields alone where they are named", () => {
    const fields = { texts: new Set(["id", "of"]), records: new Set(["attributes"]) }
    const file = {
      id: "۱۲",
      note: "12",
      parts: [{ of: ["12"], note: "12" }],
      attributes: { province: "12" },
      of: [{ note: "12" }],
    }
    expect(adoptWritings([file], file, fields)).toEqual({
      ...file,
      id: "12",
    })
    expect(adoptWritings([{ id: "۱۲" }], file, fields)).toEqual({
      ...file,
      parts: [{ of: ["۱۲"], note: "12" }],
      attributes: { province: "۱۲" },
    })
  })

  it("finds what is written otherwise however deep it lies", () => {
    const fields = { texts: new Set(["id", "of"]), records: new Set<string>() }
    const within = (path: ReadonlyArray<string>, value: object): unknown =>
      path.reduceRight<unknown>(
        (part, name) => (name === "list" ? ["-", part] : { 1: "-", [name]: part }),
        value,
      )
    fc.assert(
      fc.property(fc.array(fc.constantFrom("list", "a", "b")), (path) => {
        const file = (of: string) => ({ id: "12", more: within(path, { of }) })
        const usual = file("12")
        expect(unifyWritings(usual, fields)).toBe(usual)
        expect(unifyWritings(file("۱۲"), fields)).toEqual(usual)
      }),
      { numRuns: runs(50) },
    )
  })
})
