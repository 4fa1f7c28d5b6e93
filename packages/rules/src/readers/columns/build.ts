import * as Result from "effect/Result"
import type { FactNode, ListFact } from "../../expression.ts"
import { codedError } from "../../values/coded-error.ts"
import { text } from "../../values/text.ts"
import type { Entry, Facts, Value } from "../../values/value.ts"
import { isOfKind } from "../apply.ts"
import { allocate, flagWidth, offsetWidth } from "./cells.ts"
import type { Column, Columns, ListColumn } from "./columns.ts"
import type { Declarations } from "./declarations.ts"
import { type ColumnWriter, type Declared, NumberWriter, type Room, writerOf } from "./writing.ts"

/** A fact of a case that does not fit its declaration. It never names the value, which is personal. */
export interface Misfit {
  readonly code: "columns.wrongKind" | "columns.outsideLimits" | "columns.unknownCode" | "columns.noEntry"
  readonly fact: string
  /** The entry of a list, from 0 on, and its field. */
  readonly entry?: number
  readonly field?: string
  readonly expected: string
}

const texts = () => ({
  "columns.misfit": text(
    "برخی پرونده‌ها با تعریف اطلاعات سازگار نیستند.",
    "Some cases do not fit the declarations of their facts.",
  ),
})

/**
 * Cases that do not fit, each with its row.
 *
 * @example
 * const wrong = columnsOf(factsRead([conditionalRelease], pack), [facts, { ...facts, goodConduct: "good" }])
 * Result.isFailure(wrong) && wrong.failure.rows.map(({ misfits, row }) => [row, misfits.map(({ code }) => code)])
 * // => [[1, ["columns.wrongKind"]]]
 */
export class ColumnsError extends /* @__PURE__ */ codedError("ColumnsError", texts)<{
  readonly rows: ReadonlyArray<{ readonly row: number; readonly misfits: ReadonlyArray<Misfit> }>
}> {}

/** Options of columns. */
export interface ColumnsOptions {
  /** The expected number of cases. Saves copying while the arrays grow. */
  readonly capacity?: number
  /** Whether worker threads share the memory of the arrays. Browsers allow it to isolated pages only. */
  readonly shared?: boolean
}

/** Takes the facts of one case after another. */
export interface ColumnsBuilder {
  readonly size: number
  /** Adds a case, or returns its misfits. Facts that are not declared are ignored. */
  readonly add: (facts: Facts) => ReadonlyArray<Misfit>
  /** Adds a case by its values in the order of the declarations: the facts, then the lists. */
  readonly addInOrder: (values: ReadonlyArray<Facts[string]>) => ReadonlyArray<Misfit>
  /** The cases added so far. The builder must not be used afterwards. */
  readonly build: () => Columns
}

const misfitOf = (
  declared: Declared,
  given: unknown,
  place: Pick<Misfit, "fact" | "entry" | "field">,
): Misfit | undefined => {
  const { kind, codes } = declared
  const { minimum, maximum } = declared as Partial<FactNode>
  if (!isOfKind(kind, given)) return { code: "columns.wrongKind", ...place, expected: kind }
  const [low, high] = [minimum ?? Number.NEGATIVE_INFINITY, maximum ?? Number.POSITIVE_INFINITY]
  if (typeof given === "number" && (given < low || given > high)) {
    const least = `at least ${minimum}`
    const within = minimum === undefined ? `at most ${maximum}` : `from ${minimum} to ${maximum}`
    return { code: "columns.outsideLimits", ...place, expected: maximum === undefined ? least : within }
  }
  if (codes !== undefined && !codes.includes(given as string))
    return { code: "columns.unknownCode", ...place, expected: "a code of the vocabulary of the fact" }
  return undefined
}

/** A fast check of a value; {@link misfitOf} says what is wrong. */
const checkOf = (declared: Declared): ((given: unknown) => boolean) => {
  const { codes, kind } = declared
  const { maximum = Number.POSITIVE_INFINITY, minimum = Number.NEGATIVE_INFINITY } =
    declared as Partial<FactNode>
  switch (kind) {
    case "truth":
      return (given) => typeof given === "boolean"
    case "count":
    case "money":
    case "day":
      return (given) =>
        Number.isSafeInteger(given) && (given as number) >= minimum && (given as number) <= maximum
    case "code": {
      if (codes === undefined) return (given) => typeof given === "string"
      const known = new Set(codes)
      return (given) => known.has(given as string)
    }
    case "term":
    case "ratio":
      return (given) => misfitOf(declared, given, { fact: "" }) === undefined
  }
}

/** A column that is written, with its check. */
interface Target {
  readonly id: string
  readonly declared: Declared
  readonly fits: (given: unknown) => boolean
  readonly writer: ColumnWriter
}

const targetOf = (id: string, declared: Declared, writer: ColumnWriter): Target => ({
  id,
  declared,
  fits: checkOf(declared),
  writer,
})

class ListWriter {
  readonly id: string
  readonly #known: NumberWriter<Uint8Array>
  readonly #ends: NumberWriter<Uint32Array>
  readonly #fields: ReadonlyArray<Target>
  #entries = 0

  constructor(list: ListFact, room: Room) {
    this.id = list.id
    this.#known = new NumberWriter([flagWidth], flagWidth, room)
    this.#ends = new NumberWriter([offsetWidth], offsetWidth, room)
    this.#fields = Object.entries(list.fields).map(
      // A field may have codes that its declaration does not list.
      ([name, field]) => targetOf(name, { kind: field.kind, label: field.label }, writerOf(field, room)),
    )
  }

  misfits(given: unknown): ReadonlyArray<Misfit> {
    const fact = this.id
    if (!Array.isArray(given)) return [{ code: "columns.wrongKind", fact, expected: "a list" }]
    return given.flatMap((of: unknown, entry): ReadonlyArray<Misfit> => {
      if (typeof of !== "object" || of === null)
        return [{ code: "columns.noEntry", fact, entry, expected: "an entry with fields" }]
      return this.#fields.flatMap(({ declared, fits, id: field }) => {
        const value = (of as Entry)[field]
        if (value === undefined || fits(value)) return []
        return misfitOf(declared, value, { fact, entry, field }) ?? []
      })
    })
  }

  put(row: number, given: ReadonlyArray<Entry> | undefined): void {
    if (given !== undefined) {
      this.#known.put(row, 1)
      for (const entry of given) {
        for (const field of this.#fields) {
          const value = entry[field.id]
          if (value !== undefined) field.writer.put(this.#entries, value)
        }
        this.#entries++
      }
    }
    this.#ends.put(row, this.#entries)
  }

  column(size: number, shared: boolean): ListColumn {
    const fields: { [name: string]: Column } = {}
    for (const { id, writer } of this.#fields) fields[id] = writer.column(this.#entries)
    const offsets = allocate(offsetWidth, size + 1, shared)
    offsets.set(this.#ends.cells(size), 1)
    return { known: this.#known.cells(size), offsets, fields }
  }
}

class Builder implements ColumnsBuilder {
  readonly #declarations: Declarations
  readonly #shared: boolean
  readonly #facts: ReadonlyArray<Target>
  readonly #lists: ReadonlyArray<ListWriter>
  readonly #ids: ReadonlyArray<string>
  /** The values of the current case, in the order of the declarations. */
  readonly #given: Array<Facts[string]>
  size = 0

  constructor(declarations: Declarations, options: ColumnsOptions) {
    const room: Room = { capacity: options.capacity ?? 16, shared: options.shared ?? false }
    this.#declarations = declarations
    this.#shared = room.shared
    this.#facts = declarations.facts.map((fact) => targetOf(fact.id, fact, writerOf(fact, room)))
    this.#lists = declarations.lists.map((list) => new ListWriter(list, room))
    this.#ids = [...declarations.facts, ...declarations.lists].map(({ id }) => id)
    this.#given = this.#ids.map(() => undefined)
  }

  add(facts: Facts): ReadonlyArray<Misfit> {
    for (let place = 0; place < this.#ids.length; place++)
      this.#given[place] = facts[this.#ids[place] as string]
    return this.addInOrder(this.#given)
  }

  addInOrder(values: ReadonlyArray<Facts[string]>): ReadonlyArray<Misfit> {
    const misfits = this.#misfits(values)
    if (misfits.length > 0) return misfits
    const facts = this.#facts.length
    for (let place = 0; place < facts; place++) {
      const value = values[place]
      if (value !== undefined) (this.#facts[place] as Target).writer.put(this.size, value as Value)
    }
    for (let place = 0; place < this.#lists.length; place++)
      (this.#lists[place] as ListWriter).put(
        this.size,
        values[facts + place] as ReadonlyArray<Entry> | undefined,
      )
    this.size++
    return misfits
  }

  #misfits(values: ReadonlyArray<Facts[string]>): ReadonlyArray<Misfit> {
    const misfits: Array<Misfit> = []
    const facts = this.#facts.length
    for (let place = 0; place < facts; place++) {
      const given = values[place]
      if (given === undefined) continue
      const fact = this.#facts[place] as Target
      if (fact.fits(given)) continue
      const misfit = misfitOf(fact.declared, given, { fact: fact.id })
      if (misfit !== undefined) misfits.push(misfit)
    }
    for (let place = 0; place < this.#lists.length; place++) {
      const given = values[facts + place]
      if (given !== undefined) misfits.push(...(this.#lists[place] as ListWriter).misfits(given))
    }
    return misfits
  }

  build(): Columns {
    const { size } = this
    return {
      declarations: this.#declarations,
      size,
      facts: Object.fromEntries(this.#facts.map(({ id, writer }) => [id, writer.column(size)])),
      lists: Object.fromEntries(this.#lists.map((list) => [list.id, list.column(size, this.#shared)])),
    }
  }
}

/**
 * A builder of columns for declared facts.
 *
 * @example
 * const builder = columnsBuilder(factsRead([conditionalRelease], pack))
 * builder.add(facts) // => []
 * builder.add({ ...facts, goodConduct: "good" }).map(({ code }) => code) // => ["columns.wrongKind"]
 * builder.build().size // => 1
 */
export const columnsBuilder = (declarations: Declarations, options: ColumnsOptions = {}): ColumnsBuilder =>
  new Builder(declarations, options)

/**
 * The columns of some cases, or all misfits.
 *
 * @example
 * const built = Result.getOrThrow(columnsOf(factsRead([conditionalRelease], pack), cases))
 * built.size // => 3
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
  return rows.length === 0
    ? Result.succeed(builder.build())
    : Result.fail(new ColumnsError({ code: "columns.misfit", rows }))
}
