import { registers } from "@bazgasht/organisation/registers"
import { describe, expect, it } from "vitest"
import { iranLaws } from "../../src/laws.ts"
import { registerTerms } from "../../src/organisation/registers.ts"
import { iranPack } from "../../src/pack.ts"
import { day } from "../case-file/test-jurisdiction.ts"

const at = day("1404/07/01")

describe("the laws of registers", () => {
  it.each(Object.values(registers))("$kind: terms, their digest, and what a record may say", (register) => {
    const { kind, lifeCycle } = register
    const command = {
      type: "register",
      unit: "unit-1",
      statements: [],
      source: { kind: "source.self" },
      id: "c-1",
      subject: "record-1",
      at,
      by: { id: "person-1", role: "socialWorker" },
      expectedVersion: 0,
    } as const
    const setting = iranLaws({ pack: iranPack })[kind]({ state: lifeCycle.none, command })
    expect(setting?.terms).toBe(registerTerms[kind])
    expect(setting?.policyDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(setting?.flawsOf({})).toEqual([])
    expect(setting?.flawsOf({ shoeSize: 42 }).map(({ code }) => code)).toEqual(["field.unexpected"])
  })
})
