import { globSync, readFileSync } from "node:fs"
import { basename, dirname, resolve } from "node:path"
import { defaultClientConditions, defineConfig, type Plugin } from "vite"

const here = import.meta.dirname
const cases = resolve(here, "../../examples/cases/iran")

/** The worked cases of the examples, as one module: their files, their titles and the first day that they ask about. */
const workedCases = (): Plugin => ({
  name: "worked-cases",
  resolveId: (id) => (id === "virtual:worked-cases" ? `\0${id}` : null),
  load(id) {
    if (id !== "\0virtual:worked-cases") return null
    const list = globSync("*/*.expected.json", { cwd: cases })
      .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
      .map((file) => {
        const { answers, title } = JSON.parse(readFileSync(resolve(cases, file), "utf8"))
        const name = basename(file, ".expected.json")
        return {
          id: name,
          folder: dirname(file),
          title,
          ...(answers?.[0]?.day === undefined ? {} : { day: answers[0].day }),
          file: readFileSync(resolve(cases, dirname(file), `${name}.json`), "utf8"),
        }
      })
    return `export const workedCases = ${JSON.stringify(list)}`
  },
})

export default defineConfig({
  root: resolve(here, "pages"),
  base: "./",
  publicDir: resolve(here, "public"),
  plugins: [workedCases()],
  resolve: { conditions: ["bazgasht-source", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: resolve(here, "dist"),
    emptyOutDir: true,
    assetsDir: "playground/assets",
    // Styles and fonts stay files: the content policy allows none in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        en: resolve(here, "pages/playground/index.html"),
        fa: resolve(here, "pages/fa/playground/index.html"),
      },
    },
  },
})
