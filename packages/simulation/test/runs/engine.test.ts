import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { engineThatRuns } from "../../src/runs/engine.ts"

test("the engine that runs is the package, by its name and version", () => {
  const file = join(import.meta.dirname, "../../package.json")
  const { name, version } = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>
  expect(engineThatRuns()).toMatchObject({ name, version })
  expect(engineThatRuns().digest).toMatch(/^[\da-f]{64}$/)
})
