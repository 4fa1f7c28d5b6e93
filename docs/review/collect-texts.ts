/** Collects every text that the sources write for people and that no pack holds: those of a pack are read with `bazgasht read-aloud`. */

import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { iranPack } from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import ts from "typescript"

const root = resolve(import.meta.dirname, "../..")

/**
 * The sources whose texts people read. What `testkit` says stands in the output of a test; how a language puts law into words is read
 * with the pack; Arabic and Kurdish wait for a reader of their own.
 */
const files = globSync(
  ["packages/*/src/**/*.ts", "examples/**/*.ts", "docs/*.ts", "docs/playground/**/*.ts"],
  {
    cwd: root,
    exclude: [
      "**/node_modules",
      "**/dist",
      "**/.types",
      "**/.packed",
      "**/test",
      "packages/testkit",
      "packages/rules/src/wording",
      "packages/iran/src/languages",
    ],
  },
).toSorted()

/** A text as it stands in a source; a value in it stands as its source between braces. */
export interface WrittenText {
  readonly file: string
  readonly line: number
  /** Empty where the text is written in English alone. */
  readonly fa: string
  /** Empty where the text is written in Persian alone. */
  readonly en: string
  /** Of both languages: the mark of a reader holds for these words alone. */
  readonly digest: string
}

/** Digits of a digest that stand in a file of marks. */
const digitsKept = 16

const persian = /[\u0600-\u06ff]/u

/** The words of the sentences in a function body, one behind another. */
const wordsOfBlock = (block: ts.Block, file: ts.SourceFile): string | undefined => {
  const said: Array<string> = []
  const visit = (inner: ts.Node): void => {
    if (ts.isStringLiteralLike(inner) || ts.isTemplateExpression(inner)) said.push(wordsOf(inner, file) ?? "")
    else ts.forEachChild(inner, visit)
  }
  ts.forEachChild(block, visit)
  return said.length === 0 ? undefined : said.join(" | ")
}

const valueIn = (expression: ts.Expression, file: ts.SourceFile): string =>
  wordsOf(expression, file) ?? expression.getText(file).replaceAll(/\s+/g, " ")

const wordsOfBoth = (
  [one, other]: readonly [ts.Expression, ts.Expression],
  file: ts.SourceFile,
  join: (one: string, other: string) => string,
): string | undefined => {
  const [left, right] = [wordsOf(one, file), wordsOf(other, file)]
  return left === undefined || right === undefined ? undefined : join(left, right)
}

/** What a literal, a template or a function of a sentence says; `undefined` for anything else. */
const wordsOf = (node: ts.Node, file: ts.SourceFile): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [
      node.head.text,
      ...node.templateSpans.map(({ expression, literal }) => `{${valueIn(expression, file)}}${literal.text}`),
    ].join("")
  if (ts.isParenthesizedExpression(node)) return wordsOf(node.expression, file)
  if (ts.isArrowFunction(node)) return wordsOf(node.body, file)
  if (ts.isBlock(node)) return wordsOfBlock(node, file)
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return wordsOfBoth([node.left, node.right], file, (left, right) => left + right)
  if (ts.isConditionalExpression(node))
    return wordsOfBoth([node.whenTrue, node.whenFalse], file, (so, not) => `[${so} | ${not}]`)
  return undefined
}

interface Pair {
  readonly fa: string
  readonly en: string
}

const pairOf = (fa: string | undefined, en: string | undefined): Pair | undefined =>
  fa !== undefined && en !== undefined && persian.test(fa) && !persian.test(en.replaceAll(/\{[^}]*\}/g, ""))
    ? { fa, en }
    : undefined

/** The pair in a call such as `text("…", "…")` or a list: Persian that stands directly before its English. */
const pairInRow = (row: ReadonlyArray<ts.Expression>, file: ts.SourceFile): Pair | undefined => {
  const words = row.map((expression) => wordsOf(expression, file))
  for (const [place, said] of words.entries()) {
    const pair = pairOf(said, words[place + 1])
    if (pair !== undefined) return pair
  }
  return undefined
}

const isNamed = (name: ts.PropertyName, as: string): boolean =>
  (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === as

/** The pair in `{ fa: …, en: … }`. */
const pairInFields = (node: ts.ObjectLiteralExpression, file: ts.SourceFile): Pair | undefined => {
  const said = (language: string): string | undefined => {
    const found = node.properties.find(
      (property) => ts.isPropertyAssignment(property) && isNamed(property.name, language),
    )
    return found !== undefined && ts.isPropertyAssignment(found)
      ? wordsOf(found.initializer, file)
      : undefined
  }
  return pairOf(said("fa"), said("en"))
}

const pairIn = (node: ts.Node, file: ts.SourceFile): Pair | undefined => {
  if (ts.isCallExpression(node)) return pairInRow(node.arguments, file)
  if (ts.isArrayLiteralExpression(node)) return pairInRow(node.elements, file)
  return ts.isObjectLiteralExpression(node) ? pairInFields(node, file) : undefined
}

/** The English sentence of an error: a text of `sentences`, whose Persian stands in a catalogue of its own. */
const sentenceOfError = (node: ts.Node): string | undefined =>
  ts.isPropertyAssignment(node) &&
  ts.isStringLiteralLike(node.initializer) &&
  /\s/.test(node.initializer.text) &&
  ts.isPropertyAssignment(node.parent.parent) &&
  isNamed(node.parent.parent.name, "sentences")
    ? node.initializer.text
    : undefined

const textsOfFile = (path: string): ReadonlyArray<WrittenText> => {
  const content = readFileSync(resolve(root, path), "utf8")
  if (!persian.test(content) && !content.includes("sentences:")) return []
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true)
  const found: Array<WrittenText> = []
  const keep = (node: ts.Node, fa: string, en: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.push({ file: path, line: line + 1, fa, en, digest: digestOf([fa, en]).slice(0, digitsKept) })
  }
  const visit = (node: ts.Node, isInPair: boolean): void => {
    const pair = pairIn(node, file)
    if (pair !== undefined) keep(node, pair.fa, pair.en)
    else if (!isInPair) {
      const sentence = sentenceOfError(node)
      const words =
        ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? wordsOf(node, file) : undefined
      if (sentence !== undefined && !persian.test(sentence)) keep(node, "", sentence)
      else if (words !== undefined && persian.test(words)) keep(node, words, "")
    }
    ts.forEachChild(node, (child) => visit(child, isInPair || pair !== undefined))
  }
  visit(file, false)
  return found
}

/** The texts that a pack holds, each and in pairs. */
const textsOfPack = (pack: object): ReadonlySet<string> => {
  const held = new Set<string>()
  const seen = new Set<object>()
  const visit = (value: unknown): void => {
    if (typeof value === "string") held.add(value)
    if (typeof value !== "object" || value === null || seen.has(value)) return
    seen.add(value)
    const { en, fa } = value as { readonly fa?: unknown; readonly en?: unknown }
    if (typeof fa === "string" && typeof en === "string") held.add(`${fa}\n${en}`)
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) visit(inner)
  }
  visit(pack)
  return held
}

/** Every text of the sources that no pack holds, by file and line. */
export const collectTexts = (): ReadonlyArray<WrittenText> => {
  const inPack = textsOfPack(iranPack)
  return files.flatMap(textsOfFile).filter(({ en, fa }) => !inPack.has(en === "" ? fa : `${fa}\n${en}`))
}
