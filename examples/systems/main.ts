/**
 * A year of a small country in the two systems: what its offices do, day by day, and then what the store says of it. Alone over one file of SQLite, or
 * by several processes over PostgreSQL, some of which are killed in their work: then every figure is compared with those of the file.
 */

import { rmSync } from "node:fs"
import { rightToLeft, tableLines } from "@bazgasht/cli"
import { commandLine, languageOption, wholeNumber } from "@bazgasht/example-command-line"
import { iranPack, jalali } from "@bazgasht/iran"
import { dayInWords, inLanguage, text, wordsOf } from "@bazgasht/rules"
import { countryOf, lastDay, smallSize, wholeSize } from "./country.ts"
import { compareFigures, type FigureOfQuarter, figuresOfYear } from "./figures.ts"
import { openSystems } from "./open-systems.ts"
import { phasesOf } from "./phases.ts"
import { printResults } from "./results.ts"
import { type StorePlace, storeAt } from "./stores.ts"
import { killingsAtRandom, runByWorkers } from "./workforce.ts"
import { carryOutConsequences, doTasks, type Phase } from "./year.ts"

const {
  lang: language,
  seed,
  ...options
} = commandLine(
  "systems",
  "A year of a small country in the two systems, and what the store then says of it.",
)
  .addOption(languageOption)
  .option("--store <file>", "the SQLite file, made anew", "systems.sqlite")
  .option("--seed <number>", "the seed of the draws", wholeNumber(0), 1404)
  .option("--small", "a country of some dozens of people", false)
  .option("--postgres <url>", "lives the year again over this PostgreSQL server, and compares every figure")
  .option("--schema <name>", "its schema", `systems_${Date.now()}`)
  .option("--processes <number>", "how many processes live it there", wholeNumber(1), 4)
  .option("--kill", "kills some of them in their work", false)
  .parse()
  .opts()

const style = { language, calendar: jalali, pack: iranPack } as const
const { number } = wordsOf(style)
const size = options.small ? smallSize : wholeSize
const country = countryOf(seed, size)
const phases = phasesOf(country)
const print = (line: string): void => console.log(language === "fa" ? rightToLeft(line) : line)

const announce = ({ day, tasks, title }: Phase): void =>
  print(`${dayInWords(style, day)}  ${inLanguage(style, title)} (${number(tasks.length)})`)

const filesOf = (place: string): string => `${options.store}-${place}`

/** Lives through the year in this process. */
const liveAlone = async (place: StorePlace, folder: string): Promise<void> => {
  const systems = await openSystems(storeAt(place), country, { files: folder })
  for (const phase of phases) {
    await doTasks(systems, phase, phase.tasks)
    await carryOutConsequences(systems)
    announce(phase)
  }
  await systems.close()
}

/** Prints the results of a year, and answers with its figures. */
const conclude = async (place: StorePlace, folder: string): Promise<ReadonlyArray<FigureOfQuarter>> => {
  const systems = await openSystems(storeAt(place), country, { files: folder })
  await systems.beginDay(lastDay)
  process.exitCode = await printResults({ systems, country, place, folder, style })
  const figures = await figuresOfYear(systems)
  await systems.close()
  return figures
}

for (const end of ["", "-wal", "-shm", "-files", "-postgres-files"])
  rmSync(`${options.store}${end}`, { force: true, recursive: true })
const file: StorePlace = { kind: "sqlite", file: options.store }
await liveAlone(file, filesOf("files"))
const ofFile = await conclude(file, filesOf("files"))

if (options.postgres !== undefined) {
  const place: StorePlace = { kind: "postgres", url: options.postgres, schema: options.schema }
  const order = { place, seed, size, workers: options.processes, files: filesOf("postgres-files") }
  const killings = options.kill ? killingsAtRandom(phases, order.workers) : []
  print(
    `\n${inLanguage(style, text(`همان سال با ${number(order.workers)} فرایند بر PostgreSQL`, `the same year by ${number(order.workers)} processes over PostgreSQL`))}: ${options.schema}\n`,
  )
  const killed = await runByWorkers(phases, order, killings, announce)
  const ofServer = await conclude(place, order.files)
  print(
    `\n${inLanguage(style, text("فرایندهایی که در میانهٔ کار متوقف شد", "processes that were killed in their work"))}: ${number(killed)}\n`,
  )
  const compared = compareFigures(ofFile, ofServer)
  const say = (fa: string, en: string): string => inLanguage(style, text(fa, en))
  for (const line of tableLines(
    [
      { title: say("آمار", "figure") },
      { title: say("عددها", "numbers"), numeric: true },
      { title: say("برابر در هر دو", "the same in both"), numeric: true },
    ],
    compared.map(({ numbers, same, title }) => [inLanguage(style, title), number(numbers), number(same)]),
    { direction: language === "fa" ? "rtl" : "ltr", paintHead: (head) => head },
  ))
    print(line)
  const isEqual = compared.every(({ numbers, same }) => numbers === same)
  print(
    `\n${isEqual ? say("هر عدد در هر دو پایگاه برابر است.", "Every number is the same in both stores.") : say("برخی عددها برابر نیست.", "Some numbers differ.")}`,
  )
  if (!isEqual) process.exitCode = 1
}
