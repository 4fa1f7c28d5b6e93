import { utf8ToBytes } from "@noble/hashes/utils.js"
import { sha256 } from "./sha-256.ts"

/** Quotes, backslashes, control characters and surrogates: what JSON does not write in a text as it is. */
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

/** Whether JSON has only one text for a value. */
const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (typeof value === "string" && value.isWellFormed())

const fewMembers = 32

const isPlain = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype

const writtenObject = (data: Readonly<Record<string, unknown>>): string => {
  const keys = Object.keys(data).sort()
  // Many members are joined at once: a text to which each is appended takes several times its length until it is read.
  if (keys.length > fewMembers) {
    const members: Array<string> = []
    for (const key of keys) {
      const value = written(data[key])
      if (value !== undefined) members.push(`${written(key)}:${value}`)
    }
    return `{${members.join(",")}}`
  }
  let members = ""
  for (const key of keys) {
    const value = written(data[key])
    if (value !== undefined) members += `${members === "" ? "" : ","}${written(key)}:${value}`
  }
  return `{${members}}`
}

/** Canonical JSON of what data seldom holds: texts that are escaped, what JSON leaves out, and objects that say themselves what they are in JSON. */
const writtenRarely = (data: unknown): string | undefined => {
  // What a text that is no Unicode says, and a number that is none, is different in every reader.
  if (typeof data === "number" || (typeof data === "string" && !data.isWellFormed()))
    throw new Error("no canonical JSON")
  if (typeof data !== "object" || data === null) return JSON.stringify(data)
  if ("toJSON" in data && typeof data.toJSON === "function") return written(data.toJSON())
  return data instanceof Number || data instanceof String || data instanceof Boolean
    ? written(data.valueOf())
    : writtenObject(data as Readonly<Record<string, unknown>>)
}

/** Canonical JSON; an array of scalars is canonical as `JSON.stringify` writes it, which is faster for long columns. */
const written = (data: unknown): string | undefined => {
  if (typeof data === "string" && !special.test(data)) return `"${data}"`
  if (typeof data === "boolean" || (typeof data === "number" && Number.isFinite(data))) return String(data)
  if (Array.isArray(data)) {
    return data.every(isScalar)
      ? JSON.stringify(data)
      : `[${Array.from(data, (item) => written(item) ?? "null").join(",")}]`
  }
  if (!isPlain(data) || "toJSON" in data) return writtenRarely(data)
  return writtenObject(data)
}

/**
 * The canonical JSON of the data (RFC 8785), whatever the order of its keys. Absent and `undefined` members are the same.
 *
 * @example
 * canonicalJson({ b: 2, a: 1 }) // => '{"a":1,"b":2}'
 */
export const canonicalJson = (data: unknown): string => written(data) ?? ""

/** Of how many entries a list is long: it is digested entry by entry, so that a nation's list is never one text. */
const longList = 1_000

const isLongList = (data: unknown): data is ReadonlyArray<unknown> =>
  Array.isArray(data) && data.length > longList && !data.every(isScalar)

const hasLongList = (data: unknown): data is Readonly<Record<string, unknown>> =>
  isPlain(data) && !("toJSON" in data) && Object.values(data).some(isLongList)

/** Hands over the canonical JSON of a long list entry by entry. */
const eachEntry = (list: ReadonlyArray<unknown>, take: (piece: string) => void): void => {
  let before = "["
  // By the iterator: an entry that is not there counts.
  for (const item of list) {
    take(`${before}${written(item) ?? "null"}`)
    before = ","
  }
  take("]")
}

/** Hands over the canonical JSON of an object in pieces, its long lists entry by entry. */
const eachMember = (data: Readonly<Record<string, unknown>>, take: (piece: string) => void): void => {
  let before = "{"
  for (const key of Object.keys(data).sort()) {
    const value = data[key]
    const text = isLongList(value) ? "" : written(value)
    if (text === undefined) continue
    take(`${before}${written(key)}:${text}`)
    if (isLongList(value)) eachEntry(value, take)
    before = ","
  }
  take("}")
}

/**
 * The bytes of a text in UTF-8.
 *
 * @example
 * utf8Bytes("ب").length // => 2
 */
export const utf8Bytes = (text: string): Uint8Array => utf8ToBytes(text)

/**
 * The SHA-256 of bytes, in lowercase hexadecimal.
 *
 * @example
 * digestOfBytes(utf8Bytes("")) // => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
 */
export const digestOfBytes = (bytes: Uint8Array): string => sha256.of(bytes)

/**
 * The SHA-256 of {@link canonicalJson} of the data, in lowercase hexadecimal.
 *
 * @example
 * digestOf({ a: 1, b: 2 }) === digestOf({ b: 2, a: 1 }) // => true
 */
export const digestOf = (data: unknown): string => {
  if (isLongList(data)) return sha256.ofPieces((take) => eachEntry(data, take))
  return hasLongList(data)
    ? sha256.ofPieces((take) => eachMember(data, take))
    : sha256.of(canonicalJson(data))
}
