/**
 * What is kept of jobs: a table each, in which every change expects the position that it was computed from. Of two processes that do the same step one
 * keeps its result; the other finds it kept. Nothing here rests on who runs.
 */

import type { Json, KeptRow, KeptTables, PositionConflict, StorageError } from "@bazgasht/casework/ports"
import { maxPageSize } from "@bazgasht/casework/ports"
import { digestOf } from "@bazgasht/rules"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { JobRefused } from "./job-refused.ts"
import type { JobError, JobProgress } from "./jobs.ts"
import { joinedValue, numberInKey, rowsOf } from "./long-value.ts"

/** What is known of a job as a whole. */
export interface JobHead extends Omit<JobProgress, "job"> {
  readonly inputDigest: string
  /** How often it was started or resumed. */
  readonly run: number
}

const headSchema: Schema.Codec<JobHead, unknown> = Schema.Struct({
  kind: Schema.String,
  status: Schema.Literals(["running", "cancelled", "failed", "done"]),
  steps: Schema.Natural,
  kept: Schema.Natural,
  run: Schema.Natural,
  inputDigest: Schema.String,
  cause: Schema.optionalKey(Schema.String),
})

const readHead = Schema.decodeUnknownEffect(headSchema)

const headKey = "head"
const inputPrefix = "input"
const resultPrefix = "result"
const stepPrefix = (place: number): string => `step/${numberInKey(place)}`
const partPrefix = (place: number): string => `part/${numberInKey(place)}`
const keptPrefix = "kept/"
const keptKey = (place: number): string => `${keptPrefix}${numberInKey(place)}`

/** How many steps one job may have: as many as a table can be begun with, at a few rows a step. */
export const maxSteps = 5000

/** The table of the jobs that may have to be carried on, a row each with the time at which it was noted. */
const notedTable = "jobs-noted"

/** So long a job stays noted that does not run: its starter may be slow. */
const notedFor = Duration.toMillis("1 hour")

/** The table of a job. */
const tableOf = (job: string): string => `job/${job}`

/** A change of a job: its new head, and rows that go with it. */
interface JobChange {
  readonly head: JobHead
  readonly rows?: ReadonlyArray<{ readonly key: string; readonly value: Json }>
}

/** What a new job consists of. */
export interface NewJob {
  readonly kind: string
  readonly input: Json
  readonly steps: ReadonlyArray<Json>
}

/** What is kept of jobs in tables. */
export interface JobRecords {
  /** The head of a job; `undefined` where there is no such job. */
  readonly find: (job: string) => Effect.Effect<JobHead | undefined, JobError>
  readonly head: (job: string) => Effect.Effect<JobHead, JobError>
  /**
   * Notes that a job may have to be carried on, before it is begun or resumed: whoever does that may be killed before anybody works.
   */
  readonly note: (job: string) => Effect.Effect<void, JobError>
  /** The noted jobs that run, each with the number of its run. What has not run for an hour is noted no longer. */
  readonly running: Effect.Effect<ReadonlyArray<{ readonly job: string; readonly run: number }>, JobError>
  /** Begins a job. Where another process has begun it already, its own is left as it is. */
  readonly begin: (job: string, begun: NewJob) => Effect.Effect<JobHead, JobError>
  /** Changes a job as long as `change` gives a change of what is kept: `undefined` leaves it. */
  readonly change: (
    job: string,
    change: (head: JobHead) => JobHead | undefined,
  ) => Effect.Effect<JobHead, JobError>
  readonly input: (job: string) => Effect.Effect<Json, JobError>
  readonly step: (job: string, place: number) => Effect.Effect<Json, JobError>
  /** The places of the steps whose results are kept. */
  readonly keptPlaces: (job: string) => Effect.Effect<ReadonlySet<number>, JobError>
  readonly isKept: (job: string, place: number) => Effect.Effect<boolean, JobError>
  /** Keeps the result of a step, if none is kept: it is whole, or not there. A job that was removed keeps nothing. */
  readonly keepPart: (job: string, place: number, part: Json) => Effect.Effect<void, JobError>
  /** The results of all steps in their order. */
  readonly parts: (job: string) => Effect.Effect<ReadonlyArray<Json>, JobError>
  /** Keeps the result of a job that runs, and that it is done. */
  readonly finish: (job: string, result: Json) => Effect.Effect<JobHead, JobError>
  readonly result: (job: string) => Effect.Effect<Json, JobError>
  readonly remove: (job: string) => Effect.Effect<void, JobError>
}

/** The digest by which inputs are distinguished. */
export const digestOfInput = (input: Json): string => digestOf(input)

const unreadable = (job: string): JobRefused => new JobRefused({ code: "job.unreadable", job })

const unknown = (job: string): JobRefused => new JobRefused({ code: "job.unknown", job })

/** Waits a little while another process changes the same job. */
const afterConflict = Effect.suspend(() => Effect.sleep(1 + Math.floor(Math.random() * 20)))

/**
 * Keeps jobs in tables of a store: of memory, or of one that several processes share.
 *
 * @example
 * const program = Effect.gen(function* () {
 *   const records = jobRecords(tablesInMemory())
 *   yield* records.begin("count-1", { kind: "count", input: 2, steps: ["a", "b"] })
 *   yield* records.keepPart("count-1", 1, "second")
 *   // Another process did the same step; what is kept stays.
 *   yield* records.keepPart("count-1", 1, "other")
 *   return [...(yield* records.keptPlaces("count-1"))]
 * })
 * await Effect.runPromise(program) // => [1]
 */
export const jobRecords = ({ dropRows, keepRows, keptRows }: KeptTables): JobRecords => {
  const headIn = (job: string, rows: ReadonlyArray<KeptRow>): Effect.Effect<JobHead, JobRefused> => {
    const row = rows.find(({ key }) => key === headKey)
    return row === undefined
      ? Effect.fail(unreadable(job))
      : Effect.mapError(readHead(row.value), () => unreadable(job))
  }

  const read = Effect.fnUntraced(function* (job: string, keys: ReadonlyArray<string> = []) {
    const { position, rows } = yield* keptRows({ projection: tableOf(job), keys: [headKey, ...keys] })
    return position === 0 ? undefined : { position, rows, head: yield* headIn(job, rows) }
  })

  /** The rows under a prefix, page by page. */
  const under = Effect.fnUntraced(function* (job: string, prefix: string) {
    const found: Array<KeptRow> = []
    let from = prefix
    for (;;) {
      // "0" is what follows "/", with which a prefix goes on.
      const below = `${prefix.replace(/\/$/, "")}0`
      const page = yield* keptRows({ projection: tableOf(job), from, below, limit: maxPageSize })
      found.push(...page.rows)
      const last = page.rows.at(-1)
      if (last === undefined || page.rows.length < maxPageSize) return found
      from = `${last.key}\u0001`
    }
  })

  const value = (job: string, prefix: string): Effect.Effect<Json, JobError> =>
    Effect.flatMap(under(job, prefix), (rows) => {
      const found = joinedValue(rows)
      return found === undefined ? Effect.fail(unreadable(job)) : Effect.succeed(found)
    })

  const keep = (
    job: string,
    expectedPosition: number,
    { head, rows = [] }: JobChange,
    position = expectedPosition + 1,
  ): Effect.Effect<void, PositionConflict | StorageError> =>
    keepRows({
      projection: tableOf(job),
      expectedPosition,
      position,
      rows: [{ key: headKey, value: { ...head } as Json }, ...rows],
    })

  /** Computes a change from what is kept until it is stored, or until there is nothing to change. */
  const changing = Effect.fnUntraced(function* <Found>(
    job: string,
    keys: ReadonlyArray<string>,
    change: (head: JobHead, rows: ReadonlyArray<KeptRow>) => JobChange | undefined,
    answer: (head: JobHead) => Found,
    missing: Effect.Effect<Found, JobError>,
  ): Effect.fn.Return<Found, JobError> {
    for (;;) {
      const found = yield* read(job, keys)
      if (found === undefined) return yield* missing
      const changed = change(found.head, found.rows)
      if (changed === undefined) return answer(found.head)
      const isStored = yield* keep(job, found.position, changed).pipe(
        Effect.as(true),
        Effect.catchTag("PositionConflict", () => Effect.succeed(false)),
      )
      if (isStored) return answer(changed.head)
      yield* afterConflict
    }
  })

  const find = (job: string) => Effect.map(read(job), (found) => found?.head)
  const head = (job: string) =>
    Effect.flatMap(find(job), (found) =>
      found === undefined ? Effect.fail(unknown(job)) : Effect.succeed(found),
    )

  /** Changes the table of noted jobs, whoever else changes it meanwhile. */
  const changeNoted = Effect.fnUntraced(function* (
    rows: ReadonlyArray<{ readonly key: string; readonly value?: Json }>,
  ): Effect.fn.Return<void, JobError> {
    for (;;) {
      const { position } = yield* keptRows({ projection: notedTable, keys: [] })
      const isStored = yield* keepRows({
        projection: notedTable,
        expectedPosition: position,
        position: position + 1,
        rows,
      }).pipe(
        Effect.as(true),
        Effect.catchTag("PositionConflict", () => Effect.succeed(false)),
      )
      if (isStored) return
      yield* afterConflict
    }
  })

  const noted = Effect.gen(function* () {
    const found: Array<KeptRow> = []
    for (;;) {
      const last = found.at(-1)
      const { rows } = yield* keptRows({
        projection: notedTable,
        limit: maxPageSize,
        ...(last === undefined ? {} : { from: `${last.key}\u0001` }),
      })
      found.push(...rows)
      if (rows.length < maxPageSize) return found
    }
  })

  return {
    find,
    head,
    note: (job) => Effect.flatMap(Clock.currentTimeMillis, (now) => changeNoted([{ key: job, value: now }])),
    running: Effect.gen(function* () {
      const rows = yield* noted
      const now = yield* Clock.currentTimeMillis
      const found: Array<{ readonly job: string; readonly run: number }> = []
      const past: Array<{ readonly key: string }> = []
      for (const { key: job, value: since } of rows) {
        // What cannot be read is reported where somebody asks for it.
        const known = yield* find(job).pipe(Effect.catchTag("JobRefused", () => Effect.succeed(undefined)))
        if (known?.status === "running") found.push({ job, run: known.run })
        else if (now - Number(since) > notedFor) past.push({ key: job })
      }
      if (past.length > 0) yield* changeNoted(past)
      return found
    }),
    begin: Effect.fnUntraced(function* (job, { input, kind, steps }) {
      if (steps.length > maxSteps) return yield* new JobRefused({ code: "job.tooManySteps", job })
      const begun: JobHead = {
        ...{ kind, status: "running", steps: steps.length, kept: 0, run: 1 },
        inputDigest: digestOfInput(input),
      }
      const rows = [
        ...rowsOf(inputPrefix, input),
        ...steps.flatMap((step, place) => rowsOf(stepPrefix(place), step)),
      ]
      // A job that is removed and begun again starts behind its former positions, so that a process that is late changes nothing of it.
      const position = yield* Clock.currentTimeMillis
      yield* keep(job, 0, { head: begun, rows }, position).pipe(
        Effect.catchTag("PositionConflict", () => Effect.void),
      )
      return yield* head(job)
    }),
    change: (job, change) =>
      changing(
        job,
        [],
        (found) => {
          const changed = change(found)
          return changed === undefined ? undefined : { head: changed }
        },
        (found) => found,
        Effect.fail(unknown(job)),
      ),
    input: (job) => value(job, inputPrefix),
    step: (job, place) => value(job, stepPrefix(place)),
    keptPlaces: (job) =>
      Effect.map(
        under(job, keptPrefix),
        (rows) => new Set(rows.map(({ key }) => Number(key.slice(keptPrefix.length)))),
      ),
    isKept: (job, place) =>
      Effect.map(
        read(job, [keptKey(place)]),
        (found) => found?.rows.some(({ key }) => key !== headKey) ?? false,
      ),
    keepPart: (job, place, part) => {
      const rows = [{ key: keptKey(place), value: true }, ...rowsOf(partPrefix(place), part)]
      return changing(
        job,
        [keptKey(place)],
        (found, kept) =>
          kept.some(({ key }) => key !== headKey) || found.status === "done"
            ? undefined
            : { head: { ...found, kept: found.kept + 1 }, rows },
        () => undefined,
        Effect.void,
      )
    },
    parts: Effect.fnUntraced(function* (job) {
      const rows = yield* under(job, "part")
      const byPlace = Map.groupBy(rows, ({ key }) => key.split("/")[1] ?? "")
      const found: Array<Json> = []
      for (const [, pieces] of byPlace) {
        const part = joinedValue(pieces)
        if (part === undefined) return yield* unreadable(job)
        found.push(part)
      }
      return found
    }),
    finish: (job, result) =>
      changing(
        job,
        [],
        (found) =>
          found.status === "running" && found.kept === found.steps
            ? { head: { ...found, status: "done" }, rows: rowsOf(resultPrefix, result) }
            : undefined,
        (found) => found,
        Effect.fail(unknown(job)),
      ),
    result: (job) => value(job, resultPrefix),
    remove: (job) => dropRows(tableOf(job)),
  }
}
