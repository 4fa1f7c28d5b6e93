import { spawnSync } from "node:child_process"
import { expect, test } from "vitest"

test("the example runs as a reader would run it", () => {
  const run = spawnSync(process.execPath, ["--conditions=bazgasht-source", "main.ts"], {
    cwd: `${import.meta.dirname}/..`,
    encoding: "utf8",
  })
  expect(run.stderr).toBe("")
  expect(run.status).toBe(0)
  expect(run.stdout).toContain("بازگشت")
})
