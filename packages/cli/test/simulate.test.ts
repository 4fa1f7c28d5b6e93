import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, expect, test, vi } from "vitest"

vi.setConfig({ testTimeout: 240_000 })

const root = resolve(import.meta.dirname, "../../..")
const example = join(root, "examples/national-reform")
const folder = mkdtempSync(join(tmpdir(), "simulate-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as a process, and interrupts it as a terminal does once it says so much. */
const simulate = (out: string, interruptAt?: RegExp) =>
  new Promise<{ readonly code: number | null; readonly said: string }>((settle) => {
    const child = spawn(process.execPath, [
      "--conditions=bazgasht-source",
      join(root, "packages/cli/src/main.ts"),
      "simulate",
      "invented:200",
      join(example, "reform.yaml"),
      "--scenario",
      join(example, "scenario.yaml"),
      "--workers",
      "0",
      "--lang",
      "en",
      "--out",
      out,
    ])
    let said = ""
    let interrupted = false
    const hear = (data: Buffer): void => {
      said += data.toString()
      if (interruptAt?.test(said) === true && !interrupted) {
        interrupted = true
        child.kill("SIGINT")
      }
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.on("close", (code) => settle({ code, said }))
  })

test("a run that is interrupted leaves no report, and goes on to the same result", async () => {
  const [out, whole] = [join(folder, "out"), join(folder, "whole")]
  const stopped = await simulate(out, /running \d+ %/)
  expect(stopped.code, stopped.said).toBe(1)
  expect(stopped.said).toContain("run.stopped")
  expect(readdirSync(out)).toEqual(["unfinished"])
  const resumed = await simulate(out)
  expect(resumed.code, resumed.said).toBe(0)
  expect(existsSync(join(out, "unfinished"))).toBe(false)
  expect((await simulate(whole)).code).toBe(0)
  for (const language of ["fa", "en"])
    expect(readFileSync(join(out, `reform.${language}.html`), "utf8")).toBe(
      readFileSync(join(whole, `reform.${language}.html`), "utf8"),
    )
})
