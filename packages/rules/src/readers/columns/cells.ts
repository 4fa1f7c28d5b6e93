/** Typed arrays with a value for unknown: the least integer of arrays of integers, NaN of doubles. */

/** Whole numbers. */
export type NumberCells = Int8Array | Int16Array | Int32Array | Float64Array

/** Truths, 0 no, 1 unknown, 2 yes. */
export type TruthCells = Uint8Array

/** Indices of a dictionary of codes, from 1 on; 0 is unknown. */
export type CodeCells = Uint8Array | Uint16Array | Uint32Array

/** Cells of any kind. */
export type Cells = NumberCells | CodeCells

/** Both included. */
export interface Limits {
  readonly low: number
  readonly high: number
}

type Constructor<C extends Cells> = {
  new (buffer: ArrayBufferLike, offset?: number, length?: number): C
  readonly BYTES_PER_ELEMENT: number
}

/** A width of cells. */
export interface Width<C extends Cells = Cells> extends Limits {
  readonly make: Constructor<C>
  /** The number that stands for unknown. */
  readonly unknown: number
  /** A function for each width: one for arrays of many kinds is ten times slower. */
  put(cells: C, place: number, value: number): void
}

const integers = <C extends NumberCells>(
  make: Constructor<C>,
  bits: number,
  put: Width<C>["put"],
): Width<C> => ({
  make,
  low: 1 - 2 ** (bits - 1),
  high: 2 ** (bits - 1) - 1,
  unknown: -(2 ** (bits - 1)),
  put,
})

/** Widths of numbers, the narrowest first. */
export const numberWidths: ReadonlyArray<Width<NumberCells>> = [
  integers(Int8Array, 8, (cells, place, value) => {
    cells[place] = value
  }),
  integers(Int16Array, 16, (cells, place, value) => {
    cells[place] = value
  }),
  integers(Int32Array, 32, (cells, place, value) => {
    cells[place] = value
  }),
  {
    make: Float64Array,
    low: Number.MIN_SAFE_INTEGER,
    high: Number.MAX_SAFE_INTEGER,
    unknown: Number.NaN,
    put: (cells, place, value) => {
      cells[place] = value
    },
  },
]

const putByte: Width<Uint8Array>["put"] = (cells, place, value) => {
  cells[place] = value
}

const putWord: Width<Uint32Array>["put"] = (cells, place, value) => {
  cells[place] = value
}

/** The width of truths, with its unknown in the middle. */
export const truthWidth: Width<Uint8Array> = { make: Uint8Array, low: 0, high: 2, unknown: 1, put: putByte }

/** The width of flags, 1 or 0. */
export const flagWidth: Width<Uint8Array> = { make: Uint8Array, low: 0, high: 1, unknown: 0, put: putByte }

/** The width of the offsets of entries. */
export const offsetWidth: Width<Uint32Array> = {
  make: Uint32Array,
  low: 0,
  high: 2 ** 32 - 1,
  unknown: 0,
  put: putWord,
}

/** Widths of indices of a dictionary, the narrowest first. */
export const codeWidths: ReadonlyArray<Width<CodeCells>> = [
  { make: Uint8Array, low: 0, high: 2 ** 8 - 1, unknown: 0, put: putByte },
  {
    make: Uint16Array,
    low: 0,
    high: 2 ** 16 - 1,
    unknown: 0,
    put: (cells, place, value) => {
      cells[place] = value
    },
  },
  offsetWidth,
]

const widest = <C extends Cells>(widths: ReadonlyArray<Width<C>>): Width<C> => widths.at(-1) as Width<C>

/** The narrowest width that holds all numbers within limits. */
export const narrowest = <C extends Cells>(widths: ReadonlyArray<Width<C>>, limits: Limits): Width<C> =>
  widths.find(({ low, high }) => limits.low >= low && limits.high <= high) ?? widest(widths)

export const widthOf = (cells: NumberCells): Width<NumberCells> =>
  numberWidths.find(({ make }) => cells instanceof make) ?? widest(numberWidths)

/** By the bytes of a number, because it is needed for every value that is read. */
const unknownOfBytes = Float64Array.from({ length: 9 }, (_, bytes) =>
  bytes === 8 ? Number.NaN : -(2 ** (8 * bytes - 1)),
)

/**
 * The number that stands for unknown in an array: the least of integers, NaN of doubles.
 *
 * @example
 * unknownIn(Int8Array.of(1)) // => -128
 * unknownIn(Float64Array.of(1)) // => Number.NaN
 */
export const unknownIn = (cells: NumberCells): number => unknownOfBytes[cells.BYTES_PER_ELEMENT] as number

/** A number of an array, NaN for unknown. */
export const numberIn = (cells: NumberCells, place: number): number => {
  const value = cells[place] as number
  return value === unknownIn(cells) ? Number.NaN : value
}

/** New cells. Their memory ends at a whole word, so that bytes can be read four by four. */
export const allocate = <C extends Cells>(width: Width<C>, length: number, shared: boolean): C => {
  const bytes = Math.ceil((length * width.make.BYTES_PER_ELEMENT) / 4) * 4
  return new width.make(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes), 0, length)
}

export const isShared = (cells: Cells): boolean =>
  typeof SharedArrayBuffer !== "undefined" && cells.buffer instanceof SharedArrayBuffer

/** Copies numbers into cells of another width; unknown stays unknown. */
export const copyNumbers = (from: NumberCells, length: number, into: NumberCells, at: number): void => {
  if (from.constructor === into.constructor) {
    into.set(from.subarray(0, length), at)
    return
  }
  const unknownHere = unknownIn(from)
  const unknownThere = unknownIn(into)
  for (let place = 0; place < length; place++) {
    const value = from[place] as number
    into[at + place] = value === unknownHere || Number.isNaN(value) ? unknownThere : value
  }
}
