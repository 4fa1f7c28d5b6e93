/**
 * Writes what every product of the command prints into a folder, so that the folders of two versions can be held against each other:
 *
 * ```sh
 * node --conditions=bazgasht-source packages/cli/test/outputs/write.ts before
 * # … change something …
 * node --conditions=bazgasht-source packages/cli/test/outputs/write.ts after && diff -r before after
 * ```
 */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { nodePlatform, type Platform, run } from "@bazgasht/cli"
import { jalaliDay } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { inJson, inputs, printed } from "./products.ts"

const [given, only] = process.argv.slice(2)
if (given === undefined) throw new Error("write.ts FOLDER [NAME]")
const folder = resolve(given)
const root = resolve(import.meta.dirname, "../../../..")
const workplace = mkdtempSync(join(tmpdir(), "outputs-"))
symlinkSync(join(root, "examples"), join(workplace, "examples"))
for (const [path, content] of Object.entries(inputs))
  writeFileSync(join(workplace, path), JSON.stringify(content, undefined, 2))
process.chdir(workplace)

const write = (path: string, content: string): void => {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Everything of a run: what it prints, what it complains of, what it writes, and its exit code. */
const keep = async (name: string, words: ReadonlyArray<string>, language: "fa" | "en"): Promise<void> => {
  const [output, errors]: [Array<string>, Array<string>] = [[], []]
  const platform: Platform = {
    ...nodePlatform(() => "1.2.3"),
    language,
    today: () => jalaliDay(1404, 7, 1),
    print: (text) => output.push([...text].join("")),
    printError: (line) => errors.push(line),
    progress: () => undefined,
    isWatched: true,
    writeText: (path, content) => {
      write(join(name, path), content)
      return Result.succeed(undefined)
    },
    // Colours stand in brackets: where they begin and end is a part of what is printed.
    paint: (tone, text) => `{${tone}:${text}}`,
    paintError: (tone, text) => `{${tone}:${text}}`,
  }
  const code = await run(words, platform)
  write(join(name, "printed"), output.join("\n"))
  write(join(name, "errors"), `${errors.join("\n")}\n${code}\n`)
}

for (const [form, products] of [
  ["text", printed],
  ["json", inJson],
] as const)
  for (const [product, words] of Object.entries(products))
    if (only === undefined || product.startsWith(only))
      for (const language of form === "json" ? (["en"] as const) : (["fa", "en"] as const)) {
        console.error(`${form} ${product} ${language}`)
        await keep(join(form, `${product}.${language}`), words, language)
      }
process.chdir(root)
rmSync(workplace, { recursive: true })
