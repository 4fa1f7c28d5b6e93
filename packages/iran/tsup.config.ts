import { defineConfig } from "tsup"
import { pureConstants, pureNamespaces } from "./pure-constants.ts"

const faces = [
  "src/index.ts",
  "src/facts.ts",
  "src/facts/family/index.ts",
  "src/facts/employment/index.ts",
  "src/release/index.ts",
  "src/routes.ts",
  "src/debts/index.ts",
  "src/support/index.ts",
  "src/employment/index.ts",
  "src/letters/index.ts",
]

export default defineConfig([
  {
    // Every file stays a module of its own, so that a bundler drops what a program does not use.
    entry: ["src/**/*.ts"],
    format: ["esm"],
    target: "es2023",
    // Persian stays as it is written: escaped, a letter takes three times the bytes.
    esbuildOptions: (options) => {
      options.charset = "utf8"
    },
    dts: {
      entry: faces,
      compilerOptions: { composite: false, customConditions: [] },
    },
    sourcemap: true,
    clean: ["!node/**"],
    esbuildPlugins: [pureConstants],
    plugins: [pureNamespaces],
    // Stripped, "node:sqlite" becomes a module that does not exist.
    removeNodeProtocol: false,
  },
  {
    // Under Node a face is one file, which loads sooner than a thousand.
    entry: faces,
    outDir: "dist/node",
    format: ["esm"],
    target: "es2023",
    // Persian stays as it is written: escaped, a letter takes three times the bytes.
    esbuildOptions: (options) => {
      options.charset = "utf8"
    },
    sourcemap: true,
    removeNodeProtocol: false,
  },
])
