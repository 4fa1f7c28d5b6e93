/** Writes the reference of every package under `reference`, unless it is there and was written of the same sources. */

import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"

const docs = import.meta.dirname
const root = resolve(docs, "..")
const kept = resolve(docs, "reference/.written-of")

/** A digest of all that the reference is written of: the sources, how they are read, and by which versions. */
const digestOfSources = (): string => {
  const digest = createHash("sha256")
  const files = globSync(["packages/*/src/**/*.ts", "packages/*/{package,tsconfig}.json"], { cwd: root })
  const others = ["docs/typedoc.json", "docs/package.json", "tsconfig.base.json", "pnpm-lock.yaml"]
  for (const file of [...files.toSorted(), ...others])
    digest.update(`${file.replaceAll("\\", "/")}\0`).update(readFileSync(resolve(root, file)))
  return digest.digest("hex")
}

const run = (program: string, words: ReadonlyArray<string>): void => {
  const { status } = spawnSync(program, words, {
    cwd: docs,
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  if (status !== 0) process.exit(status ?? 1)
}

const digest = digestOfSources()
if (existsSync(kept) && readFileSync(kept, "utf8") === digest)
  console.log("the reference is of these sources already")
else {
  // The types are checked here, so that typedoc need not; what `check` has just checked is not checked again.
  run(process.execPath, [resolve(root, "node_modules/typescript-native/bin/tsc"), "-b", ".."])
  run("typedoc", [])
  writeFileSync(kept, digest)
}
