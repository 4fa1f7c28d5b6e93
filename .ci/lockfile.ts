/** The lockfile names no host: whoever installs takes the packages from their own registry, held by digests. */
import { readFileSync } from "node:fs"
import { root } from "./workspace.ts"

const hits = readFileSync(`${root}/pnpm-lock.yaml`, "utf8")
  .split("\n")
  .flatMap((line, index) =>
    /:\/\/|^\s*(tarball|registry):/.test(line) ? [`${index + 1}: ${line.trim()}`] : [],
  )

if (hits.length > 0) {
  console.error(`pnpm-lock.yaml names a host:\n${hits.join("\n")}`)
  process.exit(1)
}
console.log("pnpm-lock.yaml names no host")
