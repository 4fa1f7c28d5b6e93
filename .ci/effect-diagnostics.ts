/** Finds Effects that are built and never run, which neither TypeScript nor Biome sees. */
import { spawnSync } from "node:child_process"
import { root } from "./workspace.ts"

const { status, stdout, stderr } = spawnSync(
  "effect-language-service",
  ["diagnostics", "--strict", "--project", ".ci/tsconfig.everything.json"],
  { cwd: root, encoding: "utf8", shell: process.platform === "win32" },
)
console.log(`${stdout}${stderr}`.trim())

// Without its plugin entry in tsconfig.base.json the tool looks at no file and calls that success.
if (status !== 0 || !/Checked [1-9]\d* files/.test(stdout)) process.exit(1)
