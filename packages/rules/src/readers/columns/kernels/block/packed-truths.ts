/** Loops over truths, four to a word: 0 no, 1 unknown, 3 yes in lanes; 0, 1, 2 as stored. Padding is undefined. */

import { blockSize } from "./lanes.ts"

/** One bit in each of the four bytes. */
const ones = 0x01010101

/** The words of a lane of truths. */
export const wordsOf = (lane: Uint8Array): Int32Array =>
  new Int32Array(lane.buffer, lane.byteOffset, lane.length >> 2)

/** The number of words for so many truths. */
const wordsFor = (size: number): number => (size + 3) >> 2

/** The truths of a column as words, block by block; unaligned ones and those at the end of the column are copied first. */
export class StoredTruths {
  readonly #cells: Uint8Array
  readonly #whole: Int32Array | undefined
  #copy: Uint8Array | undefined
  /** The words of the block that was sought last. */
  words: Int32Array

  constructor(cells: Uint8Array) {
    this.#cells = cells
    this.#whole = (cells.byteOffset & 3) === 0 ? wordsOf(cells) : undefined
    this.words = this.#whole ?? new Int32Array()
  }

  /** Seeks a block; returns the index of its first word. */
  seek(from: number, size: number): number {
    const whole = this.#whole
    if (whole !== undefined && (from & 3) === 0 && (from >> 2) + wordsFor(size) <= whole.length) {
      this.words = whole
      return from >> 2
    }
    this.#copy ??= new Uint8Array(blockSize)
    this.#copy.set(this.#cells.subarray(from, from + size))
    this.words = wordsOf(this.#copy)
    return 0
  }
}

/** The results of no and yes in each of four bytes; unknown stays unknown. */
export interface TruthMap {
  readonly no: number
  readonly yes: number
}

export const truthMapOf = (no: number, yes: number): TruthMap => ({ no: no * ones, yes: yes * ones })

export const negation: TruthMap = /* @__PURE__ */ truthMapOf(3, 0)

/** Maps four stored truths. */
const ofStored = (word: number, { no, yes }: TruthMap): number => {
  const holds = (word >> 1) & ones
  const open = word & ones
  const fails = (holds | open) ^ ones
  return ((holds | (holds << 1)) & yes) | ((fails | (fails << 1)) & no) | open
}

export const loadTruths = (
  size: number,
  of: StoredTruths,
  map: TruthMap,
  from: number,
  out: Int32Array,
): void => {
  const start = of.seek(from, size)
  const { words } = of
  const count = wordsFor(size)
  for (let i = 0; i < count; i++) out[i] = ofStored(words[start + i] as number, map)
}

/** The conjunction of two columns. */
export const loadBoth = (
  size: number,
  one: StoredTruths,
  map: TruthMap,
  other: StoredTruths,
  otherMap: TruthMap,
  from: number,
  out: Int32Array,
): void => {
  const [start, otherStart] = [one.seek(from, size), other.seek(from, size)]
  const [words, others] = [one.words, other.words]
  const count = wordsFor(size)
  for (let i = 0; i < count; i++)
    out[i] = ofStored(words[start + i] as number, map) & ofStored(others[otherStart + i] as number, otherMap)
}

/** The disjunction of two columns. */
export const loadEither = (
  size: number,
  one: StoredTruths,
  map: TruthMap,
  other: StoredTruths,
  otherMap: TruthMap,
  from: number,
  out: Int32Array,
): void => {
  const [start, otherStart] = [one.seek(from, size), other.seek(from, size)]
  const [words, others] = [one.words, other.words]
  const count = wordsFor(size)
  for (let i = 0; i < count; i++)
    out[i] = ofStored(words[start + i] as number, map) | ofStored(others[otherStart + i] as number, otherMap)
}

/** The conjunction of the lane and two columns. */
export const andTruths = (
  size: number,
  one: StoredTruths,
  map: TruthMap,
  other: StoredTruths,
  otherMap: TruthMap,
  from: number,
  out: Int32Array,
): void => {
  const [start, otherStart] = [one.seek(from, size), other.seek(from, size)]
  const [words, others] = [one.words, other.words]
  const count = wordsFor(size)
  for (let i = 0; i < count; i++)
    out[i] =
      (out[i] as number) &
      ofStored(words[start + i] as number, map) &
      ofStored(others[otherStart + i] as number, otherMap)
}

/** The disjunction of the lane and two columns. */
export const orTruths = (
  size: number,
  one: StoredTruths,
  map: TruthMap,
  other: StoredTruths,
  otherMap: TruthMap,
  from: number,
  out: Int32Array,
): void => {
  const [start, otherStart] = [one.seek(from, size), other.seek(from, size)]
  const [words, others] = [one.words, other.words]
  const count = wordsFor(size)
  for (let i = 0; i < count; i++)
    out[i] =
      (out[i] as number) |
      ofStored(words[start + i] as number, map) |
      ofStored(others[otherStart + i] as number, otherMap)
}

export const both = (size: number, left: Int32Array, right: Int32Array, out: Int32Array): void => {
  const count = wordsFor(size)
  for (let i = 0; i < count; i++) out[i] = (left[i] as number) & (right[i] as number)
}

export const either = (size: number, left: Int32Array, right: Int32Array, out: Int32Array): void => {
  const count = wordsFor(size)
  for (let i = 0; i < count; i++) out[i] = (left[i] as number) | (right[i] as number)
}

/** Maps the truths of a lane. */
export const mapped = (size: number, of: Int32Array, { no, yes }: TruthMap, out: Int32Array): void => {
  const count = wordsFor(size)
  for (let i = 0; i < count; i++) {
    const word = of[i] as number
    const holds = (word >> 1) & ones
    const open = word & ones & ~holds
    const fails = ~word & ones
    out[i] = ((holds | (holds << 1)) & yes) | ((fails | (fails << 1)) & no) | open
  }
}

/** One lane where a condition holds, another where it does not; where it is open the truth on which both agree. */
export const selectTruths = (
  size: number,
  condition: Int32Array,
  gives: Int32Array,
  otherwise: Int32Array,
  agreeing: boolean,
  out: Int32Array,
): void => {
  const agree = agreeing ? ones : 0
  const count = wordsFor(size)
  for (let i = 0; i < count; i++) {
    const word = condition[i] as number
    const a = gives[i] as number
    const b = otherwise[i] as number
    const holds = (word >> 1) & ones
    const fails = ~word & ones
    const open = word & ones & ~holds
    const apart = a ^ b
    const alike = ~(apart | (apart >> 1)) & agree & open
    out[i] =
      (a & (holds | (holds << 1) | alike | (alike << 1))) | (b & (fails | (fails << 1))) | (open & ~alike)
  }
}

/** Stores the truths of a lane. */
export const store = (size: number, of: Int32Array, cells: Uint8Array, from: number): void => {
  const address = cells.byteOffset + from
  const whole = (address & 3) === 0 ? size >> 2 : 0
  if (whole > 0) {
    const into = new Int32Array(cells.buffer, address, whole)
    for (let i = 0; i < whole; i++) {
      const word = of[i] as number
      into[i] = word - ((word >> 1) & ones)
    }
  }
  const bytes = new Uint8Array(of.buffer, of.byteOffset, of.byteLength)
  for (let i = whole << 2; i < size; i++) cells[from + i] = (bytes[i] as number) - ((bytes[i] as number) >> 1)
}
