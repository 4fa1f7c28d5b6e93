/** A cycle whose families are read in threads: the document and the refusals are those of one thread, to the byte. */

import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Platform, run } from "@bazgasht/cli"
import { iran, jalaliDay } from "@bazgasht/iran"
import { bundledProgram } from "@bazgasht/programs"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { type FileSlice, prepareSlices, type SliceStart } from "../src/cycle/families-of-slice.ts"
import { nodePlatform } from "../src/node-platform.ts"
import type { Threads } from "../src/platform.ts"
import { active, familyNamed, plan, waiting } from "./family-world.ts"
import { prisoner } from "./world.ts"

const scratch = mkdtempSync(join(tmpdir(), "threads-"))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const [planFile, one, other] = ["plan.json", "families.jsonl", "others.ndjson"].map((name) =>
  join(scratch, name),
) as [string, string, string]

const machine = nodePlatform(() => "1.2.3")
const today = () => jalaliDay(1403, 7, 10)

/** Does the tasks of threads in this one, in an order of its own; what threads are given and answer is copied as for them. */
const threadsOf = (bytesOfTask: number, turns: () => number) => {
  const answered: Array<boolean> = []
  const threads: Threads = {
    most: 1,
    bytesOfTask,
    run: async (_module, start, tasks, _count, take) => {
      const read = prepareSlices(structuredClone(start) as SliceStart, iran, machine)
      const order = tasks.map((task, place) => ({ task, place, turn: turns() }))
      for (const { place, task } of order.toSorted((left, right) => left.turn - right.turn)) {
        const answer = structuredClone(read(structuredClone(task) as FileSlice))
        answered.push(answer !== undefined)
        if (!take(place, answer)) return
      }
    },
  }
  return { answered, threads }
}

const said = async (words: ReadonlyArray<string>, threads: Threads) => {
  const printed: Array<string> = []
  const errors: Array<string> = []
  const platform: Platform = {
    ...machine,
    threads,
    today,
    print: (text) => printed.push([...text].join("")),
    printError: (line) => errors.push(line),
  }
  const code = await run(["cycle", planFile, ...words, "--json", "--lang", "en"], platform)
  return { code, errors, printed: printed.join("\n") }
}

/** A family of which something may be unknown, so that it waits, is undetermined, or is owed an amount that is not known. */
const families = fc
  .record({
    id: fc.integer({ min: 1, max: 400 }),
    isActive: fc.boolean(),
    since: fc.integer({ min: 1, max: 28 }),
    married: fc.option(fc.boolean(), { nil: undefined }),
    student: fc.option(fc.boolean(), { nil: undefined }),
    hasIncome: fc.option(fc.boolean(), { nil: undefined }),
    weak: fc.option(fc.boolean(), { nil: undefined }),
    abroad: fc.constantFrom(false, false, true),
    note: fc.constantFrom("", "ساعت", "\u{1f3e0}"),
  })
  .map(({ abroad, hasIncome, id, isActive, married, note, since, student, weak }) => {
    const name = `F-${id}`
    const made = isActive ? active(name) : waiting(name, since)
    const { household } = made
    return {
      ...made,
      household: {
        ...household,
        ...(note === "" ? {} : { account: note }),
        economicallyWeak: weak,
        members: household.members.map((member) => ({ ...member, student, hasIncome })),
      },
      prisoner: { married, incomeReachesFamily: false, heldAbroad: abroad },
    }
  })

const wrong = fc.constantFrom<string | object>(
  "",
  "   ",
  "{",
  '{"id": "F-1", "id": "F-2"}',
  `${"[".repeat(600)}`,
  "12345678901234567890",
  prisoner,
  { ...familyNamed("F-0"), support: {} },
  { ...active("F-00"), custody: [{ from: "1403/13/01" }] },
)

const linesOfFiles = fc.array(
  fc.oneof({ weight: 12, arbitrary: families }, { weight: 1, arbitrary: wrong }),
  { maxLength: 14 },
)

const written = (documents: ReadonlyArray<string | object>, lineBreak: string): string =>
  documents.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join(lineBreak)

describe("a cycle whose families are read in threads", () => {
  it("says what one thread says, to the byte, however its files are cut", async () => {
    writeFileSync(planFile, JSON.stringify(plan))
    let inSlices = 0
    const property = fc.asyncProperty(
      linesOfFiles,
      linesOfFiles,
      fc.constantFrom("\n", "\r\n", "\n\n"),
      fc.constantFrom("", "\ufeff"),
      fc.integer({ min: 500, max: 6_000 }),
      fc.infiniteStream(fc.nat(100)),
      async (first, second, lineBreak, mark, bytes, turns) => {
        writeFileSync(one, mark + written(first, lineBreak))
        writeFileSync(other, written(second, lineBreak))
        const { answered, threads } = threadsOf(bytes, () => turns.next().value)
        const alone = await said([one, other, "--workers", "0"], threads)
        expect(answered).toEqual([])
        expect(await said([one, other, "--workers", "2"], threads)).toEqual(alone)
        if (answered.length > 1 && answered.every((whole) => whole)) inSlices++
      },
    )
    await fc.assert(property, { numRuns: runs(150) })
    expect(inSlices).toBeGreaterThan(2)
  })

  it("is begun where files are large, and by nobody who has only one thread, asks for a page or for tables", async () => {
    writeFileSync(planFile, JSON.stringify(plan))
    writeFileSync(one, written([active("F-1"), waiting("F-2", 2)], "\n"))
    const { answered, threads } = threadsOf(100, () => 0)
    await said([one], { ...threads, most: 2 })
    await said([one, "--workers", "2", "--explain", "F-1"], threads)
    await said([one, "--workers", "2", "--csv", join(scratch, "tables")], threads)
    expect(answered).toEqual([])
    await said([one, "--workers", "1"], threads)
    expect(answered.length).toBeGreaterThan(0)
  })

  it("is left to one thread where a thread has no memory left", async () => {
    writeFileSync(planFile, JSON.stringify(plan))
    writeFileSync(one, written([active("F-1"), waiting("F-2", 2)], "\n"))
    const { threads } = threadsOf(1_000, () => 0)
    const cause = Object.assign(new Error("no memory is left"), { code: "ERR_WORKER_OUT_OF_MEMORY" })
    const without = await said([one, "--workers", "2"], { ...threads, run: () => Promise.reject(cause) })
    expect(without).toMatchObject({ code: 0, errors: [] })
    expect(without).toEqual(await said([one, "--workers", "0"], threads))
  })

  it("is the same in threads of a process, is ended by an interrupt, and tells why a thread fails", async () => {
    const main = await bundledProgram(
      new URL("../src/main.ts", import.meta.url),
      new URL("../src/family-worker.ts", import.meta.url),
    )
    writeFileSync(planFile, JSON.stringify(plan))
    const many = Array.from({ length: 2_600 }, (_, number) =>
      number % 3 === 0 ? active(`F-${number}`, { prisoner: {} }) : waiting(`F-${number}`, 1 + (number % 28)),
    )
    writeFileSync(one, written(many, "\n"))
    expect(machine.sizeOf(one)).toBeGreaterThan(machine.threads?.bytesOfTask ?? Number.NaN)
    const bazgasht = (workers: string, stop?: NodeJS.Signals, environment = {}) =>
      new Promise<object>((settle) => {
        const words = ["cycle", planFile, one, "--json", "--lang", "en", "--workers", workers]
        const child = spawn(process.execPath, ["--conditions=bazgasht-source", main, ...words], {
          env: { ...process.env, ...environment },
        })
        const [printed, errors]: [Array<Buffer>, Array<Buffer>] = [[], []]
        child.stdout.on("data", (data: Buffer) => printed.push(data))
        child.stderr.on("data", (data: Buffer) => errors.push(data))
        if (stop !== undefined) setTimeout(() => child.kill(stop), 700)
        child.on("close", (code, signal) =>
          settle({
            code,
            signal,
            printed: Buffer.concat(printed).toString(),
            errors: Buffer.concat(errors).toString(),
          }),
        )
      })
    const alone = await bazgasht("0")
    expect(alone).toMatchObject({ code: 0, errors: "" })
    expect(await bazgasht("2")).toEqual(alone)
    expect(await bazgasht("2", "SIGINT")).toMatchObject({ code: null, signal: "SIGINT", printed: "" })
    // Brought into every thread of the process.
    const failing = `import { isMainThread } from "node:worker_threads"
      if (!isMainThread) throw new Error("a thread that cannot begin")`
    const failed = await bazgasht("2", undefined, {
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(failing)}`,
    })
    expect(failed).toMatchObject({
      code: 1,
      printed: "",
      errors: expect.stringContaining("a thread that cannot begin"),
    })
  }, 600_000)
})
