import type { Value } from "@bazgasht/rules"
import { ParquetWriter, type SchemaElement, type Writer } from "hyparquet-writer"
import { fileWriter } from "hyparquet-writer/src/node.js"
import type { WrittenColumn, WrittenKind, WrittenTable } from "./written-columns.ts"

/** Rows that are held in memory at once, and the rows of a group of the file. */
const rowsPerBatch = 50_000

const types: { readonly [Kind in WrittenKind]: Omit<SchemaElement, "name"> } = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  truth: { type: "BOOLEAN" },
  number: { type: "INT64" },
  day: { type: "INT32", converted_type: "DATE" },
}

const cellOf = (kind: WrittenKind, value: Value | undefined) =>
  kind === "number" && value !== undefined ? BigInt(value as number) : value

const dataOf = ({ at, kind }: WrittenColumn, from: number, to: number) =>
  Array.from({ length: to - from }, (_, place) => cellOf(kind, at(from + place)))

const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** Writes truths, numbers of 64 bits and dates, each nullable for unknown. Rejects where the signal stops it. */
export const writeParquet = async (
  path: string,
  { columns, size }: WrittenTable,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const schema: Array<SchemaElement> = [
    { name: "root", num_children: columns.length },
    ...columns.map(({ kind, name }) => ({ name, repetition_type: "OPTIONAL" as const, ...types[kind] })),
  ]
  signal?.throwIfAborted()
  const writer = new ParquetWriter({ writer: fileWriter(path) as Writer, schema })
  for (let from = 0; from < size; from += rowsPerBatch) {
    const to = Math.min(size, from + rowsPerBatch)
    await writer.write({
      columnData: columns.map((column) => ({ name: column.name, data: dataOf(column, from, to) })),
      rowGroupSize: rowsPerBatch,
    })
    await pause()
    signal?.throwIfAborted()
  }
  await writer.finish()
}
