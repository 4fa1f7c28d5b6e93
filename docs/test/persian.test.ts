import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"

const root = resolve(import.meta.dirname, "../..")

const files = globSync(["README*.md", "{docs,packages,examples}/**/*.{md,ts,json}"], {
  cwd: root,
  exclude: ["**/node_modules", "**/dist", "**/.types", "**/.packed", "**/test", "docs/reference"],
})

/**
 * Arabic kaf and yeh inside a word: they look right on many screens, and no search for the Persian word finds
 * them. A lone one is a program that speaks of the letter itself.
 */
const arabicLetter =
  /[\u0643\u0649\u064a][\u0621-\u0642\u0644-\u0648\u067e-\u06cc]|[\u0621-\u0642\u0644-\u0648\u067e-\u06cc][\u0643\u0649\u064a]/
const arabicDigit = /[\u0660-\u0669]/

const isFaulty = (file: string, line: string): boolean =>
  arabicLetter.test(line) || (!file.endsWith(".ts") && arabicDigit.test(line))

test("Persian text is written with Persian letters and digits", () => {
  expect(files).toEqual(expect.arrayContaining(["README.fa.md", "docs/fa/index.md"]))
  const faults = files.flatMap((file) =>
    readFileSync(resolve(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (isFaulty(file, line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )
  expect(faults).toEqual([])
})
