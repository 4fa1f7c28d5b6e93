import { defineConfig } from "tsup"

const entry = {
  index: "src/index.ts",
  "command/index": "src/command/index.ts",
  "elements/index": "src/elements/index.ts",
}

export default defineConfig({
  entry,
  format: ["esm"],
  target: "es2023",
  dts: { entry, compilerOptions: { composite: false, customConditions: [] } },
  sourcemap: true,
  clean: true,
})
