import { type Day, inLanguage, type Kind, type Style, type Text, type Value } from "@bazgasht/rules"
import type { Tone } from "../terminal/paint.ts"

/** A piece of a line in a tone; a terminal colours it. */
export interface Toned {
  readonly tone: Tone
  readonly text: string
}

export type Line = string | Toned | ReadonlyArray<string | Toned>

/** Says the words of a report in the language of a style. */
export const sayerOf =
  <Word extends string>(words: Readonly<Record<Word, Text>>) =>
  (style: Style) =>
  (of: Word): string =>
    inLanguage(style, words[of])

/** A value that a program reads in a form of its own: a day in the calendar of the output, a term in years, months and days. */
export class Written {
  readonly kind: Kind
  readonly value: Value

  constructor(kind: Kind, value: Value) {
    this.kind = kind
    this.value = value
  }
}

/** A day, for the data of an item. */
export const day = (of: Day): Written => new Written("day", of)

/** A value in a table or a figure: words, a number, a sum of money, a day; or that it is not known. `undefined` leaves it empty. */
export type Cell =
  | { readonly text: string | Text }
  | { readonly number: number }
  | { readonly money: number }
  | { readonly day: Day }
  | { readonly unknown: true }
  | undefined

export class Figure {
  readonly title: string
  readonly value: Cell

  constructor(title: string, value: Cell | string) {
    this.title = title
    this.value = typeof value === "string" ? { text: value } : value
  }
}

/** A column of a table. Numbers line up at their last digits. A program finds the cells under the name. */
export interface Column {
  readonly title: string
  readonly numeric?: true
  readonly name?: string
}

/** A table. One with a name is written into a file of that name where tables are written into files. */
export class Table {
  readonly name: string | undefined
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>

  constructor(columns: ReadonlyArray<Column>, rows: ReadonlyArray<ReadonlyArray<Cell>>, name?: string) {
    this.columns = columns
    this.rows = rows
    this.name = name
  }
}

export interface ColumnOf<Row> extends Column {
  readonly cellOf: (row: Row) => Cell
}

/** A column of words; of a row without any the cell stays empty. */
export const wordsColumn = <Row>(
  title: string,
  wordsOf: (row: Row) => string | Text | undefined,
): ColumnOf<Row> => ({
  title,
  cellOf: (row) => {
    const said = wordsOf(row)
    return said === undefined ? undefined : { text: said }
  },
})

/** A column of other cells, which line up at their last digits. */
export const numericColumn = <Row>(title: string, cellOf: (row: Row) => Cell): ColumnOf<Row> => ({
  title,
  numeric: true,
  cellOf,
})

/** A column of numbers; of a row without one the cell stays empty. */
export const numberColumn = <Row>(title: string, numberOf: (row: Row) => number | undefined): ColumnOf<Row> =>
  numericColumn(title, (row) => {
    const number = numberOf(row)
    return number === undefined ? undefined : { number }
  })

/** A column of days; of a row without one the cell stays empty. */
export const dayColumn = <Row>(title: string, dayOf: (row: Row) => Day | undefined): ColumnOf<Row> => ({
  title,
  cellOf: (row) => {
    const on = dayOf(row)
    return on === undefined ? undefined : { day: on }
  },
})

/** The table of rows, column by column, under a name for its file. */
export const namedTable = <Row>(
  name: string | undefined,
  rows: ReadonlyArray<Row>,
  columns: ReadonlyArray<ColumnOf<Row>>,
): Table =>
  new Table(
    columns.map(({ cellOf: _, ...column }) => column),
    rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
    name,
  )

/** The table of rows, which is written into no file. */
export const tableOf = <Row>(rows: ReadonlyArray<Row>, columns: ReadonlyArray<ColumnOf<Row>>): Table =>
  namedTable(undefined, rows, columns)

/** The table of rows, where there are any. */
export const tableUnlessEmpty = <Row>(
  rows: ReadonlyArray<Row>,
  columns: ReadonlyArray<ColumnOf<Row>>,
): ReadonlyArray<Table> => (rows.length === 0 ? [] : [tableOf(rows, columns)])

/** An entry of a list of a document whose JSON is written already, as it stands in its list. */
export class WrittenEntry {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }
}

/** Parts under a heading, apart from what stands before them; nothing where there are none. */
export class Section {
  readonly title: Line
  readonly parts: ReadonlyArray<Part>

  constructor(title: Line, parts: ReadonlyArray<Part>) {
    this.title = typeof title === "string" ? { tone: "heading", text: title } : title
    this.parts = parts
  }
}

/** The lines of texts: one may hold a list, an item a line. */
export const linesIn = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.flatMap((text) => text.split("\n"))

/** Parts that belong to the one before them. */
export class Indented {
  readonly parts: ReadonlyArray<Part>
  readonly by: number

  constructor(parts: ReadonlyArray<Part>, by = 4) {
    this.parts = parts
    this.by = by
  }
}

/** Parts that a terminal shows only where the tables with names stand in files, or only where they do not. */
export class Beside {
  readonly files: boolean
  readonly parts: () => ReadonlyArray<Part>

  constructor(files: boolean, parts: () => ReadonlyArray<Part>) {
    this.files = files
    this.parts = parts
  }
}

/** The entries of a list, each made when it is asked for and not kept, unless {@link Entries.all} of them were. */
export class Entries<out One> implements Iterable<One> {
  readonly #each: () => Iterator<One>
  #all: ReadonlyArray<One> | undefined

  constructor(each: () => Iterator<One>) {
    this.#each = each
  }

  [Symbol.iterator](): Iterator<One> {
    return this.#all?.values() ?? this.#each()
  }

  /** All of them at once, made once. */
  all(): ReadonlyArray<One> {
    this.#all ??= [...this]
    return this.#all
  }
}

/** The entries that are made of others. */
export const entriesOf = <From, One>(from: Iterable<From>, make: (one: From) => One): Entries<One> =>
  new Entries(function* () {
    for (const one of from) yield make(one)
  })

/** What a report says to a person: a line, a value, a table, or parts that hold others. */
export type Part = Line | Figure | Table | Section | Indented | Beside | Item

/**
 * The data of an item before they are encoded: where the document has a string or a number, a {@link Written}, a {@link Figure}, a
 * {@link Table}, {@link Entries} or another item may stand, and what is `undefined` is left out.
 */
export type Draft<A> =
  | Item<A>
  | (unknown extends A
      ? unknown
      : A extends string | number | boolean | null
        ? A | Written | Figure
        : A extends ReadonlyArray<infer One>
          ? ReadonlyArray<Draft<One>> | Entries<Draft<One> | WrittenEntry> | Table
          : {
              readonly [Key in keyof A]: Record<never, never> extends Pick<A, Key>
                ? Draft<A[Key]> | undefined
                : Draft<A[Key]>
            })

/** Something a report says, as data for programs and as parts for people, each worked out when it is asked for. Items nest. */
export class Item<out A = unknown> {
  /** What a program reads; a type only. */
  declare readonly document?: A
  readonly data: () => unknown
  readonly parts: () => ReadonlyArray<Part>

  constructor(data: () => Draft<A>, parts: () => ReadonlyArray<Part>) {
    this.data = data
    this.parts = parts
  }

  /** The same item with more data before its own. */
  with<More extends object>(more: Draft<More>): Item<More & A> {
    return new Item<More & A>(
      () => ({ ...(more as object), ...(this.data() as object) }) as Draft<More & A>,
      this.parts,
    )
  }
}
