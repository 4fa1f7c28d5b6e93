import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { afterAll, describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  factsOfCases,
  layoutOf,
  type OtherRun,
  plainScenario,
  type Reform,
  reformReport,
  type Scenario,
  type SimulationOptions,
  simulate,
  tableBuilder,
} from "../../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "simulate-"))
afterAll(() => rmSync(folder, { recursive: true }))

const population = drawRegister({ seed: 7, day: jalaliDay(1404, 7, 1), prisoners: 250, shared: true }, iran)
const reform: Reform = {
  id: "earlier",
  title: text("زودتر", "earlier"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
    { change: "setParameter", parameter: "pension.size3", value: 35_000_000 },
  ],
}
const scenario: Scenario = {
  ...plainScenario,
  budget: { before: 900_000_000 as Money, after: 1_000_000_000 as Money },
  fund: {
    before: 100_000_000_000 as Money,
    after: 200_000_000_000 as Money,
    mode: "class",
    earmarks: [{ province: "tehran", amount: 50_000_000_000 as Money }],
    sizes: [300_000_000_000 as Money],
  },
  projection: { months: 3, grants: [{ rule: "REL-CR", rate: { numerator: 1, denominator: 4 } }] },
  sweep: { parameter: "conditionalRelease.shareOfOtherTerm", values: [{ numerator: 1, denominator: 2 }] },
}
const run = (options: Partial<SimulationOptions> = {}) =>
  simulate({
    jurisdiction: iran,
    population,
    reforms: [reform],
    scenario,
    workers: 0,
    workerModule: new URL("./iran-worker.ts", import.meta.url),
    ...options,
  })

const done = async (options: Partial<SimulationOptions> = {}) => Result.getOrThrow(await run(options))
const layout = layoutOf({ language: "fa", calendar: jalali, pack: iranPack })

describe("simulate", () => {
  test("comes to the same, to the byte of the report, however many workers there are", async () => {
    const [here, shared] = [await done(), await done({ workers: 2 })]
    expect(shared.receipt).toEqual(here.receipt)
    expect(reformReport(shared, layout, "en.html")).toBe(reformReport(here, layout, "en.html"))
  })

  test("goes on where it was stopped, and counts nobody twice", async () => {
    const unfinished = join(folder, "unfinished")
    const stop = new AbortController()
    const stopped = await run({
      unfinished,
      signal: stop.signal,
      onProgress: ({ done: finished }) => {
        if (finished === 2) stop.abort()
      },
    })
    expect(stopped).toMatchObject({ failure: { code: "run.stopped", done: 2 } })
    expect(readdirSync(unfinished)).toHaveLength(1)
    const before: Array<number> = []
    const resumed = await done({ unfinished, onProgress: (progress) => before.push(progress.before) })
    expect(new Set(before)).toEqual(new Set([2]))
    expect(resumed.receipt).toEqual((await done()).receipt)
    expect(existsSync(unfinished)).toBe(false)
  })

  test("does again what was kept and is not whole", async () => {
    const unfinished = join(folder, "broken")
    const stop = new AbortController()
    await run({
      unfinished,
      signal: stop.signal,
      onProgress: ({ done: finished }) => {
        if (finished === 3) stop.abort()
      },
    })
    const [kept = ""] = readdirSync(unfinished)
    const [first = "", second = ""] = readdirSync(join(unfinished, kept)).map((part) =>
      join(unfinished, kept, part),
    )
    const whole = readFileSync(first)
    writeFileSync(first, whole.subarray(0, -1))
    writeFileSync(second, Buffer.concat([whole.subarray(0, 40), readFileSync(second).subarray(40)]))
    const before: Array<number> = []
    const resumed = await done({ unfinished, onProgress: (progress) => before.push(progress.before) })
    expect(new Set(before)).toEqual(new Set([1]))
    expect(resumed.receipt).toEqual((await done()).receipt)
  })

  test("hands out nothing more to workers once it is stopped", async () => {
    const stop = new AbortController()
    const stopped = await run({
      workers: 2,
      signal: stop.signal,
      onProgress: ({ done: finished }) => {
        if (finished === 1) stop.abort()
      },
    })
    const tasks = (await run({ signal: AbortSignal.abort() })) as { failure: { all: number } }
    expect(stopped).toMatchObject({ failure: { code: "run.stopped", all: tasks.failure.all } })
    // What the two had at hand is finished.
    const { done: finished } = (stopped as { failure: { done: number } }).failure
    expect(finished).toBeLessThanOrEqual(3)
    expect(finished).toBeLessThan(tasks.failure.all)
  })

  test("counts a case as read as often as it is: for a sweep once for each value", async () => {
    const casesOf = async (values: NonNullable<Scenario["sweep"]>["values"]): Promise<number> => {
      const ways: Array<readonly [portion: number, cases: number]> = []
      await done({
        scenario: { ...plainScenario, sweep: { parameter: "conditionalRelease.shareOfOtherTerm", values } },
        onProgress: ({ cases, portion }) => ways.push([portion, cases]),
      })
      const portions = ways.map(([portion]) => portion)
      expect(portions).toEqual(portions.toSorted((one, other) => one - other))
      expect(portions.at(-1)).toBe(1)
      return ways.at(-1)?.[1] ?? 0
    }
    const [third, half] = [
      { numerator: 1, denominator: 3 },
      { numerator: 1, denominator: 2 },
    ]
    expect((await casesOf([third, half])) - (await casesOf([third]))).toBe(250)
  })

  test("names what is kept of a run that was edited, leaves it, and goes on with it once it is edited back", async () => {
    const unfinished = join(folder, "edited")
    const stop = new AbortController()
    const others: Array<OtherRun> = []
    const onOtherRuns = (found: ReadonlyArray<OtherRun>) => others.push(...found)
    await run({
      unfinished,
      signal: stop.signal,
      onOtherRuns,
      onProgress: ({ done: finished }) => {
        if (finished === 2) stop.abort()
      },
    })
    expect(others).toEqual([])
    const [kept = ""] = readdirSync(unfinished)
    const edited = { ...reform, changes: reform.changes.slice(1) }
    await done({ unfinished, reforms: [edited], onOtherRuns })
    expect(others).toEqual([{ folder: join(unfinished, kept), parts: 2 }])
    const before: Array<number> = []
    await done({ unfinished, onOtherRuns, onProgress: (progress) => before.push(progress.before) })
    expect(new Set(before)).toEqual(new Set([2]))
    expect(others).toHaveLength(1)
    expect(existsSync(unfinished)).toBe(false)
  })

  test("keeps all that is done until it is written, and then has only to write it", async () => {
    const unfinished = join(folder, "written")
    const first = await done({
      unfinished,
      onFinished: () => {
        expect(readdirSync(unfinished)).toHaveLength(1)
        return false
      },
    })
    expect(readdirSync(unfinished)).toHaveLength(1)
    const ways: Array<readonly [before: number, all: number]> = []
    const again = await done({
      unfinished,
      onFinished: () => true,
      onProgress: ({ all, before }) => ways.push([before, all]),
    })
    for (const [before, all] of ways) expect(before).toBe(all)
    expect(again.receipt).toEqual(first.receipt)
    expect(existsSync(unfinished)).toBe(false)
  })

  test.each([0, 2])("says with %s workers where what is done cannot be kept", async (workers) => {
    const unfinished = join(folder, `file-${workers}`)
    writeFileSync(unfinished, "no folder")
    expect(await run({ unfinished, workers })).toMatchObject({
      failure: { code: "run.notKept", cause: { code: expect.stringMatching(/^E(?:NOTDIR|EXIST)$/) } },
    })
  })

  test("ends with the cause where a worker crashes", async () => {
    const crashed = await run({
      workers: 2,
      workerModule: new URL("./crashing-worker.ts", import.meta.url),
    })
    expect(crashed).toMatchObject({
      failure: { code: "run.workerCrashed", cause: { message: "a task that no worker survives" } },
    })
  })

  test("ends with the cause where a task fails in this thread", async () => {
    class Unreadable extends Float64Array {
      override subarray(): never {
        throw new Error("weights that nobody can read")
      }
    }
    const { family, prisoner } = population.tables as Required<typeof population.tables>
    const weights = new Unreadable(prisoner.weights)
    const failed = await run({
      population: { ...population, tables: { family, prisoner: { ...prisoner, weights } } },
    })
    expect(failed).toMatchObject({
      failure: { code: "run.workerCrashed", cause: { message: "weights that nobody can read" } },
    })
  })

  test("starts no thread where a thread would be warm too late", async () => {
    const workerModule = new URL("./crashing-worker.ts", import.meta.url)
    const { receipt } = Result.getOrThrow(
      await simulate({ jurisdiction: iran, population, reforms: [reform], scenario, workerModule }),
    )
    expect(receipt).toEqual((await done()).receipt)
  })

  test("tells a reform without effect", async () => {
    const { idle, results } = await done({
      reforms: [{ ...reform, changes: reform.changes.slice(0, 1) }],
      scenario: { ...plainScenario, questions: ["FAM-1"] },
    })
    expect(idle).toMatchObject([{ reason: "notRead" }])
    for (const { turned } of results.comparisons) expect(turned.rows).toHaveLength(0)
  })

  test("lets everybody leave in the month in which the term ends, and nobody before", async () => {
    const [first, next] = [jalaliDay(1404, 7, 1), jalaliDay(1404, 8, 1)]
    const builder = tableBuilder({ facts: factsOfCases(iran).prisoner, groups: {}, measures: {} })
    for (const [id, endOfTerm] of Object.entries({
      today: first,
      last: next - 1,
      after: next,
      open: undefined,
    }))
      expect(builder.add({ id, facts: endOfTerm === undefined ? {} : { endOfTerm } })).toEqual([])
    const small = { title: population.title, day: first, tables: { prisoner: builder.build() } }
    const { projection } = await done({
      population: small,
      scenario: { ...plainScenario, projection: { months: 2, grants: [] } },
    })
    const counts = projection?.map(({ after, before }) =>
      [before, after].map(({ served, stock }) => [stock.cases, served.cases]),
    )
    expect(counts).toEqual([
      [
        [4, 2],
        [4, 2],
      ],
      [
        [2, 1],
        [2, 1],
      ],
    ])
  })

  test("tells of a population without families, and without a record of debts, nothing of either", async () => {
    const { prisoner } = population.tables
    if (prisoner === undefined) throw new Error("nobody is in prison")
    const ahead: Scenario = {
      ...plainScenario,
      ...(scenario.projection && { projection: scenario.projection }),
    }
    const alone = (measures: typeof prisoner.measures) => ({
      ...population,
      tables: { prisoner: { ...prisoner, measures } },
    })
    const { idle, projection } = await done({ population: alone({}), scenario: ahead })
    expect(idle).toMatchObject([{ place: 1, reason: "noCases" }])
    for (const { after, before } of projection ?? [])
      for (const month of [before, after]) {
        expect(month.stock.cases).toBeGreaterThan(0)
        for (const untold of ["debts", "families", "support"]) expect(month).not.toHaveProperty(untold)
      }
    const recorded = await done({ population: alone(prisoner.measures), scenario: ahead })
    expect(recorded.projection?.[0]?.before.debts?.total).toBeGreaterThan(0n)
    expect(
      await run({ population: alone({}), scenario: { ...scenario, questions: ["REL-CR", "FAM-1"] } }),
    ).toMatchObject({
      failure: {
        code: "run.casesLacking",
        lacking: [
          { path: ["questions", 1], kind: "family" },
          { path: ["budget"], kind: "family" },
        ],
      },
    })
  })

  test("pays in the projection what the families of those in prison are paid on the day", async () => {
    const { projection, results } = await done()
    const [first] = projection ?? []
    expect(first?.before.support?.sure).toBe(results.costs[0]?.all.before.sure)
    expect(first?.after.support?.sure).toBe(results.costs[0]?.all.after.sure)
    for (const [month, { after, before }] of (projection ?? []).entries())
      for (const side of ["before", "after"] as const) {
        const tally = side === "before" ? before : after
        const next = projection?.[month + 1]?.[side]
        if (next === undefined) continue
        const left = tally.granted.reduce((sum, { cases }) => sum + cases, tally.served.cases)
        expect(next.stock.cases).toBe(tally.stock.cases - left)
      }
  })
})
