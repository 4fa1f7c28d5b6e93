import { existsSync, globSync, readdirSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { defineConfig } from "vitest/config"
import type { TestModule } from "vitest/node"
import { environmentOf, type Profile, profileOf, replayOf } from "./.ci/properties/src/profile.ts"

const reports = (profile: Profile) => ({
  onTestRunStart(): void {
    console.log(replayOf(profile))
  },
  /** Prints one plain closing line for machines, and before it how the properties can be tried on the same values again. */
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++
      // A file that cannot be loaded has no tests to count, and must not look like success.
      if (module.errors().length > 0) count.failed++
    }
    console.log(replayOf(profile))
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`)
  },
})

const workspace = import.meta.dirname
const folders = [
  ...readdirSync(`${workspace}/packages`).map((name) => `packages/${name}`),
  ...readdirSync(`${workspace}/examples`).map((name) => `examples/${name}`),
  "docs",
  ".ci/properties",
].filter((folder) => existsSync(`${workspace}/${folder}/package.json`))

const holds = (folder: string, pattern: string): boolean =>
  globSync(pattern, { cwd: `${workspace}/${folder}` }).length > 0

const usesProperties = (folder: string): boolean =>
  "fast-check" in
  (JSON.parse(readFileSync(`${workspace}/${folder}/package.json`, "utf8")).devDependencies ?? {})

/** Projects whose test files each need modules of their own: they replace some, or clear up when a module is left. */
const apart = new Set(["notify-webhook", "rules", "storage-postgres", "storage-sqlite"])

const replacesModules = new Set(["notify-webhook"])

// Many tests start programs from source; compiled once, the modules of one serve the next. Counting lines needs them uncompiled.
if (!process.argv.some((word) => word.startsWith("--coverage")))
  process.env["NODE_COMPILE_CACHE"] ??= `${workspace}/node_modules/.cache/compiled`

const conditions = ["bazgasht-source"]

export default defineConfig(({ mode }) => {
  const profile = profileOf(mode === "long" ? "full" : "quick")
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      // By itself vitest leaves one processor alone, of two half the machine.
      maxWorkers: "100%",
      reporters: ["default", reports(profile)],
      env: environmentOf(profile),
      projects: folders
        .filter((folder) => folder.startsWith("packages/") || existsSync(`${workspace}/${folder}/test`))
        .map((folder) => ({
          extends: true as const,
          test: {
            name: basename(folder),
            root: `${workspace}/${folder}`,
            include: ["test/**/*.test.ts"],
            setupFiles: usesProperties(folder) ? [`${workspace}/.ci/properties/src/setup.ts`] : [],
            // Elsewhere nothing lasts in a module but what is computed again to the same, and loading it for every file costs more than the tests.
            isolate: apart.has(basename(folder)),
            // Node loads the sources as it does for users; only what replaces modules has to go through vite.
            experimental: { viteModuleRunner: replacesModules.has(basename(folder)) },
            // A busy machine is no failure; what has to be fast is measured by benchmarks.
            testTimeout: 60_000,
            typecheck: {
              enabled: holds(folder, "test/**/*.test-d.ts"),
              include: ["test/**/*.test-d.ts"],
              tsconfig: "./tsconfig.types.json",
            },
          },
        })),
      coverage: {
        provider: "v8",
        include: ["packages/*/src/**/*.ts"],
        reporter: ["text", "json-summary"],
      },
    },
  }
})
