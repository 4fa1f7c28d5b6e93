import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/sums.ts"],
  format: ["esm"],
  target: "es2023",
  dts: {
    entry: ["src/index.ts", "src/sums.ts"],
    compilerOptions: { composite: false, customConditions: [] },
  },
  sourcemap: true,
  clean: true,
})
