/** The gateway on this machine: a web server that does what the kit tells it, and the adapter that speaks to it. */

import { createServer } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import type { GatewayBehaviour, GatewayFactory, TakenNotice } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { houseNotifier } from "../src/index.ts"

const startServer = async () => {
  const taken = new Map<string, TakenNotice>()
  const sockets = new Set<Socket>()
  let behaviour: GatewayBehaviour = "accept"
  const server = createServer(async (request, response) => {
    let body = ""
    for await (const chunk of request.setEncoding("utf8")) body += chunk
    if (behaviour === "reject") return void response.writeHead(422).end()
    if (behaviour === "busy") return void response.writeHead(503, { "retry-after": "1" }).end()
    const { text, to } = JSON.parse(body)
    const key = request.headers["idempotency-key"] ?? `without a key ${taken.size}`
    if (!taken.has(String(key))) taken.set(String(key), { to, said: text })
    const { socket } = request
    const yes = () => response.writeHead(202).end(JSON.stringify({ id: `id of ${key}` }))
    if (behaviour === "closeAfter") return void socket.resetAndDestroy()
    if (behaviour === "garbage") return void socket.end("what?\r\n\r\n")
    if (behaviour === "late") return void setTimeout(yes, 1200)
    if (behaviour === "twice") socket.write("HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n")
    yes()
  })
  server.on("connection", (socket) => {
    sockets.add(socket)
    socket.on("error", () => {})
    if (behaviour === "closeBefore") socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => [...taken.values()],
    behave: (next: GatewayBehaviour) => {
      behaviour = next
    },
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const notifierAt = (origin: string) =>
  houseNotifier({
    origin,
    token: Redacted.make("token"),
    timeout: "800 millis",
    unencrypted: true,
    privateAddresses: true,
  })

export const { capabilities } = notifierAt("http://127.0.0.1")

export const gateway: GatewayFactory = Effect.acquireRelease(Effect.promise(startServer), ({ stop }) =>
  Effect.sync(stop),
).pipe(
  Effect.map(({ behave, origin, taken }) => ({
    adapter: notifierAt(origin),
    behave: (next) => Effect.sync(() => behave(next)),
    taken: Effect.sync(taken),
    address: "+989120000001",
  })),
)
