import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/fund/index.ts", "src/placement/index.ts"],
  format: ["esm"],
  target: "es2023",
  dts: {
    entry: ["src/index.ts", "src/fund/index.ts", "src/placement/index.ts"],
    compilerOptions: { composite: false, customConditions: [] },
  },
  sourcemap: true,
  clean: true,
})
