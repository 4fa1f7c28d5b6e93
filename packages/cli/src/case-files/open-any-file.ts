import { type CaseFileError, decodeFile, type Jurisdiction } from "@bazgasht/core"
import { decodePlacementRound } from "@bazgasht/core/placement"
import { decodeAllocationRun } from "@bazgasht/core/release"
import { decodeCyclePlanFile, type FamilyFileOptions } from "@bazgasht/core/support"
import * as Result from "effect/Result"
import type { JsonSource } from "../json/read-json.ts"
import type { AnyCaseFile } from "./open-case-file.ts"
import { openText } from "./open-document.ts"
import type { Refusal } from "./refusal.ts"

/** A file of any kind with the text it was read from: a case file, the plan of a cycle, a placement round, or an allocation run. */
export interface OpenedFile {
  readonly file: string
  /** By what no two files may be called: the id, of a plan or a round with its kind. */
  readonly caseFile: { readonly id: string } | AnyCaseFile
  readonly source: JsonSource
}

const kindOf = (document: unknown): unknown =>
  typeof document === "object" && document !== null && "kind" in document ? document.kind : undefined

const decode = (
  document: unknown,
  jurisdiction: Jurisdiction,
  options: FamilyFileOptions,
): Result.Result<OpenedFile["caseFile"], ReadonlyArray<CaseFileError>> => {
  switch (kindOf(document)) {
    case "allocation":
      return Result.map(decodeAllocationRun(document, jurisdiction), ({ id }) => ({ id: `allocation ${id}` }))
    case "cycle":
      return Result.map(decodeCyclePlanFile(document, jurisdiction), ({ cycle }) => ({
        id: `cycle ${cycle.id}`,
      }))
    case "placement":
      return Result.map(decodePlacementRound(document, jurisdiction), ({ id }) => ({ id: `placement ${id}` }))
    default:
      return decodeFile(document, jurisdiction, options)
  }
}

/** Opens the file in a text, by its `kind`. */
export const openAnyFile = (
  file: string,
  text: string,
  jurisdiction: Jurisdiction,
  options: FamilyFileOptions = {},
): Result.Result<OpenedFile, ReadonlyArray<Refusal>> =>
  Result.map(
    openText(file, text, jurisdiction, (document) => decode(document, jurisdiction, options)),
    ({ content, source }) => ({ file, caseFile: content, source }),
  )
