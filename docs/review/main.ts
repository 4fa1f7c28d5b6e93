/**
 * Prints every text that people read and no pack holds, in both languages, to be read in one go: refusals, titles, pages, messages, help,
 * errors. `--since-review` leaves out what was read; `--read --by NAME --day DAY` marks it as read. Words behind them narrow either to files
 * whose path holds one of them.
 */

import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { collectTexts, type WrittenText } from "./collect-texts.ts"
import { marksFile, marksOn, type ReadTexts, readMarks, unreadOf, withMarks } from "./marks.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    "since-review": { type: "boolean", default: false },
    read: { type: "boolean", default: false },
    by: { type: "string" },
    day: { type: "string" },
  },
})

const isAsked = ({ file }: WrittenText): boolean =>
  positionals.length === 0 || positionals.some((part) => file.includes(part))

const print = (texts: ReadonlyArray<WrittenText>): void => {
  let last = ""
  for (const { en, fa, file, line } of texts) {
    if (file !== last) console.log(`\n${file}`)
    last = file
    console.log([`  ${line}`, fa, en].filter((part) => part !== "").join("\n    "))
  }
  console.log(`\n${texts.length}`)
}

/** The marks after a reading of the texts that are asked for. */
const marksAfter = (all: ReadonlyArray<WrittenText>, by: string, day: string): ReadTexts => {
  if (positionals.length === 0) return marksOn(all, by, day)
  const asked = all.filter(isAsked)
  if (asked.length === 0)
    throw new Error(`No text stands in a file whose path holds ${positionals.join(" or ")}.`)
  const before = readMarks()
  // One name stands over all the marks of a file.
  if (before.by !== by) throw new Error(`The marks are those of ${before.by}: ${by} has to read all texts.`)
  return withMarks(before, asked, all, day)
}

const all = collectTexts()
if (values.read) {
  const { by, day } = values
  if (by === undefined || day === undefined) throw new Error("--read needs --by NAME and --day DAY")
  writeFileSync(marksFile, `${JSON.stringify(marksAfter(all, by, day), undefined, 2)}\n`)
} else print((values["since-review"] ? unreadOf(all, readMarks()) : all).filter(isAsked))
