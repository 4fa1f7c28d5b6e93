import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it, vi } from "vitest"

const root = resolve(import.meta.dirname, "../..")
const pages = ["README.md", "README.fa.md"].map(
  (name) => [name, readFileSync(join(root, name), "utf8")] as const,
)

const blocksOf = (page: string) =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }))

describe.each(pages)("%s", (name, page) => {
  const [commands, program] = blocksOf(page)

  it("opens with one sentence and the two commands", () => {
    const [title = "", link = "", sentence = "", rest = ""] = page.split("\n\n")
    expect(title).toMatch(/^# /)
    expect(link).toMatch(/^\[.*\]\(README.*\.md\)$/)
    expect(sentence).toMatch(/^[^\n]+\.$/)
    expect(rest).toMatch(/^```sh\n/)
    expect(
      commands?.code
        .trim()
        .split("\n")
        .map((line) => line.split(/ {2,}/)[0]),
    ).toEqual(["npm start", "npm test"])
  })

  it("shows a dozen lines of code at most, which run as they stand", async () => {
    expect(program?.language).toBe("ts")
    const code = program?.code ?? ""
    expect(
      code
        .trim()
        .split("\n")
        .filter((line) => line !== "").length,
    ).toBeLessThanOrEqual(12)
    const folder = mkdtempSync(join(import.meta.dirname, "page-"))
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined)
    try {
      const file = join(folder, "readme.ts")
      writeFileSync(file, code.replaceAll('"./examples/', `"${root}/examples/`))
      await import(file)
      const route = name === "README.fa.md" ? "آزادی مشروط" : "conditional release"
      expect(printed.mock.calls).toEqual([[route, "eligible"]])
    } finally {
      vi.restoreAllMocks()
      rmSync(folder, { recursive: true })
    }
  })

  it("takes at most 700 words", () => expect(page.trim().split(/\s+/).length).toBeLessThanOrEqual(700))
})
