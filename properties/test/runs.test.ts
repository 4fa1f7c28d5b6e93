import * as fc from "fast-check"
import { afterEach, describe, expect, it, vi } from "vitest"
import { profileOf, runs } from "../src/index.ts"

afterEach(() => vi.unstubAllEnvs())

/** A module is loaded anew, so that it reads the environment of now. */
const runsUnder = async (share: string): Promise<typeof runs> => {
  vi.stubEnv("BAZGASHT_RUNS", share)
  vi.resetModules()
  return (await import("../src/runs.ts")).runs
}

describe("the count of a property", () => {
  it.each([
    ["1", 400],
    ["0.2", 80],
    ["0.001", 1],
    ["10", 4000],
  ])("with a share of %s of 400 is %i", async (share, count) => {
    expect((await runsUnder(share))(400)).toBe(count)
  })

  it("falls below no least count, which itself is no more than the full one", async () => {
    const quick = await runsUnder("0.1")
    expect(quick(400, { least: 200 })).toBe(200)
    expect(quick(100, { least: 200 })).toBe(100)
    expect((await runsUnder("1"))(400, { least: 200 })).toBe(400)
  })
})

describe("the profile of a run", () => {
  it("draws a new seed each time, unless one is given", () => {
    vi.stubEnv("BAZGASHT_SEED", "")
    expect(profileOf("quick").seed).not.toBe(profileOf("quick").seed)
    vi.stubEnv("BAZGASHT_SEED", "-17")
    expect(profileOf("full").seed).toBe(-17)
  })

  it("is refused where its share or its seed is no number", () => {
    vi.stubEnv("BAZGASHT_RUNS", "many")
    expect(() => profileOf("quick")).toThrow("BAZGASHT_RUNS")
    vi.stubEnv("BAZGASHT_RUNS", "0")
    expect(() => profileOf("quick")).toThrow("more than 0")
  })
})

describe("a property that names neither", () => {
  it("is tried as often as the profile says, from the seed of the run", () => {
    const { seed } = profileOf("quick")
    expect(fc.readConfigureGlobal()).toMatchObject({ seed, numRuns: runs(100) })
    const drawn = (): ReadonlyArray<number> => fc.sample(fc.integer())
    expect(drawn()).toEqual(drawn())
    expect(drawn()).toHaveLength(runs(100))
  })
})
