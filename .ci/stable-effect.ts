/**
 * The pure packages use only what effect calls stable: an export tagged otherwise may change in any release. The cluster and the workflows of effect are used by
 * one adapter, `jobs-cluster`, behind the port of `jobs`; nothing else imports them. Why: docs/decisions/0099-the-engine-of-the-cluster.md.
 */
import { globSync, readFileSync } from "node:fs"
import { relative } from "node:path"
import ts from "typescript"
import { root } from "./workspace.ts"

const pure = ["rules", "casework", "jobs", "core", "iran"]
const base = ts.readConfigFile(`${root}/tsconfig.base.json`, ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(base.config, ts.sys, root)
const files = pure.flatMap((name) => globSync(`${root}/packages/${name}/src/**/*.ts`))
const program = ts.createProgram(files, { ...options, noEmit: true, composite: false })
const checker = program.getTypeChecker()

const isOfEffect = (file: ts.SourceFile): boolean => /[\\/]node_modules[\\/]effect[\\/]/.test(file.fileName)

/** The stability written on a declaration or, for a member, on what it belongs to inside its module. */
const stability = (declaration: ts.Node): string | undefined => {
  for (let node: ts.Node | undefined = declaration; node !== undefined; node = node.parent) {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text === "stability") return ts.getTextOfJSDocComment(tag.comment)?.trim()
    }
  }
  return undefined
}

/** The stability written before a name in `export { … as Name }`, which is no declaration to TypeScript. */
const stabilityOfAlias = (symbol: ts.Symbol | undefined): string | undefined => {
  for (let alias = symbol; alias !== undefined && alias.flags & ts.SymbolFlags.Alias; ) {
    for (const declaration of alias.declarations ?? []) {
      const { text } = declaration.getSourceFile()
      const comments = ts.getLeadingCommentRanges(text, declaration.getFullStart()) ?? []
      const comment = comments.at(-1)
      const stated = /@stability (\w+)/.exec(
        comment === undefined ? "" : text.slice(comment.pos, comment.end),
      )?.[1]
      if (stated !== undefined) return stated
    }
    alias = checker.getImmediateAliasedSymbol(alias) ?? checker.getAliasedSymbol(alias)
  }
  return undefined
}

const unaliased = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** The stability that the head of a module states for all of it. */
const moduleStability = (file: ts.SourceFile): string | undefined =>
  /@stability (\w+)/.exec(/\/\*\*.*?\*\//s.exec(file.text)?.[0] ?? "")?.[1]

const faults: Array<string> = []
const seen = new Set<string>()

const judge = (
  node: ts.Node,
  file: ts.SourceFile,
  name: string,
  tags: ReadonlyArray<string | undefined>,
): void => {
  seen.add(name)
  if (tags.includes("stable")) return
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
  const found = tags.find((tag) => tag !== undefined) ?? "of no stated stability"
  faults.push(`${relative(root, file.fileName)}:${line + 1}: ${name} is ${found} in effect`)
}

/** A member that says nothing of itself, of a class that says nothing either, is as stable as its module. */
const stabilityOfMember = (declaration: ts.Declaration): string | undefined =>
  stability(declaration) ??
  (ts.isClassElement(declaration) || ts.isTypeElement(declaration)
    ? moduleStability(declaration.getSourceFile())
    : undefined)

/** What an identifier stands for; the name in a destructuring pattern stands for the member it takes. */
const meaning = (node: ts.Identifier): ts.Symbol | undefined => {
  const { parent } = node
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    const name = parent.propertyName ?? parent.name
    return name === node ? checker.getTypeAtLocation(parent.parent).getProperty(node.text) : undefined
  }
  return checker.getSymbolAtLocation(node)
}

const visit = (node: ts.Node, file: ts.SourceFile): void => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    const specifier = node.moduleSpecifier
    const module = ts.isStringLiteral(specifier)
      ? ts.resolveModuleName(
          specifier.text,
          file.fileName,
          options,
          ts.sys,
          undefined,
          undefined,
          ts.ModuleKind.ESNext,
        )
      : undefined
    const imported = program.getSourceFile(module?.resolvedModule?.resolvedFileName ?? "")
    if (imported !== undefined && isOfEffect(imported)) {
      judge(specifier, file, specifier.getText(file), [moduleStability(imported)])
    }
  }
  if (ts.isIdentifier(node)) {
    const symbol = meaning(node)
    const declarations = symbol === undefined ? [] : (unaliased(symbol).declarations ?? [])
    const exported = declarations.filter(
      (declaration) => !ts.isSourceFile(declaration) && isOfEffect(declaration.getSourceFile()),
    )
    if (exported.length > 0)
      judge(node, file, node.text, [...exported.map(stabilityOfMember), stabilityOfAlias(symbol)])
  }
  ts.forEachChild(node, (child) => visit(child, file))
}

for (const file of program.getSourceFiles()) {
  if (files.some((name) => relative(name, file.fileName) === "")) visit(file, file)
}

/** The engine of the cluster, and what brings it to Node and to PostgreSQL. */
const engine =
  /from "(effect\/(?:cluster|workflow|sql|rpc)(?:\/\w+)?|@effect\/(?:sql-pg|platform-node-shared)(?:\/\w+)?)"/g

for (const file of globSync(["packages/*/src/**/*.ts", "examples/**/*.ts"], { cwd: root })) {
  if (file.includes("node_modules") || file.startsWith("packages/jobs-cluster/")) continue
  for (const [, specifier] of readFileSync(`${root}/${file}`, "utf8").matchAll(engine))
    faults.push(`${file}: ${specifier} belongs behind the port of jobs, in jobs-cluster`)
}

if (faults.length > 0) {
  console.error(faults.join("\n"))
  process.exit(1)
}
console.log(`${files.length} files name ${seen.size} things of effect, all stable`)
