/**
 * Finds Effects that are built and never run, and other misuses of effect that neither TypeScript nor Biome sees. The diagnostics are
 * those of effect's plugin for editors. Its own command loads the sources again for every fifty files, and passes over tests, whose
 * project it doesn't find; here one program holds all files.
 */
import { createRequire } from "node:module"
import { join } from "node:path"
import ts from "typescript"
import { root } from "./workspace.ts"

const plugin: (modules: { readonly typescript: typeof ts }) => ts.server.PluginModule = createRequire(
  import.meta.url,
)("@effect/language-service")

const configFile = join(root, ".ci/tsconfig.everything.json")
const host: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"))
  },
}
const config = ts.getParsedCommandLineOfConfigFile(configFile, {}, host)
if (config === undefined) throw new Error(`${configFile} is not read`)

const program = ts.createProgram({ rootNames: config.fileNames, options: config.options })
const plugins = config.options["plugins"] as ReadonlyArray<{ readonly name: string }> | undefined
const options = plugins?.find(({ name }) => name === "@effect/language-service")
if (options === undefined) throw new Error("tsconfig.base.json doesn't name effect's plugin")

// Of an editor's language service the plugin asks these; types themselves are checked by another stage.
const languageService = {
  getProgram: () => program,
  getSemanticDiagnostics: () => [],
} satisfies Partial<ts.LanguageService>
const { getSemanticDiagnostics } = plugin({ typescript: ts }).create({
  languageService,
  languageServiceHost: {},
  project: { log: () => undefined },
  config: options,
} as unknown as ts.server.PluginCreateInfo)

const found = config.fileNames
  .flatMap((file) => getSemanticDiagnostics(file))
  .filter(
    ({ category }) => category === ts.DiagnosticCategory.Error || category === ts.DiagnosticCategory.Warning,
  )

if (found.length > 0)
  console.log(
    ts.formatDiagnostics(found, {
      getCurrentDirectory: () => root,
      getCanonicalFileName: (name) => name,
      getNewLine: () => "\n",
    }),
  )
console.log(`${config.fileNames.length} files, ${found.length} found`)
if (found.length > 0 || config.fileNames.length === 0) process.exit(1)
