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
import { columnsOf, typeOf } from "./attribute-columns.ts"
import type { Database, DatabaseFailure, Parameter, Statement } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { caseIn, indexEntryIn, readRows } from "./rows.ts"

type ParameterType =
  | "text"
  | "double precision"
  | "smallint"
  | "integer"
  | "text[]"
  | "double precision[]"
  | "smallint[]"

/** What a statement is made of while its parameters are numbered. */
interface Builder {
  readonly parameters: Array<Parameter>
  /** A parameter with the type that the server has to read it as. */
  readonly put: (value: Parameter, type: ParameterType) => string
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

const all = (conditions: ReadonlyArray<string>): string => conditions.join(" and ")

/**
 * The value of a row of attributes compared with another of its type. Column by column: of a comparison of rows the planner knows
 * how common the type is, and not the value.
 */
const compared = ({ put }: Builder, row: string, comparison: string, value: AttributeValue): string => {
  const [type, number, text] = columnsOf(value)
  const isText = typeof value === "string"
  return all([
    `${row}.type = ${put(type, "smallint")}`,
    `${row}.number ${isText ? "=" : comparison} ${put(number, "double precision")}`,
    `${row}.text ${isText ? comparison : "="} ${put(text, "text")}`,
  ])
}

/** Some values as rows, each once. */
const listOf = ({ put }: Builder, values: ReadonlyArray<AttributeValue>): string => {
  const columns = [...new Set(values)].map(columnsOf)
  const types = put(
    columns.map(([type]) => type),
    "smallint[]",
  )
  const numbers = put(
    columns.map(([, number]) => number),
    "double precision[]",
  )
  const texts = put(
    columns.map(([, , text]) => text),
    "text[]",
  )
  return `unnest(${types}, ${numbers}, ${texts})`
}

/** That the value of a row of attributes meets a condition; each end of a range holds only values of its own type. */
const holds = (builder: Builder, row: string, condition: Condition): ReadonlyArray<string> => {
  if ("is" in condition) return [compared(builder, row, "=", condition.is)]
  if ("among" in condition)
    return [
      `(${row}.type, ${row}.number, ${row}.text) in (select * from ${listOf(builder, condition.among)})`,
    ]
  const { below, from } = condition
  return [
    ...(from === undefined ? [] : [compared(builder, row, ">=", from)]),
    ...(below === undefined ? [] : [compared(builder, row, "<", below)]),
  ]
}

/** Rows of attributes that meet a condition, and what has to hold for them. */
interface Leading {
  readonly from: string
  readonly where: ReadonlyArray<string>
}

/** The rows of attributes that meet a condition. Those of a list are looked up value by value, each in its stretch of the index. */
const leading = (
  schema: string,
  builder: Builder,
  row: string,
  kind: string,
  condition: Condition,
): Leading => {
  const named = (attributes: string) => [
    `${attributes}.kind = ${builder.put(kind, "text")}`,
    `${attributes}.name = ${builder.put(condition.attribute, "text")}`,
  ]
  if (!("among" in condition))
    return {
      from: `${schema}.attributes ${row}`,
      where: [...named(row), ...holds(builder, row, condition)],
    }
  const columns = ["type", "number", "text"]
  const equal = columns.map((column) => `each.${column} = listed.${column}`)
  return {
    from: `(select each.* from ${listOf(builder, condition.among)} as listed (${columns.join(", ")})
      cross join lateral (
        select * from ${schema}.attributes each where ${all([...named("each"), ...equal])} offset 0) each) ${row}`,
    where: [],
  }
}

const whereAll = (conditions: ReadonlyArray<string>): string =>
  conditions.length === 0 ? "" : `where ${all(conditions)}`

/**
 * That the case of a row meets a condition. A scalar subquery is looked up for each row that is reached; of an `exists` the planner
 * may make a join that reads all rows first.
 */
const meets = (schema: string, builder: Builder, row: string, condition: Condition): string =>
  `coalesce((select ${all(["true", ...holds(builder, "a", condition)])} from ${schema}.attributes a
    where a.kind = ${row}.kind and a.subject = ${row}.subject and a.name = ${builder.put(condition.attribute, "text")}), false)`

/** So many cases are looked at one by one, and sorted, rather than to walk past all others; for a small page, fewer. */
const fewFor = ({ limit }: CaseQuery): number => Math.min(1000, 20 * (limit + 1))

/** Counts the cases that meet each condition, as far as there are few. */
const probe = (
  schema: string,
  kind: string,
  conditions: ReadonlyArray<Condition>,
  few: number,
): Statement & { readonly parameters: ReadonlyArray<Parameter> } => {
  const builder = makeBuilder()
  const counts = conditions.map((condition, index) => {
    const { from, where } = leading(schema, builder, "a", kind, condition)
    return `(select count(*) from (select from ${from} ${whereAll(where)} limit ${few}) met) as count${index}`
  })
  return { text: `select ${counts.join(", ")}`, parameters: builder.parameters }
}

/** A walk along rows called `f`, in one stretch of an index or in several. */
interface Walk {
  readonly from: string
  readonly stretches: ReadonlyArray<ReadonlyArray<string>>
  readonly order: string
}

const behindId = ({ put }: Builder, place: QueryPlace | undefined): ReadonlyArray<string> =>
  place === undefined ? [] : [`f.subject > ${put(place.subject, "text")}`]

/** By the ids of cases: of those of the kind, or of those that meet a condition. */
const byId = (
  schema: string,
  builder: Builder,
  kind: string,
  lead: Condition | undefined,
  place: QueryPlace | undefined,
): Walk => {
  const { from, where } =
    lead === undefined
      ? { from: `${schema}.cases f`, where: [`f.kind = ${builder.put(kind, "text")}`] }
      : leading(schema, builder, "f", kind, lead)
  return { from, stretches: [[...where, ...behindId(builder, place)]], order: "f.subject" }
}

/**
 * What comes behind a place. Equals are in the order of their ids, whichever way the values go: where the values descend, those that
 * are left of the same value are a stretch of their own, and so are those of each type that comes behind.
 */
const behindValue = (
  builder: Builder,
  order: "ascending" | "descending",
  place: QueryPlace | undefined,
): ReadonlyArray<ReadonlyArray<string>> => {
  if (place?.value === undefined) return [[]]
  const subject = builder.put(place.subject, "text")
  return order === "ascending"
    ? [[`(f.type, f.number, f.text, f.subject) > (${rowOf(builder, place.value)}, ${subject})`]]
    : [
        [compared(builder, "f", "=", place.value), `f.subject > ${subject}`],
        // A comparison of rows says all of this at once, but the planner takes it for one row and sorts whatever it finds.
        [compared(builder, "f", "<", place.value)],
        [`f.type < ${builder.put(typeOf(place.value), "smallint")}`],
      ]
}

/** By an attribute: of all cases that have it, or of those that meet a condition. */
const byAttribute = (
  schema: string,
  builder: Builder,
  kind: string,
  { attribute, order }: NonNullable<CaseQuery["sort"]>,
  lead: Condition | undefined,
  place: QueryPlace | undefined,
): Walk => {
  const direction = order === "descending" ? " desc" : ""
  const named = [`f.kind = ${builder.put(kind, "text")}`, `f.name = ${builder.put(attribute, "text")}`]
  const behind = behindValue(builder, order, place)
  const led = lead === undefined ? undefined : leading(schema, builder, "l", kind, lead)
  const by = ["f.type", "f.number", "f.text"].map((column) => `${column}${direction}`)
  return {
    order: [...by, "f.subject"].join(", "),
    // Few cases lead to their values one by one: without the fences the planner might read all values and join them.
    ...(led === undefined
      ? { from: `${schema}.attributes f`, stretches: behind.map((stretch) => [...named, ...stretch]) }
      : {
          from: `(select kind, subject from ${led.from} ${whereAll(led.where)} offset 0) l
          cross join lateral (
            select * from ${schema}.attributes f where ${all([...named, "f.subject = l.subject"])} limit 1) f`,
          stretches: behind,
        }),
  }
}

const columns = "c.kind, c.subject, c.version, c.hash, c.document, c.attributes"

/** The page of a query behind a place. A condition that few cases meet leads to them; else a value that they must have does, or the order. */
const pageOf = (
  schema: string,
  { kind, limit, sort, where }: CaseQuery,
  narrow: Condition | undefined,
  place: QueryPlace | undefined,
): Statement & { readonly parameters: ReadonlyArray<Parameter> } => {
  const builder = makeBuilder()
  const lead = narrow ?? (sort === undefined ? where.find((condition) => "is" in condition) : undefined)
  const walk =
    sort === undefined
      ? byId(schema, builder, kind, lead, place)
      : byAttribute(schema, builder, kind, sort, lead, place)
  const conditions = where.flatMap((condition) =>
    condition === lead
      ? []
      : condition.attribute === sort?.attribute
        ? holds(builder, "f", condition)
        : [meets(schema, builder, "f", condition)],
  )
  const most = builder.put(limit + 1, "integer")
  const stretches = walk.stretches.map((stretch) => {
    const met = [...stretch, ...conditions]
    return `(select f.* from ${walk.from} ${whereAll(met)} order by ${walk.order} limit ${most})`
  })
  // The documents are read for the cases of the page only.
  const text = `select ${columns} from (
      select * from (${stretches.join(" union all ")}) f order by ${walk.order} limit ${most}
    ) f cross join lateral (
      select * from ${schema}.cases c where c.kind = f.kind and c.subject = f.subject limit 1
    ) c order by ${walk.order}`
  return { text, parameters: builder.parameters }
}

/** Which conditions could lead better than the order does: none where there is nothing to choose. */
const candidatesOf = ({ sort, where }: CaseQuery): ReadonlyArray<Condition> => {
  const candidates = where.filter(({ attribute }) => attribute !== sort?.attribute)
  const [only] = candidates
  return sort === undefined && candidates.length === 1 && only !== undefined && "is" in only ? [] : candidates
}

/** The condition that the fewest cases meet, if they are few. */
const narrowest = (
  database: Database,
  schema: string,
  query: CaseQuery,
): Effect.Effect<Condition | undefined, DatabaseFailure> => {
  const candidates = candidatesOf(query)
  if (candidates.length === 0) return Effect.succeed(undefined)
  const few = fewFor(query)
  const { parameters, text } = probe(schema, query.kind, candidates, few)
  return Effect.map(database.run({ text }, parameters), ([row]) => {
    let found: Condition | undefined
    let fewest = few
    for (const [index, condition] of candidates.entries()) {
      const count = Number(row?.[`count${index}`])
      if (count >= fewest) continue
      fewest = count
      found = condition
    }
    return found
  })
}

/** Finds cases. */
export const makeQuery =
  (database: Database, schema: string): StorageAdapter["query"] =>
  (query) => {
    const flaw = checkQuery(query)
    if (flaw !== undefined) return Effect.fail(flaw)
    const place = readCursor(query)
    if (place instanceof StorageError) return Effect.fail(place)
    return narrowest(database, schema, query).pipe(
      Effect.flatMap((narrow) => {
        const { parameters, text } = pageOf(schema, query, narrow, place)
        return database.run({ text }, parameters)
      }),
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

/** Lists what cases are found by. */
export const readIndex = (database: Database, schema: string): NonNullable<StorageAdapter["index"]> => {
  const statement = {
    name: "index",
    text: `select kind, subject, name, type, number, text from ${schema}.attributes
      where kind = $1 and (subject, name) > ($2, $3) order by subject, name limit $4`,
  }
  return ({ after, kind, limit }) => {
    const flaw = checkQuery({ kind, where: [], limit })
    if (flaw !== undefined) return Effect.fail(flaw)
    return database.run(statement, [kind, after.subject, after.name, limit]).pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false, kind })),
      Effect.flatMap((rows) => readRows(rows, indexEntryIn)),
    )
  }
}
