import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iranPack, jalali } from "@bazgasht/iran"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { wayLines, whereMoneyIs } from "../telling-way.ts"
import { type WayToRelease, walkToRelease } from "../way-to-release.ts"

let folder: string
let way: WayToRelease

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fund-"))
  way = await walkToRelease(join(folder, "charity.sqlite"))
})

afterAll(() => rmSync(folder, { recursive: true }))

const linesIn = (language: "fa" | "en") => wayLines(way, { language, calendar: jalali, pack: iranPack })

const latin = (line: string): string =>
  line.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - "۰".charCodeAt(0)))

describe("the way of one petition", () => {
  test("ends with the release, and nothing is left to pay", () => {
    expect(way.petition.stage).toBe("released")
    expect(way.ledger.map(({ residual }) => residual / 1_000_000)).toEqual([360, 0, 0, 0, 360, 0, 0, 0, 0])
  })

  test("is refused by name where the same person tries again, in both runs, and nowhere else", () => {
    const refused = way.happenings.filter((one) => one.refused !== undefined)
    const inOneRun = [
      ["officer", "approving the allocation", "actor.conflict"],
      ["officer", "ordering the payment of a grant", "grant.reservedBySame"],
    ]
    expect(refused.map(({ command, refused: code, who }) => [who.en, command.en, code])).toEqual([
      ...inOneRun,
      ...inOneRun,
    ])
    expect(
      linesIn("en").filter((line) => line.includes("✗ actor.conflict: This may not be done by")),
    ).toHaveLength(2)
    expect(linesIn("fa").filter((line) => line.includes("✗ actor.conflict: "))).toHaveLength(2)
  })

  test("keeps every rial in the ledger after each step", () => {
    for (const entry of way.ledger) {
      const { free, ordered, paid, refunded, reserved } = whereMoneyIs(entry)
      expect(free + reserved + ordered + paid + refunded).toBe(entry.balance.received)
      for (const sum of [free, ordered, paid, refunded, reserved]) expect(sum).toBeGreaterThanOrEqual(0)
    }
    expect(way.ledger.map((entry) => whereMoneyIs(entry).paid / 1_000_000)).toEqual([
      0, 0, 0, 360, 0, 0, 0, 360, 360,
    ])
  })

  test.each(["en", "fa"] as const)("prints in %s where the money is, to the rial", (language) => {
    const sum = linesIn(language).find((line) => line.includes(" = ")) ?? ""
    const numbers = latin(sum)
      .split(/[=+]/)
      .map((part) => Number(part.replace(/\D/g, "")))
    expect(numbers).toEqual([450, 70, 0, 0, 360, 20].map((count) => count * 1_000_000))
  })

  test.each(["en", "fa"] as const)("names nobody in %s", (language) => {
    expect(linesIn(language).join("\n")).not.toMatch(/prisoner-|mother-|creditor-|donor-|person-|family-/)
  })

  test("is written with Persian digits in Persian", () => {
    const withoutIds = linesIn("fa")
      .join("\n")
      .replace(/(?:pool|petition|run)-\d/g, "")
    expect(withoutIds).toMatch(/۴۵۰٬۰۰۰٬۰۰۰/)
    expect(withoutIds).not.toMatch(/[0-9يك]/)
  })

  test("leaves a record that is whole", () => {
    const done = way.happenings.filter(({ refused }) => refused === undefined)
    expect(way.verified.cases).toBe(6)
    expect(way.verified.position).toBe(done.length)
  })
})
