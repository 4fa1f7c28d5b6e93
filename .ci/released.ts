/**
 * Tries a release: publishes the built packages by the script of a release to a registry on this machine, installs them from there into an
 * empty folder, and runs what the README shows under every version of Node and TypeScript that is supported.
 */
import { spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packages, root } from "./workspace.ts"

/** What `docs/stability.md` says. */
const supported = {
  node: ["22.19.0", "24", "26"],
  typescript: ["5.4", "5.9", "6.0"],
  moduleResolution: ["nodenext", "bundler"],
} as const

interface Manifest {
  readonly name: string
  readonly version: string
  readonly publishConfig: { readonly exports: Readonly<Record<string, unknown>> }
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const manifests = packages.map(
  (folder): Manifest => JSON.parse(readFileSync(`${root}/${folder}/package.json`, "utf8")),
)

const folder = mkdtempSync(join(tmpdir(), "released-"))
const port = await new Promise<number>((resolve, reject) => {
  const probe = createServer()
  probe.once("error", reject)
  probe.listen(0, "127.0.0.1", () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
  })
})
const registry = `http://127.0.0.1:${port}/`

/** The registry that npm is set to: packages of others come from there. */
const upstream = spawnSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).stdout.trim()
const ours = { access: "$all", publish: "$all" }
writeFileSync(
  join(folder, "registry.yaml"),
  JSON.stringify({
    storage: join(folder, "storage"),
    uplinks: { upstream: { url: upstream, timeout: "60s", maxage: "60m" } },
    packages: {
      "@bazgasht/*": ours,
      "create-bazgasht": ours,
      "**": { access: "$all", proxy: "upstream" },
    },
    log: { type: "stdout", format: "pretty", level: "error" },
  }),
)
const server = spawn(
  "verdaccio",
  ["--config", join(folder, "registry.yaml"), "--listen", `127.0.0.1:${port}`],
  { stdio: ["ignore", "inherit", "inherit"] },
)
process.on("exit", () => {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
})
for (let tries = 0; ; tries++) {
  const isUp = await fetch(registry).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isUp) break
  if (tries === 300) throw new Error("the registry does not answer")
  await new Promise((resolve) => setTimeout(resolve, 100))
}

// Whoever publishes has to name a token; this registry takes any.
writeFileSync(
  join(folder, ".npmrc"),
  `registry=${registry}\n//127.0.0.1:${port}/:_authToken=unused\ncache=${join(folder, "cache")}\n`,
)
const environment = {
  ...process.env,
  NPM_CONFIG_USERCONFIG: join(folder, ".npmrc"),
  npm_config_userconfig: join(folder, ".npmrc"),
  npm_config_registry: registry,
  // Where something was built can only be stated by the workflow that builds it.
  NPM_CONFIG_PROVENANCE: "false",
}

const run = (
  program: string,
  words: ReadonlyArray<string>,
  at: string,
  more: Readonly<Record<string, string>> = {},
): string => {
  console.log(`$ ${program} ${words.join(" ")}`)
  const { error, status, stderr, stdout } = spawnSync(program, words, {
    cwd: at,
    env: { ...environment, ...more },
    encoding: "utf8",
    maxBuffer: 64_000_000,
  })
  if (status === 0) return stdout
  throw new Error(`${program} ${words.join(" ")}\n${error?.message ?? ""}${stdout}\n${stderr}`)
}

run("pnpm", ["run", "release:publish", "--no-git-tag"], root)
for (const { name, version } of manifests) {
  const answer = await fetch(`${registry}${name.replace("/", "%2f")}`)
  const published = (await answer.json()) as {
    readonly versions: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>
  }
  const { dependencies = {}, ...rest } = published.versions[version] ?? {}
  if (Object.keys(rest).length === 0) throw new Error(`${name} ${version} was not published`)
  for (const [other, range] of Object.entries(dependencies))
    if (/^(workspace|catalog):/.test(range)) throw new Error(`${name} asks for ${other} ${range}`)
}

const application = join(folder, "application")
mkdirSync(application)
const write = (name: string, text: string): void => writeFileSync(join(application, name), text)
write("package.json", JSON.stringify({ private: true, type: "module" }))
const peers = Object.assign({}, ...manifests.map(({ peerDependencies }) => peerDependencies))
const install = (...names: ReadonlyArray<string>): void => {
  run("npm", ["install", "--no-audit", "--no-fund", "--save-exact", ...names], application)
}
install(
  ...manifests.map(({ name }) => name),
  "@types/node",
  ...Object.entries(peers).map(([name, range]) => `${name}@${range}`),
)

/** The program of the README, over a file that lies beside it. */
const shown = /```ts\n(?<program>import \{ readFileSync[^`]*)```/.exec(
  readFileSync(`${root}/README.md`, "utf8"),
)?.groups?.["program"]
const path = shown === undefined ? undefined : /"(?<path>examples\/[^"]+)"/.exec(shown)?.groups?.["path"]
if (shown === undefined || path === undefined) throw new Error("the README shows no first program")
write("case.json", readFileSync(join(root, path), "utf8"))
write("main.ts", shown.replace(path, "case.json"))

/** A program that loads every face of every package, so that its declarations are read and its code is run. */
const faces = manifests.flatMap(({ name, publishConfig: { exports } }) =>
  Object.keys(exports)
    .filter((face) => !face.endsWith(".json"))
    .map((face) => `${name}${face.slice(1)}`),
)
write(
  "faces.ts",
  [
    ...faces.map((face, place) => `import * as face${place} from "${face}"`),
    `const faces: ReadonlyArray<object> = [${faces.map((_, place) => `face${place}`).join(", ")}]`,
    `console.log(faces.filter((face) => Object.keys(face).length > 0).length)`,
  ].join("\n"),
)

const expected = /^conditional release eligible$/m
const bazgasht = run(
  join(application, "node_modules/.bin/bazgasht"),
  ["decide", "case.json", "--json"],
  application,
)
if (JSON.parse(bazgasht).format === undefined) throw new Error("the command gives no document")

for (const version of supported.typescript) {
  install(`typescript@${version}`)
  for (const moduleResolution of supported.moduleResolution) {
    write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          ...{ target: "es2022", lib: ["es2022", "esnext.disposable", "dom"], outDir: "built", strict: true },
          ...{ moduleResolution, module: moduleResolution === "nodenext" ? "nodenext" : "esnext" },
          ...{ resolveJsonModule: true, skipLibCheck: true, types: ["node"] },
        },
        files: ["main.ts", "faces.ts"],
      }),
    )
    run(join(application, "node_modules/.bin/tsc"), ["--project", "."], application)
  }
}
for (const version of supported.node) {
  install(`node@${version}`)
  const printed = run(join(application, "node_modules/.bin/node"), ["built/main.js"], application)
  if (!expected.test(printed)) throw new Error(`Node ${version} decides otherwise:\n${printed}`)
  run(join(application, "node_modules/.bin/node"), ["built/faces.js"], application)
}

// The readers' paths, from empty folders, with what was published. They take the version of Node that runs this.
const followed = run(
  "vitest",
  [
    ...["run", "--config", "vitest.workspace.ts", "--typecheck.enabled=false"],
    ...["--project", "docs", "docs/test/paths.test.ts"],
  ],
  root,
  { BAZGASHT_REGISTRY: registry },
)
console.log(`the readers' paths: ${followed.trim().split("\n").at(-1)}`)
console.log(`\n${manifests.length} packages with ${faces.length} faces were published, installed and used`)
server.kill()
process.exit(0)
