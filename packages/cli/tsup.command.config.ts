import { defineConfig } from "tsup"

/**
 * The command with everything it needs in a few files: a process that starts for one decision has no time to look for
 * hundreds of modules. A command is a file of its own, loaded when it is asked for. The driver of PostgreSQL asks for built-ins in a
 * way that no bundle can, and that of DuckDB is a library of the machine: both are loaded as they are where a database is asked for.
 */
export default defineConfig({
  entry: {
    main: "src/main.ts",
    "family-worker": "src/family-worker.ts",
    "slice-worker": "src/slice-worker.ts",
  },
  format: ["esm"],
  target: "node22.19",
  noExternal: [/^(?!(pg|@duckdb\/node-api)$)/],
  external: ["@duckdb/node-api"],
  splitting: true,
  removeNodeProtocol: false,
  // What is written as CommonJS (the reader of YAML) asks for built-ins by `require`, which a module does not have.
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  esbuildOptions: (options) => {
    // Of our own packages the sources are bundled: no other build has to come first.
    options.conditions = ["bazgasht-source", "import"]
  },
})
