import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { loan, opening } from "../commits.ts"
import { newFile, withStore } from "../stores.ts"
import { runProgram } from "./processes.ts"

const sender = new URL("./sender.ts", import.meta.url)

const sent = (id: string) => ({
  id,
  channel: "webhook",
  recipient: "person-1",
  template: "loan.approved",
  parameters: { loan: id },
})

interface Outcome {
  readonly killed: boolean
  /** Keys that the gateway has taken, in their order. */
  readonly taken: ReadonlyArray<string>
  /** Ids of messages that were accepted, and that are parked; there are no others. */
  readonly accepted: ReadonlyArray<string>
  readonly parked: ReadonlyArray<string>
}

/** A message, sent by a process that is killed at a step, and then by one that comes later. */
const outcomeOf = async (kind: "once" | "plain", step: string): Promise<Outcome> => {
  const file = newFile()
  const gateway = join(dirname(file), `${kind}-${step}`)
  await withStore({ file }, (store) => store.commit(opening(loan("loan-1"), { messages: [sent("m1")] })))
  const { killed, errors, status } = await runProgram(sender, [file, gateway, step, "0"])
  expect([errors, status]).toEqual([[], killed ? null : 0])
  const after = await runProgram(sender, [file, gateway, "0", "600000"])
  expect([after.errors, after.status]).toEqual([[], 0])
  const [accepted, parked, waiting, unknown] = await withStore({ file }, (store) =>
    Effect.forEach(["accepted", "parked", "waiting", "unknown"] as const, (status) =>
      Effect.map(store.messages({ status, limit: 10 }), (messages) => messages.map(({ id }) => id)),
    ),
  )
  expect([waiting, unknown]).toEqual([[], []])
  const taken = existsSync(gateway) ? readFileSync(gateway, "utf8").trim().split("\n") : []
  return { killed, taken, accepted: accepted ?? [], parked: parked ?? [] }
}

const check = async (kind: "once" | "plain", step: string): Promise<Outcome> => {
  const outcome = await outcomeOf(kind, step)
  const { taken, accepted, parked } = outcome
  expect([...accepted, ...parked]).toEqual(["m1"])
  expect(new Set(taken).size).toBe(taken.length)
  for (const id of accepted) expect(taken).toContain(id)
  return outcome
}

describe("a process that is killed while it sends", () => {
  it("leaves a human what nobody can know, where the gateway sends whatever it gets", async () => {
    const [before, after] = await Promise.all([check("plain", "gateway"), check("plain", "gateway+")])
    expect([before.killed, before.taken, before.parked]).toEqual([true, [], ["m1"]])
    expect([after.killed, after.taken, after.parked]).toEqual([true, ["m1"], ["m1"]])
  })

  it("between any two steps loses nothing and doubles nothing, where the gateway sends a key once", async () => {
    const isKilledAt = async (step: string): Promise<boolean> => {
      const { killed, taken, accepted } = await check("once", step)
      expect([taken, accepted]).toEqual([["m1"], ["m1"]])
      return killed
    }
    expect(await Promise.all([isKilledAt("gateway"), isKilledAt("gateway+")])).toEqual([true, true])
    // Two at a time: before a statement, until there is none.
    let steps = 0
    let killed: ReadonlyArray<boolean>
    do {
      killed = await Promise.all([isKilledAt(`${steps + 1}`), isKilledAt(`${steps + 2}`)])
      steps += killed.filter((each) => each).length
    } while (!killed.includes(false))
    expect(await isKilledAt(`${steps}+`)).toBe(true)
    expect(steps).toBeGreaterThan(6)
  }, 180_000)
})
