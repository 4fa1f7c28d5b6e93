/** Checks what a user installs: the tarball of every package, and the built code without the source condition. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packages, root, run } from "./workspace.ts"

interface Manifest {
  readonly name: string
  readonly bin?: Readonly<Record<string, string>>
}

for (const folder of packages) {
  const at = `${root}/${folder}`
  rmSync(`${at}/.packed`, { recursive: true, force: true })
  mkdirSync(`${at}/.packed`)
  run("pnpm", ["pack", "--silent", "--pack-destination", ".packed"], at)
  const [tarball, ...others] = readdirSync(`${at}/.packed`)
  if (tarball === undefined || others.length > 0) throw new Error(`${folder}: expected one tarball`)
  run("publint", ["run", `.packed/${tarball}`, "--strict"], at)
  run("attw", [`.packed/${tarball}`, "--profile", "esm-only", "--no-emoji"], at)

  const manifest: Manifest = JSON.parse(readFileSync(`${at}/package.json`, "utf8"))
  run("node", ["--input-type=module", "--eval", `await import("${manifest.name}")`], at)
  for (const program of Object.values(manifest.bin ?? {})) run("node", [program, "--help"], at)
}

// An application as a reader has it: with the packages as they are built, twice over one file.
const kept = mkdtempSync(join(tmpdir(), "packaging-"))
for (const language of ["en", "fa"])
  run(
    "node",
    ["judiciary/main.ts", "--lang", language, "--file", join(kept, "judiciary.sqlite")],
    join(root, "examples/applications"),
  )
rmSync(kept, { recursive: true })
