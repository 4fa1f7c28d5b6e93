import { readFileSync } from "node:fs"
import { organisationFigures } from "@bazgasht/organisation/figures"
import { runs } from "@bazgasht/properties"
import { Validator } from "@seriousme/openapi-schema-validator"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { statusOf } from "../src/index.ts"
import { arbitraryOf, nearly, resolved, type Schema } from "./arbitrary-json.ts"
import { application, openOffice, people } from "./office.ts"

interface Content {
  readonly [mediaType: string]: { readonly schema: Schema }
}

interface Described {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<{
    readonly name: string
    readonly in: "path" | "query" | "header"
    readonly schema: Schema
  }>
  readonly requestBody?: { readonly content: Content }
  readonly responses: { readonly [status: string]: { readonly content?: Content } }
}

const office = await openOffice({
  figures: {
    figures: organisationFigures.filter(({ sources }) => sources.every(({ kind }) => kind === "loan")),
    mayRead: ({ person }) => person === "director-1",
    published: { smallest: 5 },
  },
})
afterAll(() => office.close())
const document = office.service.document()
const definitions = document.components.schemas as { readonly [name: string]: Schema }
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Described })),
)

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
ajv.addSchema({ $id: "document", components: document.components })

const validators = new Map<Schema, ValidateFunction>()
const validatorOf = (schema: Schema): ValidateFunction => {
  const known = validators.get(schema)
  if (known !== undefined) return known
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')
  const made = ajv.compile(JSON.parse(text) as object)
  validators.set(schema, made)
  return made
}

/** What there is of each name in a path, so that some requests meet something. */
const known: { readonly [name: string]: ReadonlyArray<string> } = {
  subject: ["loan-1", "pool-1", "LOAN-1"],
  person: ["borrower-1", "clerk-1"],
  code: ["case.notFound", "loan.overCeiling"],
  rule: ["REL-CR", "REL-SL"],
  list: ["offences"],
  name: ["prisoner"],
}

const files: ReadonlyArray<object> = [
  JSON.parse(
    readFileSync(
      new URL("../../../examples/cases/iran/conditional-release/CR-1.json", import.meta.url),
      "utf8",
    ),
  ),
  { kind: "prisoner", id: "A-1" },
  { kind: "family", id: "F-1" },
]

const written = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed())
/** A dot or two never reach a server: a client takes them out of the path. */
const inPath = written.filter((part) => !/^\.{1,2}$/.test(part))
const partOf = (name: string) => fc.oneof(fc.constantFrom(...(known[name] ?? ["x"])), inPath)

interface Asked {
  readonly at: (typeof operations)[number]
  readonly path: string
  readonly headers: { readonly [name: string]: string }
  readonly as: keyof typeof people | undefined
  readonly body: unknown
}

/** A body in which a file is one of a prisoner or of a family, which the document does not describe. */
const withFile = (path: string, bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  ["/decide", "/outlook", "/questions", "/answers"].includes(path)
    ? fc
        .record({
          body: bodies,
          file: fc.oneof(fc.constantFrom(...files), nearly(fc.constantFrom(...files))),
          rule: fc.constantFrom("REL-CR", "REL-SL", "SUP-1"),
        })
        .map(({ body, file, rule }) => ({
          ...(body as object),
          file,
          ...(path === "/decide" || path === "/questions" ? { rules: [rule] } : {}),
        }))
    : bodies

const queryValue = (schema: Schema): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: arbitraryOf(schema.items ?? schema, definitions).map(String), weight: 4 },
    { arbitrary: written, weight: 1 },
  )

/** A request by the document, or near it. */
const asked = fc.constantFrom(...operations).chain((at): fc.Arbitrary<Asked> => {
  const { parameters = [], requestBody } = at.operation
  const named = (where: string) => parameters.filter((parameter) => parameter.in === where)
  const body = requestBody?.content["application/json"]?.schema
  const bodies =
    body === undefined ? fc.constant(undefined) : withFile(at.path, arbitraryOf(body, definitions))
  return fc
    .record({
      parts: fc.record(Object.fromEntries(named("path").map(({ name }) => [name, partOf(name)]))),
      query: fc.record(
        Object.fromEntries(named("query").map(({ name, schema }) => [name, queryValue(schema)])),
        { requiredKeys: [] },
      ),
      isQueried: fc.boolean(),
      stray: fc.oneof({ arbitrary: fc.constant(undefined), weight: 7 }, { arbitrary: written, weight: 1 }),
      headers: fc.record(
        {
          "idempotency-key": fc.oneof(fc.uuid(), fc.constantFrom('"k-1"', "k-1", "", "ü")),
          "if-match": fc.constantFrom('"0"', '"1"', '"2"', "*", 'W/"1"', '"1", "2"', '"x"'),
          "if-none-match": fc.constantFrom("*", '"1"', ""),
          "accept-language": fc.constantFrom("fa", "en", "ar", "de;q=0.5, *", "", ";;;", "fa-IR"),
          accept: fc.constantFrom("application/json", "*/*", "text/html"),
        },
        { requiredKeys: ["accept-language"] },
      ),
      as: fc.option(fc.constantFrom(...(Object.keys(people) as Array<keyof typeof people>)), {
        freq: 9,
        nil: undefined,
      }),
      body:
        body === undefined
          ? bodies
          : fc.oneof({ arbitrary: bodies, weight: 3 }, { arbitrary: nearly(bodies), weight: 2 }),
    })
    .map(({ as, body: sent, headers, isQueried, parts, query, stray }) => {
      const path = at.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? "x"))
      const search = new URLSearchParams(isQueried ? [] : (Object.entries(query) as Array<[string, string]>))
      if (stray !== undefined) search.append(stray, "1")
      return { at, path: search.size === 0 ? path : `${path}?${search}`, headers, as, body: sent }
    })
})

const askIt = ({ as, at, body, headers, path }: Asked) =>
  office.ask(path, {
    method: at.method.toUpperCase(),
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => /^[ -~]*$/.test(value))),
    ...(as === undefined ? {} : { as }),
    ...(at.operation.requestBody === undefined ? {} : { body: JSON.stringify(body) ?? "" }),
  })

/** Holds a response against what the document says of the operation. */
const conforms = async (
  response: Awaited<ReturnType<typeof askIt>>,
  { at }: Pick<Asked, "at">,
): Promise<void> => {
  const { responses } = at.operation
  expect(response.status).not.toBe(500)
  expect(Object.keys(responses)).toContain(String(response.status))
  const text = await response.text()
  const { content } = responses[response.status] ?? {}
  if (content === undefined) return expect(text).toBe("")
  const mediaType = response.headers.get("content-type") ?? ""
  expect(Object.keys(content)).toContain(mediaType)
  const validate = validatorOf(content[mediaType]?.schema ?? {})
  expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([])
}

describe("the served document", () => {
  it("is OpenAPI 3.1", async () => {
    const validated = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(validated.errors ?? []).toEqual([])
    expect(validated.valid).toBe(true)
  })

  it("gives every operation a name of its own, and every reference leads somewhere", () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [reference] of JSON.stringify(document).matchAll(/#\/components\/schemas\/[^"]+/g))
      expect(resolved({ $ref: reference }, definitions)).not.toEqual({})
  })
})

describe("a problem of the document", () => {
  const problemsIn = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).flatMap((operation) =>
      Object.entries((operation as Described).responses).flatMap(([status, { content }]) => {
        const schema = content?.["application/problem+json"]?.schema
        return schema === undefined ? [] : [[Number(status), schema] as const]
      }),
    ),
  )
  const codesOf = (schema: Schema): ReadonlyArray<string> =>
    (schema as { readonly properties?: { readonly code?: { readonly enum?: ReadonlyArray<string> } } })
      .properties?.code?.enum ?? []

  it("lists the codes that it may have, each under its status", () => {
    expect(problemsIn.length).toBeGreaterThan(50)
    for (const [status, schema] of problemsIn) {
      expect(codesOf(schema).length).toBeGreaterThan(0)
      for (const code of codesOf(schema)) expect([code, statusOf(code)]).toEqual([code, status])
    }
  })

  it("takes its codes from one list, in which every refusal of the kinds stands", () => {
    const listed = new Set((definitions["ProblemCode"] as { readonly enum: ReadonlyArray<string> }).enum)
    for (const [, schema] of problemsIn) for (const code of codesOf(schema)) expect(listed).toContain(code)
    for (const code of ["loan.overCeiling", "http.pathUnknown", "case.notFound"])
      expect(listed).toContain(code)
  })
})

describe("a request by the document, or near it", () => {
  it("is answered as the document says, and never by an error of the server", async () => {
    await office.ask("/cases/loan", { as: "clerk", body: application, headers: { "idempotency-key": "k-1" } })
    const met = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(asked, async (request) => {
        office.defects.length = 0
        const response = await askIt(request)
        const name = `${request.at.operation.operationId} ${response.status}`
        met.set(name, (met.get(name) ?? 0) + 1)
        await conforms(response, request)
        expect(office.defects).toEqual([])
      }),
      { numRuns: runs(1500, { least: 250 }) },
    )
    // The requests come near enough to be answered, not only refused.
    expect(new Set([...met.keys()].filter((name) => / 20[01]$/.test(name))).size).toBeGreaterThan(8)
  }, 300_000)
})
