/** A simulation as a job: its slices are steps, done by whichever process, and put together as those of one process are. */

import { deserialize, serialize } from "node:v8"
import type { Json } from "@bazgasht/casework/ports"
import { defineJobKind, type JobFailure, type JobKind } from "@bazgasht/jobs"
import { codedError, digestOf, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Task, type TaskResult, type TaskRunner, taskRunnerOf, tasksOf } from "../runs/assignment.ts"
import { digestOfPack, type RunReceipt } from "../runs/receipt.ts"
import {
  type PreparedRun,
  prepareRun,
  type Simulation,
  type SimulationError,
  type SimulationSubject,
} from "../simulate.ts"
import { type SliceWorker, sliceWorker } from "./slice-worker.ts"
import { WorkerCrash } from "./worker-pool.ts"

const texts = () => ({
  "run.otherBasis": text(
    "این فرایند قانون یا جمعیت یا نسخه‌ای دارد که با آنچه اجرا با آن آغاز شد یکی نیست.",
    "This process has other law, another population or another version than the run was started with.",
  ),
})

/**
 * A process is to do a part of a run that was started with other law, another population or another version of the library: its answer would be to another
 * question.
 *
 * @example
 * new OtherBasis({ code: "run.otherBasis" }).message
 * // => "This process has other law, another population or another version than the run was started with."
 */
export class OtherBasis extends /* @__PURE__ */ codedError("OtherBasis", texts) {}

/** What makes simulations a kind of job. */
export interface SimulationJobOptions<Input> {
  /** A stable name of the kind. */
  readonly kind: string
  /** How a job says what is simulated: names of files, say, that every process can read. */
  readonly input: Schema.Codec<Input, Json>
  /** Loads what is simulated. Each process does so once for a job; what it loads is compared by its digests. */
  readonly load: (input: Input) => Promise<SimulationSubject>
  /**
   * The module of a worker thread that does the slices: one that calls {@link serveSlices}, as `simulate` takes it. The thread of the process stays free, so
   * that a runner answers and keeps its lease while it computes. Without one a slice is done in the thread of the process, which is free between two slices.
   */
  readonly workerModule?: URL
}

/** What a job comes to: what {@link simulationOf} makes the simulation of. */
export interface SimulationJobResult {
  readonly receipt: RunReceipt
  /** The results of the slices, in the form of the process. */
  readonly slices: ReadonlyArray<string>
}

const receiptSchema: Schema.Codec<RunReceipt, Json> = Schema.Struct({
  engine: Schema.Struct({ name: Schema.String, version: Schema.String, digest: Schema.String }),
  pack: Schema.Struct({ id: Schema.String, rules: Schema.String, parameters: Schema.String }),
  reforms: Schema.Array(Schema.Struct({ id: Schema.String, digest: Schema.String })),
  population: Schema.String,
  seed: Schema.String,
  scenario: Schema.String,
  day: Schema.Number,
  results: Schema.String,
})

const written = (result: TaskResult): string => serialize(result).toString("base64")
const read = (slice: string): TaskResult => deserialize(Buffer.from(slice, "base64")) as TaskResult

/** A run that a process has put together, with what runs its tasks. */
interface LoadedRun {
  readonly run: PreparedRun
  readonly tasks: ReadonlyArray<Task>
  readonly runTask: (task: Task) => Promise<TaskResult>
  readonly end: () => Promise<void>
  readonly digest: string
}

/** Does tasks in this thread, which is free before each. */
const inThisThread = (runTask: TaskRunner): SliceWorker => ({
  run: async (task) => {
    await new Promise((resolve) => setImmediate(resolve))
    return runTask(task)
  },
  end: async () => {},
})

const loaded = (
  subject: SimulationSubject,
  workerModule: URL | undefined,
): Result.Result<LoadedRun, SimulationError> =>
  Result.map(prepareRun(subject), (run) => {
    const { assignment, basis } = run
    const { pack } = subject.jurisdiction
    const worker =
      workerModule === undefined
        ? // The reforms were applied when the run was put together.
          inThisThread(Result.getOrThrow(taskRunnerOf(assignment, subject.jurisdiction)))
        : sliceWorker({ assignment, jurisdiction: pack.id, pack: digestOfPack(pack) }, workerModule)
    return {
      run,
      tasks: tasksOf(assignment),
      runTask: worker.run,
      end: worker.end,
      digest: digestOf(basis),
    }
  })

/** What went wrong where what is simulated was loaded: with its own code, if it has one. */
const failureOf = (cause: unknown): JobFailure =>
  typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string"
    ? { code: cause.code }
    : { code: "run.notLoaded" }

/**
 * The kind of job that simulates a reform. Its result is that of `simulate` to the byte, however many processes do its slices and whatever becomes of them.
 *
 * @example
 * const subject = { jurisdiction: iran, population, reforms: [earlierRelease] }
 * const simulations = simulationJob({ kind: "simulation", input: Schema.String, load: async () => subject })
 * const program = Effect.gen(function* () {
 *   const jobs = yield* makeJobs({ kinds: [simulations], tables: tablesInMemory() })
 *   yield* jobs.start(simulations, "reform-1", "the reform of the example")
 *   return yield* waitForResult(jobs, simulations, "reform-1")
 * })
 * const { receipt } = await Effect.runPromise(Effect.scoped(program))
 * const alone = Result.getOrThrow(await simulate(subject))
 * receipt.results === alone.receipt.results // => true
 */
export const simulationJob = <Input>({
  input,
  kind,
  load,
  workerModule,
}: SimulationJobOptions<Input>): JobKind<Input, SimulationJobResult> => {
  // A process does slices of one run after another; the last one stays loaded.
  let last:
    | { readonly of: string; readonly run: Promise<Result.Result<LoadedRun, SimulationError>> }
    | undefined
  const encode = Schema.encodeSync(input)
  const loadedRun = (of: Input): Effect.Effect<LoadedRun, JobFailure> =>
    Effect.tryPromise({
      try: () => {
        const key = digestOf(encode(of))
        if (last?.of !== key) {
          const before = last?.run
          last = { of: key, run: load(of).then((subject) => loaded(subject, workerModule)) }
          // Nobody waits for the thread of the run before.
          before?.then(Result.match({ onSuccess: ({ end }) => end(), onFailure: () => {} }), () => {})
        }
        return last.run
      },
      catch: (cause) => {
        last = undefined
        return failureOf(cause)
      },
    }).pipe(Effect.flatMap(Effect.fromResult))
  const onBasis = (of: Input, basis: string): Effect.Effect<LoadedRun, JobFailure> =>
    Effect.flatMap(loadedRun(of), (found) =>
      found.digest === basis
        ? Effect.succeed(found)
        : Effect.fail<JobFailure>(new OtherBasis({ code: "run.otherBasis" })),
    )

  return defineJobKind({
    kind,
    input,
    step: Schema.Struct({ basis: Schema.String }),
    part: Schema.Struct({ basis: Schema.String, slice: Schema.String }),
    result: Schema.Struct({ receipt: receiptSchema, slices: Schema.Array(Schema.String) }),
    plan: (of) => Effect.map(loadedRun(of), ({ digest, tasks }) => tasks.map(() => ({ basis: digest }))),
    run: ({ basis }, { input: of, place }) =>
      Effect.flatMap(onBasis(of, basis), ({ runTask, tasks }) =>
        Effect.tryPromise({
          try: async () => ({ basis, slice: written(await runTask(tasks[place] as Task)) }),
          catch: (cause): JobFailure =>
            cause instanceof WorkerCrash ? cause : new WorkerCrash({ code: "run.workerCrashed", cause }),
        }),
      ),
    combine: Effect.fnUntraced(function* (parts, { input: of }) {
      const [first] = parts
      const { run } = yield* first === undefined ? loadedRun(of) : onBasis(of, first.basis)
      const slices = parts.map(({ slice }) => slice)
      const finished = yield* Effect.promise(() => run.finish(slices.map(read)))
      const { receipt } = yield* Effect.fromResult(finished)
      return { receipt, slices }
    }),
  })
}

/**
 * The simulation that a job came to, for its report: of the same law and population, which the caller loads again.
 *
 * @example
 * const subject = { jurisdiction: iran, population, reforms: [earlierRelease] }
 * const { receipt } = Result.getOrThrow(await simulate(subject))
 * const other = await simulationOf({ ...subject, reforms: [] }, { receipt, slices: [] })
 * Result.isFailure(other) && other.failure.code // => "run.otherBasis"
 */
export const simulationOf = async (
  subject: SimulationSubject,
  { receipt, slices }: SimulationJobResult,
): Promise<Result.Result<Simulation, SimulationError | OtherBasis>> => {
  const prepared = prepareRun(subject)
  if (Result.isFailure(prepared)) return Result.fail(prepared.failure)
  const { basis, finish } = prepared.success
  const { results: _results, ...of } = receipt
  return digestOf(basis) === digestOf(of)
    ? finish(slices.map(read))
    : Result.fail(new OtherBasis({ code: "run.otherBasis" }))
}
