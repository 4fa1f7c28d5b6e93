import type { FieldPath } from "@bazgasht/casework"
import { type FactNode, type ListFact, text } from "@bazgasht/rules"
import type { DocumentFields } from "../../documents/document-reader.ts"
import { factsOfCases } from "../tables/case-facts.ts"
import type { RegisterKind } from "../tables/population.ts"
import { groupsOf, measuresOf } from "./attributes-reader.ts"
import type { MappedList, MappedTable, MappedValue } from "./mapping.ts"
import type { MappingReader } from "./mapping-reader.ts"
import { codesFor } from "./words-for-codes.ts"

const words = {
  fact: text("شناسهٔ اطلاعی که قاعده‌ها می‌خوانند", "the id of a fact that rules read"),
  list: text("شناسهٔ فهرستی که قاعده‌ها می‌خوانند", "the id of a list that rules read"),
  field: text("فیلدی از این فهرست", "a field of this list"),
  owner: text("جدولی از کسانی که این‌ها به آن‌ها تعلق دارند", "a table of those to whom these belong"),
  withoutRows: text(
    "none (فهرست خالی است)، unknown (نامعلوم است) یا ستونی که می‌گوید فهرست معلوم است",
    "none (the list is empty), unknown, or a column that says whether the list is known",
  ),
}

const owners: { readonly [Kind in RegisterKind]: RegisterKind | undefined } = {
  prisoner: undefined,
  family: "prisoner",
  member: "family",
}

const fileFields = ["file", "delimiter", "encoding", "unknown", "escaped", "unreadable"]
const tableFields = [...fileFields, "id", "weight", "belongsTo", "facts", "lists", "groups", "measures"]

const byId = <A extends { readonly id: string }>(all: ReadonlyArray<A>): ReadonlyMap<string, A> =>
  new Map(all.map((one) => [one.id, one]))

export class TableReader {
  readonly #reader: MappingReader
  readonly #kind: RegisterKind
  readonly #path: FieldPath

  constructor(reader: MappingReader, kind: RegisterKind) {
    this.#reader = reader
    this.#kind = kind
    this.#path = ["tables", kind]
  }

  table(written: unknown, kinds: ReadonlyArray<string>): MappedTable | undefined {
    const reader = this.#reader
    const ofMapping = reader.unreadable
    const table = this.#table(written, kinds)
    reader.unreadable = ofMapping
    return table
  }

  #table(written: unknown, kinds: ReadonlyArray<string>): MappedTable | undefined {
    const [reader, path] = [this.#reader, this.#path]
    const fields = reader.fields(written, path, tableFields)
    if (fields === undefined) return undefined
    const declared = factsOfCases(reader.jurisdiction)[this.#kind]
    reader.unreadable = reader.someUnreadable(fields, path) ?? reader.unreadable
    const file = reader.file(fields, path)
    const id = reader.column(fields["id"], [...path, "id"])
    const weight = this.#some(fields["weight"], [...path, "weight"], (given, place) =>
      reader.value(given, place, { kind: "count" }),
    ) as MappedValue<number> | undefined
    const belongsTo = reader.someColumn(fields["belongsTo"], [...path, "belongsTo"])
    const owner = owners[this.#kind]
    if (belongsTo !== undefined && (owner === undefined || !kinds.includes(owner)))
      reader.refuse("noOwner", [...path, "belongsTo"], belongsTo.name, words.owner)
    const facts = this.#facts(fields["facts"], byId(declared.facts))
    const lists = this.#lists(fields["lists"], byId(declared.lists), fields)
    const groups = groupsOf(reader, this.#kind, fields["groups"])
    const measures = measuresOf(reader, this.#kind, fields["measures"])
    if (file === undefined || id === undefined) return undefined
    return {
      kind: this.#kind,
      file,
      id,
      ...(weight === undefined ? {} : { weight }),
      ...(belongsTo === undefined ? {} : { belongsTo }),
      facts,
      lists,
      groups: groups.values,
      measures: measures.values,
      declaration: {
        facts: declared,
        groups: groups.declared,
        measures: measures.declared,
        ...(belongsTo === undefined || owner === undefined ? {} : { belongsTo: owner }),
      },
    }
  }

  #some<A>(written: unknown, path: FieldPath, read: (written: unknown, path: FieldPath) => A) {
    return written === undefined ? undefined : read(written, path)
  }

  #facts(written: unknown, declared: ReadonlyMap<string, FactNode>): MappedTable["facts"] {
    const path = [...this.#path, "facts"]
    return Object.entries(this.#reader.someFields(written, path)).flatMap(([id, given]) => {
      const fact = this.#reader.known("unknownFact", id, [...path, id], declared, words.fact)
      if (fact === undefined) return []
      const codes = fact.kind === "code" ? codesFor(id, fact.codes, this.#reader.jurisdiction) : undefined
      const value = this.#reader.value(given, [...path, id], { kind: fact.kind, codes })
      return value === undefined ? [] : [{ id, value }]
    })
  }

  #lists(
    written: unknown,
    declared: ReadonlyMap<string, ListFact>,
    ofTable: DocumentFields,
  ): MappedTable["lists"] {
    const path = [...this.#path, "lists"]
    return Object.entries(this.#reader.someFields(written, path)).flatMap(([id, given]) => {
      const list = this.#reader.known("unknownList", id, [...path, id], declared, words.list)
      return list === undefined ? [] : (this.#list(list, given, [...path, id], ofTable) ?? [])
    })
  }

  #list(list: ListFact, written: unknown, path: FieldPath, ofTable: DocumentFields): MappedList | undefined {
    const reader = this.#reader
    const fields = reader.fields(written, path, [...fileFields, "case", "fields", "withoutRows"])
    if (fields === undefined) return undefined
    // How the file of a table is written goes for the files of its lists too, unless these say otherwise.
    const file = reader.file({ ...ofTable, file: undefined, ...fields }, path)
    const ofOthers = reader.unreadable
    reader.unreadable = reader.someUnreadable(fields, path) ?? ofOthers
    const ofCase = reader.column(fields["case"], [...path, "case"])
    const names = new Map(Object.entries(list.fields))
    const values = Object.entries(reader.fields(fields["fields"], [...path, "fields"]) ?? {}).flatMap(
      ([name, given]) => {
        const place = [...path, "fields", name]
        const field = reader.known("unknownField", name, place, names, words.field)
        if (field === undefined) return []
        const codes = field.kind === "code" ? codesFor(name, field.codes, reader.jurisdiction) : undefined
        const value = reader.value(given, place, { kind: field.kind, codes })
        return value === undefined ? [] : [{ name, value }]
      },
    )
    const withoutRows = this.#withoutRows(fields["withoutRows"], [...path, "withoutRows"])
    reader.unreadable = ofOthers
    return file === undefined || ofCase === undefined || withoutRows === undefined
      ? undefined
      : { id: list.id, file, case: ofCase, fields: values, withoutRows }
  }

  #withoutRows(written: unknown, path: FieldPath): MappedList["withoutRows"] | undefined {
    if (written === "none" || written === "unknown") return written
    if (typeof written !== "object")
      return this.#reader.refuse(
        written === undefined ? "missing" : "wrongForm",
        path,
        written,
        words.withoutRows,
      )
    return this.#reader.value(written, path, { kind: "truth" }) as MappedValue<boolean> | undefined
  }
}
