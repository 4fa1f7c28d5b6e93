import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
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

/**
 * Sources that look for files beside themselves find them where they are, and not beside the bundle. Those that ask whether they are built
 * know both places.
 */
const ownPlaces: Plugin = {
  name: "own-places",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8")
      if (source.includes('import.meta.url.endsWith(".ts")')) return undefined
      const url = JSON.stringify(pathToFileURL(path).href)
      return { loader: "ts", contents: source.replaceAll(/\bimport\.meta\.url\b/g, url) }
    })
  },
}

const bundled = new Map<string, Promise<string>>()

const bundle = async (paths: ReadonlyArray<string>, place: string): Promise<string> => {
  const [program = ""] = paths
  // Within the package, so that what the program resolves while it runs is found.
  const folder = join(packageOf(program), "node_modules/.cache/programs", String(process.pid))
  const outdir = join(folder, place)
  mkdirSync(outdir, { recursive: true })
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
  await build({
    entryPoints: [...paths],
    outdir,
    bundle: true,
    // What a program loads only when it is asked for, it loads so here too.
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node22",
    conditions: ["bazgasht-source"],
    // Drivers that are a library of the machine, or may be missing, are resolved while the program runs.
    external: ["pg-native", "@duckdb/node-api"],
    plugins: [ownPlaces],
    // Modules of the older kind ask for Node's own by `require`.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    logLevel: "warning",
  })
  return join(outdir, `${basename(program, ".ts")}.js`)
}

/**
 * The file of a program that tests start many times, with all its modules in a few files: Node loads that in a fifth of the time that the
 * sources one by one take. Each program is bundled once in a process, and its files are gone with the process.
 *
 * @param workers - the modules of its worker threads, which stand beside it
 */
export const bundledProgram = (program: URL, ...workers: ReadonlyArray<URL>): Promise<string> => {
  const paths = [program, ...workers].map((module) => fileURLToPath(module))
  const key = paths.join("\n")
  const known = bundled.get(key) ?? bundle(paths, String(bundled.size))
  bundled.set(key, known)
  return known
}
