/** What a record says: the values of its fields on a day, as they were known on a day. */

import type { Day } from "@bazgasht/rules"
import type * as Schema from "effect/Schema"
import type { FieldStatement, RecordedStatement } from "./statement.ts"

/** Any JSON. */
export type Json = Schema.Json

/**
 * How a field is kept.
 *
 * - `value`: stated as a whole; what is stated later takes its place from its day on
 * - `part`: a group of fields, each stated by itself as `part.field`
 * - `entries`: a list that is added to. An entry takes the place of an earlier one with the same value in the field named here. A list that is
 *   stated is complete, and an empty one says that there is none
 */
export type FieldForm = "value" | "part" | { readonly entries: string }

/** The fields of a register, by name. */
export interface RecordFields {
  readonly [field: string]: FieldForm
}

/** A day, and the day up to which statements count as known. */
export interface Known {
  readonly on: Day
  readonly knownOn: Day
}

/** What a record says, field by field. What is not known is absent. */
export interface RecordContent {
  readonly [field: string]: Json
}

type Entry = { readonly [name: string]: Json }

const isObject = (value: Json | undefined): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The two names of a field of a part; one of any other. */
export const namesOfField = (field: string): readonly [field: string, within?: string] => {
  const dot = field.indexOf(".")
  return dot < 0 ? [field] : [field.slice(0, dot), field.slice(dot + 1)]
}

/** Whether a register has such a field to state. */
export const isFieldOf = (fields: RecordFields, field: string): boolean => {
  const [name, within] = namesOfField(field)
  const form = Object.hasOwn(fields, name) ? fields[name] : undefined
  return form === "part" ? within !== undefined && within !== "" : form !== undefined && within === undefined
}

/** Whether a statement counts as true on a day of knowledge: it was recorded by then, and not corrected by then. */
const isBelieved = ({ corrected, recordedOn }: RecordedStatement, knownOn: Day): boolean =>
  recordedOn <= knownOn && !(corrected !== undefined && corrected.on <= knownOn)

const always = Number.NEGATIVE_INFINITY

/** The first day on which a statement holds. */
export const holdsFrom = ({ from }: Pick<FieldStatement, "from">): number => from ?? always

/** The statements that a record believes on a day of knowledge, in the order in which they take each other's place. */
export const believedStatements = (
  statements: ReadonlyArray<RecordedStatement>,
  knownOn: Day,
): ReadonlyArray<RecordedStatement> =>
  statements
    .filter((statement) => isBelieved(statement, knownOn))
    // Days without a beginning are equal, not a difference that is no number.
    .sort((one, other) => {
      const [left, right] = [holdsFrom(one), holdsFrom(other)]
      return left === right ? one.number - other.number : left < right ? -1 : 1
    })

const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  return `{${Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] as Json)}`)
    .join()}}`
}

/** Whether two values say the same, in whichever order their fields are written. */
const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined ? one === other : canonical(one) === canonical(other)

/**
 * The list with more entries: one of a key that was there takes the place of the former, and one without a key that says the same as one that was
 * there is that one, so that stating a list again changes nothing.
 */
const withEntries = (
  list: ReadonlyArray<Json>,
  more: ReadonlyArray<Json>,
  key: string,
): ReadonlyArray<Json> => {
  const taken = new Set<number>()
  const isThat = (entry: Json, one: Json): boolean => {
    const id = isObject(entry) ? entry[key] : undefined
    return id === undefined ? isSame(one, entry) : isObject(one) && one[key] === id
  }
  const now = [...list]
  for (const entry of more) {
    // Two entries of one key in one statement contradict each other: both stay, so that the checks find them.
    const place = list.findIndex((one, at) => !taken.has(at) && isThat(entry, one))
    if (place < 0) now.push(entry)
    else {
      now[place] = entry
      taken.add(place)
    }
  }
  return now
}

const stated = (form: FieldForm | undefined, before: Json | undefined, value: Json): Json =>
  typeof form === "object" && Array.isArray(before) && Array.isArray(value)
    ? withEntries(before, value, form.entries)
    : value

/** What statements that hold on a day come to. They are in the order in which they take each other's place. */
export const contentOfStatements = (
  fields: RecordFields,
  statements: ReadonlyArray<FieldStatement>,
  on: number,
): RecordContent => {
  const content: { [field: string]: Json } = {}
  const parts: { [part: string]: { [field: string]: Json } } = {}
  for (const { field, value, ...statement } of statements) {
    if (holdsFrom(statement) > on) continue
    const [name, within] = namesOfField(field)
    if (within === undefined) {
      if (value === undefined) delete content[name]
      else content[name] = stated(fields[name], content[name], value)
    } else {
      const part = parts[name] ?? {}
      parts[name] = part
      if (value === undefined) delete part[within]
      else part[within] = value
    }
  }
  for (const [name, part] of Object.entries(parts)) if (Object.keys(part).length > 0) content[name] = part
  return content
}

/**
 * The statements that say what a document says: one for each field, and for each field of a part. They hold since ever, unless a day
 * is given. Of fields that the register does not have nothing is said.
 *
 * @example
 * statementsOfDocument(prisonerRegister.fields, { kind: "prisoner", id: "A-1", person: { sex: "male" }, debts: [] })
 * // => [{ field: "person.sex", value: "male" }, { field: "debts", value: [] }]
 */
export const statementsOfDocument = (
  fields: RecordFields,
  document: { readonly [field: string]: unknown },
  from?: Day,
): ReadonlyArray<FieldStatement> => {
  const since = from === undefined ? {} : { from }
  return Object.entries(fields).flatMap(([name, form]): ReadonlyArray<FieldStatement> => {
    const value = document[name] as Json | undefined
    if (value === undefined) return []
    if (form !== "part") return [{ field: name, value, ...since }]
    return isObject(value)
      ? Object.entries(value).map(([within, one]) => ({ field: `${name}.${within}`, value: one, ...since }))
      : []
  })
}

/**
 * The statements among these that change what a content says.
 *
 * @example
 * const statements = [{ field: "person.sex", value: "male" }, { field: "debts", value: [] }]
 * changingStatements(prisonerRegister.fields, { person: { sex: "male" } }, statements) // => [{ field: "debts", value: [] }]
 */
export const changingStatements = (
  fields: RecordFields,
  content: RecordContent,
  statements: ReadonlyArray<FieldStatement>,
): ReadonlyArray<FieldStatement> =>
  statements.filter(({ field, value }) => {
    const [name, within] = namesOfField(field)
    const whole = content[name]
    const before = within === undefined ? whole : isObject(whole) ? whole[within] : undefined
    const after = value === undefined ? undefined : stated(fields[name], before, value)
    return !isSame(before, after)
  })
