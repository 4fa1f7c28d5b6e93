import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { parseHTML } from "linkedom"
import { beforeAll, describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  disclosedResults,
  layoutOf,
  plainScenario,
  type Reform,
  readReform,
  reformReport,
  type Scenario,
  type Simulation,
  simulate,
} from "../../src/index.ts"

const population = drawRegister({ seed: 11, day: jalaliDay(1404, 7, 1), prisoners: 600 }, iran)

const release: Reform = {
  id: "release",
  title: text("آزادی", "release"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
    { change: "setParameter", parameter: "pension.size3", value: 35_000_000 },
  ],
}
const work = Result.getOrThrow(
  readReform(
    `
reform: work
title: { fa: کار, en: work }
changes:
  - replace: EMP-3
    condition: true
  - replace: EMP-7
    condition: true
  - set: startUpLoan.lowerCeiling
    to: 3,000,000,000
`,
    iranPack,
  ),
)
const ahead: Scenario = {
  ...plainScenario,
  smallestCell: 1,
  fund: {
    before: 100_000_000_000 as Money,
    after: 200_000_000_000 as Money,
    mode: "count",
    earmarks: [],
    sizes: [300_000_000_000 as Money],
  },
  projection: { months: 3, grants: [{ rule: "REL-CR", rate: { numerator: 1, denominator: 4 } }] },
}

const languages = ["fa", "en"] as const
const pageOf = (simulation: Simulation, language: (typeof languages)[number]) =>
  parseHTML(reformReport(simulation, layoutOf({ language, calendar: jalali, pack: iranPack }), "other.html"))
    .document

describe("a report on a reform", () => {
  const simulations: Array<Simulation> = []
  beforeAll(async () => {
    for (const [reform, scenario] of [
      [release, ahead],
      [work, plainScenario],
    ] as const)
      simulations.push(
        Result.getOrThrow(
          await simulate({ jurisdiction: iran, population, reforms: [reform], scenario, workers: 0 }),
        ),
      )
  })

  test("has no two parts of one title, and none with nothing in it", () => {
    for (const simulation of simulations)
      for (const language of languages) {
        const sections = [...pageOf(simulation, language).querySelectorAll("section")]
        const titles = sections.map((section) => section.querySelector("h2")?.textContent)
        expect(new Set(titles).size).toBe(titles.length)
        for (const section of sections) expect(section.querySelector("svg, td")).not.toBeNull()
      }
  })

  test("names each column of a table by itself, for spreadsheets", () => {
    for (const simulation of simulations)
      for (const language of languages)
        for (const table of pageOf(simulation, language).querySelectorAll("table:has(thead)")) {
          const columns = [...table.querySelectorAll("th")].map(({ textContent }) => textContent)
          expect(new Set(columns).size).toBe(columns.length)
        }
  })

  test("gives a spreadsheet the amounts of the law as numbers, and nothing else of it", () => {
    const [simulation] = simulations
    if (simulation === undefined) throw new Error("nothing was simulated")
    for (const language of languages) {
      const cells = [...pageOf(simulation, language).querySelectorAll("#law td")]
      const numbers = cells.flatMap((cell) => cell.getAttribute("sdval") ?? [])
      expect(numbers).toHaveLength(2)
      expect(numbers.at(-1)).toBe("35000000")
    }
  })

  test("counts nobody above everything else whose answer only may change", () => {
    for (const simulation of simulations) {
      const cards = [...pageOf(simulation, "en").querySelectorAll(".cards li")].map(
        ({ textContent }) => textContent,
      )
      let found = 0
      for (const { all, effects, question } of disclosedResults(simulation).questions) {
        const sure = effects.map((effect, place) =>
          effect === "same" || effect === "open" || effect.startsWith("may")
            ? 0n
            : (all.effects[place] ?? 0n),
        )
        const title = iranPack.rules.get(question)?.title.en ?? ""
        const card = cards.find(
          (said) => said?.includes(`${title}: `) && said.includes("whose answer changes"),
        )
        if (card === undefined || card.includes("for sure or perhaps")) continue
        found++
        const sum = sure.reduce<bigint>((total, value) => total + (value === "few" ? 0n : value), 0n)
        expect(card).toMatch(new RegExp(`^${sum.toLocaleString("en")} `))
      }
      if (simulation.law.reforms[0]?.id === "release") expect(found).toBeGreaterThan(0)
    }
  })

  test("says that nothing is the most a cost comes to, where somebody's amount is not known", () => {
    const [, simulation] = simulations
    const rows = [...pageOf(simulation as Simulation, "en").querySelectorAll("#costs tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map(({ textContent }) => textContent),
    )
    expect(rows.find(([, bound]) => bound === "at most")?.[2]).toBe("not known")
    expect(rows.some(([, bound]) => bound?.includes("number of prisoners"))).toBe(true)
  })

  test("says of no two sums by what they differ, where somebody's amount is not known", () => {
    const [, simulation] = simulations
    const page = pageOf(simulation as Simulation, "en")
    const differences = [...page.querySelectorAll("#costs tbody tr, [id^=cost-] tbody tr")].flatMap((row) => {
      const cells = [...row.querySelectorAll("td, th")].map(({ textContent }) => textContent)
      return cells.some((cell) => cell?.includes("number of prisoners")) ? [] : [cells.at(-1)]
    })
    expect(differences.length).toBeGreaterThan(1)
    expect(new Set(differences)).toEqual(new Set(["not known"]))
    expect(page.querySelector(".cards")?.textContent).not.toContain("difference in cost")
  })

  test("says who is left when all the months that were asked for are over", () => {
    const [simulation] = simulations
    const last = disclosedResults(simulation as Simulation).projection?.months.at(-1)
    if (last === undefined) throw new Error("nothing was looked ahead at")
    const left = ({ leaving, stock }: typeof last.after): string =>
      leaving === "few" || stock === "few" ? "few" : (stock - leaving).toLocaleString("en")
    const said = `After 3 months ${left(last.after)} are in prison; under the law in force ${left(last.before)}.`
    expect(said).not.toContain("few")
    expect(pageOf(simulation as Simulation, "en").querySelector("#projection")?.textContent).toContain(said)
  })

  test("names a clause beside each change that turned somebody", () => {
    for (const simulation of simulations) {
      const rows = [...pageOf(simulation, "en").querySelectorAll("#articles tbody tr")]
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows)
        for (const cell of row.querySelectorAll("td")) expect(cell.textContent).not.toBe("")
    }
  })

  test("draws the mark of each effect as its bars, and has every pattern that is painted with once", () => {
    const page = pageOf(simulations[0] as Simulation, "en")
    const painted = [...page.querySelectorAll("[fill^='url(']")].map((bar) => bar.getAttribute("fill"))
    expect(new Set(painted).size).toBeGreaterThan(0)
    const patterns = [...page.querySelectorAll("pattern")].map(({ id }) => `url(#${id})`)
    expect(new Set(patterns).size).toBe(patterns.length)
    expect(new Set(painted)).toEqual(new Set(patterns))
    const marks = [...page.querySelectorAll("#effects .legend rect")].map((mark) => mark.getAttribute("fill"))
    expect(new Set(marks).size).toBe(marks.length)
    const bars = [...page.querySelectorAll("#effects figure > svg rect[width]")].filter(
      (bar) => Number(bar.getAttribute("width")) > 0,
    )
    for (const bar of bars) expect(marks).toContain(bar.getAttribute("fill"))
  })

  test("tells how many rows were left out, and nothing where none was", () => {
    const [simulation] = simulations
    const layout = layoutOf({ language: "en", calendar: jalali, pack: iranPack })
    const leftOut = (rowsLeftOut: number) =>
      reformReport(simulation as Simulation, layout, "fa.html", { rowsLeftOut })
    expect(leftOut(1234)).toMatch(/left out of every count<.*sdval="1234"/)
    expect(leftOut(0)).not.toContain("left out of every count")
  })

  test("shows every rule that is changed as it was and as it would be", async () => {
    const changed = ["REL-CR-3/minimum", "REL-CR-3/maximum", "REL-CR"]
    for (const rule of changed) expect(iranPack.rules.has(rule)).toBe(true)
    const reform: Reform = {
      id: "narrower",
      title: text("تنگ‌تر", "narrower"),
      changes: changed.map((rule) => ({ change: "repealRule", rule, from: jalaliDay(1404, 1, 1) })),
    }
    const simulation = Result.getOrThrow(
      await simulate({
        jurisdiction: iran,
        population,
        reforms: [reform],
        scenario: plainScenario,
        workers: 0,
      }),
    )
    for (const language of languages) {
      const rows = [...pageOf(simulation, language).querySelectorAll("#law tbody tr")].map((row) =>
        [...row.querySelectorAll("td")].map(({ textContent }) => textContent),
      )
      expect(rows.map(([title]) => title).sort()).toEqual(
        changed.map((rule) => iranPack.rules.get(rule)?.title[language]).sort(),
      )
      for (const [title, , before, after] of rows) {
        expect(before).toContain(title)
        expect(after).toContain(title)
      }
    }
  })

  test("says of a rule without a condition that it has none", () => {
    const [, simulation] = simulations
    expect(pageOf(simulation as Simulation, "en").querySelector("#law")?.textContent).toContain(
      "• without any condition",
    )
    expect(pageOf(simulation as Simulation, "fa").querySelector("#law")?.textContent).toContain(
      "• بدون هیچ شرطی",
    )
  })
})
