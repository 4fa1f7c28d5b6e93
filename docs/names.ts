/** Writes `reference/names.md`: every public name of every package, by face, with the first sentence of its description. */

import { globSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import ts from "typescript"

const root = resolve(import.meta.dirname, "..")

/** A face of a package: by which it is imported, and the file behind it. */
interface Face {
  readonly name: string
  readonly file: string
}

interface Manifest {
  readonly name: string
  readonly exports: { readonly [face: string]: string | { readonly "bazgasht-source"?: string } }
}

export const faces: ReadonlyArray<Face> = globSync("packages/*/package.json", { cwd: root })
  .toSorted()
  .flatMap((path) => {
    const { exports, name } = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest
    return Object.entries(exports).flatMap(([face, target]) => {
      const source = typeof target === "string" ? undefined : target["bazgasht-source"]
      return source === undefined
        ? []
        : [{ name: `${name}${face.slice(1)}`, file: join(root, path, "..", source) }]
    })
  })

const programOf = (): ts.Program => {
  const base = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(base.config, ts.sys, root)
  return ts.createProgram(
    faces.map(({ file }) => file),
    { ...options, allowImportingTsExtensions: true, composite: false, noEmit: true, types: ["node"] },
  )
}

const firstSentence = (text: string): string => {
  const [paragraph = ""] = text.split(/\n\s*\n/)
  const line = paragraph.replace(/\s+/g, " ").trim()
  return /^.*?[.:!?](?= |$)/.exec(line)?.[0] ?? line
}

/** The label of a fact that a document attests, `document(…).truth(id, fa, en)`: it says what the fact is where no comment does. */
const labelOf = ({ valueDeclaration: declared }: ts.Symbol): string => {
  const value = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined
  const label = value && ts.isCallExpression(value) ? value.arguments[2] : undefined
  return label && ts.isStringLiteral(label) ? label.text : ""
}

/** A name of a face with what it is. */
export interface PublicName {
  readonly name: string
  readonly says: string
}

/** Every public name, by face. */
export const publicNames = (
  program: ts.Program = programOf(),
): ReadonlyMap<string, ReadonlyArray<PublicName>> => {
  const checker = program.getTypeChecker()
  return new Map(
    faces.map(({ file, name: face }) => {
      const source = program.getSourceFile(file)
      const module = source && checker.getSymbolAtLocation(source)
      const names = module === undefined ? [] : checker.getExportsOfModule(module)
      return [
        face,
        names
          .map((symbol) => {
            const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
            const says = ts.displayPartsToString(original.getDocumentationComment(checker))
            return { name: symbol.name, says: says === "" ? labelOf(original) : firstSentence(says) }
          })
          .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      ]
    }),
  )
}

const escaped = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("{", "&#123;")

/** The page in Markdown. */
export const namesPage = (names: ReadonlyMap<string, ReadonlyArray<PublicName>>): string =>
  [
    "# Every public name",
    ...[...names].map(([face, list]) =>
      [
        `## ${face}`,
        `${list.length} names.`,
        [
          "| name | is |",
          "| --- | --- |",
          ...list.map(({ name, says }) => `| \`${name}\` | ${escaped(says)} |`),
        ].join("\n"),
      ].join("\n\n"),
    ),
  ].join("\n\n")

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, "reference/names.md"), `${namesPage(publicNames())}\n`)
}
