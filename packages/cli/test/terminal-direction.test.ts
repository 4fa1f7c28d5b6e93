import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rightToLeft } from "../src/terminal/direction.ts"
import { shownOrder } from "./letters/shown-order.ts"

/** A number as it is seen on a line that is read from the right. */
const isSeen = (line: string, number: string): boolean => shownOrder(line).includes(number)

const words = fc.constantFrom(
  "کلید قرعه",
  "شمارهٔ پرونده",
  "گزارش مصرف کمک شما",
  "دورهٔ",
  "FD-3 در",
  "در CR-1 و",
)
const between = fc.constantFrom(": ", " ", " (", " «")
const numbers = fc
  .array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join("-"))

describe("a number with dashes on a Persian line in a terminal", () => {
  it("is seen as it is written, and touched by no mark", () => {
    expect(isSeen("کلید قرعه: 1405-03", "1405-03")).toBe(false)
    fc.assert(
      fc.property(fc.array(fc.tuple(words, between, numbers), { minLength: 1, maxLength: 3 }), (parts) => {
        const line = rightToLeft(parts.map((part) => part.join("")).join(" و "))
        for (const [, , number] of parts) {
          expect([line, isSeen(line, number)]).toEqual([line, true])
          expect(line).toMatch(new RegExp(`[ («]${number}`, "u"))
        }
      }),
      { examples: [[[["گزارش مصرف کمک شما", " (", "1405-03"]]], [[["کلید قرعه", ": ", "1405-03"]]]] },
    )
  })

  it("is read from the right beside Persian digits alone", () => {
    const line = rightToLeft("1405-03: ۱۴۰۵/۰۳/۰۱")
    expect(line).toBe("\u200f 1405-03: ۱۴۰۵/۰۳/۰۱")
    expect(shownOrder(line)).toMatch(/^۱۴۰۵\/۰۳\/۰۱ :1405-03/)
  })

  it("leaves what needs no mark as it is", () => {
    for (const line of [
      "روز ۱۴۰۵/۰۳/۰۱",
      "آزادی (REL-CR)",
      "plain 1405-03",
      "FIN-1/end: پایان",
      "پرونده \u20681403-0017\u2069",
    ])
      expect(rightToLeft(line).replace(/^\u200f ?/, "")).toBe(line)
  })
})
