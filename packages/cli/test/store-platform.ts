/** The command over real stores: everything of the process but its streams. */

import { type ExitCode, nodePlatform, type Platform, run } from "@bazgasht/cli"

export interface RanOverStores {
  readonly code: ExitCode
  readonly printed: string
  readonly errors: string
  /** What was shown of how far it had come. */
  readonly progress: ReadonlyArray<string>
}

/** Runs a command line in this process. */
export const runOverStores = async (
  words: ReadonlyArray<string>,
  language: Platform["language"] = "en",
): Promise<RanOverStores> => {
  const printed: Array<string> = []
  const errors: Array<string> = []
  const progress: Array<string> = []
  const platform: Platform = {
    ...nodePlatform(() => "1.2.3"),
    language,
    print: (text) => printed.push([...text].join("")),
    printError: (line) => errors.push(line),
    progress: (line) => progress.push(line),
    paint: (_tone, plain) => plain,
    paintError: (_tone, plain) => plain,
  }
  const code = await run(words, platform)
  return { code, printed: printed.join("\n"), errors: errors.join("\n"), progress }
}
