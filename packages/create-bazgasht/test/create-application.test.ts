import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { createApplication } from "../src/index.ts"

const root = join(import.meta.dirname, "..")
const node = (...words: ReadonlyArray<string>) =>
  spawnSync(process.execPath, words, { encoding: "utf8", cwd: mkdtempSync(join(tmpdir(), "working-")) })

beforeAll(() => {
  const { status, stderr } = node(join(root, "copy-template.ts"))
  expect(stderr).toBe("")
  expect(status).toBe(0)
})

const folderFor = (name: string): string => join(mkdtempSync(join(tmpdir(), "made-")), name)

describe("a new application", () => {
  it("has the files of the example, and depends on what is published", () => {
    const made = createApplication(folderFor("my-application"))
    if (!made.ok) throw new Error(made.error.message)
    for (const file of ["main.ts", "office.ts", "request.json", "README.md", ".gitignore", "tsconfig.json"])
      expect(existsSync(join(made.folder, file)), file).toBe(true)
    const manifest = readFileSync(join(made.folder, "package.json"), "utf8")
    expect(manifest).not.toMatch(/workspace:|catalog:|bazgasht-source|example/)
    expect(JSON.parse(manifest)).toMatchObject({ name: "my-application", private: true })
    expect(readdirSync(join(made.folder, "test"))).toEqual(["service.ts"])
    expect(made.files).toContain("package.json")
  })

  it("is made in an empty folder, and in none that holds anything", () => {
    const folder = folderFor("empty")
    mkdirSync(folder)
    expect(createApplication(folder).ok).toBe(true)
    const before = readdirSync(folder)
    expect(createApplication(folder)).toMatchObject({ ok: false, error: { code: "folder.notEmpty" } })
    expect(readdirSync(folder)).toEqual(before)
  })

  it("takes no name that a package cannot have, and no file for a folder", () => {
    for (const name of ["My-App", "برنامه", "-x", "a b"])
      expect(createApplication(folderFor(name))).toMatchObject({ error: { code: "name.invalid" } })
    const file = folderFor("taken")
    writeFileSync(file, "")
    expect(createApplication(file)).toMatchObject({ error: { code: "folder.noFolder" } })
  })
})

describe("the command", () => {
  const run = (...words: ReadonlyArray<string>) => node(join(root, "src/main.ts"), ...words)

  it("makes an application and says what to type", () => {
    const { status, stdout } = run("prisons")
    expect(status).toBe(0)
    expect(stdout).toMatch(/cd prisons\n {2}npm install\n {2}npm test\n {2}npm start/)
  })

  it("explains itself, and what it does not understand", () => {
    expect(run("--help")).toMatchObject({ status: 0, stderr: "" })
    expect(run("--colour").status).toBe(2)
    expect(run("one", "two")).toMatchObject({ status: 2, stdout: "" })
    expect(run("Not-A-Name")).toMatchObject({ status: 1, stdout: "" })
  })
})
