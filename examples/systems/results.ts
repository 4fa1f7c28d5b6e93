/** What is printed at the end of the year: what the command says of the store, the files that went to banks, a donor's page, and two time lines. */

import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { kindsInWords, nodePlatform, rightToLeft, run, tableLines } from "@bazgasht/cli"
import { timeLineInWords } from "@bazgasht/organisation/registers"
import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { csvBank, isoBank } from "./bank.ts"
import { type Country, prisonOf } from "./country.ts"
import { donorOf, donorPage, reportOfYear } from "./donor-page.ts"
import { headquarters } from "./offices.ts"
import type { StorePlace } from "./stores.ts"
import type { Systems } from "./systems.ts"
import { type PersonTimeLine, timeLines } from "./time-lines.ts"

const words = {
  files: text("فایل‌هایی که به بانک رفت", "files that went to banks"),
  file: text("فایل", "file"),
  payments: text("پرداخت‌ها", "payments"),
  total: text("جمع", "total"),
  account: text("از حساب", "from the account"),
  sum: text("جمع فایل‌ها", "all files"),
  donor: text("صفحهٔ یک خیّر", "the page of a donor"),
  family: text("سیر زمانی یک خانواده", "the time line of a family"),
  prisoner: text("سیر زمانی یک زندانی", "the time line of a prisoner"),
} as const

/** The year of a country, as it is read at the end. */
export interface LivedYear {
  readonly systems: Systems
  readonly country: Country
  readonly place: StorePlace
  /** Where files that go to banks and to donors are kept. */
  readonly folder: string
  readonly style: Style
}

const addressOf = (place: StorePlace): ReadonlyArray<string> =>
  place.kind === "sqlite" ? [place.file] : [place.url, "--schema", place.schema]

/** The commands of the library that speak of the store: is it whole, two days with what lies between them, what is due, and what comes. */
const commandsOn = (place: StorePlace): ReadonlyArray<ReadonlyArray<string>> => {
  const store = addressOf(place)
  return [
    ["verify", ...store],
    ["figures", ...store, "--day", "1405/06/31", "--against", "1404/12/29", "--since", "1404/07/01"],
    ["figures", ...store, "--day", "1405/06/31", "--since", "1404/07/01", "--by", "province", "--published"],
    ...["association-ilam-1", prisonOf("ilam"), headquarters].map((unit) => [
      "worklist",
      ...store,
      "--day",
      "1405/07/01",
      "--unit",
      unit,
    ]),
    ["worklist", ...store, "--coming", "--day", "1405/07/01", "--unit", prisonOf("ilam")],
  ]
}

/** The files of a folder that went to banks, each read back as a bank reads it. */
const paymentFiles = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => /\.(csv|xml)$/.test(name)).sort()
  return Promise.all(
    names.map(async (file) => {
      const { format } = file.endsWith(".xml") ? isoBank : csvBank
      const { debtor, payments } = Result.getOrThrow(format.parse(await readFile(join(folder, file))))
      const total = payments.reduce((sum, { amount }) => sum + amount, 0)
      return { file, debtor: debtor.name, payments: payments.length, total }
    }),
  )
}

const heading = (style: Style, of: Text): string => `\n${inLanguage(style, of)}\n`

/** How many lines of the head of a file are shown. */
const shown = 24

const printPaymentFiles = async (
  print: (line: string) => void,
  { folder, style }: LivedYear,
): Promise<void> => {
  const { money: amountOf, number } = wordsOf(style)
  const money = (amount: number): string => amountOf(amount, style.pack.currency)
  const files = await paymentFiles(folder)
  const say = (of: Text): string => inLanguage(style, of)
  const total = files.reduce((sum, one) => sum + one.total, 0)
  const payments = files.reduce((sum, one) => sum + one.payments, 0)
  print(heading(style, words.files))
  for (const line of tableLines(
    [
      { title: say(words.file) },
      { title: say(words.account) },
      { title: say(words.payments), numeric: true },
      { title: say(words.total), numeric: true },
    ],
    [
      ...files.map((one) => [one.file, one.debtor, number(one.payments), money(one.total)]),
      [say(words.sum), "", number(payments), money(total)],
    ],
    { direction: style.language === "fa" ? "rtl" : "ltr", paintHead: (line) => line },
  ))
    print(line)
  const first = files.find(({ file }) => file.endsWith(".xml"))
  if (first === undefined) return
  print(`\n${join(folder, first.file)}\n`)
  const lines = (await readFile(join(folder, first.file), "utf8")).split("\n")
  for (const line of lines.slice(0, shown)) console.log(line)
  console.log("  …")
}

const writeDonorPages = async (print: (line: string) => void, year: LivedYear): Promise<void> => {
  const { folder, style, systems } = year
  const report = await reportOfYear(systems)
  const donor = donorOf(report)
  if (donor === undefined) return
  print(heading(style, words.donor))
  for (const [language, other] of [
    ["fa", "en"],
    ["en", "fa"],
  ] as const) {
    const file = join(folder, `donor.${language}.html`)
    await writeFile(file, donorPage({ ...style, language }, report, donor, `donor.${other}.html`))
    console.log(file)
  }
}

const printTimeLine = (
  print: (line: string) => void,
  style: Style,
  title: Text,
  line: PersonTimeLine | undefined,
): void => {
  if (line === undefined) return
  print(`\n${inLanguage(style, title)}: ${line.person}\n`)
  for (const one of timeLineInWords(line.timeLine, kindsInWords, style)) print(one)
}

/** Prints it all; answers with the exit code of the first command that found something wrong. */
export const printResults = async (year: LivedYear): Promise<number> => {
  const { country, place, style, systems } = year
  const print = (line: string): void => console.log(style.language === "fa" ? rightToLeft(line) : line)
  let worst = 0
  for (const command of commandsOn(place)) {
    console.log(`\nbazgasht ${command.join(" ")}\n`)
    const code = await run(
      [...command, "--lang", style.language],
      nodePlatform(() => ""),
    )
    worst ||= code
  }
  await printPaymentFiles(print, year)
  await writeDonorPages(print, year)
  const { family, prisoner } = await timeLines(systems, country)
  printTimeLine(print, style, words.family, family)
  printTimeLine(print, style, words.prisoner, prisoner)
  return worst
}
