/** A real web server inside the test, and what it got. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Receiver {
  readonly url: string
  readonly received: Array<Received>
  readonly close: () => void
}

export const receiver = async (
  answer: (response: ServerResponse, socket: Socket) => void = (response) => response.end(),
): Promise<Receiver> => {
  const received: Array<Received> = []
  const server = createServer(async (request, response) => {
    let body = ""
    request.setEncoding("utf8")
    for await (const chunk of request) body += chunk
    received.push({ headers: request.headers, body })
    answer(response, request.socket)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`,
    received,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
