/** Copies the example `starter` as the template of new applications: with versions of the registry in the place of those of the workspace. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const here = import.meta.dirname
const root = join(here, "../..")
const starter = join(root, "examples/starter")
const template = join(here, "template")

interface Manifest {
  readonly version: string
  readonly type: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, "utf8"))

const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")

const rangeOf = (name: string, range: string): string => {
  if (range.startsWith("workspace:"))
    return `^${read(join(root, "packages", name.replace("@bazgasht/", ""), "package.json")).version}`
  const inCatalog = new RegExp(`^ {2}"?${name}"?: (\\S+)$`, "m").exec(catalog)?.[1]
  if (range === "catalog:" && inCatalog === undefined) throw new Error(`the catalog has no ${name}`)
  return range === "catalog:" ? `^${inCatalog}` : range
}

const ranges = (of: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(of).map(([name, range]) => [name, rangeOf(name, range)]))

rmSync(template, { recursive: true, force: true })
cpSync(starter, template, {
  recursive: true,
  filter: (source) =>
    !/node_modules|\.types|\.sqlite|workspace\.test\.ts|tsconfig\.json|package\.json/.test(
      source.slice(starter.length),
    ),
})
const { dependencies, devDependencies, scripts, type } = read(join(starter, "package.json"))
const { vitest: _, ...others } = devDependencies
writeFileSync(
  join(template, "package.json"),
  `${JSON.stringify(
    {
      name: "application",
      version: "0.0.0",
      private: true,
      type,
      scripts: Object.fromEntries(
        Object.entries(scripts).map(([name, script]) => [
          name,
          script.replace("--conditions=bazgasht-source ", ""),
        ]),
      ),
      dependencies: ranges(dependencies),
      devDependencies: { ...ranges(others), typescript: rangeOf("typescript", "catalog:") },
      engines: { node: ">=22.19" },
    },
    undefined,
    2,
  )}\n`,
)
writeFileSync(
  join(template, "tsconfig.json"),
  `${JSON.stringify(
    {
      compilerOptions: {
        target: "es2023",
        lib: ["es2023", "esnext.disposable"],
        module: "nodenext",
        strict: true,
        noEmit: true,
        allowImportingTsExtensions: true,
        erasableSyntaxOnly: true,
        resolveJsonModule: true,
        skipLibCheck: true,
        types: ["node"],
      },
    },
    undefined,
    2,
  )}\n`,
)
// A package manager leaves a file of this name out of what it packs.
writeFileSync(join(template, "_gitignore"), "node_modules\n*.sqlite*\n")
