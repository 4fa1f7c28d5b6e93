/**
 * A support cycle of one province from beginning to end: families are read, their facts derived, a snapshot locked, the cycle
 * computed, approved and paid, its books closed, and what an office needs is printed.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { nodePlatform, rightToLeft, run } from "@bazgasht/cli"
import { commandLine, languageOption, wholeNumber } from "@bazgasht/example-command-line"
import { iranPack, jalali } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { bankFrom } from "./bank.ts"
import { runCaseload } from "./caseload.ts"
import { familyDocuments } from "./families.ts"
import { payCycle } from "./paying.ts"
import { payingLines } from "./paying-report.ts"
import { reportLines } from "./report.ts"

const {
  budget,
  families: size,
  lang: language,
  seed,
  tables,
  write,
} = commandLine(
  "caseload",
  "A support cycle of one province, from the families to the payments and the books.",
)
  .addOption(languageOption)
  .option("--families <number>", "how many families", wholeNumber(1), 300)
  .option("--seed <number>", "the seed of the draws", wholeNumber(0), 1404)
  .option("--budget <rials>", "the money of the cycle, in rials", wholeNumber(0))
  .option("--write <file>", "keeps the families as JSON Lines for `bazgasht cycle`")
  .option("--tables <folder>", "keeps the families and the whole tables, for a spreadsheet")
  .parse()
  .opts()

const documents = familyDocuments(size, seed)
const writeFamilies = (file: string): void =>
  writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(""))
if (write !== undefined) writeFamilies(write)

const planFile = `${import.meta.dirname}/plan.json`
const plan: unknown = JSON.parse(readFileSync(planFile, "utf8"))
const caseload = runCaseload(plan, documents, budget as Money | undefined)
const paid = payCycle(caseload, bankFrom(seed))
const style = { language, calendar: jalali, pack: iranPack } as const
const report = [...reportLines(caseload, style), ...payingLines(caseload, paid, style)].join("\n")
console.log(language === "fa" ? rightToLeft(report) : report)

/** The whole tables are those of the command, over the same families and the same budget. */
const writeTables = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const families = join(folder, "families.jsonl")
  writeFamilies(families)
  const budgetOption = budget === undefined ? [] : ["--budget", String(budget)]
  const platform = { ...nodePlatform(() => ""), print: () => {} }
  process.exitCode = await run(
    ["cycle", "--lang", language, ...budgetOption, "--csv", folder, planFile, families],
    platform,
  )
}
if (tables !== undefined) await writeTables(tables)
