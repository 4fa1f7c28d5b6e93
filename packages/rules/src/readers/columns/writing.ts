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

/** The expected number of cases, and whether worker threads share the memory. */
export interface Room {
  readonly capacity: number
  readonly shared: boolean
}

/** Cells that grow and widen while they are written. Cells that are not written are unknown. */
export class NumberWriter<C extends NumberCells | CodeCells = NumberCells> {
  readonly #widths: ReadonlyArray<Width<C>>
  readonly #room: Room
  #width: Width<C>
  #cells: C
  // Copies of fields of the width and the cells, which are read for every number.
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

  /** The cells, cut to a length. The writer must not be used afterwards. */
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

/** Writes the checked values of one column. Values that are not put are unknown. */
export interface ColumnWriter {
  readonly put: (place: number, value: Value) => void
  /** The column, cut to a length. The writer must not be used afterwards. */
  readonly column: (length: number) => Column
}

/** The declaration of a fact or a field. */
export type Declared = Pick<FactNode, "kind" | "codes" | "minimum" | "maximum"> | Field

const limitsOf = (declared: Declared): Limits | undefined => {
  const { minimum, maximum } = declared as Partial<FactNode>
  return minimum === undefined || maximum === undefined ? undefined : { low: minimum, high: maximum }
}

/** Days and counts without limits start with four bytes, amounts with eight, because rials soon exceed 2^31. */
const usualLimits = (kind: Declared["kind"]): Limits =>
  kind === "money"
    ? { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER }
    : { low: 1 - 2 ** 31, high: 2 ** 31 - 1 }

/** The width in which the numbers of a fact start. */
const widthFor = (declared: Declared): Width<NumberCells> =>
  narrowest(numberWidths, limitsOf(declared) ?? usualLimits(declared.kind))

const shortNumbers = narrowest(numberWidths, { low: 0, high: 2 ** 15 - 1 })

const codeWriter = (vocabulary: ReadonlyArray<string>, room: Room): ColumnWriter => {
  const codes = [...new Set(vocabulary)]
  const indices = new Map(codes.map((code, index) => [code, index + 1]))
  const cells = new NumberWriter(codeWidths, narrowest(codeWidths, { low: 0, high: codes.length }), room)
  const add = (code: string): number => {
    const index = codes.push(code)
    indices.set(code, index)
    return index
  }
  return {
    put: (place, value) => cells.put(place, indices.get(value as string) ?? add(value as string)),
    column: (length) => ({ column: "code", cells: cells.cells(length), codes: [...codes] }),
  }
}

/** A writer for a declared fact or field. */
export const writerOf = (declared: Declared, room: Room): ColumnWriter => {
  const numbers = (start: Width<NumberCells>) => new NumberWriter(numberWidths, start, room)
  switch (declared.kind) {
    case "truth": {
      const cells = new NumberWriter([truthWidth], truthWidth, room)
      return {
        put: (place, value) => cells.put(place, value === true ? 2 : 0),
        column: (length) => ({ column: "truth", cells: cells.cells(length) }),
      }
    }
    case "count":
    case "money":
    case "day": {
      const cells = numbers(widthFor(declared))
      return {
        put: (place, value) => cells.put(place, value as number),
        column: (length) => ({ column: "number", cells: cells.cells(length) }),
      }
    }
    case "code":
      return codeWriter(declared.codes ?? [], room)
    case "term": {
      const [months, days] = [numbers(shortNumbers), numbers(shortNumbers)]
      return {
        put: (place, value) => {
          months.put(place, (value as Term).months)
          days.put(place, (value as Term).days)
        },
        column: (length) => ({ column: "term", months: months.cells(length), days: days.cells(length) }),
      }
    }
    case "ratio": {
      const [numerators, denominators] = [numbers(shortNumbers), numbers(shortNumbers)]
      return {
        put: (place, value) => {
          numerators.put(place, (value as Ratio).numerator)
          denominators.put(place, (value as Ratio).denominator)
        },
        column: (length) => ({
          column: "ratio",
          numerators: numerators.cells(length),
          denominators: denominators.cells(length),
        }),
      }
    }
  }
}
