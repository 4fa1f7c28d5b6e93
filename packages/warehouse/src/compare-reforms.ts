import type { Jurisdiction } from "@bazgasht/core"
import { type Day, digestOf, type Rule, type Setting } from "@bazgasht/rules"
import { comparisonSql, type NamedRow, type RegisterNames, type SqlRegister } from "@bazgasht/rules/sql"
import { applyReforms, type Question, questionsOf, type Reform, type ReformError } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { checkRegister, readDictionary } from "./check-register.ts"
import { checkSample, type Side } from "./check-sample.ts"
import type { Warehouse } from "./warehouse.ts"
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
  readonly text: string
}

/** The queries of the questions, or all that keeps them from being carried out. */
const prepared = async (
  warehouse: Warehouse,
  { by = [], day, jurisdiction, names = {}, questions, reforms, weights = [] }: ComparisonOptions,
): Promise<Result.Result<ReadonlyArray<Asked>, ReadonlyArray<WarehouseError | ReformError>>> => {
  const { pack } = jurisdiction
  const applied = applyReforms(pack, reforms)
  if (Result.isFailure(applied)) return Result.fail(applied.failure)
  const dictionary = await readDictionary(warehouse)
  if (dictionary instanceof WarehouseError) return Result.fail([dictionary])
  const law = applied.success
  const chosen = questionsOf(jurisdiction).filter(
    ({ id }) => questions === undefined || questions.includes(id),
  )
  const errors: Array<WarehouseError> = (questions ?? [])
    .filter((id) => !chosen.some((question) => question.id === id))
    .map(
      (id) =>
        new WarehouseError({ code: "warehouse.query", of: id, expected: "a question of the jurisdiction" }),
    )
  const asked: Array<Asked> = []
  for (const { id, of: kind } of chosen) {
    const sideOf = (setting: Setting): Side => ({ of: setting.pack.rules.get(id) as Rule, setting })
    const before = sideOf({ pack, today: day })
    const after = sideOf({ pack: law.pack, today: day, choices: law.choices })
    const query = comparisonSql({ before, after }, warehouse.dialect, {
      names: { table: kind, ...names[kind] },
      dictionary,
      by,
      weights,
    })
    if (Result.isFailure(query)) {
      errors.push(
        new WarehouseError({
          code: "warehouse.query",
          of: `${id}: ${query.failure.of}`,
          expected: query.failure.text.en,
        }),
      )
      continue
    }
    const { register, text } = query.success
    errors.push(...(await checkRegister(warehouse, register)))
    asked.push({ id, before, after, register, text })
  }
  const told = new Set<string>()
  const distinct = errors.filter(({ code, of }) => {
    const key = `${code} ${of}`
    return told.has(key) ? false : told.add(key)
  })
  return distinct.length > 0 ? Result.fail(distinct) : Result.succeed(asked)
}

/**
 * Compares reforms with the law where the register is, one pass over it a question. A sample of the cases is decided again with `evaluate`; where
 * one answer differs there is no result. Everything that the database lacks is refused before anything runs.
 */
export const compareReforms = async (
  warehouse: Warehouse,
  options: ComparisonOptions,
): Promise<Result.Result<WarehouseComparison, ReadonlyArray<WarehouseError | ReformError>>> => {
  const { day, jurisdiction, onProgress, reforms, sample = usualSample, signal } = options
  const stopped = new WarehouseError({ code: "warehouse.stopped", of: warehouse.engine })
  try {
    const ready = await prepared(warehouse, options)
    if (Result.isFailure(ready)) return Result.fail(ready.failure)
    const asked = ready.success
    const questions: Array<ComparedQuestion> = []
    for (const [place, { after, before, id, register, text }] of asked.entries()) {
      if (signal?.aborted) return Result.fail([stopped])
      const rows = await warehouse.rows(text, {
        ...(signal === undefined ? {} : { signal }),
        onProgress: (portion) => onProgress?.((place + portion) / asked.length),
      })
      if (signal?.aborted) return Result.fail([stopped])
      const checked = await checkSample(warehouse, register, [before, after], sample)
      if (Result.isFailure(checked)) return Result.fail([checked.failure])
      const cases = rows.reduce((sum, row) => sum + (row["cases"] ?? 0), 0)
      questions.push({ question: id, rows: inOrder(rows), checked: checked.success, cases })
      onProgress?.((place + 1) / asked.length)
    }
    return Result.succeed({
      questions,
      receipt: {
        engine: warehouse.engine,
        pack: { id: jurisdiction.pack.id, version: jurisdiction.pack.version },
        reforms: reforms.map(({ id }) => id),
        day,
        queries: digestOf(asked.map(({ text }) => text)),
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
    return Result.fail([
      new WarehouseError({
        code: "warehouse.query",
        of: warehouse.engine,
        expected: (error as Error).message.split("\n")[0] ?? "",
      }),
    ])
  }
}
