import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { decodeFile, questions } from "@bazgasht/core"
import { fieldSchema, jsonSchemas, outlookJson, questionJson, standardSchemas } from "@bazgasht/core/json"
import { decodeCaseFile, outlook } from "@bazgasht/core/release"
import { iran, jalaliDay, releaseRoutes } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../../../..")
const today = jalaliDay(1404, 7, 1)

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const schemas = jsonSchemas(iran)
const validatorOf = (name: string) => {
  const schema = schemas[name]
  if (schema === undefined) throw new Error(`There is no schema ${name}.`)
  return ajv.compile(schema())
}

const validators = {
  prisoner: validatorOf("case-file"),
  family: validatorOf("family-file"),
}

interface FileDocument {
  readonly kind: keyof typeof validators
}

const documents: ReadonlyArray<FileDocument> = globSync("examples/cases/iran/**/*.json", { cwd: root })
  .toSorted()
  .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")))
  .map((document) => document.case ?? document)
  .filter(({ kind }) => Object.hasOwn(validators, kind))

const codesOf = (document: unknown): ReadonlyArray<string> =>
  Result.match(decodeFile(document, iran, { today }), {
    onSuccess: () => [],
    onFailure: (errors) => errors.map(({ code }) => code),
  })

const whole = documents.filter((document) => codesOf(document).length === 0)

/** Every place of a document at which something stands. */
const placesIn = (
  part: unknown,
  path: ReadonlyArray<string | number> = [],
): ReadonlyArray<ReadonlyArray<string | number>> =>
  typeof part !== "object" || part === null
    ? [path]
    : [
        path,
        ...Object.entries(part).flatMap(([name, value]) =>
          placesIn(value, [...path, Array.isArray(part) ? Number(name) : name]),
        ),
      ]

const changedAt = (
  part: unknown,
  [step, ...others]: ReadonlyArray<string | number>,
  change: (part: unknown) => unknown,
): unknown => {
  if (step === undefined) return change(part)
  const copy = (Array.isArray(part) ? [...part] : { ...(part as object) }) as Record<string | number, unknown>
  const value = changedAt(copy[step], others, change)
  if (value === removed) delete copy[step]
  else copy[step] = value
  return copy
}

const removed = Symbol("removed")

const values = fc.oneof(
  fc.constantFrom<unknown>(true, null, 7, -1, 1.5, "", "x", "7", "3y", "1/2", "2y 40d", "theft", [], {}),
  fc.constantFrom<unknown>("1403/7/1", "۱۴۰۳/۰۷/۱۰", "1403-07-10", "1403/13/40", { value: true }, removed),
)

/** A document in which something else stands at one place, or a field more. */
const mutated = fc
  .tuple(fc.constantFrom(...whole), fc.nat(), values, fc.boolean())
  .map(([document, place, value, adds]) => {
    const places = placesIn(document).slice(1)
    const path = places[place % places.length] ?? []
    return changedAt(document, path, (part) =>
      adds && typeof part === "object" && part !== null && !Array.isArray(part)
        ? { ...part, fieldOfNoFile: 1 }
        : value,
    )
  })

/**
 * What only the decoder sees: how fields stand to each other, whether a calendar has a day, a length or a number its bounds, and texts of
 * blanks. Everything else the schema refuses too.
 */
const seenByBoth = ["field.missing", "field.unexpected", "field.wrongKind", "code.unknown"]

describe("the published schemas of files", () => {
  it("take every worked case", () => {
    expect(whole.length).toBeGreaterThan(150)
    for (const document of whole) {
      const validate = validators[document.kind]
      expect([validate(document), validate.errors]).toEqual([true, null])
    }
  })

  it("refuse nothing that the decoder reads, and whatever is not of the form of a file", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        const { kind } = document as FileDocument
        if (!Object.hasOwn(validators, String(kind))) return
        const isValid = validators[kind](document)
        const codes = codesOf(document)
        if (codes.length === 0) expect(isValid).toBe(true)
        if (codes.some((code) => seenByBoth.includes(code))) expect([codes, isValid]).toEqual([codes, false])
      }),
      {
        numRuns: runs(2000, { least: 400 }),
        // A length without years, months and days: a draw comes upon it once in ten thousand.
        examples: [[{ kind: "prisoner", id: "A-1", reports: { suspensionPeriod: {} } }]],
      },
    )
  })

  it("list codes as they are, and say in both languages what is expected", () => {
    const file = JSON.stringify(schemas["case-file"]?.())
    expect(file).toContain('"enum":["security.internal"')
    expect(file).toContain('"x-expected":{"fa":')
    expect(file).not.toContain("Infinity")
  })
})

describe("the published schemas of documents", () => {
  it("take what is written, and nothing more", () => {
    const validate = validatorOf("outlook")
    const document = outlookJson(outlook(releaseRoutes, {}, { pack: iran.pack, today }), { pack: iran.pack })
    const sent = JSON.parse(JSON.stringify(document))
    expect([validate(sent), validate.errors]).toEqual([true, null])
    expect(validate({ ...sent, more: true })).toBe(false)
    expect(validate({ ...sent, format: "bazgasht.outlook/1" })).toBe(false)
  })
})

describe("the published schema of questions", () => {
  it("takes every question that is asked of a file, as it is sent", () => {
    const validate = validatorOf("question")
    const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, iran))
    const routes = releaseRoutes.filter(({ id }) => id === "REL-CR" || id === "REL-FUR-2")
    const asked = questions(routes, file, iran, { today, limit: 20 })
    expect(asked.length).toBeGreaterThan(3)
    for (const question of asked) {
      const sent = JSON.parse(JSON.stringify(questionJson(question)))
      expect([validate(sent), validate.errors]).toEqual([true, null])
      expect(validate({ ...sent, more: true })).toBe(false)
    }
  })
})

describe("the decoders by Standard Schema", () => {
  const { caseFile, familyFile } = standardSchemas(iran, { today })
  const decoderOf = { prisoner: caseFile, family: familyFile }

  it("are taken by one who knows nothing but the specification", () => {
    for (const document of whole)
      expect({ document }).toEqual({ document: expect.schemaMatching(decoderOf[document.kind]) })
    expect({ kind: "prisoner", id: 7 }).not.toEqual(expect.schemaMatching(caseFile))
  })

  it("refuse exactly what the decoders of files refuse, at the same places", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        const { kind } = document as FileDocument
        if (!Object.hasOwn(decoderOf, String(kind))) return
        const judged = decoderOf[kind]["~standard"].validate(document)
        const decoded = decodeFile(document, iran, { today })
        if (Result.isSuccess(decoded)) expect(judged).toEqual({ value: decoded.success })
        else
          expect(judged).toEqual({
            issues: decoded.failure.map(({ message, path }) => ({ message, path })),
          })
      }),
      { numRuns: runs(300) },
    )
  })
})

describe("the schema of one place of a file", () => {
  const named = { prisoner: "case-file", family: "family-file" } as const
  const valueAt = (document: unknown, path: ReadonlyArray<string | number>): unknown =>
    path.reduce<unknown>((part, step) => Reflect.get(part as object, step), document)

  it("takes what stands there in every worked case, and no field more", () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), (document, place) => {
        const places = placesIn(document).slice(1)
        const path = places[place % places.length] ?? []
        const schema = fieldSchema(path, named[document.kind], iran)
        if (schema === undefined) throw new Error(`There is no schema of ${path.join(".")}.`)
        const validate = ajv.compile(schema)
        const part = valueAt(document, path)
        expect([path, validate(part), validate.errors]).toEqual([path, true, null])
        if (typeof part === "object" && part !== null && !Array.isArray(part))
          expect([path, validate({ ...part, fieldOfNoFile: 1 })]).toEqual([path, false])
      }),
      { numRuns: runs(60) },
    )
  })
})
