/**
 * The commands that compute over the files of a nation: files in, a document out, each in a fresh process of the built command.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { resolve } from "node:path"
import { build } from "tsup"
import { cycleFiles, type Files, fundFiles, placementFiles } from "./nation-files.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const rounds = isFull ? 3 : 1
const folder = resolve(import.meta.dirname, "..")
const scratch = mkdtempSync(`${tmpdir()}/bazgasht-`)

interface Cost {
  readonly seconds: number
  readonly megabytes: number
}

interface Row {
  readonly title: string
  /** The words of the command, the names of files among them. */
  readonly words: ReadonlyArray<string>
  readonly files: Files
  /** The file that holds the many. */
  readonly many: string
  readonly wanted: Cost
}

const count = (number: number): string => number.toLocaleString("en")
const [people, openings, families, petitions] = isFull
  ? [10_000, 500, 65_000, 20_000]
  : [2000, 100, 5000, 5000]

const rows: ReadonlyArray<Row> = [
  {
    title: `\`place\`, ${count(people)} people and ${count(openings)} openings`,
    words: ["place", "round.json", "people.jsonl"],
    files: placementFiles(people, openings),
    many: "people.jsonl",
    wanted: isFull ? { seconds: 5, megabytes: 400 } : { seconds: 3, megabytes: 300 },
  },
  {
    title: `\`cycle\`, ${count(families)} families`,
    words: ["cycle", "plan.json", "families.jsonl"],
    files: cycleFiles(families),
    many: "families.jsonl",
    wanted: isFull ? { seconds: 8, megabytes: 500 } : { seconds: 3, megabytes: 300 },
  },
  ...(["count", "weight", "priority", "equalShares"] as const).map((mode) => ({
    title: `\`fund\`, ${count(petitions)} petitions, mode \`${mode}\``,
    words: ["fund", "run.json"],
    files: fundFiles(petitions, mode, "provinces"),
    many: "run.json",
    wanted: { seconds: 2, megabytes: 300 },
  })),
]

const costOf = (words: ReadonlyArray<string>): Cost => {
  const { output, status, stderr } = spawnSync(
    process.execPath,
    ["--import", resolve(import.meta.dirname, "measured-run.mjs"), ...words],
    { cwd: scratch, encoding: "utf8", stdio: ["ignore", "ignore", "pipe", "pipe"] },
  )
  if (status !== 0) throw new Error(`${words.join(" ")}: exit code ${status}\n${stderr}`)
  return JSON.parse(output[3] ?? "") as Cost
}

/** Reads every line of a file as JSON, or the whole of it, and writes it again: what no command can do without. */
const byHand = (file: string): string =>
  `const text = require("node:fs").readFileSync("${file}", "utf8")
  for (const one of "${file}".endsWith("l") ? text.split("\\n").filter(Boolean) : [text])
    process.stdout.write(JSON.stringify(JSON.parse(one)))`

const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const measure = (words: ReadonlyArray<string>): Cost => {
  const costs = Array.from({ length: rounds }, () => costOf(words))
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  }
}

try {
  await build({
    config: `${folder}/tsup.command.config.ts`,
    outDir: `${scratch}/built`,
    silent: true,
    clean: false,
  })
  const measured = rows.map((row) => {
    console.error(row.title)
    for (const [file, content] of Object.entries(row.files)) writeFileSync(`${scratch}/${file}`, content)
    return {
      ...row,
      cost: measure([`${scratch}/built/main.js`, ...row.words, "--json"]),
      hand: measure(["-e", byHand(row.many)]),
    }
  })
  console.log(
    JSON.stringify({
      title: "The files of a nation",
      text: [
        `Invented files from a seed, a hundredth of what they could say unknown; a process of the built command for each run, with its document in JSON. Seconds are those of a processor, garbage collection on other cores included, megabytes the most that the process held at once${rounds === 1 ? "" : `; each the median of ${rounds} runs`}. The ratio is to a process that reads the same file as JSON and writes it again.`,
      ],
      head: ["", "seconds", "megabytes", "times the JSON by hand"],
      rows: measured.map(({ cost, hand, title }) => [
        title,
        cost.seconds.toFixed(1),
        cost.megabytes.toFixed(0),
        (cost.seconds / hand.seconds).toFixed(0),
      ]),
      targets: measured.map(({ cost, title, wanted }) => ({
        says: title,
        wanted: `${wanted.seconds} s, ${wanted.megabytes} MB`,
        reached: `${cost.seconds.toFixed(1)} s, ${cost.megabytes.toFixed(0)} MB`,
        holds: cost.seconds <= wanted.seconds && cost.megabytes <= wanted.megabytes,
      })),
    }),
  )
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
