/** A web server that plays the gateways of both shapes, and a third one that knows keys. */
import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo, Socket } from "node:net"

export interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface FakeGateway {
  readonly origin: string
  readonly asked: Array<Asked>
  /** What it answers from now on; what is no text is never answered, or cut off. */
  answer: { readonly status: number; readonly body: string } | "silence" | "cut"
  readonly close: () => void
}

export const fakeGateway = async (): Promise<FakeGateway> => {
  const sockets = new Set<Socket>()
  const server = createServer(async (request, response) => {
    let body = ""
    request.setEncoding("utf8")
    for await (const chunk of request) body += chunk
    const { method = "", url = "", headers } = request
    gateway.asked.push({ method, url, headers, body })
    const { answer } = gateway
    if (answer === "silence") return
    if (answer === "cut") return void request.socket.resetAndDestroy()
    response.writeHead(answer.status, { "retry-after": "3" }).end(answer.body)
  })
  server.on("connection", (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const gateway: FakeGateway = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answer: { status: 200, body: "{}" },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
  return gateway
}

export const kavenegarSays = (status: number, http = status === 200 ? 200 : 400): FakeGateway["answer"] => ({
  status: http,
  body: JSON.stringify({
    return: { status, message: "پیام" },
    entries: status === 200 ? [{ messageid: 8_792_343, status: 5, receptor: "09121234567" }] : null,
  }),
})

export const smsIrSays = (status: number, http = status === 1 ? 200 : 400): FakeGateway["answer"] => ({
  status: http,
  body: JSON.stringify({
    status,
    message: "پیام",
    data: status === 1 ? { messageId: 89_545_112, cost: 1 } : null,
  }),
})
