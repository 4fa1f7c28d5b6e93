/**
 * Tables in Parquet.
 *
 * @module
 */

import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type FileMetaData,
  type ParquetRowRange,
  type ParquetScan,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
} from "hyparquet"
import { compressors } from "hyparquet-compressors"
import type { Cell } from "../cells/cell.ts"
import type { BrokenRows, FileRow, FileTable } from "./file-rows.ts"

/** Rows between two pauses: some milliseconds of work. */
const rowsAtOnce = 256

const broken = text("فایل سالم Parquet", "a sound file of Parquet")

const metadataOf = async (file: AsyncBuffer): Promise<FileMetaData | undefined> => {
  try {
    return await parquetMetadataAsync(file)
  } catch {
    return undefined
  }
}

/**
 * The cells of some columns in a group of rows, column by column; `undefined` where the file is broken. A part of a group would take
 * as long to read as all of it.
 */
const cellsIn = async (
  scan: ParquetScan,
  columns: ReadonlyArray<string>,
  group: ParquetRowRange,
): Promise<ReadonlyArray<ArrayLike<Cell>> | undefined> => {
  const cells: Array<ArrayLike<Cell>> = []
  try {
    for (const column of columns) cells.push((await scan.readColumn({ column, ...group })) as ArrayLike<Cell>)
  } catch {
    return undefined
  }
  return cells.every(({ length }) => length === group.rowEnd - group.rowStart) ? cells : undefined
}

/** Lets others have the thread. */
const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** Opens a table in Parquet: reads its schema. */
export const openParquet = async (path: string): Promise<Result.Result<FileTable, BrokenRows>> => {
  const file = await asyncBufferFromFile(path)
  const metadata = await metadataOf(file)
  if (metadata === undefined) return Result.fail({ line: 1, broken })
  const size = Number(metadata.num_rows)
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
  let read = 0
  return Result.succeed({
    columns,
    portion: () => (size === 0 ? 1 : read / size),
    async *rows(places): AsyncGenerator<ReadonlyArray<FileRow | BrokenRows>> {
      const names = places.map((place) => columns[place] as string)
      const scan = await parquetScan({ file, metadata, compressors, columns: names, useOffsetIndex: false })
      for (const group of scan.ranges) {
        const cells = await cellsIn(scan, names, group)
        if (cells === undefined) {
          yield [{ line: group.rowStart + 1, broken }]
          return
        }
        for (let start = group.rowStart; start < group.rowEnd; start = read) {
          read = Math.min(group.rowEnd, start + rowsAtOnce)
          yield Array.from({ length: read - start }, (_, at) => ({
            line: start + at + 1,
            cells: cells.map((ofColumn) => ofColumn[start - group.rowStart + at]),
          }))
          await pause()
        }
      }
    },
  })
}
