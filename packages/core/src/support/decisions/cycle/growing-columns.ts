/**
 * Columns that grow row by row, for rows of which nothing else is kept: a nation's facts as they come would hold the memory of a machine.
 */

import { canonicalJson, type Entry, type Facts, type Value } from "@bazgasht/rules"

/** A column of no more than 64 different values, `null` counted whether a row lacks one or not. */
export interface FewValues {
  /** The values, each once, in the order of their canonical JSON. */
  readonly values: ReadonlyArray<Value | null>
  /** For each row, which of the values it has. */
  readonly rows: Uint8Array
}

/** A value for each row; `null` where the row has none. A term or a ratio is never among few values. */
export type Column = ReadonlyArray<Value | null> | FewValues

/** Columns by the names of their fields. */
export type Columns = Readonly<Record<string, Column>>

/** A list of each row, one after another: how many entries each has, `null` where it has no such list, and their columns. */
export interface ListColumns {
  readonly lengths: ReadonlyArray<number | null>
  readonly entries: Columns
}

/** The values of facts, and the facts that are lists. */
export interface FactColumns {
  readonly values: Columns
  readonly lists: Readonly<Record<string, ListColumns>>
}

/** Rows in the order in which a column is to have them. */
type Rows = ArrayLike<number>

/** How many different values a column has at most that is written by their places. */
const most = 64

/** The order of texts by their code units. */
export const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Few values by their places; `undefined` where no row has one. Values that no row has are left out. */
const fewValues = (found: ReadonlyArray<Value | null>, places: Uint8Array): FewValues | undefined => {
  const isUsed = found.map((value) => value === null)
  for (const place of places) isUsed[place] = true
  const used = found.filter((_, place) => isUsed[place])
  if (used.length === 1) return undefined
  const values = used.toSorted((one, other) => compared(canonicalJson(one), canonicalJson(other)))
  const placeOf = found.map((value) => values.indexOf(value))
  return { values, rows: places.map((place) => placeOf[place] as number) }
}

/** The values of cells, each once, or `undefined` where they are many, or terms or ratios. */
const fewAmong = (cells: ReadonlyArray<Value | null>): ReadonlyArray<Value | null> | undefined => {
  const found = new Set<Value | null>([null])
  for (const cell of cells) {
    if (typeof cell === "object" && cell !== null) return undefined
    found.add(cell)
    if (found.size > most) return undefined
  }
  return [...found]
}

/** What a column that grows holds, in a form that another thread can be given: the places of its values among those that were found, or its cells. */
export type ColumnPart =
  | { readonly found: ReadonlyArray<Value | null>; readonly places: Uint8Array }
  | { readonly cells: ReadonlyArray<Value | null> }

/** Columns that grow, by the names of their fields. */
export type ColumnParts = Readonly<Record<string, ColumnPart>>

/** Lists of rows that grow. */
export interface ListPart {
  readonly lengths: ReadonlyArray<number | null>
  readonly entries: ColumnParts
}

/** Facts of rows that grow. */
export interface FactPart {
  readonly values: ColumnParts
  readonly lists: Readonly<Record<string, ListPart>>
}

/** A column that grows: by the places of its values among those that were found, for as long as they are few. */
class GrowingColumn {
  readonly #found: Array<Value | null> = [null]
  #places = new Uint8Array(most)
  #rows = 0
  #cells: Array<Value | null> | undefined

  /** Sets the cell of a row that comes after all that have one; of the same row the latest counts. */
  set(row: number, cell: Value): void {
    const cells = this.#cells
    if (cells !== undefined) {
      while (cells.length < row) cells.push(null)
      cells[row] = cell
      return
    }
    const found = this.#found
    let place = found.indexOf(cell)
    if (place < 0) {
      if (found.length === most || typeof cell === "object") {
        this.#cells = Array.from(this.#places.subarray(0, this.#rows), (one) => found[one] as Value | null)
        this.#places = new Uint8Array(0)
        this.set(row, cell)
        return
      }
      place = found.push(cell) - 1
    }
    this.#makeRoom(row + 1)
    this.#places[row] = place
    this.#rows = row + 1
  }

  part(): ColumnPart {
    return this.#cells === undefined
      ? { found: this.#found, places: this.#places.slice(0, this.#rows) }
      : { cells: this.#cells }
  }

  /** Takes the rows of another column behind its own, of which there are so many. */
  join(part: ColumnPart, rows: number): void {
    if ("cells" in part) {
      const { cells } = part
      for (let row = 0; row < cells.length; row++) {
        const cell = cells[row] ?? null
        if (cell !== null) this.set(rows + row, cell)
      }
      return
    }
    const { found, places } = part
    const placeOf = this.#placesOf(found)
    if (placeOf !== undefined) {
      this.#makeRoom(rows + places.length)
      for (let row = 0; row < places.length; row++)
        this.#places[rows + row] = placeOf[places[row] as number] as number
      this.#rows = rows + places.length
      return
    }
    for (let row = 0; row < places.length; row++) {
      const cell = found[places[row] as number] ?? null
      if (cell !== null) this.set(rows + row, cell)
    }
  }

  /** The places of the values of another column among those that were found here; `undefined` where they would be many. */
  #placesOf(values: ReadonlyArray<Value | null>): ReadonlyArray<number> | undefined {
    if (this.#cells !== undefined) return undefined
    const others = values.filter((value) => !this.#found.includes(value))
    if (this.#found.length + others.length > most) return undefined
    this.#found.push(...others)
    return values.map((value) => this.#found.indexOf(value))
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#places.length) return
    const places = new Uint8Array(Math.max(2 * this.#places.length, rows))
    places.set(this.#places)
    this.#places = places
  }

  /** The column of some rows; `undefined` where none of them has a value. */
  inOrder(rows: Rows): Column | undefined {
    const cells = this.#cells
    if (cells === undefined)
      return fewValues(
        this.#found,
        Uint8Array.from(rows, (row) => this.#places[row] ?? 0),
      )
    const ordered = Array.from(rows, (row) => cells[row] ?? null)
    const few = fewAmong(ordered)
    return few === undefined
      ? ordered
      : fewValues(
          few,
          Uint8Array.from(ordered, (cell) => few.indexOf(cell)),
        )
  }
}

/** What stands at a name, made where nothing does yet. */
const at = <Item>(items: Map<string, Item>, name: string, make: () => Item): Item => {
  const item = items.get(name)
  if (item !== undefined) return item
  const made = make()
  items.set(name, made)
  return made
}

/** What is made of the items that are there, by their names. */
const byName = <Item, Made>(
  items: ReadonlyMap<string, Item>,
  make: (item: Item) => Made | undefined,
): Readonly<Record<string, Made>> =>
  Object.fromEntries(
    [...items].flatMap(([name, item]) => {
      const made = make(item)
      return made === undefined ? [] : [[name, made]]
    }),
  )

const newColumn = (): GrowingColumn => new GrowingColumn()

/** Columns by their names that grow row by row. */
export class GrowingColumns {
  readonly #columns = new Map<string, GrowingColumn>()

  set(row: number, name: string, value: Value): void {
    at(this.#columns, name, newColumn).set(row, value)
  }

  /** Takes the fields of a row but those that stand apart. */
  add(row: number, fields: object, apart?: ReadonlySet<string>): void {
    const entry = fields as Entry
    for (const name in entry) {
      const value = entry[name]
      if (value !== undefined && apart?.has(name) !== true) this.set(row, name, value)
    }
  }

  part(): ColumnParts {
    return byName(this.#columns, (column) => column.part())
  }

  join(parts: ColumnParts, rows: number): void {
    for (const name in parts) at(this.#columns, name, newColumn).join(parts[name] as ColumnPart, rows)
  }

  inOrder(rows: Rows): Columns {
    return byName(this.#columns, (column) => column.inOrder(rows))
  }
}

/** Of how many entries the list of each row is, and where it begins among the entries of all. */
export class GrowingLengths {
  readonly #starts: Array<number> = []
  readonly #lengths: Array<number | null> = []
  #entries = 0

  /** Notes the length of the list of a row, and answers with the first of its entries. */
  add(row: number, length: number): number {
    const start = this.#entries
    while (this.#lengths.length < row) this.#note(0, null)
    this.#note(start, length)
    this.#entries += length
    return start
  }

  #note(start: number, length: number | null): void {
    this.#starts.push(start)
    this.#lengths.push(length)
  }

  /** How many entries there are. */
  get entries(): number {
    return this.#entries
  }

  part(): ReadonlyArray<number | null> {
    return this.#lengths
  }

  /** Takes the lengths of other rows behind its own, of which there are so many. */
  join(lengths: ReadonlyArray<number | null>, rows: number): void {
    for (const [row, length] of lengths.entries()) if (length !== null) this.add(rows + row, length)
  }

  /** The lengths of some rows; `undefined` where none of them has a list. */
  inOrder(rows: Rows): ReadonlyArray<number | null> | undefined {
    const lengths = Array.from(rows, (row) => this.#lengths[row] ?? null)
    return lengths.some((length) => length !== null) ? lengths : undefined
  }

  /** The entries of some rows, in their order. */
  entriesOf(rows: Rows): Uint32Array {
    let count = 0
    for (let place = 0; place < rows.length; place++) count += this.#lengths[rows[place] as number] ?? 0
    const entries = new Uint32Array(count)
    let entry = 0
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number
      const length = this.#lengths[row] ?? 0
      for (let within = 0; within < length; within++)
        entries[entry++] = (this.#starts[row] as number) + within
    }
    return entries
  }
}

/** Lists of rows, whose entries are rows of columns. */
export class GrowingLists {
  readonly #lengths = new GrowingLengths()
  readonly #entries = new GrowingColumns()

  add(row: number, list: ReadonlyArray<Entry>): void {
    let entry = this.#lengths.add(row, list.length)
    for (const one of list) this.#entries.add(entry++, one)
  }

  part(): ListPart {
    return { lengths: this.#lengths.part(), entries: this.#entries.part() }
  }

  join({ entries, lengths }: ListPart, rows: number): void {
    this.#entries.join(entries, this.#lengths.entries)
    this.#lengths.join(lengths, rows)
  }

  /** The lists of some rows; `undefined` where none of them has one. */
  inOrder(rows: Rows): ListColumns | undefined {
    const lengths = this.#lengths.inOrder(rows)
    return lengths === undefined
      ? undefined
      : { lengths, entries: this.#entries.inOrder(this.#lengths.entriesOf(rows)) }
  }
}

const newLists = (): GrowingLists => new GrowingLists()

const isList = (value: Facts[string]): value is ReadonlyArray<Entry> => Array.isArray(value)

/** Facts of rows, and the facts of them that are lists. */
export class GrowingFacts {
  readonly #values = new GrowingColumns()
  readonly #lists = new Map<string, GrowingLists>()

  add(row: number, facts: Facts): void {
    for (const name in facts) {
      const value = facts[name]
      if (isList(value)) at(this.#lists, name, newLists).add(row, value)
      else if (value !== undefined) this.#values.set(row, name, value)
    }
  }

  part(): FactPart {
    return { values: this.#values.part(), lists: byName(this.#lists, (list) => list.part()) }
  }

  join({ lists, values }: FactPart, rows: number): void {
    this.#values.join(values, rows)
    for (const name in lists) at(this.#lists, name, newLists).join(lists[name] as ListPart, rows)
  }

  inOrder(rows: Rows): FactColumns {
    return {
      values: this.#values.inOrder(rows),
      lists: byName(this.#lists, (list) => list.inOrder(rows)),
    }
  }
}
