import { isReadyOn } from "@bazgasht/core/employment"
import { describe, expect, it } from "vitest"
import { day } from "../../prisoner.ts"
import { ready } from "./readiness.ts"
import { person, roundDay } from "./round.ts"

describe("the way of one prisoner: his profile", () => {
  it("begins with his consent, and he is ready", () => {
    expect(isReadyOn(ready, roundDay.today)).toBe(true)
    expect(person.facts).toMatchObject({
      consentToWork: true,
      expectedReleaseDay: day("1404/02/01"),
      medicalRestrictions: [{ activity: "activity.dust" }],
    })
  })
})
