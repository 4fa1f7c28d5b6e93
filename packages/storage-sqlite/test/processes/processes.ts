/** Processes of the tests, which are killed as processes are. */

import { spawn } from "node:child_process"
import { bundledProgram } from "@bazgasht/programs"

export const committer = new URL("./committer.ts", import.meta.url)
export const claimer = new URL("./claimer.ts", import.meta.url)
export const dispatcher = new URL("./dispatcher.ts", import.meta.url)

export interface Ended {
  readonly lines: ReadonlyArray<string>
  readonly errors: ReadonlyArray<string>
  readonly killed: boolean
  readonly status: number | null
}

const linesOf = (text: string): ReadonlyArray<string> => text.split("\n").filter((line) => line !== "")

/** How a program is run. */
interface Running {
  /** It is killed so many milliseconds after its first line. */
  readonly killedAfter?: number
  readonly nodeOptions?: ReadonlyArray<string>
}

/** Runs a program until it ends, or is killed. */
export const runProgram = async (
  program: URL,
  programArguments: ReadonlyArray<string>,
  { killedAfter, nodeOptions = [] }: Running = {},
): Promise<Ended> => {
  const file = await bundledProgram(program)
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...nodeOptions,
        // Node 22 says of its SQLite that it is experimental.
        "--disable-warning=ExperimentalWarning",
        file,
        ...programArguments,
      ],
      { stdio: ["ignore", "pipe", "pipe"] },
    )
    let [output, errors] = ["", ""]
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (output === "" && killedAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killedAfter)
      output += text
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text
    })
    child.on("error", reject)
    child.on("close", (status, signal) =>
      resolve({ lines: linesOf(output), errors: linesOf(errors), killed: signal === "SIGKILL", status }),
    )
  })
}
