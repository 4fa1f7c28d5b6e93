import { spawnSync } from "node:child_process"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import manifest from "../../package.json" with { type: "json" }
import { checkStorage, kitVersion, storageConformance, storageContractVersion } from "../../src/index.ts"

const store = Effect.succeed({ open: openMemory() })

const withoutQueries = Effect.succeed({
  open: Effect.map(openMemory(), (sound) => ({
    ...sound,
    capabilities: { ...sound.capabilities, queries: false },
    query: () =>
      Effect.fail({
        _tag: "StorageError",
        code: "storage.unsupported",
        params: { capability: "queries" },
      } as never),
  })),
})

test("a runner gets bodies without parameters, as jest wants them, and the report counts each test once", async () => {
  const bodies: Array<() => Promise<void>> = []
  const report = storageConformance({
    test: (_, body) => bodies.push(body),
    store,
    runs: 2,
    without: ["look"],
  })
  for (const body of bodies) {
    expect(body.length).toBe(0)
    await body()
  }
  const { passed, failed, skippedByCapability, notOffered, ...rest } = report()
  expect(failed).toEqual([])
  expect(rest).toEqual({
    adapter: "memory",
    kitVersion: manifest.version,
    contractVersion: storageContractVersion,
    capabilities: Effect.runSync(openMemory()).capabilities,
  })
  const counted = [...passed, ...skippedByCapability, ...notOffered]
  expect(new Set(counted).size).toBe(counted.length)
  // One is left out before the tests are declared.
  expect(counted.length).toBe(bodies.length + 1)
  expect(skippedByCapability).toContain("of two that commit one version to a shared store exactly one wins")
  expect(notOffered.length).toBe(2)
})

test("a test is skipped where its runner can skip it", async () => {
  const skipped: Array<string> = []
  const run: Array<Promise<void>> = []
  storageConformance({
    test: (name, body: (context?: unknown) => Promise<void>) =>
      run.push(body({ skip: () => skipped.push(name) })),
    store,
    runs: 1,
  })
  await Promise.all(run)
  expect(skipped.length).toBeGreaterThan(4)
})

test("what an adapter does not declare is not demanded of it", async () => {
  const { failed, skippedByCapability } = await checkStorage({ store: withoutQueries, runs: 2 })
  expect(failed).toEqual([])
  expect(skippedByCapability.length).toBeGreaterThan(10)
})

test("one test can be run by its name, and a name that no test has is an error", async () => {
  const named = "a page holds as many as are asked for, and the last names no next"
  const { failed, passed } = await checkStorage({ store, only: [named] })
  expect([passed, failed]).toEqual([["nothing is left out that is there", named], []])
  expect(() => checkStorage({ store, only: ["a page holds"] })).toThrow("a page holds")
})

test("leaving out what is there is an error", async () => {
  const { failed } = await checkStorage({ store, without: ["queries"], only: [] })
  expect(failed.map(({ name }) => name)).toEqual(["nothing is left out that is there"])
})

test("the version of the kit is that of the package", () => {
  expect(kitVersion).toBe(manifest.version)
})

test("the suite runs under node:test", () => {
  const program = `
    import { after, test } from "node:test"
    import { openMemory } from "@bazgasht/storage-memory"
    import { storageConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
    const report = storageConformance({
      test,
      store: Effect.succeed({ open: openMemory() }),
      without: ["durable", "shared", "look", "faults"],
      runs: 2,
    })
    after(() => console.log("report " + JSON.stringify(report())))
  `
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ["--conditions=bazgasht-source", "--input-type=module", "--eval", program],
    { cwd: `${import.meta.dirname}/../..`, encoding: "utf8" },
  )
  expect(stderr).toBe("")
  expect(status).toBe(0)
  expect(stdout).toMatch(/# fail 0|fail 0/)
  expect(stdout).toMatch(/report \{.*"failed":\[\]/)
})
