/**
 * A small judiciary: petitions and courses in a SQLite file, people notified by mail. It can be run again: what has happened is not done
 * twice, and no message is sent twice.
 */

import { rightToLeft } from "@bazgasht/cli"
import { commandLine, languageOption } from "@bazgasht/example-command-line"
import { iranPack, jalali } from "@bazgasht/iran"
import { runJudiciary } from "./run.ts"

const { file, lang: language } = commandLine(
  "judiciary",
  "A judiciary: petitions and courses in a SQLite file, people notified by mail.",
)
  .addOption(languageOption)
  .option("--file <file>", "the SQLite file", `${import.meta.dirname}/judiciary.sqlite`)
  .parse()
  .opts()

const { lines } = await runJudiciary(file, { language, calendar: jalali, pack: iranPack })
const report = lines.join("\n")
console.log(language === "fa" ? rightToLeft(report) : report)
