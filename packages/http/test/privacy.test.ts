import { inspect } from "node:util"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import { afterAll, describe, expect, it, vi } from "vitest"
import { application, openOffice, people } from "./office.ts"

const canary = "canary-7"

/** Everything that is written anywhere while requests are answered. */
const written: Array<unknown> = []
for (const stream of [process.stdout, process.stderr])
  vi.spyOn(stream, "write").mockImplementation((text) => {
    written.push(text)
    return true
  })
for (const name of ["debug", "error", "info", "log", "warn"] as const)
  vi.spyOn(console, name).mockImplementation((...said) => void written.push(said))

const logger = Logger.make((entry) => void written.push(inspect(entry, { depth: 6 })))
const telemetry = Layer.merge(
  Logger.layer([logger]),
  Layer.succeed(References.MinimumLogLevel, "All"),
) as Layer.Layer<never>

const office = await openOffice({}, telemetry)
afterAll(async () => {
  await office.close()
  vi.restoreAllMocks()
})

const names = Object.keys(people) as ReadonlyArray<keyof typeof people>
const paths = Object.entries(office.service.document().paths)

/** A body whose every field holds a canary. */
const bodies = [
  { ...application, subject: canary, borrower: canary, relatives: [canary], caseworker: canary },
  {
    ...application,
    type: canary,
    [canary]: canary,
    requested: canary,
    purpose: { kind: canary, [canary]: canary },
  },
  { file: { kind: "prisoner", id: canary, person: { name: canary, [canary]: canary } }, rules: [canary] },
  { file: { kind: canary }, day: canary, choices: { [canary]: canary } },
  { kept: { position: 1, feedHash: canary } },
  canary,
  [canary],
]

describe("what is recorded of requests", () => {
  it("holds nothing of anybody, wherever it stood in a request", async () => {
    const told: Array<string> = []
    const statuses = new Set<number>()
    for (const [path, methods] of paths)
      for (const method of Object.keys(methods))
        for (const as of names)
          for (const [number, body] of method === "post" ? bodies.entries() : [[0, undefined] as const]) {
            const at = path.replace(/\{\w+\}/g, canary)
            for (const query of ["", `?${canary}=${canary}&borrower=${canary}&day=${canary}`]) {
              const response = await office.ask(`${at}${query}`, {
                as,
                method: method.toUpperCase(),
                ...(body === undefined ? {} : { body }),
                headers: {
                  "idempotency-key": `${canary}-${number}`,
                  "if-match": '"1"',
                  "user-agent": canary,
                  cookie: canary,
                  authorization: canary,
                  "accept-language": canary,
                  ...(number === 6 ? { "content-type": canary } : {}),
                },
              })
              statuses.add(response.status)
              const text = await response.text()
              // A case that was found belongs to its reader; a problem repeats nothing.
              if (response.status >= 400) told.push(text)
            }
          }
    expect([...statuses].toSorted()).toEqual(expect.arrayContaining([200, 201, 403, 404, 415, 422]))
    expect(office.log.length).toBeGreaterThan(500)
    expect(office.log.some(({ operation }) => operation === "openLoan")).toBe(true)
    expect(written.some((text) => String(text).includes("casework.command"))).toBe(true)
    expect(inspect([office.log, office.defects, written], { depth: 8, maxArrayLength: null })).not.toContain(
      canary,
    )
    expect(told.filter((text) => text.includes(canary))).toEqual([])
  })

  it("is an entry with names, numbers and an id that the answer carries", async () => {
    const response = await office.ask(`/cases/loan/${canary}`, { as: "clerk" })
    expect(office.log.at(-1)).toEqual({
      id: response.headers.get("x-request-id"),
      operation: "readLoan",
      status: 200,
      milliseconds: expect.any(Number),
    })
    const refused = await office.ask(`/cases/loan/${canary}/commands`, { as: "stranger", body: {} })
    expect(office.log.at(-1)).toMatchObject({
      operation: "commandLoan",
      status: 400,
      code: "http.keyMissing",
    })
    expect((await refused.json()).instance).toBe(`urn:uuid:${office.log.at(-1)?.id}`)
  })

  it("leaves an error that nobody expected to the one who asked for it", async () => {
    const { ask, close, defects, log } = await openOffice({
      caller: () => {
        throw new Error(canary)
      },
    })
    const response = await ask("/cases/loan", { as: "clerk" })
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).toContain("http.internal")
    expect(text + inspect(log)).not.toContain(canary)
    expect(inspect(defects)).toContain(canary)
    await close()
  })
})
