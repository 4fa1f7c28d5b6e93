/** Following a page of the guide to the letter: its files are written, its commands run, and what comes of it held against a template. */

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
import { afterAll, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../..")

/** A page, and what it leads to. */
export interface FollowedPage {
  /** The name of the page in the guide, and of its template among the examples. */
  readonly page: string
  readonly template: string
  /** The folder that its commands make. */
  readonly makes: string
  /** How many tests a runner has to pass at least. */
  readonly tests: number
  /** How many steps the page leaves out or changes, to see the kit say so. */
  readonly breaks: number
  /** The names of the tests that fail for a broken copy of the template; of no others than the one that the guide names has it to ask. */
  readonly failuresIn: (folder: string, named: string) => Promise<ReadonlyArray<string>>
}

/** A fenced block: its language, the name beside it, what stands in it, and the words behind it. */
interface Block {
  readonly language: string
  readonly name: string | undefined
  readonly content: string
  readonly behind: string
}

const blocksIn = (text: string): ReadonlyArray<Block> =>
  [...text.matchAll(/^```(\w+)(?: \[(.+)\])?\n([\s\S]*?)^```\n([^`]*)/gm)].map(
    ([, language = "", name, content = "", behind = ""]) => ({ language, name, content, behind }),
  )

const isFile = ({ language, name }: Block): boolean =>
  (language === "ts" || language === "js") && name !== undefined && name !== "application.ts"

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

const write = (into: string, { content, name = "" }: Block): void => {
  mkdirSync(dirname(join(into, name)), { recursive: true })
  writeFileSync(join(into, name), content)
}

/** Declares the tests of a page. */
export const followsPage = ({
  breaks,
  failuresIn,
  makes,
  page: name,
  template: folderOf,
  tests,
}: FollowedPage): void => {
  const template = join(root, "examples", folderOf)
  const page = readFileSync(join(root, "docs/guide", name), "utf8")
  const blocks = blocksIn(page)
  const files = blocks.filter(isFile)
  const broken = blocks.filter(({ language }) => language === "diff")
  const home = mkdtempSync(join(tmpdir(), "guide-"))
  const folder = join(home, makes)
  afterAll(() => rmSync(home, { recursive: true }))
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(template, "package.json"), "utf8"))

  /** What a reader installs from the registry is here already, as sources that are not built. */
  const install = (names: ReadonlyArray<string>, known: object): void => {
    expect(names.toSorted()).toEqual(Object.keys(known).toSorted())
    rmSync(join(folder, "node_modules"), { force: true })
    symlinkSync(join(template, "node_modules"), join(folder, "node_modules"))
  }

  /** Follows one line of a command block. */
  const follow = (line: string, isToFail: boolean): void => {
    const [, dev, names = ""] = /^npm install (--save-dev )?(.+)$/.exec(line) ?? []
    if (line === `cd ${makes}`) expect(existsSync(folder)).toBe(true)
    else if (names !== "") install(names.split(" "), dev === undefined ? dependencies : devDependencies)
    else {
      const { said, status } = run(fromSources(line), line.startsWith(`mkdir ${makes}`) ? home : folder)
      const isRunner = /vitest|jest|--test/.test(line)
      expect({ line, isFailed: status !== 0, said: isToFail || status === 0 ? "" : said }).toEqual({
        line,
        isFailed: isToFail,
        said: "",
      })
      if (isRunner && !isToFail) expect(passedIn(said)).toBeGreaterThanOrEqual(tests)
    }
  }

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
    for (const { content, name: file = "" } of files)
      expect({ file, content }).toEqual({ file, content: readFileSync(join(template, file), "utf8") })
    const written = files.map(({ name: file = "" }) => file)
    for (const part of ["src", "test"])
      expect(written.filter((file) => file.startsWith(part)).toSorted()).toEqual(
        readdirSync(join(template, part))
          .map((file) => `${part}/${file}`)
          .toSorted(),
      )
  })

  it.each(broken.map((block, place) => ({ ...block, place })))(
    "without its step, $name fails where the guide says ($place)",
    async ({ behind, content, name: file = "", place }) => {
      const [, caughtBy = ""] = /^> (.+)$/m.exec(behind) ?? []
      const copy = join(import.meta.dirname, `page-${makes}-${process.pid}-${place}`)
      try {
        mkdirSync(copy)
        for (const part of ["src", "test"])
          cpSync(join(template, part), join(copy, part), { recursive: true })
        symlinkSync(join(template, "node_modules"), join(copy, "node_modules"))
        const lines = (mark: string) =>
          content
            .split("\n")
            .filter((line) => line.startsWith(mark))
            .map((line) => `${line.slice(1)}\n`)
            .join("")
        const whole = readFileSync(join(copy, file), "utf8")
        expect(whole.split(lines("-")).length).toBe(2)
        writeFileSync(join(copy, file), whole.replace(lines("-"), lines("+")))
        expect(await failuresIn(copy, caughtBy)).toContain(caughtBy)
      } finally {
        rmSync(copy, { recursive: true, force: true })
      }
    },
    120_000,
  )

  it("leaves out or changes as many steps as it says", () => expect(broken.length).toBe(breaks))

  it("is the same in Persian, block by block", () => {
    const persian = readFileSync(join(root, "docs/fa/guide", name), "utf8")
    const fences = (text: string) => text.match(/^```[\s\S]*?^```|^> .+$/gm)
    expect(fences(persian)).toEqual(fences(page))
  })
}
