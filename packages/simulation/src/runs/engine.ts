/** The engine that runs: its version, and the digest of its code for receipts. */

import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, sep } from "node:path"
import { fileURLToPath } from "node:url"
import type { RunReceipt } from "./receipt.ts"

const name = "@bazgasht/simulation"
const version = "0.1.0"

const isCode = (file: string): boolean => /\.(?:ts|js|mjs)$/.test(file) && !file.endsWith(".d.ts")

/** The folder of the code of a package: its sources, or what was built of them. */
const folderOf = (specifier: string): string | undefined => {
  try {
    const file = fileURLToPath(import.meta.resolve(specifier))
    return existsSync(file) ? dirname(file) : undefined
  } catch {
    // In a bundle the packages have no files of their own; the bundle is read instead.
    return undefined
  }
}

const ownFolder = (): string => {
  const folder = dirname(fileURLToPath(import.meta.url))
  return folder.endsWith(`${sep}runs`) ? dirname(folder) : folder
}

const codeIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isCode).sort()

/** Reads the code of the engine, and says what ran. The law that it runs is no part of it: the receipt names the pack. */
export const engineThatRuns = (): RunReceipt["engine"] => {
  const hash = createHash("sha256")
  const packages = ["rules", "solvers", "disclosure", "casework", "core"].map((name) =>
    folderOf(`@bazgasht/${name}`),
  )
  for (const folder of new Set([ownFolder(), ...packages]))
    if (folder !== undefined)
      for (const file of codeIn(folder)) {
        hash.update(`${file.split(sep).join("/")}\n`)
        hash.update(readFileSync(join(folder, file)))
      }
  return { name, version, digest: hash.digest("hex") }
}
