import type { Jurisdiction } from "@bazgasht/core"
import { type Day, digestOf, type Rule, type Setting } from "@bazgasht/rules"
import {
  codesTable,
  comparisonSql,
  type Dictionary,
  type NamedRow,
  type RegisterNames,
  type SqlRegister,
} from "@bazgasht/rules/sql"
import { applyReforms, type Question, questionsOf, type Reform, type ReformError } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { checkRegister, commonRegister, readDictionary } from "./check-register.ts"
import { checkSample, type Side } from "./check-sample.ts"
import { keysOnTwoShards } from "./check-shards.ts"
import { EngineFailure } from "./engines/engine-failure.ts"
import type { QueryOptions, Warehouse } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

/** What is compared, and where. */
export interface ComparisonOptions {
  readonly jurisdiction: Jurisdiction
  readonly reforms: ReadonlyArray<Reform>
  readonly day: Day
  /** Ids of rules; default: all questions of the jurisdiction whose columns the database has. */
  readonly questions?: ReadonlyArray<string>
  /** Names of the tables and columns, for each kind of case. Default tables: `prisoner` and `family`. */
  readonly names?: { readonly [Kind in Question["of"]]?: RegisterNames }
  /** Columns by which the numbers are divided, such as a province. */
  readonly by?: ReadonlyArray<string>
  /** Columns that are summed, such as a weight. */
  readonly weights?: ReadonlyArray<string>
  /** How many cases are decided again; default 200. */
  readonly sample?: number
  readonly signal?: AbortSignal
  /** Called with what is done of all questions, from 0 to 1. */
  readonly onProgress?: (portion: number) => void
}

/** The cases by their answers before and after the reform: 0 no, 1 unknown, 2 yes; of a quantity its value. */
export interface ComparedQuestion {
  readonly question: string
  readonly rows: ReadonlyArray<NamedRow>
  /** How many cases were decided again, all with the same answer. */
  readonly checked: number
  readonly cases: number
}

/** Digests of all that a run in a database rests on, and what was checked of it. */
export interface WarehouseReceipt {
  readonly engine: string
  readonly pack: { readonly id: string; readonly version: string }
  readonly reforms: ReadonlyArray<string>
  readonly day: number
  /** SHA-256 of the texts of the queries, and of the results. */
  readonly queries: string
  readonly results: string
  /** “checked 200 of 1000000, all equal”, for each question. */
  readonly checked: { readonly [question: string]: string }
}

/** A comparison of reforms in a database. */
export interface WarehouseComparison {
  readonly questions: ReadonlyArray<ComparedQuestion>
  /** Questions that the database cannot answer, with what it lacks. */
  readonly receipt: WarehouseReceipt
}

const usualSample = 200

const inOrder = (rows: ReadonlyArray<NamedRow>): ReadonlyArray<NamedRow> =>
  rows.toSorted((one, other) => {
    for (const column of Object.keys(one)) {
      const [left, right] = [one[column] ?? null, other[column] ?? null]
      if (left === right) continue
      return left === null ? -1 : right === null ? 1 : left - right
    }
    return 0
  })

interface Asked {
  readonly id: string
  readonly before: Side
  readonly after: Side
  readonly register: SqlRegister
  /** The query in the dialect of a shard. */
  readonly textFor: (shard: Warehouse) => string
}

type Shards = readonly [Warehouse, ...Array<Warehouse>]

/** An error of one of several shards names it. */
const onShard = (shards: Shards, { address }: Warehouse, error: WarehouseError): WarehouseError => {
  const { code, count, engineMessage, expected, of } = error
  return shards.length === 1
    ? error
    : new WarehouseError({
        code,
        of: `${address}: ${of}`,
        ...(count === undefined ? {} : { count }),
        ...(expected === undefined ? {} : { expected }),
        ...(engineMessage === undefined ? {} : { engineMessage }),
      })
}

/** The dictionary that all shards have. */
const commonDictionary = async (
  shards: Shards,
): Promise<Result.Result<Dictionary, ReadonlyArray<WarehouseError>>> => {
  const read = await Promise.all(shards.map(readDictionary))
  const errors = read.flatMap((one, place) =>
    one instanceof WarehouseError ? [onShard(shards, shards[place] as Warehouse, one)] : [],
  )
  if (errors.length > 0) return Result.fail(errors)
  const [first, ...others] = read as ReadonlyArray<Dictionary>
  if (first === undefined) return Result.succeed(new Map())
  const differing = others.findIndex(
    (one) => one.size !== first.size || [...one].some(([code, number]) => first.get(code) !== number),
  )
  return differing < 0
    ? Result.succeed(first)
    : Result.fail([
        new WarehouseError({
          code: "warehouse.shardsDiffer",
          of: `${(shards[differing + 1] as Warehouse).address}: ${codesTable}`,
        }),
      ])
}

/** Options for the queries of each shard, whose progress is that of all together. */
const sharedOptions = (shards: Shards, { onProgress, signal }: QueryOptions): ReadonlyArray<QueryOptions> => {
  const portions = shards.map(() => 0)
  return shards.map((_, place) => ({
    ...(signal === undefined ? {} : { signal }),
    onProgress: (portion) => {
      portions[place] = portion
      onProgress?.(portions.reduce((sum, one) => sum + one, 0) / shards.length)
    },
  }))
}

/** The register that all shards have, with what was found in it. */
const checkedOnAll = async (
  shards: Shards,
  register: SqlRegister,
  options: QueryOptions,
): Promise<Result.Result<SqlRegister, ReadonlyArray<WarehouseError>>> => {
  const ofShard = sharedOptions(shards, options)
  const checked = await Promise.all(
    shards.map((shard, place) => checkRegister(shard, register, ofShard[place])),
  )
  const errors = checked.flatMap((one, place) =>
    Result.isFailure(one)
      ? one.failure.map((error) => onShard(shards, shards[place] as Warehouse, error))
      : [],
  )
  if (errors.length > 0) return Result.fail(errors)
  const registers = checked.map((one) => Result.getOrThrow(one)) as [SqlRegister, ...Array<SqlRegister>]
  const twice = await keysOnTwoShards(shards, register, options)
  return twice.length > 0 ? Result.fail(twice) : Result.succeed(commonRegister(registers))
}

/** The queries of the questions, or all that keeps them from being carried out. */
const prepared = async (
  shards: Shards,
  {
    by = [],
    day,
    jurisdiction,
    names = {},
    onProgress,
    questions,
    reforms,
    signal,
    weights = [],
  }: ComparisonOptions,
): Promise<Result.Result<ReadonlyArray<Asked>, ReadonlyArray<WarehouseError | ReformError>>> => {
  const { pack } = jurisdiction
  const applied = applyReforms(pack, reforms)
  if (Result.isFailure(applied)) return Result.fail(applied.failure)
  const dictionary = await commonDictionary(shards)
  if (Result.isFailure(dictionary)) return Result.fail(dictionary.failure)
  const law = applied.success
  const chosen = questionsOf(jurisdiction).filter(
    ({ id }) => questions === undefined || questions.includes(id),
  )
  const errors: Array<WarehouseError> = (questions ?? [])
    .filter((id) => !chosen.some((question) => question.id === id))
    .map((id) => new WarehouseError({ code: "warehouse.noQuestion", of: id }))
  const asked: Array<Asked> = []
  for (const [place, { id, of: kind }] of chosen.entries()) {
    if (signal?.aborted) break
    const sideOf = (setting: Setting): Side => ({ of: setting.pack.rules.get(id) as Rule, setting })
    const before = sideOf({ pack, today: day })
    const after = sideOf({ pack: law.pack, today: day, choices: law.choices })
    const query = comparisonSql({ before, after }, shards[0].dialect, {
      names: { table: kind, ...names[kind] },
      dictionary: dictionary.success,
      by,
      weights,
    })
    if (Result.isFailure(query)) {
      errors.push(
        new WarehouseError({
          code: "warehouse.query",
          of: `${id}: ${query.failure.of}`,
          expected: query.failure.text,
        }),
      )
      continue
    }
    const checked = await checkedOnAll(shards, query.success.register, {
      ...(signal === undefined ? {} : { signal }),
      onProgress: (portion) => onProgress?.((place + portion) / chosen.length),
    })
    if (Result.isFailure(checked)) {
      errors.push(...checked.failure)
      continue
    }
    // What the check found spares the query all tests of limits.
    const register = checked.success
    const textFor = ({ dialect }: Warehouse): string =>
      Result.getOrThrow(comparisonSql({ before, after }, dialect, { register, by, weights })).text
    asked.push({ id, before, after, register, textFor })
  }
  const told = new Set<string>()
  const distinct = errors.filter(({ code, of }) => {
    const key = `${code} ${of}`
    return told.has(key) ? false : told.add(key)
  })
  return distinct.length > 0 ? Result.fail(distinct) : Result.succeed(asked)
}

/** Rows of shards as those of one table: numbers of the same answers are added up. */
const addedUp = (
  ofShards: ReadonlyArray<ReadonlyArray<NamedRow>>,
  isKey: (column: string) => boolean,
): ReadonlyArray<NamedRow> => {
  const sums = new Map<string, { [column: string]: number | null }>()
  for (const row of ofShards.flat()) {
    const key = JSON.stringify(Object.entries(row).filter(([column]) => isKey(column)))
    const known = sums.get(key)
    if (known === undefined) sums.set(key, { ...row })
    else
      for (const [column, value] of Object.entries(row))
        if (!isKey(column)) known[column] = (known[column] ?? 0) + (value ?? 0)
  }
  return [...sums.values()]
}

const isSum = (column: string, weights: ReadonlyArray<string>): boolean =>
  column === "cases" || weights.some((weight) => column === weight || column === `${weight}_unknown`)

/** The rows of a question on all shards, as those of one table. */
const rowsOnAll = async (
  shards: Shards,
  { textFor }: Asked,
  { onProgress, signal, weights = [] }: ComparisonOptions,
): Promise<ReadonlyArray<NamedRow>> => {
  const options = sharedOptions(shards, {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  const ofShards = await Promise.all(shards.map((shard, place) => shard.rows(textFor(shard), options[place])))
  return inOrder(addedUp(ofShards, (column) => !isSum(column, weights)))
}

/** A query that a shard did not carry out. */
class ShardFailed extends Error {
  readonly address: string
  readonly code: WarehouseError["code"]
  constructor(address: string, error: Error) {
    super(error.message)
    this.address = address
    this.code = error instanceof EngineFailure ? error.code : "warehouse.query"
  }
}

/** A shard whose failures say which one it is, and every query of which ends where the comparison is stopped. */
const namingItself = (shard: Warehouse, signal: AbortSignal | undefined): Warehouse => {
  const stop = signal === undefined ? {} : { signal }
  const named = async <A>(ask: () => Promise<A>): Promise<A> => {
    try {
      return await ask()
    } catch (error) {
      throw new ShardFailed(shard.address, error as Error)
    }
  }
  return {
    ...shard,
    columnsOf: (table) => named(() => shard.columnsOf(table)),
    rows: (text, options) => named(() => shard.rows(text, { ...stop, ...options })),
    pairs: (text) => named(() => shard.pairs(text)),
  }
}

/**
 * Compares reforms with the law where the register is, one pass over it a question. Of a register on several databases, each case on one of
 * them, each is asked and the numbers are added up. A sample of the cases is decided again with `evaluate`; where one answer differs there is no
 * result. Everything that a database lacks is refused before anything runs.
 */
export const compareReforms = async (
  warehouse: Warehouse | Shards,
  options: ComparisonOptions,
): Promise<Result.Result<WarehouseComparison, ReadonlyArray<WarehouseError | ReformError>>> => {
  const { day, jurisdiction, onProgress, reforms, sample = usualSample, signal } = options
  const [first, ...others]: Shards = "rows" in warehouse ? [warehouse] : warehouse
  const shards: Shards = [namingItself(first, signal), ...others.map((shard) => namingItself(shard, signal))]
  const engine = [...new Set(shards.map((shard) => shard.engine))].join(", ")
  const stopped = new WarehouseError({ code: "warehouse.stopped", of: engine })
  try {
    // The check of the tables and the comparison each read every case: half of the work is one, half the other.
    const ready = await prepared(shards, { ...options, onProgress: (portion) => onProgress?.(portion / 2) })
    if (signal?.aborted) return Result.fail([stopped])
    if (Result.isFailure(ready)) return Result.fail(ready.failure)
    const asked = ready.success
    const questions: Array<ComparedQuestion> = []
    for (const [place, question] of asked.entries()) {
      if (signal?.aborted) return Result.fail([stopped])
      const rows = await rowsOnAll(shards, question, {
        ...options,
        onProgress: (portion) => onProgress?.((1 + (place + portion) / asked.length) / 2),
      })
      if (signal?.aborted) return Result.fail([stopped])
      const { after, before, id, register } = question
      const checked = await checkSample(shards, register, [before, after], sample)
      if (Result.isFailure(checked)) return Result.fail([checked.failure])
      const cases = rows.reduce((sum, row) => sum + (row["cases"] ?? 0), 0)
      questions.push({ question: id, rows, checked: checked.success, cases })
      onProgress?.((1 + (place + 1) / asked.length) / 2)
    }
    return Result.succeed({
      questions,
      receipt: {
        engine,
        pack: { id: jurisdiction.pack.id, version: jurisdiction.pack.version },
        reforms: reforms.map(({ id }) => id),
        day,
        queries: digestOf([
          ...new Set(shards.flatMap((shard) => asked.map(({ textFor }) => textFor(shard)))),
        ]),
        results: digestOf(questions),
        checked: Object.fromEntries(
          questions.map(({ cases, checked, question }) => [
            question,
            `checked ${checked} of ${cases}, all equal`,
          ]),
        ),
      },
    })
  } catch (error) {
    if (signal?.aborted) return Result.fail([stopped])
    const [engineMessage = ""] = (error as Error).message.split("\n")
    const failed =
      error instanceof ShardFailed ? error : { code: "warehouse.query" as const, address: engine }
    return Result.fail([new WarehouseError({ code: failed.code, of: failed.address, engineMessage })])
  }
}
