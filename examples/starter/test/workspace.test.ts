import { spawnSync } from "node:child_process"
import { resolve } from "node:path"
import { expect, test } from "vitest"

test("the tests of the application pass", { timeout: 60_000 }, () => {
  const { output, status } = spawnSync(
    process.execPath,
    ["--conditions=bazgasht-source", "--test", "test/service.ts"],
    { cwd: resolve(import.meta.dirname, ".."), encoding: "utf8" },
  )
  expect(status, output.join("\n")).toBe(0)
})
