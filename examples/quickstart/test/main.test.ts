import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"

const root = resolve(import.meta.dirname, "../../..")

const runAt = (folder: string, file: string) =>
  spawnSync(process.execPath, ["--conditions=bazgasht-source", file], { cwd: folder, encoding: "utf8" })

test("the example runs as a reader would run it", { timeout: 60_000 }, () => {
  const { status, stderr, stdout } = runAt(`${root}/examples/quickstart`, "main.ts")
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(stdout).toMatch(/… conditional release: not yet; first day: 1403\/07\/10/)
  expect(stdout).toMatch(/✗ semi-liberty \(nimeh-azadi\): barred\n.*the complainant has not waived/)
  expect(stdout).toMatch(/؟ آزادی مشروط: نامعین است/)
  expect(stdout).not.toContain("\u001b[")
})

test("the program of the README is the one beside this test, and it runs", { timeout: 60_000 }, () => {
  const readme = readFileSync(`${root}/README.md`, "utf8")
  const programs = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program]) => program)
  expect(programs).toEqual([readFileSync(`${root}/examples/quickstart/embedding.ts`, "utf8")])
  const { status, stderr, stdout } = runAt(root, "examples/quickstart/embedding.ts")
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(stdout).toBe("conditional release eligible\n")
})
