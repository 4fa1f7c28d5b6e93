import type * as Result from "effect/Result"
import type { UsageError } from "../command-line/parse.ts"
import type { LoadedCountry } from "../jurisdictions.ts"
import type { Output } from "../output.ts"

/**
 * What the process says at its end.
 *
 * - 0: everything was done
 * - 1: a file was refused, an answer differs from the one expected, or a record from what was committed; the others were still done
 * - 2: the command line cannot be parsed
 * - 3: a route came to an outcome named by `--fail-on`
 * - 4: a store could not be read to its end: nothing is known of it
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4

export const done: ExitCode = 0

export const failed: ExitCode = 1

export const outcomeNamed: ExitCode = 3

export const notReached: ExitCode = 4

/** A command line, the law by which it is answered, and where the answer is printed. */
export interface Context extends Output, LoadedCountry {
  readonly operands: ReadonlyArray<string>
}

export type Answer = Result.Result<ExitCode, UsageError>

/** A command: it prints through the platform and answers with an exit code. */
export type Command = (context: Context) => Answer | Promise<Answer>

export type AsyncCommand = (context: Context) => Promise<Answer>
