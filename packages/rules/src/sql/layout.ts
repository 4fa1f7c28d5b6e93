import type { Aggregated, Scope } from "./cells.ts"
import { cellsIn, type SqlCell } from "./cells.ts"
import type { Dialect } from "./dialect.ts"
import { isEntry } from "./fold-cells.ts"
import { entryOf, keyOf, type RegisterTable, type SqlRegister } from "./register.ts"
import { quoteTable } from "./table-name.ts"

/** LaidRows to start from: a table or a query in parentheses, and the columns by which its rows are distinguished. */
export interface LaidRows {
  /** The text behind `FROM`, in which the given columns are those of `t`. */
  readonly from: (columns: ReadonlyArray<SqlCell>) => string
  readonly keys: ReadonlyArray<string>
}

/** The last step of a layout: a query over the rows with all that the wanted cells need. */
export interface Laid {
  /** The text of a wanted cell in the last query. */
  readonly text: (cell: SqlCell) => string
  /** The text behind `FROM` of the last query. */
  readonly from: string
}

const rowsAlias = "t"

/**
 * Lays cells out as common table expressions. A cell that is read more than once becomes a column of a level, and a level reads
 * columns of the one before it, so that no expression is carried out twice.
 */
export class Layout {
  readonly #dialect: Dialect
  readonly #register: SqlRegister
  readonly #parts: Array<string> = []
  readonly #names = new Map<SqlCell, string>()
  readonly #taken = new Map<string, number>()
  /** What names of cells begin with: the key of the cases stands beside them, and engines do not tell `C1` from `c1`. */
  readonly #prefix: string

  constructor(dialect: Dialect, register: SqlRegister) {
    this.#dialect = dialect
    this.#register = register
    this.#prefix = /^c\d+$/i.test(keyOf(register.cases)) ? "d" : "c"
  }

  /** The queries so far, each with its name, in the order in which they have to stand. */
  get parts(): ReadonlyArray<string> {
    return this.#parts
  }

  /** A name that no query has yet: the entries of a list are read again for the days on which an answer may change. */
  #fresh(name: string): string {
    const times = (this.#taken.get(name) ?? 0) + 1
    this.#taken.set(name, times)
    return times === 1 ? name : `${name}_again${times - 1}`
  }

  add(name: string, query: string, isReadOften = false): void {
    this.#parts.push(`${name} AS ${isReadOften ? this.#dialect.materialized : ""}(\n${query}\n)`)
  }

  #nameOf(cell: SqlCell): string {
    if (cell.column !== undefined) return cell.column.name
    const known = this.#names.get(cell)
    if (known !== undefined) return known
    const name = `${this.#prefix}${this.#names.size + 1}`
    this.#names.set(cell, name)
    return name
  }

  /** Lays out the cells of a scope and everything inside it. */
  lay(scope: Scope, rows: LaidRows, roots: ReadonlyArray<SqlCell>): Laid {
    const prefix = this.#fresh(scope.name)
    const live = new LiveCells(this.#dialect, scope, roots)
    const levels = new Levels(scope, live)
    const last = levels.last(roots)
    const columns = [...live.read].filter(
      (cell) =>
        (cell.column !== undefined || cell.scope !== scope || live.isColumn(cell)) &&
        !rows.keys.includes(cell.column?.name ?? ""),
    )
    /** The column names that levels behind a level read. */
    const carried = (level: number): ReadonlyArray<SqlCell> =>
      columns.filter((cell) => levels.madeAt(cell) <= level && levels.lastRead(cell, last, roots) > level)
    let name = ""
    let from = rows.from(carried(0))
    for (let level = 1; level <= last; level++) {
      const inner = live.inner.filter((one) => levels.ofScope(one) === level)
      const before = { name, from: level === 1 ? from : `${name} AS ${rowsAlias}` }
      // What the entries read of these rows, they read of a query that has a name.
      if (
        this.#dialect.commonValue === undefined &&
        level === 1 &&
        inner.some((one) => live.importsOf(one).length > 0)
      ) {
        name = `${prefix}_rows`
        const kept = [...rows.keys, ...carried(0).map((cell) => this.#nameOf(cell))]
        this.add(
          name,
          `SELECT ${kept.map((one) => `${rowsAlias}.${one}`).join(", ")}\nFROM ${from}${this.#dialect.barrier}`,
          true,
        )
        before.name = name
        before.from = `${name} AS ${rowsAlias}`
      }
      /** Lists that are grouped together with the rows around them. */
      const grouped = new Set<Scope | "rows">()
      for (const one of this.#dialect.commonValue === undefined ? [] : inner) {
        if (live.importsOf(one).length === 0) continue
        const readable = carried(level - 1)
        const known = columns.filter(
          (cell) => readable.includes(cell) || (cell.column !== undefined && grouped.has(cell.column.by)),
        )
        before.from = `${this.#group(one, before.from, rows, scope, known)} AS ${rowsAlias}`
        grouped.add(one)
      }
      const joins = inner
        .filter((one) => !grouped.has(one))
        .map((one) => this.#join(one, before.name, rows, live.importsOf(one)))
      from = [before.from, ...joins].join("\n")
      if (level === last) break
      const written = columns.filter(
        (cell) => cell.column === undefined && cell.scope === scope && levels.madeAt(cell) === level,
      )
      const kept = carried(level).filter((cell) => !written.includes(cell))
      name = `${prefix}_level${level}`
      const nextInner =
        this.#dialect.commonValue === undefined &&
        live.inner.some((one) => levels.ofScope(one) === level + 1 && live.importsOf(one).length > 0)
      const list = [
        ...rows.keys.map((key) => `${rowsAlias}.${key}`),
        ...kept.map((cell) => this.#read(cell, scope)),
        ...written.map((cell) => `${this.#write(cell, scope, live)} AS ${this.#nameOf(cell)}`),
      ]
      this.add(name, `SELECT ${list.join(",\n  ")}\nFROM ${from}${this.#dialect.barrier}`, nextInner)
    }
    return { from, text: (cell) => this.#reference(cell, scope, live) }
  }

  #read(cell: SqlCell, scope: Scope): string {
    const by = cell.column?.by
    const table = by === undefined || by === "rows" || cell.scope !== scope ? rowsAlias : undefined
    return table === undefined ? this.#nameOf(cell) : `${table}.${this.#nameOf(cell)}`
  }

  #reference(cell: SqlCell, scope: Scope, live: LiveCells): string {
    if (
      cell.column !== undefined ||
      live.isColumn(cell) ||
      (cell.scope !== undefined && cell.scope !== scope)
    )
      return this.#read(cell, scope)
    return this.#write(cell, scope, live)
  }

  #write(cell: SqlCell, scope: Scope, live: LiveCells): string {
    return cell.parts
      .map((part) => (typeof part === "string" ? part : this.#reference(part, scope, live)))
      .join("")
  }

  /** The entries of a list, with what their cells read of the rows around them; all of those, where rows without entries have to stay. */
  #entries(
    inner: Scope,
    outerName: string,
    outer: LaidRows,
    imports: ReadonlyArray<SqlCell>,
    staysWithout = false,
  ): LaidRows {
    const table = this.#register.lists.find(({ list }) => list === inner.list) as RegisterTable
    const { quote } = this.#dialect
    const key = quote(keyOf(table))
    const caseKey = outer.keys[0] as string
    const entry = `${inner.name}_entry`
    const keys = imports.length === 0 ? [caseKey] : outer.keys
    const list = quoteTable(quote, table.name)
    const from =
      this.#dialect.commonValue === undefined ? list : `(SELECT *, TRUE AS ${quote(isEntry)} FROM ${list})`
    return {
      keys: [...keys, entry],
      from: (columns) => {
        const fields = columns.flatMap(({ column, scope }) =>
          scope === inner && column?.source !== undefined ? [`e.${column.source} AS ${column.name}`] : [],
        )
        const selected = [
          ...keys.map((one) => (imports.length === 0 ? `e.${key} AS ${one}` : `o.${one} AS ${one}`)),
          `e.${quote(entryOf(table))} AS ${entry}`,
          ...fields,
          ...imports.flatMap((cell) => {
            const name = this.#nameOf(cell)
            return keys.includes(name) ? [] : [`o.${name} AS ${name}`]
          }),
        ]
        const source =
          imports.length === 0
            ? `${from} AS e`
            : `${outerName} AS o ${staysWithout ? "LEFT JOIN" : "JOIN"} ${from} AS e ON e.${key} = o.${caseKey}`
        return `(SELECT ${selected.join(", ")} FROM ${source}) AS ${rowsAlias}`
      },
    }
  }

  /** Adds what a list adds to some rows, in a query that has their columns and groups them together with the entries. */
  #group(
    inner: Scope,
    outerFrom: string,
    outer: LaidRows,
    scope: Scope,
    known: ReadonlyArray<SqlCell>,
  ): string {
    const aggregates = [...inner.aggregates.values()]
    const roots = aggregates.flatMap(({ aggregate }) =>
      cellsIn({ type: "whole", parts: aggregate, leaf: false }),
    )
    const imports = this.importsOf(inner, [...roots, ...known])
    const around = `(SELECT ${[
      ...outer.keys.map((key) => `${rowsAlias}.${key} AS ${key}`),
      ...known.map((cell) => `${this.#read(cell, scope)} AS ${this.#nameOf(cell)}`),
    ].join(", ")} FROM ${outerFrom})`
    const laid = this.lay(inner, this.#entries(inner, around, outer, imports, true), [...roots, ...known])
    const name = this.#fresh(`${inner.name}_with`)
    const keys = outer.keys.map((key) => `${rowsAlias}.${key}`)
    const { commonValue = (of) => [of] } = this.#dialect
    const kept = known.map((cell) => `${commonValue(laid.text(cell)).join("")} AS ${this.#nameOf(cell)}`)
    const added = aggregates.map(({ aggregate, name: column }) => `${textOf(aggregate, laid)} AS ${column}`)
    this.add(
      name,
      `SELECT ${[...keys.map((key, place) => `${key} AS ${outer.keys[place]}`), ...kept, ...added].join(",\n  ")}\nFROM ${laid.from}\nGROUP BY ${keys.join(", ")}`,
    )
    return name
  }

  /** Joins what a list adds to some rows. */
  #join(inner: Scope, outerName: string, outer: LaidRows, imports: ReadonlyArray<SqlCell>): string {
    const aggregates = [...inner.aggregates.values()]
    const rows = this.#entries(inner, outerName, outer, imports)
    const keys = rows.keys.slice(0, -1)
    const roots = aggregates.flatMap(({ aggregate }) =>
      cellsIn({ type: "whole", parts: aggregate, leaf: false }),
    )
    const laid = this.lay(inner, rows, roots)
    const name = this.#fresh(`${inner.name}_of`)
    const written = aggregates.map(({ aggregate, name: column }) => `${textOf(aggregate, laid)} AS ${column}`)
    const grouped = keys.map((one) => `${rowsAlias}.${one}`)
    this.add(
      name,
      `SELECT ${[...grouped.map((one, index) => `${one} AS k${index}`), ...written].join(",\n  ")}\nFROM ${laid.from}\nGROUP BY ${grouped.join(", ")}`,
    )
    const on = keys.map((one, index) => `${name}.k${index} = ${rowsAlias}.${one}`)
    return `LEFT JOIN ${name} ON ${on.join(" AND ")}`
  }

  /** What the cells of entries read of the scopes around them. */
  importsOf(inner: Scope, roots: ReadonlyArray<SqlCell>): ReadonlyArray<SqlCell> {
    return [...new LiveCells(this.#dialect, inner, roots).imports]
  }

  /** The name under which a column is carried. */
  columnName(cell: SqlCell): string {
    return this.#nameOf(cell)
  }

  /** Lays out cells of the entries of a list beside rows that have a name and the columns that the cells import. */
  layEntries(inner: Scope, outerName: string, outer: LaidRows, roots: ReadonlyArray<SqlCell>): Laid {
    return this.lay(inner, this.#entries(inner, outerName, outer, this.importsOf(inner, roots)), roots)
  }
}

const textOf = (aggregate: Aggregated["aggregate"], laid: Laid): string =>
  aggregate.map((part) => (typeof part === "string" ? part : laid.text(part))).join("")

/** The cells that a scope computes for others, how often each is read, and what is read of the scopes around it. */
class LiveCells {
  readonly read = new Set<SqlCell>()
  readonly inner: Array<Scope> = []
  readonly imports = new Set<SqlCell>()
  readonly #mentions = new Map<SqlCell, number>()
  readonly #forInner = new Set<SqlCell>()
  readonly #weights = new Map<SqlCell, number>()
  readonly #dialect: Dialect
  readonly #importsOf = new Map<Scope, ReadonlyArray<SqlCell>>()
  readonly #scope: Scope

  constructor(dialect: Dialect, scope: Scope, roots: ReadonlyArray<SqlCell>) {
    this.#dialect = dialect
    this.#scope = scope
    for (const root of roots) this.#visit(root)
  }

  /** Whether a cell is computed once, as a column: where writing it again would cost more than a level of the query. */
  isColumn(cell: SqlCell): boolean {
    if (cell.leaf || cell.scope !== this.#scope) return false
    if (this.#forInner.has(cell)) return true
    const again = (this.#mentions.get(cell) ?? 0) - 1
    return again > 0 && again * this.#weight(cell) > this.#dialect.costOfLevel
  }

  /** The number of expressions in the text of a cell. */
  #weight(cell: SqlCell): number {
    const known = this.#weights.get(cell)
    if (known !== undefined) return known
    const weight = cellsIn(cell).reduce(
      (sum, part) =>
        sum + (part.leaf || part.scope !== this.#scope || this.isColumn(part) ? 0 : this.#weight(part)),
      1,
    )
    this.#weights.set(cell, weight)
    return weight
  }

  importsOf(inner: Scope): ReadonlyArray<SqlCell> {
    return this.#importsOf.get(inner) ?? []
  }

  #visit(cell: SqlCell): void {
    if (cell.scope === undefined) return
    this.#mentions.set(cell, (this.#mentions.get(cell) ?? 0) + 1)
    if (this.read.has(cell)) return
    this.read.add(cell)
    if (cell.scope !== this.#scope) {
      this.imports.add(cell)
      return
    }
    const by = cell.column?.by
    if (by !== undefined && by !== "rows") this.#visitScope(by)
    for (const part of cellsIn(cell)) this.#visit(part)
  }

  #visitScope(inner: Scope): void {
    if (this.#importsOf.has(inner)) return
    const roots = [...inner.aggregates.values()].flatMap(({ aggregate }) =>
      cellsIn({ type: "whole", parts: aggregate, leaf: false }),
    )
    const imports = [...new LiveCells(this.#dialect, inner, roots).imports]
    this.#importsOf.set(inner, imports)
    this.inner.push(inner)
    for (const cell of imports) {
      this.#forInner.add(cell)
      this.#visit(cell)
    }
  }
}

/** At which level each column of a scope is made. Columns of the rows it starts from are there at level 0. */
class Levels {
  readonly #scope: Scope
  readonly #live: LiveCells
  readonly #needed = new Map<SqlCell, number>()
  readonly #lastRead = new Map<SqlCell, number>()

  constructor(scope: Scope, live: LiveCells) {
    this.#scope = scope
    this.#live = live
  }

  ofScope(inner: Scope): number {
    const imports = this.#live.importsOf(inner)
    return 1 + Math.max(0, ...imports.map((cell) => this.madeAt(cell)))
  }

  /** The level whose query makes a column. */
  madeAt(cell: SqlCell): number {
    if (cell.scope !== this.#scope) return 0
    const by = cell.column?.by
    if (by === "rows") return 0
    if (by !== undefined) return this.ofScope(by)
    return this.#level(cell)
  }

  /** The first level that can compute a cell. */
  #level(cell: SqlCell): number {
    const known = this.#needed.get(cell)
    if (known !== undefined) return known
    const level = Math.max(1, ...cellsIn(cell).map((part) => this.#behind(part)))
    this.#needed.set(cell, level)
    return level
  }

  /** The first level that can read a cell. */
  #behind(cell: SqlCell): number {
    if (cell.scope === undefined) return 1
    if (cell.scope !== this.#scope) return 1
    const by = cell.column?.by
    if (by === "rows") return 1
    if (by !== undefined) return this.ofScope(by)
    return this.#live.isColumn(cell) ? this.#level(cell) + 1 : this.#level(cell)
  }

  last(roots: ReadonlyArray<SqlCell>): number {
    return Math.max(1, ...roots.map((root) => this.#behind(root)))
  }

  /** The last level that reads a column. */
  lastRead(cell: SqlCell, last: number, roots: ReadonlyArray<SqlCell>): number {
    if (this.#lastRead.size === 0) this.#findLast(last, roots)
    return this.#lastRead.get(cell) ?? 0
  }

  #findLast(last: number, roots: ReadonlyArray<SqlCell>): void {
    const note = (cell: SqlCell, level: number): void => {
      if (cell.scope === undefined) return
      this.#lastRead.set(cell, Math.max(this.#lastRead.get(cell) ?? 0, level))
      const isOwnExpression =
        cell.scope === this.#scope && cell.column === undefined && !this.#live.isColumn(cell)
      if (isOwnExpression) for (const part of cellsIn(cell)) note(part, level)
    }
    for (const root of roots) note(root, last)
    for (const cell of this.#live.read) {
      if (this.#live.isColumn(cell)) for (const part of cellsIn(cell)) note(part, this.#level(cell))
    }
    for (const inner of this.#live.inner)
      for (const cell of this.#live.importsOf(inner)) note(cell, this.ofScope(inner))
  }
}
