#!/usr/bin/env node
import { readFileSync } from "node:fs"
import { nodePlatform } from "./node-platform.ts"
import { reportOutputError } from "./report-error.ts"
import { languageAmong, run } from "./run.ts"

// The manifest lies one folder above this file, in the sources and in the package alike.
const version = (): string =>
  (
    JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      readonly version: string
    }
  ).version

const words = process.argv.slice(2)
const platform = nodePlatform(version)

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of the output may stop: `bazgasht decide … | head`.
  if (error.code === "EPIPE") process.exit()
  reportOutputError(error.message, languageAmong(words, platform), platform)
  process.exit(1)
})

process.exitCode = await run(words, platform)
