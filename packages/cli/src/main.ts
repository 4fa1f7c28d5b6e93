#!/usr/bin/env node
/**
 * The `bazgasht` command as a process.
 *
 * @module
 */

import { readFileSync } from "node:fs"
import { nodeEdge } from "./node-edge.ts"
import { run } from "./run.ts"

// Whoever reads our output may stop reading: `bazgasht decide … | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit()
  throw error
})

// The manifest lies one folder above this file, in the sources and in the package alike.
const version = (): string =>
  (
    JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      readonly version: string
    }
  ).version

process.exitCode = await run(process.argv.slice(2), nodeEdge(version))
