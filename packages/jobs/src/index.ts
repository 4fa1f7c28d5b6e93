/**
 * Long work in steps whose results are kept: started, looked at, cancelled, resumed, in one process or in many.
 *
 * @module
 */

export { dispatchJob } from "./dispatch-job.ts"
export {
  defineJobKind,
  type JobFailure,
  type JobKind,
  type JobKindParts,
  type JobWork,
  type StepContext,
} from "./job-kind.ts"
export { JobRefused, type JobRefusedCode } from "./job-refused.ts"
export {
  type JobError,
  type JobProgress,
  JobService,
  type JobStatus,
  type Jobs,
  waitForResult,
} from "./jobs.ts"
export { type JobsOptions, makeJobs } from "./make-jobs.ts"
export { tablesOfStore } from "./tables-of-store.ts"
