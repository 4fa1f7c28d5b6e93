/**
 * A register of up to a hundred million people in files of Parquet, compared under a reform on one machine inside four gibibytes.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench bench/parquet` reads it. A hundred million take a quarter of an hour
 * on two idle cores, and twenty gigabytes of the disk; `BAZGASHT_PEOPLE=1000000,10000000` measures other sizes.
 */

import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { type Rule, text } from "@bazgasht/rules"
import { compileDecisionColumns, factsRead } from "@bazgasht/rules/columns"
import { dictionaryOf, type NamedRow } from "@bazgasht/rules/sql"
import { applyReforms, type Reform } from "@bazgasht/simulation"
import { compareReforms, exportSlices, openDuckdb } from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { drawPeople, slicesOf } from "./drawn-people.ts"

const seed = 58
const day = jalaliDay(1404, 7, 1)
const question = "REL-CR"
const gibibyte = 2 ** 30
const allowed = 4
/** What DuckDB may hold itself; Node and what is read need the rest. */
const memory = "3GiB"
const sliceSize = 250_000
const sizeInMemory = 1_000_000
const bytesOfPerson = 200
const steps = ["memory", "write", "decide"] as const
type Step = (typeof steps)[number]

const reform: Reform = {
  id: "earlier-release",
  title: text("آزادی مشروط زودتر", "earlier conditional release"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
  ],
}

const declarations = factsRead([iranPack.rules.get(question) as Rule], iranPack)
const peopleOf = (size: number, first = 0) => ({
  seed,
  first,
  size,
  today: day,
  codes: [...dictionaryOf(iranPack).keys()],
})

/** Says how far a step is, at most once a second. */
const progress = (says: string) => {
  let last = 0
  return (portion: number): void => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    process.stderr.write(`\r${says}: ${Math.floor(portion * 100)} %  `)
  }
}

/** The numbers of cases by their answers before and after the reform, as the columns of this process decide them. */
const inMemory = (size: number): ReadonlyArray<NamedRow> => {
  const columns = drawPeople(declarations, peopleOf(size))
  const law = Result.getOrThrow(applyReforms(iranPack, [reform]))
  const [before, after] = [{ pack: iranPack }, { pack: law.pack, choices: law.choices }].map(
    (setting) =>
      compileDecisionColumns(setting.pack.rules.get(question) as Rule<boolean>, setting).decisions(
        columns,
        day,
      ).eligible,
  )
  const counts = Array.from({ length: 9 }, () => 0)
  for (let row = 0; row < size; row++) {
    const key = 3 * (before?.[row] ?? 0) + (after?.[row] ?? 0)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts.flatMap((cases, key) =>
    cases === 0 ? [] : [{ before: Math.floor(key / 3), after: key % 3, cases }],
  )
}

const write = async (size: number, first: number, folder: string, stop: AbortSignal): Promise<void> => {
  const say = progress(`${size} people from ${first} on written`)
  Result.getOrThrow(
    await exportSlices(slicesOf(declarations, peopleOf(size, first), sliceSize), iranPack, folder, {
      signal: stop,
      firstKey: first,
      onWritten: (cases) => say(cases / size),
    }),
  )
}

const decideThere = async (
  size: number,
  folder: string,
  stop: AbortSignal,
): Promise<{ readonly rows: ReadonlyArray<NamedRow>; readonly checked: string }> => {
  const warehouse = Result.getOrThrow(await openDuckdb(folder, { memory, spill: join(folder, "..") }))
  const compared = await compareReforms(warehouse, {
    jurisdiction: iran,
    reforms: [reform],
    day,
    questions: [question],
    signal: stop,
    onProgress: progress(`${size} people decided`),
  })
  await warehouse.close()
  if (Result.isFailure(compared)) throw new Error(compared.failure.map(({ code }) => code).join(", "))
  const { questions, receipt } = compared.success
  return { rows: questions[0]?.rows ?? [], checked: receipt.checked[question] ?? "" }
}

/** What a step came to, in a process of its own. */
interface Done {
  readonly seconds: number
  /** Seconds of a processor. */
  readonly computed: number
  /** The greatest memory of the process, in bytes. */
  readonly peak: number
  readonly rows: ReadonlyArray<NamedRow>
  readonly checked: string
}

const carryOut = async (step: Step, size: number, first: number, folder: string): Promise<Done> => {
  const stop = new AbortController()
  process.once("SIGINT", () => stop.abort())
  const from = performance.now()
  let found: Pick<Done, "checked" | "rows"> = { rows: [], checked: "" }
  if (step === "memory") found = { rows: inMemory(size), checked: "" }
  else if (step === "write") await write(size, first, folder, stop.signal)
  else found = await decideThere(size, folder, stop.signal)
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage()
  return {
    ...found,
    seconds: (performance.now() - from) / 1000,
    computed: (systemCPUTime + userCPUTime) / 1e6,
    peak: maxRSS * 1024,
  }
}

const inProcess = async (step: Step, size: number, folder: string, first = 0): Promise<Done> => {
  const child = spawn(
    process.execPath,
    [
      "--conditions=bazgasht-source",
      fileURLToPath(import.meta.url),
      step,
      String(size),
      String(first),
      folder,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  )
  const printed: Array<Buffer> = []
  child.stdout.on("data", (part: Buffer) => printed.push(part))
  const [status] = await once(child, "close")
  process.stderr.write("\n")
  if (status !== 0) throw new Error(`${step} of ${size} people failed`)
  return JSON.parse(Buffer.concat(printed).toString()) as Done
}

/** People written by as many processes as there are processors, each the files of keys of its own, which are then one folder. */
const writeTogether = async (size: number, folder: string): Promise<Done> => {
  const slices = Math.ceil(size / sliceSize)
  const writers = Math.min(slices, availableParallelism())
  const share = Math.ceil(slices / writers) * sliceSize
  const done = await Promise.all(
    Array.from({ length: writers }, (_, place) =>
      inProcess("write", Math.min(share, size - place * share), `${folder}-${place}`, place * share),
    ),
  )
  renameSync(`${folder}-0`, folder)
  for (let place = 1; place < writers; place++) {
    for (const table of readdirSync(`${folder}-${place}`, { withFileTypes: true }))
      if (table.isDirectory())
        for (const file of readdirSync(join(`${folder}-${place}`, table.name)))
          renameSync(join(`${folder}-${place}`, table.name, file), join(folder, table.name, file))
    rmSync(`${folder}-${place}`, { recursive: true })
  }
  return {
    rows: [],
    checked: "",
    seconds: Math.max(...done.map(({ seconds }) => seconds)),
    computed: done.reduce((sum, { computed }) => sum + computed, 0),
    peak: done.reduce((sum, { peak }) => sum + peak, 0),
  }
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

interface Measured {
  readonly size: number
  readonly written: Done
  readonly decided: Done
  readonly bytes: number
}

const measure = async (size: number): Promise<Measured> => {
  const place = mkdtempSync(join(tmpdir(), "bazgasht-people-"))
  try {
    const { bavail, bsize } = statfsSync(place)
    if (bavail * bsize < size * bytesOfPerson)
      throw new Error(
        `${size} people need ${Math.ceil((size * bytesOfPerson) / gibibyte)} GiB of the disk at ${place}`,
      )
    const folder = join(place, "register")
    const written = await writeTogether(size, folder)
    const decided = await inProcess("decide", size, folder)
    const measured = { size, written, decided, bytes: bytesIn(folder) }
    console.error(JSON.stringify(measured))
    return measured
  } finally {
    rmSync(place, { recursive: true })
  }
}

const rounded = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const whole = (value: number): string => value.toLocaleString("en")

const report = async (): Promise<string> => {
  // Ctrl-C ends the step at hand, which then fails; what was written is removed.
  process.on("SIGINT", () => {})
  const sizes = (process.env["BAZGASHT_PEOPLE"] ?? "1000000,10000000,100000000").split(",").map(Number)
  const known = await inProcess("memory", sizeInMemory, "")
  const measured: Array<Measured> = []
  for (const size of sizes) measured.push(await measure(size))
  const first = measured.find(({ size }) => size === sizeInMemory)
  if (first !== undefined && JSON.stringify(first.decided.rows) !== JSON.stringify(known.rows))
    throw new Error(`the database counts otherwise: ${JSON.stringify([known.rows, first.decided.rows])}`)
  const perPerson = ({ decided, size }: Measured): number => (1e6 * decided.computed) / size
  const peakOf = ({ decided, written }: Measured): number => Math.max(decided.peak, written.peak) / gibibyte
  const steepest = Math.max(
    1,
    ...measured.slice(1).map((one, place) => perPerson(one) / perPerson(measured[place] as Measured)),
  )
  const peak = Math.max(...measured.map(peakOf))
  return JSON.stringify({
    title: "A register in Parquet",
    text: [
      `People from the seed ${seed}, each with the ${declarations.facts.length} facts and the list of furloughs that conditional release reads, one in fifty of them unknown, written to files of Parquet in slices of ${whole(sliceSize)} and then compared under a reform by DuckDB, which may hold ${memory}. Everything is in it: one pass that checks the tables, one that decides each person before and after the reform, and 200 people decided again by the rule itself. As many processes write as there are processors, and one compares; seconds are those of all processors together, and memory is the greatest of all that run at a time.`,
      ...(first === undefined
        ? []
        : [
            `The numbers of ${whole(sizeInMemory)} people by their answers before and after are those of the columns in memory, which are drawn from the same seed.`,
          ]),
    ],
    head: ["people", "written, s", "compared, s", "compared, µs a person", "files, GB", "memory, GiB"],
    rows: measured.map((one) => [
      whole(one.size),
      rounded(one.written.computed),
      rounded(one.decided.computed),
      rounded(perPerson(one)),
      rounded(one.bytes / 1e9),
      rounded(peakOf(one)),
    ]),
    targets: [
      {
        says: `the greatest memory of ${whole(Math.max(...sizes))} people, GiB`,
        wanted: `under ${allowed}`,
        reached: rounded(peak),
        holds: peak < allowed,
      },
      {
        says: "a comparison of ten times as many, its time for a person",
        wanted: "under 1.5 times",
        reached: rounded(steepest),
        holds: steepest < 1.5,
      },
    ],
  })
}

const [step, size = "", first = "", folder = ""] = process.argv.slice(2)
console.log(
  step === undefined
    ? await report()
    : JSON.stringify(await carryOut(step as Step, Number(size), Number(first), folder)),
)
