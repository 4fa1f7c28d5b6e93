/**
 * A round of a charity fund from the promises to the donor report, and the way of one petition through the casework to the release.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { rightToLeft } from "@bazgasht/cli"
import { commandLine, languageOption, wholeNumber } from "@bazgasht/example-command-line"
import { iranPack, jalali } from "@bazgasht/iran"
import { petitionsFrom } from "./petitions.ts"
import { fundedPool } from "./pool.ts"
import { runRound } from "./round.ts"
import { roundLines } from "./telling.ts"
import { wayLines } from "./telling-way.ts"
import { walkToRelease } from "./way-to-release.ts"

const {
  lang: language,
  petitions: count,
  seed,
} = commandLine(
  "fund",
  "A round of a charity fund from the promises to the donor report, and one petition to the release.",
)
  .addOption(languageOption)
  .option("--petitions <number>", "how many petitions", wholeNumber(0), 60)
  .option("--seed <seed>", "the seed of the draws", "1405-03")
  .parse()
  .opts()

const petitions = petitionsFrom(seed, count)
const round = runRound(fundedPool(), petitions, seed)
const style = { language, calendar: jalali, pack: iranPack } as const

const folder = mkdtempSync(join(tmpdir(), "fund-"))
try {
  const way = await walkToRelease(join(folder, "charity.sqlite"))
  const lines = [...roundLines(round, style), "", ...wayLines(way, style)].join("\n")
  console.log(language === "fa" ? rightToLeft(lines) : lines)
} finally {
  rmSync(folder, { recursive: true })
}
