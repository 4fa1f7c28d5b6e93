import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { leniencySchemas } from "../../../src/release/cases/schemas.ts"
import { runs } from "./sequences.ts"

const schemas = leniencySchemas()
const strict = { onExcessProperty: "error" } as const

/** To JSON and back, by the schema in both directions. */
const roundTrip = <T>(schema: Schema.Codec<T, unknown>, value: T): T =>
  Schema.decodeUnknownSync(schema, strict)(JSON.parse(JSON.stringify(Schema.encodeSync(schema)(value))))

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("X11: JSON", () => {
  it("brings back every command, event and state unchanged, with or without the schema", () =>
    fc.assert(
      fc.property(runs, ({ turns, events }) => {
        for (const event of events) {
          expect(roundTrip(schemas.event, event)).toStrictEqual(event)
          expect(plain(event)).toStrictEqual(event)
        }
        for (const { command, after } of turns) {
          expect(roundTrip(schemas.petition, after)).toStrictEqual(after)
          expect(plain(after)).toStrictEqual(after)
          expect(plain(command)).toStrictEqual(command)
          expect(roundTrip(schemas.command, command)).toStrictEqual(command)
        }
      }),
    ))

  it("brings back every refusal unchanged", () =>
    fc.assert(
      fc.property(runs, ({ turns }) => {
        for (const { answer } of turns)
          if (Result.isFailure(answer)) {
            expect(roundTrip(schemas.refusal, answer.failure)).toStrictEqual(answer.failure)
            expect(plain(answer.failure)).toStrictEqual(answer.failure)
          }
      }),
    ))

  it("names nobody in a refusal", () =>
    fc.assert(
      fc.property(runs, ({ turns }) => {
        for (const { answer } of turns)
          if (Result.isFailure(answer)) expect(JSON.stringify(answer.failure)).not.toMatch(/person-\d/)
      }),
    ))

  it("refuses an event with a stray field or an impossible stage", () => {
    const event = {
      type: "proposed",
      petition: "petition-1",
      version: 2,
      command: "command-2",
      at: 20000,
      by: { id: "person-1", role: "prosecutor" },
      policyDigest: "policy-1",
      stage: "proposed",
    }
    const decode = Schema.decodeUnknownResult(schemas.event, strict)
    expect(Result.isSuccess(decode(event))).toBe(true)
    expect(Result.isFailure(decode({ ...event, stray: 1 }))).toBe(true)
    expect(Result.isFailure(decode({ ...event, stage: "granted" }))).toBe(true)
    expect(Result.isFailure(decode({ ...event, at: 20000.5 }))).toBe(true)
  })
})
