import { type AddressInfo, createServer, type Socket } from "node:net"
import { type GatewayBehaviour, notifierConformance, type TakenNotice } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import { simpleParser } from "mailparser"
import { afterAll, expect, test } from "vitest"
import { smtpNotifier } from "../src/index.ts"

const adapterAt = (port: number) =>
  smtpNotifier({
    host: "127.0.0.1",
    port,
    encryption: "none",
    from: { address: "notices@example.org" },
    timeout: "800 millis",
  })

/** A mail server that follows its instructions. */
const behavingServer = Effect.acquireRelease(
  Effect.promise(async () => {
    const taken: Array<{ readonly to: string; readonly message: string }> = []
    const sockets = new Set<Socket>()
    let behaviour: GatewayBehaviour = "accept"

    const ended = (socket: Socket, to: string, message: string): void => {
      if (behaviour === "reject") return void socket.write("550 never\r\n")
      if (behaviour === "busy") return void socket.write("451 later\r\n")
      taken.push({ to, message })
      if (behaviour === "closeAfter") return void socket.destroy()
      if (behaviour === "garbage") return void socket.write("what?\r\n")
      if (behaviour === "late") return void setTimeout(() => socket.write("250 taken\r\n"), 1200)
      socket.write(behaviour === "twice" ? "250 taken\r\n250 taken\r\n" : "250 taken\r\n")
    }

    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on("error", () => {})
      if (behaviour === "closeBefore") return void socket.destroy()
      socket.write("220 mail\r\n")
      let to = ""
      let read = ""
      let isMessage = false
      socket.on("data", (chunk) => {
        read += chunk.toString("latin1")
        const mark = isMessage ? "\r\n.\r\n" : "\r\n"
        const end = read.indexOf(mark)
        if (end < 0) return
        const said = read.slice(0, end)
        read = read.slice(end + mark.length)
        if (isMessage) {
          isMessage = false
          return ended(socket, to, said)
        }
        to = /^RCPT TO:<(.*)>/.exec(said)?.[1] ?? to
        isMessage = said === "DATA"
        socket.write(isMessage ? "354 go\r\n" : "250 ok\r\n")
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
    return {
      port: (server.address() as AddressInfo).port,
      behave: (next: GatewayBehaviour) =>
        Effect.sync(() => {
          behaviour = next
        }),
      taken: Effect.promise(() =>
        Promise.all(
          taken.map(async ({ to, message }): Promise<TakenNotice> => {
            const mail = await simpleParser(Buffer.from(message, "latin1"))
            return { to, said: `${mail.subject}\n${mail.text}` }
          }),
        ),
      ),
      close: () => {
        for (const socket of sockets) socket.destroy()
        server.close()
      },
    }
  }),
  ({ close }) => Effect.sync(close),
)

const report = notifierConformance({
  test,
  capabilities: adapterAt(25).capabilities,
  gateway: Effect.map(behavingServer, ({ port, behave, taken }) => ({
    adapter: adapterAt(port),
    behave,
    taken,
    address: "maryam@example.org",
  })),
})

afterAll(() => expect(report().failed).toEqual([]))
