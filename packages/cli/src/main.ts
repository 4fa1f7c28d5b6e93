#!/usr/bin/env node
/**
 * The `bazgasht` command as a process.
 *
 * @module
 */

import { readFileSync } from "node:fs"
import { nodeEdge } from "./node-edge.ts"
import { complainOfOutput } from "./rendering/complaints.ts"
import { languageAmong, run } from "./run.ts"

// The manifest lies one folder above this file, in the sources and in the package alike.
const version = (): string =>
  (
    JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      readonly version: string
    }
  ).version

const words = process.argv.slice(2)
const edge = nodeEdge(version)

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop reading: `bazgasht decide … | head`.
  if (error.code === "EPIPE") process.exit()
  complainOfOutput(error.message, languageAmong(words, edge), edge)
  process.exit(1)
})

process.exitCode = await run(words, edge)
