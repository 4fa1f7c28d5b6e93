/**
 * A province from beginning to end: prisoners and openings are invented, read, and placed in three modes, those who arrive later are
 * placed one by one, and a report with pictures is written in both languages.
 *
 * Options: `--lang fa|en` for what is printed, `--people NUMBER`, `--seed NUMBER`, and `--out DIR` for the report.
 */

import { mkdirSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { rightToLeft } from "@bazgasht/cli"
import { layoutOf } from "@bazgasht/example-caseload/layout.ts"
import { iranPack, jalali } from "@bazgasht/iran"
import { placeArriving } from "./arrivals.ts"
import { figuresOf } from "./figures.ts"
import { fileOf, pageOf } from "./page.ts"
import { placeProvince } from "./province.ts"
import { type Step, summaryLines, type Timing } from "./summary.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    people: { type: "string", default: "3000" },
    seed: { type: "string", default: "1404" },
    out: { type: "string", default: `${import.meta.dirname}/report` },
  },
})

const timings: Array<Timing> = []
const timed = <A>(step: Step, run: () => A): A => {
  const start = performance.now()
  const result = run()
  timings.push({ step, milliseconds: Math.round(performance.now() - start) })
  return result
}

const [size, seed] = [Number(values.people), Number(values.seed)]
const province = placeProvince(size, seed, timed)
const main = province.records[province.round.mode]
const arrivals = timed("arrivals", () => placeArriving(size, seed, province.round, main))
const figures = timed("figures", () => figuresOf(province, arrivals))

const layoutIn = (language: "en" | "fa") => layoutOf({ language, calendar: jalali, pack: iranPack })
// From npm the directory of the script is this package; a folder that is named is the caller's.
const folder = resolve(process.env["INIT_CWD"] ?? process.cwd(), values.out)
timed("report", () => {
  mkdirSync(folder, { recursive: true })
  for (const language of ["fa", "en"] as const)
    writeFileSync(resolve(folder, fileOf(language)), pageOf(figures, layoutIn(language)))
})

const language = values.lang === "fa" ? "fa" : "en"
const summary = summaryLines(figures, timings, layoutIn(language)).join("\n")
console.log(language === "fa" ? rightToLeft(summary) : summary)
console.log(`\n${resolve(folder, fileOf(language))}`)
