import type { FactNode, Field } from "../../expression.ts"
import type { Ratio } from "../../values/ratio.ts"
import type { Term } from "../../values/term.ts"
import type { Value } from "../../values/value.ts"
import {
  allocate,
  type CodeCells,
  codeWidths,
  copyNumbers,
  type Limits,
  type NumberCells,
  narrowest,
  numberWidths,
  truthWidth,
  type Width,
} from "./cells.ts"
import type { Column } from "./columns.ts"

/** Where cells are made. */
export interface Room {
  /** How many cases are expected; arrays grow beyond. */
  readonly capacity: number
  /** Whether the arrays are to lie in memory that worker threads share. */
  readonly shared: boolean
}

/** Numbers by their places. Where nothing is put they are unknown. */
export class NumberWriter<C extends NumberCells | CodeCells = NumberCells> {
  readonly #widths: ReadonlyArray<Width<C>>
  readonly #room: Room
  #width: Width<C>
  #cells: C
  // Of the width and of the cells, at hand: they are asked for every number.
  #low: number
  #high: number
  #length: number

  constructor(widths: ReadonlyArray<Width<C>>, start: Width<C>, room: Room) {
    this.#widths = widths
    this.#room = room
    this.#width = start
    this.#low = start.low
    this.#high = start.high
    this.#length = Math.max(1, room.capacity)
    this.#cells = this.#unknown(start, this.#length)
  }

  put(place: number, value: number): void {
    if (place >= this.#length) this.#remake(this.#width, Math.max(place + 1, this.#length * 2))
    if (value < this.#low || value > this.#high) this.#widen(value)
    this.#width.put(this.#cells, place, value)
  }

  #widen(value: number): void {
    const limits = { low: Math.min(value, this.#low), high: Math.max(value, this.#high) }
    this.#remake(narrowest(this.#widths, limits), this.#length)
  }

  /** So many numbers, in arrays of just that length. The writer is done with then. */
  cells(length: number): C {
    if (length !== this.#length) this.#remake(this.#width, length)
    return this.#cells
  }

  #unknown(width: Width<C>, length: number): C {
    const cells = allocate(width, length, this.#room.shared)
    return width.unknown === 0 ? cells : (cells.fill(width.unknown) as C)
  }

  #remake(width: Width<C>, length: number): void {
    const cells = this.#unknown(width, length)
    const kept = Math.min(this.#length, length)
    if (width === this.#width || width.unknown === 0) cells.set(this.#cells.subarray(0, kept))
    else copyNumbers(this.#cells as NumberCells, kept, cells as NumberCells, 0)
    this.#cells = cells
    this.#width = width
    this.#low = width.low
    this.#high = width.high
    this.#length = length
  }
}

/** Writes the values of one column. Values were checked before; what is not put is unknown. */
export interface ColumnWriter {
  readonly put: (place: number, value: Value) => void
  /** The column of so many values. The writer is done with then. */
  readonly column: (length: number) => Column
}

/** What is declared of a fact or a field. */
export type Declared = Pick<FactNode, "kind" | "codes" | "minimum" | "maximum"> | Field

const limitsOf = (declared: Declared): Limits | undefined => {
  const { minimum, maximum } = declared as Partial<FactNode>
  return minimum === undefined || maximum === undefined ? undefined : { low: minimum, high: maximum }
}

/** Days and counts without limits begin with four bytes, amounts with eight: rials soon pass two thousand million. */
const usualLimits = (kind: Declared["kind"]): Limits =>
  kind === "money"
    ? { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER }
    : { low: 1 - 2 ** 31, high: 2 ** 31 - 1 }

/** The width in which the numbers of a fact begin. */
export const widthFor = (declared: Declared): Width<NumberCells> =>
  narrowest(numberWidths, limitsOf(declared) ?? usualLimits(declared.kind))

const shortNumbers = narrowest(numberWidths, { low: 0, high: 2 ** 15 - 1 })

class TruthWriter implements ColumnWriter {
  readonly #cells: NumberWriter<Uint8Array>

  constructor(room: Room) {
    this.#cells = new NumberWriter([truthWidth], truthWidth, room)
  }

  put(place: number, value: Value): void {
    this.#cells.put(place, value === true ? 2 : 0)
  }

  column(length: number): Column {
    return { column: "truth", cells: this.#cells.cells(length) }
  }
}

class WholeNumberWriter implements ColumnWriter {
  readonly #cells: NumberWriter

  constructor(declared: Declared, room: Room) {
    this.#cells = new NumberWriter(numberWidths, widthFor(declared), room)
  }

  put(place: number, value: Value): void {
    this.#cells.put(place, value as number)
  }

  column(length: number): Column {
    return { column: "number", cells: this.#cells.cells(length) }
  }
}

class CodeWriter implements ColumnWriter {
  readonly #cells: NumberWriter<CodeCells>
  readonly #codes: Array<string>
  readonly #places = new Map<string, number>()

  constructor(codes: ReadonlyArray<string>, room: Room) {
    this.#codes = [...new Set(codes)]
    this.#codes.forEach((code, index) => {
      this.#places.set(code, index + 1)
    })
    this.#cells = new NumberWriter(
      codeWidths,
      narrowest(codeWidths, { low: 0, high: this.#codes.length }),
      room,
    )
  }

  put(place: number, value: Value): void {
    this.#cells.put(place, this.#placeOf(value as string))
  }

  #placeOf(code: string): number {
    let place = this.#places.get(code)
    if (place === undefined) {
      place = this.#codes.push(code)
      this.#places.set(code, place)
    }
    return place
  }

  column(length: number): Column {
    return { column: "code", cells: this.#cells.cells(length), codes: [...this.#codes] }
  }
}

class TermWriter implements ColumnWriter {
  readonly #months: NumberWriter
  readonly #days: NumberWriter

  constructor(room: Room) {
    this.#months = new NumberWriter(numberWidths, shortNumbers, room)
    this.#days = new NumberWriter(numberWidths, shortNumbers, room)
  }

  put(place: number, value: Value): void {
    const { days, months } = value as Term
    this.#months.put(place, months)
    this.#days.put(place, days)
  }

  column(length: number): Column {
    return { column: "term", months: this.#months.cells(length), days: this.#days.cells(length) }
  }
}

class RatioWriter implements ColumnWriter {
  readonly #numerators: NumberWriter
  readonly #denominators: NumberWriter

  constructor(room: Room) {
    this.#numerators = new NumberWriter(numberWidths, shortNumbers, room)
    this.#denominators = new NumberWriter(numberWidths, shortNumbers, room)
  }

  put(place: number, value: Value): void {
    const { denominator, numerator } = value as Ratio
    this.#numerators.put(place, numerator)
    this.#denominators.put(place, denominator)
  }

  column(length: number): Column {
    return {
      column: "ratio",
      numerators: this.#numerators.cells(length),
      denominators: this.#denominators.cells(length),
    }
  }
}

/** A writer for what is declared. */
export const writerOf = (declared: Declared, room: Room): ColumnWriter => {
  switch (declared.kind) {
    case "truth":
      return new TruthWriter(room)
    case "count":
    case "money":
    case "day":
      return new WholeNumberWriter(declared, room)
    case "code":
      return new CodeWriter(declared.codes ?? [], room)
    case "term":
      return new TermWriter(room)
    case "ratio":
      return new RatioWriter(room)
  }
}
