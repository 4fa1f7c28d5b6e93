import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { cycleOutcomes, explainFamily } from "@bazgasht/core/support"
import { iranPack, jalali, supportProgramme } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { type Caseload, runCaseload } from "../caseload.ts"
import { familyDocuments } from "../families.ts"
import { reportLines } from "../report.ts"

const folder = resolve(import.meta.dirname, "..")
const plan: unknown = JSON.parse(readFileSync(`${folder}/plan.json`, "utf8"))
const documents = familyDocuments(300, 1404)
const caseload = runCaseload(plan, documents)

const sum = (amounts: ReadonlyArray<number>): number => amounts.reduce((total, amount) => total + amount, 0)

describe("the caseload", () => {
  test("follows from its seed", () => {
    expect(familyDocuments(300, 1404)).toEqual(documents)
    expect(familyDocuments(300, 1405)).not.toEqual(documents)
  })

  test("keeps every rial and every family, under any budget", () => {
    const conserves = ({ admission, record }: Caseload): void => {
      expect(sum(record.families.granted) + record.totals.left).toBe(record.policy.budget)
      expect(record.families.id).toHaveLength(documents.length)
      const { family, position, reason } = record.ranking
      const waits = family.flatMap((place, row) =>
        position[row] === null ? [] : [[record.families.id[place], position[row], reason[row]]],
      )
      expect(admission.waiting.map((one) => [one.candidate.id, one.position, one.reason])).toEqual(waits)
      expect(admission.admitted).toHaveLength(family.length - waits.length)
    }
    conserves(caseload)
    for (const budget of [0, 1, 1_999_999_999, 2_006_666_666, 9_000_000_000])
      conserves(runCaseload(plan, documents, budget as Money))
  })

  test("shows families of every outcome but what is given away adds up by kind", () => {
    expect(new Set(caseload.record.families.outcome)).toEqual(new Set(cycleOutcomes))
    const lines = caseload.record.families.id.flatMap(
      (id) =>
        Result.getOrThrow(
          explainFamily(caseload.record, caseload.snapshot, supportProgramme, { pack: iranPack }, id),
        ).lines,
    )
    expect(sum(lines.map(({ granted }) => granted))).toBe(caseload.record.totals.granted)
  })

  test("is told in Persian without a Latin digit besides the ids", () => {
    const report = reportLines(caseload, { language: "fa", calendar: jalali, pack: iranPack }).join("\n")
    expect(report).toContain("چه کسانی در نوبت‌اند و چرا")
    expect(report.replaceAll(/F-\d+|--tables/g, "")).not.toMatch(/[0-9A-Za-z]/)
  })

  test("runs as a reader would run it", { timeout: 60_000 }, () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["--conditions=bazgasht-source", "main.ts"],
      { cwd: folder, encoding: "utf8" },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toMatch(
      /Who is served[\s\S]*Who waits, and why[\s\S]*Granted by district[\s\S]*What is missing[\s\S]*Settled/,
    )
  })

  test("writes the whole tables for a spreadsheet", { timeout: 60_000 }, () => {
    const tables = mkdtempSync(join(tmpdir(), "caseload-"))
    try {
      const { status, stdout } = spawnSync(
        process.execPath,
        [
          "--conditions=bazgasht-source",
          "main.ts",
          "--lang",
          "fa",
          "--budget",
          "1000000000",
          "--tables",
          tables,
        ],
        { cwd: folder, encoding: "utf8" },
      )
      expect(status).toBe(0)
      expect(stdout).toContain("--tables")
      const rowsOf = (name: string): number =>
        readFileSync(join(tables, `${name}.csv`), "utf8").split("\r\n").length - 2
      const { record } = runCaseload(plan, documents, 1_000_000_000 as Money)
      const counted = (...outcomes: ReadonlyArray<string>): number =>
        record.families.outcome.filter((outcome) => outcomes.includes(outcome)).length
      expect(rowsOf("served")).toBe(counted("served", "admitted"))
      expect(rowsOf("waiting")).toBe(counted("waiting"))
      expect(rowsOf("served") + rowsOf("waiting") + rowsOf("undecided")).toBe(documents.length)
    } finally {
      rmSync(tables, { recursive: true })
    }
  })
})
