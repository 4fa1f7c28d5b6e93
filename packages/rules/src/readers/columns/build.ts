/**
 * Columns from the facts of one case after another.
 *
 * @module
 */

import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { FactNode, ListFact } from "../../expression.ts"
import type { Entry, Facts } from "../../values/value.ts"
import { isOfKind } from "../apply.ts"
import { offsetWidth, truthWidth } from "./cells.ts"
import type { Column, Columns, ListColumn } from "./columns.ts"
import type { Declarations } from "./declarations.ts"
import { type ColumnWriter, type Declared, NumberWriter, type Room, writerOf } from "./writing.ts"

/**
 * A fact of a case that does not fit its declaration. It names the place and what was expected, never the value: values are
 * personal.
 */
export interface Misfit {
  readonly code: "columns.wrongKind" | "columns.outsideLimits" | "columns.unknownCode" | "columns.noEntry"
  readonly fact: string
  /** Of a list: which entry, from 0 on, and which of its fields. */
  readonly entry?: number
  readonly field?: string
  readonly expected: string
}

/** Cases that do not fit, each with its row. */
export class ColumnsError extends Data.TaggedError("ColumnsError")<{
  readonly rows: ReadonlyArray<{ readonly row: number; readonly misfits: ReadonlyArray<Misfit> }>
}> {}

/** How columns are made. */
export interface ColumnsOptions {
  /** How many cases are expected. Saves copying while the arrays grow. */
  readonly capacity?: number
  /** Whether the arrays are to lie in memory that worker threads share. Browsers allow it to isolated pages only. */
  readonly shared?: boolean
}

/** Takes the facts of one case after another. */
export interface ColumnsBuilder {
  readonly size: number
  /**
   * Adds a case. Facts that are not declared are left aside. A case with a fact that does not fit is not added; what does not
   * fit is returned.
   */
  readonly add: (facts: Facts) => ReadonlyArray<Misfit>
  /** The cases added so far. The builder is done with then. */
  readonly build: () => Columns
}

interface Place {
  readonly fact: string
  readonly entry?: number
  readonly field?: string
}

const limitsInWords = ({ maximum, minimum }: Partial<FactNode>): string =>
  maximum === undefined
    ? `at least ${minimum}`
    : minimum === undefined
      ? `at most ${maximum}`
      : `from ${minimum} to ${maximum}`

const misfitOf = (declared: Declared, given: unknown, place: Place): Misfit | undefined => {
  if (given === undefined) return undefined
  const { kind, codes } = declared
  const { minimum, maximum } = declared as Partial<FactNode>
  if (!isOfKind(kind, given)) return { code: "columns.wrongKind", ...place, expected: kind }
  if (
    (minimum !== undefined && (given as number) < minimum) ||
    (maximum !== undefined && (given as number) > maximum)
  )
    return {
      code: "columns.outsideLimits",
      ...place,
      expected: limitsInWords({
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      }),
    }
  if (codes !== undefined && !codes.includes(given as string))
    return { code: "columns.unknownCode", ...place, expected: "a code of the vocabulary of the fact" }
  return undefined
}

class ListWriter {
  readonly #list: ListFact
  readonly #known: NumberWriter<Uint8Array>
  readonly #offsets: NumberWriter<Uint32Array>
  readonly #fields: ReadonlyArray<readonly [name: string, writer: ColumnWriter]>
  #entries = 0

  constructor(list: ListFact, room: Room) {
    this.#list = list
    this.#known = new NumberWriter([truthWidth], truthWidth, room)
    this.#offsets = new NumberWriter([offsetWidth], offsetWidth, { ...room, capacity: room.capacity + 1 })
    this.#offsets.push(0)
    this.#fields = Object.entries(list.fields).map(([name, field]) => [name, writerOf(field, room)])
  }

  misfits(given: unknown): ReadonlyArray<Misfit> {
    const fact = this.#list.id
    if (given === undefined) return []
    if (!Array.isArray(given)) return [{ code: "columns.wrongKind", fact, expected: "a list" }]
    return given.flatMap((of: unknown, entry): ReadonlyArray<Misfit> => {
      if (typeof of !== "object" || of === null)
        return [{ code: "columns.noEntry", fact, entry, expected: "an entry with fields" }]
      return Object.entries(this.#list.fields).flatMap(([field, declared]) => {
        const misfit = misfitOf({ kind: declared.kind, label: declared.label }, (of as Entry)[field], {
          fact,
          entry,
          field,
        })
        return misfit === undefined ? [] : [misfit]
      })
    })
  }

  push(given: ReadonlyArray<Entry> | undefined): void {
    this.#known.push(given === undefined ? 0 : 1)
    for (const entry of given ?? []) {
      for (const [name, writer] of this.#fields) writer.push(entry[name])
      this.#entries++
    }
    this.#offsets.push(this.#entries)
  }

  column(): ListColumn {
    const fields: { [name: string]: Column } = {}
    for (const [name, writer] of this.#fields) fields[name] = writer.column()
    return { known: this.#known.cells(), offsets: this.#offsets.cells(), fields }
  }
}

class Builder implements ColumnsBuilder {
  readonly #declarations: Declarations
  readonly #facts: ReadonlyArray<readonly [fact: FactNode, writer: ColumnWriter]>
  readonly #lists: ReadonlyArray<readonly [id: string, writer: ListWriter]>
  size = 0

  constructor(declarations: Declarations, options: ColumnsOptions) {
    const room: Room = { capacity: options.capacity ?? 16, shared: options.shared ?? false }
    this.#declarations = declarations
    this.#facts = declarations.facts.map((fact) => [fact, writerOf(fact, room)])
    this.#lists = declarations.lists.map((list) => [list.id, new ListWriter(list, room)])
  }

  add(facts: Facts): ReadonlyArray<Misfit> {
    const misfits: Array<Misfit> = []
    for (const [fact] of this.#facts) {
      const misfit = misfitOf(fact, facts[fact.id], { fact: fact.id })
      if (misfit !== undefined) misfits.push(misfit)
    }
    for (const [id, writer] of this.#lists) misfits.push(...writer.misfits(facts[id]))
    if (misfits.length > 0) return misfits
    for (const [{ id }, writer] of this.#facts) writer.push(facts[id] as Parameters<ColumnWriter["push"]>[0])
    for (const [id, writer] of this.#lists) writer.push(facts[id] as ReadonlyArray<Entry> | undefined)
    this.size++
    return misfits
  }

  build(): Columns {
    return {
      declarations: this.#declarations,
      size: this.size,
      facts: Object.fromEntries(this.#facts.map(([{ id }, writer]) => [id, writer.column()])),
      lists: Object.fromEntries(this.#lists.map(([id, writer]) => [id, writer.column()])),
    }
  }
}

/**
 * A builder of columns for the facts that are declared.
 *
 * @example
 * const builder = columnsBuilder(factsRead([conditionalRelease], pack))
 * const misfits = builder.add(facts)
 */
export const columnsBuilder = (declarations: Declarations, options: ColumnsOptions = {}): ColumnsBuilder =>
  new Builder(declarations, options)

/**
 * The columns of some cases, or every case that does not fit.
 *
 * @example
 * const columns = Result.getOrThrow(columnsOf(factsRead([conditionalRelease], pack), cases))
 */
export const columnsOf = (
  declarations: Declarations,
  cases: ReadonlyArray<Facts>,
  options: ColumnsOptions = {},
): Result.Result<Columns, ColumnsError> => {
  const builder = columnsBuilder(declarations, { capacity: cases.length, ...options })
  const rows = cases.flatMap((facts, row) => {
    const misfits = builder.add(facts)
    return misfits.length === 0 ? [] : [{ row, misfits }]
  })
  return rows.length === 0 ? Result.succeed(builder.build()) : Result.fail(new ColumnsError({ rows }))
}
