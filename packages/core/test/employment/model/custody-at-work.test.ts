import { describe, expect, it } from "vitest"
import { workplaceKinds } from "../../../src/employment/facts/workplace.ts"
import {
  custodiesAtWork,
  custodyAtWork,
  isPrison,
  workplaceOf,
} from "../../../src/employment/model/custody-at-work.ts"

describe("where somebody is held while he works", () => {
  it("follows from the workplace, and nobody is held after release", () => {
    const during = workplaceKinds.map((workplace) => custodyAtWork({ workplace, afterRelease: false }))
    expect(during).toEqual(["inside", "inside", "inside", "inside", "outside", "outside"])
    for (const workplace of workplaceKinds) {
      expect(custodyAtWork({ workplace, afterRelease: true })).toBe("released")
      if (isPrison(workplace)) expect(custodyAtWork({ workplace, afterRelease: false })).toBe("inside")
    }
    expect(new Set([...during, "released"])).toEqual(new Set(custodiesAtWork))
  })

  it("is read from what an opening states, with or without its evidence, and unknown where it states not enough", () => {
    expect(workplaceOf({ workplace: "closed", afterRelease: false })).toEqual({
      workplace: "closed",
      afterRelease: false,
    })
    expect(
      workplaceOf({
        workplace: { value: "outsideEmployer", document: "contract-1" },
        afterRelease: { value: true },
      }),
    ).toEqual({ workplace: "outsideEmployer", afterRelease: true })
    expect(workplaceOf({ workplace: "closed" })).toBeUndefined()
    expect(workplaceOf({ afterRelease: false })).toBeUndefined()
  })
})
