import {
  type AttributeValue,
  type CaseQuery,
  type Condition,
  checkQuery,
  type QueryPlace,
  readCursor,
  type StorageAdapter,
  StorageError,
  stageAttribute,
  stagesAsked,
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

/** The columns of a value in the table of attributes. */
const valueColumns = ["type", "number", "text"]

/** That a row is one of the attribute of a condition. */
const named = (
  { put }: Builder,
  row: string,
  kind: string,
  { attribute }: Condition,
): ReadonlyArray<string> => [`${row}.kind = ${put(kind, "text")}`, `${row}.name = ${put(attribute, "text")}`]

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
  if (!("among" in condition))
    return {
      from: `${schema}.attributes ${row}`,
      where: [...named(builder, row, kind, condition), ...holds(builder, row, condition)],
    }
  const equal = valueColumns.map((column) => `each.${column} = listed.${column}`)
  return {
    from: `(select each.* from ${listOf(builder, condition.among)} as listed (${valueColumns.join(", ")})
      cross join lateral (
        select * from ${schema}.attributes each where ${all([...named(builder, "each", kind, condition), ...equal])} offset 0) each) ${row}`,
    where: [],
  }
}

const whereAll = (conditions: ReadonlyArray<string>): string =>
  conditions.length === 0 ? "" : `where ${all(conditions)}`

/**
 * The attribute of a case, called `a`, by the primary key. It is the first that is not before the name: of an equal subject a planner without statistics
 * reads, in the index of values, every row of the name.
 */
const attributeOf = (schema: string, kind: string, subject: string, name: string): string =>
  `(select a.* from (
      select * from ${schema}.attributes first
        where (first.kind, first.subject, first.name) >= (${kind}, ${subject}, ${name})
        order by first.kind, first.subject, first.name limit 1
    ) a where a.kind = ${kind} and a.subject = ${subject} and a.name = ${name})`

/**
 * That the case of a row meets a condition. A scalar subquery is looked up for each row that is reached; of an `exists` the planner
 * may make a join that reads all rows first.
 */
const meets = (schema: string, builder: Builder, row: string, condition: Condition): string => {
  const found = attributeOf(schema, `${row}.kind`, `${row}.subject`, builder.put(condition.attribute, "text"))
  return `coalesce((select ${all(["true", ...holds(builder, "a", condition)])} from ${found} a), false)`
}

/** So many cases are looked at one by one, and sorted, rather than to walk past all others; for a small page, fewer. */
const fewFor = ({ limit }: CaseQuery): number => Math.min(1000, 20 * (limit + 1))

/** So many rows of attributes are read to compare conditions of which none is met by few cases. */
const mostCompared = 10_000

/** So many rows of attributes are merged into one page by the ids of cases. */
const mostMerged = 10_000

/** What leads to the cases of a page; nothing where their order does. */
interface Lead {
  /** It need not be asked of a case that is reached. */
  readonly condition?: Condition
  /** The stages that the condition names, where the order is walked along each of them. */
  readonly along?: ReadonlyArray<string>
}

/**
 * Whether the cases that meet a condition stand in the order of their ids, so that a page of them needs no others: those of one value do, and those
 * of a short list are merged.
 */
const isOrdered = (condition: Condition, { limit, sort }: CaseQuery): boolean =>
  sort === undefined &&
  ("is" in condition || ("among" in condition && new Set(condition.among).size * (limit + 1) <= mostMerged))

/** Counts the cases that meet each condition, as far as there are few, and says whether numbers are all that a page is sorted by. */
const probe = (
  schema: string,
  { kind, sort }: CaseQuery,
  conditions: ReadonlyArray<Condition>,
  few: number,
): Statement & { readonly parameters: ReadonlyArray<Parameter> } => {
  const builder = makeBuilder()
  /** The type at an end of the index of what a page is sorted by. */
  const typeAt = (end: "asc" | "desc", attribute: string): string =>
    `(select a.type from ${schema}.attributes a ${whereAll(named(builder, "a", kind, { attribute }))}
      order by ${["a.type", "a.number", "a.text", "a.subject"].map((column) => `${column} ${end}`).join(", ")} limit 1)`
  const counts = conditions.map((condition, index) => {
    const { from, where } = leading(schema, builder, "a", kind, condition)
    return `(select count(*) from (select from ${from} ${whereAll(where)} limit ${few}) met) as count${index}`
  })
  const numbers =
    sort === undefined
      ? "false"
      : `${typeAt("asc", sort.attribute)} = 1 and ${typeAt("desc", sort.attribute)} = 1`
  return { text: `select ${counts.join(", ")}, ${numbers} as numbers`, parameters: builder.parameters }
}

/** What has to hold for the rows of a stretch of an index. */
interface Stretch {
  readonly where: ReadonlyArray<string>
  /** Whether all of them have one value. */
  readonly isOfOneValue?: true
}

/** A walk along rows called `f`, in one stretch of an index or in several. */
interface Walk {
  readonly from: string
  /** Rows called `listed`, for each of which a walk of its own is made: all are in the order. */
  readonly listed?: string
  readonly stretches: ReadonlyArray<Stretch>
  readonly order: string
  /** Whether it goes down an index of values, in which equals stand in the reverse of their order. */
  readonly descends?: true
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
  const behind = behindId(builder, place)
  const order = "f.subject"
  if (lead === undefined) {
    const ofKind = `f.kind = ${builder.put(kind, "text")}`
    return { from: `${schema}.cases f`, stretches: [{ where: [ofKind, ...behind] }], order }
  }
  if (!("among" in lead)) {
    const { from, where } = leading(schema, builder, "f", kind, lead)
    return { from, stretches: [{ where: [...where, ...behind] }], order }
  }
  const equal = valueColumns.map((column) => `f.${column} = listed.${column}`)
  return {
    from: `${schema}.attributes f`,
    listed: `${listOf(builder, lead.among)} as listed (${valueColumns.join(", ")})`,
    stretches: [{ where: [...named(builder, "f", kind, lead), ...equal, ...behind] }],
    order,
  }
}

/**
 * What comes behind a place. Equals are in the order of their ids, whichever way the values go: where the values descend, those that
 * are left of the same value are a stretch of their own, and so are those of each type that comes behind.
 */
const behindValue = (
  builder: Builder,
  order: "ascending" | "descending",
  place: QueryPlace | undefined,
): ReadonlyArray<Stretch> => {
  if (place?.value === undefined) return [{ where: [] }]
  const subject = builder.put(place.subject, "text")
  return order === "ascending"
    ? [{ where: [`(f.type, f.number, f.text, f.subject) > (${rowOf(builder, place.value)}, ${subject})`] }]
    : [
        { where: [compared(builder, "f", "=", place.value), `f.subject > ${subject}`], isOfOneValue: true },
        { where: [compared(builder, "f", "<", place.value)] },
        { where: [`f.type < ${builder.put(typeOf(place.value), "smallint")}`] },
      ]
}

/** By an attribute: of all cases that have it, of those of some stages, or of those that meet a condition. */
const byAttribute = (
  schema: string,
  builder: Builder,
  kind: string,
  { attribute, order }: NonNullable<CaseQuery["sort"]>,
  { along, condition: lead }: Lead,
  place: QueryPlace | undefined,
): Walk => {
  const direction = order === "descending" ? " desc" : ""
  const columns = ["f.type", "f.number", "f.text"].map((column) => `${column}${direction}`)
  const by = [...columns, "f.subject"].join(", ")
  const behind = behindValue(builder, order, place)
  if (lead !== undefined && along === undefined) {
    // Few cases lead to their values one by one: without the fences the planner might read all values and join them.
    const { from, where } = leading(schema, builder, "l", kind, lead)
    const value = attributeOf(schema, "l.kind", "l.subject", builder.put(attribute, "text"))
    return {
      from: `(select kind, subject from ${from} ${whereAll(where)} offset 0) l cross join lateral ${value} f`,
      stretches: behind,
      order: by,
    }
  }
  const ofName = named(builder, "f", kind, { attribute })
  const stages = along?.map((stage) => [`f.stage = ${builder.put(stage, "text")}`]) ?? [[]]
  return {
    from: `${schema}.attributes f`,
    stretches: stages.flatMap((ofStage) =>
      behind.map((stretch) => ({ ...stretch, where: [...ofName, ...ofStage, ...stretch.where] })),
    ),
    order: by,
    ...(order === "descending" ? { descends: true } : {}),
  }
}

/** The first rows of a stretch of a walk that meet conditions. */
const firstOf = (
  { descends, from, listed, order }: Walk,
  { isOfOneValue, where }: Stretch,
  conditions: ReadonlyArray<string>,
  most: string,
): string => {
  const met = whereAll([...where, ...conditions])
  if (descends === true && isOfOneValue !== true) return firstDownwards(from, met, most)
  const first = `select f.* from ${from} ${met} order by ${order} limit ${most}`
  return listed === undefined
    ? `(${first})`
    : `(select f.* from ${listed} cross join lateral (${first}) f order by ${order} limit ${most})`
}

/**
 * The first rows by descending values, and of equals by ascending ids. Down the index equals come by descending ids: the rows of the least value that is
 * reached are read once more from its other end. To sort by both would let a planner without statistics sort whatever there is.
 */
const firstDownwards = (from: string, met: string, most: string): string => {
  const value = valueColumns.map((column) => `f.${column}`)
  const least = valueColumns.map((column) => `f.${column} = (select ${column} from least)`)
  return `(with walked as materialized (
        select f.* from ${from} ${met} order by ${value.map((column) => `${column} desc`).join(", ")} limit ${most}
      ), least as materialized (
        select ${value.join(", ")} from walked f order by ${value.join(", ")} limit 1
      )
      select f.* from walked f where (${value.join(", ")}) > (select ${valueColumns.join(", ")} from least)
      union all
      (select f.* from ${from} ${met} and ${all(least)} order by f.subject limit ${most}))`
}

const columns = "c.kind, c.subject, c.version, c.hash, c.document, c.attributes"

/** The page of a query behind a place: a condition leads to the cases, or their order does. */
const pageOf = (
  schema: string,
  { kind, limit, sort, where }: CaseQuery,
  lead: Lead,
  place: QueryPlace | undefined,
): Statement & { readonly parameters: ReadonlyArray<Parameter> } => {
  const builder = makeBuilder()
  const walk =
    sort === undefined
      ? byId(schema, builder, kind, lead.condition, place)
      : byAttribute(schema, builder, kind, sort, lead, place)
  const conditions = where.flatMap((condition) =>
    condition === lead.condition
      ? []
      : condition.attribute === sort?.attribute
        ? holds(builder, "f", condition)
        : [meets(schema, builder, "f", condition)],
  )
  const most = builder.put(limit + 1, "integer")
  const stretches = walk.stretches.map((stretch) => firstOf(walk, stretch, conditions, most))
  // The documents are read for the cases of the page only.
  const text = `select ${columns} from (
      select * from (${stretches.join(" union all ")}) f order by ${walk.order} limit ${most}
    ) f cross join lateral (
      select * from ${schema}.cases c where c.kind = f.kind and c.subject = f.subject limit 1
    ) c order by ${walk.order}`
  return { text, parameters: builder.parameters }
}

interface Probed {
  /** How many cases meet each condition, as far as there are few. */
  readonly counts: ReadonlyArray<number>
  /** Whether a page is sorted by an attribute that has no values but numbers, beside which the stages stand. */
  readonly isSortedByNumbers: boolean
}

const probed = (
  database: Database,
  schema: string,
  query: CaseQuery,
  conditions: ReadonlyArray<Condition>,
  few: number,
): Effect.Effect<Probed, DatabaseFailure> => {
  const { parameters, text } = probe(schema, query, conditions, few)
  return Effect.map(database.run({ text }, parameters), ([row]) => ({
    counts: conditions.map((_, index) => Number(row?.[`count${index}`])),
    isSortedByNumbers: row?.["numbers"] === true,
  }))
}

/** The condition that the fewest cases meet, if they are few. */
const narrowest = (
  conditions: ReadonlyArray<Condition>,
  counts: ReadonlyArray<number>,
  few: number,
): Condition | undefined => {
  const fewest = Math.min(...counts)
  return fewest < few ? conditions[counts.indexOf(fewest)] : undefined
}

const ledBy = (condition: Condition | undefined): Lead => (condition === undefined ? {} : { condition })

/** The walk along stages, each in the order of its numbers, where a condition names stages. */
const alongStages = (conditions: ReadonlyArray<Condition>): Lead => {
  for (const condition of conditions) {
    const along = stagesAsked(condition)
    if (along !== undefined) return { along, condition }
  }
  return {}
}

/**
 * What leads to the cases of a page: a condition that few cases meet. Where none is, a page in the order of the ids is led to by a condition whose
 * cases stand in that order, of several by the one that fewer cases meet; and one in the order of numbers by the stages that it asks for.
 */
const leadOf = Effect.fnUntraced(function* (database: Database, schema: string, query: CaseQuery) {
  const { sort, where } = query
  const candidates = where.filter(({ attribute }) => attribute !== sort?.attribute)
  const ordered = candidates.filter((condition) => isOrdered(condition, query))
  const [first] = ordered
  if (candidates.length === 0 || (candidates.length === 1 && first !== undefined)) return ledBy(first)
  const few = fewFor(query)
  const { counts, isSortedByNumbers } = yield* probed(database, schema, query, candidates, few)
  const narrow = narrowest(candidates, counts, few)
  if (narrow !== undefined) return ledBy(narrow)
  if (isSortedByNumbers) return alongStages(candidates)
  if (ordered.length < 2) return ledBy(first)
  const compared = yield* probed(database, schema, query, ordered, mostCompared)
  return ledBy(narrowest(ordered, compared.counts, mostCompared) ?? first)
})

/** Finds cases. */
export const makeQuery =
  (database: Database, schema: string): StorageAdapter["query"] =>
  (query) => {
    const flaw = checkQuery(query)
    if (flaw !== undefined) return Effect.fail(flaw)
    const place = readCursor(query)
    if (place instanceof StorageError) return Effect.fail(place)
    return leadOf(database, schema, query).pipe(
      Effect.flatMap((lead) => {
        const { parameters, text } = pageOf(schema, query, lead, place)
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
  const stage = attributeOf(schema, "entry.kind", "entry.subject", `'${stageAttribute}'`)
  const statement = {
    name: "index",
    // A number beside which another stage stands than the case is in is listed as that stage, so whoever verifies finds it.
    text: `select kind, subject, name, case when strayed then 2 else type end as type, number,
        case when strayed then coalesce(stage, '') else text end as text
      from (
        select *, type = 1 and stage is distinct from (select text from ${stage} staged where staged.type = 2) as strayed
          from ${schema}.attributes entry
          where kind = $1 and (subject, name) > ($2, $3) order by subject, name limit $4
      ) listed order by subject, name`,
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
