import { describe, expect, test } from "vitest"
import { failureBehind } from "../src/database.ts"

describe("what a driver throws", () => {
  test.each([
    { severity: "ERROR", code: "23505", outcome: "refused" },
    { severity: "ERROR", code: "53100", outcome: "refused" },
    { severity: "FATAL", code: "57P01", outcome: "lost" },
    // The disk was full while the log was written: the server goes down.
    { severity: "PANIC", code: "53100", outcome: "lost" },
    { severity: "FATAL", code: "40001", outcome: "lost" },
    // The severity comes in the language of the server.
    { severity: "FEHLER", code: "22021", outcome: "refused" },
    { severity: "PANIK", code: "53100", outcome: "lost" },
    { severity: undefined, code: "ECONNRESET", outcome: "lost" },
    { severity: undefined, code: "EPIPE", outcome: "lost" },
    { severity: undefined, code: undefined, outcome: "lost" },
  ])("with $severity $code is $outcome, without a word of the server", ({ outcome, ...members }) => {
    const failure = failureBehind(Object.assign(new Error("a name"), { ...members, detail: "a name" }))
    expect(failure.outcome).toBe(outcome)
    expect(JSON.stringify(failure)).not.toContain("a name")
  })

  test.each([undefined, null, "broken", 7])("may be no error at all: %j", (thrown) => {
    expect(failureBehind(thrown).outcome).toBe("lost")
  })
})
