import { decodeFile, type Jurisdiction } from "@bazgasht/core"
import type { CaseFile } from "@bazgasht/core/release"
import type { FamilyFile, FamilyFileOptions } from "@bazgasht/core/support"
import * as Result from "effect/Result"
import type { JsonSource } from "../json/read-json.ts"
import { openText } from "./open-document.ts"
import type { Refusal } from "./refusal.ts"

/** A case file of any kind, by its `kind`: that of a prisoner, or that of a prisoner's family. */
export type AnyCaseFile = CaseFile | FamilyFile

/** A case file of one kind with the text it was read from. */
export interface Opened<File extends AnyCaseFile> {
  readonly file: string
  readonly caseFile: File
  readonly source: JsonSource
}

/** A case file of any kind with the text it was read from. */
export type OpenedCaseFile = Opened<CaseFile> | Opened<FamilyFile>

/** Whether an opened case file is that of a family; otherwise it is that of a prisoner. */
export const isOfFamily = (opened: OpenedCaseFile): opened is Opened<FamilyFile> =>
  opened.caseFile.kind === "family"

/**
 * Opens the case file in a text. `file` is its name in errors; no birth day may lie after `today`, if given.
 *
 * @example
 * openCaseFile("CR-1.json", text, iran) // => the case file, or a list of `Refusal`
 */
export const openCaseFile = (
  file: string,
  text: string,
  jurisdiction: Jurisdiction,
  options: FamilyFileOptions = {},
): Result.Result<OpenedCaseFile, ReadonlyArray<Refusal>> =>
  Result.map(
    openText(file, text, jurisdiction, (document) => decodeFile(document, jurisdiction, options)),
    ({ content, source }) => ({ file, caseFile: content, source }) as OpenedCaseFile,
  )
