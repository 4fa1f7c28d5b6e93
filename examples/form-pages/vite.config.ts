import { resolve } from "node:path"
import { defaultClientConditions, defineConfig } from "vite"

const pages = resolve(import.meta.dirname, "pages")

export default defineConfig({
  root: pages,
  base: "./",
  resolve: { conditions: ["bazgasht-source", ...defaultClientConditions] },
  define: {
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  build: {
    target: "es2022",
    emptyOutDir: true,
    // What is waited for is the law, which every page needs.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: ["html", "react", "vue"].map((name) => resolve(pages, `${name}.html`)),
    },
  },
})
