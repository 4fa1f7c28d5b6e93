import { describe, expect, test } from "vitest"
import { nearestNames } from "../../src/documents/document-reader.ts"

describe("the names that were probably meant", () => {
  const known = [
    "conditionalRelease.shareOfOtherTerm",
    "conditionalRelease.longTerm",
    "furlough.longTerm",
    "pension.size1",
    "pension.size2",
    "pension.size3",
    "pension.size4",
  ]

  test("are those of few other letters, the nearest first, and no more than three", () => {
    expect(nearestNames("conditionalRelease.shareOfOtherTerms", known)[0]).toBe(known[0])
    const sizes = nearestNames("pension.size", known)
    expect(sizes).toHaveLength(3)
    for (const name of sizes) expect(name).toMatch(/^pension\.size/)
  })

  test("are those of which only the last part was written, however it is capitalised", () => {
    expect(nearestNames("longterm", known)).toEqual(["conditionalRelease.longTerm", "furlough.longTerm"])
    expect(nearestNames("shareOfOtherTerm", known)).toEqual(["conditionalRelease.shareOfOtherTerm"])
  })

  test("are none where nothing comes near", () => {
    expect(nearestNames("wage", known)).toEqual([])
  })
})
