import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"

const root = resolve(import.meta.dirname, "../..")

const files = globSync(["README*.md", "{docs,packages,examples}/**/*.{md,ts,json}"], {
  cwd: root,
  exclude: [
    "**/node_modules",
    "**/dist",
    "**/.types",
    "**/.packed",
    "**/test",
    "docs/reference",
    // They hold Arabic and Kurdish beside Persian: the tests of letters and of the example hold each language to its own letters.
    "packages/iran/src/{letters,languages}/*.ts",
    "packages/core/src/letters/letter-words.ts",
    "examples/applications/judiciary/messages.ts",
  ],
})

/**
 * Arabic kaf and yeh inside a word: they look right on many screens, and no search for the Persian word finds
 * them. A lone one is a program that speaks of the letter itself.
 */
const arabicLetter =
  /[\u0643\u0649\u064a][\u0621-\u0642\u0644-\u0648\u067e-\u06cc]|[\u0621-\u0642\u0644-\u0648\u067e-\u06cc][\u0643\u0649\u064a]/
/** Letters of Arabic and Sorani that Persian does not have: a literal with one of them is in that language. */
const otherLanguage = /[إةەێۆڵڕ]/u
/** Letters that Arabic does not have: in a file that speaks Arabic too, a literal without any of them is Arabic. */
const persianLetter = /[پچژگکی]/u
const arabicDigit = /[\u0660-\u0669]/

/** A letter or a number that a page is about stands between backticks. */
const withoutSamples = (line: string): string => line.replaceAll(/`[^`]{1,3}`/g, "")

/** The pieces of a line of a source that are in one language each. */
const literalsOf = (line: string): ReadonlyArray<string> => line.match(/"[^"]*"|`[^`]*`/g) ?? [line]

const isFaulty = (file: string, content: string, line: string): boolean =>
  file.endsWith(".ts")
    ? literalsOf(line).some(
        (literal) =>
          arabicLetter.test(literal) &&
          (!otherLanguage.test(content) || (!otherLanguage.test(literal) && persianLetter.test(literal))),
      )
    : arabicLetter.test(withoutSamples(line)) || arabicDigit.test(withoutSamples(line))

test("Persian text is written with Persian letters and digits", () => {
  expect(files).toEqual(expect.arrayContaining(["README.fa.md", "docs/fa/index.md"]))
  const faults = files.flatMap((file) => {
    const content = readFileSync(resolve(root, file), "utf8")
    return content
      .split("\n")
      .flatMap((line, index) =>
        isFaulty(file, content, line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      )
  })
  expect(faults).toEqual([])
})

/**
 * Parts of words that stand apart, or are stuck on without a half-space: `می رود`, `خانواده ها`, `آنها`; a half-space where the
 * letter before it joins nothing, or at the end of a word.
 */
const withoutHalfSpace =
  /(?<![\u0600-\u06ff\u200c])ن?می [\u0621-\u06cc]|[\u0621-\u06cc] (?:ها|های|هایی|تر|ترین)(?![\u0600-\u06ff\u200c])|ه (?:ای|ام|اند)(?![\u0600-\u06ff\u200c])|(?:آن|این)ها|[ادذرزژوآء]\u200c|\u200c(?![\u0621-\u06cc$])/

/** Words that adapters are tested with, among them such as differ by a half-space only. */
const wordsOfTests = "packages/testkit/src/storage/tests/texts.ts"

test("Persian text has its half-spaces", () => {
  const faults = files
    .filter((file) => file !== wordsOfTests)
    .flatMap((file) =>
      readFileSync(resolve(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) =>
          withoutHalfSpace.test(line) && !otherLanguage.test(line)
            ? [`${file}:${index + 1}: ${line.trim()}`]
            : [],
        ),
    )
  expect(faults).toEqual([])
})
