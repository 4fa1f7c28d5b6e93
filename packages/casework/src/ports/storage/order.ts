import type { AttributeValue } from "./storage.ts"

/** Surrogates, which stand for the greatest code points, above every other code unit. */
const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit)

/**
 * Compares texts by their code points, as their UTF-8 bytes do; `<` of JavaScript compares code units.
 *
 * @example
 * compareTexts("\u{1F600}", "\uFB8E") > 0 // => true
 */
export const compareTexts = (one: string, other: string): number => {
  const shorter = Math.min(one.length, other.length)
  for (let place = 0; place < shorter; place++) {
    const difference = rank(one.charCodeAt(place)) - rank(other.charCodeAt(place))
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

const types = ["boolean", "number", "string"]

/**
 * Compares attribute values: truth values come before numbers, and numbers before texts.
 *
 * @example
 * ["۲", 10, true, 9].toSorted(compareValues) // => [true, 9, 10, "۲"]
 */
export const compareValues = (one: AttributeValue, other: AttributeValue): number => {
  if (typeof one === "string" && typeof other === "string") return compareTexts(one, other)
  if (typeof one !== typeof other) return types.indexOf(typeof one) - types.indexOf(typeof other)
  return Number(one) - Number(other)
}
