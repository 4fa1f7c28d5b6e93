import type { FieldPath } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { type DocumentFields, hasFields } from "../../documents/document-reader.ts"
import type { GroupValue, RegisterKind } from "../tables/population.ts"
import { standardGroups, standardMeasures } from "../tables/standard-groups.ts"
import type { GroupDeclaration, MeasureDeclaration } from "../tables/table-builder.ts"
import type { MappedTable, MappedValue } from "./mapping.ts"
import type { MappingReader } from "./mapping-reader.ts"

const expectedOf = {
  unknownGroup: (usual: ReadonlyArray<string>) =>
    text(
      `یکی از گروه‌های همیشگی (${usual.join("، ")})، یا گروهی تازه با title`,
      `one of the usual groups (${usual.join(", ")}), or another with a \`title\``,
    ),
  unknownMeasure: (usual: ReadonlyArray<string>) =>
    text(
      `یکی از جمع‌های همیشگی (${usual.join("، ")})، یا یکی تازه با title و of`,
      `one of the usual measures (${usual.join(", ")}), or another with a \`title\` and \`of\``,
    ),
}

const units = ["rials", "people"] as const

/** What is written of a group or a measure besides the value. */
const fieldsOf = (written: unknown): DocumentFields => (hasFields(written) ? written : {})

/** A usual name that is near to one that is not known. */
const refuseName = (
  reader: MappingReader,
  flaw: keyof typeof expectedOf,
  id: string,
  path: FieldPath,
  usual: object,
): undefined => {
  const names = Object.keys(usual)
  reader.known(
    flaw,
    id,
    path,
    new Map<string, undefined>(names.map((name) => [name, undefined])),
    expectedOf[flaw](names),
  )
}

const valuesOf = (
  reader: MappingReader,
  written: unknown,
  path: FieldPath,
): ReadonlyArray<GroupValue> | undefined =>
  written === undefined
    ? undefined
    : Object.entries(reader.fields(written, path) ?? {}).flatMap(([code, title]) => {
        const read = reader.bothLanguages(title, [...path, code])
        return read === undefined ? [] : [{ code, title: read }]
      })

export const groupsOf = (
  reader: MappingReader,
  kind: RegisterKind,
  written: unknown,
): {
  readonly declared: { readonly [id: string]: GroupDeclaration }
  readonly values: MappedTable["groups"]
} => {
  const path = ["tables", kind, "groups"]
  const usual = standardGroups(reader.jurisdiction)[kind]
  const declared: { [id: string]: GroupDeclaration } = { ...usual }
  const values = Object.entries(reader.someFields(written, path)).flatMap(([id, given]) => {
    const place = [...path, id]
    const { title, values: named, ...value } = fieldsOf(given)
    if (usual[id] === undefined && title === undefined)
      return refuseName(reader, "unknownGroup", id, place, usual) ?? []
    const ofGroup = valuesOf(reader, named, [...place, "values"]) ?? usual[id]?.values
    declared[id] = {
      title:
        (title === undefined ? usual[id]?.title : reader.bothLanguages(title, [...place, "title"])) ??
        text(id, id),
      values: ofGroup ?? [],
    }
    const codes =
      ofGroup === undefined ? undefined : new Map(ofGroup.map((one) => [one.code, one.title] as const))
    const read = reader.value(typeof given === "string" ? given : value, place, { kind: "code", codes })
    return read === undefined ? [] : [{ id, value: read as MappedValue<string> }]
  })
  return { declared, values }
}

export const measuresOf = (
  reader: MappingReader,
  kind: RegisterKind,
  written: unknown,
): {
  readonly declared: { readonly [id: string]: MeasureDeclaration }
  readonly values: MappedTable["measures"]
} => {
  const path = ["tables", kind, "measures"]
  const usual = standardMeasures[kind]
  const declared: { [id: string]: MeasureDeclaration } = { ...usual }
  const values = Object.entries(reader.someFields(written, path)).flatMap(([id, given]) => {
    const place = [...path, id]
    const { of, title, ...value } = fieldsOf(given)
    if (usual[id] === undefined && (title === undefined || of === undefined))
      return refuseName(reader, "unknownMeasure", id, place, usual) ?? []
    const declaration = usual[id] ?? {
      title: reader.bothLanguages(title, [...place, "title"]) ?? text(id, id),
      unit: reader.oneOf(of, [...place, "of"], units) ?? "people",
    }
    declared[id] = declaration
    const asked = { kind: declaration.unit === "rials" ? "money" : "count" } as const
    const read = reader.value(typeof given === "string" ? given : value, place, asked)
    return read === undefined ? [] : [{ id, value: read as MappedValue<number> }]
  })
  return { declared, values }
}
