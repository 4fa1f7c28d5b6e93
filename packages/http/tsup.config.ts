import { defineConfig } from "tsup"

const entry = ["src/index.ts", "src/node/index.ts"]

export default defineConfig({
  entry,
  format: ["esm"],
  target: "es2023",
  dts: { entry, compilerOptions: { composite: false, customConditions: [] } },
  sourcemap: true,
  clean: true,
  removeNodeProtocol: false,
})
