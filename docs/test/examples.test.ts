import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import * as casework from "@bazgasht/casework"
import * as consequences from "@bazgasht/casework/consequences"
import * as law from "@bazgasht/casework/law"
import * as paymentPort from "@bazgasht/casework/payments"
import * as ports from "@bazgasht/casework/ports"
import * as projections from "@bazgasht/casework/projections"
import * as registryPort from "@bazgasht/casework/registry"
import * as core from "@bazgasht/core"
import * as caseFile from "@bazgasht/core/case-file"
import * as employment from "@bazgasht/core/employment"
import * as json from "@bazgasht/core/json"
import * as letters from "@bazgasht/core/letters"
import * as placement from "@bazgasht/core/placement"
import * as release from "@bazgasht/core/release"
import * as support from "@bazgasht/core/support"
import * as disclosure from "@bazgasht/disclosure"
import * as forms from "@bazgasht/forms"
import * as commandForms from "@bazgasht/forms/commands"
import * as iran from "@bazgasht/iran"
import * as iranDebts from "@bazgasht/iran/debts"
import * as iranEmployment from "@bazgasht/iran/employment"
import * as iranFacts from "@bazgasht/iran/facts"
import * as workFacts from "@bazgasht/iran/facts/employment"
import * as familyFacts from "@bazgasht/iran/facts/support"
import * as iranianLetters from "@bazgasht/iran/letters"
import * as iranRelease from "@bazgasht/iran/release"
import * as iranRoutes from "@bazgasht/iran/routes"
import * as iranSupport from "@bazgasht/iran/support"
import * as iranPopulation from "@bazgasht/iran-population"
import * as jobs from "@bazgasht/jobs"
import * as jobEngine from "@bazgasht/jobs/engine"
import * as jobsCluster from "@bazgasht/jobs-cluster"
import * as organisation from "@bazgasht/organisation"
import * as acts from "@bazgasht/organisation/acts"
import * as charity from "@bazgasht/organisation/charity"
import * as followUps from "@bazgasht/organisation/consequences"
import * as enterprise from "@bazgasht/organisation/enterprise"
import * as figures from "@bazgasht/organisation/figures"
import * as organisationJobs from "@bazgasht/organisation/jobs"
import * as payments from "@bazgasht/organisation/payments"
import * as referrals from "@bazgasht/organisation/referrals"
import * as registers from "@bazgasht/organisation/registers"
import * as units from "@bazgasht/organisation/units"
import * as rules from "@bazgasht/rules"
import * as authoring from "@bazgasht/rules/authoring"
import * as calculus from "@bazgasht/rules/calculus"
import * as columns from "@bazgasht/rules/columns"
import * as data from "@bazgasht/rules/data"
import * as generated from "@bazgasht/rules/generated"
import * as sqlOfRules from "@bazgasht/rules/sql"
import * as wording from "@bazgasht/rules/wording"
import * as simulation from "@bazgasht/simulation"
import * as reforms from "@bazgasht/simulation/reforms"
import * as solvers from "@bazgasht/solvers"
import * as fund from "@bazgasht/solvers/fund"
import * as placing from "@bazgasht/solvers/placement"
import * as memory from "@bazgasht/storage-memory"
import ts from "typescript"
import { describe, expect, it } from "vitest"
import { lookedThrough } from "./looked.ts"

const root = resolve(import.meta.dirname, "../..")

/** Every face of every package, in the order in which names are looked for. */
const modules: { readonly [name: string]: object } = {
  "@bazgasht/rules": rules,
  "@bazgasht/rules/columns": columns,
  "@bazgasht/rules/authoring": authoring,
  "@bazgasht/rules/calculus": calculus,
  "@bazgasht/rules/wording": wording,
  "@bazgasht/rules/data": data,
  "@bazgasht/rules/generated": generated,
  "@bazgasht/rules/sql": sqlOfRules,
  "@bazgasht/disclosure": disclosure,
  "@bazgasht/casework": casework,
  "@bazgasht/casework/consequences": consequences,
  "@bazgasht/casework/law": law,
  "@bazgasht/casework/ports": ports,
  "@bazgasht/casework/projections": projections,
  "@bazgasht/casework/registry": registryPort,
  "@bazgasht/casework/payments": paymentPort,
  "@bazgasht/solvers": solvers,
  "@bazgasht/solvers/fund": fund,
  "@bazgasht/solvers/placement": placing,
  "@bazgasht/core": core,
  "@bazgasht/core/release": release,
  "@bazgasht/core/support": support,
  "@bazgasht/core/employment": employment,
  "@bazgasht/core/placement": placement,
  "@bazgasht/core/letters": letters,
  "@bazgasht/core/json": json,
  "@bazgasht/core/case-file": caseFile,
  "@bazgasht/jobs": jobs,
  "@bazgasht/jobs/engine": jobEngine,
  "@bazgasht/jobs-cluster": jobsCluster,
  "@bazgasht/forms": forms,
  "@bazgasht/forms/commands": commandForms,
  "@bazgasht/organisation": organisation,
  "@bazgasht/organisation/acts": acts,
  "@bazgasht/organisation/units": units,
  "@bazgasht/organisation/registers": registers,
  "@bazgasht/organisation/charity": charity,
  "@bazgasht/organisation/payments": payments,
  "@bazgasht/organisation/enterprise": enterprise,
  "@bazgasht/organisation/referrals": referrals,
  "@bazgasht/organisation/figures": figures,
  "@bazgasht/organisation/consequences": followUps,
  "@bazgasht/organisation/jobs": organisationJobs,
  "@bazgasht/iran": iran,
  "@bazgasht/iran/facts": iranFacts,
  "@bazgasht/iran/facts/support": familyFacts,
  "@bazgasht/iran/facts/employment": workFacts,
  "@bazgasht/iran/release": iranRelease,
  "@bazgasht/iran/routes": iranRoutes,
  "@bazgasht/iran/debts": iranDebts,
  "@bazgasht/iran/support": iranSupport,
  "@bazgasht/iran/employment": iranEmployment,
  "@bazgasht/iran/letters": iranianLetters,
  "@bazgasht/storage-memory": memory,
  "@bazgasht/simulation": simulation,
  "@bazgasht/simulation/reforms": reforms,
  "@bazgasht/iran-population": iranPopulation,
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

/** The names that a file exports: of values, or of types. */
const exportsOf = (file: string, of: "types" | "values" = "values"): ReadonlySet<string> => {
  const declared =
    of === "values" ? /^export (?:const|function\*?|class) (\w+)/gm : /^export (?:interface|type) (\w+)/gm
  return new Set([...readFileSync(file, "utf8").matchAll(declared)].map(([, name = ""]) => name))
}

const packages = [...new Set(Object.keys(modules).map((name) => name.split("/")[1] as string))]

/** The types of packages, each with the file of the first package that declares one of the name. */
const typesOfPackages: ReadonlyMap<string, string> = new Map(
  packages
    .toReversed()
    .flatMap((name) =>
      globSync(`packages/${name}/src/**/*.ts`, { cwd: root }).flatMap((file) =>
        [...exportsOf(join(root, file), "types")].map((type) => [type, join(root, file)] as const),
      ),
    ),
)

const examplesIn = (file: string): ReadonlyArray<Example> => {
  const source = readFileSync(join(root, file), "utf8")
  const exported = exportsOf(join(root, file))
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

const parsed = (code: string): ts.SourceFile =>
  ts.createSourceFile("example.ts", code, ts.ScriptTarget.ESNext, true)

/** The names that code uses and does not declare. */
const namesFrom = (code: string): ReadonlyArray<string> => {
  const [declared, used] = [new Set<string>(), new Set<string>()]
  const visit = (node: ts.Node): void => {
    // What a class extends is a value, though it stands among the types.
    if (ts.isInterfaceDeclaration(node) || (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)))
      return
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
  visit(parsed(code))
  return [...used].filter((name) => !declared.has(name))
}

/** The names of types that code uses and does not declare. */
const typesFrom = (code: string): ReadonlyArray<string> => {
  const [declared, used] = [new Set<string>(), new Set<string>()]
  const visit = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node)) declared.add(node.name.text)
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) used.add(node.typeName.text)
    ts.forEachChild(node, visit)
  }
  visit(parsed(code))
  return [...used].filter((name) => !declared.has(name))
}

const isProgram = (code: string): boolean =>
  ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.length === 0

/** What a statement is said to come to, and the comment that follows: on its last line, or on the lines below it. */
const said = /^[ \t]*\n?[ \t]*\/\/ => (.+(?:\n[ \t]*\/\/ (?!=>).+)*)/

/** The value at the beginning of what is said, which may take several lines; `undefined` where it is said in words. */
const valueSaid = (text: string): string | undefined => {
  const lines = text.split(/\n[ \t]*\/\/ /)
  return lines
    .map((_, index) => lines.slice(0, index + 1).join("\n"))
    .find((value) => isProgram(`void (${value})`))
}

/** A statement, and a check that nothing of the value that it makes is lost where it is copied or sent. */
const keptStatement = (statement: ts.Statement, text: string): string => {
  if (!ts.isVariableStatement(statement)) return text
  const names = statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : [],
  )
  return [text, ...names.map((name) => `looked(${name})`)].join("\n")
}

/** A statement with a check of what it is said to come to; a value in words is for the reader alone. */
const checkedStatement = (statement: ts.Statement, code: string): string => {
  const text = code.slice(statement.getFullStart(), statement.end)
  const value = valueSaid(said.exec(code.slice(statement.end))?.[1] ?? "")
  if (value === undefined) return text
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement
    const before = code.slice(statement.getFullStart(), expression.getStart())
    return `${before}\nexpect(looked(${expression.getText()})).toEqual(${value})`
  }
  const name = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.at(-1)?.name
    : undefined
  return name !== undefined && ts.isIdentifier(name)
    ? `${text}\nexpect(${name.text}).toEqual(${value})`
    : text
}

/** The code with a check of every value that it says. */
const checked = (code: string): string =>
  parsed(code)
    .statements.map((statement) => keptStatement(statement, checkedStatement(statement, code)))
    .join("\n")

/** The modules of effect that examples name without importing them. */
const ofEffect = ["Effect", "Layer", "Result", "Schema", "Stream"]

/**
 * What an example takes for granted: the names that the files of its folder, and of the folders around it, may use, each with the
 * file that exports it. They stand under `at-hand` where the folder stands in its package.
 */
const takenForGranted = (file: string): ReadonlyMap<string, string> => {
  const [inPackage = "", ...folders] = dirname(file.slice(join(root, "packages/").length))
    .replace("/src", "")
    .split("/")
  const paths = [inPackage, ...folders.map((_, place) => join(inPackage, ...folders.slice(0, place + 1)))]
  return new Map(
    paths
      .map((path) => join(import.meta.dirname, "at-hand", `${path}.ts`))
      .filter((path) => existsSync(path))
      .flatMap((path) => [...exportsOf(path)].map((name) => [name, path] as const)),
  )
}

/** The example as a program, where it speaks of nothing but these, what packages export and what its file does; one about a case at hand does not run. */
const programOf = ({ code, exported, file, package: own }: Example): string | undefined => {
  if (!isProgram(code)) return undefined
  const program = checked(code)
  const atHand = takenForGranted(file)
  const lines = [
    'import { expect } from "vitest"',
    `import { looked } from ${JSON.stringify(join(import.meta.dirname, "looked.ts"))}`,
    'import { iranPack, jalali, jalaliDay } from "@bazgasht/iran"',
  ]
  for (const name of namesFrom(program)) {
    if (["expect", "looked", "iranPack", "jalali", "jalaliDay"].includes(name)) continue
    const given = atHand.get(name)
    const faces = Object.keys(modules)
    const from = [...faces.filter((one) => one.startsWith(own)), ...faces].find((one) =>
      Object.hasOwn(modules[one] ?? {}, name),
    )
    if (exported.has(name)) lines.push(`import { ${name} } from ${JSON.stringify(file)}`)
    else if (given !== undefined) lines.push(`import { ${name} } from ${JSON.stringify(given)}`)
    // What an example writes goes with the example.
    else if (name === "folder") lines.push("const folder = import.meta.dirname")
    else if (ofEffect.includes(name)) lines.push(`import * as ${name} from "effect/${name}"`)
    // What packages export goes before what stands everywhere: Node has a `Storage` of its own.
    else if (from !== undefined) lines.push(`import { ${name} } from "${from}"`)
    else if (!(name in globalThis)) return undefined
  }
  const ownTypes = exportsOf(file, "types")
  for (const type of typesFrom(program)) {
    const from = ownTypes.has(type) ? file : typesOfPackages.get(type)
    if (from !== undefined && !exported.has(type))
      lines.push(`import type { ${type} } from ${JSON.stringify(from)}`)
  }
  return [...lines, program, "export {}"].join("\n")
}

const runnable = globSync(`packages/{${packages.join(",")}}/src/**/*.ts`, { cwd: root })
  .sort()
  .flatMap(examplesIn)
  .flatMap((example) => {
    const program = programOf(example)
    return program === undefined ? [] : [{ place: example.place, code: example.code, program }]
  })

/** Programs as the compiler sees them, each beside the cases at hand, by its file. */
const sources: ReadonlyMap<string, string> = new Map(
  runnable.map(({ program }, number) => [
    join(import.meta.dirname, "at-hand", `example-${number}.ts`),
    // Whatever a value is held against may be of a wider type.
    program.replace(/^expect\(/gm, "expect<unknown>("),
  ]),
)

const compiling = (): ts.Program => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, "docs/tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    join(root, "docs"),
  )
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (file) => sources.has(file) || fileExists(file)
  host.readFile = (file) => sources.get(file) ?? readFile(file)
  return ts.createProgram({
    rootNames: [...sources.keys()],
    options: {
      ...options,
      allowImportingTsExtensions: true,
      composite: false,
      noEmit: true,
      rewriteRelativeImportExtensions: false,
    },
    host,
  })
}

/** What the compiler says of examples, each with its place. */
const misfitsIn = (compiled: ts.Program): ReadonlyArray<string> =>
  [...sources.keys()].flatMap((file, number) =>
    compiled
      .getSemanticDiagnostics(compiled.getSourceFile(file))
      .map(
        ({ messageText }) =>
          `${runnable[number]?.place} ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      ),
  )

const withoutSpace = (text: string): string => text.replace(/\s/g, "")

/** The code of every example that holds something against a value that it says. */
const checkedCode: ReadonlySet<string> = new Set(
  runnable.filter(({ program }) => /^expect\(/m.test(program)).map(({ code }) => withoutSpace(code)),
)

/** The files behind the faces of a package. */
const facesOf = (name: string): ReadonlyArray<string> => {
  const { exports: faces } = JSON.parse(
    readFileSync(join(root, `packages/${name}/package.json`), "utf8"),
  ) as {
    readonly exports: { readonly [face: string]: string | { readonly "bazgasht-source": string } }
  }
  return Object.values(faces).flatMap((face) =>
    typeof face === "string" ? [] : [join("packages", name, face["bazgasht-source"])],
  )
}

/** The functions that a package exports and of which no example that is run says what they come to. */
const unshownIn = (compiled: ts.Program, name: string): ReadonlyArray<string> => {
  const checker = compiled.getTypeChecker()
  return facesOf(name)
    .flatMap((face) => {
      const module = compiled.getSourceFile(join(root, face))
      const exported = module && checker.getSymbolAtLocation(module)
      return exported === undefined ? [] : checker.getExportsOfModule(exported)
    })
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter(({ valueDeclaration }) => {
      if (valueDeclaration === undefined || ts.isClassDeclaration(valueDeclaration)) return false
      return checker.getTypeAtLocation(valueDeclaration).getCallSignatures().length > 0
    })
    .filter(
      (symbol) =>
        !symbol
          .getJsDocTags(checker)
          .some(
            ({ name: tag, text }) =>
              tag === "example" && checkedCode.has(withoutSpace(ts.displayPartsToString(text))),
          ),
    )
    .map((symbol) => `${name} ${symbol.name}`)
}

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

  it("is what the compiler takes, and says what every function comes to", () => {
    const compiled = compiling()
    expect(misfitsIn(compiled)).toEqual([])
    expect(packages.flatMap((name) => unshownIn(compiled, name))).toEqual([])
  }, 180_000)

  it("makes values of which no copy loses anything", () => expect(lookedThrough()).toBeGreaterThan(500))

  it("is run where it speaks of nothing but what packages or its own file export", () =>
    expect(runnable.length).toBeGreaterThan(600))
})
