import { describe, expect, it } from "vitest"
import { expectedReleaseOf } from "../../../src/employment/cases/training/expected-release.ts"

describe("the expected release of a trainee", () => {
  it("is a day, none in sight, or unknown", () => {
    expect(expectedReleaseOf({ expectedReleaseDay: 20_000, releaseForeseen: true })).toEqual({
      kind: "on",
      day: 20_000,
    })
    expect(expectedReleaseOf({ releaseForeseen: false })).toEqual({ kind: "none" })
    expect(expectedReleaseOf({ releaseForeseen: true })).toEqual({ kind: "unknown" })
    expect(expectedReleaseOf({})).toEqual({ kind: "unknown" })
  })
})
