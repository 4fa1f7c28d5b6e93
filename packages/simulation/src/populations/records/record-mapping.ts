/** Mappings of registers: which column of which file stands for which field of a record. */

import type { FieldPath } from "@bazgasht/casework"
import { formatTerm, type Jurisdiction } from "@bazgasht/core"
import { type Day, formatDay, type Kind, type Term, text, type Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { DocumentFields, DocumentFlaw } from "../../documents/document-reader.ts"
import { type Position, readDocument } from "../../documents/read-document.ts"
import type { MappedColumn, MappedFile, MappedValue } from "../mapping/mapping.ts"
import { type MappingFlaw, MappingReader } from "../mapping/mapping-reader.ts"
import { MappingError } from "../mapping/read-mapping.ts"

/** The registers that a mapping may name, each with the fields that its records have, behind dots those of a part or an entry. */
export interface RegistersToMap {
  readonly [register: string]: {
    /** Fields at the top: `person`, `debts`. */
    readonly fields: ReadonlyArray<string>
    /** Those of them that are lists of entries. */
    readonly lists: ReadonlyArray<string>
  }
}

/** A value that is written into a document at a place. */
export interface MappedField {
  /** Names of fields, from the outside in. */
  readonly place: ReadonlyArray<string>
  readonly value: MappedValue
  /** How the value is written in a document. */
  readonly written: (value: Value) => unknown
}

/** A list of the records, which lies in a file of its own: a row for each entry. */
export interface MappedEntries {
  readonly list: string
  readonly file: MappedFile
  readonly record: MappedColumn
  readonly fields: ReadonlyArray<MappedField>
  /** Whether a record without rows is known to have no entry. */
  readonly withoutRows: "none" | "unknown"
}

/** A mapping of a register. */
export interface RecordMapping {
  readonly register: string
  readonly file: MappedFile
  readonly id: MappedColumn
  readonly unit: MappedValue<string>
  /** The day from which everything in a row holds; absent where it has always held. */
  readonly from?: MappedValue<Day>
  readonly fields: ReadonlyArray<MappedField>
  readonly lists: ReadonlyArray<MappedEntries>
}

const kinds = ["text", "truth", "count", "money", "day", "term", "ratio"] as const

const words = {
  register: text("نام یک دفتر", "the name of a register"),
  field: text("فیلدی از این دفتر", "a field of the register"),
  list: text("فهرستی از این دفتر", "a list of the register"),
}

const fileFields = ["file", "delimiter", "encoding", "unknown", "escaped", "unreadable"]

class RecordMappingReader {
  readonly #reader: MappingReader
  readonly #jurisdiction: Jurisdiction

  constructor(reader: MappingReader, jurisdiction: Jurisdiction) {
    this.#reader = reader
    this.#jurisdiction = jurisdiction
  }

  /** How values of a kind are written in documents. */
  #written(kind: Kind): (value: Value) => unknown {
    const { calendar } = this.#jurisdiction.pack
    if (kind === "day") return (value) => formatDay(calendar, value as Day)
    return kind === "term" ? (value) => formatTerm(value as Term) : (value) => value
  }

  /** A value with the kind that it has: `{ column: birth, as: day }`. */
  #value(written: unknown, path: FieldPath): Pick<MappedField, "value" | "written"> | undefined {
    const { as = "text", ...form } =
      typeof written === "string" ? { column: written } : this.#reader.someFields(written, path)
    const named = this.#reader.oneOf(as, [...path, "as"], kinds)
    if (named === undefined) return undefined
    const kind: Kind = named === "text" ? "code" : named
    const value = this.#reader.value(typeof written === "string" ? written : form, path, { kind })
    return value && { value, written: this.#written(kind) }
  }

  #fields(written: unknown, path: FieldPath, known?: ReadonlyArray<string>): ReadonlyArray<MappedField> {
    return Object.entries(this.#reader.someFields(written, path)).flatMap(([name, one]) => {
      const place = name.split(".")
      const at = [...path, name]
      const top = new Map((known ?? place).map((field) => [field, field]))
      if (this.#reader.known("unknownField", place[0], at, top, words.field) === undefined) return []
      const value = this.#value(one, at)
      return value === undefined ? [] : [{ place, ...value }]
    })
  }

  #list(list: string, written: unknown, path: FieldPath): MappedEntries | undefined {
    const reader = this.#reader
    const fields = reader.fields(written, path, [...fileFields, "record", "fields", "withoutRows"])
    if (fields === undefined) return undefined
    const file = reader.file(fields, path)
    const record = reader.column(fields["record"], [...path, "record"])
    const withoutRows =
      fields["withoutRows"] === undefined
        ? "unknown"
        : reader.oneOf(fields["withoutRows"], [...path, "withoutRows"], ["none", "unknown"] as const)
    const mapped = this.#fields(fields["fields"], [...path, "fields"])
    return file === undefined || record === undefined || withoutRows === undefined
      ? undefined
      : { list, file, record, fields: mapped, withoutRows }
  }

  mapping(written: unknown, registers: RegistersToMap): RecordMapping | undefined {
    const reader = this.#reader
    const own = ["register", "calendar", "id", "unit", "from", "fields", "identifiers", "lists"]
    const fields: DocumentFields = reader.fields(written, [], [...fileFields, ...own]) ?? {}
    reader.useCalendar(fields["calendar"], ["calendar"])
    reader.unreadable = reader.someUnreadable(fields, []) ?? reader.unreadable
    const names = new Map(Object.keys(registers).map((name) => [name, name]))
    const register = reader.known("unknownKind", fields["register"], ["register"], names, words.register)
    const file = reader.file(fields, [])
    const id = reader.column(fields["id"], ["id"])
    const unit = reader.value(fields["unit"], ["unit"], { kind: "code" }) as MappedValue<string> | undefined
    const from =
      fields["from"] === undefined
        ? undefined
        : (reader.value(fields["from"], ["from"], { kind: "day" }) as MappedValue<Day> | undefined)
    const declared = register === undefined ? { fields: [], lists: [] } : registers[register]
    const mapped = this.#fields(fields["fields"], ["fields"], declared?.fields)
    const identifiers = Object.entries(reader.someFields(fields["identifiers"], ["identifiers"])).flatMap(
      ([kind, one]) => {
        const value = this.#value(one, ["identifiers", kind])
        return value === undefined ? [] : [{ place: ["identifiers", kind], ...value }]
      },
    )
    const known = new Map((declared?.lists ?? []).map((name) => [name, name]))
    const lists = Object.entries(reader.someFields(fields["lists"], ["lists"])).flatMap(([name, one]) => {
      const list = reader.known("unknownList", name, ["lists", name], known, words.list)
      const entries = list === undefined ? undefined : this.#list(list, one, ["lists", name])
      return entries ?? []
    })
    if (register === undefined || file === undefined || id === undefined || unit === undefined)
      return undefined
    return {
      register,
      file,
      id,
      unit,
      ...(from === undefined ? {} : { from }),
      fields: [...mapped, ...identifiers],
      lists,
    }
  }
}

/** What could be read of the mapping of a register, and everything that is wrong with it. */
export interface ReadRecordMapping {
  /** Absent where something is wrong. */
  readonly mapping?: RecordMapping
  readonly errors: ReadonlyArray<MappingError>
  readonly positionOf: (path: FieldPath) => Position
}

/** Reads the mapping of a register, and says everything that is wrong with it, by line and column. */
export const readRecordMapping = (
  source: string,
  jurisdiction: Jurisdiction,
  registers: RegistersToMap,
): ReadRecordMapping => {
  const document = readDocument(source)
  if (Result.isFailure(document))
    return {
      errors: document.failure.map(
        ({ code, expected, position }) => new MappingError({ code, path: [], position, expected }),
      ),
      positionOf: () => ({ line: 1, column: 1 }),
    }
  const { positionOf, value } = document.success
  const reader = new MappingReader(jurisdiction)
  const mapping = new RecordMappingReader(reader, jurisdiction).mapping(value, registers)
  const errors = reader.flaws.map(
    ({ code, ...flaw }: DocumentFlaw<MappingFlaw>) =>
      new MappingError({ ...flaw, code: `mapping.${code}`, position: positionOf(flaw.path) }),
  )
  return { ...(mapping === undefined || errors.length > 0 ? {} : { mapping }), errors, positionOf }
}
