import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readiness } from "../../../src/employment/cases/readiness/readiness.ts"
import type { ReadinessLife } from "../../../src/employment/cases/readiness/readiness-protocol.ts"
import { workWithProfile } from "../../../src/employment/cases/readiness/work-with-profile.ts"
import type { Occupation, OccupationGroup } from "../../../src/employment/model/occupation/occupation.ts"
import { playing, type WrittenFor } from "../../support/cases/play.ts"
import { setting } from "./sequences.ts"

type Written = WrittenFor<ReadinessLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const play = playing(readiness, "readiness-1", setting)

const record = (entry: Extract<Written, { readonly type: "record" }>["entry"]): Written => ({
  type: "record",
  on: "2025-10-02",
  as: "clerk",
  entry,
})
const welder = "7212" as Occupation
const recorded: ReadonlyArray<Written> = [
  {
    type: "consent",
    on: "2025-10-01",
    as: "clerk",
    person: "reza",
    decidedBy: "reza",
    scopes: ["skills", "certificates", "interests", "restrictions"],
    document: "form-1",
  },
  record({ scope: "skills", skills: [{ skill: "welding", level: 2 }] }),
  record({
    scope: "certificates",
    certificates: [{ occupation: welder, on: day("2025-05-01"), document: "certificate-1" }],
  }),
  record({ scope: "interests", interests: ["72" as OccupationGroup] }),
  {
    type: "restrict",
    on: "2025-10-03",
    as: "physician",
    restrictions: [{ restriction: "heights", until: day("2025-12-31") }],
  },
]

const onFile = {
  institution: "prison-1",
  skills: [{ skill: "sewing" }],
  experience: [{ occupation: welder, months: 3 }],
  medicalRestrictions: ["dust"],
}

describe("work with a readiness profile", () => {
  it("is what the profile says where the profile speaks, and what the file says of the rest", () => {
    const { state } = play(recorded)
    expect(workWithProfile(onFile, state, day("2025-12-31"))).toEqual({
      institution: "prison-1",
      skills: [{ skill: "welding", level: 2 }],
      certificates: [{ occupation: "7212", on: day("2025-05-01") }],
      preferredOccupations: ["72"],
      medicalRestrictions: ["heights"],
    })
    expect(workWithProfile(onFile, state, day("2026-01-01")).medicalRestrictions).toEqual([])
  })

  it("is unknown once the consent is taken back, though the file still says it", () => {
    const withdraw: Written = { type: "withdraw", on: "2025-11-01", as: "clerk", decidedBy: "reza" }
    const { refusal, state } = play([...recorded, withdraw])
    expect(refusal).toBeUndefined()
    expect(workWithProfile(onFile, state, day("2025-11-02"))).toEqual({ institution: "prison-1" })
  })
})
