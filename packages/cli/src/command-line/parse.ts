import { parseArgs } from "node:util"
import { nearestWords } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type CommandDeclaration, type CommandName, commands, commonOptions } from "./commands.ts"

/** A command line that cannot be parsed. */
export interface UsageError {
  readonly _tag: "UsageError"
  readonly code:
    | "usage.unknownCommand"
    | "usage.unknownOption"
    | "usage.missingValue"
    | "usage.operands"
    | "usage.value"
    | "usage.unknownUnit"
  /** The word that was not understood. */
  readonly value: string
  /** What would have been understood, as a phrase that follows the word. */
  readonly expected: Text
}

/** Says of a command line what cannot be parsed. */
export const usageError = (about: Omit<UsageError, "_tag">): UsageError => ({ _tag: "UsageError", ...about })

/** Refuses a word of the command line that is no value of its kind. */
export const refuseValue = (value: string, expected: Text): Result.Result<never, UsageError> =>
  Result.fail(usageError({ code: "usage.value", value, expected }))

export type Invocation =
  | { readonly command: CommandName; readonly operands: ReadonlyArray<string>; readonly options: Options }
  | { readonly command: "help"; readonly about?: CommandName; readonly options: Options }
  | { readonly command: "version" }

/** The values of the options that were given, by name. One without a value stands as an empty list. */
export type Options = ReadonlyMap<string, ReadonlyArray<string>>

const declarationOf = (name: string): CommandDeclaration | undefined =>
  commands.find((command) => command.name === name)

const refuse = (code: UsageError["code"], value: string, expected: Text) =>
  Result.fail(usageError({ code, value, expected }))

const oneOf = (names: ReadonlyArray<string>, word: string): Text => {
  const [guess, ...others] = nearestWords(word, names)
  if (guess === undefined) return text(`یکی از: ${names.join("، ")}`, `it is one of ${names.join(", ")}`)
  const [fa, en] =
    others.length === 0 ? ["", ""] : [` نزدیک: ${others.join("، ")}`, ` Near: ${others.join(", ")}`]
  return text(`آیا منظور ${guess} بود؟${fa}`, `did you mean ${guess}?${en}`)
}

interface OptionToken {
  readonly kind: "option"
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

const optionsOf = (
  command: CommandDeclaration,
  tokens: ReadonlyArray<OptionToken>,
): Result.Result<Options, UsageError> => {
  const declared = [...commonOptions, ...command.options]
  const options = new Map<string, ReadonlyArray<string>>()
  for (const { name, rawName, value } of tokens) {
    const declaration = declared.find((option) => option.name === name)
    if (declaration === undefined)
      return refuse(
        "usage.unknownOption",
        rawName,
        oneOf(
          declared.map((option) => `--${option.name}`),
          rawName,
        ),
      )
    if (declaration.value === undefined ? value !== undefined : value === undefined)
      return declaration.value === undefined
        ? refuse(
            "usage.value",
            `${rawName}=${value}`,
            text(`${rawName} مقدار نمی‌گیرد`, `${rawName} takes no value`),
          )
        : refuse(
            "usage.missingValue",
            rawName,
            text(`بنویسید: ${rawName} ${declaration.value}`, `write ${rawName} ${declaration.value}`),
          )
    const before = options.get(name)
    if (before !== undefined && value !== undefined && declaration.repeatable === undefined)
      return refuse(
        "usage.value",
        `${rawName} ${value}`,
        text(`${rawName} فقط یک بار`, `${rawName} only once`),
      )
    options.set(name, [...(before ?? []), ...(value === undefined ? [] : [value])])
  }
  return Result.succeed(options)
}

// Node's parser reads the words; what they mean is checked here, so that errors are ours and are values.
const wordsOf = (command: CommandDeclaration | undefined, words: ReadonlyArray<string>) =>
  parseArgs({
    args: [...words],
    options: Object.fromEntries(
      [...commonOptions, ...(command?.options ?? [])].map(({ name, value }) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const), multiple: true },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens

/**
 * Reads a command line, without the names of the program.
 *
 * @example
 * parseCommandLine(["decide", "case.json", "--lang", "fa"])
 * // => a command "decide" with the operand "case.json" and the option "lang"
 */
export const parseCommandLine = (words: ReadonlyArray<string>): Result.Result<Invocation, UsageError> => {
  const [first, ...rest] = words
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const about = rest[0] === undefined ? undefined : declarationOf(rest[0])?.name
    return Result.succeed({
      command: "help",
      ...(about === undefined ? {} : { about }),
      options: languageIn(rest),
    })
  }
  if (first === "--version" || first === "-v") return Result.succeed({ command: "version" })
  const command = declarationOf(first)
  if (command === undefined)
    return refuse(
      "usage.unknownCommand",
      first,
      oneOf(
        commands.map(({ name }) => name),
        first,
      ),
    )
  const tokens = wordsOf(command, rest)
  if (rest.includes("--help") || rest.includes("-h"))
    return Result.succeed({ command: "help", about: command.name, options: languageIn(rest) })
  // An option that there is not leaves its value behind as an operand: the option is what is wrong.
  const options = optionsOf(
    command,
    tokens.filter((token) => token.kind === "option"),
  )
  if (Result.isFailure(options)) return Result.fail(options.failure)
  const operands = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []))
  const [least, greatest] = command.count
  return operands.length < least || operands.length > greatest
    ? refuse("usage.operands", operands.join(" "), operandsOf(command))
    : Result.succeed({ command: command.name, operands, options: options.success })
}

/** What may stand behind the name of a command. */
const operandsOf = ({ count: [least, greatest], operands }: CommandDeclaration): Text => {
  if (greatest === 0) return text("بدون آرگومان", "no operand")
  if (operands.includes(" | ")) return text(`یکی از: ${operands}`, `one of ${operands}`)
  if (least === 0) return text(`حداکثر یک ${operands}`, `at most one ${operands}`)
  if (operands.includes(" ")) return text(`به ترتیب: ${operands}`, `in this order: ${operands}`)
  return greatest === 1
    ? text(`درست یک ${operands}`, `one ${operands}`)
    : text(`دست‌کم یک ${operands}`, `at least one ${operands}`)
}

/** The language asked for, wherever it stands: the help wants it even when the rest makes no sense. */
const languageIn = (words: ReadonlyArray<string>): Options => {
  const token = wordsOf(undefined, words).find((word) => word.kind === "option" && word.name === "lang")
  return new Map(
    token !== undefined && token.kind === "option" && token.value !== undefined
      ? [["lang", [token.value]]]
      : [],
  )
}
