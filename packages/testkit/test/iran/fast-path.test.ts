import { openingSchema } from "@bazgasht/core/employment"
import { caseFileSchema } from "@bazgasht/core/release"
import { familyFileSchema } from "@bazgasht/core/support"
import { iran, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { documentOptions, fastPathOf, notTaken } from "../../../core/src/case-file/fast-path.ts"
import { brokenFamilyDocuments, familyDocuments } from "../../src/index.ts"
import { prisonerDocuments } from "./prisoner-documents.ts"

const today = jalaliDay(1404, 8, 1)

/** Values that a field may be given by mistake, or in another writing of the same. */
const oddities = fc.constantFrom<unknown>(
  null,
  undefined,
  true,
  "",
  " ",
  "x",
  "\ud800",
  "active",
  "1404/07/01",
  "۱۴۰۴/۰۷/۰۱",
  "1404-7-1",
  "1404/13/01",
  "2y 3m",
  "1/3",
  "1,200",
  "۱۲",
  0,
  -0,
  -1,
  1.5,
  12,
  2 ** 60,
  Number.NaN,
  [],
  [null],
  {},
  { value: true },
  { value: "1404/07/01", document: "a paper", day: "1404/07/02", known: "1404/07/03" },
  { value: 3, issuer: "" },
  { value: 3, comment: "nothing asks for it" },
  new Date(0),
)

type Parts = { [name: string]: unknown }

const isParts = (value: unknown): value is Parts => typeof value === "object" && value !== null

/** Every part of a document that has parts, with the document itself. */
const withParts = (value: unknown): ReadonlyArray<Parts> =>
  isParts(value) ? [value, ...Object.values(value).flatMap(withParts)] : []

/** What somebody does to a document: at one of its places another value, nothing, or one thing more. */
const changes = fc.array(
  fc.record({
    part: fc.nat(),
    place: fc.nat(),
    value: oddities,
    change: fc.constantFrom("replace", "leave out", "add", "repeat"),
  }),
  { maxLength: 2 },
)

const changed = (
  document: unknown,
  all: typeof changes extends fc.Arbitrary<infer A> ? A : never,
): unknown => {
  const copy: unknown = structuredClone(document)
  for (const { change, part, place, value: drawn } of all) {
    // The next change may fall into this value, which every other document shares.
    const value = structuredClone(drawn)
    const parts = withParts(copy)
    const found = parts[part % parts.length]
    if (found === undefined) continue
    const names = Object.keys(found)
    const name = names[place % names.length]
    if (change === "add") found["further"] = value
    else if (change === "repeat" && Array.isArray(found)) found.push(structuredClone(found[0]), value)
    else if (name === undefined) continue
    else if (change === "leave out") delete found[name]
    else found[name] = value
  }
  return copy
}

const openings = fc.constantFrom<unknown>(
  { id: "O-1", kind: "opening" },
  { id: "O-1", kind: "opening", workplace: "closed", start: "1404/08/01", seats: 3 },
)

const kinds = [
  ["families", familyFileSchema(iran), familyDocuments(iran, { around: today })],
  [
    "families with something wrong",
    familyFileSchema(iran),
    brokenFamilyDocuments(iran, { around: today }).map(({ document }) => document),
  ],
  ["prisoners", caseFileSchema(iran), prisonerDocuments(today)],
  ["openings", openingSchema(iran), openings],
] as const

describe.each(kinds)("the fast path of files of %s", (_, schema, documents) => {
  const decode = Schema.decodeUnknownResult(schema as Schema.ConstraintDecoder<unknown>)

  it("decodes what it takes as the schema does, with its fields in the same order", () => {
    fc.assert(
      fc.property(documents, changes, (document, all) => {
        const given = changed(document, all)
        const taken = fastPathOf(schema)(given)
        if (taken === notTaken) return
        const decoded = Result.getOrThrow(decode(given, documentOptions))
        expect(taken).toStrictEqual(decoded)
        expect(JSON.stringify(taken)).toBe(JSON.stringify(decoded))
      }),
      { numRuns: runs(400, { least: 300 }) },
    )
  })
})

describe("the fast path of files", () => {
  it("takes every file that is in order and written in plain figures", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          familyDocuments(iran, { around: today }).map(
            (document) => [familyFileSchema(iran), document] as const,
          ),
          prisonerDocuments(today).map((document) => [caseFileSchema(iran), document] as const),
        ),
        ([schema, document]) => {
          const decode = Schema.decodeUnknownResult(schema as Schema.ConstraintDecoder<unknown>)
          const isDecoded = Result.isSuccess(decode(document, documentOptions))
          expect(fastPathOf(schema)(document) !== notTaken).toBe(isDecoded)
        },
      ),
      { numRuns: runs(200) },
    )
  })
})
