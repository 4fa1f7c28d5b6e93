/** Typed arrays with a value for unknown: the least integer of arrays of integers, NaN of doubles. */

/** An array of whole numbers. */
export type NumberCells = Int8Array | Int16Array | Int32Array | Float64Array

/** An array of truths, 0 no, 1 unknown, 2 yes. */
export type TruthCells = Uint8Array

/** An array of places in a dictionary of codes, from 1 on; 0 is unknown. */
export type CodeCells = Uint8Array | Uint16Array | Uint32Array

/** Any of them. */
export type Cells = NumberCells | CodeCells

/** The least and the greatest number, both included. */
export interface Limits {
  readonly low: number
  readonly high: number
}

type Constructor<C extends Cells> = {
  new (buffer: ArrayBufferLike, offset?: number, length?: number): C
  readonly BYTES_PER_ELEMENT: number
}

/** A width of cells: how they are made, and what they hold. */
export interface Width<C extends Cells = Cells> extends Limits {
  readonly name: "int8" | "int16" | "int32" | "float64" | "uint8" | "uint16" | "uint32"
  readonly make: Constructor<C>
  /** What stands for unknown. */
  readonly unknown: number
  /** Puts a number at a place. Each width has a function of its own: one that meets arrays of many kinds is ten times slower. */
  put(cells: C, place: number, value: number): void
}

const integers = <C extends NumberCells>(
  name: Width["name"],
  make: Constructor<C>,
  bits: number,
  put: Width<C>["put"],
): Width<C> => ({
  name,
  make,
  low: 1 - 2 ** (bits - 1),
  high: 2 ** (bits - 1) - 1,
  unknown: -(2 ** (bits - 1)),
  put,
})

/** Widths of numbers, the narrowest first. */
export const numberWidths: ReadonlyArray<Width<NumberCells>> = [
  integers("int8", Int8Array, 8, (cells, place, value) => {
    cells[place] = value
  }),
  integers("int16", Int16Array, 16, (cells, place, value) => {
    cells[place] = value
  }),
  integers("int32", Int32Array, 32, (cells, place, value) => {
    cells[place] = value
  }),
  {
    name: "float64",
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

/** Widths of places in a dictionary, the narrowest first. */
export const codeWidths: ReadonlyArray<Width<CodeCells>> = [
  { name: "uint8", make: Uint8Array, low: 0, high: 2 ** 8 - 1, unknown: 0, put: putByte },
  {
    name: "uint16",
    make: Uint16Array,
    low: 0,
    high: 2 ** 16 - 1,
    unknown: 0,
    put: (cells, place, value) => {
      cells[place] = value
    },
  },
  { name: "uint32", make: Uint32Array, low: 0, high: 2 ** 32 - 1, unknown: 0, put: putWord },
]

/** The width of truths. Unlike the other widths it has its unknown in the middle. */
export const truthWidth: Width<Uint8Array> = {
  name: "uint8",
  make: Uint8Array,
  low: 0,
  high: 2,
  unknown: 1,
  put: putByte,
}

/** The width of what is so or is not: 1 or 0. */
export const flagWidth: Width<Uint8Array> = {
  name: "uint8",
  make: Uint8Array,
  low: 0,
  high: 1,
  unknown: 0,
  put: putByte,
}

/** The width of the places where the entries of cases begin. */
export const offsetWidth: Width<Uint32Array> = {
  name: "uint32",
  make: Uint32Array,
  low: 0,
  high: 2 ** 32 - 1,
  unknown: 0,
  put: putWord,
}

const widest = <C extends Cells>(widths: ReadonlyArray<Width<C>>): Width<C> => widths.at(-1) as Width<C>

/** The narrowest of some widths that holds all numbers within limits. */
export const narrowest = <C extends Cells>(widths: ReadonlyArray<Width<C>>, limits: Limits): Width<C> =>
  widths.find(({ low, high }) => limits.low >= low && limits.high <= high) ?? widest(widths)

/** The width of an array of numbers. */
export const widthOf = (cells: NumberCells): Width<NumberCells> =>
  numberWidths.find(({ make }) => cells instanceof make) ?? widest(numberWidths)

/** By the bytes of a number: it is asked for every value that is read one by one. */
const unknownOfBytes = Float64Array.from({ length: 9 }, (_, bytes) =>
  bytes === 8 ? Number.NaN : -(2 ** (8 * bytes - 1)),
)

/**
 * What stands for unknown in an array of numbers: the least number of integers, NaN of doubles.
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

/**
 * New cells, in memory that worker threads can share where that is asked for. The memory ends at a whole word, so that bytes can
 * be read four by four up to the last.
 */
export const allocate = <C extends Cells>(width: Width<C>, length: number, shared: boolean): C => {
  const bytes = Math.ceil((length * width.make.BYTES_PER_ELEMENT) / 4) * 4
  return new width.make(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes), 0, length)
}

/** Whether cells lie in memory that worker threads share. */
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
