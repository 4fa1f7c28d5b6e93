import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { connect } from "node:net"
import { Worker } from "node:worker_threads"
import Fastify from "fastify"
import { Hono } from "hono"
import { afterAll, describe, expect, it } from "vitest"
import { listen, nodeListener } from "../src/node/index.ts"
import { application, openOffice } from "./office.ts"

const office = await openOffice()
const mounted = await openOffice({ basePath: "/api" })
const closing: Array<() => Promise<unknown>> = [office.close, mounted.close]
afterAll(() => Promise.all(closing.map((close) => close())))

type Ask = (path: string, init?: RequestInit) => Promise<Response>

const json = { "content-type": "application/json" }

/** What a client sees of a service, wherever it runs. */
const serves = async (ask: Ask, key: string): Promise<void> => {
  const health = await ask("/health")
  expect([health.status, await health.json()]).toEqual([200, { status: "up" }])
  const opened = await ask("/cases/loan", {
    method: "POST",
    headers: { ...json, "x-test-caller": "clerk", "idempotency-key": key },
    body: JSON.stringify({ ...application, subject: key }),
  })
  expect(opened.status).toBe(201)
  const read = await ask(`/cases/loan/${key}`, { headers: { "x-test-caller": "clerk" } })
  expect(await read.json()).toMatchObject({ subject: key, version: 1 })
  const unchanged = await ask(`/cases/loan/${key}`, {
    headers: { "x-test-caller": "clerk", "if-none-match": read.headers.get("etag") ?? "" },
  })
  expect(unchanged.status).toBe(304)
  const wrong = await ask("/cases/loan", {
    method: "POST",
    headers: { ...json, "x-test-caller": "clerk", "accept-language": "fa" },
    body: "{",
  })
  expect([wrong.status, wrong.headers.get("content-type")]).toEqual([400, "application/problem+json"])
  expect(((await wrong.json()) as { readonly title: string }).title).toMatch(/^متن/)
  const head = await ask("/openapi.json", { method: "HEAD" })
  expect([head.status, await head.text()]).toEqual([200, ""])
  const other = await ask("/health", { method: "DELETE" })
  expect([other.status, other.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"])
}

describe("a service", () => {
  it("runs as a server of Node", async () => {
    const { close, url } = await listen(office.service.fetch)
    closing.push(close)
    await serves((path, init) => fetch(`${url}${path}`, init), "in-node")
  })

  it("reads a body of Node that comes in pieces, in any letters, as it is", async () => {
    const { close, url } = await listen(office.service.fetch)
    closing.push(close)
    const file = { kind: "prisoner", id: "الف".repeat(60_000) }
    const body = JSON.stringify({ file, rules: ["REL-CR"] })
    const init = { method: "POST", headers: { ...json, "x-test-caller": "clerk" }, body }
    const [sent, direct] = await Promise.all([
      fetch(`${url}/decide`, init),
      office.service.fetch(new Request("http://localhost/decide", init)),
    ])
    expect(sent.status).toBe(200)
    expect(await sent.json()).toEqual(await direct.json())
    const broken = await fetch(`${url}/decide`, { ...init, body: new Uint8Array([0x22, 0xff, 0x22]) })
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: "http.bodyUnreadable" }])
  })

  it("runs in Hono", async () => {
    const app = new Hono()
    app.all("/api/*", (context) => mounted.service.fetch(context.req.raw))
    await serves(async (path, init) => app.request(`/api${path}`, init), "in-hono")
  })

  it("runs in Fastify, beside its own routes", async () => {
    const app = Fastify()
    app.get("/own", () => "own")
    await app.register(async (scope) => {
      // The body is the service's own to read.
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser("*", (_request, _payload, done) => done(null))
      const answer = nodeListener(mounted.service.fetch)
      scope.all("/api/*", (request, reply) => {
        reply.hijack()
        answer(request.raw, reply.raw)
      })
    })
    const url = await app.listen({ port: 0, host: "127.0.0.1" })
    closing.push(() => app.close())
    await serves((path, init) => fetch(`${url}/api${path}`, init), "in-fastify")
    expect(await (await fetch(`${url}/own`)).text()).toBe("own")
  })

  it("runs in a worker, which answers what it is sent", async () => {
    const worker = new Worker(new URL("./worker/service-worker.ts", import.meta.url), {
      execArgv: ["--conditions=bazgasht-source"],
    })
    closing.push(() => worker.terminate())
    let number = 0
    const ask: Ask = (path, init = {}) =>
      new Promise((resolve, reject) => {
        const id = ++number
        const take = (message: {
          id: number
          status: number
          headers: Array<[string, string]>
          body: string | null
        }) => {
          if (message.id !== id) return
          worker.off("message", take)
          const { body, headers, status } = message
          resolve(new Response(status === 304 ? null : body, { status, headers }))
        }
        worker.on("message", take)
        worker.once("error", reject)
        worker.postMessage({ id, path, ...init })
      })
    await serves(ask, "in-worker")
  })

  it("answers who sends too much, or too slowly, and goes on", async () => {
    const strict = await openOffice({ limits: { maxBodyBytes: 2000, bodyTimeout: 200 } })
    closing.push(strict.close)
    const server = createServer(nodeListener(strict.service.fetch)).listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    closing.push(async () => server.close())
    const { port } = server.address() as AddressInfo
    const send = (body: string | ReadableStream, init: object = {}) =>
      fetch(`http://127.0.0.1:${port}/cases/loan`, {
        method: "POST",
        headers: { ...json, "x-test-caller": "clerk" },
        body,
        ...init,
      })
    const codeOf = async (response: Response) => [
      response.status,
      ((await response.json()) as { readonly code: string }).code,
    ]
    expect(await codeOf(await send(`"${"a".repeat(3000)}"`))).toEqual([413, "http.bodyTooLarge"])
    const chunks = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(" ".repeat(500))),
    })
    expect(await codeOf(await send(chunks, { duplex: "half" }))).toEqual([413, "http.bodyTooLarge"])
    // A sender that says a length and sends half of it.
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(
          "POST /cases/loan HTTP/1.1\r\nhost: a\r\nx-test-caller: clerk\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
        ),
      )
      socket.once("data", (data) => {
        resolve(String(data))
        socket.destroy()
      })
      socket.once("error", reject)
    })
    expect(answer).toMatch(/^HTTP\/1.1 408 /)
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  })
})
