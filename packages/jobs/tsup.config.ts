import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/engine.ts"],
  format: ["esm"],
  target: "es2023",
  dts: { compilerOptions: { composite: false, customConditions: [] } },
  sourcemap: true,
  clean: true,
})
