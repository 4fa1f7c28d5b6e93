/**
 * Mappings as documents: YAML or JSON.
 *
 * @module
 */

import type { FieldPath, Jurisdiction } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { DocumentFlaw, FormFlaw } from "../../documents/document-flaws.ts"
import { type DocumentError, type Position, readDocument } from "../../documents/index.ts"
import { caseKinds } from "../tables/population.ts"
import type { Mapping } from "./mapping.ts"
import { type MappingFlaw, MappingReader } from "./mapping-reader.ts"
import { TableReader } from "./table-reader.ts"

/** One thing that is wrong with a mapping, with its place there. Nothing is read from any file before all of it is right. */
export class MappingError extends Data.TaggedError("MappingError")<{
  readonly code: `mapping.${MappingFlaw | FormFlaw | FileFlaw}` | DocumentError["code"]
  readonly path: FieldPath
  readonly position: Position
  /** What stands there. */
  readonly value?: string
  readonly expected: Text
  /** The names that come nearest to what stands there, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}> {}

/**
 * What turns out when the files of a mapping are opened.
 *
 * - `noFile`, `brokenFile`: there is none of this name, or it is no table
 * - `otherDelimiter`: its columns are separated by something else than the mapping says
 * - `unknownColumn`, `twoColumns`: the table has no column of this name, or several
 */
export type FileFlaw = "noFile" | "brokenFile" | "otherDelimiter" | "unknownColumn" | "twoColumns"

/** A mapping, and where its parts stand in its document. */
export interface ReadMapping {
  readonly mapping: Mapping
  readonly positionOf: (path: FieldPath) => Position
}

const words = {
  kind: text(`یکی از: ${caseKinds.join("، ")}`, `one of ${caseKinds.join(", ")}`),
  table: text("دست‌کم یک جدول", "at least one table"),
}

const read = (reader: MappingReader, written: unknown): Mapping | undefined => {
  const fields = reader.fields(written, [], ["title", "day", "calendar", "tables"])
  if (fields === undefined) return undefined
  reader.useCalendar(fields["calendar"], ["calendar"])
  const title = reader.bothLanguages(fields["title"], ["title"])
  const day = reader.day(fields["day"], ["day"])
  const tables = reader.fields(fields["tables"], ["tables"])
  const kinds = Object.keys(tables ?? {})
  const known = new Map(caseKinds.map((kind) => [kind as string, kind]))
  if (tables !== undefined && kinds.length === 0) reader.refuse("noTable", ["tables"], undefined, words.table)
  for (const kind of kinds) reader.known("unknownKind", kind, ["tables", kind], known, words.kind)
  const mapped = caseKinds
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => new TableReader(reader, kind).table(tables?.[kind], kinds) ?? [])
  return title === undefined || day === undefined ? undefined : { title, day, tables: mapped }
}

/**
 * Reads a mapping, or says everything that is wrong with it, by line and column.
 *
 * @example
 * readMapping(readFileSync("register.yaml", "utf8"), iran)
 * // => a failure: `mapping.unknownFact` at line 9, "goodConduc"; perhaps goodConduct
 */
export const readMapping = (
  source: string,
  jurisdiction: Jurisdiction,
): Result.Result<ReadMapping, ReadonlyArray<MappingError>> => {
  const document = readDocument(source)
  if (Result.isFailure(document))
    return Result.fail(
      document.failure.map(
        ({ code, expected, position }) => new MappingError({ code, path: [], position, expected }),
      ),
    )
  const { positionOf, value } = document.success
  const reader = new MappingReader(jurisdiction)
  const mapping = read(reader, value)
  const errorOf = ({ code, ...flaw }: DocumentFlaw<MappingFlaw>): MappingError =>
    new MappingError({ ...flaw, code: `mapping.${code}`, position: positionOf(flaw.path) })
  return mapping === undefined || reader.flaws.length > 0
    ? Result.fail(reader.flaws.map(errorOf))
    : Result.succeed({ mapping, positionOf })
}
