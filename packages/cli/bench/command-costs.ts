/** What a process of the built command costs: files in, a document out. */

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { resolve } from "node:path"
import { build } from "tsup"
import type { Files } from "./nation-files.ts"

const folder = resolve(import.meta.dirname, "..")

/** What a process costs. */
export interface Cost {
  /** By the clock on the wall: what somebody waits for. */
  readonly seconds: number
  /** Of all processors together, in seconds. */
  readonly processor: number
  /** The most memory that it held at once. */
  readonly megabytes: number
}

const costOf = (scratch: string, words: ReadonlyArray<string>): Cost => {
  const start = performance.now()
  const { output, status, stderr } = spawnSync(
    process.execPath,
    ["--import", resolve(import.meta.dirname, "measured-run.mjs"), ...words],
    { cwd: scratch, encoding: "utf8", stdio: ["ignore", "ignore", "pipe", "pipe"] },
  )
  if (status !== 0) throw new Error(`${words.join(" ")}: exit code ${status}\n${stderr}`)
  const seconds = (performance.now() - start) / 1000
  return { ...(JSON.parse(output[3] ?? "") as Omit<Cost, "seconds">), seconds }
}

/** Reads every line of a file as JSON, or the whole of it, and writes it again: what no command can do without. */
const byHand = (file: string): string =>
  `const text = require("node:fs").readFileSync("${file}", "utf8")
  for (const one of "${file}".endsWith("l") ? text.split("\\n").filter(Boolean) : [text])
    process.stdout.write(JSON.stringify(JSON.parse(one)))`

const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** What somebody waits for, and what the processors do meanwhile. */
export const inSeconds = ({ processor, seconds }: Pick<Cost, "processor" | "seconds">): string =>
  `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of the processors`

/** A command over files. */
export interface Computation {
  readonly title: string
  /** The words of the command, the names of files among them. */
  readonly words: ReadonlyArray<string>
  readonly files: () => Files
  /** The file that holds the many. */
  readonly many: string
}

/** What each command costs, and a process beside it that reads the same file as JSON and writes it again. */
export const costsOf = async <One extends Computation>(
  computations: ReadonlyArray<One>,
  rounds: number,
): Promise<ReadonlyArray<One & { readonly cost: Cost; readonly hand: Cost }>> => {
  const scratch = mkdtempSync(`${tmpdir()}/bazgasht-`)
  const measure = (words: ReadonlyArray<string>): Cost => {
    const costs = Array.from({ length: rounds }, () => costOf(scratch, words))
    return {
      seconds: median(costs.map(({ seconds }) => seconds)),
      processor: median(costs.map(({ processor }) => processor)),
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
    return computations.map((one) => {
      for (const [file, content] of Object.entries(one.files())) writeFileSync(`${scratch}/${file}`, content)
      const cost = measure([`${scratch}/built/main.js`, ...one.words, "--json"])
      console.error(`${one.title}: ${inSeconds(cost)}, ${cost.megabytes.toFixed(0)} MB`)
      return { ...one, cost, hand: measure(["-e", byHand(one.many)]) }
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
