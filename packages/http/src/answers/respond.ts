import type { Answer } from "../operations/operation.ts"
import type { ProblemDetails } from "../problems/problem.ts"

/** What every answer has: it may hold a person's data, and is kept by nobody on the way. */
const commonHeaders = {
  "cache-control": "no-store",
  vary: "accept-language",
  "x-content-type-options": "nosniff",
} as const

/** What an answer is given with. */
export interface Envelope {
  readonly id: string
  readonly language: string
  /** Whether the body is left out: a question by HEAD. */
  readonly isHead: boolean
}

const texts = new WeakMap<Response, string>()

/** The body of a response of this service, where it has one: a server that writes texts needs no stream of it. */
export const textOf = (response: Response): string | undefined => texts.get(response)

/** An answer as a response. */
export const respond = (
  { body, headers, status = 200 }: Answer,
  { id, isHead, language }: Envelope,
): Response => {
  const given = { ...commonHeaders, "x-request-id": id, ...headers }
  if (body === undefined) return new Response(null, { status, headers: given })
  const text = isHead ? null : JSON.stringify(body)
  const response = new Response(text, {
    status,
    headers: { "content-type": "application/json", "content-language": language, ...given },
  })
  if (text !== null) texts.set(response, text)
  return response
}

/** A problem as a response. */
export const respondProblem = (
  problem: ProblemDetails,
  envelope: Envelope,
  headers: { readonly [name: string]: string } = {},
): Response =>
  respond(
    {
      status: problem.status,
      body: { ...problem, instance: `urn:uuid:${envelope.id}` },
      headers: { "content-type": "application/problem+json", ...headers },
    },
    envelope,
  )
