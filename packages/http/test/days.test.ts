import { caseSchemasOf, changeDays, commandSchemasOf, type JsonSchema } from "@bazgasht/casework/law"
import { dayJson } from "@bazgasht/core/json"
import { jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { arbitraryOf, type Schema as Described } from "./arbitrary-json.ts"
import { allKinds, application, openOffice } from "./office.ts"

const office = await openOffice()
afterAll(() => office.close())
const { ask } = office

const kinds = Object.values(allKinds)

/** A schema whose days lie between two that every calendar here knows. */
const withDays = (schema: JsonSchema, minimum: number, maximum: number): Described =>
  JSON.parse(JSON.stringify(schema), (_, of) =>
    of?.format === "epoch-day" ? { ...of, minimum, maximum } : of,
  )

/** The schemas of a part of a kind's cases, one for each command. */
const schemasOf = (kind: (typeof kinds)[number], part: "command" | "event" | "state") =>
  part === "command" ? [...commandSchemasOf(kind as never).values()] : [caseSchemasOf(kind as never)[part]]

const written = (calendar: typeof gregorian) => (day: unknown) => dayJson(calendar, day as Day)
const read = (calendar: typeof gregorian) => (day: unknown) =>
  Result.getOrThrow(parseDay(calendar, String(day).replaceAll("-", "/")))

describe("the days of a case in JSON", () => {
  it.each(["command", "event", "state"] as const)(
    "are written in a calendar and read back to the same %s, of every kind, and every one of them is",
    (part) => {
      const schemas = kinds.flatMap((kind) => schemasOf(kind, part))
      const values = fc
        .constantFrom(...schemas)
        .chain((schema) =>
          arbitraryOf(withDays(schema, -50_000, 40_000), {}).map((value) => ({ schema, value })),
        )
      fc.assert(
        fc.property(values, fc.constantFrom(gregorian, jalali), ({ schema, value }, calendar) => {
          const dated = changeDays(schema, value, written(calendar))
          // Whoever gives a command says on which day.
          if (part !== "state") expect(dated).toMatchObject({ at: expect.stringMatching(/^\d{4}[-/]/) })
          expect(changeDays(schema, dated, read(calendar))).toEqual(value)
        }),
        { numRuns: runs(300) },
      )
    },
  )

  it.each(["command", "event", "state"] as const)("leave none of a %s as its number", (part) => {
    const day = 31_337
    const values = fc
      .constantFrom(...kinds.flatMap((kind) => schemasOf(kind, part)))
      .chain((schema) => arbitraryOf(withDays(schema, day, day), {}).map((value) => ({ schema, value })))
    fc.assert(
      fc.property(values, ({ schema, value }) => {
        const dated = JSON.stringify(changeDays(schema, value, written(gregorian)))
        expect(dated).not.toMatch(/[:[]31337[,}\]]/)
      }),
      { numRuns: runs(300) },
    )
  })

  it("are answered as the caller asks, and taken in a command as they were answered", async () => {
    const key = (name: string) => ({ "idempotency-key": name })
    await ask("/cases/loan", {
      as: "clerk",
      body: { ...application, subject: "loan-dated", at: "2025-10-01" },
      headers: key("dated-1"),
    })
    const atOf = async (query: string) =>
      (await (await ask(`/cases/loan/loan-dated/history${query}`, { as: "clerk" })).json()).events[0].event.at
    expect(await atOf("?days=iso")).toBe("2025-10-01")
    expect(await atOf("?days=law")).toBe("1404/07/09")
    expect(await atOf("?days=number")).toBe(await atOf(""))
    const state = async (query: string) =>
      (await (await ask(`/cases/loan/loan-dated${query}`, { as: "clerk" })).json()).state
    expect((await state("?days=iso")).day).toBe("2025-10-01")
    const refused = await ask("/cases/loan/loan-dated?days=moon", { as: "clerk" })
    expect([refused.status, (await refused.json()).code]).toEqual([422, "request.invalid"])
    const wrong = await ask("/cases/loan", {
      as: "clerk",
      body: { ...application, subject: "loan-other", at: "2025-13-01" },
      headers: key("dated-2"),
    })
    expect((await wrong.json()).errors.map(({ path }: { path: string }) => path)).toEqual(["at"])
  })
})
