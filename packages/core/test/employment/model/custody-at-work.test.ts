import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  custodiesAtWork,
  custodyAtWork,
  isPrison,
  workplaceOf,
} from "../../../src/employment/model/custody-at-work.ts"
import type { WorkplaceKind } from "../../../src/employment/model/work-law.ts"

const workplaceKinds: fc.Arbitrary<ReadonlyArray<WorkplaceKind>> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom("quarry", "garden", "harbour", "mill"),
    where: fc.constantFrom("prison", "inside", "outside"),
  }),
  { selector: ({ kind }) => kind, minLength: 1 },
)

describe("where somebody is held while they work", () => {
  it("follows from the workplace, and nobody is held after release", () => {
    fc.assert(
      fc.property(workplaceKinds, fc.nat(), fc.boolean(), (kinds, place, afterRelease) => {
        const { kind, where } = kinds[place % kinds.length] as WorkplaceKind
        const custody = custodyAtWork({ workplace: kind, afterRelease }, kinds)
        expect(custody).toBe(afterRelease ? "released" : where === "outside" ? "outside" : "inside")
        expect(isPrison(kind, kinds)).toBe(where === "prison")
        expect(custodiesAtWork).toContain(custody)
      }),
    )
  })

  it("is not known at a workplace of which the law knows nothing", () => {
    fc.assert(
      fc.property(workplaceKinds, (kinds) => {
        expect(custodyAtWork({ workplace: "nowhere", afterRelease: false }, kinds)).toBeUndefined()
        expect(isPrison("nowhere", kinds)).toBe(false)
      }),
    )
  })

  it("is read from what an opening states, with or without its evidence, and unknown where it states not enough", () => {
    expect(workplaceOf({ workplace: "quarry", afterRelease: false })).toEqual({
      workplace: "quarry",
      afterRelease: false,
    })
    expect(
      workplaceOf({
        workplace: { value: "harbour", document: "contract-1" },
        afterRelease: { value: true },
      }),
    ).toEqual({ workplace: "harbour", afterRelease: true })
    expect(workplaceOf({ workplace: "quarry" })).toBeUndefined()
    expect(workplaceOf({ afterRelease: false })).toBeUndefined()
  })
})
