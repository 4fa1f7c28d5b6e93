import type { Caller } from "@bazgasht/casework"
import type { Day, Style, Text } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type { JsonSchema } from "../openapi/json-schema.ts"
import type { Unanswered } from "../problems/refusal.ts"
import type { QueryParameters, QueryValues } from "../requests/query-parameter.ts"

/** A part of a path, or a header. */
export interface Parameter {
  readonly description: Text
  readonly schema: JsonSchema
  readonly isRequired?: true
}

/** A request as an operation sees it: its body is read, its caller known. */
export interface Call<Body, Query extends QueryParameters = QueryParameters> {
  readonly request: Request
  /** The parts of the path that have names. */
  readonly params: { readonly [name: string]: string }
  readonly query: QueryValues<Query>
  readonly body: Body
  /** Who asks; nobody's id and no office where the operation takes everyone. */
  readonly caller: Caller
  readonly style: Style
  readonly today: Day
}

/** What an operation answers. */
export interface Answer {
  /** Absent: 200. */
  readonly status?: number
  /** Plain JSON; absent where there is none. */
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string }
}

/** What comes of a call. */
export type Answered = Result.Result<Answer, Unanswered>

/** An answer as the served document describes it. */
export interface DescribedAnswer {
  readonly description: Text
  /** Absent where there is no body. */
  readonly schema?: Schema.Top | JsonSchema
  readonly headers?: { readonly [name: string]: Text }
}

/** Who may ask: everyone, or callers whom the application knows. */
export type Audience = "everyone" | "callers"

/** One thing that a service does: its address, what it takes, what it answers, and how it does it. */
export interface Operation<Body = unknown, Query extends QueryParameters = QueryParameters> {
  /** Its name in the served document, in logs, and in clients that are generated: `decide`. */
  readonly id: string
  readonly method: "GET" | "POST"
  /** Its address, with names in braces: `/cases/loan/{subject}`. */
  readonly path: string
  readonly tag: string
  readonly summary: Text
  readonly audience: Audience
  readonly query?: Query
  /** The parts of its path that have names. */
  readonly parts?: { readonly [name: string]: Parameter }
  readonly headers?: { readonly [name: string]: Parameter }
  /** The schema of the body, strict. Absent where there is none. */
  readonly body?: () => Schema.Codec<Body, unknown>
  /** What the served document says of the body, where the schema of the decoder cannot. */
  readonly describedBody?: () => JsonSchema
  readonly answers: { readonly [status: string]: DescribedAnswer }
  /** Codes of the problems that it may answer with, beside those that every operation has. */
  readonly problems: ReadonlyArray<string>
  /** Codes of what the life cycle of its kind refuses. Absent where it gives no commands. */
  readonly refusals?: () => ReadonlyArray<string>
  readonly handle: (call: Call<Body, Query>) => Answered | Promise<Answered>
}

// biome-ignore lint/suspicious/noExplicitAny: An operation takes the body that its own schema gives; no other type holds all operations.
export type AnyOperation = Operation<any, any>

/** Gives an operation the types of its body and its query. */
export const operation = <Body, const Query extends QueryParameters = Record<never, never>>(
  described: Operation<Body, Query>,
): Operation<Body, Query> => described
