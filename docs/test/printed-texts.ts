/** What the command prints in both languages: its help, every rule described, its reports, and its decisions of worked cases. */

import { globSync } from "node:fs"
import { join, resolve } from "node:path"
import { iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import type { OwnLanguage } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { nodePlatform, type Platform, run } from "../../packages/cli/src/index.ts"
import { inputs, printed } from "../../packages/cli/test/outputs/products.ts"
import type { Placed } from "../terms/faults.ts"

const root = resolve(import.meta.dirname, "../..")

/** Every how many cases are decided: the quick suite takes a fifth of them, the long one all. */
const step = Math.max(1, Math.round(100 / runs(100)))

const cases = globSync("examples/cases/iran/**/*.json", { cwd: root })
  .filter((path) => !path.endsWith(".expected.json"))
  .toSorted()
  .filter((_, index) => index % step === 0)

/** Products that take long, or that say nothing that the others do not. */
const left = new Set([
  "decide",
  "decide-why",
  "decide-remedies",
  "decide-nothing",
  "simulate-fund",
  "simulate-scenario",
  "population-figures",
])

/** The command lines. */
export const commandLines: ReadonlyArray<ReadonlyArray<string>> = [
  ...Object.entries(printed).flatMap(([name, words]) => (left.has(name) && step > 1 ? [] : [words])),
  ["describe", ...iranPack.rules.keys()],
  ...[...new Set(Object.values(printed).map(([name = ""]) => name))].map((name) => [name, "--help"]),
  ["decide", ...cases],
]

const linesOf = (at: string, text: string): ReadonlyArray<Placed> => {
  const lines = new Map(text.split("\n").map((line, index) => [line.trim(), index + 1]))
  return [...lines].map(([line, number]) => ({ at: `${at}, line ${number}`, where: "texts", text: line }))
}

/** What a command line prints, complains of and writes in a language, each different line once. */
export const textsPrinted = async (
  words: ReadonlyArray<string>,
  language: OwnLanguage,
): Promise<ReadonlyArray<Placed>> => {
  const output: Array<string> = []
  const plain = nodePlatform(() => "1.2.3")
  const given = (path: string): string | undefined =>
    inputs[path] === undefined ? undefined : JSON.stringify(inputs[path])
  const platform: Platform = {
    ...plain,
    language,
    readText: (path) => {
      const content = given(path)
      return content === undefined ? plain.readText(join(root, path)) : Result.succeed(content)
    },
    readPieces: (path) => plain.readPieces(join(root, path)),
    jsonFilesOf: (path) =>
      given(path) === undefined ? plain.jsonFilesOf(join(root, path)) : Result.succeed([path]),
    today: () => jalaliDay(1404, 7, 1),
    print: (text) => output.push([...text].join("")),
    printError: (line) => output.push(line),
    progress: () => undefined,
    writeText: (_path, content) => {
      output.push(content)
      return Result.succeed(undefined)
    },
    mayWrite: () => Result.succeed(undefined),
    paint: (_tone, text) => text,
    paintError: (_tone, text) => text,
  }
  await run(words, platform)
  const command = words.length > 6 ? `${words.slice(0, 3).join(" ")} …` : words.join(" ")
  return linesOf(`bazgasht ${command} --lang ${language}`, output.join("\n"))
}
