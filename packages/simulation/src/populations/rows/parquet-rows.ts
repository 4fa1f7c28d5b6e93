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
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet"
import { compressors } from "hyparquet-compressors"
import type { Cell } from "../cells/cell.ts"
import type { BrokenRows, FileRow, FileTable } from "./file-rows.ts"

/** Rows that are held in memory at once. */
const rowsAtOnce = 10_000

const broken = text("فایل سالم Parquet", "a sound file of Parquet")

const metadataOf = async (file: AsyncBuffer): Promise<FileMetaData | undefined> => {
  try {
    return await parquetMetadataAsync(file)
  } catch {
    return undefined
  }
}

const rowsBetween = async (
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: Array<string>,
  rowStart: number,
  rowEnd: number,
): Promise<ReadonlyArray<{ readonly [column: string]: Cell }> | undefined> => {
  try {
    return await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd, compressors })
  } catch {
    return undefined
  }
}

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
    async *rows(places): AsyncGenerator<FileRow | BrokenRows> {
      const names = places.map((place) => columns[place] as string)
      const wanted = [...new Set(names)]
      for (let start = 0; start < size; start += rowsAtOnce) {
        const end = Math.min(size, start + rowsAtOnce)
        const rows = await rowsBetween(file, metadata, wanted, start, end)
        if (rows === undefined) {
          yield { line: start + 1, broken }
          return
        }
        for (const [at, row] of rows.entries())
          yield { line: start + at + 1, cells: names.map((name) => row[name]) }
        read = end
      }
    },
  })
}
