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
import { type Cell, remembered } from "../cells/index.ts"
import type { BrokenRows, FileRow, FileTable } from "./file-rows.ts"

/** Rows between two pauses: some milliseconds of work. */
const rowsPerBatch = 256

const broken = text("فایل سالم Parquet", "an intact Parquet file")

const metadataOf = async (file: AsyncBuffer): Promise<FileMetaData | undefined> => {
  try {
    return await parquetMetadataAsync(file)
  } catch {
    return undefined
  }
}

const millisecondsInDay = 86_400_000
const daysRemembered = 65_536

/** Dates, one object for each day: one for each cell would soon fill the memory. */
const datesOfDays = () => remembered((days: number) => new Date(days * millisecondsInDay), daysRemembered)

/** The cells with numbers for those of 64 bits that are exact as numbers, which are no objects. */
const light = (cells: ArrayLike<Cell>): ArrayLike<Cell> => {
  if (!Array.isArray(cells)) return cells
  for (let place = 0; place < cells.length; place++) {
    const cell: Cell = cells[place]
    if (typeof cell === "bigint" && Number.isSafeInteger(Number(cell))) cells[place] = Number(cell)
    else if (cell !== null && cell !== undefined && typeof cell !== "bigint") return cells
  }
  return cells
}

/** The cells of columns in a whole group of rows, which takes no longer than a part; `undefined` where the file is broken. */
const cellsIn = async (
  scan: ParquetScan,
  columns: ReadonlyArray<string>,
  group: ParquetRowRange,
): Promise<ReadonlyArray<ArrayLike<Cell>> | undefined> => {
  const cells: Array<ArrayLike<Cell>> = []
  try {
    for (const column of columns)
      cells.push(light((await scan.readColumn({ column, ...group })) as ArrayLike<Cell>))
  } catch {
    return undefined
  }
  return cells.every(({ length }) => length === group.rowEnd - group.rowStart) ? cells : undefined
}

const rowsFrom = (
  cells: ReadonlyArray<ArrayLike<Cell>>,
  firstLine: number,
  from: number,
  to: number,
): ReadonlyArray<FileRow> => {
  const rows: Array<FileRow> = []
  for (let place = from; place < to; place++) {
    const ofRow: Array<Cell> = []
    for (let column = 0; column < cells.length; column++)
      ofRow.push((cells[column] as ArrayLike<Cell>)[place])
    rows.push({ line: firstLine + place, cells: ofRow })
  }
  return rows
}

const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume))

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
      const parsers = { dateFromDays: datesOfDays() }
      const scan = await parquetScan({
        file,
        metadata,
        compressors,
        parsers,
        columns: names,
        useOffsetIndex: false,
      })
      for (const group of scan.ranges) {
        const cells = await cellsIn(scan, names, group)
        if (cells === undefined) {
          yield [{ line: group.rowStart + 1, broken }]
          return
        }
        const { rowEnd, rowStart } = group
        for (let start = rowStart; start < rowEnd; start = read) {
          read = Math.min(rowEnd, start + rowsPerBatch)
          yield rowsFrom(cells, rowStart + 1, start - rowStart, read - rowStart)
          await pause()
        }
      }
    },
  })
}
