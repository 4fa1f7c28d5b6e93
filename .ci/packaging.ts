/** Checks what a user installs: the tarball of every package, and the built code without the source condition. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { packages, root, run } from "./workspace.ts"

for (const folder of packages) {
  const packed = `${root}/${folder}/.packed`
  rmSync(packed, { recursive: true, force: true })
  mkdirSync(packed)
  run("pnpm", ["pack", "--silent", "--pack-destination", packed], `${root}/${folder}`)
  const [tarball, ...others] = readdirSync(packed)
  if (tarball === undefined || others.length > 0) throw new Error(`${folder}: expected one tarball`)
  run("publint", ["run", `${packed}/${tarball}`, "--strict"])
  run("attw", [`${packed}/${tarball}`, "--profile", "esm-only", "--no-emoji"])

  const manifest: { readonly name: string } = JSON.parse(
    readFileSync(`${root}/${folder}/package.json`, "utf8"),
  )
  run(
    "node",
    ["--input-type=module", "--eval", `await import(${JSON.stringify(manifest.name)})`],
    `${root}/${folder}`,
  )
}
