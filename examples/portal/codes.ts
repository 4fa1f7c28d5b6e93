import { randomInt } from "node:crypto"

/** Letters and digits that nobody takes for another. */
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

/** A code that somebody writes down: nothing follows from it. */
export const newCode = (prefix: string): string =>
  `${prefix}-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("")}`
