import { defineConfig } from "tsup"

export default defineConfig({
  // Every file stays a module of its own, so that a bundler drops what a program does not use.
  entry: ["src/**/*.ts"],
  format: ["esm"],
  target: "es2023",
  dts: { entry: "src/index.ts", compilerOptions: { composite: false, customConditions: [] } },
  sourcemap: true,
  clean: true,
  // Stripped, "node:sqlite" becomes a module that does not exist.
  removeNodeProtocol: false,
})
