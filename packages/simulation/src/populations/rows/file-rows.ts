import type { Text } from "@bazgasht/rules"
import type { Cell } from "../cells/cell.ts"

/**
 * A row of a table in a file.
 *
 * Of CSV `line` is the line of the file on which the row begins; of Parquet it is the number of the row, from 1. `cells` is absent
 * where the row has another number of cells than the head of the table.
 */
export interface FileRow {
  readonly line: number
  readonly cells?: ReadonlyArray<Cell>
}

/** Where a file stops being a table, and what would have been one. */
export interface BrokenRows {
  readonly line: number
  readonly broken: Text
}

/** A table in a file. No more than a part of it is ever held in memory. */
export interface FileTable {
  readonly columns: ReadonlyArray<string>
  /** Cells of columns by their places in `columns`, in batches of some milliseconds. What is broken comes last. */
  readonly rows: (columns: ReadonlyArray<number>) => AsyncIterable<ReadonlyArray<FileRow | BrokenRows>>
  /** How much of the file has been read, from 0 to 1. */
  readonly portion: () => number
}
