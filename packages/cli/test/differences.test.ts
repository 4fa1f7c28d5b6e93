import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import { type Referral, type Rule, type Style, text } from "@bazgasht/rules"
import {
  type Population,
  type PopulationTable,
  type Reform,
  type Simulation,
  simulate,
  writePopulation,
} from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { afterAll, describe, expect, test, vi } from "vitest"
import { csvOf } from "../src/report/csv.ts"
import type { Cell } from "../src/report/report.ts"
import { differencesTable } from "../src/simulation/differences.ts"
import { runOn } from "./world.ts"

vi.setConfig({ testTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), "differences-"))
afterAll(() => rmSync(folder, { recursive: true }))

const style: Style = { language: "en", calendar: jalali, pack: iranPack }

const reform: Reform = {
  id: "earlier",
  title: text("زودتر", "earlier"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
    { change: "setParameter", parameter: "pension.size3", value: 35_000_000 },
  ],
}

/** A register in which every id of a prisoner would be computed by a spreadsheet. */
const computing = (drawn: Population): Population => ({
  ...drawn,
  tables: {
    ...drawn.tables,
    prisoner: {
      ...(drawn.tables.prisoner as PopulationTable),
      ids: (drawn.tables.prisoner as PopulationTable).ids.map(
        (id, row) => `${["=", "+", "-", "@", "\t"][row % 5]}HYPERLINK("${id}")`,
      ),
    },
  },
})

const drawn = drawRegister({ seed: 5, day: jalaliDay(1404, 7, 1), prisoners: 150 }, iran)

/** A cell as a reader of English has it: words, or a number or a day as it is. */
const said = (cell: Cell): unknown => {
  const [value] = Object.values(cell ?? {})
  return typeof value === "object" ? value.en : value
}

const rowsOf = (simulation: Simulation) => {
  const { columns, rows } = differencesTable(simulation, style)
  return rows.map((row) => Object.fromEntries(row.map((cell, place) => [columns[place]?.title, said(cell)])))
}

describe("the differences person by person", () => {
  test("are a row for everybody who turned, with the change, the clause and both days", async () => {
    const simulation = Result.getOrThrow(
      await simulate({ jurisdiction: iran, population: drawn, reforms: [reform], workers: 0 }),
    )
    const rows = rowsOf(simulation)
    const turned = simulation.results.comparisons.reduce((sum, one) => sum + one.turned.rows.length, 0)
    expect(turned).toBeGreaterThan(10)
    expect(rows).toHaveLength(turned)
    const sooner = rows.filter(({ effect }) => effect === "sooner")
    expect(sooner.length).toBeGreaterThan(0)
    for (const row of sooner) {
      if (row["outcome today"] === "not yet")
        expect(row["first day after the reform"]).toBeLessThan(row["first day today"] as number)
      expect(row["id of the change"]).toBe("parameter:conditionalRelease.shareOfOtherTerm")
      expect(row["id of the clause"]).toBe("rule:REL-CR-1")
      expect(row["article of the clause"]).toContain("article 58")
    }
    for (const row of rows.filter(({ effect }) => effect === "more")) {
      expect(Number(row["value after the reform"])).toBeGreaterThan(Number(row["value today"]))
      expect(row["id of the change"]).toBe("parameter:pension.size3")
    }
  })

  test("name the authority that somebody is referred to, and a rule that is changed itself as the clause", async () => {
    const work = [...iranPack.rules.values()].find(({ id }) => id.startsWith("EMP-1-")) as Rule<boolean>
    const [first, second] = work.referrals as readonly [Referral, Referral]
    const turned = async (...changes: Reform["changes"]) => {
      const reforms = [{ id: "elsewhere", title: text("جای دیگر", "elsewhere"), changes }]
      const simulation = Result.getOrThrow(
        await simulate({ jurisdiction: iran, population: drawn, reforms, workers: 0 }),
      )
      const rows = rowsOf(simulation).filter((row) => row["id of the rule"] === work.id)
      expect(rows.length).toBeGreaterThan(10)
      for (const row of rows) {
        expect(row["id of the clause"]).toContain(`rule:${work.id}`)
        expect(row["clause that reads it"]).toBe(work.title.en)
        expect(row["article of the clause"]).toContain("513")
        for (const when of ["today", "after the reform"])
          expect(row[`referred to ${when}`] !== undefined).toBe(row[`outcome ${when}`] === "referred")
      }
      return rows
    }
    await turned({ change: "repealRule", rule: work.id })
    const rule = { ...work, referrals: [first, { ...second, id: "moved", to: first.to }] }
    for (const row of await turned({ change: "replaceRule", rule }))
      expect(row).toMatchObject({
        effect: "otherwise",
        "referred to today": second.to.title.en,
        "referred to after the reform": first.to.title.en,
      })
  })

  test("let no id compute anything in a spreadsheet", async () => {
    const population = computing(drawn)
    const simulation = Result.getOrThrow(
      await simulate({ jurisdiction: iran, population, reforms: [reform], workers: 0 }),
    )
    const written = csvOf(style, differencesTable(simulation, style))
    expect(written).toContain("HYPERLINK")
    // A cell begins at the beginning of a line or behind a comma.
    expect(written.replace("\ufeff", "")).not.toMatch(/(?:^|,)"?[=+\-@\t]/m)
  })
})

const jsonOf = (reform: string): string =>
  JSON.stringify({
    reform: /reform: (\S+)/.exec(reform)?.[1],
    title: { fa: "دیگر", en: "another" },
    changes: [{ set: "conditionalRelease.shareOfOtherTerm", to: "1/5" }],
  })

const file = `
reform: earlier
title: { fa: زودتر, en: earlier }
changes:
  - { set: conditionalRelease.shareOfOtherTerm, to: 1/4 }
`

test("the command writes them where it is asked to, and tells programs no more than the report", async () => {
  const command = [
    "simulate",
    "invented:600:5",
    "reform.yaml",
    "--out",
    join(folder, "out"),
    "--workers",
    "0",
  ]
  const run = await runOn({ "reform.yaml": file }, [...command, "--json", "--differences", "differences.csv"])
  expect(run.code, run.errors).toBe(0)
  expect(run.written.get("differences.csv")).toContain("rule:REL-CR-1")
  const told = JSON.parse(run.printed) as {
    readonly format: string
    readonly questions: ReadonlyArray<{
      readonly bounds: {
        readonly after: { readonly sure: number | "few"; readonly possible: number | "few" }
      }
      readonly settling: ReadonlyArray<{ readonly fact: string; readonly possible: number | "few" }>
    }>
  }
  expect(told.format).toBe("bazgasht.simulation/1")
  expect(told.questions[0]?.settling.length).toBeGreaterThan(0)
  // Counts of people; what of a thousand they are stands nowhere here.
  const counts = [...JSON.stringify(told.questions).matchAll(/:(\d+)/g)].map(([, digits]) => Number(digits))
  expect(counts.filter((count) => count > 0 && count < 5)).toEqual([])
  const plain = await runOn({ "reform.yaml": file }, command)
  expect(plain.written.has("differences.csv")).toBe(false)
})

describe("the differences of the fund", () => {
  const scenario = `
scenario: larger
title: { fa: بزرگ‌تر, en: larger }
day: 1404/10/01
seed: 1404
fund: { before: 100000000000, after: 2000000000000, mode: count, clients: SET-1 }
`
  const bill = `
reform: bill
title: { fa: طرح, en: bill }
changes:
  - { choose: financialConvictionsBillInForce, option: inForce }
`
  const command = [
    "simulate",
    "invented:1200:21",
    "bill.yaml",
    "--workers",
    "0",
    "--out",
    join(folder, "fund"),
  ]

  test("are a row for each case, with the clause or the money, where they are asked for", async () => {
    const run = await runOn({ "bill.yaml": bill, "fund.yaml": scenario }, [
      ...[...command, "--scenario", "fund.yaml", "--fund-differences", "fund.csv"],
    ])
    expect(run.code, run.errors).toBe(0)
    expect(run.errors).toContain("fund.csv")
    const [head, ...rows] = (run.written.get("fund.csv") ?? "").replace("\ufeff", "").trim().split(/\r?\n/)
    expect(head).toMatch(
      /^id of the prisoner,people,outcome today,outcome after the reform,residual of each today,/,
    )
    const byLaw = rows.filter((row) => row.includes("policy:financialConvictionsBillInForce"))
    const byMoney = rows.filter((row) => row.includes("the law says the same of the case"))
    expect(byLaw.length + byMoney.length).toBe(rows.length)
    for (const row of byLaw) expect(row).toMatch(/by itself,.*rule:/)
    for (const row of byMoney)
      expect(row).toMatch(/,1,waits for money,released on payment by the fund,|,1,released/)
    expect(Math.min(byLaw.length, byMoney.length)).toBeGreaterThan(5)
    expect(run.written.has("differences.csv")).toBe(false)
    const plain = await runOn({ "bill.yaml": bill, "fund.yaml": scenario }, [
      ...command,
      "--scenario",
      "fund.yaml",
    ])
    expect(plain.written.has("fund.csv")).toBe(false)
  })

  test("are refused where no scenario has a fund: an empty table would say that nobody is meant", async () => {
    const run = await runOn({ "bill.yaml": bill }, [...command, "--fund-differences", "fund.csv"])
    expect(run.code).toBe(2)
    expect(run.errors).toContain("--fund-differences")
    expect(run.written.size).toBe(0)
  })
})

test("two reforms that clash are refused with the place of the second and the names of both", async () => {
  const other = file.replace("reform: earlier", "reform: other").replace("to: 1/4", "to: 1/5")
  for (const second of [other, jsonOf(other)]) {
    const { code, errors } = await runOn({ "one.yaml": file, "two.yaml": second }, [
      "simulate",
      "invented:10",
      "one.yaml",
      "two.yaml",
    ])
    expect(code).toBe(1)
    expect(errors).toMatch(/two\.yaml:\d+:\d+: changes\[0\]\.set: .*reform\.clash/)
    expect(errors).toContain("(earlier, change 1)")
    expect(errors).toContain("(other, change 1)")
  }
})

test("a population of nobody is refused: a report would say that the reform reaches nobody", async () => {
  const nobody = join(folder, "nobody")
  Result.getOrThrow(await writePopulation(drawn, nobody, iran, { format: "csv" }))
  for (const name of readdirSync(nobody).filter((one) => one.endsWith(".csv")))
    writeFileSync(join(nobody, name), `${readFileSync(join(nobody, name), "utf8").split("\n", 1)[0]}\n`)
  const { code, errors, written } = await runOn({ "reform.yaml": file }, [
    ...["simulate", join(nobody, "population.yaml"), "reform.yaml", "--out", join(folder, "of-nobody")],
  ])
  expect(code).toBe(1)
  expect(errors).toContain("population.empty")
  expect(written.size).toBe(0)
})

test("equal receipts have results that are equal to the byte, with one worker and with two", async () => {
  const told = async (workers: string): Promise<string> => {
    const out = join(folder, `workers-${workers}`)
    const { code, errors, printed, written } = await runOn({ "reform.yaml": file }, [
      ...["simulate", "invented:120:9", "reform.yaml", "--json", "--workers", workers, "--out", out],
      ...["--differences", "differences.csv"],
    ])
    expect(code, errors).toBe(0)
    const pages = ["fa", "en"].map((language) => written.get(join(out, `reform.${language}.html`)))
    return JSON.stringify([printed, written.get("differences.csv"), pages])
  }
  const one = await told("1")
  expect(await told("2")).toBe(one)
})
