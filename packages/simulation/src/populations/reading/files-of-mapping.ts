/** The files that a mapping names, and what of them does not agree with it. */

import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { FieldPath } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { nearestNames } from "../../documents/document-reader.ts"
import type { Position } from "../../documents/read-document.ts"
import type { MappedColumn, MappedFile } from "../mapping/mapping.ts"
import { MappingError } from "../mapping/read-mapping.ts"
import type { FileTable } from "../rows/file-rows.ts"
import { openRows } from "../rows/open-rows.ts"
import { AskedColumns } from "./row-cells.ts"

const words = {
  column: text("نام ستونی از این فایل", "the name of a column of the file"),
  one: text("ستونی که نامش در فایل یک بار آمده است", "a column whose name stands in the file once"),
}

/** The text of a file; `undefined` where it cannot be read. */
export const textIn = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, "utf8")
  } catch {
    return undefined
  }
}

/** The order of errors in a mapping. */
export const byPlace = ({ position: one }: MappingError, { position: other }: MappingError): number =>
  one.line - other.line || one.column - other.column

const delimiters = [",", ";", "\t", "|"]

/** By what the names at the head of a table are separated, where all of them were read as one. */
const otherDelimiterOf = ({ format }: MappedFile, { columns }: FileTable): string | undefined =>
  format === "csv" && columns.length === 1 ? delimiters.find((one) => columns[0]?.includes(one)) : undefined

const separatedOtherwise = (delimiter: string): Text => {
  const written = `delimiter: ${delimiter === "\t" ? "tab" : JSON.stringify(delimiter)}`
  return text(
    `جداکنندهٔ ستون‌های این فایل در نگاشت: ${written}`,
    `what separates the columns of this file, in the mapping: ${written}`,
  )
}

/** Opens the files of a mapping, which lie in a folder, and takes note of all that does not agree with it. */
export class FilesOfMapping {
  readonly #folder: string
  readonly #positionOf: (path: FieldPath) => Position
  readonly errors: Array<MappingError> = []

  constructor(folder: string, positionOf: (path: FieldPath) => Position) {
    this.#folder = folder
    this.#positionOf = positionOf
  }

  #refuse(error: Omit<ConstructorParameters<typeof MappingError>[0], "position">): void {
    this.errors.push(new MappingError({ ...error, position: this.#positionOf(error.path) }))
  }

  async open(file: MappedFile): Promise<FileTable | undefined> {
    const opened = await openRows(join(this.#folder, file.name), file)
    if (Result.isSuccess(opened)) {
      const delimiter = otherDelimiterOf(file, opened.success)
      if (delimiter === undefined) return opened.success
      this.#refuse({
        code: "mapping.otherDelimiter",
        path: file.path,
        value: file.name,
        expected: separatedOtherwise(delimiter),
      })
      return undefined
    }
    const { failure } = opened
    const [code, expected] =
      "absent" in failure
        ? (["mapping.noFile", failure.absent] as const)
        : (["mapping.brokenFile", failure.broken] as const)
    this.#refuse({ code, path: file.path, value: file.name, expected })
    return undefined
  }

  columnsOf(file: MappedFile, { columns }: FileTable): AskedColumns {
    return new AskedColumns(file, columns, ({ name, path }: MappedColumn, found) => {
      const nearest = found > 1 ? [] : nearestNames(name, columns)
      this.#refuse({
        code: found > 1 ? "mapping.twoColumns" : "mapping.unknownColumn",
        path,
        value: name,
        expected: found > 1 ? words.one : words.column,
        ...(nearest.length === 0 ? {} : { nearest }),
      })
    })
  }
}
