/**
 * For the build: every constant of a module is marked as one that nothing but its value comes of, so that a bundler drops those that a
 * program does not use. Rules, facts and sentences are constants, and a route reads a tenth of them.
 */

import { readFileSync } from "node:fs"
import type { Options } from "tsup"
import ts from "typescript"

type BundlerPlugin = NonNullable<Options["esbuildPlugins"]>[number]
type OutputPlugin = NonNullable<Options["plugins"]>[number]

/** Whether a bundler would have to suppose that evaluating an expression does something. */
const mayActOn = (node: ts.Node): boolean =>
  !ts.isFunctionLike(node) &&
  !ts.isTypeNode(node) &&
  (ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isTemplateExpression(node) ||
    ts.forEachChild(node, mayActOn) === true)

/**
 * The source with its constants marked. A line stays the line that it is.
 *
 * @example
 * withPureConstants("export const title = text(`۵۸`, `58`)")
 * // => "export const title = /* @__PURE__ *\/ (() => (text(`۵۸`, `58`)))()"
 */
export const withPureConstants = (source: string): string => {
  const file = ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest, true)
  const values = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ initializer, name }) =>
      initializer !== undefined && ts.isIdentifier(name) && mayActOn(initializer) ? [initializer] : [],
    )
  return values.reduceRight(
    (text, value) =>
      `${text.slice(0, value.getStart())}/* @__PURE__ */ (() => (${text.slice(value.getStart(), value.end)}))()${text.slice(value.end)}`,
    source,
  )
}

/** Marks the constants of every module of `src`. */
export const pureConstants: BundlerPlugin = {
  name: "pure-constants",
  setup: (build) =>
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withPureConstants(readFileSync(path, "utf8")),
      loader: "ts",
    })),
}

/** A module as a value, as the bundler of the build writes it: an object that is filled by a call. */
const namespace = /^var (\w+_exports) = \{\};\n__export\(\1, (\{\n[^}]*\n\})\);$/gm

/** Marks the namespaces of modules: where none is used as a value, nothing of the module has to stay for its sake. */
export const pureNamespaces: OutputPlugin = {
  name: "pure-namespaces",
  renderChunk: (code, { map = null }) => ({
    code: code.replace(namespace, "var $1 = /* @__PURE__ */ ((all) => (\n__export(all, $2), all))({});"),
    map,
  }),
}
