/**
 * A province from beginning to end: prisoners and openings are invented, read, and placed in three modes, those who arrive later are
 * placed one by one, and a report with pictures is written in both languages.
 */

import { mkdirSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { rightToLeft } from "@bazgasht/cli"
import { layoutOf } from "@bazgasht/example-caseload/layout.ts"
import { commandLine, languageOption, wholeNumber } from "@bazgasht/example-command-line"
import { iranPack, jalali } from "@bazgasht/iran"
import { placeArriving } from "./arrivals.ts"
import { figuresOf } from "./figures.ts"
import { fileOf, pageOf } from "./page.ts"
import { placeProvince } from "./province.ts"
import { type Step, summaryLines, type Timing } from "./summary.ts"

const {
  lang: language,
  out,
  people: size,
  seed,
} = commandLine("province", "A province whose prisoners are placed in work, with a report in both languages.")
  .addOption(languageOption)
  .option("--people <number>", "how many prisoners", wholeNumber(1), 3000)
  .option("--seed <number>", "the seed of the draws", wholeNumber(0), 1404)
  .option("--out <folder>", "where the report is written", `${import.meta.dirname}/report`)
  .parse()
  .opts()

const timings: Array<Timing> = []
const timed = <A>(step: Step, run: () => A): A => {
  const start = performance.now()
  const result = run()
  timings.push({ step, milliseconds: Math.round(performance.now() - start) })
  return result
}

const province = placeProvince(size, seed, timed)
const main = province.records[province.round.mode]
const arrivals = timed("arrivals", () => placeArriving(size, seed, province.round, main))
const figures = timed("figures", () => figuresOf(province, arrivals))

const layoutIn = (language: "en" | "fa") => layoutOf({ language, calendar: jalali, pack: iranPack })
// From npm the directory of the script is this package; a folder that is named is the caller's.
const folder = resolve(process.env["INIT_CWD"] ?? process.cwd(), out)
timed("report", () => {
  mkdirSync(folder, { recursive: true })
  for (const language of ["fa", "en"] as const)
    writeFileSync(resolve(folder, fileOf(language)), pageOf(figures, layoutIn(language)))
})

const summary = summaryLines(figures, timings, layoutIn(language)).join("\n")
console.log(language === "fa" ? rightToLeft(summary) : summary)
console.log(`\n${resolve(folder, fileOf(language))}`)
