/**
 * Long work over the cases of a store as jobs: nightly outlooks and support cycles.
 *
 * @module
 */

export { type OutlookJobOptions, type OutlookJobResult, outlookJob } from "./outlook-job.ts"
export {
  CycleJobRefused,
  type SupportCycleJobOptions,
  type SupportCycleJobResult,
  supportCycleJob,
} from "./support-cycle-job.ts"
