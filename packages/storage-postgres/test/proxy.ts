/** A way to the server that breaks when it is asked to. */

import { connect, createServer, type Server, type Socket } from "node:net"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/**
 * What happens to the next commit on the way.
 *
 * - `passed`: nothing
 * - `cut before`: the connection breaks before the server has heard of it
 * - `cut after`: the connection breaks when the server has done it and answers
 * - `swallowed`: the server never hears of it, and the connection stays open
 */
type Way = "passed" | "cut before" | "cut after" | "swallowed"

export interface BreakableWay {
  readonly url: string
  readonly send: (way: Way) => void
  /** Breaks all connections and takes no more. */
  readonly goDown: () => Promise<void>
  readonly comeBack: () => Promise<void>
}

/** The name of the prepared statement, as the protocol writes it. */
const commit = Buffer.from("commit\0")

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => {
      const address = server.address()
      resolve(typeof address === "object" && address !== null ? address.port : port)
    })
  })

const startProxy = async (target: string): Promise<BreakableWay & { readonly stop: () => Promise<void> }> => {
  const { hostname, port: targetPort } = new URL(target)
  const open = new Set<Socket>()
  let way: Way = "passed"

  const serve = (client: Socket): void => {
    const server = connect(Number(targetPort || 5432), hostname)
    let cutsAnswer = false
    const cut = (): void => {
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      open.add(socket)
      socket.on("error", cut)
      socket.on("close", () => {
        open.delete(socket)
        cut()
      })
    }
    client.on("data", (chunk: Buffer) => {
      const isCommit = chunk.includes(commit)
      const taken = isCommit ? way : "passed"
      if (isCommit) way = "passed"
      cutsAnswer = taken === "cut after"
      if (taken === "cut before") cut()
      else if (taken !== "swallowed") server.write(chunk)
    })
    server.on("data", (chunk: Buffer) => {
      if (cutsAnswer) cut()
      else client.write(chunk)
    })
  }

  let listening = createServer(serve)
  const port = await listen(listening, 0)
  const goDown = (): Promise<void> =>
    new Promise((resolve) => {
      listening.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  const url = new URL(target)
  url.hostname = "127.0.0.1"
  url.port = String(port)
  return {
    url: url.href,
    send: (chosen) => {
      way = chosen
    },
    goDown,
    comeBack: async () => {
      listening = createServer(serve)
      await listen(listening, port)
    },
    stop: goDown,
  }
}

/** A proxy that is gone with the scope. */
export const proxyTo = (target: string): Effect.Effect<BreakableWay, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(() => startProxy(target)),
    ({ stop }) => Effect.promise(stop),
  )
