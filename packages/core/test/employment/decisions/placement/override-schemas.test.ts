import { overrideRecordSchema } from "@bazgasht/core/placement"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cases, override, placed, ways } from "../../../../../solvers/test/placement/override-cases.ts"

describe.each(ways)("overrides of %s", (_, way) => {
  it("P10: give the same again from what was stored of them, in any order", () =>
    fc.assert(
      fc.property(cases, ([problem, overrides]) => {
        const first = placed(problem, overrides, way(problem))
        const codec = Schema.toCodecJson(Schema.Array(overrideRecordSchema()))
        const stored = JSON.stringify(Schema.encodeSync(codec)(first.records))
        const records = Schema.decodeUnknownSync(codec)(JSON.parse(stored))
        expect(records).toEqual(first.records)
        const again = records.map((record) => record.override).reverse()
        expect(placed(problem, again, way(problem))).toEqual(first)
      }),
    ))
})

describe("the record of an override", () => {
  it("is no record without a reason", () => {
    const read = Schema.decodeUnknownResult(overrideRecordSchema())
    const record = { override: override("a", "bakery"), displaced: [] }
    expect(Result.isSuccess(read(record))).toBe(true)
    expect(Result.isSuccess(read({ ...record, override: { ...record.override, reason: " " } }))).toBe(false)
  })
})
