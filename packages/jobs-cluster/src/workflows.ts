/**
 * Jobs as workflows of the engine: one for a run of a job, and under it one for each step, which the engine spreads over the runners. The engine carries
 * ids and places alone; inputs and results are in the records of jobs.
 */

import type { StepRunner } from "@bazgasht/jobs/engine"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Activity from "effect/workflow/Activity"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"

/** The key of a run: another run of a job is another workflow, for the engine ends each once. */
const runKey = ({ job, run }: { readonly job: string; readonly run: number }): string => `${run}/${job}`

/** A run of a job. */
export const jobRun = Workflow.make("bazgasht/job-run", {
  payload: { job: Schema.String, run: Schema.Natural },
  idempotencyKey: runKey,
})

/** A step in a run of a job. */
const stepRun = Workflow.make("bazgasht/step-run", {
  payload: { job: Schema.String, run: Schema.Natural, place: Schema.Natural },
  idempotencyKey: ({ job, place, run }) => `${place}/${runKey({ job, run })}`,
})

/** What a runner does for the engine. What an activity does may be done twice, and is kept once. */
export const workflows = (
  runner: StepRunner,
  concurrency: number,
): Layer.Layer<never, never, WorkflowEngine> =>
  Layer.mergeAll(
    stepRun.toLayer(({ job, place }) => Activity.make({ name: "step", execute: runner.runStep(job, place) })),
    jobRun.toLayer(({ job, run }) =>
      Effect.gen(function* () {
        const steps = yield* Activity.make({
          name: "steps",
          success: Schema.Natural,
          execute: runner.stepsOf(job),
        })
        yield* Effect.forEach(
          Array.from({ length: steps }, (_, place) => place),
          (place) => stepRun.execute({ job, run, place }),
          { concurrency, discard: true },
        )
        yield* Activity.make({ name: "finish", execute: runner.finish(job) })
      }),
    ),
  )
