import * as fc from "fast-check"
import { afterEach, describe, expect, it, vi } from "vitest"
import { profileOf, runs } from "../src/index.ts"
import { shareOf } from "../src/runs.ts"

afterEach(() => vi.unstubAllEnvs())

describe("the count of a property", () => {
  it.each([
    [1, 400, 400, undefined],
    [0.2, 80, 400, undefined],
    [0.001, 1, 400, undefined],
    [10, 4000, 400, undefined],
    [0.1, 200, 400, 200],
    [0.1, 100, 100, 200],
    [1, 400, 400, 200],
  ] as const)("with a share of %d is %i of %i, where it is at least %s", (share, count, full, least) => {
    expect(shareOf(share, full, least)).toBe(count)
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
