/** The command as a process: exit codes, streams, colours and standard input. */

import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { bundledProgram } from "@bazgasht/programs"
import { afterAll, describe, expect, it } from "vitest"
import { prisoner } from "./world.ts"

const main = await bundledProgram(new URL("../src/main.ts", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "bazgasht-"))
const write = (name: string, content: string | object): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}
const good = write("good.json", prisoner)
const bad = write("bad.json", { ...prisoner, id: "B-1", day: "1403/13/01" })

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const bazgasht = (
  words: ReadonlyArray<string>,
  options: { readonly input?: string; readonly environment?: NodeJS.ProcessEnv } = {},
) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--conditions=bazgasht-source", main, ...words],
    {
      encoding: "utf8",
      input: options.input ?? "",
      env: { ...process.env, LANG: "C", LC_ALL: "", LC_MESSAGES: "", ...options.environment },
    },
  )
  return { status, stderr, stdout }
}

describe("the process", { timeout: 60_000 }, () => {
  it("decides and ends with 0", () => {
    const { status, stderr, stdout } = bazgasht(["decide", good, "--day", "1403/07/10"])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toContain("conditional release (REL-CR): eligible to be proposed")
  })

  it("prints JSON that parses, and complains on the other stream", () => {
    const { status, stderr, stdout } = bazgasht(["decide", "--json", good, bad, join(folder, "gone.json")])
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" })
    expect(JSON.parse(stdout)).toMatchObject({
      format: "bazgasht.decisions/1",
      cases: [{ case: "A-1" }],
      refused: [{ file: bad, code: "date.notADate" }, { code: "file.notFound" }],
    })
    const human = bazgasht(["decide", good, bad])
    expect(human.status).toBe(1)
    expect(human.stderr).toContain(`${bad}:1:`)
    expect(human.stdout).not.toContain("date.notADate")
  })

  it("ends with 2 on a command line that makes no sense, and with 3 on an outcome that a script fails on", () => {
    expect(bazgasht(["decide"]).status).toBe(2)
    expect(bazgasht(["decide", good, "--route", "REL-SL", "--fail-on", "undetermined"]).status).toBe(3)
  })

  it("says what cannot be written before it does anything for it", () => {
    const reform = resolve(import.meta.dirname, "../../../examples/national-reform/reform.yaml")
    const population = ["simulate", "invented:20", reform, "--workers", "0"]
    for (const words of [
      [...population, "--out", good],
      [...population, "--out", join(folder, "report"), "--differences", folder],
      ["population", "generate", good, "--prisoners", "5"],
      ["population", "read", join(folder, "gone.yaml"), "--out", good],
      ["population", "check", join(folder, "gone.yaml"), "--left-out", folder],
    ]) {
      const { status, stderr } = bazgasht(words)
      expect(status).toBe(1)
      for (const line of stderr.trim().split("\n")) expect(line).toContain("file.notWritable")
    }
  })

  it("says in a line where what it prints cannot be written", () => {
    // A device that is always full.
    const full = openSync("/dev/full", "w")
    for (const [language, said] of [
      ["en", "bazgasht: what is printed cannot be written: ENOSPC"],
      ["fa", "آنچه باید چاپ شود نوشتنی نیست"],
    ] as const) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ["--conditions=bazgasht-source", main, "decide", good, "--lang", language],
        { encoding: "utf8", stdio: ["ignore", full, "pipe"] },
      )
      expect({ status, lines: stderr.trim().split("\n").length }).toEqual({ status: 1, lines: 1 })
      expect(stderr).toContain(said)
    }
    closeSync(full)
  })

  it("reads standard input and folders", () => {
    const { status, stdout } = bazgasht(["check", "-"], { input: JSON.stringify(prisoner) })
    expect({ status, stdout }).toEqual({ status: 0, stdout: "✓ -: in order\n" })
    expect(bazgasht(["check", folder]).stdout).toContain("good.json: in order")
    const empty = mkdtempSync(join(folder, "empty-"))
    expect(bazgasht(["check", empty]).stderr).toContain("file.noJsonFile")
  })

  it("speaks the language of its environment, unless told", () => {
    const environment = { LANG: "fa_IR.UTF-8" }
    expect(bazgasht(["--help"], { environment }).stdout).toContain("فرمان‌ها")
    expect(bazgasht(["--help", "--lang", "en"], { environment }).stdout).toContain("Commands")
  })

  it("colours nothing in a pipe", () => {
    expect(bazgasht(["decide", good, bad], { environment: { FORCE_COLOR: "1" } }).stdout).not.toContain(
      "\u001b[",
    )
  })

  it("tells the version of its package", () => {
    expect(bazgasht(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
