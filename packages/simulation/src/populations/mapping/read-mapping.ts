import type { FieldPath } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { codedError, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { DocumentFlaw } from "../../documents/document-reader.ts"
import { DocumentError, type Position, readDocument } from "../../documents/read-document.ts"
import { registerKinds } from "../tables/population.ts"
import type { Mapping } from "./mapping.ts"
import { type MappingFlaw, MappingReader } from "./mapping-reader.ts"
import { TableReader } from "./table-reader.ts"

const texts = () => ({
  ...DocumentError.texts,
  "mapping.missing": text("بخشی که لازم است نیامده است.", "A field is missing."),
  "mapping.unexpected": text("بخشی آمده که نگاشت آن را نمی‌شناسد.", "A mapping does not know this field."),
  "mapping.wrongForm": text("مقدار این بخش به صورت دیگری است.", "The value of a field is of another form."),
  "mapping.unknownKind": text("چنین نوعی از پرونده نیست.", "There is no such kind of case."),
  "mapping.unknownFact": text("چنین اطلاعی در مجموعه نیست.", "The pack does not have this fact."),
  "mapping.unknownList": text("چنین فهرستی در مجموعه نیست.", "The pack does not have this list."),
  "mapping.unknownField": text("فهرست چنین ویژگی‌ای ندارد.", "The list does not have this field."),
  "mapping.unknownCode": text("چنین کدی در مجموعه نیست.", "The pack does not have this code."),
  "mapping.unknownGroup": text("چنین گروهی نیست.", "There is no such group."),
  "mapping.unknownMeasure": text("چنین واحدی نیست.", "There is no such unit."),
  "mapping.notADay": text("این تاریخ نیست.", "The value is no day."),
  "mapping.wrongValue": text("این مقدار از نوع این اطلاع نیست.", "The value is not of the kind of the fact."),
  "mapping.duplicateColumn": text("یک ستون دو بار به کار رفته است.", "A column is used twice."),
  "mapping.noTable": text("جدول نام‌برده در نگاشت نیست.", "The mapping does not have this table."),
  "mapping.noOwner": text(
    "معلوم نیست ردیف‌ها به کدام پرونده تعلق دارند.",
    "The mapping does not say to which case entries belong.",
  ),
  "mapping.noFile": text("فایلی با این نام نیست.", "There is no file of this name."),
  "mapping.brokenFile": text("فایل جدول نیست.", "The file is no table."),
  "mapping.otherDelimiter": text(
    "ستون‌های فایل با نشانهٔ دیگری جدا شده‌اند.",
    "The columns of the file are separated by another delimiter.",
  ),
  "mapping.unknownColumn": text("فایل چنین ستونی ندارد.", "The file does not have this column."),
  "mapping.twoColumns": text("فایل دو ستون با این نام دارد.", "The file has two columns of this name."),
})

/**
 * One thing that is wrong with a mapping, with its place there. Nothing is read from any file before all of it is right.
 *
 * @example
 * const [error] = readMapping("title: { fa: ثبت, en: a register }\nday: 1404/07/01\ntables:\n  prisoners: {}", iran).errors
 * error?.code // => "mapping.unknownKind"
 * error?.position // => { line: 4, column: 14 }
 */
export class MappingError extends /* @__PURE__ */ codedError("MappingError", texts)<{
  readonly path: FieldPath
  readonly position: Position
  readonly value?: string
  readonly expected: Text
  /** The names that come nearest to what stands there, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}> {}

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

/** Reads of a mapping what can be read, and says everything that is wrong with it, by line and column. */
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
