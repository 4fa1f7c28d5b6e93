import type { NamedKinds } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { OpenApiDocument } from "../openapi/document.ts"
import type { HttpOptions } from "../options.ts"
import { HttpError } from "../problems/http-error.ts"
import { problemStatuses, statusOf } from "../problems/statuses.ts"
import { titleOfCode } from "../problems/titles.ts"
import { type AnyOperation, operation } from "./operation.ts"

const explanation = () =>
  Schema.Struct({
    code: Schema.String,
    status: Schema.Int,
    title: Schema.Record(Schema.String, Schema.String),
  })

/** Codes of the refusals that the life cycles of the served kinds have of their own. */
const refusalCodes = <Kinds extends NamedKinds>({ cases }: HttpOptions<Kinds>): ReadonlySet<string> =>
  new Set(Object.values(cases?.wordings ?? {}).flatMap(({ sentences }) => Object.keys(sentences)))

/** What describes the service itself: its document, and the codes of its problems. */
export const documentOperations = <Kinds extends NamedKinds>(
  options: HttpOptions<Kinds>,
  document: () => OpenApiDocument,
): ReadonlyArray<AnyOperation> => {
  const common = { method: "GET" as const, tag: "service", audience: "everyone" as const }
  const known = refusalCodes(options)
  return [
    operation<undefined>({
      ...common,
      id: "openapi",
      path: "/openapi.json",
      summary: text("سند OpenAPI این سامانه", "The OpenAPI document of the service"),
      answers: { 200: { description: text("سند", "The document"), schema: { type: "object" } } },
      problems: [],
      handle: () => Result.succeed({ body: document(), headers: { "cache-control": "no-cache" } }),
    }),
    operation<undefined>({
      ...common,
      id: "explainProblem",
      path: "/problems/{code}",
      summary: text("معنای یک کد خطا", "What a code of a problem means"),
      parts: {
        code: {
          description: text("کد", "the code"),
          schema: { type: "string", minLength: 1 },
          isRequired: true,
        },
      },
      answers: {
        200: {
          description: text("معنای کد، در هر زبان", "The sentence of the code, in each language"),
          schema: explanation(),
        },
      },
      problems: ["http.codeUnknown"],
      handle: ({ params: { code = "" } }) =>
        Object.hasOwn(problemStatuses, code) || known.has(code)
          ? Result.succeed({ body: { code, status: statusOf(code), title: titleOfCode({ code }) } })
          : Result.fail(new HttpError({ code: "http.codeUnknown" })),
    }),
  ]
}
