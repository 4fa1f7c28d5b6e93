import type { Json } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { JobRefused } from "./job-refused.ts"

/** Why a step, or the plan of a job, fails. Its code is kept with the job, and nothing else of it. */
export interface JobFailure {
  readonly code: string
}

/** Where a step stands. */
export interface StepContext<Input> {
  readonly job: string
  readonly input: Input
  /** Its place among the steps, from 0 on. */
  readonly place: number
  /**
   * The idempotency key of the step, the same each time it runs. A step may run twice: where its process was killed before the result was kept, or where
   * two processes believe that it is theirs. What it does outside the job goes under this key, or under an expected version.
   */
  readonly key: string
}

/** What a kind of job is made of. */
export interface JobKindParts<Input, Step, Part, Result> {
  /** A stable name; jobs are kept under it. */
  readonly kind: string
  readonly input: Schema.Codec<Input, Json>
  readonly step: Schema.Codec<Step, Json>
  /** What a step comes to. */
  readonly part: Schema.Codec<Part, Json>
  readonly result: Schema.Codec<Result, Json>
  /** Splits the work into steps, once, when the job is started. */
  readonly plan: (input: Input) => Effect.Effect<ReadonlyArray<Step>, JobFailure>
  readonly run: (step: Step, context: StepContext<Input>) => Effect.Effect<Part, JobFailure>
  /** Puts the results of all steps together, in the order of the steps. It may run twice, as a step may. */
  readonly combine: (
    parts: ReadonlyArray<Part>,
    context: Omit<StepContext<Input>, "place">,
  ) => Effect.Effect<Result, JobFailure>
}

/** The work of a kind of job over plain JSON, as it is kept. */
export interface JobWork {
  readonly kind: string
  readonly plan: (job: string, input: Json) => Effect.Effect<ReadonlyArray<Json>, JobFailure>
  readonly run: (step: Json, context: StepContext<Json>) => Effect.Effect<Json, JobFailure>
  readonly combine: (
    parts: ReadonlyArray<Json>,
    context: Omit<StepContext<Json>, "place">,
  ) => Effect.Effect<Json, JobFailure>
}

/** A kind of job: how its input and its result are written, and its work. */
export interface JobKind<in Input, out Result> extends JobWork {
  readonly encodeInput: (job: string, input: Input) => Effect.Effect<Json, JobRefused>
  readonly decodeResult: (job: string, result: Json) => Effect.Effect<Result, JobRefused>
}

/**
 * Defines a kind of job. A step is small enough to run again, for what is done of it is lost when its process ends.
 *
 * @example
 * const squares = defineJobKind({
 *   kind: "squares",
 *   input: Schema.Number,
 *   step: Schema.Number,
 *   part: Schema.Number,
 *   result: Schema.Number,
 *   plan: (count) => Effect.succeed(Array.from({ length: count }, (_, place) => place)),
 *   run: (step) => Effect.succeed(step ** 2),
 *   combine: (parts) => Effect.succeed(parts.reduce((sum, part) => sum + part, 0)),
 * })
 * const program = Effect.gen(function* () {
 *   const jobs = yield* makeJobs({ kinds: [squares], tables: tablesInMemory() })
 *   yield* jobs.start(squares, "squares-1", 4)
 *   return yield* waitForResult(jobs, squares, "squares-1")
 * })
 * await Effect.runPromise(Effect.scoped(program)) // => 14
 */
export const defineJobKind = <Input, Step, Part, Result>(
  parts: JobKindParts<Input, Step, Part, Result>,
): JobKind<Input, Result> => {
  const unreadable = (job: string) => () => new JobRefused({ code: "job.unreadable", job })
  const reads = <Value>(schema: Schema.Codec<Value, Json>) => {
    const decode = Schema.decodeUnknownEffect(schema)
    return (job: string, value: Json) => Effect.mapError(decode(value), unreadable(job))
  }
  const writes = <Value>(schema: Schema.Codec<Value, Json>) => {
    const encode = Schema.encodeEffect(schema)
    return (job: string, value: Value) => Effect.mapError(encode(value), unreadable(job))
  }
  const [readInput, readStep, readPart] = [reads(parts.input), reads(parts.step), reads(parts.part)]
  const [writeStep, writePart, writeResult] = [writes(parts.step), writes(parts.part), writes(parts.result)]
  return {
    kind: parts.kind,
    encodeInput: writes(parts.input),
    decodeResult: reads(parts.result),
    plan: (job, input) =>
      readInput(job, input).pipe(
        Effect.flatMap(parts.plan),
        Effect.flatMap((steps) => Effect.forEach(steps, (step) => writeStep(job, step))),
      ),
    run: Effect.fnUntraced(function* (step, context) {
      const { job } = context
      const input = yield* readInput(job, context.input)
      const part = yield* parts.run(yield* readStep(job, step), { ...context, input })
      return yield* writePart(job, part)
    }),
    combine: Effect.fnUntraced(function* (found, context) {
      const { job } = context
      const input = yield* readInput(job, context.input)
      const read = yield* Effect.forEach(found, (part) => readPart(job, part))
      return yield* writeResult(job, yield* parts.combine(read, { ...context, input }))
    }),
  }
}
