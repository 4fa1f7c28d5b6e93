/** The command as a process that is interrupted or killed on its way: what it leaves behind, and what the same command makes of that. */

import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { iran } from "@bazgasht/iran"
import { bundledProgram } from "@bazgasht/programs"
import { digestOfPopulation, readPopulation } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const root = resolve(import.meta.dirname, "../../..")
const main = await bundledProgram(
  new URL("../src/main.ts", import.meta.url),
  new URL("../src/slice-worker.ts", import.meta.url),
)
const example = join(root, "examples/national-reform")
const scratch = mkdtempSync(join(tmpdir(), "stopping-"))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const newFolder = (): string => mkdtempSync(join(scratch, "folder-"))

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly said: string
}

/** When a process is to be stopped, and with what. */
interface Stop {
  readonly signal: "SIGINT" | "SIGTERM" | "SIGKILL"
  /** Asked again and again of what the process has said so far. */
  readonly when: (said: string) => boolean
}

const bazgasht = (words: ReadonlyArray<string>, stop?: Stop, environment: NodeJS.ProcessEnv = {}) =>
  new Promise<Ended>((settle) => {
    const child = spawn(process.execPath, ["--conditions=bazgasht-source", main, ...words, "--lang", "en"], {
      env: { ...process.env, ...environment },
    })
    let said = ""
    const look = setInterval(() => {
      if (stop?.when(said) !== true) return
      clearInterval(look)
      child.kill(stop.signal)
    }, 1)
    const hear = (data: Buffer): void => {
      said += data.toString()
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.on("close", (code, signal) => {
      clearInterval(look)
      settle({ code, signal, said })
    })
  })

const filesIn = (folder: string): ReadonlyArray<string> =>
  existsSync(folder) ? readdirSync(folder).sort() : []
const contentsOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]))

describe("a population that is drawn", () => {
  const draw = (folder: string, format: string, seed = "1"): ReadonlyArray<string> => [
    ...["population", "generate", folder, "--format", format, "--seed", seed],
    ...["--prisoners", "1200", "--members", "--day", "1404/07/01"],
  ]
  const whole = new Map<string, ReadonlyMap<string, Buffer>>()
  const wholeIn = (format: string): ReadonlyMap<string, Buffer> => {
    const files = whole.get(format)
    if (files === undefined) throw new Error(`nothing was drawn as ${format}`)
    return files
  }
  beforeAll(async () => {
    for (const format of ["csv", "parquet"]) {
      const folder = newFolder()
      const { code, said } = await bazgasht(draw(folder, format))
      expect(code, said).toBe(0)
      whole.set(format, contentsOf(folder))
    }
  })

  const newFiles = (folder: string): number => filesIn(folder).filter((name) => name.endsWith(".new")).length
  const instants: ReadonlyArray<readonly [string, (folder: string) => boolean]> = [
    ["when its first file is begun", (folder) => newFiles(folder) > 0],
    ["when several files are written", (folder) => newFiles(folder) > 3],
    ["when the first file has its name", (folder) => filesIn(folder).length > newFiles(folder)],
  ]
  const stops = instants.flatMap(([name, reached], place) =>
    (["SIGINT", "SIGKILL"] as const).flatMap((signal) =>
      (place === 1 ? ["csv", "parquet"] : ["csv"]).map((format) => ({ name, reached, signal, format })),
    ),
  )

  test.each(stops)("as $format and ended by $signal $name, is whole or not there", async (stop) => {
    const { format, reached, signal } = stop
    const folder = newFolder()
    const all = wholeIn(format)
    const ended = await bazgasht(draw(folder, format), { signal, when: () => reached(folder) })
    const left = contentsOf(folder)
    for (const [name, content] of left)
      if (!name.endsWith(".new")) expect(all.get(name)?.equals(content), name).toBe(true)
    if (left.has("population.yaml")) for (const name of all.keys()) expect([...left.keys()]).toContain(name)
    if (signal === "SIGINT") {
      // An interrupt that comes when all is written changes nothing any more.
      expect([...left.keys()]).toEqual(ended.code === 1 ? [] : [...all.keys()])
      if (ended.code === 1) expect(ended.said).toContain("population.stopped")
    }
    const again = await bazgasht(draw(folder, format))
    expect(again.code, again.said).toBe(0)
    expect(contentsOf(folder)).toEqual(all)
  })

  test("over an older one, leaves the older or the newer, and never both under one mapping", async () => {
    const digestIn = async (folder: string): Promise<string> =>
      Result.match(await readPopulation(join(folder, "population.yaml"), iran), {
        onSuccess: ({ population }) => digestOfPopulation(population),
        onFailure: ([error]) => error?.code ?? "",
      })
    const older = newFolder()
    expect((await bazgasht(draw(older, "csv", "2"))).code).toBe(0)
    const newer = newFolder()
    expect((await bazgasht(draw(newer, "csv"))).code).toBe(0)
    const known = [await digestIn(older), await digestIn(newer)]
    expect(new Set(known).size).toBe(2)
    await bazgasht(draw(older, "csv"), { signal: "SIGKILL", when: () => newFiles(older) > 3 })
    expect([...known, "population.noMapping"]).toContain(await digestIn(older))
  })

  test("is not begun where it is interrupted on its way to the tables", async () => {
    const folder = join(newFolder(), "register")
    const words = ["population", "generate", folder, "--prisoners", "150000"]
    const started = performance.now()
    const ended = await bazgasht(words, { signal: "SIGINT", when: () => performance.now() - started > 1500 })
    expect(ended.code).not.toBe(0)
    expect(filesIn(folder)).toEqual([])
  })
})

const interrupts = ["SIGINT", "SIGTERM"] as const

describe("a simulation", () => {
  const simulate = (out: string, population: string, workers: string): ReadonlyArray<string> => [
    ...["simulate", population, join(example, "reform.yaml"), "--scenario", join(example, "scenario.yaml")],
    ...["--workers", workers, "--out", out, "--differences", join(out, "differences.csv")],
  ]
  const reports = ["differences.csv", "reform.en.html", "reform.fa.html"]

  test("that is stopped again and again comes to the same to the byte, and leaves no report on the way", async () => {
    const whole = newFolder()
    const first = await bazgasht(simulate(whole, "invented:200", "0"))
    expect(first.code, first.said).toBe(0)
    expect(filesIn(whole)).toEqual(reports)
    const out = newFolder()
    const stops: ReadonlyArray<readonly [Stop["signal"], RegExp, string]> = [
      ["SIGKILL", /running/, "0"],
      ["SIGINT", /running/, "0"],
      ["SIGKILL", /running (?:50|[6-9]\d) %/, "2"],
      ["SIGINT", /running (?:[6-9]\d) %/, "1"],
      ["SIGKILL", /running 100 %/, "2"],
      ["SIGKILL", /reform\.fa\.html: written/, "2"],
    ]
    for (const [signal, said, workers] of stops) {
      const ended = await bazgasht(simulate(out, "invented:200", workers), {
        signal,
        when: (heard) => said.test(heard),
      })
      if (ended.code === 1) {
        expect(ended.said).toContain("run.stopped")
        expect(filesIn(out)).toEqual(["unfinished"])
      }
      // Whoever is ended while reports are written leaves each of them whole or not at all.
      for (const name of filesIn(out))
        if (reports.includes(name))
          expect(readFileSync(join(out, name)).equals(readFileSync(join(whole, name)))).toBe(true)
    }
    const resumed = await bazgasht(simulate(out, "invented:200", "2"))
    expect(resumed.code, resumed.said).toBe(0)
    expect(contentsOf(out)).toEqual(contentsOf(whole))
  })

  test.each(interrupts)("that %s ends says how it goes on, and goes on so", async (signal) => {
    const out = newFolder()
    const words = simulate(out, "invented:3000", "0")
    const ended = await bazgasht(words, { signal, when: (said) => said.includes("running") })
    expect(ended, ended.said).toMatchObject({ code: 1, signal: null })
    expect(ended.said).toContain("the same command goes on from here")
    expect(filesIn(out)).toEqual(["unfinished"])
    // The editor of the reform is notified of what is kept of the run before it, which is left as it is.
    const [kept = ""] = filesIn(join(out, "unfinished"))
    const edited = await bazgasht(["simulate", "invented:200", join(example, "work.yaml"), "--out", out])
    expect(edited.code, edited.said).toBe(0)
    expect(edited.said).toMatch(/remove these folders:\n +\S+ \(\d+ parts?\)\n/)
    expect(edited.said).toContain(join(out, "unfinished", kept))
    const again = await bazgasht(words)
    expect(again.code, again.said).toBe(0)
    expect(again.said).not.toContain("remove these folders")
    expect(filesIn(out)).toEqual(reports)
  })

  test.each(interrupts)(
    "that %s ends while it reads says that it begins anew, and ends by it",
    async (signal) => {
      const out = join(newFolder(), "report")
      const ended = await bazgasht(simulate(out, "invented:40000", "0"), {
        signal,
        when: (said) => said.includes("reading the population"),
      })
      // On its way out of reading, it is stopped as a run is.
      if (ended.signal === null)
        expect(ended).toMatchObject({ code: 1, said: expect.stringContaining("run.stopped") })
      else {
        expect(ended.signal).toBe(signal)
        expect(ended.said).toContain("the same command starts from the beginning")
        expect(filesIn(out)).toEqual([])
      }
    },
  )

  test("in which a worker crashes ends with the cause and no report, and goes on from what was done", async () => {
    const out = newFolder()
    const crashed = await bazgasht(simulate(out, "invented:200", "2"), undefined, {
      NODE_OPTIONS: `--import ${join(import.meta.dirname, "crashing-workers.mjs")}`,
    })
    expect(crashed, crashed.said).toMatchObject({ code: 1, signal: null })
    expect(crashed.said).toContain("a worker that cannot go on")
    expect(crashed.said).toContain("run.workerCrashed")
    expect(filesIn(out).filter((name) => name !== "unfinished")).toEqual([])
    const again = await bazgasht(simulate(out, "invented:200", "2"))
    expect(again.code, again.said).toBe(0)
    expect(filesIn(out)).toEqual(reports)
  })
})
