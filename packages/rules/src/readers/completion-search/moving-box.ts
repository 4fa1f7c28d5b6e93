import type { Value } from "../../values/value.ts"
import { sameValue } from "../apply.ts"
import { isInterval, isPoint, type ValueRange } from "./interval.ts"
import type { Box, RangeAnalysis } from "./range-analysis.ts"
import { positionsIn, type Remainder, type Residual } from "./residual.ts"

const isSame = (one: ValueRange, other: ValueRange): boolean => {
  if (one === other) return true
  if (typeof one !== "object" || typeof other !== "object") return false
  if (isInterval(one))
    return isInterval(other) && sameValue(one.low, other.low) && sameValue(one.high, other.high)
  return !isInterval(other) && sameValue(one, other)
}

type Supposed = Box[number]

/** A box in which one unknown after another is supposed, with the ranges of all parts in it. A step reads the parts that it changes. */
export class MovingBox {
  readonly #parts: ReadonlyArray<Residual>
  readonly #reader: RangeAnalysis
  readonly #supposed: Array<Supposed>
  readonly #ranges: Array<ValueRange>
  /** For each position the parts that read it, for each part those around it. */
  readonly #readers: ReadonlyArray<ReadonlyArray<number>>
  readonly #around: ReadonlyArray<ReadonlyArray<number>>
  /** For each position all parts that depend on it, once they are asked for. */
  readonly #dependents: Array<ReadonlyArray<number> | undefined> = []
  readonly #waiting: Array<0 | 1>
  readonly #open: Array<0 | 1>
  /** The numbers of all parts, outer ones first. */
  readonly #all: ReadonlyArray<number>
  /** What the steps changed, in order: a position or a part, and what it was. */
  readonly #changed: Array<number> = []
  readonly #before: Array<ValueRange | Supposed> = []
  /** The unknowns that moved, there or back, since they were last asked for. */
  readonly #moved = new Set<number>()

  constructor({ parts, unknowns }: Remainder, reader: RangeAnalysis, box: Box) {
    const readers = unknowns.map((): Array<number> => [])
    const around = parts.map((): Array<number> => [])
    for (const part of parts) {
      if (part.unknown !== undefined)
        for (const position of positionsIn(part.open)) readers[position]?.push(part.number)
      for (const inner of part.parts) {
        const outer = around[inner.number]
        if (outer !== undefined && outer.at(-1) !== part.number) outer.push(part.number)
      }
    }
    this.#parts = parts
    this.#reader = reader
    this.#readers = readers
    this.#around = around
    this.#supposed = [...box]
    this.#waiting = parts.map(() => 0)
    this.#open = parts.map(() => 0)
    this.#all = parts.map(({ number }) => number).reverse()
    this.#ranges = []
    for (const part of parts) this.#ranges.push(this.#read(part))
  }

  /** The box as it stands; it changes with each step. */
  get box(): Box {
    return this.#supposed
  }

  readonly rangeOf = (part: Residual): ValueRange =>
    part.number < 0 ? part.value : this.#ranges[part.number]

  #read(part: Residual): ValueRange {
    return this.#reader.step(part, this.#supposed, this.rangeOf)
  }

  suppose(position: number, value: Supposed): void {
    this.#moved.add(position)
    this.#changed.push(-1 - position)
    this.#before.push(this.#supposed[position])
    this.#supposed[position] = value
    const waiting = this.#waiting
    let left = 0
    let next = this.#parts.length
    const wait = (number: number): void => {
      if (waiting[number] === 1) return
      waiting[number] = 1
      left++
      if (number < next) next = number
    }
    for (const number of this.#readers[position] ?? []) wait(number)
    for (; left > 0; next++) {
      if (waiting[next] === 0) continue
      waiting[next] = 0
      left--
      const before = this.#ranges[next]
      const range = this.#read(this.#parts[next] as Residual)
      if (isSame(range, before)) continue
      this.#changed.push(next)
      this.#before.push(before)
      this.#ranges[next] = range
      for (const number of this.#around[next] as ReadonlyArray<number>) {
        if (waiting[number] === 1) continue
        waiting[number] = 1
        left++
      }
    }
  }

  /** The parts that depend on an unknown, outer ones first. */
  #dependentsOf(position: number): ReadonlyArray<number> {
    const known = this.#dependents[position]
    if (known !== undefined) return known
    const found = new Set(this.#readers[position])
    for (const number of found) for (const outer of this.#around[number] ?? []) found.add(outer)
    const dependents = [...found].sort((left, right) => right - left)
    this.#dependents[position] = dependents
    return dependents
  }

  /** The parts that depend on an unknown which moved since the last call. */
  takeChanged(): ReadonlyArray<number> {
    const changed: Array<number> = []
    for (const position of this.#moved)
      for (const number of this.#dependentsOf(position)) changed.push(number)
    this.#moved.clear()
    return changed
  }

  /** Finds which of some parts, outer ones first, are open: undecided, as is one around each up to the whole. */
  #findOpen(numbers: ReadonlyArray<number>, decided?: (number: number, value: Value) => void): void {
    const open = this.#open
    const whole = this.#parts.length - 1
    for (const number of numbers) {
      open[number] = 0
      let isSeen = number === whole
      for (const outer of this.#around[number] as ReadonlyArray<number>) if (open[outer] === 1) isSeen = true
      if (!isSeen) continue
      const range = this.#ranges[number]
      if (isPoint(range)) decided?.(number, range)
      else open[number] = 1
    }
  }

  /** Whether an open part reads an unknown itself, so that the answer may still depend on more than decided parts say of it. */
  isOpen(position: number): boolean {
    this.#findOpen(this.#dependentsOf(position))
    return this.#isRead(position)
  }

  #isRead(position: number): boolean {
    return (this.#readers[position] ?? []).some((number) => this.#open[number] === 1)
  }

  /**
   * All that open parts see of the unknown at a position, as text. Decided parts stay as they are, whatever else is supposed, so that two
   * values that look the same have the same future.
   */
  trace(position: number): string {
    const trace = this.#trace(this.#dependentsOf(position), (value) =>
      typeof value === "object" ? JSON.stringify(value) : value,
    )
    // Entries of a supposed list may have fields that are still unknown.
    return this.#isRead(position) ? `${trace}${JSON.stringify(this.#supposed[position])}` : trace
  }

  /** Which parts are open and what the decided ones among them come to, as text; `said` says of a value what matters of it. */
  outline(said: (value: Value) => unknown): string {
    return this.#trace(this.#all, said)
  }

  #trace(numbers: ReadonlyArray<number>, said: (value: Value) => unknown): string {
    let trace = ""
    this.#findOpen(numbers, (number, value) => {
      trace += `${number}=${said(value)} `
    })
    return trace
  }

  /** The moment to which {@link returnTo} goes back. */
  get moment(): number {
    return this.#changed.length
  }

  returnTo(moment: number): void {
    while (this.#changed.length > moment) {
      const changed = this.#changed.pop() as number
      const before = this.#before.pop()
      if (changed < 0) {
        this.#moved.add(-1 - changed)
        this.#supposed[-1 - changed] = before as Supposed
      } else this.#ranges[changed] = before as ValueRange
    }
  }

  /** Supposes what another box does. */
  moveTo(box: Box): void {
    box.forEach((value, position) => {
      if (this.#supposed[position] !== value) this.suppose(position, value)
    })
  }
}
