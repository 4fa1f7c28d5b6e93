/**
 * For authors of engines: what a process does for a job, and the port over whatever brings processes to do it.
 *
 * @module
 */

export { type JobHead, type JobRecords, jobRecords, maxSteps, type NewJob } from "./job-records.ts"
export { type JobEngine, type JobsOverOptions, jobsOver, wakeRunning } from "./jobs-over.ts"
export { type StepRunner, type StepRunnerOptions, stepRunner } from "./step-runner.ts"
