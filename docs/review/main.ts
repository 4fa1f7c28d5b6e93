/**
 * Prints every text that people read and no pack holds, in both languages, to be read in one go: refusals, titles, pages, messages, help,
 * errors; each with its digest and its last reader. `--since-review` leaves out what was read; `--read --by NAME --day DAY` marks it as read.
 * Words behind them narrow either to files whose path holds one of them, or to the texts whose digest begins with one.
 */

import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { collectTexts, type WrittenText } from "./collect-texts.ts"
import { isAskedFor, lastReadings, marksFile, readMarks, unreadOf, withReading } from "./marks.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    "since-review": { type: "boolean", default: false },
    read: { type: "boolean", default: false },
    by: { type: "string" },
    day: { type: "string" },
  },
})

const marks = readMarks()

const print = (texts: ReadonlyArray<WrittenText>): void => {
  const readings = lastReadings(marks)
  let last = ""
  for (const { digest, en, fa, file, line } of texts) {
    if (file !== last) console.log(`\n${file}`)
    last = file
    const reading = readings.get(digest)
    const head = [`${line}`, digest, ...(reading === undefined ? [] : [`${reading.day} ${reading.by}`])]
    console.log([`  ${head.join("  ")}`, fa, en].filter((part) => part !== "").join("\n    "))
  }
  console.log(`\n${texts.length}`)
}

const all = collectTexts()
const named = all.filter((text) => isAskedFor(text, positionals))
const asked = values["since-review"] ? unreadOf(named, marks) : named
if (values.read) {
  const { by, day } = values
  if (by === undefined || day === undefined) throw new Error("--read needs --by NAME and --day DAY")
  if (named.length === 0)
    throw new Error(`No text has a digest or stands in a file of ${positionals.join(" or ")}.`)
  const after = withReading(marks, asked, all, { by, day })
  writeFileSync(marksFile, `${JSON.stringify(after, undefined, 2)}\n`)
} else print(asked)
