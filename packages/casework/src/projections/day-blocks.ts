/**
 * Sums of days, kept in blocks of 1, 8, 64 … days: a day adds to one block of each size, and all days up to one are at most seven
 * blocks of each size that lie side by side. So a sum over years is read from a few rows, and a correction of years ago changes a few.
 */

import type { Day } from "@bazgasht/rules"

const base = 8

/** From blocks of a day to those of 8 ⁶ days, of which four hold every day. */
const levels = 7

/** Days are counted from long before any calendar of ours, so that no block has a negative number. */
const origin = 1_000_000

const last = base ** levels - 1

const placeOf = (day: Day): number => Math.min(last, Math.max(0, day + origin))

const digits = 7

const keyOf = (level: number, block: number): string => `${level}/${String(block).padStart(digits, "0")}/`

/** The beginnings of the keys of the blocks that hold a day, one for each size. */
export const blocksOf = (day: Day): ReadonlyArray<string> => {
  let block = placeOf(day)
  return Array.from({ length: levels }, (_, level) => {
    const key = keyOf(level, block)
    block = Math.floor(block / base)
    return key
  })
}

/** Ranges of keys, half open, of blocks that hold together every day up to and with one, each once. */
export const blocksUpTo = (day: Day): ReadonlyArray<{ readonly from: string; readonly below: string }> => {
  let end = placeOf(day) + 1
  return Array.from({ length: levels }, (_, level) => {
    // The blocks that do not fill one of the next size; of the greatest size all of them.
    const start = level === levels - 1 ? 0 : end - (end % base)
    const range = { from: keyOf(level, start), below: keyOf(level, end) }
    end = Math.floor(end / base)
    return range
  }).filter(({ below, from }) => from !== below)
}
