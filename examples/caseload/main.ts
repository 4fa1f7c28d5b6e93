/**
 * A support cycle of one province from beginning to end: families are read, their facts derived, a snapshot locked, the cycle
 * computed, approved and paid, its books closed, and what an office needs is printed.
 *
 * Options: `--lang fa|en`, `--families NUMBER`, `--seed NUMBER`, `--budget RIALS`, `--write FILE` to keep the families as JSON
 * Lines for `bazgasht cycle`, and `--tables FOLDER` to keep them there with the whole tables, for a spreadsheet.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { nodePlatform, rightToLeft, run } from "@bazgasht/cli"
import { iranPack, jalali } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { bankFrom } from "./bank.ts"
import { runCaseload } from "./caseload.ts"
import { familyDocuments } from "./families.ts"
import { payCycle } from "./paying.ts"
import { payingLines } from "./paying-report.ts"
import { reportLines } from "./report.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    families: { type: "string", default: "300" },
    seed: { type: "string", default: "1404" },
    budget: { type: "string" },
    write: { type: "string" },
    tables: { type: "string" },
  },
})

const seed = Number(values.seed)
const documents = familyDocuments(Number(values.families), seed)
const writeFamilies = (file: string): void =>
  writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(""))
if (values.write !== undefined) writeFamilies(values.write)

const planFile = `${import.meta.dirname}/plan.json`
const plan: unknown = JSON.parse(readFileSync(planFile, "utf8"))
const caseload = runCaseload(
  plan,
  documents,
  values.budget === undefined ? undefined : (Number(values.budget) as Money),
)
const paid = payCycle(caseload, bankFrom(seed))
const language = values.lang === "fa" ? "fa" : "en"
const style = { language, calendar: jalali, pack: iranPack } as const
const report = [...reportLines(caseload, style), ...payingLines(caseload, paid, style)].join("\n")
console.log(language === "fa" ? rightToLeft(report) : report)

/** The whole tables are those of the command, over the same families and the same budget. */
const writeTables = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const families = join(folder, "families.jsonl")
  writeFamilies(families)
  const budget = values.budget === undefined ? [] : ["--budget", values.budget]
  const platform = { ...nodePlatform(() => ""), print: () => {} }
  process.exitCode = await run(
    ["cycle", "--lang", language, ...budget, "--csv", folder, planFile, families],
    platform,
  )
}
if (values.tables !== undefined) await writeTables(values.tables)
