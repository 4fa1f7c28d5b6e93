/**
 * The commands that compute over the files of a nation: files in, a document out, each in a fresh process of the built command.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { type Computation, type Cost, costsOf, inSeconds } from "./command-costs.ts"
import { cycleFiles, fundFiles, placementFiles } from "./nation-files.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const rounds = isFull ? 3 : 1

interface Row extends Computation {
  readonly wanted: Omit<Cost, "processor">
}

const count = (number: number): string => number.toLocaleString("en")
const [people, openings, families, petitions] = isFull
  ? [10_000, 500, 65_000, 20_000]
  : [2000, 100, 5000, 5000]

const rows: ReadonlyArray<Row> = [
  {
    title: `\`place\`, ${count(people)} people and ${count(openings)} openings`,
    words: ["place", "round.json", "people.jsonl"],
    files: () => placementFiles(people, openings),
    many: "people.jsonl",
    wanted: isFull ? { seconds: 5, megabytes: 400 } : { seconds: 3, megabytes: 300 },
  },
  {
    title: `\`cycle\`, ${count(families)} families`,
    words: ["cycle", "plan.json", "families.jsonl"],
    files: () => cycleFiles(families),
    many: "families.jsonl",
    wanted: isFull ? { seconds: 8, megabytes: 500 } : { seconds: 3, megabytes: 300 },
  },
  ...(["count", "weight", "priority", "equalShares"] as const).map((mode) => ({
    title: `\`fund\`, ${count(petitions)} petitions, mode \`${mode}\``,
    words: ["fund", "run.json"],
    files: () => fundFiles(petitions, mode, "provinces"),
    many: "run.json",
    wanted: { seconds: 2, megabytes: 300 },
  })),
]

const measured = await costsOf(rows, rounds)

console.log(
  JSON.stringify({
    title: "The files of a nation",
    text: [
      `Invented files from a seed, a hundredth of what they could say unknown; a process of the built command for each run, with its document in JSON. Seconds are by the clock on the wall, which is what somebody waits for; beside them stand those of all processors together, garbage collection included, and the most megabytes that the process held at once, its threads included${rounds === 1 ? "" : `; each the median of ${rounds} runs`}. The ratio is to a process that reads the same file as JSON and writes it again.`,
    ],
    head: ["", "seconds", "seconds of the processors", "megabytes", "times the JSON by hand"],
    rows: measured.map(({ cost, hand, title }) => [
      title,
      cost.seconds.toFixed(1),
      cost.processor.toFixed(1),
      cost.megabytes.toFixed(0),
      (cost.seconds / hand.seconds).toFixed(0),
    ]),
    targets: measured.map(({ cost, title, wanted }) => ({
      says: title,
      wanted: `${wanted.seconds} s, ${wanted.megabytes} MB`,
      reached: `${inSeconds(cost)}, ${cost.megabytes.toFixed(0)} MB`,
      holds: cost.seconds <= wanted.seconds && cost.megabytes <= wanted.megabytes,
    })),
  }),
)
