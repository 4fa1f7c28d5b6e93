import type { NamedKinds } from "@bazgasht/casework"
import type { Text } from "@bazgasht/rules"
import type { AnyOperation, DescribedAnswer, Parameter } from "../operations/operation.ts"
import type { HttpOptions } from "../options.ts"
import { statusOf } from "../problems/statuses.ts"
import { type Components, startComponents } from "./components.ts"
import type { JsonSchema } from "./json-schema.ts"
import { problemSchema } from "./problem-schema.ts"

/** An OpenAPI 3.1 document, as plain JSON. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0"
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: ReadonlyArray<{ readonly url: string }>
  readonly tags: ReadonlyArray<{ readonly name: string }>
  readonly paths: { readonly [path: string]: { readonly [method: string]: object } }
  readonly components: { readonly schemas: { readonly [name: string]: JsonSchema } }
}

/** Problems that every operation may answer with. */
const commonProblems = ["http.notAcceptable", "http.internal"]

/** Problems of requests that no operation takes. */
const problemsOfRouting = ["http.pathUnknown", "http.methodNotAllowed"]

/** Problems that an operation may answer with because of what it takes. */
const problemsOfInput = ({ audience, body }: AnyOperation): ReadonlyArray<string> => [
  ...(audience === "callers" ? ["http.callerUnknown"] : []),
  // What a query says beyond its parameters is refused, also where there are none.
  "request.invalid",
  ...(body === undefined
    ? []
    : [
        "http.mediaTypeUnsupported",
        "http.bodyTooLarge",
        "http.bodyTimedOut",
        "http.bodyUnreadable",
        "json.syntax",
        "json.duplicateField",
        "json.inexactNumber",
        "json.tooDeep",
      ]),
]

/** A text of the document: in English, with the Persian beside it. */
const said = (name: string, { en, fa }: Text) => ({ [name]: en, [`x-${name}-fa`]: fa })

const parameter = (
  where: "path" | "query" | "header",
  name: string,
  { description, isRequired, schema }: Parameter,
) => ({
  name,
  in: where,
  ...said("description", description),
  ...(isRequired === true ? { required: true } : {}),
  schema,
})

const parametersOf = ({ headers = {}, parts = {}, query = {} }: AnyOperation) => [
  ...Object.entries(parts).map(([name, of]) => parameter("path", name, of)),
  ...Object.entries(query as { readonly [name: string]: Parameter & { readonly isRepeated?: true } }).map(
    ([name, of]) =>
      parameter(
        "query",
        name,
        of.isRepeated === true ? { ...of, schema: { type: "array", items: of.schema } } : of,
      ),
  ),
  ...Object.entries(headers).map(([name, of]) => parameter("header", name, of)),
]

const answerOf = ({ description, headers = {}, schema }: DescribedAnswer, components: Components) => ({
  ...said("description", description),
  ...(schema === undefined ? {} : { content: { "application/json": { schema: components.add(schema) } } }),
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, of]) => [
      name,
      { ...said("description", of), schema: { type: "string" } },
    ]),
  ),
})

/** Every code that a problem of an operation may have. */
const codesOf = (operation: AnyOperation): ReadonlyArray<string> => [
  ...new Set([
    ...commonProblems,
    ...problemsOfInput(operation),
    ...operation.problems,
    ...(operation.refusals?.() ?? []),
  ]),
]

/** The answers of an operation that are problems: by their statuses, each with the codes that it may have. */
const problemAnswers = (operation: AnyOperation, problem: JsonSchema) =>
  Object.fromEntries(
    [...Map.groupBy(codesOf(operation), statusOf)].map(([status, of]) => {
      const codes = of.toSorted()
      return [
        String(status),
        {
          description: codes.join(", "),
          content: {
            "application/problem+json": {
              schema: {
                allOf: [problem],
                properties: { status: { const: status }, code: { enum: codes } },
              },
            },
          },
        },
      ]
    }),
  )

const describedOperation = (operation: AnyOperation, components: Components, problem: JsonSchema) => {
  const { answers, body, describedBody, id, summary, tag } = operation
  const parameters = parametersOf(operation)
  return {
    operationId: id,
    tags: [tag],
    ...said("summary", summary),
    ...(operation.audience === "everyone" ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: components.add(describedBody?.() ?? body()) } },
          },
        }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, components)]),
      ),
      ...problemAnswers(operation, problem),
    },
  }
}

/** The document of a service: what its operations themselves are made of. */
export const documentOf = <Kinds extends NamedKinds>(
  operations: ReadonlyArray<AnyOperation>,
  { basePath = "", jurisdiction: { pack } }: HttpOptions<Kinds>,
): OpenApiDocument => {
  const components = startComponents()
  const codes = [...new Set([...problemsOfRouting, ...operations.flatMap(codesOf)])].toSorted()
  const problem = components.add(problemSchema(codes))
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const at = paths[operation.path] ?? {}
    paths[operation.path] = at
    at[operation.method.toLowerCase()] = describedOperation(operation, components, problem)
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "bazgasht",
      version: `${pack.id}@${pack.version}`,
      description:
        "Decides support of prisoners' families, employment of prisoners and release, with the article of law behind every answer, and keeps their cases.",
    },
    servers: [{ url: basePath === "" ? "/" : basePath }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: components.schemas() },
  }
}
