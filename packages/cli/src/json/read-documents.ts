/**
 * Reads a text that holds many JSON documents: a list of them, or one a line (JSON Lines). Each is read on its own, so that one
 * that is broken spoils no other, and an error names the line in the whole text.
 */

import * as Result from "effect/Result"
import { JsonError, type JsonPosition, type JsonSource, readJson } from "./read-json.ts"

/** A piece of a text, and where it begins. */
interface Piece {
  readonly content: string
  readonly start: JsonPosition
}

/** A place in a piece as a place in the whole text. */
const shifted = ({ column, line }: JsonPosition, start: JsonPosition): JsonPosition =>
  line === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + line - 1, column }

const readPiece = ({ content, start }: Piece): Result.Result<JsonSource, JsonError> =>
  Result.mapBoth(readJson(content), {
    onSuccess: ({ positionOf, value }) => ({ value, positionOf: (path) => shifted(positionOf(path), start) }),
    onFailure: ({ code, expected, field, position }) =>
      new JsonError({
        code,
        expected,
        position: shifted(position, start),
        ...(field === undefined ? {} : { field }),
      }),
  })

const linesOf = function* (pieces: Iterable<string>): Generator<Piece> {
  let line = 1
  let begun = ""
  for (const piece of pieces) {
    let from = 0
    for (let to = piece.indexOf("\n"); to >= 0; to = piece.indexOf("\n", from)) {
      const content = begun + piece.slice(from, to)
      if (content.trim() !== "") yield { content, start: { line, column: 1 } }
      begun = ""
      from = to + 1
      line++
    }
    begun += piece.slice(from)
  }
  if (begun.trim() !== "") yield { content: begun, start: { line, column: 1 } }
}

const withoutMark = function* (pieces: Iterable<string>): Generator<string> {
  let isFirst = true
  for (const piece of pieces) {
    yield isFirst && piece.startsWith("\ufeff") ? piece.slice(1) : piece
    isFirst &&= piece === ""
  }
}

const code = (character: string): number => character.charCodeAt(0)
const [quote, backslash, lineBreak, comma] = [code('"'), code("\\"), code("\n"), code(",")]
const openings: ReadonlySet<number> = new Set(["[", "{"].map(code))
const closings: ReadonlySet<number> = new Set(["]", "}"].map(code))

/** The entries of a list, by brackets and commas alone; `undefined` where the list does not close at the end of the text. */
const entriesOf = (source: string): ReadonlyArray<Piece> | undefined => {
  const pieces: Array<Piece> = []
  let [depth, line, lineStart] = [0, 1, 0]
  let inText = false
  let begin = 0
  let start: JsonPosition | undefined
  const here = (at: number): JsonPosition => ({ line, column: at - lineStart + 1 })
  // Between two commas something has to stand: an empty entry is none, and is found when it is read.
  const end = (at: number): void => {
    pieces.push(
      start === undefined ? { content: "", start: here(at) } : { content: source.slice(begin, at), start },
    )
    start = undefined
  }
  for (let at = 0; at < source.length; at++) {
    const character = source.charCodeAt(at)
    if (inText) {
      if (character === backslash) at++
      else if (character === quote) inText = false
      continue
    }
    if (character === lineBreak) {
      line++
      lineStart = at + 1
      continue
    }
    if (character <= 32) continue
    const closing = closings.has(character)
    if (closing) depth--
    if (depth === 0 && closing) {
      if (start !== undefined || pieces.length > 0) end(at)
      return source.slice(at + 1).trim() === "" ? pieces : undefined
    }
    if (depth === 1 && character === comma) {
      end(at)
      continue
    }
    if (depth >= 1 && start === undefined) {
      begin = at
      start = here(at)
    }
    if (openings.has(character)) depth++
    else if (character === quote) inText = true
  }
  return undefined
}

/** Whether the first line is a whole document and not the last: then each line is one. */
const isByLines = (source: string): boolean => {
  const [first, second] = linesOf([source])
  return first !== undefined && second !== undefined && Result.isSuccess(readJson(first.content))
}

/** Reads the documents of JSON Lines, one a line, from the pieces of a text. */
export const readLines = function* (
  pieces: Iterable<string>,
): Generator<Result.Result<JsonSource, JsonError>> {
  for (const line of linesOf(withoutMark(pieces))) yield readPiece(line)
}

/**
 * Reads the documents of a text one after the other: the entries of a list, the lines of JSON Lines, or the one document that
 * it is. Takes time in proportion to the text. `byLines` says that it is JSON Lines, whatever its first line looks like.
 *
 * @example
 * readDocuments('{"id": "F-1"}\n{"id": "F-2"}') // => two documents, the second at line 2
 */
export const readDocuments = function* (
  source: string,
  byLines = false,
): Generator<Result.Result<JsonSource, JsonError>> {
  const [content = ""] = withoutMark([source])
  const entries = !byLines && content.trimStart().startsWith("[") ? entriesOf(content) : undefined
  if (entries !== undefined) for (const entry of entries) yield readPiece(entry)
  else if (byLines || isByLines(content)) yield* readLines([content])
  else yield readJson(content)
}
