import type { FieldPath } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { DocumentFlaw, FormFlaw } from "../../documents/document-reader.ts"
import { type DocumentError, type Position, readDocument } from "../../documents/index.ts"
import { registerKinds } from "../tables/population.ts"
import type { Mapping } from "./mapping.ts"
import { type MappingFlaw, MappingReader } from "./mapping-reader.ts"
import { TableReader } from "./table-reader.ts"

/**
 * One thing that is wrong with a mapping, with its place there. Nothing is read from any file before all of it is right.
 *
 * @example
 * const [error] = readMapping("title: { fa: ثبت, en: a register }\nday: 1404/07/01\ntables:\n  prisoners: {}", iran).errors
 * error?.code // => "mapping.unknownKind"
 * error?.position // => { line: 4, column: 14 }
 */
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

/** What could be read of a mapping, everything that is wrong with it, and where its parts stand in its document. */
export interface ReadMapping {
  /** Absent where something is wrong. */
  readonly mapping?: Mapping
  /** Those of which enough could be read to open their files. */
  readonly tables: Mapping["tables"]
  readonly errors: ReadonlyArray<MappingError>
  readonly positionOf: (path: FieldPath) => Position
}

const words = {
  kind: text(`یکی از: ${registerKinds.join("، ")}`, `one of ${registerKinds.join(", ")}`),
  table: text("دست‌کم یک جدول", "at least one table"),
}

const read = (reader: MappingReader, written: unknown): Partial<Mapping> => {
  const fields = reader.fields(written, [], ["title", "day", "calendar", "unreadable", "tables"])
  if (fields === undefined) return {}
  reader.useCalendar(fields["calendar"], ["calendar"])
  const unreadable = reader.someUnreadable(fields, [])
  reader.unreadable = unreadable ?? reader.unreadable
  const title = reader.bothLanguages(fields["title"], ["title"])
  const day = reader.day(fields["day"], ["day"])
  const tables = reader.fields(fields["tables"], ["tables"])
  const kinds = Object.keys(tables ?? {})
  const known = new Map(registerKinds.map((kind) => [kind as string, kind]))
  if (tables !== undefined && kinds.length === 0) reader.refuse("noTable", ["tables"], undefined, words.table)
  for (const kind of kinds) reader.known("unknownKind", kind, ["tables", kind], known, words.kind)
  const mapped = registerKinds
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => new TableReader(reader, kind).table(tables?.[kind], kinds) ?? [])
  return {
    tables: mapped,
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(title === undefined ? {} : { title }),
    ...(day === undefined ? {} : { day }),
  }
}

/**
 * Reads of a mapping what can be read, and says everything that is wrong with it, by line and column.
 *
 * @example
 * const { errors } = readMapping("title: { fa: ثبت, en: a register }\nday: 1404/07/01\ntables:\n  prisoners: {}", iran)
 * errors.map(({ code, position }) => [code, position.line]) // => [["mapping.unknownKind", 4]]
 */
export const readMapping = (source: string, jurisdiction: Jurisdiction): ReadMapping => {
  const document = readDocument(source)
  if (Result.isFailure(document)) {
    const broken = document.failure.map(
      ({ code, expected, position }) => new MappingError({ code, path: [], position, expected }),
    )
    return { tables: [], errors: broken, positionOf: () => ({ line: 1, column: 1 }) }
  }
  const { positionOf, value } = document.success
  const reader = new MappingReader(jurisdiction)
  const { day, tables = [], title, unreadable } = read(reader, value)
  const errorOf = ({ code, ...flaw }: DocumentFlaw<MappingFlaw>): MappingError =>
    new MappingError({ ...flaw, code: `mapping.${code}`, position: positionOf(flaw.path) })
  const errors = reader.flaws.map(errorOf)
  const isWhole = title !== undefined && day !== undefined && errors.length === 0
  return {
    tables,
    errors,
    positionOf,
    ...(isWhole
      ? { mapping: { title, day, tables, ...(unreadable === undefined ? {} : { unreadable }) } }
      : {}),
  }
}
