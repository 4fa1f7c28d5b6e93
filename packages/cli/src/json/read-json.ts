/**
 * Reads JSON strictly, and remembers where each value stands.
 *
 * `JSON.parse` keeps the last of two fields with one name and rounds a number that is too long. In a case file both would change
 * a decision in silence, so here both are errors; and an error of a field can name its line.
 */

import { maxDepth } from "@bazgasht/casework/ports"
import { codedError, type Text, text } from "@bazgasht/rules"
import { evaluate, type ObjectNode, parse, type ValueNode } from "@humanwhocodes/momoa"
import * as Result from "effect/Result"

/** A place in a text. Lines and columns start at 1. */
export interface JsonPosition {
  readonly line: number
  readonly column: number
}

const texts = () => ({
  "json.syntax": text("این متن JSON نیست.", "The text is not JSON."),
  "json.duplicateField": text("یک نام دو بار آمده است.", "A field appears twice."),
  "json.inexactNumber": text("این عدد را نمی‌توان دقیق نگه داشت.", "A number cannot be kept exactly."),
  "json.tooDeep": text("متن بیش از اندازه تودرتو است.", "The text is nested too deeply."),
})

/** A text that is not JSON, or that says something JSON cannot keep. */
export class JsonError extends /* @__PURE__ */ codedError("JsonError", texts)<{
  readonly position: JsonPosition
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
  readonly positionOf: (path: ReadonlyArray<JsonStep>) => JsonPosition
}

const startOf = ({ loc }: { readonly loc: { readonly start: JsonPosition } }): JsonPosition => ({
  line: loc.start.line,
  column: loc.start.column,
})

/** Whether a number in decimal notation is kept as it is written. */
const isExact = (source: string, value: number): boolean =>
  Number.isFinite(value) &&
  (!Number.isInteger(value) || Number.isSafeInteger(value)) &&
  !(value === 0 && /[1-9]/.test(source.replace(/[eE].*/, "")))

const nameOf = ({ name }: ObjectNode["members"][number]): string =>
  name.type === "String" ? name.value : name.name

/** The values of objects by their names, so that an error of each of many fields looks through them once. */
const namedIn = new WeakMap<ObjectNode, ReadonlyMap<string, ValueNode>>()

const valuesByName = (node: ObjectNode): ReadonlyMap<string, ValueNode> => {
  const known = namedIn.get(node)
  if (known !== undefined) return known
  const named = new Map(node.members.map((member) => [nameOf(member), member.value]))
  namedIn.set(node, named)
  return named
}

const child = (node: ValueNode, step: JsonStep): ValueNode | undefined => {
  if (node.type === "Object" && typeof step === "string") return valuesByName(node).get(step)
  return node.type === "Array" && typeof step === "number" ? node.elements[step]?.value : undefined
}

/** A line break or another control character as it is: a text has to escape it, and the parser does not ask for that. */
const unescaped = ({ loc }: { readonly loc: ValueNode["loc"] }, source: string): JsonError | undefined => {
  for (let at = loc.start.offset; at < loc.end.offset; at++)
    if (source.charCodeAt(at) < firstPrintable)
      return new JsonError({ code: "json.syntax", position: startOf({ loc }), expected: wellFormed })
  return undefined
}

const firstPrintable = 32
const wellFormed = text("ادامهٔ درست JSON از این نقطه", "well-formed JSON from here on")

/** What is no JSON or JSON cannot keep: raw control characters, two fields of one name, numbers longer than a number can be. */
const unkept = (node: ValueNode, source: string): JsonError | undefined => {
  switch (node.type) {
    case "Object": {
      const names = new Set<string>()
      for (const member of node.members) {
        const field = nameOf(member)
        const broken = unescaped(member.name, source)
        if (broken !== undefined) return broken
        if (names.has(field))
          return new JsonError({
            code: "json.duplicateField",
            position: startOf(member),
            field,
            expected: text("فیلدی که فقط یک بار بیاید", "a field that stands only once"),
          })
        names.add(field)
      }
      return firstOf(node.members, source)
    }
    case "Array":
      return firstOf(node.elements, source)
    case "String":
      return unescaped(node, source)
    case "Number":
      return isExact(source.slice(node.loc.start.offset, node.loc.end.offset), node.value)
        ? undefined
        : new JsonError({
            code: "json.inexactNumber",
            position: startOf(node),
            expected: text("عددی با حداکثر ۱۵ رقم", "a number of at most 15 digits"),
          })
    default:
      return undefined
  }
}

const firstOf = (
  parts: ReadonlyArray<{ readonly value: ValueNode }>,
  source: string,
): JsonError | undefined => {
  for (const { value } of parts) {
    const error = unkept(value, source)
    if (error !== undefined) return error
  }
  return undefined
}

const endOf = (content: string): JsonPosition => {
  const lines = content.split("\n")
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 }
}

/** The error of the parser: it names the line and the column at which it stopped, unless that is the end. */
const refusal = (error: unknown, content: string): JsonError => {
  const { column, line }: Partial<JsonPosition> = typeof error === "object" && error !== null ? error : {}
  return new JsonError({
    code: "json.syntax",
    position: line === undefined || column === undefined ? endOf(content) : { line, column },
    expected: wellFormed,
  })
}

const code = (character: string): number => character.charCodeAt(0)
const [quote, backslash, lineBreak, space] = ['"', "\\", "\n", " "].map(code) as [
  number,
  number,
  number,
  number,
]
const [brace, closingBrace] = ["{", "}"].map(code) as [number, number]
/** What turns a square bracket into a brace, and leaves a brace as it is. */
const toBrace = brace - code("[")

/** Whether a text opens so many lists and objects that it may be nested too deeply; of most texts this is told much faster than their depth. */
const opensMany = (content: string): boolean => {
  let openings = 0
  for (const opening of ["{", "["])
    for (let at = content.indexOf(opening); at >= 0; at = content.indexOf(opening, at + 1))
      if (++openings > maxDepth) return true
  return false
}

/** A text that is nested deeper than a store keeps; walking through it would overflow the stack. */
const depthFlaw = (content: string): JsonError | undefined => {
  if (!opensMany(content)) return undefined
  let [depth, line, lineStart] = [0, 1, 0]
  let inText = false
  for (let at = 0; at < content.length; at++) {
    const character = content.charCodeAt(at)
    if (character === lineBreak) {
      line++
      lineStart = at + 1
    } else if (inText) {
      if (character === backslash) at++
      else if (character === quote) inText = false
    } else if (character === quote) inText = true
    else if ((character | toBrace) === closingBrace) depth--
    else if ((character | toBrace) === brace) {
      depth++
      if (depth > maxDepth)
        return new JsonError({
          code: "json.tooDeep",
          position: { line, column: at - lineStart + 1 },
          expected: text(`حداکثر ${maxDepth} سطح تودرتو`, `at most ${maxDepth} nested levels`),
        })
    }
  }
  return undefined
}

/** Whether a text is another one with blanks between its values. */
const differsInBlanks = (content: string, written: string): boolean => {
  let at = 0
  let inText = false
  for (let place = 0; place < written.length; place++, at++) {
    const character = written.charCodeAt(place)
    // What follows the text of a value is a blank where it is no greater: `JSON.parse` has taken it.
    if (!inText) while (content.charCodeAt(at) <= space) at++
    if (content.charCodeAt(at) !== character) return false
    if (!inText) inText = character === quote
    else if (character === quote) inText = false
    else if (character === backslash && content.charCodeAt(++at) !== written.charCodeAt(++place)) return false
  }
  return content.slice(at).trim() === ""
}

/** The value of a text that `JSON.parse` keeps: written again it is the same. Reads most texts of programs many times faster. */
const readFast = (content: string): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(content)
    const written = JSON.stringify(value)
    return written === content || differsInBlanks(content, written) ? { value } : undefined
  } catch {
    return undefined
  }
}

const positionIn =
  (root: () => ValueNode) =>
  (path: ReadonlyArray<JsonStep>): JsonPosition => {
    let node = root()
    for (const step of path) {
      const next = child(node, step)
      if (next === undefined) break
      node = next
    }
    return startOf(node)
  }

/** Where the document of a text begins. */
const startIn = (content: string): JsonPosition => {
  const before = content.slice(0, content.search(/\S/)).split("\n")
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 }
}

/**
 * Reads a text as JSON.
 *
 * @example
 * readJson('{"day": "1403/07/10", "day": "1403/07/11"}') // => a JsonError: json.duplicateField
 */
export const readJson = (source: string): Result.Result<JsonSource, JsonError> => {
  // Some editors put a byte order mark at the head of a file.
  const content = source.startsWith("\ufeff") ? source.slice(1) : source
  const tooDeep = depthFlaw(content)
  if (tooDeep !== undefined) return Result.fail(tooDeep)
  const fast = readFast(content)
  if (fast !== undefined) {
    let root: ValueNode | undefined
    const rootNode = (): ValueNode => {
      root ??= parse(content, { mode: "json" }).body
      return root
    }
    const positionOf = positionIn(rootNode)
    return Result.succeed({
      value: fast.value,
      positionOf: (path) => (path.length === 0 ? startIn(content) : positionOf(path)),
    })
  }
  return Result.flatMap(
    Result.try({ try: () => parse(content, { mode: "json" }), catch: (error) => refusal(error, content) }),
    (document) => {
      const error = unkept(document.body, content)
      return error === undefined
        ? Result.succeed({ value: evaluate(document), positionOf: positionIn(() => document.body) })
        : Result.fail(error)
    },
  )
}
