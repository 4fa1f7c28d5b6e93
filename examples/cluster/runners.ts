/** Runners as processes of this machine. */

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Place } from "./join-cluster.ts"

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  return typeof address === "object" && address !== null ? address.port : 0
}

const program = fileURLToPath(new URL("./runner.ts", import.meta.url))

/** Starts a runner, and waits until it has joined; it ends with the scope. */
export const startRunner = ({ schema, url }: Place): Effect.Effect<ChildProcess, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const words = ["--conditions=bazgasht-source", program, url, schema, String(await freePort())]
      // What the engine tells of itself goes to the error output, as a runner's log would go to a file.
      const runner = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit", "ipc"] })
      const joined = once(runner, "message")
      const ended = once(runner, "exit").then(() => {
        throw new Error("a runner ended before it had joined")
      })
      await Promise.race([joined, ended])
      ended.catch(() => undefined)
      return runner
    }),
    (runner) =>
      Effect.promise(async () => {
        if (runner.exitCode !== null || runner.signalCode !== null) return
        runner.kill("SIGKILL")
        await once(runner, "exit")
      }),
  )
