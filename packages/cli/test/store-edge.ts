/** The command over real stores: everything of the process but its streams. */

import { type Edge, type ExitCode, nodeEdge, run } from "@bazgasht/cli"

export interface RanOverStores {
  readonly code: ExitCode
  readonly printed: string
  readonly complained: string
  /** What was shown of how far it had come. */
  readonly progress: ReadonlyArray<string>
}

/** Runs a command line in this process. */
export const runOverStores = async (
  words: ReadonlyArray<string>,
  language: Edge["language"] = "en",
): Promise<RanOverStores> => {
  const printed: Array<string> = []
  const complained: Array<string> = []
  const progress: Array<string> = []
  const edge: Edge = {
    ...nodeEdge(() => "1.2.3"),
    language,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    progress: (line) => progress.push(line),
    paint: (_tone, plain) => plain,
    paintComplaint: (_tone, plain) => plain,
  }
  const code = await run(words, edge)
  return { code, printed: printed.join("\n"), complained: complained.join("\n"), progress }
}
