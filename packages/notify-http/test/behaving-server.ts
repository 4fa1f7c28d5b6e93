/** A web server that plays a gateway which follows its instructions, for the conformance suite. */
import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import type { GatewayBehaviour } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** An answer: a status and a body. */
export type Answer = readonly [status: number, body: string]

export interface BehavingServer<Taken> {
  readonly origin: string
  readonly behave: (behaviour: GatewayBehaviour) => Effect.Effect<void>
  readonly taken: Effect.Effect<ReadonlyArray<Taken>>
}

/** What the server says where it answers properly; `accept` is told the number of the notice. */
export interface Words {
  readonly accept: (number: number) => Answer
  readonly reject: Answer
  readonly busy: Answer
}

const written = ([status, body]: Answer): string =>
  `HTTP/1.1 ${status} x\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`

export const behavingServer = <Taken>(
  words: Words,
  read: (headers: IncomingHttpHeaders, body: string) => Taken,
): Effect.Effect<BehavingServer<Taken>, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const taken: Array<Taken> = []
      const sockets = new Set<Socket>()
      let behaviour: GatewayBehaviour = "accept"
      const server = createServer(async (request) => {
        let body = ""
        request.setEncoding("utf8")
        for await (const chunk of request) body += chunk
        const { socket } = request
        const say = (text: string): void => void socket.end(text)
        if (behaviour === "reject") return say(written(words.reject))
        if (behaviour === "busy") return say(written(words.busy))
        taken.push(read(request.headers, body))
        const yes = written(words.accept(taken.length))
        if (behaviour === "closeAfter") return void socket.resetAndDestroy()
        if (behaviour === "garbage") return say("what?\r\n\r\n")
        if (behaviour === "late") return void setTimeout(() => say(yes), 1200)
        say(behaviour === "twice" ? yes + yes : yes)
      })
      server.on("connection", (socket: Socket) => {
        sockets.add(socket)
        socket.on("error", () => {})
        if (behaviour === "closeBefore") socket.destroy()
      })
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
      return {
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        behave: (next: GatewayBehaviour) =>
          Effect.sync(() => {
            behaviour = next
          }),
        taken: Effect.sync(() => [...taken]),
        close: () => {
          for (const socket of sockets) socket.destroy()
          server.close()
        },
      }
    }),
    ({ close }) => Effect.sync(close),
  )
