/**
 * A year of a small country in the two systems, over one file of SQLite: what its offices do, day by day, and then what the command prints of the store: whether it
 * fits together, the figures of two days with what lies between them, and what is due.
 *
 * Options: `--lang fa|en`, `--store FILE`, `--seed NUMBER`, `--small` for a country of some dozens.
 */

import { rmSync } from "node:fs"
import { parseArgs } from "node:util"
import { nodePlatform, run } from "@bazgasht/cli"
import { iranPack, jalali } from "@bazgasht/iran"
import { dayInWords, inLanguage, wordsOf } from "@bazgasht/rules"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import { countryOf, smallSize, wholeSize } from "./country.ts"
import { openSystems } from "./open-systems.ts"
import { phasesOf } from "./phases.ts"
import { carryOutConsequences, doTasks } from "./year.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    store: { type: "string", default: "systems.sqlite" },
    seed: { type: "string", default: "1404" },
    small: { type: "boolean", default: false },
  },
})

const language = values.lang === "fa" ? "fa" : "en"
const style = { language, calendar: jalali, pack: iranPack } as const
const { number } = wordsOf(style)
const country = countryOf(Number(values.seed), values.small ? smallSize : wholeSize)

for (const end of ["", "-wal", "-shm"]) rmSync(`${values.store}${end}`, { force: true })
const systems = await openSystems(sqliteStorage({ file: values.store }), country)
for (const phase of phasesOf(country)) {
  await doTasks(systems, phase, phase.tasks)
  await carryOutConsequences(systems)
  console.log(
    `${dayInWords(style, phase.day)}  ${inLanguage(style, phase.title)} (${number(phase.tasks.length)})`,
  )
}
await systems.close()

const commands = [
  ["verify", values.store],
  ["figures", values.store, "--day", "1405/06/31", "--against", "1404/12/29", "--since", "1404/07/01"],
  ["worklist", values.store, "--day", "1405/07/01", "--unit", "association-ilam-1"],
]
for (const words of commands) {
  console.log(`\nbazgasht ${words.join(" ")}\n`)
  const code = await run(
    [...words, "--lang", language],
    nodePlatform(() => ""),
  )
  if (code !== 0) process.exitCode = code
}
