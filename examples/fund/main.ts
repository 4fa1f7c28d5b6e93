/**
 * A round of a charity fund from the promises to the donor report.
 *
 * Options: `--lang fa|en`, `--petitions NUMBER`, `--seed SEED`.
 */

import { parseArgs } from "node:util"
import { rightToLeft } from "@bazgasht/cli"
import { iranPack, jalali } from "@bazgasht/iran"
import { petitionsFrom } from "./petitions.ts"
import { fundedPool } from "./pool.ts"
import { runRound } from "./round.ts"
import { roundLines } from "./telling.ts"

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
const lines = roundLines(round, { language, calendar: jalali, pack: iranPack }).join("\n")
console.log(language === "fa" ? rightToLeft(lines) : lines)
