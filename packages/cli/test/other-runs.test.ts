import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { runOn } from "./world.ts"

const folder = mkdtempSync(join(tmpdir(), "other-runs-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reform = `
reform: earlier
title: { fa: زودتر, en: earlier }
changes:
  - set: conditionalRelease.shareOfOtherTerm
    to: 1/4
`

test.each([
  ["en", "(2 parts)", "(1 part)", "(only a part that is half written)"],
  ["fa", "(۲ بخش)", "(۱ بخش)", "(فقط بخشی نیمه‌نوشته)"],
] as const)(
  "what is kept of other runs is named in %s, whole or half written",
  async (language, ...counts) => {
    const out = join(folder, language)
    const kept = [["000000.part", "000001.part"], ["000000.part", "000001.part.new"], ["000000.part.new"]]
    for (const [run, files] of kept.entries()) {
      const ofRun = join(out, "unfinished", `${String(run).repeat(16)}-engine`)
      mkdirSync(ofRun, { recursive: true })
      for (const file of files) writeFileSync(join(ofRun, file), "of another run")
    }
    const { code, errors } = await runOn(
      { "reform.yaml": reform },
      ["simulate", "invented:20", "reform.yaml", "--out", out, "--workers", "0"],
      language,
    )
    expect(code).toBe(0)
    for (const [run, count] of counts.entries())
      expect(errors).toContain(`${String(run).repeat(16)}-engine ${count}`)
  },
)
