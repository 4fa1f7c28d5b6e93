/**
 * Decisions, questions and cases over HTTP: one function from a web-standard `Request` to a `Response`, whatever server it runs in.
 *
 * @module
 */

export type { OpenApiDocument } from "./openapi/document.ts"
export type { CallerOf, HttpOptions, ServedCases, ServedFigures } from "./options.ts"
export { HttpError, type HttpErrorCode } from "./problems/http-error.ts"
export type { ProblemDetails, ProblemEntry } from "./problems/problem.ts"
export { type ProblemCode, problemStatuses, statusOf } from "./problems/statuses.ts"
export type { RequestEntry } from "./request-entry.ts"
export type { Limits } from "./requests/limits.ts"
export { parseJson } from "./requests/parse-json.ts"
export { type HttpService, httpService } from "./service.ts"
export { httpMetrics } from "./telemetry/count-decisions.ts"
