import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import type { ServerRequest } from "srvx"
import { FastResponse, toNodeHandler } from "srvx/node"
import { textOf } from "../answers/respond.ts"

type Fetch = (request: Request) => Promise<Response>

/** Where a service listens, and how long it waits for senders. */
export interface ListenOptions {
  /** Absent: a free one. */
  readonly port?: number
  /** Absent: this machine alone, 127.0.0.1. */
  readonly host?: string
  /** How long the headers and the body of a request may take, in milliseconds. Absent: 20,000. */
  readonly requestTimeout?: number
  /** How long an idle connection is kept, in milliseconds: longer than the proxy before it keeps its own. Absent: 65,000. */
  readonly keepAliveTimeout?: number
}

/** A service that listens. */
export interface Listening {
  readonly url: string
  /** Takes no more requests, answers those that have come, and closes. */
  readonly close: () => Promise<void>
}

const bodyOf = async (incoming: AsyncIterable<unknown>): Promise<ArrayBuffer> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Uint8Array.from(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).buffer
}

/** The request, its body read from `node:http` itself: for that alone a second request and a stream would be made. */
const readAtOnce = (request: ServerRequest): Request => {
  const incoming = request.runtime?.node?.req
  if (incoming === undefined || request.method === "GET" || request.method === "HEAD") return request
  const read = request.arrayBuffer.bind(request)
  return Object.defineProperty(request, "arrayBuffer", {
    value: () => (request.bodyUsed ? read() : bodyOf(incoming)),
  })
}

/** The response as one that is written at once, where its text is known: a stream of it takes longer than all else that is sent. */
const writtenAtOnce = (response: Response): Response => {
  const text = textOf(response)
  if (text === undefined) return response
  const { headers, status } = response
  return new FastResponse(text, { headers, status })
}

/**
 * A service as a listener of `node:http`, for a server that is there already.
 *
 * @example
 * const { fetch } = httpService({ jurisdiction: iran, today: () => jalaliDay(1403, 7, 10) })
 * typeof nodeListener(fetch) // => "function"
 */
export const nodeListener = (fetch: Fetch): RequestListener =>
  toNodeHandler(async (request) => writtenAtOnce(await fetch(readAtOnce(request)))) as RequestListener

/**
 * Serves over HTTP. Encryption is the business of the proxy before it.
 *
 * @example
 * const { fetch } = httpService({ jurisdiction: iran, today: () => jalaliDay(1403, 7, 10) })
 * const { close, url } = await listen(fetch)
 * const response = await globalThis.fetch(`${url}/health`)
 * response.status // => 200
 * await close()
 */
export const listen = async (
  fetch: Fetch,
  { host = "127.0.0.1", keepAliveTimeout = 65_000, port = 0, requestTimeout = 20_000 }: ListenOptions = {},
): Promise<Listening> => {
  const server = createServer(
    { requestTimeout, headersTimeout: requestTimeout, keepAliveTimeout },
    nodeListener(fetch),
  )
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      resolve()
    })
  })
  const { address, family, port: taken } = server.address() as AddressInfo
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeIdleConnections()
      }),
  }
}
