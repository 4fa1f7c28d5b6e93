/**
 * A round of a charity fund from the promises to the donor report, and the way of one petition through the casework to the release.
 *
 * Options: `--lang fa|en`, `--petitions NUMBER`, `--seed SEED`.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { rightToLeft } from "@bazgasht/cli"
import { iranPack, jalali } from "@bazgasht/iran"
import { petitionsFrom } from "./petitions.ts"
import { fundedPool } from "./pool.ts"
import { runRound } from "./round.ts"
import { roundLines } from "./telling.ts"
import { wayLines } from "./telling-way.ts"
import { walkToRelease } from "./way-to-release.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    petitions: { type: "string", default: "60" },
    seed: { type: "string", default: "1405-03" },
  },
})

const language = values.lang === "fa" ? "fa" : "en"
const petitions = petitionsFrom(values.seed, Number(values.petitions))
const round = runRound(fundedPool(), petitions, values.seed)
const style = { language, calendar: jalali, pack: iranPack } as const

const folder = mkdtempSync(join(tmpdir(), "fund-"))
try {
  const way = await walkToRelease(join(folder, "charity.sqlite"))
  const lines = [...roundLines(round, style), "", ...wayLines(way, style)].join("\n")
  console.log(language === "fa" ? rightToLeft(lines) : lines)
} finally {
  rmSync(folder, { recursive: true })
}
