import { spawnSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { resolve } from "node:path"

/** The folder of the repository. */
export const root: string = resolve(import.meta.dirname, "..")

/** The published packages, as paths from the root. */
export const packages: ReadonlyArray<string> = readdirSync(`${root}/packages`)
  .map((name) => `packages/${name}`)
  .filter((folder) => existsSync(`${root}/${folder}/package.json`))

/** Runs a program with its output on ours; ends this process when the program fails. */
export const run = (
  program: string,
  programArguments: ReadonlyArray<string>,
  folder: string = root,
): void => {
  console.log(`$ ${program} ${programArguments.join(" ")}`)
  const { status, error } = spawnSync(program, programArguments, {
    cwd: folder,
    stdio: "inherit",
    // pnpm is a script with an extension of its own on Windows.
    shell: process.platform === "win32",
  })
  if (error !== undefined) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
