import { validateNationalIdChecksum } from "@persian-tools/persian-tools"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { foreignerCode, iran, nationalId, normalText, passport } from "../../src/index.ts"

const kinds = iran.identifiers ?? []

/** Ways of writing one digit or letter, and what may stand between two of them. */
const writings: { readonly [character: string]: ReadonlyArray<string> } = {
  ...Object.fromEntries(
    Array.from("0123456789", (digit, place) => [
      digit,
      [digit, "۰۱۲۳۴۵۶۷۸۹".charAt(place), "٠١٢٣٤٥٦٧٨٩".charAt(place)],
    ]),
  ),
  ی: ["ی", "ي", "ى"],
  ک: ["ک", "ك"],
  A: ["A", "a"],
  Z: ["Z", "z"],
}
const between = ["", "", " ", "-", "\u2013", "\u200c", "\u200f", "\u200e", "\u2066", "\u0640", "\u00a0"]

/** A text and some way of writing it. */
const writtenSomehow = (plain: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...Array.from(plain, (character) =>
        fc.tuple(fc.constantFrom(...(writings[character] ?? [character])), fc.constantFrom(...between)),
      ),
    )
    .map((parts) => parts.flat().join(""))

const plain = fc.string({ unit: fc.constantFrom(...Object.keys(writings)), minLength: 1, maxLength: 12 })
const tenDigits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 10, maxLength: 10 })

const anything = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x6_ff }), fc.integer({ min: 0x7_00, max: 0x10_ff_ff })))
  .map((points) => String.fromCodePoint(...points))

describe("N10: one normal form for every way of writing", () => {
  it("is reached in one step", () => {
    fc.assert(
      fc.property(fc.oneof(anything, plain.chain(writtenSomehow)), (written) => {
        expect(normalText(normalText(written))).toBe(normalText(written))
      }),
    )
  })

  it("is the same for every way of writing, and another one for another identifier", () => {
    const two = fc.tuple(plain, plain).chain(([left, right]) =>
      fc.record({
        left: fc.constant(left),
        right: fc.constant(right),
        leftWritten: writtenSomehow(left),
        rightWritten: writtenSomehow(right),
      }),
    )
    fc.assert(
      fc.property(two, ({ left, leftWritten, right, rightWritten }) => {
        for (const { read } of kinds) {
          expect(read(leftWritten).normal).toBe(left)
          expect(read(leftWritten).normal === read(rightWritten).normal).toBe(left === right)
        }
      }),
    )
  })

  it("changes nothing of what speaks for an identifier", () => {
    const written = tenDigits.chain((digits) => fc.tuple(fc.constant(digits), writtenSomehow(digits)))
    fc.assert(
      fc.property(written, ([digits, somehow]) => {
        for (const { read } of kinds) {
          expect(read(somehow)).toEqual(read(digits))
          expect(read(read(somehow).normal)).toEqual(read(somehow))
        }
      }),
    )
  })
})

describe("the national number", () => {
  const checkDigit = (digits: string) => nationalId.read(digits).checkDigit

  const nineDigits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 9, maxLength: 9 })

  it("has exactly one check digit, the one that an independent library finds", () => {
    fc.assert(
      fc.property(nineDigits, (nine) => {
        const numbers = Array.from("0123456789", (last) => nine + last)
        const agreeing = numbers.filter(checkDigit)
        expect(agreeing).toHaveLength(1)
        expect(agreeing).toEqual(numbers.filter(validateNationalIdChecksum))
      }),
    )
  })

  it("shows a mistyped digit, unless the check digit is one, which two remainders share", () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(9), fc.nat(9), (nine, place, other) => {
        const number = Array.from("0123456789", (last) => nine + last).find(checkDigit) ?? ""
        fc.pre(!number.endsWith("1") && number[place] !== String(other))
        expect(checkDigit(number.slice(0, place) + String(other) + number.slice(place + 1))).toBe(false)
      }),
    )
  })

  it.each([
    ["0013542419", { normal: "0013542419", wellFormed: true, checkDigit: true }],
    ["۰۰۱-۳۵۴۲۴۱-۹", { normal: "0013542419", wellFormed: true, checkDigit: true }],
    ["0013542418", { normal: "0013542418", wellFormed: true, checkDigit: false }],
    ["1111111111", { normal: "1111111111", wellFormed: true, checkDigit: true }],
    ["13542419", { normal: "13542419", wellFormed: false }],
    ["", { normal: "", wellFormed: false }],
    ["نمی\u200cدانم", { normal: "نمیدانم", wellFormed: false }],
  ])("%s", (written, reading) => {
    expect(nationalId.read(written)).toEqual(reading)
  })
})

describe("papers without a check digit", () => {
  it.each([
    [passport, "a 1234-5678", { normal: "A12345678", wellFormed: true }],
    [passport, "A1234567890", { normal: "A1234567890", wellFormed: false }],
    [passport, "ABCDEF", { normal: "ABCDEF", wellFormed: false }],
    [foreignerCode, "۱۲۳ ۴۵۶ ۷۸۹", { normal: "123456789", wellFormed: true }],
    [foreignerCode, "ك-۱۲۳", { normal: "ک123", wellFormed: true }],
    [foreignerCode, "ندارد", { normal: "ندارد", wellFormed: false }],
  ])("%o %s", ({ read }, written, reading) => {
    expect(read(written)).toEqual(reading)
  })
})
