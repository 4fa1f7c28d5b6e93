import { createServer as createHttp, type RequestListener } from "node:http"
import { createServer as createHttps } from "node:https"
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from "node:net"
import * as Effect from "effect/Effect"
import { generate } from "selfsigned"
import { afterEach, describe, expect, test } from "vitest"
import { exchange, type HttpLimits, type HttpOutcome, type HttpQuestion } from "../src/index.ts"
import { isPrivateAddress } from "../src/private-address.ts"
import { retryAfter } from "../src/retry-after.ts"

const closing: Array<() => void> = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const listening = async (server: Server): Promise<number> => {
  const sockets = new Set<Socket>()
  server.on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.on("error", () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const web = (listener: RequestListener): Promise<number> => listening(createHttp(listener))
const raw = (connected: (socket: Socket) => void): Promise<number> => listening(createTcp(connected))

const here: HttpLimits = { timeout: "5 seconds", unencrypted: true, privateAddresses: true }

const ask = (
  url: string,
  limits: HttpLimits = here,
  question: Partial<HttpQuestion> = {},
): Promise<HttpOutcome> =>
  Effect.runPromise(exchange({ method: "POST", url, headers: {}, body: "سلام", ...question }, limits))

describe("an answer", () => {
  test("is read with its status and body, and the question arrives whole", async () => {
    let got = ""
    const port = await web(async (request, response) => {
      for await (const chunk of request) got += chunk
      response.writeHead(201).end(`${request.method} ${request.headers["x-a"]} درود`)
    })
    const outcome = await ask(`http://127.0.0.1:${port}/`, here, { headers: { "x-a": "b" } })
    expect(outcome).toEqual({ outcome: "answered", status: 201, body: "POST b درود" })
    expect(got).toBe("سلام")
  })

  test("that leads elsewhere is not followed", async () => {
    let asked = 0
    const port = await web((_request, response) => {
      asked++
      response.writeHead(307, { location: "/elsewhere" }).end()
    })
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ outcome: "answered", status: 307 })
    expect(asked).toBe(1)
  })

  test("has a status and no body where it breaks off or never ends", async () => {
    const broken = await web((_request, response) => {
      response.writeHead(200, { "content-length": "100" })
      response.write("x", () => response.destroy())
    })
    expect(await ask(`http://127.0.0.1:${broken}/`)).toEqual({ outcome: "answered", status: 200 })
    const endless = await web((_request, response) => {
      response.writeHead(200)
      const more = (): void => {
        if (!response.destroyed) response.write("x".repeat(65_536), () => setImmediate(more))
      }
      more()
    })
    expect(await ask(`http://127.0.0.1:${endless}/`)).toEqual({ outcome: "answered", status: 200 })
    const slow = await web((_request, response) => response.writeHead(200).write("x"))
    expect(await ask(`http://127.0.0.1:${slow}/`, { ...here, timeout: 300 })).toEqual({
      outcome: "answered",
      status: 200,
    })
  })

  test("says when to come again", async () => {
    const port = await web((_request, response) => response.writeHead(429, { "retry-after": "7" }).end())
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 429, after: 7000 })
  })
})

describe("nothing was handed over", () => {
  test("where nobody listens, and where a name leads nowhere", async () => {
    const port = await raw(() => {})
    for (const close of closing.splice(0)) close()
    expect(await ask(`http://127.0.0.1:${port}/`)).toEqual({ outcome: "notSent", reason: "connection" })
    expect(await ask("http://nowhere.invalid/")).toEqual({ outcome: "notSent", reason: "connection" })
  })

  test("where TLS does not come about", async () => {
    const silent = await raw(() => {})
    expect(await ask(`https://127.0.0.1:${silent}/`, { ...here, timeout: 300 })).toEqual({
      outcome: "notSent",
      reason: "time",
    })
    const plain = await raw((socket) => socket.end("HTTP/1.1 200 OK\r\n\r\n"))
    expect(await ask(`https://127.0.0.1:${plain}/`)).toEqual({ outcome: "notSent", reason: "connection" })
  })

  test.each(["no address", "ftp://example.org/", "file:///etc/passwd", "http://user:secret@127.0.0.1/"])(
    "where there is no web address: %s",
    async (url) => {
      expect(await ask(url)).toEqual({ outcome: "notSent", reason: "address" })
    },
  )

  test("where a header would hold a second one", async () => {
    expect(await ask("http://127.0.0.1:1/", here, { headers: { a: "b\r\nc: d" } })).toEqual({
      outcome: "notSent",
      reason: "address",
    })
  })

  test("without encryption, where nothing else is said", async () => {
    const limits = { timeout: "5 seconds", privateAddresses: true } as const
    expect(await ask("http://127.0.0.1:1/", limits)).toEqual({ outcome: "notSent", reason: "address" })
  })

  test.each([
    "127.0.0.1",
    "2130706433",
    "0x7f.1",
    "127.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a00:1]",
    "[64:ff9b::7f00:1]",
    "169.254.169.254",
    "localhost",
    "0.0.0.0",
    "10.0.0.1",
  ])("to a private address, however it is written: %s", async (host) => {
    let connected = false
    const port = await raw(() => {
      connected = true
    })
    const limits = { timeout: "5 seconds", unencrypted: true } as const
    expect(await ask(`http://${host}:${port}/`, limits)).toEqual({ outcome: "notSent", reason: "address" })
    expect(connected).toBe(false)
  })
})

describe("nobody knows what became of it", () => {
  test("where the connection breaks after the question", async () => {
    const port = await raw((socket) => socket.once("data", () => socket.resetAndDestroy()))
    expect(await ask(`http://127.0.0.1:${port}/`)).toEqual({ outcome: "unanswered", reason: "connection" })
  })

  test("where no answer comes in time", async () => {
    const port = await raw(() => {})
    expect(await ask(`http://127.0.0.1:${port}/`, { ...here, timeout: 300 })).toEqual({
      outcome: "unanswered",
      reason: "time",
    })
  })

  test("where the answer is none of HTTP", async () => {
    const port = await raw((socket) => socket.once("data", () => socket.end("hello\r\n\r\n")))
    expect(await ask(`http://127.0.0.1:${port}/`)).toEqual({ outcome: "unanswered", reason: "connection" })
  })
})

test("TLS is spoken with a server whose authority is named", async () => {
  const made = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 })
  const port = await listening(
    createHttps({ key: made.private, cert: made.cert }, (_request, response) => response.end("yes")),
  )
  const url = `https://localhost:${port}/`
  expect(await ask(url)).toEqual({ outcome: "notSent", reason: "connection" })
  expect(await ask(url, { ...here, authorities: made.cert })).toMatchObject({ status: 200, body: "yes" })
})

test("an interrupted exchange closes its connection", async () => {
  let closed = false
  const port = await raw((socket) => {
    socket.on("close", () => {
      closed = true
    })
    socket.resume()
  })
  await Effect.runPromise(
    Effect.timeoutOption(
      exchange({ method: "GET", url: `http://127.0.0.1:${port}/`, headers: {} }, here),
      200,
    ),
  )
  await expect.poll(() => closed).toBe(true)
})

test.each([
  ["8.8.8.8", false],
  ["2a00:1450::1", false],
  ["172.15.0.1", false],
  ["172.16.0.1", true],
  ["100.64.0.1", true],
  ["224.0.0.1", true],
  ["255.255.255.255", true],
  ["fd00::1", true],
  ["fe80::1", true],
  ["2002:7f00:1::", true],
  ["2001:0:1::", true],
  ["::", true],
  ["example.org", true],
])("%s is private: %s", (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected)
})

test("Retry-After holds seconds or a date, and nobody puts a notice off for more than a day", () => {
  const now = Date.parse("2026-11-24T10:00:00Z")
  expect(retryAfter("120", now)).toBe(120_000)
  expect(retryAfter("Tue, 24 Nov 2026 10:01:00 GMT", now)).toBe(60_000)
  expect(retryAfter("Tue, 24 Nov 2020 10:01:00 GMT", now)).toBe(0)
  expect(retryAfter("999999999", now)).toBe(86_400_000)
  expect(retryAfter("soon", now)).toBeUndefined()
  expect(retryAfter(undefined, now)).toBeUndefined()
})
