import { existsSync, globSync, readdirSync } from "node:fs"
import { basename } from "node:path"
import { defineConfig } from "vitest/config"
import type { TestModule } from "vitest/node"

/** Prints one plain closing line for machines. */
const tally = {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++
      // A file that cannot be loaded has no tests to count, and must not look like success.
      if (module.errors().length > 0) count.failed++
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`)
  },
}

const workspace = import.meta.dirname
const folders = [
  ...readdirSync(`${workspace}/packages`).map((name) => `packages/${name}`),
  ...readdirSync(`${workspace}/examples`).map((name) => `examples/${name}`),
  "docs",
].filter((folder) => existsSync(`${workspace}/${folder}/package.json`))

const holds = (folder: string, pattern: string): boolean =>
  globSync(pattern, { cwd: `${workspace}/${folder}` }).length > 0

const conditions = ["bazgasht-source"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default", tally],
    projects: folders
      .filter((folder) => folder.startsWith("packages/") || existsSync(`${workspace}/${folder}/test`))
      .map((folder) => ({
        extends: true as const,
        test: {
          name: basename(folder),
          root: `${workspace}/${folder}`,
          include: ["test/**/*.test.ts"],
          // A busy machine is no failure; what has to be fast is measured by benchmarks.
          testTimeout: 60_000,
          typecheck: {
            enabled: holds(folder, "test/**/*.test-d.ts"),
            include: ["test/**/*.test-d.ts"],
            tsconfig: "./tsconfig.test.json",
          },
        },
      })),
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      reporter: ["text", "json-summary"],
    },
  },
})
