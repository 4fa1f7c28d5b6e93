/** Every example that takes options: what it says of them, and of what it does not take. */

import { execFile } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { wholeNumber, wordWhere } from "../command-line.ts"

const examples = resolve(import.meta.dirname, "../..")

const mains = globSync("**/main.ts", {
  cwd: examples,
  exclude: (name) => name.includes("node_modules"),
}).filter((main) => readFileSync(resolve(examples, main), "utf8").includes(".parse()"))

/** What a command line comes to. */
const outcomeOf = (main: string, words: ReadonlyArray<string>) =>
  new Promise<{ readonly code: number; readonly out: string; readonly error: string }>((done) => {
    const child = execFile(
      process.execPath,
      ["--conditions=bazgasht-source", resolve(examples, main), ...words],
      (_, out, error) => done({ code: child.exitCode ?? -1, out, error }),
    )
  })

it("stands before every example that takes options", () => {
  expect(mains.length).toBeGreaterThan(8)
  for (const main of globSync("**/*.ts", { cwd: examples, exclude: (name) => name.includes("node_modules") }))
    expect([main, readFileSync(resolve(examples, main), "utf8")]).not.toEqual([
      main,
      expect.stringMatching(/\bparseArgs\(\{/),
    ])
})

describe.each(mains)("%s", (main) => {
  it("says what may be asked of it, and refuses the rest in a sentence", async () => {
    const help = await outcomeOf(main, ["--help"])
    expect(help.code).toBe(0)
    expect(help.out).toMatch(/^Usage: npm run [a-z]+ -- \[options\]\n\n[A-Z].*/)
    const options = [...help.out.matchAll(/^ {2}--([a-z]+)(?: <([a-z]+)>)?/gm)]
    expect(options.length).toBeGreaterThan(0)
    const number = options.find(([, , kind]) => kind === "number")?.[1]
    const [words, sentence] =
      number === undefined
        ? [["--zzz"], /^error: unknown option '--zzz'\n/]
        : [[`--${number}`, "many"], /argument 'many' is invalid\. It is a whole number of at least \d+\.\n/]
    const { code, error } = await outcomeOf(main, words)
    expect([code, error]).toEqual([1, expect.stringMatching(sentence)])
    expect(error).not.toMatch(/ at .*:\d+:\d+/)
  })
})

describe("a whole number", () => {
  it("is read where it is at least what is asked, and refused else", () => {
    fc.assert(
      fc.property(fc.nat(), fc.maxSafeInteger(), (least, number) => {
        const read = () => wholeNumber(least)(String(number))
        if (number >= least) expect(read()).toBe(number)
        else expect(read).toThrow(`at least ${least}.`)
      }),
    )
  })

  it.each(["", " ", "1.5", "1e3", "0x10", "Infinity", "9007199254740993", "-0"])("is not %j", (written) => {
    expect(() => wholeNumber(0)(written)).toThrow("whole number")
  })
})

it("refuses a word with the sentence that was said of it", () => {
  const zone = wordWhere((word) => word === "UTC", "There is no such time zone.")
  expect(zone("UTC")).toBe("UTC")
  expect(() => zone("Moon")).toThrow("There is no such time zone.")
})
