import { runs } from "@bazgasht/properties"
import { digestOf, type Parameter, type Rule } from "@bazgasht/rules"
import { decodeParameter, decodeRule, encodeParameter, encodeRule, type Json } from "@bazgasht/rules/data"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyParameter, anyRule, kinds } from "../../src/index.ts"

/** The same JSON with the keys of its objects in another order. */
const reordered = (data: Json, order: () => number): Json => {
  if (Array.isArray(data)) return (data as ReadonlyArray<Json>).map((part) => reordered(part, order))
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .map(([key, part]) => ({ key, part: reordered(part as Json, order), place: order() }))
      .sort((a, b) => a.place - b.place)
      .map(({ key, part }) => [key, part]),
  )
}

const anyOrder = fc.infiniteStream(fc.nat()).map((stream) => (): number => stream.next().value)

describe.each(kinds)("a rule of kind %s", (kind) => {
  const rules = anyRule(kind, { depth: 3 }) as fc.Arbitrary<Rule>

  it("goes through JSON and back unchanged", () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const text = JSON.stringify(encodeRule(rule))
        const back = decodeRule(JSON.parse(text))
        expect(back).toEqual(Result.succeed(rule))
        expect(JSON.parse(JSON.stringify(encodeRule(Result.getOrThrow(back))))).toEqual(JSON.parse(text))
      }),
      { numRuns: runs(60) },
    )
  })

  it("has a digest that does not depend on the order of keys, and that its JSON has too", () => {
    fc.assert(
      fc.property(rules, anyOrder, (rule, order) => {
        const digest = digestOf(rule)
        expect(digest).toMatch(/^[0-9a-f]{64}$/)
        expect(digestOf(reordered(encodeRule(rule), order))).toBe(digest)
        expect(digestOf(Result.getOrThrow(decodeRule(reordered(encodeRule(rule), order))))).toBe(digest)
      }),
      { numRuns: runs(40) },
    )
  })

  it("shares its digest with no other rule", () => {
    fc.assert(
      fc.property(rules, rules, (one, other) => {
        const same = JSON.stringify(encodeRule(one)) === JSON.stringify(encodeRule(other))
        if (!same) expect(digestOf(one)).not.toBe(digestOf(other))
      }),
      { numRuns: runs(40) },
    )
  })
})

describe.each(kinds)("a parameter of kind %s", (kind) => {
  it("goes through JSON and back unchanged", () => {
    fc.assert(
      fc.property(anyParameter(kind) as fc.Arbitrary<Parameter>, (parameter) => {
        const data = JSON.parse(JSON.stringify(encodeParameter(parameter)))
        expect(decodeParameter(data)).toEqual(Result.succeed(parameter))
      }),
      { numRuns: runs(60) },
    )
  })
})

/** Every place in JSON data, the whole included. */
const placesOf = (data: Json, path: ReadonlyArray<string> = []): ReadonlyArray<ReadonlyArray<string>> => [
  path,
  ...(typeof data === "object" && data !== null
    ? Object.entries(data).flatMap(([key, part]) => placesOf(part as Json, [...path, key]))
    : []),
]

const partAt = (data: Json, path: ReadonlyArray<string>): Json =>
  path.reduce<Json>((part, key) => (part as { readonly [key: string]: Json })[key] as Json, data)

const changed = (data: Json, path: ReadonlyArray<string>, change: (part: Json) => Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return change(data) ?? null
  const part = (data as { readonly [key: string]: Json })[key] as Json
  const next = rest.length === 0 ? change(part) : changed(part, rest, change)
  if (Array.isArray(data)) {
    const copy = [...(data as ReadonlyArray<Json>)]
    if (next === undefined) copy.splice(Number(key), 1)
    else copy[Number(key)] = next
    return copy
  }
  const { [key]: dropped, ...others } = data as { readonly [key: string]: Json }
  void dropped
  return next === undefined ? others : { ...others, [key]: next }
}

const anyJson = fc.oneof(
  fc.constantFrom<Json>(
    null,
    {},
    [],
    "",
    "x",
    1.5,
    -1,
    true,
    { op: "today" },
    { op: "nothing" },
    "__proto__",
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
)

/** Objects whose keys their author names: the fields of a list, the places of an operator or of sentences. */
const named: ReadonlySet<unknown> = new Set(["fields", "places"])

describe("damaged rules", () => {
  const rules = fc.constantFrom(...kinds).chain((kind) => anyRule(kind, { depth: 2 }) as fc.Arbitrary<Rule>)

  /** What no damage may do: throw, or yield a rule that is not exactly what the data said. */
  const isRefusedOrKept = (data: Json): boolean => {
    const result = decodeRule(data)
    if (Result.isSuccess(result)) {
      expect(encodeRule(result.success)).toEqual(data)
      return false
    }
    expect(result.failure.length).toBeGreaterThan(0)
    for (const { code, expected, path } of result.failure) {
      expect(code).toMatch(/^rule\.[a-zA-Z]+$/)
      expect(path).toMatch(/^(\/.*)?$/s)
      expect(expected).not.toBe("")
    }
    return true
  }

  it("are refused where a key is missing that no rule can do without", () => {
    fc.assert(
      fc.property(rules, fc.nat(), (rule, position) => {
        const data = encodeRule(rule)
        const keys = Object.keys(data as object).filter((key) => key !== "acts")
        const key = keys[position % keys.length] as string
        const result = decodeRule(changed(data, [key], () => undefined))
        expect(Result.isFailure(result) && result.failure[0]).toMatchObject({
          code: "rule.missing",
          path: `/${key}`,
        })
      }),
      { numRuns: runs(60) },
    )
  })

  it("are refused where a stray key stands, wherever it stands", () => {
    fc.assert(
      fc.property(rules, fc.nat(), (rule, position) => {
        const data = encodeRule(rule)
        const objects = placesOf(data).filter((path) => {
          const part = partAt(data, path)
          // Any name is right where the author names.
          return typeof part === "object" && part !== null && !Array.isArray(part) && !named.has(path.at(-1))
        })
        const place = objects[position % objects.length] ?? []
        const result = decodeRule(changed(data, place, (part) => ({ ...(part as object), stray: true })))
        const path = place.map((key) => `/${key}`).join("")
        const damaged = partAt(data, place) as object
        const isTermOrFraction = "months" in damaged || "numerator" in damaged
        expect(Result.isFailure(result) && result.failure).toMatchObject([
          isTermOrFraction
            ? { code: "rule.malformed", path }
            : { code: "rule.unexpected", path: `${path}/stray` },
        ])
      }),
      { numRuns: runs(60) },
    )
  })

  it("are refused or say exactly what they say, however they are damaged", () => {
    fc.assert(
      fc.property(rules, fc.nat(), fc.option(anyJson, { nil: undefined }), (rule, position, value) => {
        const data = encodeRule(rule)
        const places = placesOf(data)
        isRefusedOrKept(changed(data, places[position % places.length] ?? [], () => value))
      }),
      { numRuns: runs(300) },
    )
  })

  it("are refused whatever else the data is", () => {
    fc.assert(
      fc.property(anyJson, (data) => {
        expect(isRefusedOrKept(data)).toBe(true)
      }),
      { numRuns: runs(100) },
    )
  })
})
