import { spawnSync } from "node:child_process"
import { resolve } from "node:path"
import { freeGiftsOf, poolBalanceOf } from "@bazgasht/core/release"
import { iranPack, jalali } from "@bazgasht/iran"
import { freedAt } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { petitionsFrom } from "../petitions.ts"
import { fundedPool } from "../pool.ts"
import { runRound } from "../round.ts"
import { roundLines } from "../telling.ts"

const seed = "1405-03"
const petitions = petitionsFrom(seed, 60)
const round = runRound(fundedPool(), petitions, seed)

describe("a round of the fund", () => {
  test("follows from its seed", () => {
    expect(petitionsFrom(seed, 60)).toEqual(petitions)
    expect(petitionsFrom("1405-04", 60)).not.toEqual(petitions)
  })

  test("reserves every rial that it allocates, and no promise", () => {
    const { after, allocation, before } = round
    expect(allocation.free).toBe(3_460_000_000)
    expect(poolBalanceOf(after).reserved).toBe(allocation.spent)
    expect(poolBalanceOf(after).free).toBe(poolBalanceOf(before).free - allocation.spent)
    expect(allocation.grants.flatMap(({ payments }) => payments.map(({ gift }) => gift))).not.toContain("G-3")
  })

  test("refuses to allocate the same money again", () => {
    expect(round.again).toMatchObject({ code: "grant.repeated" })
  })

  test("tells everybody who is left out the price that allocating anew would tell", () => {
    const { allocation, before, prices } = round
    const policy = { mode: "count", tieBreaker: { kind: "lottery", seed } } as const
    expect(allocation.unserved.map(({ petition }) => petition)).toEqual([...prices.keys()].sort())
    for (const { petition } of allocation.unserved)
      expect(prices.get(petition)).toEqual(
        Result.getOrThrow(freedAt(petitions, freeGiftsOf(before), policy, petition)),
      )
  })

  test("tells donors of no group of fewer than five, and nothing of a petition", () => {
    const { fund, donors } = round.report
    const groups = [...fund.tables, ...donors.flatMap(({ tables }) => tables)].flatMap(
      ({ groups: told, others }) => [...told, ...(others === undefined ? [] : [others])],
    )
    expect(groups.length).toBeGreaterThan(0)
    for (const { people } of groups) expect(people).toBeGreaterThanOrEqual(5)
    expect(donors.map(({ donor }) => donor)).toEqual(["D-1", "D-2", "D-4"])
    expect(JSON.stringify(round.report)).not.toContain("P-0")
  })

  test("is told in Persian", () => {
    const lines = roundLines(round, { language: "fa", calendar: jalali, pack: iranPack }).join("\n")
    expect(lines).toContain("گزارش به عموم")
    expect(lines).toContain("تخصیص دوباره روی همان پول: grant.repeated: این پرداخت بلاعوض پیش‌تر ثبت شده است.")
    expect(lines).not.toMatch(/[يك0-9]{4,}/)
  })

  test("runs as a reader would run it", { timeout: 60_000 }, () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["--conditions=bazgasht-source", "main.ts"],
      { cwd: resolve(import.meta.dirname, ".."), encoding: "utf8" },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toMatch(
      /Whose debts the money covers[\s\S]*Who is not served[\s\S]*a second time on the same money: grant.repeated: This grant is recorded already\.[\s\S]*Report to the public[\s\S]*Report to a donor: D-1[\s\S]*The way of one petition[\s\S]*received 450,000,000 = available 70,000,000/,
    )
  })
})
