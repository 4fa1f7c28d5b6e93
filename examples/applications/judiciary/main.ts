/**
 * A small judiciary: petitions and courses in a SQLite file, people notified by mail.
 *
 * Options: `--lang fa|en`, and `--file FILE` for another file than `judiciary.sqlite` beside this one. It can be run again: what
 * has happened is not done twice, and no message is sent twice.
 */

import { parseArgs } from "node:util"
import { rightToLeft } from "@bazgasht/cli"
import { iranPack, jalali } from "@bazgasht/iran"
import { runJudiciary } from "./run.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    file: { type: "string", default: `${import.meta.dirname}/judiciary.sqlite` },
  },
})

const language = values.lang === "fa" ? "fa" : "en"
const { lines } = await runJudiciary(values.file, { language, calendar: jalali, pack: iranPack })
const report = lines.join("\n")
console.log(language === "fa" ? rightToLeft(report) : report)
