/** Runners as processes, which tests kill, stop and cut off. */

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { connect, createServer, type Server, type Socket } from "node:net"
import { createInterface } from "node:readline"
import { bundledProgram } from "@bazgasht/programs"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => {
      const address = server.address()
      resolve(typeof address === "object" && address !== null ? address.port : port)
    })
  })

const freePort = async (): Promise<number> => {
  const server = createServer()
  const port = await listen(server, 0)
  server.close()
  await once(server, "close")
  return port
}

const program = new URL("./runner.ts", import.meta.url)

/** A runner over a database, killed with the scope. */
export const runnerOn = (url: string, schema: string): Effect.Effect<ChildProcess, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const words = [await bundledProgram(program), url, schema, String(await freePort())]
      const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] })
      if (child.stdout === null) throw new Error("the runner has no output")
      const lines = createInterface(child.stdout)
      const said = new Promise<void>((resolve, reject) => {
        lines.on("line", (line) => {
          if (line === "ready") resolve()
        })
        child.once("exit", (code) => reject(new Error(`the runner ended with ${code}`)))
      })
      await said
      return child
    }),
    (child) =>
      Effect.promise(async () => {
        if (child.exitCode !== null || child.signalCode !== null) return
        child.kill("SIGKILL")
        await once(child, "exit")
      }),
  )

/** A way to the server that can be closed. */
export interface Way {
  readonly url: string
  /** Breaks all connections and takes no more. */
  readonly goDown: () => Promise<void>
  readonly comeBack: () => Promise<void>
}

/** A way to the server, gone with the scope. */
export const wayTo = (target: string): Effect.Effect<Way, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const { hostname, port: targetPort } = new URL(target)
      const open = new Set<Socket>()
      const serve = (client: Socket): void => {
        const server = connect(Number(targetPort || 5432), hostname)
        for (const socket of [client, server]) {
          open.add(socket)
          socket.on("error", () => socket.destroy())
          socket.on("close", () => {
            open.delete(socket)
            client.destroy()
            server.destroy()
          })
        }
        client.pipe(server)
        server.pipe(client)
      }
      let listening = createServer(serve)
      const port = await listen(listening, 0)
      const url = new URL(target)
      url.hostname = "127.0.0.1"
      url.port = String(port)
      return {
        url: url.href,
        goDown: () =>
          new Promise<void>((resolve) => {
            listening.close(() => resolve())
            for (const socket of open) socket.destroy()
          }),
        comeBack: async () => {
          listening = createServer(serve)
          await listen(listening, port)
        },
      }
    }),
    ({ goDown }) => Effect.promise(goDown),
  )
