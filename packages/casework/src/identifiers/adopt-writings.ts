/** One writing for each identifier, so that comparing letter by letter finds what is the same. */

import type { IdentifierFields } from "./identifier-fields.ts"
import { identifierKey } from "./identifier-key.ts"

/** Longer texts are words and no identifiers. */
const longest = 128

/** What is nested deeper is no part of a file: nothing is looked for there, and its reader refuses it. */
const deepest = 500

const isData = (value: unknown): value is object => {
  if (typeof value !== "object" || value === null) return false
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const partsOf = (value: object): ReadonlyArray<unknown> =>
  Array.isArray(value) ? value : Object.values(value)

const none: ReadonlySet<string> = new Set()

/** By object: the texts within that are not their own key. States are immutable and share most of their parts. */
const remembered = new WeakMap<object, ReadonlySet<string>>()

const isUnusual = (text: string): boolean => text.length <= longest && identifierKey(text) !== text

/** Whether each text of a value is its own key. Remembers nothing: most files are looked at once. */
const isUsual = (value: unknown, depth = 0): boolean => {
  if (typeof value === "string") return !isUnusual(value)
  if (!isData(value) || depth > deepest) return true
  if (Array.isArray(value)) return value.every((part) => isUsual(part, depth + 1))
  for (const name in value) if (!isUsual((value as Record<string, unknown>)[name], depth + 1)) return false
  return true
}

/** The texts of a value that are not their own key. */
const unusualTexts = (value: unknown, depth = 0): ReadonlySet<string> => {
  if (typeof value === "string") return isUnusual(value) ? new Set([value]) : none
  if (!isData(value) || depth > deepest) return none
  const before = remembered.get(value)
  if (before !== undefined) return before
  const found = new Set<string>()
  for (const part of partsOf(value)) for (const text of unusualTexts(part, depth + 1)) found.add(text)
  const kept = found.size === 0 ? none : found
  remembered.set(value, kept)
  return kept
}

/** Fields in which a thing says how it is called itself. */
const ownFields: IdentifierFields = { texts: new Set(["id", "person"]), records: new Set() }

/** Which texts of a part count: none but those of named fields, those of the list that it is, or all. */
type Counting = "named" | "listed" | "all"

/** What counts of a part of an object. */
const countingIn = (name: string, counting: Counting, fields: IdentifierFields | undefined): Counting => {
  if (counting === "all" || fields === undefined || fields.records.has(name)) return "all"
  return fields.texts.has(name) ? "listed" : "named"
}

/** Hands over each text that counts. */
const eachText = (
  value: unknown,
  counting: Counting,
  fields: IdentifierFields | undefined,
  take: (text: string) => void,
  depth = 0,
): void => {
  if (typeof value === "string") {
    if (counting !== "named") take(value)
  } else if (depth > deepest) return
  else if (Array.isArray(value)) for (const part of value) eachText(part, counting, fields, take, depth + 1)
  else if (isData(value))
    for (const [name, part] of Object.entries(value))
      eachText(part, countingIn(name, counting, fields), fields, take, depth + 1)
}

/** The identifiers of the things that a value describes, as opposed to those by which it refers to others. */
const ownIds = (value: unknown): object => {
  const id: Array<string> = []
  eachText(value, "named", ownFields, (text) => id.push(text))
  return { id }
}

/** How a value writes an identifier: as its key where that is among its texts, else as the first other text of that key. */
const writingIn = (
  known: unknown,
  fields: IdentifierFields | undefined,
): ((key: string) => string | undefined) => {
  const texts = new Set<string>()
  eachText(known, fields === undefined ? "all" : "named", fields, (text) => texts.add(text))
  const others = new Map<string, string>()
  for (const text of texts) {
    const key = identifierKey(text)
    if (key !== text && !others.has(key)) others.set(key, text)
  }
  return (key) => (texts.has(key) ? key : others.get(key))
}

/**
 * Gives each text of a value the writing in which it is known elsewhere, where the two are writings of one identifier. What is not
 * known elsewhere stays as it is written; so does what lies in anything else than plain objects and lists.
 *
 * @param known - values in whose writing identifiers are to stand, the first that has it before the others; the value itself is
 *   among them where its own texts are to agree
 * @param fields - where identifiers stand; any text may be one where it is absent
 * @example
 * adoptWritings([{ prisoner: "1404-17" }], { by: "۱۴۰۴-۱۷", at: 3 }) // => { by: "1404-17", at: 3 }
 */
export const adoptWritings = <A>(known: ReadonlyArray<unknown>, value: A, fields?: IdentifierFields): A => {
  if ([value, ...known].every((one) => unusualTexts(one).size === 0)) return value
  const writings = known.map((one) => writingIn(one, fields))
  const writingOf = (text: string): string => {
    const key = text.length > longest ? "" : identifierKey(text)
    if (key === "") return text
    for (const find of writings) {
      const writing = find(key)
      if (writing !== undefined) return writing
    }
    return text
  }
  // What is met in two places may come to two things.
  const rewritten = {
    named: new Map<object, unknown>(),
    listed: new Map<object, unknown>(),
    all: new Map<object, unknown>(),
  }
  const rewriteData = (part: object, counting: Counting, depth: number): unknown => {
    const [names, parts] = [Object.keys(part), partsOf(part)]
    const isList = Array.isArray(part)
    const others = parts.map((one, at) =>
      rewrite(one, isList ? counting : countingIn(names[at] as string, counting, fields), depth + 1),
    )
    if (others.every((one, at) => one === parts[at])) return part
    return isList ? others : Object.fromEntries(names.map((name, at) => [name, others[at]]))
  }
  const rewrite = (part: unknown, counting: Counting, depth: number): unknown => {
    if (typeof part === "string") return counting === "named" ? part : writingOf(part)
    if (!isData(part) || depth > deepest) return part
    const before = rewritten[counting].get(part)
    if (before !== undefined) return before
    const other = rewriteData(part, counting, depth)
    rewritten[counting].set(part, other)
    return other
  }
  return rewrite(value, fields === undefined ? "all" : "named", 0) as A
}

/**
 * Gives each identifier of a value one writing: that of the thing it names, where the thing is part of the value (its `id` or `person`).
 * Two things with one identifier then have the same text.
 *
 * @param fields - the fields that hold identifiers; every other text is left as it is
 * @example
 * const fields = { texts: new Set(["id", "creditor"]), records: new Set<string>() }
 * unifyWritings({ people: [{ id: "12" }], debts: [{ creditor: "۱۲" }] }, fields).debts // => [{ creditor: "12" }]
 */
export const unifyWritings = <A>(value: A, fields: IdentifierFields): A =>
  isUsual(value) ? value : adoptWritings([ownIds(value), value], value, fields)
