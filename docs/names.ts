/** Writes `reference/index.md` and `reference/names.md`: every face of every package, and every public name with the first sentence of its description. */

import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
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

const placeOf = ({ declarations: [first] = [] }: ts.Symbol): string =>
  first === undefined ? "" : `${relative(root, first.getSourceFile().fileName)}:${first.getStart()}`

/** A name of a face with what it is. */
export interface PublicName {
  readonly name: string
  readonly says: string
  /** Where it is declared: the file, and the place in it. */
  readonly declared: string
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
            return {
              name: symbol.name,
              says: says === "" ? labelOf(original) : firstSentence(says),
              declared: placeOf(original),
            }
          })
          .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      ]
    }),
  )
}

const escaped = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("{", "&#123;")

const reference = join(import.meta.dirname, "reference")

/** The page of a face below the folder of the reference: typedoc calls it by its source. */
const pageOf = ({ file, name }: Face): string => {
  const [, at = "", source = ""] = /packages\/([^/]+)\/src\/(.+?)(?:\/index)?\.ts$/.exec(file) ?? []
  const { name: owner } = JSON.parse(readFileSync(join(root, "packages", at, "package.json"), "utf8"))
  const found = [`${owner}/${source === "index" ? "index-1" : source}.md`, `${owner}.md`].find((page) =>
    existsSync(join(reference, page)),
  )
  if (found === undefined) throw new Error(`the reference has no page of ${name}`)
  return found
}

/** What a face is for: the first sentence at the top of its file, with the list behind its colon. */
const purposeOf = ({ file }: Face): string => {
  const [, comment = ""] = /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(file, "utf8")) ?? []
  const [paragraph = ""] = comment
    .replace(/^\s*\* ?/gm, "")
    .trim()
    .split(/\n\s*\n/)
  const line = paragraph.replace(/\s+/g, " ")
  return /^.*?\.(?= |$)/.exec(line)?.[0] ?? line
}

/** The page of all names in Markdown. A name leads to its place on the page of its face. */
export const namesPage = (
  names: ReadonlyMap<string, ReadonlyArray<PublicName>>,
  pages: ReadonlyMap<string, string> = new Map(),
): string => {
  const linked = (face: string, name: string): string => {
    const page = pages.get(face)
    return page === undefined ? `\`${name}\`` : `[\`${name}\`](./${page}#${name.toLowerCase()})`
  }
  return [
    "# Every public name",
    ...[...names].map(([face, list]) =>
      [
        `## ${face}`,
        `${list.length} names.`,
        [
          "| name | is |",
          "| --- | --- |",
          ...list.map(({ name, says }) => `| ${linked(face, name)} | ${escaped(says)} |`),
        ].join("\n"),
      ].join("\n\n"),
    ),
  ].join("\n\n")
}

/** The first page of the reference in Markdown: which face to import from. */
export const facesPage = (
  names: ReadonlyMap<string, ReadonlyArray<PublicName>>,
  pages: ReadonlyMap<string, string>,
): string =>
  [
    "# Reference",
    'A package is imported by its faces: each shows the names of one task, and a name stands in one face. [Every public name](./names.md) lists them on one page. To see what they do without installing anything, open the <a href="/playground/" target="_self">playground</a>.',
    [
      "| face | for | names |",
      "| --- | --- | --: |",
      ...faces.map(
        (face) =>
          `| [\`${face.name}\`](./${pages.get(face.name)}) | ${escaped(purposeOf(face))} | ${names.get(face.name)?.length ?? 0} |`,
      ),
    ].join("\n"),
  ].join("\n\n")

if (import.meta.main) {
  const names = publicNames()
  const pages = new Map(faces.map((face) => [face.name, pageOf(face)]))
  writeFileSync(join(reference, "names.md"), `${namesPage(names, pages)}\n`)
  writeFileSync(join(reference, "index.md"), `${facesPage(names, pages)}\n`)
}
