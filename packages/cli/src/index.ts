/**
 * The `bazgasht` command as a library: reading and deciding case files, holding worked cases against their expected answers,
 * and running a command line in a world of one's own.
 *
 * @module
 */

export { type DecidedCaseFile, type DecidingOptions, decideCaseFile } from "./case-files/decide-case-file.ts"
export { type OpenedCaseFile, openCaseFile } from "./case-files/open-case-file.ts"
export type { Refusal } from "./case-files/refusal.ts"
export { type Edge, FileError } from "./command-line/edge.ts"
export { nodeEdge } from "./command-line/node-edge.ts"
export { run } from "./command-line/run.ts"
export type { ExitCode } from "./commands/command.ts"
export type { JsonSource, JsonStep, Position } from "./json/read-json.ts"
export type {
  DecidedCaseJson,
  DecisionsJson,
  GroundJson,
  MissingJson,
  OutcomeJson,
  RemedyJson,
  RouteJson,
} from "./rendering/decided-json.ts"
export type { CitationJson } from "./rendering/json.ts"
export { type Paint, plain, type Tone } from "./terminal/paint.ts"
export type { Difference } from "./worked-cases/difference.ts"
export type {
  ExpectedAnswer,
  ExpectedAnswers,
  ExpectedOutcome,
  ExpectedPetition,
  ExpectedStep,
} from "./worked-cases/expected-answers.ts"
export {
  findWorkedCases,
  openWorkedCase,
  type WorkedCase,
  type WorkedCaseFiles,
} from "./worked-cases/find.ts"
export { verifyCase } from "./worked-cases/verify-case.ts"
