/**
 * Documents that people write, YAML or JSON, read strictly and with the place of every value.
 *
 * Every JSON text is a YAML text, so one reader serves both. What YAML would decide in silence is an error here: a key that
 * stands twice, a number that a computer would round, a number that the commas of its thousands would part.
 */

import type { FieldPath } from "@bazgasht/casework"
import { codedError, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml"

/** A place in a text. Lines and columns start at 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

const texts = () => ({
  "document.noText": text("این فایل متن نیست.", "The file is no text."),
  "document.empty": text("این فایل خالی است.", "The document is empty."),
  "document.noFields": text("این سند از چند بخش نام‌دار ساخته نشده است.", "The document has no fields."),
  "document.syntax": text("این سند را نمی‌توان خواند.", "The document cannot be parsed."),
  "document.duplicateKey": text("یک نام دو بار آمده است.", "A key appears twice."),
  "document.inexactNumber": text("این عدد را نمی‌توان دقیق نگه داشت.", "A number cannot be kept exactly."),
  "document.partedNumber": text(
    "جداکنندهٔ هزارگان این عدد را به چند عدد می‌شکند.",
    "Commas between thousands split this number into several.",
  ),
  "document.reference": text(
    "سند به بخش دیگری از خود ارجاع می‌دهد.",
    "The document refers to another part of itself.",
  ),
})

/** A text that is no document, or that says something a document cannot keep. */
export class DocumentError extends /* @__PURE__ */ codedError("DocumentError", texts)<{
  readonly position: Position
  readonly expected: Text
}> {}

/** A value, and where its parts stand in the text. */
export interface WrittenDocument {
  readonly value: unknown
  /** Where the value at a path begins; where its nearest existing container begins, when there is none. */
  readonly positionOf: (path: FieldPath) => Position
}

const start: Position = { line: 1, column: 1 }

const unicode = text(
  "متنی با کدگذاری UTF-8؛ فایل را با همین کدگذاری ذخیره کنید",
  "text in UTF-8; save the file in that encoding",
)
const notEmpty = text("سندی که خالی نباشد", "a document that is not empty")
const fields = text("فیلدها با نامشان، هر کدام «نام: مقدار»", "fields by name, each as `name: value`")
const spaces = text("فاصله در آغاز سطر، نه تب", "spaces at the head of a line, no tab")
const wellFormed = text(
  "ادامهٔ درست سند (YAML یا JSON) از این نقطه",
  "a well-formed document (YAML or JSON) from here on",
)
const onceOnly = text("هر نام فقط یک بار", "each name only once")
const exactNumber = text(
  "عددی که دقیق نگه داشته شود؛ عدد بلندتر را در گیومه بنویسید",
  "a number that is kept exactly; write a longer one in quotes",
)
const wholeNumber = text(
  'میان [ ] یا { } ویرگول مقدارها را از هم جدا می‌کند: عدد را بدون ویرگول یا در گیومه بنویسید (80000000 یا "80,000,000")، و پس از ویرگولِ میان دو مقدار فاصله بگذارید',
  'within [ ] or { } a comma parts values: write a number without commas or in quotes (80000000 or "80,000,000"), and a space after a comma that parts two values',
)
const noReference = text(
  "خود مقدار، نه ارجاع به جای دیگر سند",
  "the value itself, not a reference to another place of the document",
)

/** Letters that a text does not have, but what is read as one and is none may: of another encoding, of an archive, of a picture. */
const noLetter = /[\0\ufffd]/

/** What stands before, and at, a place within a number whose thousands are parted by commas. */
const [numberBefore, thousandsAt] = [/(^|[^\p{Nd}])\p{Nd}{1,3}(,\p{Nd}{3})*,$/u, /^\p{Nd}{3}(?!\p{Nd})/u]

/** Whether a value begins within a number whose thousands are parted by commas: within brackets, commas part values. */
const isWithinNumber = (source: string, offset: number): boolean =>
  source[offset - 1] === "," &&
  thousandsAt.test(source.slice(offset, offset + 4)) &&
  numberBefore.test(source.slice(Math.max(0, offset - 40), offset))

const isJson = (source: string): boolean => {
  try {
    JSON.parse(source)
    return true
  } catch {
    return false
  }
}

const syntaxWords: { readonly [code: string]: Pick<DocumentError, "code" | "expected"> } = {
  TAB_AS_INDENT: { code: "document.syntax", expected: spaces },
}

const isInexact = (node: Node): boolean =>
  isScalar(node) &&
  typeof node.value === "number" &&
  (!Number.isFinite(node.value) || (Number.isInteger(node.value) && !Number.isSafeInteger(node.value)))

const repeatedKeys = ({ items }: YAMLMap): ReadonlyArray<Node> => {
  const seen = new Set<string>()
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = key.value === null ? "" : String(key.value)
    if (seen.has(name)) return [key]
    seen.add(name)
    return []
  })
}

const childOf = (node: unknown, step: string | number): unknown =>
  isMap(node) ? node.get(step, true) : isSeq(node) && typeof step === "number" ? node.items[step] : undefined

/** Reads a document, or says what is wrong with its form, each thing with its place. */
export const readDocument = (
  source: string,
): Result.Result<WrittenDocument, ReadonlyArray<DocumentError>> => {
  // What stands in a text that is no document may be anything, the facts of a person too: no error repeats it.
  const refuseAll = (code: DocumentError["code"], expected: Text) =>
    Result.fail([new DocumentError({ code, position: start, expected })])
  if (noLetter.test(source)) return refuseAll("document.noText", unicode)
  const lines = new LineCounter()
  // The parser holds every key of a map against every other; that is done below in proportion to the text.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: "1.2" } as const
  const document = parseDocument(source, options)
  const positionAt = (offset: number): Position => {
    const { col, line } = lines.linePos(offset)
    return line === 0 ? start : { line, column: col }
  }
  const parted = { code: "document.partedNumber", expected: wholeNumber } as const
  const errors = document.errors.map(({ code, pos: [offset] }) => {
    const known = syntaxWords[code] ?? { code: "document.syntax", expected: wellFormed }
    return new DocumentError({
      ...(isWithinNumber(source, offset) ? parted : known),
      position: positionAt(offset),
    })
  })
  if (errors.length === 0)
    visit(document, {
      Map: (_, map) => {
        for (const { range } of repeatedKeys(map)) {
          const offset = range?.[0] ?? 0
          const twice = { code: "document.duplicateKey", expected: onceOnly } as const
          errors.push(
            new DocumentError({
              ...(isWithinNumber(source, offset) ? parted : twice),
              position: positionAt(offset),
            }),
          )
        }
      },
    })
  // JSON has no other way to part values.
  const partsNumbers = !isJson(source)
  if (errors.length === 0)
    visit(document, {
      Node: (_, node) => {
        const refuse = (code: DocumentError["code"], expected: Text): void => {
          errors.push(new DocumentError({ code, position: positionAt(node.range?.[0] ?? 0), expected }))
        }
        const offset = node.range?.[0] ?? 0
        if (isAlias(node)) refuse("document.reference", noReference)
        else if (isScalar(node) && partsNumbers && isWithinNumber(source, offset))
          refuse(parted.code, parted.expected)
        else if (isScalar(node) && typeof node.value === "string" && !node.value.isWellFormed())
          refuse("document.noText", unicode)
        else if (isInexact(node)) refuse("document.inexactNumber", exactNumber)
      },
    })
  if (errors.length > 0) return Result.fail(errors)
  const value: unknown = document.toJS()
  if (value === null) return refuseAll("document.empty", notEmpty)
  if (typeof value !== "object") return refuseAll("document.noFields", fields)
  const positionOf = (path: FieldPath): Position => {
    let node: unknown = document.contents
    let found = node
    for (const step of path) {
      node = childOf(node, step)
      if (!isNode(node)) break
      found = node
    }
    return isNode(found) && found.range != null ? positionAt(found.range[0]) : start
  }
  return Result.succeed({ value, positionOf })
}
