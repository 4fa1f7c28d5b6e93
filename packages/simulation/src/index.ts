/**
 * What a change of law would do: populations, reforms, runs and reports.
 *
 * @module
 */

export {
  type AnswerDifference,
  type AnswerUnderLaw,
  differencesOf,
  type FundDifference,
  fundDifferencesOf,
  type OutcomeChange,
} from "./differences.ts"
export * from "./disclosure/index.ts"
export * from "./populations/index.ts"
export { type Cost, type Question, type QuestionField, questionsOf } from "./questions.ts"
export * from "./reforms/index.ts"
export * from "./report/index.ts"
export * from "./runs/index.ts"
export * from "./scenarios/index.ts"
export {
  CasesLacking,
  type Simulation,
  type SimulationError,
  type SimulationOptions,
  SimulationRefused,
  type SimulationSubject,
  simulate,
} from "./simulate.ts"
export { type Progress, type RunOptions, SimulationStopped } from "./workers/run-tasks.ts"
export { serveSlices } from "./workers/serve-slices.ts"
export {
  OtherBasis,
  type SimulationJobOptions,
  type SimulationJobResult,
  simulationJob,
  simulationOf,
} from "./workers/simulation-job.ts"
export { type OtherRun, RunNotKept } from "./workers/unfinished-run.ts"
export { WorkerCrash } from "./workers/worker-pool.ts"
