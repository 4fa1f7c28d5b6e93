/** Values of any length in the rows of a kept table, which are short: the text of a value in pieces. */

import { canonicalJson, type Json } from "@bazgasht/casework/ports"

/** Three bytes for a code unit at most, and as much again for escapes, stay below what a row may have. */
const unitsOfPiece = 150_000

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const piecesOf = (written: string): ReadonlyArray<string> => {
  const pieces: Array<string> = []
  for (let from = 0; from < written.length; ) {
    const end = Math.min(written.length, from + unitsOfPiece)
    // Half a character is no text that a store takes.
    const to = end < written.length && isHighSurrogate(written.charCodeAt(end - 1)) ? end - 1 : end
    pieces.push(written.slice(from, to))
    from = to
  }
  return pieces
}

const digits = 6

/** A number in a key, so that keys are in the order of numbers. */
export const numberInKey = (number: number): string => String(number).padStart(digits, "0")

/** The rows that hold a value, all under one prefix. */
export const rowsOf = (prefix: string, value: Json): ReadonlyArray<{ key: string; value: string }> =>
  piecesOf(canonicalJson(value)).map((piece, place) => ({
    key: `${prefix}/${numberInKey(place)}`,
    value: piece,
  }))

/** The value that rows under one prefix hold, in their order; `undefined` where they are none. */
export const joinedValue = (rows: ReadonlyArray<{ readonly value: Json }>): Json | undefined =>
  rows.length === 0 ? undefined : (JSON.parse(rows.map(({ value }) => value).join("")) as Json)
