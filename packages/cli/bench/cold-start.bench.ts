/**
 * From a cold start to a printed decision: the built command in a fresh process, beside Node doing nothing.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { resolve } from "node:path"
import { build } from "tsup"

const rounds = 15
const mostMilliseconds = 400

const folder = resolve(import.meta.dirname, "..")
const caseFile = resolve(folder, "../../examples/cases/iran/conditional-release/CR-1.json")
const familyFile = resolve(folder, "../../examples/cases/iran/support/FA-1.json")
const built = mkdtempSync(`${tmpdir()}/bazgasht-`)

const commands: ReadonlyArray<readonly [name: string, words: ReadonlyArray<string>]> = [
  ["`node -e 0`", ["-e", "0"]],
  ["`bazgasht --help`", [`${built}/main.js`, "--help"]],
  ["`bazgasht decide`, one file", [`${built}/main.js`, "decide", caseFile]],
  ["`bazgasht decide --json`, one file", [`${built}/main.js`, "decide", "--json", caseFile]],
  ["`bazgasht decide`, the file of a family", [`${built}/main.js`, "decide", familyFile]],
]

const millisecondsOf = (words: ReadonlyArray<string>): number => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" })
  if (status !== 0) throw new Error(`${words.join(" ")}: exit code ${status}\n${stderr}`)
  return performance.now() - start
}

const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

const spread = (values: ReadonlyArray<number>, digits: number, unit: string): string =>
  `${median(values).toFixed(digits)}${unit} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`

try {
  await build({ config: `${folder}/tsup.command.config.ts`, outDir: built, silent: true, clean: false })
  const times = commands.map((): Array<number> => [])
  for (let round = 0; round <= rounds; round++) {
    console.error(round === 0 ? "warming the file cache" : `round ${round} of ${rounds}`)
    for (const [index, [, words]] of commands.entries()) {
      const time = millisecondsOf(words)
      // The first round reads the files from the disk and is not counted.
      if (round > 0) times[index]?.push(time)
    }
  }
  const [idle = [], , decide = []] = times
  console.log(
    JSON.stringify({
      title: "Cold start of the command",
      text: [
        `A fresh process for each run, ${rounds} rounds, all commands in turn; the ratio is to the \`node -e 0\` of the same round. Median, with the smallest and the greatest.`,
      ],
      head: ["", "milliseconds", "times `node -e 0`"],
      rows: commands.map(([name], index) => {
        const own = times[index] ?? []
        return [
          name,
          spread(own, 0, ""),
          spread(
            own.map((time, round) => time / (idle[round] ?? Number.NaN)),
            1,
            "",
          ),
        ]
      }),
      targets: [
        {
          says: "`bazgasht decide` on one file, milliseconds",
          wanted: `under ${mostMilliseconds}`,
          reached: spread(decide, 0, ""),
          holds: median(decide) < mostMilliseconds,
        },
      ],
    }),
  )
} finally {
  rmSync(built, { recursive: true, force: true })
}
