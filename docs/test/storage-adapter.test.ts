import { spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { checkStorage, type StoreFactory } from "@bazgasht/testkit"
import { afterAll, describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../..")
const template = join(root, "examples/storage-adapter")
const page = readFileSync(join(root, "docs/guide/writing-a-storage-adapter.md"), "utf8")

/** A fenced block: its language, the name beside it, what stands in it, and the words behind it. */
interface Block {
  readonly language: string
  readonly name: string | undefined
  readonly content: string
  readonly behind: string
}

const blocks: ReadonlyArray<Block> = [
  ...page.matchAll(/^```(\w+)(?: \[(.+)\])?\n([\s\S]*?)^```\n([^`]*)/gm),
].map(([, language = "", name, content = "", behind = ""]) => ({ language, name, content, behind }))
const isFile = ({ language, name }: Block): boolean =>
  (language === "ts" || language === "js") && name !== undefined && name !== "application.ts"
const files = blocks.filter(isFile)
const breaks = blocks.filter(({ language }) => language === "diff")

const home = mkdtempSync(join(tmpdir(), "guide-"))
const folder = join(home, "key-value")
afterAll(() => rmSync(home, { recursive: true }))

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(template, "package.json"), "utf8"))

/** What a reader installs from the registry is here already, as sources that are not built. */
const install = (names: ReadonlyArray<string>, known: object): void => {
  expect(names.toSorted()).toEqual(Object.keys(known).toSorted())
  rmSync(join(folder, "node_modules"), { force: true })
  symlinkSync(join(template, "node_modules"), join(folder, "node_modules"))
}

const conditions = ["bazgasht-source", "node", "import", "default"]

/** Packages of this repository are not built: their sources are found by a condition. */
const fromSources = (command: string): string =>
  command
    .replace("node --test", "node --conditions=bazgasht-source --test")
    .replace(
      /npx jest$/,
      `npx jest --testEnvironmentOptions='${JSON.stringify({ customExportConditions: conditions })}'`,
    )

const vitestFromSources = `export default { resolve: { conditions: ${JSON.stringify(conditions)} }, ssr: { resolve: { conditions: ${JSON.stringify(conditions)} } } }\n`

/** Runs a command as a reader would, without anything of the runner that this test is in. */
const run = (command: string, cwd: string) => {
  const outside = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_|TEST|JEST)/.test(name))
  const env = {
    ...Object.fromEntries(outside),
    PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`,
    CI: "true",
  }
  const { status, stderr, stdout } = spawnSync("bash", ["-c", command], { cwd, env, encoding: "utf8" })
  return { status, said: stripVTControlCharacters(`${stdout}\n${stderr}`) }
}

/** How many tests a runner says that it has passed. */
const passedIn = (said: string): number => Number(/(?:pass|Tests:?) +(\d+)/.exec(said)?.[1] ?? 0)

/** Follows one line of a command block. */
const follow = (line: string, isToFail: boolean): void => {
  const [, dev, names = ""] = /^npm install (--save-dev )?(.+)$/.exec(line) ?? []
  if (line === "cd key-value") expect(existsSync(folder)).toBe(true)
  else if (names !== "") install(names.split(" "), dev === undefined ? dependencies : devDependencies)
  else {
    const { said, status } = run(fromSources(line), line.startsWith("mkdir key-value") ? home : folder)
    const isRunner = /vitest|jest|--test/.test(line)
    expect({ line, isFailed: status !== 0, said: isToFail || status === 0 ? "" : said }).toEqual({
      line,
      isFailed: isToFail,
      said: "",
    })
    if (isRunner && !isToFail) expect(passedIn(said)).toBeGreaterThan(60)
  }
}

const write = (into: string, { content, name = "" }: Block): void => {
  mkdirSync(dirname(join(into, name)), { recursive: true })
  writeFileSync(join(into, name), content)
}

describe("the guide to a storage adapter, followed to the letter", () => {
  it("makes a package, sees the kit fail before there is an adapter, and pass under every runner", () => {
    for (const block of blocks) {
      if (isFile(block)) write(folder, block)
      if (block.language !== "sh") continue
      for (const line of block.content.trim().split("\n")) follow(line, block.name === "fails")
      if (block.content.includes("npm init"))
        writeFileSync(join(folder, "vitest.config.mjs"), vitestFromSources)
    }
  }, 900_000)

  it("comes to the template that lies ready to be copied", () => {
    for (const { content, name = "" } of files)
      expect({ name, content }).toEqual({ name, content: readFileSync(join(template, name), "utf8") })
    const written = files.map(({ name = "" }) => name)
    for (const part of ["src", "test"])
      expect(written.filter((name) => name.startsWith(part)).toSorted()).toEqual(
        readdirSync(join(template, part))
          .map((name) => `${part}/${name}`)
          .toSorted(),
      )
  })

  it.each(breaks.map((block, place) => ({ ...block, place })))(
    "without its step, $name fails where the guide says ($place)",
    async ({ behind, content, name = "", place }) => {
      const [, caughtBy = ""] = /^> (.+)$/m.exec(behind) ?? []
      const broken = join(import.meta.dirname, `page-broken-${process.pid}-${place}`)
      try {
        mkdirSync(broken)
        for (const part of ["src", "test"])
          cpSync(join(template, part), join(broken, part), { recursive: true })
        const lines = (mark: string) =>
          content
            .split("\n")
            .filter((line) => line.startsWith(mark))
            .map((line) => `${line.slice(1)}\n`)
            .join("")
        const whole = readFileSync(join(broken, name), "utf8")
        expect(whole.split(lines("-")).length).toBe(2)
        writeFileSync(join(broken, name), whole.replace(lines("-"), lines("+")))
        const { store } = (await import(join(broken, "test/store.ts"))) as { readonly store: StoreFactory }
        const { failed } = await checkStorage({ store, runs: 1, without: ["bringsBack", "look", "faults"] })
        expect(failed.map((each) => each.name)).toContain(caughtBy)
      } finally {
        rmSync(broken, { recursive: true, force: true })
      }
    },
    120_000,
  )

  it("leaves out six steps", () => expect(breaks.length).toBe(6))

  it("is the same in Persian, block by block", () => {
    const persian = readFileSync(join(root, "docs/fa/guide/writing-a-storage-adapter.md"), "utf8")
    const fences = (text: string) => text.match(/^```[\s\S]*?^```|^> .+$/gm)
    expect(fences(persian)).toEqual(fences(page))
  })
})
