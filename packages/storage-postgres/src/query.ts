import {
  type AttributeValue,
  type CaseQuery,
  type Condition,
  checkQuery,
  type QueryPlace,
  readCursor,
  type StorageAdapter,
  StorageError,
  writeCursor,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Database, Parameter, Statement } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { caseIn, readRows } from "./rows.ts"

const types = ["boolean", "number", "string"]

/** A value as the columns `type`, `number` and `text` hold it. */
const columnsOf = (value: AttributeValue): readonly [type: number, number: number, text: string] => [
  types.indexOf(typeof value),
  typeof value === "string" ? 0 : Number(value),
  typeof value === "string" ? value : "",
]

/** What a statement is made of while its parameters are numbered. */
interface Builder {
  readonly parameters: Array<Parameter>
  /** A parameter with the type that the server has to read it as. */
  readonly put: (value: Parameter, type: "text" | "double precision" | "smallint" | "integer") => string
}

const makeBuilder = (): Builder => {
  const parameters: Array<Parameter> = []
  return {
    parameters,
    put: (value, type) => `$${parameters.push(value)}::${type}`,
  }
}

const rowOf = ({ put }: Builder, value: AttributeValue): string => {
  const [type, number, text] = columnsOf(value)
  return `${put(type, "smallint")}, ${put(number, "double precision")}, ${put(text, "text")}`
}

/** The bounds within which an attribute `a` meets a condition; each end holds only values of its own type. */
const boundsOf = (builder: Builder, condition: Condition): ReadonlyArray<string> => {
  const name = `a.name = ${builder.put(condition.attribute, "text")}`
  if ("is" in condition) return [name, `(a.type, a.number, a.text) = (${rowOf(builder, condition.is)})`]
  const end = (value: AttributeValue | undefined, comparison: string): ReadonlyArray<string> =>
    value === undefined
      ? []
      : [
          `a.type = ${builder.put(types.indexOf(typeof value), "smallint")}`,
          `(a.type, a.number, a.text) ${comparison} (${rowOf(builder, value)})`,
        ]
  return [name, ...end(condition.from, ">="), ...end(condition.below, "<")]
}

const meets = (schema: string, builder: Builder, condition: Condition): string =>
  `exists (select from ${schema}.attributes a where a.kind = c.kind and a.subject = c.subject and ${boundsOf(builder, condition).join(" and ")})`

/** What comes behind a place; equals are in the order of their ids, whichever way the values go. */
const behind = (builder: Builder, { order }: { readonly order: string }, place: QueryPlace): string => {
  const comparison = order === "descending" ? "<" : ">"
  const row = rowOf(builder, place.value ?? "")
  return `(s.type, s.number, s.text) ${comparison}= (${row})
    and ((s.type, s.number, s.text) ${comparison} (${row}) or s.subject > ${builder.put(place.subject, "text")})`
}

const columns = "c.kind, c.subject, c.version, c.hash, c.document, c.attributes"

const statementOf = (
  schema: string,
  { kind, limit, sort, where }: CaseQuery,
  place: QueryPlace | undefined,
): Statement & { readonly parameters: ReadonlyArray<Parameter> } => {
  const builder = makeBuilder()
  const conditions = where.map((condition) => meets(schema, builder, condition))
  const [from, order] =
    sort === undefined
      ? [`${schema}.cases c`, "c.subject"]
      : [
          `${schema}.attributes s join ${schema}.cases c on c.kind = s.kind and c.subject = s.subject`,
          ["s.type", "s.number", "s.text"]
            .map((column) => (sort.order === "descending" ? `${column} desc` : column))
            .concat("s.subject")
            .join(", "),
        ]
  const bounds =
    sort === undefined
      ? [
          `c.kind = ${builder.put(kind, "text")}`,
          ...(place === undefined ? [] : [`c.subject > ${builder.put(place.subject, "text")}`]),
        ]
      : [
          `s.kind = ${builder.put(kind, "text")}`,
          `s.name = ${builder.put(sort.attribute, "text")}`,
          ...(place === undefined ? [] : [behind(builder, sort, place)]),
        ]
  const text = `select ${columns} from ${from} where ${[...bounds, ...conditions].join(" and ")}
    order by ${order} limit ${builder.put(limit + 1, "integer")}`
  return { text, parameters: builder.parameters }
}

/** Finds cases. */
export const makeQuery =
  (database: Database, schema: string): StorageAdapter["query"] =>
  (query) => {
    const flaw = checkQuery(query)
    if (flaw !== undefined) return Effect.fail(flaw)
    const place = readCursor(query)
    if (place instanceof StorageError) return Effect.fail(place)
    const { parameters, text } = statementOf(schema, query, place)
    return database.run({ text }, parameters).pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false, kind: query.kind })),
      Effect.flatMap((rows) => readRows(rows, caseIn)),
      Effect.map((found) => {
        const cases = found.slice(0, query.limit)
        const last = cases.at(-1)
        if (last === undefined || found.length === cases.length) return { cases }
        const value = query.sort === undefined ? undefined : last.attributes[query.sort.attribute]
        const next = writeCursor(query, { subject: last.subject, ...(value !== undefined && { value }) })
        return { cases, next }
      }),
    )
  }
