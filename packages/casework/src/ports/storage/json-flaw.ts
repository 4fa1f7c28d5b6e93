/** What is not plain JSON, or more than a store takes: found before anything is stored. */

import { utf8Bytes } from "@bazgasht/rules"

/** How deep lists and records may be nested in what is stored. */
export const maxDepth = 500

/** How many bytes of UTF-8 a name, an id or the text of an attribute may have: four of them fit an index entry of every store. */
export const maxNameBytes = 512

/** What is wrong with data, and what was expected of it. */
export interface Flaw {
  readonly code: "storage.invalid" | "storage.tooLarge"
  readonly expected: string
}

/** Whether a text is well-formed and holds no U+0000: what every store gives back as it was. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0")

const bytesOf = (text: string): number => utf8Bytes(text).length

const notPlain = (what: string): Flaw => ({ code: "storage.invalid", expected: `${what} is plain JSON` })

const malformed = (what: string): Flaw => ({
  code: "storage.invalid",
  expected: `${what} holds well-formed texts without U+0000`,
})

const tooDeep = (what: string): Flaw => ({
  code: "storage.tooLarge",
  expected: `${what} is nested at most ${maxDepth} deep`,
})

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The most bytes that a text takes as JSON: an escape such as \\u001f has six for a code unit, and no other unit more than three. */
const roomOf = (text: string): number => 6 * text.length + 2

/** The most bytes that a number takes as JSON, such as -1.7976931348623157e+308. */
const roomOfNumber = 24

/** The most bytes that data takes as JSON, or what keeps it from being stored. */
const roomOrFlaw = (value: unknown, what: string, depth: number): number | Flaw => {
  if (value === null || typeof value === "boolean") return 5
  if (typeof value === "number") return Number.isFinite(value) ? roomOfNumber : notPlain(what)
  if (typeof value === "string") return isStorable(value) ? roomOf(value) : malformed(what)
  if (typeof value !== "object") return notPlain(what)
  if (depth === maxDepth) return tooDeep(what)
  let room = 2
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = roomOrFlaw(item, what, depth + 1)
      if (typeof found !== "number") return found
      room += found + 1
    }
    return room
  }
  if (!isPlain(value)) return notPlain(what)
  for (const name of Object.keys(value)) {
    if (!isStorable(name)) return malformed(what)
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (member === undefined) continue
    const found = roomOrFlaw(member, what, depth + 1)
    if (typeof found !== "number") return found
    room += roomOf(name) + found + 2
  }
  return room
}

/** What keeps data from being stored as JSON of at most so many bytes. */
export const jsonFlaw = (value: unknown, what: string, maxBytes: number): Flaw | undefined => {
  const found = roomOrFlaw(value, what, 0)
  if (typeof found !== "number") return found
  // As long as canonical JSON, which has the same members in an order of its own; it is written only where it may be too long.
  return found <= maxBytes || bytesOf(JSON.stringify(value)) <= maxBytes
    ? undefined
    : { code: "storage.tooLarge", expected: `${what} has at most ${maxBytes} bytes` }
}

/** What keeps a text from being the text of an attribute. */
export const shortTextFlaw = (text: unknown, what: string): Flaw | undefined => {
  if (typeof text !== "string") return { code: "storage.invalid", expected: `${what} is a text` }
  if (!isStorable(text)) return malformed(what)
  return text.length * 3 <= maxNameBytes || bytesOf(text) <= maxNameBytes
    ? undefined
    : { code: "storage.tooLarge", expected: `${what} has at most ${maxNameBytes} bytes` }
}

/** What keeps a text from being a name or an id. */
export const nameFlaw = (name: unknown, what: string): Flaw | undefined =>
  name === "" ? { code: "storage.invalid", expected: `${what} is not empty` } : shortTextFlaw(name, what)
