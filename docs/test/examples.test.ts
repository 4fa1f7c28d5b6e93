import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import * as core from "@bazgasht/core"
import * as iran from "@bazgasht/iran"
import * as rules from "@bazgasht/rules"
import * as simulation from "@bazgasht/simulation"
import * as memory from "@bazgasht/storage-memory"
import ts from "typescript"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../..")

const modules: { readonly [name: string]: object } = {
  "@bazgasht/rules": rules,
  "@bazgasht/core": core,
  "@bazgasht/iran": iran,
  "@bazgasht/storage-memory": memory,
  "@bazgasht/simulation": simulation,
}

/** An example of a comment: where it stands, and its code. */
interface Example {
  readonly place: string
  readonly package: string
  /** The file that it stands in, and the names that this file exports to the rest of its package. */
  readonly file: string
  readonly exported: ReadonlySet<string>
  readonly code: string
}

const examplesIn = (file: string): ReadonlyArray<Example> => {
  const source = readFileSync(join(root, file), "utf8")
  const exported = new Set(
    [...source.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name = ""]) => name),
  )
  return [...source.matchAll(/^ *\* @example\n((?: *\*(?! @|\/).*\n)+)/gm)].map(
    ({ 1: lines = "", index }) => ({
      place: `${file}:${source.slice(0, index).split("\n").length}`,
      package: `@bazgasht/${file.split("/")[1]}`,
      file: join(root, file),
      exported,
      code: lines.replace(/^ *\* ?/gm, ""),
    }),
  )
}

/** The names that code uses and does not declare. */
const namesFrom = (code: string): ReadonlyArray<string> => {
  const [declared, used] = [new Set<string>(), new Set<string>()]
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    const { parent } = node
    if (ts.isIdentifier(node)) {
      const isName = "name" in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent)
      const isKey =
        (isName && (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent))) ||
        (ts.isBindingElement(parent) && parent.propertyName === node)
      if (!isKey) (isName ? declared : used).add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile("example.ts", code, ts.ScriptTarget.ESNext, true))
  return [...used].filter((name) => !declared.has(name))
}

const isExpression = (code: string): boolean =>
  ts.transpileModule(`void (${code})`, { reportDiagnostics: true }).diagnostics?.length === 0

/** `expression // => value` becomes a check; a value in words is for the reader alone. */
const checked = (code: string): string =>
  code.replace(/^(?:const (\w+) = )?(\S.*?) *\/\/ => (.+)$/gm, (line, name, expression, value) => {
    if (!isExpression(value) || !isExpression(expression)) return line
    return name === undefined
      ? `expect(${expression}).toEqual(${value})`
      : `const ${name} = ${expression}\nexpect(${name}).toEqual(${value})`
  })

/** What examples of the rule language take for granted: a pack and a day, and a reader. */
const atHand: { readonly [name: string]: string } = {
  pack: "const pack = iranPack",
  setting: "const setting = { pack: iranPack, today: jalaliDay(1404, 2, 10) }",
  style: 'const style = { language: "en", calendar: jalali, pack: iranPack } as const',
}

/** The modules of effect that examples name without importing them. */
const ofEffect = ["Effect", "Layer", "Result"]

/** The example as a program, where it speaks of nothing but these, what packages export and what its file does; one about a case at hand does not run. */
const programOf = ({ code, exported, file, package: own }: Example): string | undefined => {
  const program = checked(code)
  if (!program.includes("expect(")) return undefined
  const names = namesFrom(program)
  const given = own === "@bazgasht/rules" ? names.filter((name) => Object.hasOwn(atHand, name)) : []
  const lines = [
    'import { expect } from "vitest"',
    'import { iranPack, jalali, jalaliDay } from "@bazgasht/iran"',
  ]
  for (const name of names) {
    if (given.includes(name) || ["expect", "iranPack", "jalali", "jalaliDay"].includes(name)) continue
    const from = [own, ...Object.keys(modules)].find((one) => Object.hasOwn(modules[one] ?? {}, name))
    if (exported.has(name)) lines.push(`import { ${name} } from ${JSON.stringify(file)}`)
    else if (ofEffect.includes(name)) lines.push(`import * as ${name} from "effect/${name}"`)
    // What packages export goes before what stands everywhere: Node has a `Storage` of its own.
    else if (from !== undefined) lines.push(`import { ${name} } from "${from}"`)
    else if (!(name in globalThis)) return undefined
  }
  return [...lines, ...given.map((name) => atHand[name]), program, "export {}"].join("\n")
}

const runnable = globSync("packages/{rules,core,iran,storage-memory,simulation}/src/**/*.ts", { cwd: root })
  .sort()
  .flatMap(examplesIn)
  .flatMap((example) => {
    const program = programOf(example)
    return program === undefined ? [] : [{ place: example.place, program }]
  })

describe("an example in a comment", () => {
  it.each(runnable)("comes to what it says: $place", async ({ program }) => {
    const folder = mkdtempSync(join(import.meta.dirname, "page-"))
    try {
      const file = join(folder, "example.ts")
      writeFileSync(file, program)
      await import(file)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it("is run where it speaks of nothing but what packages or its own file export", () =>
    expect(runnable.length).toBeGreaterThan(175))
})
