/**
 * Cells that grow while they are written, and become wider when a number needs it.
 *
 * @module
 */

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

/** Writes numbers one behind the other. */
export class NumberWriter<C extends NumberCells | CodeCells = NumberCells> {
  readonly #widths: ReadonlyArray<Width<C>>
  readonly #room: Room
  #width: Width<C>
  #cells: C
  length = 0

  constructor(widths: ReadonlyArray<Width<C>>, start: Width<C>, room: Room) {
    this.#widths = widths
    this.#room = room
    this.#width = start
    this.#cells = allocate(start, Math.max(1, room.capacity), room.shared)
  }

  /** Writes a number, or `undefined` for unknown. */
  push(value: number | undefined): void {
    if (this.length === this.#cells.length) this.#remake(this.#width, this.length * 2)
    if (value !== undefined && (value < this.#width.low || value > this.#width.high))
      this.#remake(
        narrowest(this.#widths, {
          low: Math.min(value, this.#width.low),
          high: Math.max(value, this.#width.high),
        }),
        this.#cells.length,
      )
    this.#cells[this.length++] = value === undefined ? this.#width.unknown : value
  }

  /** What was written, in arrays of just that length. */
  cells(): C {
    if (this.length === this.#cells.length) return this.#cells
    this.#remake(this.#width, this.length)
    return this.#cells
  }

  #remake(width: Width<C>, length: number): void {
    const cells = allocate(width, length, this.#room.shared)
    const kept = Math.min(this.length, length)
    if (width === this.#width || width.unknown === 0) cells.set(this.#cells.subarray(0, kept))
    else copyNumbers(this.#cells as NumberCells, kept, cells as NumberCells, 0)
    this.#cells = cells
    this.#width = width
  }
}

/** Writes the values of one column. Values were checked before. */
export interface ColumnWriter {
  readonly push: (value: Value | undefined) => void
  readonly column: () => Column
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

  push(value: Value | undefined): void {
    this.#cells.push(value === undefined ? undefined : value === true ? 2 : 0)
  }

  column(): Column {
    return { column: "truth", cells: this.#cells.cells() }
  }
}

class WholeNumberWriter implements ColumnWriter {
  readonly #cells: NumberWriter

  constructor(declared: Declared, room: Room) {
    this.#cells = new NumberWriter(numberWidths, widthFor(declared), room)
  }

  push(value: Value | undefined): void {
    this.#cells.push(value as number | undefined)
  }

  column(): Column {
    return { column: "number", cells: this.#cells.cells() }
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

  push(value: Value | undefined): void {
    this.#cells.push(value === undefined ? undefined : this.#placeOf(value as string))
  }

  #placeOf(code: string): number {
    let place = this.#places.get(code)
    if (place === undefined) {
      place = this.#codes.push(code)
      this.#places.set(code, place)
    }
    return place
  }

  column(): Column {
    return { column: "code", cells: this.#cells.cells(), codes: [...this.#codes] }
  }
}

class TermWriter implements ColumnWriter {
  readonly #months: NumberWriter
  readonly #days: NumberWriter

  constructor(room: Room) {
    this.#months = new NumberWriter(numberWidths, shortNumbers, room)
    this.#days = new NumberWriter(numberWidths, shortNumbers, room)
  }

  push(value: Value | undefined): void {
    const term = value as Term | undefined
    this.#months.push(term?.months)
    this.#days.push(term?.days)
  }

  column(): Column {
    return { column: "term", months: this.#months.cells(), days: this.#days.cells() }
  }
}

class RatioWriter implements ColumnWriter {
  readonly #numerators: NumberWriter
  readonly #denominators: NumberWriter

  constructor(room: Room) {
    this.#numerators = new NumberWriter(numberWidths, shortNumbers, room)
    this.#denominators = new NumberWriter(numberWidths, shortNumbers, room)
  }

  push(value: Value | undefined): void {
    const ratio = value as Ratio | undefined
    this.#numerators.push(ratio?.numerator)
    this.#denominators.push(ratio?.denominator)
  }

  column(): Column {
    return { column: "ratio", numerators: this.#numerators.cells(), denominators: this.#denominators.cells() }
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
