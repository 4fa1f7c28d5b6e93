/**
 * Checks what a user gets: the tarballs of `packaging`, installed into an empty folder that knows nothing of the workspace, and run
 * under the oldest Node that they take.
 */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packages, root, run } from "./workspace.ts"

interface Manifest {
  readonly name: string
  readonly engines: { readonly node: string }
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly publishConfig: { readonly exports: Readonly<Record<string, unknown>> }
}

const manifests = packages.map((at): Manifest & { readonly at: string } => ({
  at,
  ...JSON.parse(readFileSync(`${root}/${at}/package.json`, "utf8")),
}))

const [engines, ...otherEngines] = new Set(manifests.map(({ engines: { node } }) => node))
const oldest = /^>=(\d+\.\d+)$/.exec(engines ?? "")?.[1]
if (oldest === undefined || otherEngines.length > 0)
  throw new Error("engines.node of every package is the same, such as >=22.19")

const folder = mkdtempSync(join(tmpdir(), "installed-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

const tarballs = Object.fromEntries(
  manifests.map(({ at, name }) => {
    const [tarball] = globSync(`${root}/${at}/.packed/*.tgz`)
    if (tarball === undefined) throw new Error(`${at} was not packed`)
    return [name, `file:${tarball}`]
  }),
)
// What the packages leave to their user is installed by him, as the guides say.
const brought = Object.assign({}, ...manifests.map(({ peerDependencies }) => peerDependencies))
const dependencies = { ...brought, ...tarballs, node: `~${oldest}.0` }
write("package.json", JSON.stringify({ private: true, type: "module", dependencies }))
// Each finds only what its own manifest names; what they say of each other is found in the tarballs, and in no registry.
write(
  "pnpm-workspace.yaml",
  JSON.stringify({ hoist: false, overrides: tarballs, allowBuilds: { node: true }, pmOnFail: "ignore" }),
)
run("pnpm", ["install", "--prefer-offline", "--no-frozen-lockfile", "--reporter=append-only"], folder)

const programs = join(folder, "node_modules/.bin")
const node = (...words: ReadonlyArray<string>): void => run(join(programs, "node"), words, folder)
const bazgasht = (...words: ReadonlyArray<string>): void => run(join(programs, "bazgasht"), words, folder)

node("--version")
const entries = manifests.flatMap(({ name, publishConfig: { exports } }) =>
  Object.keys(exports).map((entry) => `${name}${entry.slice(1)}`),
)
write(
  "entries.js",
  entries
    .map((entry) =>
      entry.endsWith(".json")
        ? `import ${JSON.stringify(entry)} with { type: "json" }`
        : `import ${JSON.stringify(entry)}`,
    )
    .join("\n"),
)
node("entries.js")

// A program that starts for one decision loads few modules, what its faces share among them, and not a thousand. Those of effect are counted apart: its
// schemas alone, without a line of ours, load more than all that is ours.
const fewerModules = 120
write(
  "loaded.js",
  `import { registerHooks } from "node:module"
const [ours, ofEffect, ofSchemas] = [new Set(), new Set(), new Set()]
let loading = ofSchemas
registerHooks({
  load: (url, context, next) => {
    if (url.includes("/node_modules/effect/")) loading.add(url)
    else if (url.startsWith("file:")) ours.add(url)
    return next(url, context)
  },
})
await import("effect/Schema")
loading = ofEffect
await Promise.all([import("@bazgasht/core/release"), import("@bazgasht/iran")])
console.log(\`core and iran: \${ours.size} modules, and \${ofSchemas.size + ofEffect.size} of effect (\${ofSchemas.size} of them are loaded by effect/Schema alone)\`)
if (ours.size === 0 || ours.size >= ${fewerModules}) throw new Error("core and iran load " + ours.size + " modules")
`,
)
node("loaded.js")

// Cold, the import is to cost less than 0.3 s of a processor; where another stage runs beside this one it takes longer, so that only twice as much fails.
write(
  "started.js",
  `import { spawnSync } from "node:child_process"
const program = \`const before = process.cpuUsage()
await Promise.all(["@bazgasht/core/release", "@bazgasht/iran"].map((face) => import(face)))
const { system, user } = process.cpuUsage(before)
console.log((system + user) / 1e6)\`
const starts = Array.from({ length: 5 }, () =>
  Number(spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" }).stdout),
)
const least = Math.min(...starts)
console.log(\`core and iran: \${least.toFixed(2)} s of a processor, the least of \${starts.length} starts\`)
if (!(least > 0 && least < 0.6)) throw new Error("core and iran take " + least + " s of a processor")
`,
)
node("started.js")

// A store in a file and all that is done with it, as the guide has it.
const guide = readFileSync(`${root}/docs/guide/cases-that-last.md`, "utf8")
write("cases.ts", [...guide.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code).join("\n"))
node("cases.ts")

bazgasht("decide", join(root, "examples/cases/iran/conditional-release/CR-17.json"))
bazgasht("simulate", "--help")
// What is loaded late and what worker threads need shows only in a run: reforms in YAML, the typeface, the module of the workers.
const reform = join(root, "examples/national-reform/reform.yaml")
bazgasht("simulate", "invented:100", reform, "--workers", "2", "--out", "reports")
for (const language of ["fa", "en"])
  if (!existsSync(join(folder, `reports/reform.${language}.html`)))
    throw new Error("the installed command wrote no report")
