import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { leniencySchemas } from "../../../src/release/cases/leniency/leniency.ts"

describe("the JSON of an event", () => {
  it("is refused with a stray field, an impossible stage or a broken day", () => {
    const event = {
      type: "proposed",
      subject: "petition-1",
      version: 2,
      command: "command-2",
      at: 20000,
      by: { id: "person-1", role: "prosecutor" },
      policyDigest: "policy-1",
      stage: "proposed",
    }
    const decode = Schema.decodeUnknownResult(leniencySchemas().event, { onExcessProperty: "error" })
    expect(Result.isSuccess(decode(event))).toBe(true)
    expect(Result.isFailure(decode({ ...event, stray: 1 }))).toBe(true)
    expect(Result.isFailure(decode({ ...event, stage: "granted" }))).toBe(true)
    expect(Result.isFailure(decode({ ...event, at: 20000.5 }))).toBe(true)
  })
})
