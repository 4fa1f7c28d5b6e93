import {
  type AnyRefusal,
  type Caller,
  errorsOfIssue,
  type NamedKinds,
  type RefusalWording,
} from "@bazgasht/casework"
import { gregorian, type Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Envelope, respond, respondProblem } from "./answers/respond.ts"
import { documentOf, type OpenApiDocument } from "./openapi/document.ts"
import type { Answer, AnyOperation } from "./operations/operation.ts"
import { operationsOf } from "./operations/operations.ts"
import { type Met, routerOf } from "./operations/router.ts"
import type { HttpOptions } from "./options.ts"
import { HttpError } from "./problems/http-error.ts"
import { type ProblemStyle, problemOf } from "./problems/problem.ts"
import type { Unanswered } from "./problems/refusal.ts"
import { languageOf, takesJson } from "./requests/language-of.ts"
import { takenLimits } from "./requests/limits.ts"
import { readQuery } from "./requests/query-parameter.ts"
import { readBody } from "./requests/read-body.ts"
import { tooLate, withinTime } from "./requests/within-time.ts"

/** A service: one function from requests to responses, and the document that describes it. */
export interface HttpService {
  /** Answers a request. It never rejects: whatever goes wrong is an answer. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The OpenAPI document that is served at `/openapi.json`. */
  readonly document: () => OpenApiDocument
}

const noOne: Caller = { person: "", linked: [], offices: [] }

const strictly = { errors: "all", onExcessProperty: "error" } as const

type Decoder = (body: unknown) => Result.Result<unknown, HttpError>

/** Decoders of bodies, made when an operation is first asked. */
const decoderOf = (operation: AnyOperation): Decoder => {
  const { body } = operation
  if (body === undefined) return Result.succeed
  let decode: Decoder | undefined
  return (given) => {
    if (decode === undefined) {
      const read = Schema.decodeUnknownResult(body(), strictly)
      decode = (value) =>
        Result.mapError(
          read(value),
          ({ issue }) =>
            new HttpError({ code: "request.invalid", errors: errorsOfIssue(value, issue, () => true) }),
        )
    }
    return decode(given)
  }
}

/** The headers that a problem has beside its body. */
const headersOf = (problem: Unanswered, challenge: string): { readonly [name: string]: string } => {
  if (problem.code === "http.callerUnknown") return { "www-authenticate": challenge }
  if (problem._tag === "HttpError" && problem.code === "http.methodNotAllowed")
    return { allow: [problem.params?.["methods"] ?? []].flat().join(", ") }
  return problem.code === "storage.unavailable" || problem.code === "http.timedOut"
    ? { "retry-after": "1" }
    : {}
}

/** What becomes of a request: its answer, or what keeps it from being answered. */
type Outcome = Result.Result<Answer, Unanswered>

/**
 * An HTTP service over a jurisdiction, and over cases where there are any.
 *
 * @example
 * const { fetch } = httpService({ jurisdiction: iran, today: () => jalaliDay(1403, 7, 10) })
 * const response = await fetch(new Request("http://localhost/health"))
 * response.status // => 200
 * await response.json() // => { status: "up" }
 */
export const httpService = <const Kinds extends NamedKinds>(options: HttpOptions<Kinds>): HttpService => {
  const {
    basePath = "",
    caller: callerOf,
    challenge = "Bearer",
    jurisdiction: { pack },
    language: usual = "en",
    log,
    onDefect,
    today,
  } = options
  const limits = takenLimits(options.limits)
  const languages = [...new Set(["fa", "en", ...pack.languages.keys()])]
  let document: OpenApiDocument | undefined
  const described = (): OpenApiDocument => {
    document ??= documentOf(operations, options)
    return document
  }
  const operations = operationsOf(options, limits, described, languages)
  const router = routerOf(operations)
  const decoders = new Map(operations.map((operation) => [operation, decoderOf(operation)]))
  const wordings = options.cases?.wordings ?? {}
  const problemStyleOf = (style: Style): ProblemStyle => ({
    style,
    explainedAt: `${basePath}/problems`,
    // The words of a kind are those of its refusals, whose codes alone are known here.
    wordingOf: (kind) =>
      Object.hasOwn(wordings, kind) ? (wordings[kind] as RefusalWording<AnyRefusal>) : undefined,
  })

  const answer = async (
    { operation, params }: Met,
    request: Request,
    url: URL,
    style: Style,
  ): Promise<Outcome> => {
    if (!takesJson(request.headers)) return Result.fail(new HttpError({ code: "http.notAcceptable" }))
    const caller = operation.audience === "everyone" ? noOne : await callerOf?.(request)
    if (caller === undefined) return Result.fail(new HttpError({ code: "http.callerUnknown" }))
    const query = readQuery(operation.query ?? {}, url.searchParams, style)
    if (Result.isFailure(query)) return Result.fail(query.failure)
    let body: unknown
    if (operation.body !== undefined) {
      const read = Result.flatMap(await readBody(request, limits), decoders.get(operation) as Decoder)
      if (Result.isFailure(read)) return Result.fail(read.failure)
      body = read.success
    }
    const call = { request, params, query: query.success, body, caller, style, today: today() }
    const answered = operation.handle(call)
    if (!(answered instanceof Promise)) return answered
    const within = await withinTime(answered, limits.timeout)
    return within === tooLate ? Result.fail(new HttpError({ code: "http.timedOut" })) : within
  }

  const pathBelow = (path: string): string | undefined =>
    path.startsWith(basePath) && (basePath === "" || path[basePath.length] === "/")
      ? path.slice(basePath.length)
      : undefined

  const find = (method: string, path: string): Result.Result<Met, HttpError> => {
    const below = pathBelow(path)
    return below === undefined
      ? Result.fail(new HttpError({ code: "http.pathUnknown" }))
      : router(method, below)
  }

  const respondTo = (outcome: Outcome, style: Style, envelope: Envelope): Response =>
    Result.match(outcome, {
      onSuccess: (answered) => respond(answered, envelope),
      onFailure: (problem) =>
        respondProblem(problemOf(problem, problemStyleOf(style)), envelope, headersOf(problem, challenge)),
    })

  const fetch = async (request: Request): Promise<Response> => {
    const begun = performance.now()
    const id = crypto.randomUUID()
    const { headers, method } = request
    const language = languageOf(headers, languages, usual)
    const style: Style = { language, calendar: language === "en" ? gregorian : pack.calendar, pack }
    const envelope: Envelope = { id, language, isHead: method === "HEAD" }
    let [operation, code]: ReadonlyArray<string | undefined> = []
    let response: Response
    try {
      const url = new URL(request.url)
      const found = find(method, url.pathname)
      let outcome: Outcome
      if (Result.isSuccess(found)) {
        operation = found.success.operation.id
        outcome = await answer(found.success, request, url, style)
      } else if (method === "OPTIONS" && found.failure.code === "http.methodNotAllowed")
        outcome = Result.succeed({ status: 204, headers: headersOf(found.failure, challenge) })
      else outcome = Result.fail(found.failure)
      if (Result.isFailure(outcome)) code = outcome.failure.code
      response = respondTo(outcome, style, envelope)
    } catch (defect) {
      onDefect?.(defect, id)
      const internal = new HttpError({ code: "http.internal" })
      code = internal.code
      response = respondTo(Result.fail(internal), style, envelope)
    }
    log?.({
      id,
      ...(operation === undefined ? {} : { operation }),
      status: response.status,
      ...(code === undefined ? {} : { code }),
      milliseconds: performance.now() - begun,
    })
    return response
  }
  return { fetch, document: described }
}
