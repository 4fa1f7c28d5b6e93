/** Looks through every value that an example makes: whatever packages export makes values of which no copy loses anything. */

import { expectValueKept } from "@bazgasht/properties/every-value"

let count = 0

/** A value, after it was looked through. */
export const looked = <Value>(value: Value): Value => {
  if (expectValueKept(value)) count++
  return value
}

/** How many values were data, and so were looked through. */
export const lookedThrough = (): number => count
