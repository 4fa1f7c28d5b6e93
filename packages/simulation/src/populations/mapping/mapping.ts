/**
 * Mappings: which column of which file stands for which fact.
 *
 * A mapping is read from a document that an analyst writes. Everything in it that can be checked without looking into the files
 * is checked when it is read.
 */

import type { FieldPath } from "@bazgasht/casework"
import type { Day, Text, Value } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import type { Cell, CellError, UsualReader } from "../cells/index.ts"
import type { RegisterKind } from "../tables/population.ts"
import type { TableDeclaration } from "../tables/table-builder.ts"

/** A column of a file, by its name at the head of the file, with the place in the mapping that asks for it. */
export interface MappedColumn {
  readonly name: string
  readonly path: FieldPath
}

/**
 * What becomes of a cell that cannot be read.
 *
 * - `unknown`: what it stands for is unknown of the case, as if nothing stood there
 * - `leaveOut`: the case is left out
 */
export const unreadablePolicies = ["unknown", "leaveOut"] as const

/** What becomes of a cell that cannot be read. */
export type Unreadable = (typeof unreadablePolicies)[number]

/** A value from the cells of a row. */
export interface MappedValue<A extends Value = Value> {
  /** The columns whose cells are read; none where every case has the same value. */
  readonly columns: ReadonlyArray<MappedColumn>
  /** The value in the cells of these columns; `undefined` is unknown. */
  readonly read: (cells: ReadonlyArray<Cell>) => Result.Result<A | undefined, CellError>
  readonly unreadable: Unreadable
  /** The one value of every case, where the mapping gives it. */
  readonly constant?: A
  /** Of one column: reads what most of its cells look like sooner, and to the same value. */
  readonly usual?: UsualReader<A>
}

export interface MappedFile {
  /** As the mapping writes it: relative to the folder of the mapping. */
  readonly name: string
  readonly path: FieldPath
  readonly format: "csv" | "parquet"
  readonly delimiter: string
  readonly encoding: string
  /** Texts that stand for unknown besides an empty cell, in the form of `sameWords`. */
  readonly unknown: ReadonlySet<string>
  /** Whether a text that a spreadsheet would compute was written with an apostrophe before it. */
  readonly escaped: boolean
}

/** A list of the cases of a table, which lies in a file of its own: a row for each entry. */
export interface MappedList {
  readonly id: string
  readonly file: MappedFile
  /** The column with the id of the case to which an entry belongs. */
  readonly case: MappedColumn
  readonly fields: ReadonlyArray<{ readonly name: string; readonly value: MappedValue }>
  /** Whether the list of a case without rows is known to be empty; where a column says it, case by case. */
  readonly withoutRows: "none" | "unknown" | MappedValue<boolean>
}

/** A table of cases of one kind. */
export interface MappedTable {
  readonly kind: RegisterKind
  readonly file: MappedFile
  readonly declaration: TableDeclaration
  readonly id: MappedColumn
  readonly weight?: MappedValue<number>
  /** The id of the case to which a case belongs. */
  readonly belongsTo?: MappedColumn
  readonly facts: ReadonlyArray<{ readonly id: string; readonly value: MappedValue }>
  readonly groups: ReadonlyArray<{ readonly id: string; readonly value: MappedValue<string> }>
  readonly measures: ReadonlyArray<{ readonly id: string; readonly value: MappedValue<number> }>
  readonly lists: ReadonlyArray<MappedList>
}

export interface Mapping {
  /** What the mapping says of unreadable cells for all of its tables; absent where it says nothing. */
  readonly unreadable?: Unreadable
  readonly title: Text
  readonly day: Day
  /** In the order in which they are read: owners come first. */
  readonly tables: ReadonlyArray<MappedTable>
}
