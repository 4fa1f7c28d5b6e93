/**
 * Reads JSON strictly, and remembers where each value stands.
 *
 * `JSON.parse` keeps the last of two fields with one name and rounds a number that is too long. In a case file both would
 * change a decision in silence, so here both are errors; and an error of a field can name its line.
 *
 * @module
 */

import { type Text, text as words } from "@bazgasht/rules"
import * as Data from "effect/Data"
import * as Result from "effect/Result"

/** A place in a text. Lines and columns start at 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A text that is not JSON, or that says something JSON cannot keep. */
export class JsonError extends Data.TaggedError("JsonError")<{
  readonly code: "json.syntax" | "json.duplicateField" | "json.inexactNumber" | "json.tooDeep"
  readonly position: Position
  /** The name of the field that stands twice; absent for other errors, whose text may be personal. */
  readonly field?: string
  readonly expected: Text
}> {}

/** A step from a value to one within it: the name of a field, or the place in a list. */
export type JsonStep = string | number

/** A value, and where its parts stand in the text. */
export interface JsonSource {
  readonly value: unknown
  /** Where the value at a path begins; where its nearest existing container begins, when there is none. */
  readonly positionOf: (path: ReadonlyArray<JsonStep>) => Position
}

/** A value with its offset and those of its parts. */
interface Located {
  readonly value: unknown
  readonly offset: number
  readonly parts?: ReadonlyMap<JsonStep, Located>
}

const maximumDepth = 200

const wanted = {
  once: words("فیلدی که تنها یک بار بیاید", "a field that stands only once"),
  name: words("نام فیلد در گیومهٔ دوتایی", "the name of a field in double quotes"),
  colon: words("دونقطه پس از نام فیلد", "a colon after the name of the field"),
  brace: words("ویرگول یا بستن آکولاد", "a comma or the closing brace"),
  bracket: words("ویرگول یا بستن کروشه", "a comma or the closing bracket"),
  value: words("یک مقدار", "a value"),
  number: words("عددی با حداکثر ۱۵ رقم", "a number of at most 15 digits"),
  string: words(
    "رشته‌ای بدون شکستن سطر که گیومهٔ آن بسته شده باشد",
    "a string without line breaks, closed by a double quote",
  ),
  end: words("پایان پرونده", "the end of the file"),
  depth: words(`حداکثر ${maximumDepth} لایه`, `at most ${maximumDepth} levels`),
}
const whitespace = /[ \t\n\r]*/y
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these characters in a string.
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const wordPattern = /true|false|null/y

const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset)
  const lastBreak = before.lastIndexOf("\n")
  return { line: before.split("\n").length, column: offset - lastBreak }
}

/** Leaves the reader at the first error; caught where reading began. */
class Stop {
  readonly error: JsonError
  constructor(error: JsonError) {
    this.error = error
  }
}

/** Whether a number in decimal notation is kept as it is written. */
const isExact = (source: string, value: number): boolean =>
  Number.isFinite(value) &&
  (!Number.isInteger(value) || Number.isSafeInteger(value)) &&
  !(value === 0 && /[1-9]/.test(source.replace(/[eE].*/, "")))

const reader = (text: string) => {
  let offset = 0

  const stop = (code: JsonError["code"], at: number, expected: Text, field?: string): never => {
    throw new Stop(
      new JsonError({
        code,
        position: positionAt(text, at),
        expected,
        ...(field === undefined ? {} : { field }),
      }),
    )
  }
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) offset += found.length
    return found
  }
  const take = (character: string): boolean => {
    match(whitespace)
    if (text[offset] !== character) return false
    offset++
    return true
  }
  const need = (character: string, expected: Text): void => {
    if (!take(character)) stop("json.syntax", offset, expected)
  }

  const readString = (expected: Text): string => {
    match(whitespace)
    const source = match(stringPattern)
    return source === undefined ? stop("json.syntax", offset, expected) : (JSON.parse(source) as string)
  }

  const readObject = (start: number, depth: number): Located => {
    const parts = new Map<JsonStep, Located>()
    if (!take("}")) {
      do {
        match(whitespace)
        const at = offset
        const field = readString(wanted.name)
        if (parts.has(field)) stop("json.duplicateField", at, wanted.once, field)
        need(":", wanted.colon)
        parts.set(field, readValue(depth))
      } while (take(","))
      need("}", wanted.brace)
    }
    const value = Object.fromEntries([...parts].map(([field, part]) => [field, part.value]))
    return { value, offset: start, parts }
  }

  const readList = (start: number, depth: number): Located => {
    const parts = new Map<JsonStep, Located>()
    if (!take("]")) {
      do {
        parts.set(parts.size, readValue(depth))
      } while (take(","))
      need("]", wanted.bracket)
    }
    return { value: [...parts.values()].map((part) => part.value), offset: start, parts }
  }

  const readNumber = (start: number): Located => {
    const source = match(numberPattern)
    if (source === undefined) return stop("json.syntax", offset, wanted.value)
    const value = Number(source)
    if (!isExact(source, value)) stop("json.inexactNumber", start, wanted.number)
    return { value, offset: start }
  }

  const readValue = (depth: number): Located => {
    match(whitespace)
    const start = offset
    if (depth > maximumDepth) stop("json.tooDeep", start, wanted.depth)
    if (take("{")) return readObject(start, depth + 1)
    if (take("[")) return readList(start, depth + 1)
    if (text[offset] === '"') return { value: readString(wanted.string), offset: start }
    const word = match(wordPattern)
    return word === undefined ? readNumber(start) : { value: JSON.parse(word) as unknown, offset: start }
  }

  return (): Located => {
    const root = readValue(0)
    match(whitespace)
    if (offset < text.length) stop("json.syntax", offset, wanted.end)
    return root
  }
}

/**
 * Reads a text as JSON. The first error ends it: behind one, a text can mean anything.
 *
 * @example
 * readJson('{"day": "1403/07/10", "day": "1403/07/11"}') // => a JsonError: json.duplicateField
 */
export const readJson = (text: string): Result.Result<JsonSource, JsonError> => {
  // Some editors put a byte order mark at the head of a file.
  const content = text.startsWith("\ufeff") ? text.slice(1) : text
  try {
    const root = reader(content)()
    return Result.succeed({
      value: root.value,
      positionOf: (path) => {
        let at = root
        for (const step of path) {
          const part = at.parts?.get(step)
          if (part === undefined) break
          at = part
        }
        return positionAt(content, at.offset)
      },
    })
  } catch (stopped) {
    if (stopped instanceof Stop) return Result.fail(stopped.error)
    throw stopped
  }
}
