import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { TaskResult } from "../../src/runs/assignment.ts"
import { openUnfinishedRun } from "../../src/workers/unfinished-run.ts"

const scratch = mkdtempSync(join(tmpdir(), "unfinished-"))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test("a part that cannot be kept leaves nothing of itself, as the room may be all that is lacking", () => {
  const result: TaskResult = { task: "sweep", results: [] }
  const run = openUnfinishedRun(scratch, "0123456789abcdef")
  run.keep(0, result)
  const [name = ""] = readdirSync(scratch)
  // A folder that is not empty stands where the part would come to lie.
  mkdirSync(join(scratch, name, "000001.part", "something"), { recursive: true })
  expect(() => run.keep(1, result)).toThrow(expect.objectContaining({ code: "run.notKept" }))
  expect(readdirSync(join(scratch, name)).sort()).toEqual(["000000.part", "000001.part"])
})
