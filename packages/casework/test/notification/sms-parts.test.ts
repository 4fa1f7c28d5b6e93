import { smsParts } from "@bazgasht/casework"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { splitSms } from "../../src/notification/sms-parts.ts"

const times = (text: string, count: number): string => text.repeat(count)

describe("worked texts", () => {
  test.each([
    ["", "gsm7", 0, 1],
    [times("a", 160), "gsm7", 160, 1],
    [times("a", 161), "gsm7", 161, 2],
    [times("a", 306), "gsm7", 306, 2],
    [times("a", 307), "gsm7", 307, 3],
    [times("€", 80), "gsm7", 160, 1],
    [`${times("€", 80)}a`, "gsm7", 161, 2],
    // 152 septets and an extension character: the part would end between its two septets.
    [`${times("a", 152)}€${times("a", 152)}`, "gsm7", 306, 3],
    ["^{}\\[~]|€\f", "gsm7", 20, 1],
    ["@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ", "gsm7", 31, 1],
    // Not in the set: a backtick, a small cedilla, a tab, a Persian letter, a half-space.
    ["`", "ucs2", 1, 1],
    ["ç", "ucs2", 1, 1],
    ["\t", "ucs2", 1, 1],
    [times("ی", 70), "ucs2", 70, 1],
    [times("ی", 71), "ucs2", 71, 2],
    [times("ی", 134), "ucs2", 134, 2],
    [times("ی", 135), "ucs2", 135, 3],
    [`${times("a", 70)}\u200c`, "ucs2", 71, 2],
    [times("😀", 35), "ucs2", 70, 1],
    // 66 units and a pair: the pair does not fit into 67.
    [`${times("ی", 66)}😀${times("ی", 66)}`, "ucs2", 134, 3],
  ] as const)("%j", (text, encoding, units, parts) => {
    expect(smsParts(text)).toEqual({ encoding, units, parts })
  })
})

const basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCxyzÄÖÑÜ§¿äöñüà"
const characters = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...basic) },
  { weight: 2, arbitrary: fc.constantFrom(..."^{}\\[~]|€") },
)
const plain = fc.string({ unit: characters, maxLength: 500 })
const any = fc.oneof(
  plain,
  fc.string({ unit: fc.oneof(characters, fc.constantFrom("ی", "\u200c", "😀")), maxLength: 300 }),
)

describe("every text", () => {
  test("is the sum of its parts, and no part is torn or too long", () =>
    fc.assert(
      fc.property(any, (text) => {
        const parts = splitSms(text)
        const { encoding, units, parts: count } = smsParts(text)
        expect(parts.join("")).toBe(text)
        expect(parts.length).toBe(count)
        const sizes = parts.map((part) =>
          encoding === "ucs2"
            ? part.length
            : [...part].reduce((sum, each) => sum + ("\f^{}\\[~]|€".includes(each) ? 2 : 1), 0),
        )
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(units)
        const [alone, joined] = encoding === "ucs2" ? [70, 67] : [160, 153]
        for (const size of sizes) expect(size).toBeLessThanOrEqual(count === 1 ? alone : joined)
        // A part is only ended where the next character, of two units at most, does not fit.
        for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThanOrEqual(joined - 1)
        for (const part of parts) expect(part.isWellFormed()).toBe(true)
        if (count > 1) expect(units).toBeGreaterThan(alone)
      }),
      { numRuns: runs(500) },
    ))

  test("that is longer is not cheaper", () =>
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(smsParts(one + other).parts).toBeGreaterThanOrEqual(smsParts(one).parts)
      }),
    ))
})
