/** The text of a file as JSON: where its fields stand, what is wrong with it, and how a value comes into it. */

import {
  applyEdits,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser"
import type { Fault, Language, Path } from "../protocol.ts"

/** A part of a text. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** A fault at its place in the text. */
export interface PlacedFault extends Place {
  readonly message: string
  /** The field, as a person reads it; absent where the text is no JSON. */
  readonly field?: string
}

/** A text that was read: what it says, or what is wrong with it. */
export interface ReadText {
  /** Its value and where its parts stand; absent where the text is no JSON. */
  readonly json?: { readonly value: unknown; readonly tree: Node | undefined }
  readonly faults: ReadonlyArray<PlacedFault>
}

const said = {
  fa: {
    InvalidSymbol: "اینجا یک مقدار JSON لازم است؛ متن در گیومه می‌آید",
    ValueExpected: "اینجا یک مقدار کم است",
    ColonExpected: "پس از نام فیلد «:» لازم است",
    CommaExpected: "میان دو فیلد «,» لازم است",
    PropertyNameExpected: "اینجا نام یک فیلد در گیومه لازم است",
    CloseBraceExpected: "یک «}» کم است",
    CloseBracketExpected: "یک «]» کم است",
    EndOfFileExpected: "پس از پایان پرونده چیزی نمی‌آید",
    UnexpectedEndOfString: "گیومهٔ پایانی کم است",
    InvalidCommentToken: "JSON یادداشت ندارد",
    other: "این JSON نیست",
    duplicate: (name: string) => `فیلد «${name}» دو بار آمده است`,
  },
  en: {
    InvalidSymbol: "a JSON value is expected here; a text stands in quotation marks",
    ValueExpected: "a value is missing here",
    ColonExpected: "a “:” is expected after the name of a field",
    CommaExpected: "a “,” is expected between two fields",
    PropertyNameExpected: "the name of a field in quotation marks is expected here",
    CloseBraceExpected: "a “}” is missing",
    CloseBracketExpected: "a “]” is missing",
    EndOfFileExpected: "nothing may follow the end of the file",
    UnexpectedEndOfString: "the closing quotation mark is missing",
    InvalidCommentToken: "JSON has no comments",
    other: "this is no JSON",
    duplicate: (name: string) => `the field “${name}” stands here twice`,
  },
} as const

const messageOf = (language: Language, code: string): string => {
  const sentences: { readonly [code: string]: unknown } = said[language]
  const sentence = sentences[code]
  return typeof sentence === "string" ? sentence : said[language].other
}

/** Fields that stand twice: the later one would silently win. */
const duplicates = (tree: Node | undefined, language: Language): ReadonlyArray<PlacedFault> => {
  if (tree === undefined) return []
  const own: Array<PlacedFault> = []
  if (tree.type === "object") {
    const seen = new Set<string>()
    for (const { children } of tree.children ?? []) {
      const name = children?.[0]
      if (name === undefined) continue
      const key = String(name.value)
      if (seen.has(key))
        own.push({
          from: name.offset,
          to: name.offset + name.length,
          message: said[language].duplicate(key),
          field: key,
        })
      seen.add(key)
    }
  }
  return [...own, ...(tree.children ?? []).flatMap((child) => duplicates(child, language))]
}

/** Reads a text as strict JSON. */
export const readText = (text: string, language: Language): ReadText => {
  const errors: Array<ParseError> = []
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true })
  const [error] = errors
  if (error !== undefined) {
    const from = Math.min(error.offset, Math.max(0, text.length - 1))
    const message = messageOf(language, printParseErrorCode(error.error))
    return { faults: [{ from, to: Math.min(text.length, from + Math.max(1, error.length)), message }] }
  }
  const twice = duplicates(tree, language)
  if (twice.length > 0) return { faults: twice }
  return { json: { value: JSON.parse(text), tree }, faults: [] }
}

/** A path as a person reads it: `sentences[0].judgmentDay`. */
const pathInWords = (path: Path): string =>
  path
    .map((step, place) => (typeof step === "number" ? `[${step}]` : place === 0 ? step : `.${step}`))
    .join("")

/** Where a field stands; the nearest part around it where it is not there. */
const placeOf = (tree: Node | undefined, path: Path): Place => {
  if (tree === undefined) return { from: 0, to: 0 }
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? tree : findNodeAtLocation(tree, path.slice(0, length) as JSONPath)
    if (node === undefined) continue
    // Of what is missing, the opening brace of what it is missing from is enough.
    if (length < path.length) return { from: node.offset, to: node.offset + 1 }
    return { from: node.offset, to: node.offset + node.length }
  }
  return { from: 0, to: 1 }
}

/** Faults of fields, at their places in the text. */
export const placeFaults = (
  tree: Node | undefined,
  faults: ReadonlyArray<Fault>,
): ReadonlyArray<PlacedFault> =>
  faults.map(({ message, path }) => ({ ...placeOf(tree, path), message, field: pathInWords(path) }))

/** The text with a value at a path; what is around it keeps its form. */
export const withValue = (text: string, path: Path, value: unknown): string =>
  applyEdits(text, modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }))
