/** Reads everything that people read: the literals of the sources, the pages, and what the faces of the packages hold. */

import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import ts from "typescript"
import type { Placed } from "./faults.ts"

const root = resolve(import.meta.dirname, "../..")

const sources = globSync(["packages/*/src/**/*.ts", "examples/**/*.ts", "docs/*.ts"], {
  cwd: root,
  exclude: ["**/node_modules", "**/dist", "**/.types", "**/.packed", "**/test"],
}).toSorted()

const pages = globSync(["README*.md", "CONTRIBUTING*.md", "{docs,packages,examples}/**/*.md"], {
  cwd: root,
  exclude: ["**/node_modules", "**/dist", "docs/reference", "**/glossary.md"],
}).toSorted()

const documents = globSync("examples/cases/**/*.expected.json", {
  cwd: root,
  exclude: ["**/node_modules"],
}).toSorted()

/** The words of a template; what stands in its places is not known. */
const wordsOfTemplate = ({ head, templateSpans }: ts.TemplateExpression): string =>
  [head.text, ...templateSpans.map(({ literal }) => literal.text)].join("…")

/** Where texts are written for a prisoner or a family, and not for those who work with programs. */
const whereOf = (path: string): Placed["where"] => (path.includes("/letters") ? "letters" : "texts")

const isProse = (text: string): boolean => /\s|[\u0600-\u06ff]/u.test(text)

/** The prose in the literals of a source, and the names that it declares. */
const textsOfSource = (path: string): ReadonlyArray<Placed> => {
  const file = ts.createSourceFile(
    path,
    readFileSync(resolve(root, path), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  )
  const found: Array<Placed> = []
  const keep = (node: ts.Node, text: string, where: Placed["where"]): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.push({ at: `${path}:${line + 1}`, where, text })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) && isProse(node.text)) keep(node, node.text, whereOf(path))
    else if (ts.isTemplateExpression(node)) keep(node, wordsOfTemplate(node), whereOf(path))
    else if (ts.isIdentifier(node)) keep(node, node.text, "identifiers")
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Prose of a page: no code, no address, and nothing that is struck out as what one does not write. */
const proseOf = (line: string): string =>
  line
    .replaceAll(/``[^`]+``|`[^`]*`/g, "…")
    .replaceAll(/~~.*?~~/g, "…")
    .replaceAll(/\]\([^)]*\)/g, "]…")

const textsOfPage = (path: string): ReadonlyArray<Placed> => {
  let isCode = false
  return readFileSync(resolve(root, path), "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (/^\s*(?:```|~~~)/.test(line)) {
        isCode = !isCode
        return []
      }
      return isCode ? [] : [{ at: `${path}:${index + 1}`, where: "pages" as const, text: proseOf(line) }]
    })
}

/** What the sources of packages and examples say. */
export const textsOfSources = (): ReadonlyArray<Placed> => sources.flatMap(textsOfSource)

/** What the pages say. */
export const textsOfPages = (): ReadonlyArray<Placed> => pages.flatMap(textsOfPage)

/** What the worked cases call themselves. */
export const textsOfCases = (): ReadonlyArray<Placed> =>
  documents.flatMap((path) =>
    readFileSync(resolve(root, path), "utf8")
      .split("\n")
      .map((text, index) => ({ at: `${path}:${index + 1}`, where: "texts" as const, text }))
      .filter(({ text }) => /"(?:fa|en)":/.test(text)),
  )

/** Every piece of wording that can be reached from what a module exports, with the way to it. */
export const textsReachable = (name: string, module: object): ReadonlyArray<Placed> => {
  const found: Array<Placed> = []
  const where = whereOf(name)
  const seen = new Set<object>()
  const visit = (at: string, value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return
    seen.add(value)
    const { en, fa } = value as { readonly fa?: unknown; readonly en?: unknown }
    if (typeof fa === "string" && typeof en === "string")
      found.push({ at: `${at}.fa`, where, text: fa }, { at: `${at}.en`, where, text: en })
    const entries: Iterable<readonly [unknown, unknown]> =
      value instanceof Map ? value : value instanceof Set ? [...value].entries() : Object.entries(value)
    for (const [key, inner] of entries) visit(`${at}.${String(key)}`, inner)
  }
  for (const [exported, value] of Object.entries(module)) visit(`${name} ${exported}`, value)
  return found
}
