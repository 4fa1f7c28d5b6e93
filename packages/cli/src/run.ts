import { text } from "@bazgasht/rules"
import { withoutMarks } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import type { CommandName } from "./command-line/commands.ts"
import { type Options, parseCommandLine, type UsageError, usageError } from "./command-line/parse.ts"
import type { Command, ExitCode } from "./commands/command.ts"
import type { Jurisdictions } from "./jurisdictions.ts"
import { isServerAddress, type Platform } from "./platform.ts"

// A command is loaded when it is asked for, so that none waits for what another needs.
const commands: Record<CommandName, () => Promise<Command>> = {
  decide: async () => (await import("./commands/decide.ts")).decideFiles,
  check: async () => (await import("./commands/check.ts")).checkFiles,
  verify: async () => (await import("./commands/verify.ts")).verifyAny,
  replay: async () => (await import("./commands/replay.ts")).replayDecisions,
  messages: async () => (await import("./commands/messages.ts")).manageMessages,
  worklist: async () => (await import("./commands/worklist.ts")).listWork,
  letters: async () => (await import("./commands/letters.ts")).writeLetters,
  "time-line": async () => (await import("./commands/time-line.ts")).showTimeLine,
  consequences: async () => (await import("./commands/consequences.ts")).showConsequences,
  figures: async () => (await import("./commands/figures.ts")).reportFigures,
  pay: async () => (await import("./commands/pay.ts")).payBatches,
  readings: async () => (await import("./commands/readings.ts")).showReadings,
  claim: async () => (await import("./commands/claim.ts")).claimForStore,
  cycle: async () => (await import("./commands/cycle.ts")).runSupportCycle,
  place: async () => (await import("./commands/place.ts")).placePeople,
  simulate: async () => (await import("./commands/simulate.ts")).simulateReforms,
  sql: async () => (await import("./commands/sql.ts")).printSql,
  fund: async () => (await import("./commands/fund.ts")).fundPetitions,
  describe: async () => (await import("./commands/describe.ts")).describeRules,
  codes: async () => (await import("./commands/codes.ts")).listCodes,
  schema: async () => (await import("./commands/schema.ts")).printSchema,
  "read-aloud": async () => (await import("./commands/read-aloud.ts")).readPackAloud,
  rules: async () => (await import("./commands/rules.ts")).listRules,
  coverage: async () => (await import("./commands/coverage.ts")).reportCoverage,
  population: async () => (await import("./commands/population.ts")).runPopulation,
  import: async () => (await import("./commands/import.ts")).importRegister,
}

const languageOr = (asked: string | undefined, platform: Platform): Platform["language"] =>
  asked === "fa" || asked === "en" ? asked : platform.language

const languageIn = (options: Options, platform: Platform): Platform["language"] =>
  languageOr(options.get("lang")?.at(-1), platform)

/** The language in which errors are reported: the one that the words name, even where they are no command line. */
export const languageAmong = (words: ReadonlyArray<string>, platform: Platform): Platform["language"] => {
  const asked = words.flatMap((word, index) =>
    word === "--lang" ? words.slice(index + 1, index + 2) : word.startsWith("--lang=") ? [word.slice(7)] : [],
  )
  return languageOr(asked.at(-1), platform)
}

const reportError = async (
  error: UsageError,
  platform: Platform,
  language: Platform["language"],
): Promise<ExitCode> => {
  const { reportUsageError } = await import("./report-error.ts")
  reportUsageError(error, language, platform)
  return 2
}

const schemaWithoutServer = {
  code: "usage.value",
  value: "--schema",
  expected: text("فقط برای پایگاه PostgreSQL است", "it is only for a store in PostgreSQL"),
} as const

/**
 * Runs a command line without the names of the program, and answers with the exit code. `known` gives other jurisdictions by name. Invisible
 * marks of direction in the words are dropped.
 *
 * @example
 * await run(["decide", "case.json", "--lang", "fa"], platform) // => 0
 */
export const run = async (
  words: ReadonlyArray<string>,
  platform: Platform,
  known?: Jurisdictions,
): Promise<ExitCode> => {
  // What is copied from a page of Persian may bring marks of direction with it.
  const typed = words.map(withoutMarks)
  const parsed = parseCommandLine(typed)
  if (Result.isFailure(parsed)) return reportError(parsed.failure, platform, languageAmong(typed, platform))
  const invocation = parsed.success
  if (invocation.command === "version") {
    platform.print(platform.version())
    return 0
  }
  if (invocation.command === "help") {
    const { help } = await import("./command-line/help.ts")
    platform.print(help(languageIn(invocation.options, platform), platform.paint, invocation.about))
    return 0
  }
  const { operands, options } = invocation
  const refuse = (error: UsageError) => reportError(error, platform, languageIn(options, platform))
  const isOnServer = [...operands, ...[...options.values()].flat()].some(isServerAddress)
  if (options.has("schema") && !isOnServer) return refuse(usageError(schemaWithoutServer))
  const { jurisdictionFor, jurisdictions } = await import("./jurisdictions.ts")
  const [first] = operands
  // The operand of this command is no file but the jurisdiction itself.
  const asked: Options =
    invocation.command === "read-aloud" && first !== undefined
      ? new Map([...options, ["jurisdiction", [first]]])
      : options
  const country = await jurisdictionFor(asked, operands, platform, known ?? jurisdictions)
  if (Result.isFailure(country)) return refuse(country.failure)
  const { styleOf } = await import("./command-line/settings.ts")
  const style = styleOf(options, platform.language, country.success.jurisdiction)
  if (Result.isFailure(style)) return refuse(style.failure)
  const { printedStyle } = await import("./letters/audience.ts")
  const output = {
    options,
    platform,
    style: printedStyle(invocation.command, { options, platform, style: style.success }),
  }
  const command = await commands[invocation.command]()
  const answer = await command({ ...country.success, operands, ...output })
  return Result.isSuccess(answer) ? answer.success : refuse(answer.failure)
}
