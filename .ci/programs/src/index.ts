import { existsSync, mkdirSync, rmSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL, type URL } from "node:url"
import { build, type Plugin } from "esbuild"

/** The folder of the package of a file. */
const packageOf = (file: string): string => {
  let folder = dirname(file)
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder)
  return folder
}

/** Sources that look for files beside themselves find them where they are, and not beside the bundle. */
const ownPlaces: Plugin = {
  name: "own-places",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8")
      const url = JSON.stringify(pathToFileURL(path).href)
      return { loader: "ts", contents: source.replaceAll(/\bimport\.meta\.url\b/g, url) }
    })
  },
}

const bundled = new Map<string, Promise<string>>()

const bundle = async (program: string): Promise<string> => {
  // Within the package, so that what the program resolves while it runs is found.
  const folder = join(packageOf(program), "node_modules/.cache/programs", String(process.pid))
  mkdirSync(folder, { recursive: true })
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, `${basename(program, ".ts")}.mjs`)
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    conditions: ["bazgasht-source"],
    external: ["pg-native"],
    plugins: [ownPlaces],
    // Modules of the older kind ask for Node's own by `require`.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    logLevel: "warning",
  })
  return outfile
}

/**
 * The file of a program that tests start many times, with all its modules in it: Node loads that in a fifth of the time that the
 * sources one by one take. Each program is bundled once in a process, and the file is gone with the process.
 */
export const bundledProgram = (program: URL): Promise<string> => {
  const path = fileURLToPath(program)
  const known = bundled.get(path) ?? bundle(path)
  bundled.set(path, known)
  return known
}
