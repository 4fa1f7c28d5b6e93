/**
 * Runs the benchmarks and prints their reports as Markdown, with the machine.
 *
 *     pnpm bench            # prints
 *     pnpm bench --check    # fails when a target is missed
 *     pnpm bench:record     # writes the figures into docs/performance.md, the largest sizes among them
 *     pnpm bench:record populations   # writes those of some benchmarks
 *     pnpm bench:table      # a store of a country, which takes a quarter of an hour and runs only when it is named
 *
 * A benchmark is a file `bench/*.bench.ts` of a package that prints one report as JSON.
 */
import { spawnSync } from "node:child_process"
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { availableParallelism, cpus } from "node:os"
import { dirname, resolve } from "node:path"
import { parseArgs } from "node:util"
import { root } from "./workspace.ts"

interface Target {
  readonly says: string
  readonly wanted: string
  readonly reached: string
  readonly holds: boolean
}

interface Report {
  readonly title: string
  readonly text: ReadonlyArray<string>
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  readonly targets: ReadonlyArray<Target>
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false }, record: { type: "boolean", default: false } },
})

const page = `${root}/docs/performance.md`
const marks = ["<!-- figures: written by `pnpm bench:record` -->", "<!-- end of figures -->"] as const

const reportOf = (file: string): Report => {
  console.error(`\n${file}`)
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--conditions=bazgasht-source", resolve(root, file)],
    {
      cwd: resolve(root, dirname(file), ".."),
      encoding: "utf8",
      // What is recorded is measured at every size; what is checked, at sizes that every machine takes.
      env: options.record ? { ...process.env, BAZGASHT_BENCH: "full" } : process.env,
      stdio: ["ignore", "pipe", "inherit"],
    },
  )
  if (status !== 0) throw new Error(`${file} failed`)
  return JSON.parse(stdout) as Report
}

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

const machine = (): string => {
  const [first] = cpus()
  return `Measured on ${first?.model.trim() ?? "an unknown processor"} (${availableParallelism()} cores), Node ${process.versions.node} on ${process.platform}.`
}

const written = ({ head, rows, targets, text, title }: Report): string =>
  [
    `## ${title}`,
    ...text,
    machine(),
    table(head, rows),
    table(
      ["target", "wanted", "reached", ""],
      targets.map(({ holds, reached, says, wanted }) => [
        says,
        wanted,
        reached,
        holds ? "reached" : "missed",
      ]),
    ),
  ].join("\n\n")

/** Benchmarks that run only when they are named. */
const onDemand = ["packages/cli/bench/table.ts", "packages/warehouse/bench/parquet.ts"]

const every = globSync("packages/*/bench/*.bench.ts", { cwd: root }).sort()
const files =
  positionals.length === 0
    ? every
    : [...every, ...onDemand].filter((file) => positionals.some((name) => file.includes(name)))
const reports = files.map(reportOf)
const figures = reports.map(written).join("\n\n")
console.log(figures)

/** Puts the figures of some benchmarks in the place of their former ones, or behind the others. */
const withSections = (before: string): string =>
  reports.reduce((figuresBefore, report) => {
    const start = figuresBefore.indexOf(`## ${report.title}\n`)
    if (start < 0) return `${figuresBefore}\n\n${written(report)}`
    const next = figuresBefore.indexOf("\n## ", start)
    const behind = next < 0 ? "" : `\n${figuresBefore.slice(next)}`
    return `${figuresBefore.slice(0, start)}${written(report)}${behind}`
  }, before)

if (options.record) {
  const before = readFileSync(page, "utf8")
  const [start, end] = marks.map((mark) => before.indexOf(mark))
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error(`docs/performance.md lacks the lines ${marks.join(" and ")}`)
  const former = before.slice(start + marks[0].length, end).trim()
  const recorded = positionals.length > 0 ? withSections(former) : figures
  writeFileSync(page, `${before.slice(0, start)}${marks[0]}\n\n${recorded}\n\n${before.slice(end)}`)
}

const missed = reports.flatMap(({ targets }) => targets.filter(({ holds }) => !holds))
for (const { reached, says, wanted } of missed) console.error(`Missed: ${says}: ${reached}, wanted ${wanted}`)
if (options.check && missed.length > 0) process.exit(1)
