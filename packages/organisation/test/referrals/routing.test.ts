import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { competentBy, routeTo } from "../../src/referrals/routing.ts"
import type { RecordState } from "../../src/registers/record/record-protocol.ts"

const places = ["street", "city", "province", "elsewhere"]
const day = 20_000 as Day

const recordOf = (subject: string, serves: ReadonlyArray<string>, isKept: boolean): RecordState => {
  const held = {
    subject,
    version: 1,
    day,
    participants: [],
    unit: "unit-1",
    statements: [
      {
        number: 1,
        field: "serves",
        value: serves,
        from: day,
        recordedOn: day,
        by: { id: "p", role: "clerk" },
        source: { kind: "self" },
      },
    ],
  }
  return (
    isKept ? { stage: "kept", ...held } : { stage: "closed", ...held, on: day, reason: "dissolved" }
  ) as never
}

const associations = fc.array(fc.tuple(fc.subarray(places), fc.boolean()), { maxLength: 5 })

describe("the route of a family to an association", () => {
  it("leads to the nearest declared area, to one where one is declared, to all where several are, and otherwise to none", () =>
    fc.assert(
      fc.property(associations, (given) => {
        const records = given.map(([serves, isKept], number) =>
          recordOf(`association-${number}`, serves, isKept),
        )
        const question = { area: "street", within: ["city", "province"], on: day, knownOn: day }
        const levels = ["street", "city", "province"].map((place) =>
          given.flatMap(([serves, isKept], number) =>
            isKept && serves.includes(place) ? [`association-${number}`] : [],
          ),
        )
        const nearest = levels.find((level) => level.length > 0) ?? []
        const [association] = nearest
        expect(routeTo(records, question)).toEqual(
          association === undefined
            ? { kind: "none" }
            : nearest.length === 1
              ? { kind: "one", association }
              : { kind: "several", associations: nearest },
        )
        expect(
          competentBy(
            () => records,
            () => ["city", "province"],
          )("street", day),
        ).toEqual(nearest)
        expect(routeTo(records.toReversed(), question)).toEqual(routeTo(records, question))
        expect(routeTo(records, { ...question, knownOn: (day - 1) as Day })).toEqual({ kind: "none" })
      }),
      { numRuns: runs(300) },
    ))
})
