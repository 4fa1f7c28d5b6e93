import { defineConfig } from "tsup"

export default defineConfig({
  entry: { index: "src/index.ts", reforms: "src/reforms.ts" },
  format: ["esm"],
  target: "es2023",
  dts: {
    entry: { index: "src/index.ts", reforms: "src/reforms.ts" },
    compilerOptions: { composite: false, customConditions: [] },
  },
  sourcemap: true,
  clean: true,
  // Stripped, "node:sqlite" becomes a module that does not exist.
  removeNodeProtocol: false,
})
