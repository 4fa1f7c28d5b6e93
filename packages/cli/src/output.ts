import type { Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Refusal, refusalOfFile } from "./case-files/refusal.ts"
import type { Options } from "./command-line/parse.ts"
import type { Platform } from "./platform.ts"
import { csvFilesOf } from "./report/csv.ts"
import { jsonPieces } from "./report/json.ts"
import { type Draft, Item, type Part } from "./report/report.ts"
import { terminalOf } from "./report/terminal.ts"
import { sayWritten } from "./report-error.ts"

/** Where and how a command prints. */
export interface Output {
  readonly options: Options
  readonly platform: Platform
  readonly style: Style
}

/** Prints parts of a report for a person. */
export const printParts = (
  { platform, style }: Pick<Output, "platform" | "style">,
  parts: ReadonlyArray<Part>,
  tablesInFiles = false,
): void => {
  platform.print(terminalOf(style, parts, { paint: platform.paint, tablesInFiles }))
}

export const printJson = ({ platform, style }: Pick<Output, "platform" | "style">, item: Item): void => {
  platform.print(jsonPieces(item, style.calendar))
}

/** Prints a document that a program alone reads. */
export const printDocument = <A>(output: Pick<Output, "platform" | "style">, data: () => Draft<A>): void =>
  printJson(output, new Item<A>(data, () => []))

/** Prints a report in the form that is asked for: JSON for a program, lines for a person. */
export const printReport = (output: Output, report: Item, tablesInFiles = false): void => {
  if (output.options.has("json")) printJson(output, report)
  else printParts(output, report.parts(), tablesInFiles)
}

export interface OutputFile {
  readonly file: string
  readonly content: string
}

/** Writes files, says of each that it was written, and answers with what could not be. */
export const writeFiles = (output: Output, files: ReadonlyArray<OutputFile>): ReadonlyArray<Refusal> =>
  files.flatMap(({ content, file }) => {
    const written = output.platform.writeText(file, content)
    if (Result.isFailure(written)) return [refusalOfFile(written.failure)]
    sayWritten(file, output)
    return []
  })

/** Writes the tables and figures of a report into a folder, where one is asked for, and answers with what could not be written. */
export const writeTables = (
  output: Output,
  report: Item,
  folder: string | undefined,
): ReadonlyArray<Refusal> =>
  folder === undefined
    ? []
    : writeFiles(
        output,
        csvFilesOf(output.style, report.parts()).map(({ content, name }) => ({
          file: `${folder}/${name}`,
          content,
        })),
      )
