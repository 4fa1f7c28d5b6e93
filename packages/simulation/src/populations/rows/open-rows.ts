import { stat } from "node:fs/promises"
import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { MappedFile } from "../mapping/mapping.ts"
import { openCsv } from "./csv-rows.ts"
import type { BrokenRows, FileTable } from "./file-rows.ts"
import { openParquet } from "./parquet-rows.ts"

const noFile: Text = text("فایلی با این نام در کنار فایل نگاشت", "a file of this name, beside the mapping")

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

export interface NoRows {
  readonly absent: Text
}

export const openRows = async (
  path: string,
  { delimiter, encoding, format }: MappedFile,
): Promise<Result.Result<FileTable, BrokenRows | NoRows>> => {
  if (!(await isFile(path))) return Result.fail({ absent: noFile })
  return format === "csv" ? openCsv(path, { delimiter, encoding }) : openParquet(path)
}
