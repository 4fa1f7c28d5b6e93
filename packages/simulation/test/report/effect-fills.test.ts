import { expect, test } from "vitest"
import { isOutcomeChange } from "../../src/disclosure/index.ts"
import type { Effect } from "../../src/index.ts"
import { fillOf } from "../../src/report/reform/effect-fills.ts"

/** How light a colour is, from 0 to 100 as eyes see it: L* of its relative luminance. */
const lightnessOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16
}

test("no two effects that are drawn look alike, not even on paper without colours", () => {
  const fills = Object.entries(fillOf).filter(([effect]) => isOutcomeChange(effect as Effect))
  for (const [name, one] of fills)
    for (const [otherName, other] of fills) {
      if (name === otherName || one.pattern !== other.pattern || one.ink !== other.ink) continue
      const apart = Math.abs(lightnessOf(one.colour) - lightnessOf(other.colour))
      expect(apart, `${name}, ${otherName}`).toBeGreaterThan(15)
    }
})
