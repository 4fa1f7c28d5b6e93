import { createHash } from "node:crypto"
import { runs } from "@bazgasht/properties"
import { canonicalJson, digestOf } from "@bazgasht/rules"
import canonicalize from "canonicalize"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const keys = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("10", "9", "__proto__", "toJSON", "é", "ک"),
)
const scalars = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: "binary" }),
)

/** Data of JSON in which long lists of scalars are frequent and members may be absent by being `undefined`. */
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    scalars,
    fc.array(scalars),
    fc.array(fc.oneof(tie("data"), fc.constant(undefined))),
    fc.dictionary(keys, fc.oneof(tie("data"), fc.constant(undefined))),
    fc.dictionary(keys, tie("data"), { noNullPrototype: true }),
    fc.date({ noInvalidDate: true }),
  ),
}))

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

describe("a digest", () => {
  it("is that of the canonical JSON, of lists that are taken entry by entry too", () => {
    const entries = fc.array(fc.oneof(data, fc.constant(undefined)), { minLength: 1, maxLength: 5 })
    const long = entries.map((some) =>
      Array.from({ length: 1_001 }, (_, place) => (place === 7 ? {} : some[place % some.length])),
    )
    const lists = fc.oneof(
      long,
      fc
        .tuple(
          fc.dictionary(keys, fc.oneof(data, fc.constant(undefined)), { maxKeys: 4, noNullPrototype: true }),
          keys,
          long,
          keys,
        )
        .map(([members, name, list, absent]) => ({ ...members, [name]: list, [absent]: undefined })),
    )
    fc.assert(
      fc.property(lists, (value) => {
        expect(digestOf(value)).toBe(sha256(canonicalize(value) ?? ""))
      }),
      { numRuns: runs(200) },
    )
  })
})

describe("canonical JSON", () => {
  it("is what the library writes, whatever the data", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value) ?? "")
      }),
      { numRuns: runs(1000) },
    )
  })

  it("is the same of many members", () => {
    const members = fc.dictionary(fc.string({ unit: "binary" }), fc.option(scalars, { nil: undefined }), {
      minKeys: 33,
      maxKeys: 40,
    })
    fc.assert(
      fc.property(members, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value) ?? "")
      }),
      { numRuns: runs(100) },
    )
  })

  it("refuses what has no JSON, wherever it stands", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "\ud800"])
      for (const within of [value, [value], { key: value }, { key: [1, value] }])
        expect(() => canonicalJson(within)).toThrow()
    expect(() => canonicalJson({ "\ud800": 1 })).toThrow()
  })
})

describe("a digest", () => {
  it("is the SHA-256 of the canonical JSON in UTF-8", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(digestOf(value)).toBe(createHash("sha256").update(canonicalJson(value)).digest("hex"))
      }),
    )
  })
})
