/** Units in a store: what the register refuses between several commands, and what an office in a unit reaches. */

import { accessBy, type Caller, openCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import type { Day } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { unitsOfAccess } from "../../src/units/read-unit-tree.ts"
import { unitCases } from "../../src/units/unit-kinds.ts"
import { terms } from "./sequences.ts"

const day = 20_000 as Day
const registrar: Caller = { person: "person-1", linked: [], offices: [{ role: "registrar" }] }
const setting = { policyDigest: "policy-1", terms }

const kinds = { units: unitCases }

const policy = {
  grants: [
    {
      to: ["registrar", "board"],
      kinds: ["unit"],
      relation: "any",
      see: "whole",
      do: ["found", "rename", "move", "correct", "dissolve", "restore", "annul"],
    },
    { to: ["director"], kinds: ["unit"], relation: "ownUnit", see: "whole" },
  ],
} as const

const open = async (today: () => Day = () => day) => {
  const storage = await Effect.runPromise(openMemory())
  const units = await Effect.runPromise(
    unitsOfAccess({ storage, today: Effect.sync(today), keepFor: "0 millis" }),
  )
  const options = { storage: Layer.succeed(Storage, storage), kinds, access: accessBy(policy, { units }) }
  return Result.getOrThrow(await openCasework(options))
}

type Opened = Awaited<ReturnType<typeof open>>

const command = (subject: string, type: string, version: number, content: object) => ({
  type,
  id: `${subject}-${type}-${version}-${JSON.stringify(content)}`,
  subject,
  at: day,
  by: { id: "person-1", role: "registrar" },
  expectedVersion: version,
  ...content,
})

const give = ({ cases: { units } }: Opened, ...given: Parameters<typeof command>) =>
  units.handleUnknown({ caller: registrar, command: command(...given), setting })

const found = async (casework: Opened, subject: string, kind: string, parent?: string) => {
  const placed = parent === undefined ? {} : { parent }
  Result.getOrThrow(
    await give(casework, subject, "found", 0, { kind, name: subject, from: day - 100, ...placed }),
  )
}

const small = async (casework: Opened) => {
  await found(casework, "service", "service")
  await found(casework, "north", "region", "service")
  await found(casework, "south", "region", "service")
  await found(casework, "prison-1", "prison", "north")
  await found(casework, "prison-2", "prison", "south")
  await found(casework, "shop", "workshop", "prison-1")
}

describe("the register of units in a store", () => {
  it("stores one of two moves by which units would come to lie below each other", async () => {
    const casework = await open()
    await small(casework)
    await found(casework, "annex-1", "prison", "prison-1")
    await found(casework, "annex-2", "prison", "prison-2")
    const answers = await Promise.all([
      give(casework, "prison-1", "move", 1, { parent: "annex-2", from: day }),
      give(casework, "prison-2", "move", 1, { parent: "annex-1", from: day }),
    ])
    expect(answers.filter(Result.isSuccess)).toHaveLength(1)
    await casework.close()
  })

  it("reads the other units itself", async () => {
    const casework = await open()
    await small(casework)
    const answer = await give(casework, "prison-1", "move", 1, { parent: "shop", from: day })
    expect(Result.isFailure(answer) && answer.failure.code).toBe("unit.wrongKind")
    const nowhere = await give(casework, "prison-1", "move", 1, { parent: "east", from: day })
    expect(Result.isFailure(nowhere) && nowhere.failure.code).toBe("unit.notThere")
    await casework.close()
  })
})

describe("an office in a unit", () => {
  const directorOf = (unit: string): Caller => ({
    person: "person-9",
    linked: [],
    offices: [{ role: "director", unit }],
  })
  const seenBy = async (casework: Opened, unit: string) => {
    const query = { limit: 50 }
    const { cases } = Result.getOrThrow(await casework.cases.units.find({ caller: directorOf(unit), query }))
    return cases.map(({ subject }) => subject)
  }

  it("reaches what lies below it on the day of the request, and finds nothing else", async () => {
    let today = day
    const casework = await open(() => today)
    await small(casework)
    expect(await seenBy(casework, "north")).toEqual(["north", "prison-1", "shop"])
    expect(await seenBy(casework, "south")).toEqual(["prison-2", "south"])
    expect(await seenBy(casework, "service")).toHaveLength(6)
    Result.getOrThrow(await give(casework, "prison-1", "move", 1, { parent: "south", from: day + 10 }))
    expect(await seenBy(casework, "north")).toEqual(["north", "prison-1", "shop"])
    today = (day + 10) as Day
    expect(await seenBy(casework, "north")).toEqual(["north"])
    expect(await seenBy(casework, "south")).toEqual(["prison-1", "prison-2", "shop", "south"])
    const read = await casework.cases.units.read({ caller: directorOf("north"), subject: "shop" })
    expect(Result.isFailure(read) && read.failure.code).toBe("case.notFound")
    await casework.close()
  })

  it("reaches what belonged to a unit that was dissolved into its own", async () => {
    const casework = await open()
    await small(casework)
    const into = { on: day - 1, successor: "prison-2" }
    const board = { ...command("prison-1", "dissolve", 1, into), by: { id: "person-1", role: "board" } }
    const caller = { ...registrar, offices: [{ role: "board" }, { role: "registrar" }] }
    const answer = await casework.cases.units.handleUnknown({ caller, command: board, setting })
    Result.getOrThrow(answer)
    expect(await seenBy(casework, "south")).toEqual(["prison-1", "prison-2", "shop", "south"])
    expect(await seenBy(casework, "north")).toEqual(["north"])
    await casework.close()
  })
})
