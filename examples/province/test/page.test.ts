import { createHash } from "node:crypto"
import type { PersonOutcome } from "@bazgasht/core/placement"
import { layoutOf } from "@bazgasht/example-caseload/layout.ts"
import { iranPack, jalali } from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import { parseHTML } from "linkedom"
import { describe, expect, test } from "vitest"
import { placeArriving } from "../arrivals.ts"
import { figuresOf, resultOf } from "../figures.ts"
import { fileOf, pageOf } from "../page.ts"
import { modes, placeProvince } from "../province.ts"
import { titleOfPlace, titleOfResult, titleOfRule } from "../sections/section.ts"
import { summaryLines } from "../summary.ts"
import { words } from "../wording.ts"

const [size, seed] = [60, 1404]
const untimed = <A>(_: string, run: () => A): A => run()

const figuresAgain = () => {
  const province = placeProvince(size, seed, untimed)
  return figuresOf(province, placeArriving(size, seed, province.round, province.records.stable))
}

const figures = figuresAgain()
const { records, round } = figures.province

const languages = ["fa", "en"] as const
const layoutIn = (language: "en" | "fa") => layoutOf({ language, calendar: jalali, pack: iranPack })
const pages = { fa: pageOf(figures, layoutIn("fa")), en: pageOf(figures, layoutIn("en")) }
const documents = { fa: parseHTML(pages.fa).document, en: parseHTML(pages.en).document }

/** The rows of the table of a part. */
const rowsOf = (language: "en" | "fa", part: string): ReadonlyArray<ReadonlyArray<string>> =>
  [...documents[language].querySelectorAll(`#${part} tbody tr`)].map((row) =>
    [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? ""),
  )

/** The parts that are pictures. */
const pictured = ["places", "results", "closing", "missing", "seats", "fits", "arrivals", "trades"]

describe.each(languages)("the page in %s", (language) => {
  const { number, say } = layoutIn(language)
  const outcomes = modes.map((mode) => records[mode].people)
  const inEachMode = (holds: (one: PersonOutcome) => boolean): ReadonlyArray<string> =>
    outcomes.map((people) => number(people.filter(holds).length))

  test("tells where people are placed as the records do", () => {
    const kinds = new Map(
      round.openings.map(({ id, kind, workplace }) => [id, kind === "course" ? kind : String(workplace)]),
    )
    const rows = rowsOf(language, "places")
    for (const kind of new Set(kinds.values())) {
      const expected = inEachMode((one) => one.outcome === "placed" && kinds.get(one.opening) === kind)
      const told = rows.find(([title]) => title === say(titleOfPlace(kind as "closed")))?.slice(1)
      expect(told ?? expected.map(() => number(0))).toEqual(expected)
    }
    expect(rows).toContainEqual([say(words.sum), ...inEachMode(({ outcome }) => outcome === "placed")])
    expect(rows).toContainEqual([
      say(words.totalFit),
      ...modes.map((mode) => number(records[mode].solution.fit)),
    ])
  })

  test("tells what became of everybody as the records do", () => {
    const results = new Set(outcomes.flatMap((people) => people.map(resultOf)))
    const expected = [...results].map((result) => [
      say(titleOfResult(result)),
      ...inEachMode((one) => resultOf(one) === result),
    ])
    expect(rowsOf(language, "results").toSorted()).toEqual(expected.toSorted())
  })

  test("tells the constraints and the seats as the record of the office does", () => {
    const { openings, people } = records[round.mode]
    const counts = people.flatMap((one) => ("constraints" in one ? one.constraints : []))
    const sum = (rule: string, of: "no" | "undetermined"): string =>
      number(counts.filter((one) => one.rule === rule).reduce((total, one) => total + one[of], 0))
    const rules = [...new Set(counts.map(({ rule }) => rule))]
    const told = rowsOf(language, "closing").map(([title = "", no = "", unknown = ""]) => [
      title,
      no,
      unknown,
    ])
    expect(told.toSorted()).toEqual(
      rules.map((rule) => [say(titleOfRule(rule)), sum(rule, "no"), sum(rule, "undetermined")]).toSorted(),
    )
    const seats = rowsOf(language, "seats")
    expect(seats).toHaveLength(openings.length)
    for (const { id, placed, seats: all } of openings)
      expect(seats.find(([, opening]) => opening?.includes(id))?.slice(2)).toEqual([
        number(all),
        number(placed.length),
      ])
  })

  test.each(["wide", "narrow"])("draws bars as long as its numbers, for %s screens", (canvas) => {
    const rows = rowsOf(language, "results")
    const values = modes.flatMap((_, mode) => rows.map((row) => row[mode + 1]))
    const bars = [...documents[language].querySelectorAll(`#results .${canvas} rect`)]
    const lengths = bars.map((bar) => Number(bar.getAttribute("width")))
    const whole = lengths.reduce((sum, length) => sum + length, 0) / modes.length
    const drawn = lengths
      .filter((length) => length > 0)
      .map((length) => number(Math.round((length / whole) * size)))
    expect(drawn.toSorted()).toEqual(values.filter((value) => value !== number(0)).toSorted())
  })

  test("holds the receipt of the record", () => {
    const record = records[round.mode]
    const told = rowsOf(language, "receipt").map(([, value]) => value)
    expect(told).toContain(record.inputDigest)
    expect(told).toContain(record.basis.rulesDigest)
    expect(told).toContain(record.basis.parametersDigest)
    expect(told).toContain(digestOf(record))
    expect(told).toContain(String(seed))
  })

  test("is the same for the same seed", () => {
    expect(pageOf(figuresAgain(), layoutIn(language))).toBe(pages[language])
  })

  test("needs no network and runs nothing but what copies its numbers", () => {
    expect(pages[language]).not.toMatch(/https?:|src=|url\((?!data:font\/)|@import|<link|<iframe/i)
    const [script, ...others] = documents[language].querySelectorAll("script")
    expect(others).toEqual([])
    const hash = createHash("sha256")
      .update(script?.textContent ?? "")
      .digest("base64")
    const policy = documents[language].querySelector("meta[http-equiv=Content-Security-Policy]")
    expect(policy?.getAttribute("content")?.split("; ")).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      "font-src data:",
      `script-src 'sha256-${hash}'`,
    ])
    const links = [...documents[language].querySelectorAll("[href]")].map((link) => link.getAttribute("href"))
    expect(links).toEqual([fileOf(language === "fa" ? "en" : "fa")])
    expect([...documents[language].querySelectorAll("section:has(svg)")].map(({ id }) => id)).toEqual(
      pictured,
    )
  })
})

/** What a page says, without the style sheet, the script, the link to the other language and the digests. */
const saidIn = (language: "en" | "fa"): string => {
  const { document } = parseHTML(pages[language])
  for (const other of document.querySelectorAll("style, script, header > a, #receipt")) other.remove()
  return document.body.innerHTML.replaceAll(/<[^>]*>/g, "\n")
}

describe("the languages", () => {
  test("are not mixed, and leave no code untranslated", () => {
    expect(saidIn("fa").replaceAll(/W-\d+/g, "")).not.toMatch(/[0-9A-Za-z]/)
    expect(saidIn("en")).not.toMatch(/[\u0600-\u06ff]|\b[a-z]+[A-Z]/)
  })

  test("are not mixed in what is printed", () => {
    const lines = summaryLines(figures, [{ step: "people", milliseconds: 12 }], layoutIn("fa"))
    const receipt = rowsOf("fa", "receipt").map(([, value = ""]) => value)
    const printed = lines.filter((line) => !receipt.some((value) => line.includes(value))).join("\n")
    expect(printed.replaceAll(/W-\d+/g, "")).not.toMatch(/[0-9A-Za-z]/)
    expect(printed).toContain("خواندن پرونده‌ها")
  })

  test("write Persian from the right, in the pictures too", () => {
    expect(documents.fa.documentElement.getAttribute("dir")).toBe("rtl")
    const directions = (of: Document) =>
      Array.from(of.querySelectorAll("svg:has(text)"), (svg) => svg.getAttribute("direction"))
    expect(new Set(directions(documents.fa))).toEqual(new Set(["rtl"]))
    expect(new Set(directions(documents.en))).toEqual(new Set([null]))
  })
})
