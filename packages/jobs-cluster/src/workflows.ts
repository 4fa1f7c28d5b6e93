/**
 * Jobs as workflows of the engine: a run of a job is divided into lanes, each a workflow that the engine gives to some runner and brings to another when
 * that one is gone. The engine carries ids and places alone; inputs and results are in the records of jobs.
 */

import type { JobEngine, StepRunner } from "@bazgasht/jobs/engine"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"

/**
 * A lane of a run of a job: every so manieth of its steps, one after another. The engine ends a workflow once, so that a job that is resumed, and one that is
 * divided otherwise, has others.
 */
const laneRun = Workflow.make("bazgasht/job-lane", {
  payload: { job: Schema.String, run: Schema.Natural, lane: Schema.Natural, lanes: Schema.Natural },
  idempotencyKey: ({ job, lane, lanes, run }) => `${lane}/${lanes}/${run}/${job}`,
})

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, place) => place)

/** Brings the engine to carry on the lanes of a job. */
export const carryOnLanes =
  (lanes: number) =>
  (...[job, run]: Parameters<JobEngine["carryOn"]>): Effect.Effect<void, never, WorkflowEngine> =>
    Effect.forEach(upTo(lanes), (lane) => laneRun.execute({ job, run, lane, lanes }, { discard: true }), {
      discard: true,
    })

/**
 * What a runner does for the engine. A lane that is begun again, here or elsewhere, passes over the steps whose results are kept. Whichever lane keeps the
 * last of all results puts them together.
 */
export const workflows = (runner: StepRunner): Layer.Layer<never, never, WorkflowEngine> =>
  laneRun.toLayer(
    Effect.fnUntraced(function* ({ job, lane, lanes }) {
      const steps = yield* runner.stepsOf(job)
      const places = upTo(steps).filter((place) => place % lanes === lane)
      yield* Effect.forEach(places, (place) => runner.runStep(job, place), { discard: true })
      yield* runner.finish(job)
    }),
  )
