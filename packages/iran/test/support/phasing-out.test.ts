import { readFileSync } from "node:fs"
import {
  type CyclePolicy,
  type CycleRecord,
  computeCycle,
  cycleFamily,
  decodeFamilyFile,
  linesAt,
  needsReview,
} from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { iran, iranPack, jalaliDay, supportProgramme } from "../../src/index.ts"

const document = JSON.parse(
  readFileSync(new URL("../../../../examples/cases/iran/support/FA-1.json", import.meta.url), "utf8"),
) as object

const policy: CyclePolicy = {
  budget: 1_000_000_000 as Money,
  priority: { keys: [], tieBreaker: { kind: "lottery", seed: "test" }, misfit: "stop" },
  cash: { kind: "programme" },
  packages: [{ kind: "study", per: "member", unitCost: 4_000_000 as Money }],
  cut: "proportional",
}

const released = { custody: [{ from: "1404/04/12", to: "1404/06/20" }] }

/** The cycle of Mehr 1404 for a family of three. */
const recordFor = (support: object, changed: object = released): CycleRecord => {
  const file = Result.getOrThrow(decodeFamilyFile({ ...document, ...changed, support }, iran))
  const snapshot = {
    cycle: { id: "1404-07", from: jalaliDay(1404, 7, 1), to: jalaliDay(1404, 8, 1) },
    lockedOn: jalaliDay(1404, 7, 1),
    families: [Result.getOrThrow(cycleFamily(file, iran, jalaliDay(1404, 7, 1)))],
  }
  return Result.getOrThrow(computeCycle(snapshot, supportProgramme, policy, { pack: iranPack }))
}

const active = { status: "active", start: "1404/05/01", suspensions: [] }

describe("support after the prisoner has come home", () => {
  it("is for somebody to look at where nobody has ended it", () => {
    const record = recordFor(active)
    expect([record.families.outcome, needsReview(record, 0)]).toEqual([["notCovered"], true])
  })

  it("goes on to its end where it phases out", () => {
    const record = recordFor({ ...active, phasingOutSince: "1404/06/20", end: "1404/09/20" })
    expect(record.families.outcome).toEqual(["served"])
    expect(linesAt(record, 0)).toEqual([
      { kind: "cash", amount: 27_824_160, days: 30 },
      { kind: "study", amount: 4_000_000, members: 1 },
    ])
  })

  it("goes on to its end where somebody decided to end it because income reaches the family again", () => {
    const changed = { prisoner: { married: true, incomeReachesFamily: true, heldAbroad: false } }
    expect(recordFor(active, changed).families.outcome).toEqual(["notCovered"])
    const record = recordFor({ ...active, phasingOutSince: "1404/06/25", end: "1404/08/01" }, changed)
    expect([record.families.outcome, record.families.owed]).toEqual([["served"], [31_824_160]])
  })

  it("phases out from the day on which that was decided, and not before", () => {
    const record = recordFor({ ...active, phasingOutSince: "1404/07/02", end: "1404/09/20" })
    expect(record.families.outcome).toEqual(["notCovered"])
  })

  it("is paid for the days before its end and not for the day of it", () => {
    const record = recordFor({ ...active, phasingOutSince: "1404/06/20", end: "1404/07/16" })
    expect(linesAt(record, 0)[0]).toEqual({ kind: "cash", amount: 13_912_080, days: 15 })
    const over = recordFor({ ...active, phasingOutSince: "1404/06/20", end: "1404/07/01" })
    expect([over.families.outcome, linesAt(over, 0)]).toEqual([["nothingOwed"], []])
  })
})
